// FRONT of extraction: a document → the entities and claims that are proposed for it. Nothing of it is in the graph.
import {
  type DocumentProposals,
  keysOf,
  type ProposedClaim,
  type ProposedEntity,
} from '../../../../graph-data/ontology/ontology.ts';
import type { AttributionModel } from '../attributions/extract-attributions.ts';
import { nestAttributions } from '../attributions/nest-attributions.ts';
import type { KnownName } from '../names/find-names.ts';
import type { ClaimDraft } from './claim-draft.ts';
import { findEvidence } from './claim-evidence.ts';
import { type ClaimReading, type DocumentToRead, readForClaims } from './claim-reading.ts';
import { draftAttributed } from './draft-attributed.ts';
import { draftOwnWords } from './draft-own-words.ts';
import { type FoundClaim, finishClaim } from './finish-claim.ts';
import { shareRelations } from './share-relations.ts';
import { weighClaim } from './weigh-claim.ts';

export type { DocumentToRead } from './claim-reading.ts';

// Below, a claim is wrong more often than right
const LEAST_SCORE = 0.5;
const NOTHING: DocumentProposals = { entities: [], claims: [] };

const crosses = ({ passage: one }: ProposedClaim, { passage: other }: ProposedClaim): boolean =>
  (one.start < other.start && other.start < one.end && one.end < other.end) ||
  (other.start < one.start && one.start < other.end && other.end < one.end);

/** Of two claims whose passages cross, only the surer one stays. */
function dropCrossing(found: readonly FoundClaim[]): readonly FoundClaim[] {
  const kept: FoundClaim[] = [];
  for (const one of found.toSorted((a, b) => b.claim.score - a.claim.score))
    if (!kept.some((other) => crosses(one.claim, other.claim))) kept.push(one);
  return kept;
}

const inOrder = ({ claim: { passage: a } }: FoundClaim, { claim: { passage: b } }: FoundClaim): number =>
  a.start - b.start || b.end - a.end;

/**
 * A reading without the attributions of which no claim is likely enough: they hand nothing on, and their words may well
 * be the publisher's.
 */
function withoutDoubted(reading: ClaimReading, leastScore: number): ClaimReading {
  const drafts = draftAttributed(reading);
  const isLikely = (draft: ClaimDraft): boolean => weighClaim(findEvidence(reading, draft)) >= leastScore;
  const likely = new Set(drafts.filter(isLikely).map(({ attributionNumber }) => attributionNumber));
  const doubted = new Set(
    drafts.map(({ attributionNumber }) => attributionNumber).filter((number) => !likely.has(number)),
  );
  const isKept = (_: unknown, number: number): boolean => !doubted.has(number);
  const attributions = reading.attributions.filter(isKept);
  return {
    ...reading,
    attributions,
    outer: nestAttributions(attributions),
    speakers: reading.speakers.filter(isKept),
  };
}

/** The claims of a reading that are likely enough, in the order of the text, each with what its score was reckoned from. */
export function findClaims(reading: ClaimReading, leastScore: number): readonly FoundClaim[] {
  const sure = withoutDoubted(reading, leastScore);
  const drafts = shareRelations(sure, [...draftAttributed(sure), ...draftOwnWords(sure)]);
  const found = drafts.flatMap((draft) => finishClaim(sure, draft));
  return dropCrossing(found.filter(({ claim }) => claim.score >= leastScore)).toSorted(inOrder);
}

/**
 * Proposes what a document claims, in the order of its text, and whom it names. Only English is read: a document that
 * says it is in another language gives nothing. `known` are names that the graph has already.
 */
export function proposeClaims(
  document: DocumentToRead,
  model: AttributionModel,
  known: readonly KnownName[] = [],
): DocumentProposals {
  const { language = 'en', text } = document;
  if (!/^en\b/i.test(language) || text.trim() === '') return NOTHING;
  const reading = readForClaims(document, model, known);
  const claims = findClaims(reading, LEAST_SCORE).map(({ claim }) => claim);
  const used = new Set(claims.flatMap(keysOf));
  // Names are kept for who is who; whoever has none is told of only by what they say
  const isKept = ({ key, label }: ProposedEntity): boolean => label !== 'UnnamedSource' || used.has(key);
  return { entities: reading.entities.filter(isKept), claims };
}
