// Asks every question of a half and compares the answers with those expected.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type AskAnswer, ask, type RunQuery } from '../../server/ask/ask.ts';
import { openEngine } from '../../server/cypher/cypher.ts';
import { openCypherPort, openGraph, type Snapshot } from '../../server/graph/graph.ts';
import { openStore, readCollection } from '../../server/store/store.ts';
import { type ExpectedAnswer, type QuestionFile, readQuestions } from './questions/read-questions.ts';

/** A question answered wrongly. */
export interface WrongAnswer {
  readonly id: string;
  readonly question: string;
  readonly interpretation: string;
  readonly outcome: AskAnswer['answer']['outcome'];
  readonly missing: readonly string[];
  readonly surplus: readonly string[];
  readonly count: string;
}

export interface Score {
  readonly asked: number;
  readonly right: number;
  /** By kind: right, asked. */
  readonly byKind: ReadonlyMap<string, readonly [right: number, asked: number]>;
  readonly wrong: readonly WrongAnswer[];
}

/** The snapshot of a collection in the project, and a way to run queries over it. */
export function openCollection(folder: string): { readonly snapshot: Snapshot; readonly run: RunQuery } {
  const place = mkdtempSync(join(tmpdir(), 'hearsay-ask-'));
  const store = openStore({ folder: place, now: () => new Date('2026-11-21T12:00:00Z') });
  store.importCollection(readCollection(resolve(import.meta.dirname, '../../graph-data', folder)), 'test');
  const graph = openGraph(store);
  const snapshot = graph.snapshot();
  graph.close();
  store.close();
  rmSync(place, { recursive: true });
  const engine = openEngine(openCypherPort(snapshot.graph));
  return { snapshot, run: (query, parameters) => engine.run(query, parameters) };
}

function judge(expected: ExpectedAnswer, given: AskAnswer): WrongAnswer | undefined {
  const wanted = new Set(expected[expected.match]);
  const got = new Set(given[expected.match]);
  const missing = [...wanted].filter((id) => !got.has(id));
  const surplus = [...got].filter((id) => !wanted.has(id));
  const isCounted = expected.count === undefined || expected.count === given.answer.count;
  const isUnclear = given.answer.outcome === 'unclear';
  const isUnderstood = isUnclear === (expected.unclear ?? false);
  if (missing.length === 0 && surplus.length === 0 && isCounted && isUnderstood) return undefined;
  return {
    id: expected.id,
    question: expected.question,
    interpretation: given.interpretation,
    outcome: given.answer.outcome,
    missing,
    surplus,
    count: isCounted ? '' : `${given.answer.count}, not ${expected.count}`,
  };
}

/** Scores one file of questions over the sample collection. */
export async function scoreQuestions(file: QuestionFile): Promise<Score> {
  const { snapshot, run } = openCollection('islamic-state-syria');
  const questions = readQuestions(file);
  const byKind = new Map<string, [number, number]>();
  const wrong: WrongAnswer[] = [];
  for (const expected of questions) {
    const fault = judge(expected, await ask(expected.question, snapshot, run));
    const [right, asked] = byKind.get(expected.kind) ?? [0, 0];
    byKind.set(expected.kind, [right + (fault ? 0 : 1), asked + 1]);
    if (fault) wrong.push(fault);
  }
  return { asked: questions.length, right: questions.length - wrong.length, byKind, wrong };
}

/** The share of right answers by kind, as lines. */
export const showScore = ({ asked, right, byKind }: Score): string =>
  [
    ...[...byKind].map(([kind, [good, all]]) => `${kind.padEnd(20)} ${good} of ${all}`),
    `${'all'.padEnd(20)} ${right} of ${asked}, ${((100 * right) / asked).toFixed(1)} %`,
  ].join('\n');
