// Wordings that nobody foresaw, asked of the invented harbour inquiry.
import { describe, expect, test } from 'vitest';
import { type AskAnswer, ask } from '../../server/ask/ask.ts';
import { openCollection } from './score-questions.ts';

const { snapshot, run } = openCollection('samples/harbour-inquiry');
const answerTo = (question: string): Promise<AskAnswer> => ask(question, snapshot, run);
const claimsFor = async (question: string): Promise<readonly string[]> =>
  (await answerTo(question)).claims.map((id) =>
    id.replace('claim-coastal-wire-2031-', 'W').replace('claim-marrow-gazette-2031-', 'G'),
  );

describe('whether something is so', () => {
  test('a relation is answered by who says so and who denies it', async () => {
    const denied = await answerTo('Is Grey Lantern in the port?');
    expect(denied.answer.text).toBe('Nobody says so; Harbour Authority denies it.');
    const said = await answerTo('Does Grey Lantern control the north quay?');
    expect(said.answer.text).toBe('Zoë Varn and Harbour Inquiry say so; nobody denies it.');
  });

  test('a speaker can be asked for', async () => {
    expect(
      await claimsFor('Has the Harbour Authority denied that Grey Lantern is active in the port?'),
    ).toEqual(['W05']);
  });
});

describe('stances', () => {
  test('a stance narrows what a speaker says', async () => {
    expect(await claimsFor('What does Tessari say?')).toEqual(['W07', 'G03', 'G04']);
    expect(await claimsFor('What does Tessari warn of?')).toEqual(['G04']);
    expect(await claimsFor('What is predicted?')).toEqual(['W09']);
  });

  test('where nobody takes the stance, nobody says so', async () => {
    const { answer } = await answerTo('What does Zoë Varn demand?');
    expect(answer.outcome).toBe('empty');
  });
});

describe('what is told besides', () => {
  test('a warning that nobody utters may be a prediction', async () => {
    expect(await claimsFor('Who warns of more losses by summer?')).toEqual(['W09']);
  });

  test('when something was is told with the date', async () => {
    const { answer } = await answerTo('When did thirty containers go out?');
    expect(answer.parts.map(({ text }) => text)).toEqual([
      '“two port officials”: Some thirty containers went out undocumented during 2030. (2030)',
    ]);
  });

  test('who of two says nothing on it is told', async () => {
    const { answer } = await answerTo(
      'Compare the union and the Harbour Authority on the missing containers',
    );
    expect(answer.text).toBe('2 claims from Tidemen’s Union. Nothing on it is said by Harbour Authority.');
  });

  test('the places of an article are listed with the claims about them', async () => {
    const { entities } = await answerTo('Which places are mentioned in the Gazette article?');
    expect(entities.toSorted()).toEqual(['khor-al-waha', 'north-quay', 'port-of-marrow']);
  });
});

describe('asides', () => {
  test('what is excepted is left out', async () => {
    expect(await claimsFor('What is said about the north quay other than by Zoë Varn?')).toEqual(['G02']);
    expect(
      (await answerTo('Who besides the Harbour Inquiry says that Grey Lantern controls the north quay?'))
        .entities,
    ).toEqual(['zoe-varn']);
  });

  test('a time can be told by an event that has a date', async () => {
    expect(await claimsFor('What is said about the port after the losses began?')).toEqual([
      'W01',
      'W07',
      'W09',
    ]);
  });

  test('things joined by "or" are either', async () => {
    expect(await claimsFor('What is said about the north quay or Vell province?')).toEqual([
      'W02',
      'W04',
      'W10',
      'G02',
    ]);
  });

  test('years set against each other are either', async () => {
    expect(await claimsFor('How many containers vanished in 2030 vs 2031?')).toEqual([
      'W01',
      'W07',
      'W08',
      'G01',
    ]);
  });
});

describe('two questions in one', () => {
  test('both are answered, and "she" is the person of the first answer', async () => {
    expect(await claimsFor('Who leads the Tidemen’s Union and what does she say?')).toEqual([
      'W02',
      'W03',
      'W04',
    ]);
  });

  test('the joined query gives the claims of both when it is run again', async () => {
    const { query, parameters, claims } = await answerTo('Who is Zoë Varn? And what does Tessari say?');
    const { columns, rows } = await run(query, parameters);
    expect(new Set(rows.map((row) => row[columns.indexOf('claim')]))).toEqual(new Set(claims));
  });
});

describe('what is not understood', () => {
  test('a pronoun for nobody is named', async () => {
    const { answer } = await answerTo('What did he say about the quay?');
    expect(answer.outcome).toBe('unclear');
    expect(answer.text).toContain('tells whom or what “he” means');
  });

  test('words that no claim has, and thanks, get examples', async () => {
    for (const question of ['Tell me a joke', 'Thank you!', 'What is 2 + 2?']) {
      const { answer } = await answerTo(question);
      expect({ question, outcome: answer.outcome }).toEqual({ question, outcome: 'unclear' });
    }
  });
});

test('capitals throughout, polite openings and missing question words change nothing', async () => {
  expect(await claimsFor('WHAT DID VARN SAY')).toEqual(['W02', 'W04']);
  expect(await claimsFor('Could you please tell me what Varn says?')).toEqual(['W02', 'W04']);
  expect(await claimsFor('containers 2030')).toEqual(['W08']);
});
