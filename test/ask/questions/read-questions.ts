// The questions of the test set, each with what a right answer names; README.md beside it says how they were made.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One question and what a right answer names. Only the list that `match` names must be exactly right. */
export interface ExpectedAnswer {
  readonly id: string;
  readonly kind: string;
  readonly question: string;
  readonly claims: readonly string[];
  readonly entities: readonly string[];
  readonly reports: readonly string[];
  readonly match: 'claims' | 'entities' | 'reports';
  /** How many independent origins. */
  readonly count?: number;
  /** Nobody in the collection says so. */
  readonly empty?: true;
  /** The question cannot be understood. */
  readonly unclear?: true;
  readonly note?: string;
}

export type QuestionFile = 'development' | 'check' | 'further';

/** The questions of one file, in its order. */
export const readQuestions = (file: QuestionFile): readonly ExpectedAnswer[] =>
  JSON.parse(readFileSync(join(import.meta.dirname, `${file}.json`), 'utf8'));
