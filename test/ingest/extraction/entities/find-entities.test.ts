// Who and what a text names, and who speaks in each attribution whose source is given.
import { expect, test } from 'vitest';
import { findEntities } from '../../../../server/ingest/extraction/entities/find-entities.ts';
import { describeWords } from '../../../../server/ingest/extraction/words/describe-words.ts';
import { readTokens, type TokenRange } from '../../../../server/ingest/extraction/words/read-tokens.ts';

/** Reads a text in which the sources stand in braces. */
function read(marked: string, known: Parameters<typeof findEntities>[2] = {}) {
  const spans: [number, number][] = [];
  let plain = '';
  for (const part of marked.split(/(\{[^}]*\})/)) {
    const source = /^\{(.*)\}$/.exec(part)?.[1];
    if (source !== undefined) spans.push([plain.length, plain.length + source.length]);
    plain += source ?? part;
  }
  const text = describeWords(readTokens(plain));
  const wordsAt = ([start, end]: [number, number]): TokenRange => ({
    from: text.tokens.findIndex((token) => token.end > start),
    to: text.tokens.findLastIndex((token) => token.start < end) + 1,
  });
  const found = findEntities(text, spans.map(wordsAt), known);
  const nameOf = (key: string | undefined) => found.entities.find((entity) => entity.key === key)?.name;
  return {
    found,
    plain,
    names: found.entities.map(({ label, name }) => `${label} ${name}`),
    entity: (name: string) => found.entities.find((entity) => entity.name === name),
    speakers: found.speakers.map((speaker) => `${nameOf(speaker?.key)} by ${speaker?.by}`),
  };
}

test('a last name is the person who was named in full, and both stand under one key', () => {
  const { found, plain, speakers } = read(
    '{Mayor Ilse Brandt} opened the bridge. {Brandt} said it was safe.',
  );
  expect(speakers).toEqual(['Ilse Brandt by name', 'Ilse Brandt by last name']);
  expect(found.entities).toMatchObject([
    { key: 'e1', label: 'Person', name: 'Ilse Brandt', aliases: ['Brandt'], role: 'Mayor' },
  ]);
  expect(found.mentions.map(({ start, end, by }) => [plain.slice(start, end), by])).toEqual([
    ['Ilse Brandt', 'name'],
    ['Brandt', 'last name'],
  ]);
});

test('a last name that two people have is the one who was named last in the paragraph', () => {
  const { speakers } = read(
    'Tomas Reed met Paula Reed in June. {Reed} said that the pier was safe.\n\n{Reed} denied this.',
  );
  expect(speakers).toEqual(['Paula Reed by last name', 'Reed by name']);
});

test('an acronym is the body whose name it abbreviates, with brackets or without', () => {
  const { names, entity } = read(
    'The Grain Monitoring Agency (GMA) closed. Farmers of the Northern Milk Board were glad. The GMA and the NMB merged.',
  );
  expect(names).toEqual(['Organization Grain Monitoring Agency', 'Organization Northern Milk Board']);
  expect(entity('Northern Milk Board')?.aliases).toEqual(['NMB']);
});

test('well-known bodies and places are one under all their names', () => {
  const { entity } = read(
    'Islamic State took Deir Ezzor. Daesh, as others call ISIS, burned mills near Deir ez-Zor with American help.',
  );
  expect(entity('Islamic State')?.aliases).toEqual(['Daesh', 'ISIS']);
  expect(entity('Islamic State')?.kind).toBe('armed group');
  expect(entity('Deir Ezzor')).toMatchObject({ kind: 'province', aliases: ['Deir ez-Zor'] });
});

test('a camp is one with and without its word, a city and its province are two places', () => {
  expect(read('Families fled to the Al-Dura camp. Snow fell in Al-Dura.').names).toEqual([
    'Place Al-Dura camp',
  ]);
  expect(read('The road to Harrow Province is shut. The mayor stayed in Harrow.').names).toEqual([
    'Place Harrow Province',
    'Place Harrow',
  ]);
});

test('a branch with a name of its own is not the body it belongs to', () => {
  const { names } = read('Islamic State Khorasan Province left Islamic State in peace.');
  expect(names).toEqual(['Organization Islamic State Khorasan Province', 'Organization Islamic State']);
});

test('peoples are no places, and what their state is called by is a body', () => {
  const { names, entity } = read(
    'Kurdish fighters and Syrian farmers fled when the Turkish defence ministry sent tanks.',
  );
  expect(names).toEqual(['Organization Turkish defence ministry']);
  expect(entity('Turkish defence ministry')?.kind).toBe('ministry');
});

test('roles come from titles and from what stands beside a name', () => {
  const { found } = read(
    'Foreign Minister Faisal Haddad met Jan Vos, a security researcher at Leiden University, in Paris. The mayor, Ilse Brandt, was away.',
  );
  expect(
    found.entities.filter(({ label }) => label === 'Person').map(({ name, role }) => [name, role]),
  ).toEqual([
    ['Faisal Haddad', 'Foreign Minister'],
    ['Jan Vos', 'security researcher at Leiden University'],
    ['Ilse Brandt', 'mayor'],
  ]);
});

test('the kind of a place comes from the words beside it or from the map', () => {
  const { entity } = read(
    'Trucks left Al-Hol camp for Hasakah province, in Syria, and for the Badiya desert.',
  );
  expect(entity('Al-Hol camp')?.kind).toBe('camp');
  expect(entity('Hasakah')?.kind).toBe('province');
  expect(entity('Syria')?.kind).toBe('country');
  expect(entity('Badiya desert')?.kind).toBe('region');
});

test('a source that tells of a person by another name is the person', () => {
  const { speakers } = read(
    '{Keel Bank analyst Omar Haddad} agreed. {The institute’s director, Dana Ruiz,} did not. {Sources close to Haddad} were silent.',
  );
  expect(speakers).toEqual([
    'Omar Haddad by name',
    'Dana Ruiz by name',
    'Sources close to Haddad by unnamed',
  ]);
});

test('“she” is the woman who spoke last', () => {
  const { speakers } = read(
    '{Mrs. Anna Vos} met Mr. Jan Reed. {She} said the bridge was safe. {He} denied it, and {she} insisted.',
  );
  expect(speakers).toEqual([
    'Anna Vos by name',
    'Anna Vos by pronoun',
    'Jan Reed by pronoun',
    'Anna Vos by pronoun',
  ]);
});

test('“the researcher” is the one person who was called so, and nobody where two were', () => {
  const one = read('Jan Vos, a security researcher, came. {The researcher} said it was late.');
  expect(one.speakers).toEqual(['Jan Vos by role']);
  const two = read('Engineer Tomas Reed met engineer Paula Voss. {The engineer} said the bridge was safe.');
  expect(two.speakers).toEqual(['The engineer by unnamed']);
  expect(two.entity('The engineer')).toMatchObject({ label: 'UnnamedSource', number: 'one' });
});

test('“the agency” and “the group” are the body of that sort that was told of last', () => {
  const { speakers } = read(
    '{The Harbour Agency} closed the pier. {The agency} said so on Monday. {Human Rights Watch} counted nine deaths. {The group} said more had died.',
  );
  expect(speakers).toEqual([
    'Harbour Agency by name',
    'Harbour Agency by group',
    'Human Rights Watch by name',
    'Human Rights Watch by group',
  ]);
});

test('“the company” is the one body of which no sort is known, and “the senator” the one who was called Sen.', () => {
  const { speakers } = read(
    'Sen. Royce Tibbets sued Helix Devices in June. {The company} said it was calm. {The senator} said he was not.',
  );
  expect(speakers).toEqual(['Helix Devices by group', 'Royce Tibbets by role']);
});

test('words that stand for a name are mentions too, where nobody is cited', () => {
  const { found, plain } = read(
    'The Grey Wolves took the pier in May. In June the group burned it. Mayor Ilse Brandt was away when the mayor was needed.',
  );
  const standIns = found.mentions.filter(({ by }) => by === 'group' || by === 'role');
  expect(standIns.map(({ start, end, key }) => [plain.slice(start, end), key])).toEqual([
    ['the group', 'e1'],
    ['the mayor', 'e2'],
  ]);
});

test('“who” is the name before it', () => {
  expect(read('Ana Silva, {who} said she was tired, left.').speakers).toEqual(['Ana Silva by relative']);
});

test('a state that speaks is a place', () => {
  const { speakers, entity } = read('{Turkey} said that it would reply.');
  expect(speakers).toEqual(['Turkey by name']);
  expect(entity('Turkey')).toMatchObject({ label: 'Place', kind: 'country' });
});

test('whoever is not named stays unnamed, and belongs to the body that the words name', () => {
  const { entity } = read('{An SDF spokesman} denied it. {Officials at the Harbour Agency} were silent.');
  const sdf = entity('SDF')?.key ?? 'none';
  const agency = entity('Harbour Agency')?.key ?? 'none';
  expect(entity('An SDF spokesman')).toMatchObject({ label: 'UnnamedSource', number: 'one', memberOf: sdf });
  expect(entity('Officials at the Harbour Agency')).toMatchObject({ number: 'several', memberOf: agency });
});

test('the same officials are one source, and two witnesses are two', () => {
  const { speakers, found } = read(
    '{Officials} said no. {Officials} said it again. {A witness} saw smoke. {A witness} saw none. {The witness} left.',
  );
  expect(found.entities.map(({ name }) => name)).toEqual(['Officials', 'A witness', 'A witness']);
  expect(found.speakers.map((speaker) => speaker?.key)).toEqual(['e1', 'e1', 'e2', 'e3', 'e3']);
  expect(speakers[0]).toBe('Officials by unnamed');
});

test('a report that speaks is a report, and “the report” is the one before', () => {
  const { found } = read('{A UN report} found mines. {The report} said more. {A second report} found none.');
  expect(found.entities.filter(({ label }) => label === 'Report')).toMatchObject([
    { name: 'UN report', kind: 'report' },
    { name: 'second report', kind: 'report' },
  ]);
  const keys = found.speakers.map((speaker) => speaker?.key);
  expect(keys[0]).toBe(keys[1]);
  expect(keys[2]).not.toBe(keys[1]);
});

test('words that can hardly speak have a low score', () => {
  const { entity } = read('{Heavy losses} suggest that the plan failed. {Residents} agreed.');
  expect(entity('Heavy losses')?.score).toBeLessThan(0.5);
  expect(entity('Residents')?.score).toBeGreaterThan(0.5);
});

test('a name that is known already is found as what it is', () => {
  const { names } = read('Visitors came to Larkspur.', {
    known: [{ name: 'Larkspur', type: 'Organization' }],
  });
  expect(names).toEqual(['Organization Larkspur']);
});

test('a text without names gives nothing', () => {
  expect(read('').found).toEqual({ entities: [], mentions: [], speakers: [], genders: new Map() });
});

/** The reports that a text cites, each with its other words. */
const reportsIn = (marked: string) =>
  read(marked)
    .found.entities.filter(({ label }) => label === 'Report')
    .map(({ name, aliases = [] }) => [name, ...aliases]);

test('one report in other words is one: turned round, by another word for its sort, cut at a hyphen', () => {
  expect(
    reportsIn('{The commission’s report} named nobody. {The report of the commission} was brief.'),
  ).toEqual([['report of the commission', 'commission’s report']]);
  expect(reportsIn('{A survey by Meridian Research} found mines. {The poll} found more.')).toEqual([
    ['survey by Meridian Research', 'poll'],
  ]);
  expect(reportsIn('{A study of herons} found mines. {The report} found more.')).toEqual([
    ['study of herons', 'report'],
  ]);
  expect(
    reportsIn('{A UN Harbour-Master report} found mines. The UN Harbour-{Master’s report} found more.'),
  ).toEqual([['UN Harbour-Master report', 'UN Harbour-Master’s report']]);
});

test('two reports stay two: by number, by “a”, several after one', () => {
  expect(reportsIn('{Circular 14} bans boats. {Circular 15} bans cars. {The circular} bans carts.')).toEqual([
    ['Circular 14'],
    ['Circular 15', 'circular'],
  ]);
  expect(reportsIn('{A study} found mines. {A study} found none.')).toEqual([['study'], ['study']]);
  expect(reportsIn('{A survey by Meridian Research} found mines. {These surveys} found more.')).toHaveLength(
    2,
  );
});

test('a report of a body without a name of its own is a report', () => {
  expect(read('{The Pentagon inspector general’s report} found mines.').speakers).toEqual([
    'Pentagon inspector general’s report by document',
  ]);
});

test('whether people are women or men is told by titles and names, else by the pronouns behind them', () => {
  const { found } = read('{Ilse Brandt} left. Wex Tarn sold his boat. Pim Oda sold a boat.');
  const genderOf = (name: string) =>
    found.genders.get(found.entities.find((one) => one.name === name)?.key ?? '');
  expect(['Ilse Brandt', 'Wex Tarn', 'Pim Oda'].map(genderOf)).toEqual(['female', 'male', 'unknown']);
});

test('a description says whether the text leaves no doubt whom it means', () => {
  const surelyIn = (text: string) =>
    read(text)
      .found.mentions.filter(({ by }) => by === 'group')
      .map(({ isSure }) => isSure === true);
  expect(surelyIn('The Dock Union met in Vell. Later the union left.')).toEqual([true]);
  expect(
    surelyIn(
      'The Teachers Union met. The Dock Union struck. The Dock Union won, the Dock Union said. Later the union left.',
    ),
  ).toEqual([true]);
  expect(surelyIn('The Dock Union and the Teachers Union met in Vell. Later the union left.')).toEqual([
    false,
  ]);
});

test('a pronoun for somebody whom the text does not name is an unnamed source, each time another', () => {
  const { names, speakers } = read('The pier fell. {She} said it was old. {He} disagreed.');
  expect(speakers).toEqual(['She by unnamed', 'He by unnamed']);
  expect(names).toEqual(['UnnamedSource She', 'UnnamedSource He']);
  expect(read('The pier fell, {I} think.').speakers).toEqual(['undefined by undefined']);
});
