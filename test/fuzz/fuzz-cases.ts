// The cases of a fuzz run: each follows from the run's seed, its kind and its number, so that any can be had again.
import { seedChance } from '../bench/seeded-chance.ts';
import { allFeatures, type Features } from './features.ts';
import { mutateQuery } from './mutate-query.ts';
import { writeCondition, writeCountedQuery, writeQuery } from './write-query.ts';

export const caseKinds = ['written', 'mutated', 'partitioned', 'barred'] as const;

/**
 * - written: a query that mostly makes sense.
 * - mutated: such a query with faults put in.
 * - barred: a query that must give the same rows when nothing can be moved from one of its clauses to another.
 * - partitioned: a pattern whose rows are counted, then those where a condition is true, false and null.
 */
export type CaseKind = (typeof caseKinds)[number];

export interface FuzzCase {
  readonly kind: CaseKind;
  readonly index: number;
  /** The query; of a partitioned case the MATCH with its pattern. */
  readonly text: string;
  /** Of a partitioned case; empty for others. */
  readonly condition: string;
}

/** A graph serves so many cases. */
const CASES_PER_GRAPH = 500;

/** A seed from several numbers, unlike that of others next to them. */
export const mixSeed = (...numbers: readonly number[]): number =>
  numbers.reduce(
    (mixed, number) => Math.imul(mixed ^ (number + 1), 0x9e3779b1) ^ (mixed >>> 15),
    0x51ed270b,
  ) >>> 0;

export const graphNumber = (index: number): number => Math.floor(index / CASES_PER_GRAPH);

export const graphSeed = (seed: number, index: number): number => mixSeed(seed, graphNumber(index));

/** What any plan must answer alike. */
const certainFeatures: Features = {
  ...allFeatures,
  aggregates: false,
  cutting: false,
  shortestPaths: false,
  gatheredLists: false,
  wrongTypes: false,
};

/** The case with that number, always the same. */
export function caseAt(seed: number, kind: CaseKind, index: number): FuzzCase {
  const own = mixSeed(seed, caseKinds.indexOf(kind), index);
  switch (kind) {
    case 'written':
      return { kind, index, text: writeQuery(own, allFeatures), condition: '' };
    case 'mutated':
      return { kind, index, text: mutateQuery(seedChance(own), writeQuery(own, allFeatures)), condition: '' };
    case 'barred':
      return { kind, index, text: writeCountedQuery(own, certainFeatures), condition: '' };
    case 'partitioned': {
      const { reading, condition } = writeCondition(own, { ...allFeatures, wrongTypes: false });
      return { kind, index, text: reading, condition };
    }
  }
}

/** The query with a WITH * before each of its lines: each is then worked out by itself. */
export const barQuery = (text: string): string => ['WITH 0 AS zero', ...text.split('\n')].join('\nWITH *\n');

/** The case as somebody would type it. */
export const showCase = ({ text, condition }: FuzzCase): string =>
  condition === '' ? text : `${text} WHERE ${condition}`;
