// What a model answered → proposals whose every word stands in the text; the rest is dropped, with the reason.
import {
  checkProposedClaim,
  type DocumentProposals,
  type ProposedClaim,
  PUBLISHER,
} from '../../../graph-data/ontology/ontology.ts';
import { pageOf } from '../extraction/claims/finish-claim.ts';
import type { DocumentToRead } from '../extraction/claims/propose-claims.ts';
import { anchorChain } from './anchor-chain.ts';
import { anchorFigure } from './anchor-figure.ts';
import type { AnsweredClaim, ModelAnswer } from './answer-schema.ts';
import { chooseGloss } from './choose-gloss.ts';
import { findAll, levelMarks, nearest, type Span } from './find-verbatim.ts';
import { gatherEntities, type NamedEntities } from './gather-entities.ts';
import type { DroppedProposals, Piece } from './model-shapes.ts';

/** Models do not say how sure they are: a person looks at each. */
const SCORE = 0.5;
/** More is no statement, but a part of the text. */
const LONGEST_CONTENT = 1_500;

const labelOf = {
  person: 'Person',
  organization: 'Organization',
  place: 'Place',
  event: 'Event',
} as const satisfies Readonly<Record<AnsweredClaim['about'][number]['kind'], string>>;

/** What the claims of one piece are anchored in. */
interface AnchorPlace {
  /** The piece of text, as it stands and with level marks. */
  readonly raw: string;
  readonly level: string;
  readonly named: NamedEntities;
  readonly publisher: string | undefined;
  /** Counts what is left out. */
  readonly drop: (reason: string) => void;
}

/** The place of words that stand in the text once. */
function findOnly(words: string, level: string): Span | undefined {
  const [only, ...others] = findAll(words, level);
  return others.length === 0 ? only : undefined;
}

/** Where the content stands: once, or nearest to the words of its last speaker. */
function placeContent({ content, speakers }: AnsweredClaim, level: string): Span | string {
  const places = findAll(content, level);
  const [only] = places;
  if (only === undefined) return 'the content does not stand in the text';
  if (content.length > LONGEST_CONTENT) return 'the content is too long for one statement';
  if (places.length === 1) return only;
  const last = speakers.at(-1);
  const cue = last && (findOnly(last.cue, level) ?? findOnly(last.words, level));
  return (cue && nearest(places, cue)) ?? 'the content stands in the text more than once';
}

/** A name that does not stand in the text is left out by itself: what was said stands there nevertheless. */
function anchorAbout(
  { about }: AnsweredClaim,
  { named, drop }: Pick<AnchorPlace, 'named' | 'drop'>,
): ProposedClaim['about'] {
  const roles = new Map<string, ProposedClaim['about'][number]>();
  for (const { name, kind, role } of about) {
    const entity = named.keyOf(name, labelOf[kind]);
    if (entity === undefined) drop('a name that a claim is about does not stand in the text');
    else if (!roles.has(entity)) roles.set(entity, { entity, role });
  }
  return [...roles.values()];
}

function quotationOf([start, end]: Span, level: string, hasSpeaker: boolean): ProposedClaim['quotation'] {
  if (!hasSpeaker) return 'none';
  const around = level.slice(Math.max(0, start - 1), end + 1);
  if (around.startsWith('"') && around.endsWith('"')) return 'direct';
  return level.slice(start, end).includes('"') ? 'mixed' : 'indirect';
}

function attributionOf(chain: ProposedClaim['chain']): ProposedClaim['attribution'] {
  if (chain.length === 1) return 'documentVoice';
  if (chain.at(-1)?.cue === undefined) return 'contextual';
  return chain.length === 2 ? 'explicit' : 'nested';
}

/** The claim, its places counted from the beginning of the piece, or why there is none. */
function anchorClaim(answered: AnsweredClaim, place: AnchorPlace): ProposedClaim | string {
  const { raw, level, named } = place;
  const at = placeContent(answered, level);
  if (typeof at === 'string') return at;
  const chain = anchorChain(answered.speakers, { ...place, at });
  if (typeof chain === 'string') return chain;
  const figure = anchorFigure(answered, at, level);
  if (typeof figure === 'string') return figure;
  const about = anchorAbout(answered, place);
  const speaker = chain.at(-1)?.speaker ?? PUBLISHER;
  if (about.length === 0 && speaker === PUBLISHER)
    return 'the content speaks of nobody by a name in the text';
  const claim: ProposedClaim = {
    passage: { start: at[0], end: at[1] },
    gloss: chooseGloss(answered.summary, raw.slice(...at), level),
    stance: answered.stance,
    attribution: attributionOf(chain),
    quotation: quotationOf(at, level, chain.length > 1),
    polarity: answered.polarity,
    certainty: answered.certainty,
    chain,
    about: about.length > 0 ? about : [{ entity: speaker, role: 'topic' }],
    ...figure,
    score: SCORE,
  };
  const [problem] = checkProposedClaim(claim, named.keys(), raw.length);
  return problem ? `${problem.property} ${problem.message}` : claim;
}

const shift = (span: Span, by: number): Span => [span[0] + by, span[1] + by];

/** The claim with its places counted from the beginning of the document, and its page. */
function moveClaim(claim: ProposedClaim, by: number, { segments = [] }: DocumentToRead): ProposedClaim {
  const { passage, chain, marks } = claim;
  const start = passage.start + by;
  const page = pageOf({ segments }, start);
  return {
    ...claim,
    passage: { start, end: passage.end + by, ...(page === undefined ? {} : { page }) },
    chain: chain.map(({ cueAt, sourceAt, ...link }) => ({
      ...link,
      ...(cueAt ? { cueAt: shift(cueAt, by) } : {}),
      ...(sourceAt ? { sourceAt: shift(sourceAt, by) } : {}),
    })),
    ...(marks ? { marks: marks.map((mark) => ({ ...mark, at: shift(mark.at, by) })) } : {}),
  };
}

const samePlace = (one: ProposedClaim, other: ProposedClaim): boolean =>
  one.passage.start === other.passage.start &&
  one.passage.end === other.passage.end &&
  one.chain.at(-1)?.speaker === other.chain.at(-1)?.speaker;

/**
 * Proposals from the answers to the pieces of a document's text. Every span stands in its piece verbatim, but for the kind
 * of quotation marks, dashes and spaces; what does not is dropped and counted by reason.
 */
export function anchorAnswers(
  document: DocumentToRead,
  answers: readonly (Piece & { readonly answer: ModelAnswer })[],
): { readonly proposals: DocumentProposals; readonly dropped: readonly DroppedProposals[] } {
  const { text, publisher } = document;
  const named = gatherEntities(text);
  const counts = new Map<string, number>();
  const claims: ProposedClaim[] = [];
  const drop = (reason: string): void => {
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  };
  for (const { start, end, answer } of answers) {
    const raw = text.slice(start, end);
    const place = { raw, level: levelMarks(raw), named, publisher, drop };
    for (const answered of answer.claims) {
      const anchored = anchorClaim(answered, place);
      if (typeof anchored === 'string') {
        drop(anchored);
        continue;
      }
      const claim = moveClaim(anchored, start, document);
      if (claims.some((one) => samePlace(one, claim))) drop('it was given twice');
      else claims.push(claim);
    }
  }
  claims.sort((a, b) => a.passage.start - b.passage.start || a.passage.end - b.passage.end);
  return {
    proposals: { entities: named.entities(claims), claims },
    dropped: [...counts].map(([reason, count]) => ({ reason, count })),
  };
}
