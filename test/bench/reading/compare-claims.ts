// Proposed claims of an article held against those that a person recorded: found, right speaker, right figure, left out.
import {
  type ClaimRecord,
  type DocumentProposals,
  type EstimateRecord,
  type ProposedClaim,
  type ProposedEntity,
  PUBLISHER,
} from '../../../graph-data/ontology/ontology.ts';
import { openWordCounter, type Stretch } from '../../../server/ingest/extraction/training/overlap-words.ts';
import type { HandMade } from './hand-made.ts';
import { holdsName, isNamed, type KnownEntity, sharesName, sharesWord } from './same-entity.ts';

/** Right ones among all, with what is behind the others. */
export interface Tally {
  readonly right: number;
  readonly all: number;
  /** One line for each that is not right: where, in which article, and why. */
  readonly misses: readonly string[];
}

/** What a comparison finds. */
export interface Comparison {
  readonly claimsFound: Tally;
  readonly claimsRight: Tally;
  readonly figuresFound: Tally;
  readonly figuresRight: Tally;
  readonly ownVoiceFound: Tally;
  readonly relationsFound: Tally;
  readonly relationsRight: Tally;
  readonly entitiesFound: Tally;
  readonly entitiesRight: Tally;
  /** Proposed claims with a cue where the collection has nothing. */
  readonly leftOut: readonly string[];
}

interface Judged {
  readonly isRight: boolean;
  readonly why: string;
}

const tally = (judged: readonly Judged[]): Tally => ({
  right: judged.filter(({ isRight }) => isRight).length,
  all: judged.length,
  misses: judged.filter(({ isRight }) => !isRight).map(({ why }) => why),
});

const stretchOf = ({ passage: { start, end } }: Pick<ClaimRecord, 'passage'>): Stretch => [start, end];
const overlaps = (one: Stretch, other: Stretch): boolean => one[0] < other[1] && other[0] < one[1];
const hasCue = ({ chain }: Pick<ClaimRecord, 'chain'>): boolean => chain.at(-1)?.cue !== undefined;
const HALF = 0.5;

const sameFigure = (one: EstimateRecord | undefined, other: EstimateRecord | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.bound === other.bound &&
  one.minValue === other.minValue &&
  one.maxValue === other.maxValue;

/** Compares what is proposed for an article with what a person recorded of it. */
export function compareClaims(
  { document, report, claims: recorded }: HandMade,
  { claims: proposed, entities }: DocumentProposals,
  known: readonly KnownEntity[],
): Comparison {
  const { text } = document;
  const counter = openWordCounter(text);
  const entityOf = new Map(entities.map((entity) => [entity.key, entity]));
  const recordOf = new Map(known.map((entity) => [entity.id, entity]));
  const show = ([start, end]: Stretch, more = ''): string =>
    `${document.name} ${start}–${end} ${text.slice(start, end).replace(/\s+/g, ' ').slice(0, 110)} ${more}`;
  const nameOf = (key: string): string => entityOf.get(key)?.name ?? key;

  const isEntity = (key: string, id: string): boolean => {
    if (key === PUBLISHER) return id === report.publisher || id === report.id;
    const [entity, record] = [entityOf.get(key), recordOf.get(id)];
    return entity !== undefined && record !== undefined && sharesName(entity, record);
  };
  const hasSpeaker = (claim: ProposedClaim, by: ClaimRecord): boolean => {
    const [mine, theirs] = [claim.chain.at(-1), by.chain.at(-1)];
    if (mine === undefined || theirs === undefined) return false;
    if (isEntity(mine.speaker, theirs.speaker)) return true;
    const [entity, record] = [entityOf.get(mine.speaker), recordOf.get(theirs.speaker)];
    if (entity === undefined || record === undefined || (isNamed(record) && isNamed(entity))) return false;
    // Whoever has no name is told by the words that stand for them
    const { sourceAt: own } = mine;
    const { sourceAt: marked } = theirs;
    if (own !== undefined && marked !== undefined && overlaps(own, marked)) return true;
    const words = marked === undefined ? [] : [text.slice(...marked)];
    return isNamed(record) ? holdsName(entity, record) : sharesWord(entity, [...record.names, ...words]);
  };
  const coversHalf = (claim: ProposedClaim, by: ClaimRecord): boolean =>
    counter.countInBoth(stretchOf(claim), stretchOf(by)) >= HALF * counter.countIn(stretchOf(by));
  const meets = (claim: ProposedClaim, by: ClaimRecord): boolean => {
    const both = counter.countInBoth(stretchOf(claim), stretchOf(by));
    return both >= HALF * Math.min(counter.countIn(stretchOf(claim)), counter.countIn(stretchOf(by)));
  };

  const claimsFound = recorded.filter(hasCue).map((by) => {
    const near = proposed.filter((claim) => coversHalf(claim, by));
    const speakers = [...new Set(near.map(({ chain }) => nameOf(chain.at(-1)?.speaker ?? '')))].join(', ');
    return {
      isRight: near.some((claim) => hasSpeaker(claim, by)),
      why: show(
        stretchOf(by),
        `| ${by.chain.at(-1)?.speaker} [${by.chain.at(-1)?.cue}], proposed: ${speakers || 'nothing'}`,
      ),
    };
  });
  const cued = proposed.filter(hasCue);
  const met = cued.filter((claim) => recorded.some((by) => meets(claim, by)));
  const claimsRight = met.map((claim) => ({
    isRight: recorded.some((by) => meets(claim, by) && hasSpeaker(claim, by)),
    why: show(
      stretchOf(claim),
      `| ${nameOf(claim.chain.at(-1)?.speaker ?? '')} [${claim.chain.at(-1)?.cue}] ${claim.score}, recorded: ${recorded
        .filter((by) => meets(claim, by))
        .map((by) => by.chain.at(-1)?.speaker)
        .join(', ')}`,
    ),
  }));

  const estimates = recorded.filter(({ estimate }) => estimate !== undefined);
  const figures = proposed.filter(({ estimate }) => estimate !== undefined);
  const figureAt = ({ marks, passage }: ProposedClaim): Stretch =>
    marks?.find(({ kind }) => kind === 'figure')?.at ?? [passage.start, passage.end];
  const showFigure = ({ estimate }: Pick<ClaimRecord, 'estimate'>): string =>
    estimate
      ? `${estimate.bound} ${estimate.minValue ?? ''}–${estimate.maxValue ?? ''} ${estimate.unit}`
      : '';
  const figuresFound = estimates.map((by) => ({
    isRight: figures.some(
      (claim) => overlaps(stretchOf(claim), stretchOf(by)) && sameFigure(claim.estimate, by.estimate),
    ),
    why: show(stretchOf(by), `| ${showFigure(by)}`),
  }));
  const figuresRight = figures
    .filter((claim) => estimates.some((by) => overlaps(figureAt(claim), stretchOf(by))))
    .map((claim) => ({
      isRight: estimates.some(
        (by) => overlaps(figureAt(claim), stretchOf(by)) && sameFigure(claim.estimate, by.estimate),
      ),
      why: show(figureAt(claim), `| ${showFigure(claim)}`),
    }));

  const own = proposed.filter(({ attribution }) => attribution === 'documentVoice');
  const ownVoiceFound = recorded
    .filter(({ attribution }) => attribution === 'documentVoice')
    .map((by) => ({ isRight: own.some((claim) => coversHalf(claim, by)), why: show(stretchOf(by)) }));

  const relate = (claims: readonly Pick<ClaimRecord, 'relations'>[]) =>
    claims.flatMap(({ relations = [] }) => relations);
  const unique = <T extends { readonly type: string; readonly from: string; readonly to: string }>(
    all: readonly T[],
  ) => [...new Map(all.map((one) => [`${one.from} ${one.type} ${one.to}`, one])).entries()];
  const mine = unique(relate(proposed));
  const theirs = unique(relate(recorded));
  type Relation = (typeof mine)[number][1];
  const isSame = (one: Relation, other: Relation): boolean =>
    one.type === other.type && isEntity(one.from, other.from) && isEntity(one.to, other.to);
  const relationsFound = theirs.map(([name, by]) => ({
    isRight: mine.some(([, one]) => isSame(one, by)),
    why: `${document.name} ${name}`,
  }));
  const relationsRight = mine.map(([, one]) => ({
    isRight: theirs.some(([, by]) => isSame(one, by)),
    why: `${document.name} ${nameOf(one.from)} ${one.type} ${nameOf(one.to)}`,
  }));

  const isKept = (at: number): boolean =>
    !document.dropped.some(({ range }) => range !== undefined && range.start <= at && at < range.end);
  const stands = (name: string): boolean => {
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
      'gu',
    );
    return [...text.matchAll(pattern)].some(({ index }) => isKept(index));
  };
  const hasType = ({ label }: Pick<ProposedEntity, 'label'>): boolean =>
    label === 'Person' || label === 'Organization' || label === 'Place';
  const used = new Set(
    recorded.flatMap(({ chain, about }) => [
      ...chain.map(({ speaker }) => speaker),
      ...about.map(({ entity }) => entity),
    ]),
  );
  const named = known.filter(
    (record) =>
      hasType({ label: record.label }) &&
      used.has(record.id) &&
      record.names.some((name) => /^\p{Lu}/u.test(name) && stands(name)),
  );
  const entitiesFound = named.map((record) => {
    const near = entities.filter((entity) => sharesName(entity, record));
    return {
      isRight: near.some(({ label }) => label === record.label),
      why: `${document.name} ${record.label} ${record.names[0]}: ${near.map(({ label, name }) => `${label} ${name}`).join(', ') || 'not proposed'}`,
    };
  });
  const entitiesRight = entities.filter(hasType).map((entity) => ({
    isRight: known.some((record) => record.label === entity.label && sharesName(entity, record)),
    why: `${document.name} ${entity.label} ${entity.name}`,
  }));

  return {
    claimsFound: tally(claimsFound),
    claimsRight: tally(claimsRight),
    figuresFound: tally(figuresFound),
    figuresRight: tally(figuresRight),
    ownVoiceFound: tally(ownVoiceFound),
    relationsFound: tally(relationsFound),
    relationsRight: tally(relationsRight),
    entitiesFound: tally(entitiesFound),
    entitiesRight: tally(entitiesRight),
    leftOut: cued
      .filter((claim) => !met.includes(claim))
      .map((claim) => show(stretchOf(claim), `| ${nameOf(claim.chain.at(-1)?.speaker ?? '')}`)),
  };
}

const join = (all: readonly Tally[]): Tally => ({
  right: all.reduce((sum, { right }) => sum + right, 0),
  all: all.reduce((sum, one) => sum + one.all, 0),
  misses: all.flatMap(({ misses }) => misses),
});

/** The comparisons of several articles as one. */
export const joinComparisons = (all: readonly Comparison[]): Comparison => ({
  claimsFound: join(all.map(({ claimsFound }) => claimsFound)),
  claimsRight: join(all.map(({ claimsRight }) => claimsRight)),
  figuresFound: join(all.map(({ figuresFound }) => figuresFound)),
  figuresRight: join(all.map(({ figuresRight }) => figuresRight)),
  ownVoiceFound: join(all.map(({ ownVoiceFound }) => ownVoiceFound)),
  relationsFound: join(all.map(({ relationsFound }) => relationsFound)),
  relationsRight: join(all.map(({ relationsRight }) => relationsRight)),
  entitiesFound: join(all.map(({ entitiesFound }) => entitiesFound)),
  entitiesRight: join(all.map(({ entitiesRight }) => entitiesRight)),
  leftOut: all.flatMap(({ leftOut }) => leftOut),
});
