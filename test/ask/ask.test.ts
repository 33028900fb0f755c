// Questions over the invented harbour inquiry: every kind, with aliases, slips, denials and empty answers.
import { describe, expect, test } from 'vitest';
import { type AskAnswer, ask } from '../../server/ask/ask.ts';
import { openCollection } from './score-questions.ts';

const { snapshot, run } = openCollection('samples/harbour-inquiry');
const answerTo = (question: string): Promise<AskAnswer> => ask(question, snapshot, run);
const short = (ids: readonly string[]): readonly string[] =>
  ids.map((id) => id.replace('claim-coastal-wire-2031-', 'W').replace('claim-marrow-gazette-2031-', 'G'));
const claimsFor = async (question: string): Promise<readonly string[]> =>
  short((await answerTo(question)).claims);

describe('who says what', () => {
  test('a speaker is found by part of the name, without its accents, and with a slip', async () => {
    const said = ['W02', 'W04'];
    expect(await claimsFor('What did Zoë Varn say?')).toEqual(said);
    expect(await claimsFor('what did varn say')).toEqual(said);
    expect(await claimsFor('What did Zoe Vern say?')).toEqual(said);
  });

  test('a content is found in other words', async () => {
    expect(await claimsFor('Who says that three million crowns were lost?')).toEqual(['G05']);
    expect(await claimsFor('Who says goods leaving the north quay at night are uncounted?')).toEqual(['W02']);
  });

  test('an article says all that it prints, its publisher only what is its own', async () => {
    expect(await claimsFor('What does the Gazette article say?')).toHaveLength(5);
    expect(await claimsFor('What does the Marrow Gazette itself say?')).toEqual(['G05']);
  });
});

describe('relations', () => {
  test('who leads, controls and operates is answered with entities', async () => {
    expect((await answerTo('Who heads the Harbour Authority?')).entities).toEqual(['nadir-al-tessari']);
    expect((await answerTo('Who controls the north quay?')).entities).toEqual(['grey-lantern']);
  });

  test('a relation that is only denied is not affirmed', async () => {
    const { answer, claims } = await answerTo('Where does Grey Lantern operate?');
    expect({ outcome: answer.outcome, claims }).toEqual({ outcome: 'empty', claims: [] });
    expect(await claimsFor('What does the Harbour Authority deny?')).toEqual(['W05']);
    expect(await claimsFor('Who denies that Grey Lantern is active in the port of Marrow?')).toEqual(['W05']);
  });
});

describe('figures', () => {
  test('the question is found by its words, the extremes by their bounds', async () => {
    expect(await claimsFor('How many containers are missing?')).toEqual(['W01', 'W07', 'W08', 'G01']);
    expect(await claimsFor('How many containers vanished in 2030?')).toEqual(['W08']);
    expect(await claimsFor('What is the lowest figure for lost containers?')).toEqual(['W07']);
  });
});

describe('the way of a statement', () => {
  test('chains, unnamed sources and citations are told apart', async () => {
    expect(await claimsFor('How does Coastal Wire know what the port officials say?')).toEqual(['W08']);
    expect(await claimsFor('Which claims in the Coastal Wire article rest on unnamed sources?')).toEqual([
      'W08',
      'W09',
    ]);
    expect((await answerTo('Who cites the interim report of the Harbour Inquiry?')).reports).toEqual([
      'report-coastal-wire-2031',
    ]);
  });

  test('a reprint counts once among independent sources', async () => {
    const { answer, claims } = await answerTo(
      'How many independent sources say that forty to fifty containers are gone?',
    );
    expect({ claims: short(claims), count: answer.count }).toEqual({ claims: ['W01', 'G01'], count: 1 });
  });
});

describe('what nobody says', () => {
  test('an unknown name is named, and the nearest things are offered', async () => {
    const { answer } = await answerTo('What did Orsolya Quint say about the north quay?');
    expect(answer.outcome).toBe('empty');
    expect(answer.text).toBe(
      'Nobody in this collection says so. The name “Orsolya Quint” does not occur in it.',
    );
    expect(answer.nearest.length).toBeGreaterThan(0);
  });

  test('a question without a name or a word to go by gets examples', async () => {
    const { answer, query } = await answerTo('and so?');
    expect({ outcome: answer.outcome, query }).toEqual({ outcome: 'unclear', query: '' });
    expect(answer.examples.length).toBeGreaterThan(2);
  });
});

test('the query of an answer gives its claims when it is run again', async () => {
  for (const question of [
    'What did Tessari say?',
    'How many containers vanished in 2030?',
    'Who says more could be lost?',
  ]) {
    const { query, parameters, claims } = await answerTo(question);
    const { columns, rows } = await run(query, parameters);
    const again = rows.map((row) => String(row[columns.indexOf('claim')]));
    expect(new Set(again)).toEqual(new Set(claims));
  }
});
