// The chain of speakers as a model gives it, pinned to the text: the publisher first, then each who hands it on.
import { type EntityLabel, type ProposedClaim, PUBLISHER } from '../../../graph-data/ontology/ontology.ts';
import type { AnsweredClaim } from './answer-schema.ts';
import { distance, findAll, levelMarks, nearest, type Span } from './find-verbatim.ts';
import type { NamedEntities } from './gather-entities.ts';

type Link = ProposedClaim['chain'][number];
type Speaker = AnsweredClaim['speakers'][number];

/** Where a speaker is looked for. */
export interface ChainPlace {
  /** The piece of text, as it stands and with level marks. */
  readonly raw: string;
  readonly level: string;
  /** Of the content in it. */
  readonly at: Span;
  readonly named: NamedEntities;
  /** The name of who published the document. */
  readonly publisher: string | undefined;
}

/** The words for the speaker may stand in the paragraph before, no farther. */
const FARTHEST_CUE = 1_000;

const labelOf = {
  person: 'Person',
  organization: 'Organization',
  place: 'Place',
  report: 'Report',
  unnamed: 'UnnamedSource',
} as const satisfies Readonly<Record<Exclude<Speaker['kind'], 'publisher'>, EntityLabel>>;

const near = (words: string, level: string, to: Span): Span | undefined => {
  const place = nearest(findAll(words, level), to);
  return place && distance(place, to) <= FARTHEST_CUE ? place : undefined;
};

type Words = Pick<Link, 'cue' | 'cueAt' | 'sourceAt'>;

function wordsOf({ words, cue }: Speaker, { raw, level, at }: ChainPlace): Words | string {
  const cueAt = near(cue, level, at);
  if (cue.trim() !== '' && cueAt === undefined) return 'a cue does not stand beside the content';
  const sourceAt = near(words, level, cueAt ?? at);
  if (words.trim() !== '' && sourceAt === undefined) return 'a speaker does not stand in the text';
  return {
    ...(cueAt ? { cue: raw.slice(...cueAt), cueAt } : {}),
    ...(sourceAt ? { sourceAt } : {}),
  };
}

function keyOf({ name, words, kind, number }: Speaker, named: NamedEntities): string | undefined {
  if (kind === 'publisher') return undefined;
  const label = labelOf[kind];
  return named.keyOf(name, label, number) ?? named.keyOf(words, label, number);
}

const sameWords = (one: string, other: string): boolean =>
  levelMarks(one).trim().toLowerCase() === levelMarks(other).trim().toLowerCase();

const isPublisher = ({ kind, name }: Speaker, publisher: string | undefined): boolean =>
  kind === 'publisher' || (publisher !== undefined && sameWords(name, publisher));

/** The links from the publisher to the origin, or why there are none. */
export function anchorChain(speakers: readonly Speaker[], place: ChainPlace): readonly Link[] | string {
  const links: Link[] = [{ speaker: PUBLISHER }];
  for (const speaker of speakers) {
    const words = wordsOf(speaker, place);
    if (typeof words === 'string') return words;
    if (links.length === 1 && isPublisher(speaker, place.publisher)) {
      links[0] = { speaker: PUBLISHER, ...words };
      continue;
    }
    if (speaker.kind === 'publisher') return 'a speaker behind others is given as the publisher';
    const key = keyOf(speaker, place.named);
    if (key === undefined) return 'the name of a speaker does not stand in the text';
    links.push({ speaker: key, ...words });
  }
  return links;
}
