// A claim as it is written down: one record with its passage, chain, subjects, relations and estimate.
import { checkProperties, checkRecord, type Problem } from './check-record.ts';
import { estimateProperties } from './labels/estimate.ts';
import { identifier } from './property-types/identifier.ts';
import type { PropertiesOf } from './property-types/property-type.ts';
import { required } from './property-types/property-type.ts';
import { about as aboutRelationship } from './relationships/about.ts';
import { chainLinkProperties } from './relationships/chain-link.ts';
import { projectionProperties } from './relationships/projection.ts';
import { reportedIn } from './relationships/reported-in.ts';
import { type DirectRelationshipType, isDirectRelationshipType, type LabelRecord } from './vocabulary.ts';

/** Half-open range of UTF-16 units in the held text. */
export type TextRange = readonly [start: number, end: number];

/** One hand-over. Its position is its place in the chain: first the publisher, last the origin. */
export interface ChainLink {
  readonly speaker: string;
  /** The words that hand the content over, as they stand. */
  readonly cue?: string;
  readonly cueAt?: TextRange;
  /** Where the words for the speaker stand. */
  readonly sourceAt?: TextRange;
}

/** A direct relation that the claim supports or, with negative polarity, denies. */
export interface ClaimRelation {
  readonly type: DirectRelationshipType;
  readonly from: string;
  readonly to: string;
  readonly polarity?: 'affirmative' | 'negative';
  readonly validFrom?: string;
  readonly validTo?: string;
}

export type EstimateRecord = PropertiesOf<typeof estimateProperties> & {
  /** The Question it answers, where several estimates do. */
  readonly question?: string;
};

export type ClaimRecord = LabelRecord<'Claim'> & {
  readonly report: string;
  readonly passage: { readonly start: number; readonly end: number; readonly page?: number };
  readonly chain: readonly ChainLink[];
  readonly about: readonly {
    readonly entity: string;
    readonly role: 'subject' | 'object' | 'place' | 'topic';
  }[];
  readonly relations?: readonly ClaimRelation[];
  readonly estimate?: EstimateRecord;
};

export const isEstimate = (claim: ClaimRecord): boolean => claim.estimate !== undefined;

/** The last link of the chain: the one from whom the statement comes. */
export function origin(claim: ClaimRecord): ChainLink {
  const last = claim.chain.at(-1);
  if (!last) throw new Error(`claim ${claim.id} has no chain`);
  return last;
}

const isBag = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function checkRange(range: unknown, property: string): readonly Problem[] {
  if (range === undefined) return [];
  const [start, end] = listOf(range);
  const isRange =
    Number.isSafeInteger(start) &&
    Number.isSafeInteger(end) &&
    Number(start) >= 0 &&
    Number(end) > Number(start);
  return isRange ? [] : [{ property, message: 'must be [start, end) with start before end' }];
}

function checkLink(link: unknown, position: number): readonly Problem[] {
  const at = `chain[${position}].`;
  if (!isBag(link)) return [{ property: `chain[${position}]`, message: 'must be a link with a speaker' }];
  const { speaker, cue, cueAt, sourceAt, ...rest } = link;
  const speakerProblem = identifier.problem(speaker);
  return [
    ...(speakerProblem ? [{ property: `${at}speaker`, message: speakerProblem }] : []),
    ...checkProperties({ cue: chainLinkProperties.cue }, cue === undefined ? {} : { cue }, at),
    ...(cueAt !== undefined && cue === undefined ? [{ property: `${at}cue`, message: 'is missing' }] : []),
    ...checkRange(cueAt, `${at}cueAt`),
    ...checkRange(sourceAt, `${at}sourceAt`),
    ...Object.keys(rest).map((name) => ({ property: at + name, message: 'is not a property of a link' })),
  ];
}

function checkRelation(relation: unknown, index: number): readonly Problem[] {
  const at = `relations[${index}].`;
  if (!isBag(relation)) return [{ property: `relations[${index}]`, message: 'must be a relation' }];
  const { type, from, to, ...rest } = relation;
  const { claims: _claims, polarity, ...others } = projectionProperties;
  const problems = checkProperties({ ...others, polarity: { ...polarity, required: false } }, rest, at);
  const ends = checkProperties(
    { from: required(identifier, ''), to: required(identifier, '') },
    { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
    at,
  );
  const isKnown = typeof type === 'string' && isDirectRelationshipType(type);
  return [
    ...(isKnown ? [] : [{ property: `${at}type`, message: 'must be a direct relationship type' }]),
    ...ends,
    ...problems,
  ];
}

const needsBoth: readonly unknown[] = ['between', 'exact', 'about'];
const needsMin: readonly unknown[] = ['atLeast', 'moreThan'];
const needsMax: readonly unknown[] = ['atMost', 'fewerThan'];

function checkEstimate(estimate: unknown): readonly Problem[] {
  if (estimate === undefined) return [];
  if (!isBag(estimate)) return [{ property: 'estimate', message: 'must be an estimate' }];
  const { question, ...properties } = estimate;
  const { bound, minValue, maxValue } = properties;
  const missing = (property: string): Problem => ({
    property: `estimate.${property}`,
    message: `is missing for ${bound}`,
  });
  const questionProblem = question === undefined ? undefined : identifier.problem(question);
  return [
    ...checkProperties(estimateProperties, properties, 'estimate.'),
    ...(questionProblem ? [{ property: 'estimate.question', message: questionProblem }] : []),
    ...((needsBoth.includes(bound) || needsMin.includes(bound)) && minValue === undefined
      ? [missing('minValue')]
      : []),
    ...((needsBoth.includes(bound) || needsMax.includes(bound)) && maxValue === undefined
      ? [missing('maxValue')]
      : []),
    ...(typeof minValue === 'number' && typeof maxValue === 'number' && minValue > maxValue
      ? [{ property: 'estimate.maxValue', message: 'must not be below minValue' }]
      : []),
  ];
}

/** Lists what is wrong with a claim record by itself; whether its ids resolve is `checkCollection`'s work. */
export function checkClaim(record: Readonly<Record<string, unknown>>): readonly Problem[] {
  const { id, report, passage, chain, about, relations, estimate, ...properties } = record;
  const reportProblem = identifier.problem(report);
  const passageBag = isBag(passage) ? passage : {};
  const { state: _state, ...passageProperties } = reportedIn.properties;
  const orders = Number(passageBag.end) > Number(passageBag.start);
  return [
    ...checkRecord('Claim', { id, ...properties }).filter(({ property }) => property !== 'text'),
    ...(Object.hasOwn(properties, 'text')
      ? [{ property: 'text', message: 'must not be written down: it is read from the held text' }]
      : []),
    ...(reportProblem ? [{ property: 'report', message: reportProblem }] : []),
    ...checkProperties(passageProperties, passageBag, 'passage.'),
    ...(orders ? [] : [{ property: 'passage.end', message: 'must come after passage.start' }]),
    ...(listOf(chain).length > 0 ? [] : [{ property: 'chain', message: 'must have at least the publisher' }]),
    ...listOf(chain).flatMap(checkLink),
    ...(listOf(about).length > 0 ? [] : [{ property: 'about', message: 'must name at least one entity' }]),
    ...listOf(about).flatMap((entry, index) =>
      checkProperties(
        { entity: required(identifier, ''), ...aboutRelationship.properties },
        isBag(entry) ? entry : {},
        `about[${index}].`,
      ),
    ),
    ...listOf(relations).flatMap(checkRelation),
    ...checkEstimate(estimate),
  ];
}
