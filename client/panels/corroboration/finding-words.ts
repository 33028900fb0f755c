// Plain words for what corroboration finds: pure functions from a finding to a phrase.
import type {
  CircularReporting,
  Contradiction,
  DecisionContent,
  Drift,
  EstimateComparison,
  SameStatement,
  SumOfParts,
} from '../../state/state.ts';
import { count } from '../phrases.ts';

/** A score from which two claims are taken to say the same, as the server counts them for independence. */
export const LIKELY_SAME = 0.6;
const SURELY_SAME = 0.85;

/** How alike two claims are: `sayLikeness(0.7)` → "probably the same statement" */
export function sayLikeness(score: number): string {
  if (score >= SURELY_SAME) return 'almost certainly the same statement';
  return score >= LIKELY_SAME ? 'probably the same statement' : 'possibly the same statement';
}

/** Whether a claim counts as the same although nobody has decided so. */
export const isCountedProposal = ({ relation, score }: Pick<SameStatement, 'relation' | 'score'>): boolean =>
  (relation === 'proposedDerived' || relation === 'proposedIndependent') && score >= LIKELY_SAME;

const often: readonly string[] = ['', 'once', 'twice', 'three times', 'four times', 'five times'];

/** How many hands a statement went through: `sayHands(2)` → "handed on twice"; 0 → "in its own voice" */
export const sayHands = (depth: number): string =>
  depth === 0 ? 'in its own voice' : `handed on ${often[depth] ?? `${depth} times`}`;

export type DerivationKind = Extract<DecisionContent, { kind: 'derivation' }>['derivation'];

/** The ways of taking a statement over, as a choice reads: "It … the source." */
export const derivationKinds: Readonly<Record<DerivationKind, string>> = {
  paraphrases: 'says it in other words',
  quotes: 'quotes it word for word',
  summarises: 'sums it up',
  translates: 'translates it',
  syndicates: 'reprints it',
};

const relations: Readonly<Record<SameStatement['relation'], string>> = {
  derived: 'taken over',
  proposedDerived: 'seems to be taken over, one from the other or both from a third',
  proposedIndependent: 'seems to stand on its own',
  rejected: 'not the same',
};
export const sayRelation = (relation: SameStatement['relation']): string => relations[relation];

const changes: Readonly<Record<Drift['kind'], string>> = {
  speakerPromoted: 'The speaker was made more than it was',
  speakerChanged: 'Another speaker is given',
  attributionDropped: 'Who said it first is left out',
  rangeNarrowed: 'The range became narrower',
  rangeWidened: 'The range became wider',
  valueChanged: 'The figure changed',
  boundChanged: 'The limit changed',
  unitChanged: 'The unit changed',
  dateLost: 'The date was lost',
  dateChanged: 'The date changed',
  placeLost: 'The place was lost',
  scopeChanged: 'Who or what is counted changed',
  certaintyRaised: 'It became more certain',
  certaintyLowered: 'It became less certain',
  polarityChanged: 'A yes became a no, or a no a yes',
  stanceChanged: 'It is told in another way',
  relationLost: 'Who did what to whom was lost',
};
export const nameChange = (kind: Drift['kind']): string => changes[kind];

const verdicts: Readonly<Record<EstimateComparison['verdict'], string>> = {
  equal: 'same figure',
  overlap: 'ranges overlap',
  contained: 'one range within the other',
  adjacent: 'side by side',
  disjoint: 'cannot both be right',
  update: 'newer figure, same source',
  notComparable: 'not comparable',
};
export const nameVerdict = (verdict: EstimateComparison['verdict']): string => verdicts[verdict];

const properties: Readonly<Record<string, string>> = {
  measure: 'what is counted',
  unit: 'unit',
  scope: 'who or what is meant',
  place: 'place',
  asOf: 'time',
  polarity: 'said or denied',
};
/** The name of something in which two figures differ: `nameProperty('asOf')` → "time" */
export const nameProperty = (property: string): string => properties[property] ?? property;

const contradictions: Readonly<Record<Contradiction['kind'], string>> = {
  oppositePolarity: 'One says it is so, the other that it is not',
  incompatibleRelations: 'Both cannot be so at the same time',
  opposingStances: 'One holds it, the other denies it',
  disjointEstimates: 'No figure fits both',
};
export const nameContradiction = (kind: Contradiction['kind']): string => contradictions[kind];

const divisions: Readonly<Record<SumOfParts['along'], string>> = {
  place: 'by place',
  period: 'by period',
  outcome: 'by outcome',
  scope: 'by what is counted',
};
export const nameDivision = (along: SumOfParts['along']): string => divisions[along];

/** "3 reports lead back to one another" or "4 reports trace to one source" */
export function nameCircle({ kind, reports }: Pick<CircularReporting, 'kind' | 'reports'>): string {
  const many = count(reports.length, 'report');
  return kind === 'cycle' ? `${many} lead back to one another` : `${many} trace to one source`;
}

/** Names in a row: `listNames(['A', 'B', 'C', 'D'], 2)` → "A, B and 2 more" */
export function listNames(names: readonly string[], most = 3): string {
  const shown = names.slice(0, names.length === most + 1 ? most + 1 : most);
  const rest = names.length - shown.length;
  const parts = rest > 0 ? [...shown, `${rest} more`] : shown;
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
