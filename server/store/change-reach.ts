// How far each change of the log reaches: whoever keeps something of the store asks here whether it is still good.
import type { DecisionContent } from './store-port.ts';

/**
 * What a change touches, and nothing beyond:
 * `proposals` what waits for review;
 * `texts` which texts are held;
 * `judgements` what people judged of claims, reports and speakers;
 * `identities` that, and which records are one;
 * `additions` that, and records that came to those before, or came back;
 * `withdrawals` identities, and records that are gone;
 * `everything` any of the contents.
 */
export type Reach =
  | 'proposals'
  | 'texts'
  | 'judgements'
  | 'identities'
  | 'additions'
  | 'withdrawals'
  | 'everything';

type DecisionKind = DecisionContent['kind'];

/** By kind of decision: when it is made, and when it is withdrawn. */
const ofDecisions = {
  rejection: ['proposals', 'proposals'],
  replacement: ['proposals', 'proposals'],
  derivation: ['judgements', 'judgements'],
  sameStatement: ['judgements', 'judgements'],
  contradiction: ['judgements', 'judgements'],
  assessment: ['judgements', 'judgements'],
  identity: ['identities', 'identities'],
  acceptance: ['additions', 'withdrawals'],
} as const satisfies Readonly<Record<DecisionKind, readonly [made: Reach, withdrawn: Reach]>>;

const reaches: ReadonlyMap<string, Reach> = new Map<string, Reach>([
  ['extract', 'proposals'],
  ['attach', 'texts'],
  ['add', 'additions'],
  ['import', 'everything'],
  ...Object.entries(ofDecisions).flatMap(([kind, [made, withdrawn]]) => [
    [`decide ${kind}`, made] as const,
    [`withdraw ${kind}`, withdrawn] as const,
  ]),
]);

/** How far a change of this action reaches; one that is not known reaches everything. */
export const reachOf = (action: string): Reach => reaches.get(action) ?? 'everything';

const beforeEntities: ReadonlySet<Reach> = new Set(['proposals', 'texts', 'judgements']);

/** Whether a change of this action leaves the entities, and which of them are one, as they are. */
export const leavesEntities = (action: string): boolean => beforeEntities.has(reachOf(action));
