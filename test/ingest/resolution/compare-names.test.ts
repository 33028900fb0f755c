// What speaks for two names being one, and what against: through compareNames, with the sentences it gives.
import { describe, expect, test } from 'vitest';
import { compareNames } from '../../../server/ingest/resolution/compare-names.ts';
import type { NamedThing } from '../../../server/ingest/resolution/comparison.ts';

type Known = Omit<NamedThing, 'label' | 'name'>;

const people = (left: string, right: string, ofLeft: Known = {}, ofRight: Known = {}) =>
  compareNames({ label: 'Person', name: left, ...ofLeft }, { label: 'Person', name: right, ...ofRight });
const bodies = (left: string, right: string, ofLeft: Known = {}, ofRight: Known = {}) =>
  compareNames(
    { label: 'Organization', name: left, ...ofLeft },
    { label: 'Organization', name: right, ...ofRight },
  );
const places = (left: string, right: string, ofLeft: Known = {}, ofRight: Known = {}) =>
  compareNames({ label: 'Place', name: left, ...ofLeft }, { label: 'Place', name: right, ...ofRight });

describe('people', () => {
  test('with the same words are one', () => {
    expect(people('Zoë Varn', 'Zoe Varn')).toEqual({
      verdict: 'same',
      score: 0.97,
      reasons: ['The names have the same words.'],
    });
  });

  test('keep their names through alphabets, articles and habits of spelling', () => {
    expect(people('Nadir al-Tessari', 'Nadeer et-Tissari').verdict).toBe('same');
    expect(people('Сергей Орлов', 'Sergueï Orlov').verdict).toBe('same');
    expect(people('Abd al-Rahman Sabri', 'Abdurrahman Sabry').verdict).toBe('same');
  });

  test('in scripts without vowels are a question, in others no different', () => {
    expect(people('حسن نصر الله', 'Hassan Nasrallah').verdict).toBe('unsure');
    expect(people('Καρόλος Παπούλιας', 'Karolos Papoulias').verdict).toBe('same');
    expect(people('习近平', 'Xi Jinping').verdict).toBe('same');
  });

  test('with one family name and two given names are two', () => {
    expect(people('Nadir al-Tessari', 'Karim al-Tessari')).toEqual({
      verdict: 'different',
      score: 0.1,
      reasons: ['One is “nadir”, the other “karim”.'],
    });
  });

  test('with given names that only sound alike are two', () => {
    expect(people('Hassan Orlov', 'Hussein Orlov').verdict).toBe('different');
    expect(people('Daniel Orlov', 'Daniela Orlov').verdict).toBe('different');
  });

  test('may go by a short form of their name', () => {
    expect(people('Kate Marsh', 'Katherine Marsh').verdict).toBe('same');
    expect(people('Volodymyr Marsh', 'Vladimir Marsh').verdict).toBe('same');
  });

  test('of whom only a family name is known are a question', () => {
    expect(people('Varn', 'Zoë Varn')).toMatchObject({
      verdict: 'unsure',
      reasons: ['Only “varn” is in both names; others may have it too.'],
    });
    expect(people('Varn', 'Varn').verdict).toBe('unsure');
  });

  test('are not made one by a family name among their aliases', () => {
    const varn = { aliases: ['Varn'] };
    expect(people('Zoë Varn', 'Tom Varn', varn, varn).verdict).toBe('unsure');
  });

  test('lose titles and ranks, and keep what is a name after all', () => {
    expect(people('Brig. Gen. Omar Sabri', 'Omar Sabri').verdict).toBe('same');
    expect(people('Judge Marsh', 'Marsh').verdict).toBe('unsure');
    expect(people('King Sabri', 'Omar Sabri').verdict).toBe('different');
  });

  test('named after a child are told from the child', () => {
    expect(people('Abu Omar Sabri', 'Abou Omar Sabri').verdict).toBe('same');
    expect(people('Abu Omar Sabri', 'Omar Sabri').verdict).toBe('different');
  });

  test('may be listed by family name', () => {
    expect(people('Varn, Zoë', 'Zoë Varn').verdict).toBe('same');
    expect(people('Varn Zoe', 'Zoë Varn').verdict).toBe('same');
    expect(people('Naim Sabir', 'Sabir Naimi').verdict).toBe('unsure');
  });

  test('need more than an initial, which an office can give', () => {
    expect(people('Z. Varn', 'Zoë Varn').verdict).toBe('unsure');
    const leader = { role: 'leader of the Tidemen’s Union' };
    expect(people('Z. Varn', 'Zoë Varn', leader, leader)).toMatchObject({
      verdict: 'same',
      reasons: [
        'The family name agrees, and of the given name only the first letter is known.',
        'Their offices agree: “leader of the Tidemen’s Union”.',
      ],
    });
  });

  test('of two countries are a question even when their names agree', () => {
    const result = people('Tom Marsh', 'Tom Marsh', { country: 'UK' }, { country: 'Canada' });
    expect(result.verdict).toBe('unsure');
    expect(result.reasons).toContain('One belongs to UK, the other to Canada.');
  });

  test('named beside the same others are surer', () => {
    const beside = { mentionedWith: ['harbour-authority', 'north-quay'] };
    expect(people('Z. Varn', 'Zoë Varn', beside, beside)).toMatchObject({
      verdict: 'same',
      score: 0.82,
      reasons: [expect.anything(), 'Both are named beside harbour-authority, north-quay.'],
    });
  });

  test('of two generations are two', () => {
    expect(people('Tom Marsh Jr.', 'Tom Marsh Sr.').verdict).toBe('different');
    expect(people('Tom Marsh Jr.', 'Tom Marsh').verdict).toBe('unsure');
  });
});

describe('organizations', () => {
  test('are one in another order of words, with a legal form, or with a word for their sort', () => {
    expect(bodies('Marrow Port Union', 'Port Union of Marrow').verdict).toBe('same');
    expect(bodies('Coastal Wire', 'The Coastal Wire Ltd.').verdict).toBe('same');
    expect(bodies('Coastal Wire', 'Coastal Wire news agency').verdict).toBe('same');
  });

  test('are one by their acronym, with small words or without', () => {
    expect(bodies('MHA', 'Marrow Harbour Authority')).toMatchObject({
      verdict: 'same',
      reasons: ['MHA is an acronym of “Marrow Harbour Authority”.'],
    });
    expect(bodies('DoF', 'Department of Fisheries').verdict).toBe('same');
  });

  test('with acronyms a letter apart are two', () => {
    expect(bodies('MHA', 'MHB').verdict).toBe('different');
  });

  test('with one acronym but two full names are a question', () => {
    const short = { aliases: ['MHA'] };
    expect(bodies('Marrow Harbour Authority', 'Metal Hauliers Association', short, short).verdict).toBe(
      'unsure',
    );
  });

  test('are told from their branches', () => {
    expect(bodies('Grey Lantern', 'Grey Lantern Youth Wing')).toEqual({
      verdict: 'different',
      score: 0.3,
      reasons: ['One name has “youth wing” more: a part or a branch is another body.'],
    });
  });

  test('that every country has are one only within one country', () => {
    const [chad, mali] = [{ country: 'Chad' }, { country: 'Mali' }];
    expect(bodies('Ministry of Health', 'Health Ministry').verdict).toBe('unsure');
    expect(bodies('Ministry of Health', 'Health Ministry', chad, chad).verdict).toBe('same');
    expect(bodies('Ministry of Health', 'Malian Health Ministry', mali).verdict).toBe('same');
    expect(bodies('Ministry of Health', 'Malian Health Ministry', chad).verdict).toBe('different');
  });

  test('with two numbers are two', () => {
    expect(bodies('7th Harbour Brigade', '8th Harbour Brigade').verdict).toBe('different');
    expect(bodies('7th Harbour Brigade', 'Seventh Harbour Brigade').verdict).toBe('same');
  });
});

describe('places', () => {
  test('are one in several spellings', () => {
    expect(places('Khor al-Waha', 'Khour el-Wahah').verdict).toBe('same');
    expect(places('Khor al-Waha camp', 'Camp Khor al-Waha').verdict).toBe('same');
  });

  test('of two sorts are two, and of one unknown sort a question', () => {
    expect(places('Vell', 'Vell', { kind: 'city' }, { kind: 'province' })).toEqual({
      verdict: 'different',
      score: 0.25,
      reasons: ['One is a city, the other a province.'],
    });
    expect(places('Vell', 'Vell province').verdict).toBe('unsure');
  });

  test('far apart are two, whatever their names', () => {
    const result = places(
      'Tripoli',
      'Tripoli',
      { latitude: 32.89, longitude: 13.19 },
      { latitude: 34.44, longitude: 35.83 },
    );
    expect(result).toMatchObject({ verdict: 'different', score: 0.15 });
    expect(result.reasons[0]).toMatch(/^They lie 20\d\d km apart\.$/);
  });

  test('within two countries or states are two', () => {
    expect(places('Paris, Texas', 'Paris, France').verdict).toBe('different');
    expect(places('Paris, Texas', 'Paris').verdict).toBe('unsure');
    expect(places('Tripoli, Libya', 'Tripoli', {}, { country: 'Libya' }).verdict).toBe('same');
  });

  test('with a word more are others', () => {
    expect(places('Marrow', 'Upper Marrow').verdict).toBe('different');
  });

  test('have names in other languages', () => {
    expect(places('Aleppo', 'Halab').verdict).toBe('same');
    expect(places('UK', 'United Kingdom').verdict).toBe('same');
    expect(places('Niger', 'Nigeria').verdict).toBe('different');
  });
});

describe('whatever has no name of its own', () => {
  test('is never one by itself: the same words in one report are a question, in two reports nothing', () => {
    const officials = { label: 'UnnamedSource', name: 'two port officials', report: 'report-a' } as const;
    expect(compareNames(officials, { ...officials, report: 'report-b' }).verdict).toBe('different');
    expect(compareNames(officials, officials)).toEqual({
      verdict: 'unsure',
      score: 0.5,
      reasons: [
        'A speaker without a name is never taken for another by the program; only a person can tell.',
        'One report uses the same words.',
      ],
    });
  });
});

test('names without a letter have nothing in common', () => {
  expect(people('', '').verdict).toBe('different');
  expect(bodies('!!!', '???').verdict).toBe('different');
  expect(places('', 'Vell').verdict).toBe('different');
});

test('a person, a body and a place of one name are a question at most', () => {
  expect(
    compareNames({ label: 'Person', name: 'Marrow' }, { label: 'Organization', name: 'Marrow' }),
  ).toEqual({ verdict: 'unsure', score: 0.4, reasons: ['One is a person, the other an organization.'] });
});
