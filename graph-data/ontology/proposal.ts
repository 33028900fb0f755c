// What reading proposes for one document: entities and claims that name each other by key. None of it is in the graph.
import type { Problem } from './check-record.ts';
import { type ClaimRecord, checkClaim, type TextRange } from './claim-record.ts';
import type { EntityLabel } from './vocabulary.ts';

/** The key of the report's publisher, or of the report itself where no publisher is known: the head of every chain. */
export const PUBLISHER = 'publisher';

/** Somebody or something that a document names. */
export interface ProposedEntity {
  /** Unique within the document: "e1". */
  readonly key: string;
  readonly label: EntityLabel;
  /** The fullest form that the document gives; of an unnamed source, the words instead of a name. */
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly description?: string;
  /** Of a person. */
  readonly role?: string;
  /** Of a place, an organization or a report: one of the ontology's kinds, or words. */
  readonly kind?: string;
  /** Of an unnamed source. */
  readonly number?: 'one' | 'several' | 'unknown';
  /** Key of the organization that an unnamed source belongs to, where the words say so. */
  readonly memberOf?: string;
  /** Where its names stand, in order. */
  readonly mentions: readonly TextRange[];
  /** 0 to 1: how sure it is that this is a name of this label. */
  readonly score: number;
  /** A person added it while correcting a claim: the reading missed it. */
  readonly isAdded?: boolean;
}

/** A claim as it is proposed: a claim record whose speakers and entities are keys. */
export interface ProposedClaim extends Omit<ClaimRecord, 'id' | 'report' | 'text'> {
  /** 0 to 1: how likely a person accepts it as it stands. */
  readonly score: number;
  /** Where its figures, dates and relations stand, for marks in the text. */
  readonly marks?: readonly { readonly kind: 'figure' | 'date' | 'relation'; readonly at: TextRange }[];
}

/** All that is proposed for a document. */
export interface DocumentProposals {
  readonly entities: readonly ProposedEntity[];
  readonly claims: readonly ProposedClaim[];
}

const isScore = (score: unknown): boolean => typeof score === 'number' && score >= 0 && score <= 1;

/** Keys that a claim names: its speakers, what it is about, and the ends of its relations. */
export function keysOf(claim: ProposedClaim): readonly string[] {
  const keys = [
    ...claim.chain.map(({ speaker }) => speaker),
    ...claim.about.map(({ entity }) => entity),
    ...(claim.relations ?? []).flatMap(({ from, to }) => [from, to]),
  ];
  return [...new Set(keys)].filter((key) => key !== PUBLISHER);
}

/**
 * Lists what is wrong with a proposed claim; `keys` are those of the document's entities, `length` is that of its text in
 * UTF-16 units.
 */
export function checkProposedClaim(
  claim: ProposedClaim,
  keys: ReadonlySet<string>,
  length: number,
): readonly Problem[] {
  const { score, marks: _marks, ...record } = claim;
  const unknown = keysOf(claim).filter((key) => !keys.has(key));
  return [
    ...checkClaim({ id: 'proposed', report: 'proposed', ...record }),
    ...unknown.map((key) => ({ property: 'entities', message: `has no ${key}` })),
    ...(claim.chain[0]?.speaker === PUBLISHER
      ? []
      : [{ property: 'chain', message: `must begin with ${PUBLISHER}` }]),
    ...(claim.passage.end <= length
      ? []
      : [{ property: 'passage.end', message: 'must lie within the text' }]),
    ...(isScore(score) ? [] : [{ property: 'score', message: 'must be from 0 to 1' }]),
  ];
}
