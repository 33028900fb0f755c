// A document with all that its claims are made of: who is cited for what, who is named, figures, dates and relations.
import type { ProposedEntity } from '../../../../graph-data/ontology/ontology.ts';
import type { BlockKind, DroppedPart, Segment } from '../../reading/reading-shapes.ts';
import { addLists } from '../attributions/add-lists.ts';
import { cutTails } from '../attributions/cut-tails.ts';
import {
  type AttributionModel,
  type FoundAttribution,
  findAttributions,
} from '../attributions/extract-attributions.ts';
import { nestAttributions } from '../attributions/nest-attributions.ts';
import {
  type EntityMention,
  type FoundEntities,
  findEntities,
  type SpeakerOf,
} from '../entities/find-entities.ts';
import { tokenAt } from '../figures/counted-noun.ts';
import { type FoundDate, findDates } from '../figures/find-dates.ts';
import { findQuantities } from '../figures/find-quantities.ts';
import type { Quantity } from '../figures/quantity.ts';
import type { KnownName } from '../names/find-names.ts';
import { type FoundRelation, findRelations } from '../relations/find-relations.ts';
import { blankOut } from '../words/blank-out.ts';
import { type DescribedText, describeWords } from '../words/describe-words.ts';
import { findDatelines } from '../words/find-datelines.ts';
import { readTokens, type TokenRange } from '../words/read-tokens.ts';

/** A document that claims are to be found in; ranges are UTF-16 offsets into `text`, as reading gives them. */
export interface DocumentToRead {
  readonly text: string;
  readonly title?: string;
  /** EDTF. */
  readonly publishedAt?: string;
  /** ISO 639-1. */
  readonly language?: string;
  readonly publisher?: string;
  /** Blocks of the text: headings, captions, and the pages on which they stand. */
  readonly segments?: readonly Segment[];
  /** Parts that the text keeps though they are not part of what it says. */
  readonly dropped?: readonly Pick<DroppedPart, 'range'>[];
}

export type PlacedMention = EntityMention & TokenRange;
/** A relation with all its words: those that say so, and the names of both whom it joins. */
export interface PlacedRelation {
  readonly relation: FoundRelation;
  readonly range: TokenRange;
}
export type PlacedQuantity = Quantity & TokenRange;
export type PlacedDate = FoundDate & TokenRange;

/** A document, read for claims. */
export interface ClaimReading {
  readonly text: DescribedText;
  readonly attributions: readonly FoundAttribution[];
  /** Of each attribution the number of the one around it, where it stands inside another. */
  readonly outer: readonly (number | undefined)[];
  /** Of each attribution; undefined where nobody is cited. */
  readonly speakers: readonly (SpeakerOf | undefined)[];
  readonly entities: readonly ProposedEntity[];
  /** Of people by key. */
  readonly genders: FoundEntities['genders'];
  readonly mentions: readonly PlacedMention[];
  readonly quantities: readonly PlacedQuantity[];
  readonly dates: readonly PlacedDate[];
  readonly relations: readonly PlacedRelation[];
  /** Of each paragraph; absent where its document does not tell. */
  readonly blocks: readonly (BlockKind | undefined)[];
  readonly segments: readonly Segment[];
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** The words that an offset range covers. */
function wordsAt({ tokens }: DescribedText, start: number, end: number): TokenRange {
  const first = tokenAt(tokens, start);
  const from = (tokens[first - 1]?.end ?? 0) > start ? first - 1 : first;
  return { from, to: Math.max(from + 1, tokenAt(tokens, end)) };
}

/** The kind of block that each paragraph stands in. */
const blocksOf = ({ paragraphs, tokens }: DescribedText, segments: readonly Segment[]) =>
  paragraphs.map(({ from }): BlockKind | undefined => {
    const at = tokens[from]?.start ?? 0;
    return segments.find(({ start, end }) => start <= at && at < end)?.kind;
  });

/** Gathers all that claims are made of around attributions that were found: `text` is what the document says. */
export function gatherReading(
  text: DescribedText,
  attributions: readonly FoundAttribution[],
  { segments = [], publishedAt = '' }: DocumentToRead,
  known: readonly KnownName[] = [],
): ClaimReading {
  const { entities, mentions, speakers, genders } = findEntities(
    text,
    attributions.map(({ source: [first] }) => first),
    { known },
  );
  const place = <Found extends { readonly start: number; readonly end: number }>(found: Found) => ({
    ...found,
    ...wordsAt(text, found.start, found.end),
  });
  const published = DAY.test(publishedAt) ? publishedAt : undefined;
  const placed = mentions.map(place);
  return {
    text,
    attributions,
    outer: nestAttributions(attributions),
    speakers,
    entities,
    genders,
    mentions: placed,
    quantities: findQuantities(text).map(place),
    dates: findDates(text.text, published).map(place),
    relations: findRelations(text, mentions, published === undefined ? {} : { published }).map(
      (relation) => ({
        relation,
        range: wordsAt(text, ...relation.within),
      }),
    ),
    blocks: blocksOf(text, segments),
    segments,
  };
}

/** Reads a document for claims; `known` are names that the graph has already. */
export function readForClaims(
  document: DocumentToRead,
  model: AttributionModel,
  known: readonly KnownName[] = [],
): ClaimReading {
  const { segments = [], dropped = [] } = document;
  const left = dropped.flatMap(({ range }) => range ?? []);
  const text = describeWords(readTokens(blankOut(document.text, [...left, ...findDatelines(document.text)])));
  const found = findAttributions(text, model);
  const attributions = cutTails(text, addLists(text, found, blocksOf(text, segments)));
  return gatherReading(text, attributions, document, known);
}
