// What a model answered → proposals whose every word stands in the text; the rest is dropped, with the reason.
import {
  checkProposedClaim,
  type DocumentProposals,
  type EntityLabel,
  type ProposedClaim,
  PUBLISHER,
} from '../../../graph-data/ontology/ontology.ts';
import type { AnsweredClaim, ModelAnswer } from './answer-schema.ts';
import { distance, findAll, levelMarks, nearest, type Span } from './find-verbatim.ts';
import { gatherEntities, type NamedEntities } from './gather-entities.ts';
import type { DroppedProposals, Piece } from './model-shapes.ts';

/** Models do not say how sure they are: a person looks at each. */
const SCORE = 0.5;
/** The words for the speaker may stand in the paragraph before, no farther. */
const FARTHEST_CUE = 1_000;

const labelOf: Readonly<Record<string, EntityLabel>> = {
  person: 'Person',
  organization: 'Organization',
  place: 'Place',
  event: 'Event',
  report: 'Report',
  unnamed: 'UnnamedSource',
};

/** A piece of the text, as it stands and with level marks. */
interface PieceText {
  readonly raw: string;
  readonly level: string;
}

/** A claim, or why there is none. */
type Verdict = { readonly claim: ProposedClaim } | string;

type Link = ProposedClaim['chain'][number];

const near = (words: string, { level }: PieceText, to: Span): Span | undefined => {
  const place = nearest(findAll(words, level), to);
  return place && distance(place, to) <= FARTHEST_CUE ? place : undefined;
};

/** Where the content stands: once, or nearest to the words of its last speaker. */
function placeContent({ content, speakers }: AnsweredClaim, { level }: PieceText): Span | string {
  const places = findAll(content, level);
  const [only] = places;
  if (only === undefined) return 'the content does not stand in the text';
  if (places.length === 1) return only;
  const last = speakers.at(-1);
  const cues = last ? [...findAll(last.cue, level), ...findAll(last.words, level)] : [];
  if (cues.length !== 1) return 'the content stands in the text more than once';
  const [cue] = cues;
  return (cue && nearest(places, cue)) ?? only;
}

function linkOf(speaker: AnsweredClaim['speakers'][number], at: Span, text: PieceText, named: NamedEntities) {
  const cueAt = near(speaker.cue, text, at);
  if (speaker.cue.trim() !== '' && cueAt === undefined) return 'a cue does not stand beside the content';
  const sourceAt = near(speaker.words, text, cueAt ?? at);
  if (speaker.words.trim() !== '' && sourceAt === undefined) return 'a speaker does not stand in the text';
  const label = labelOf[speaker.kind];
  if (label === undefined) return 'a speaker between others is given as the publisher';
  const key = named.keyOf(speaker.name, label) ?? named.keyOf(speaker.words, label);
  if (key === undefined) return 'the name of a speaker does not stand in the text';
  const link: Link = {
    speaker: key,
    ...(cueAt ? { cue: text.raw.slice(...cueAt), cueAt } : {}),
    ...(sourceAt ? { sourceAt } : {}),
  };
  return link;
}

function chainOf(answered: AnsweredClaim, at: Span, text: PieceText, named: NamedEntities) {
  const chain: Link[] = [{ speaker: PUBLISHER }];
  for (const speaker of answered.speakers) {
    const link = linkOf(speaker, at, text, named);
    if (typeof link === 'string') return link;
    chain.push(link);
  }
  return chain;
}

function estimateOf({ figure }: AnsweredClaim, at: Span, { level }: PieceText) {
  if (figure === null) return {};
  const { words, min, max, bound, unit, measure, scope } = figure;
  const place = findAll(words, level).find(([start, end]) => start >= at[0] && end <= at[1]);
  if (place === undefined) return 'a figure does not stand in the content';
  const mark = { kind: 'figure', at: place } as const;
  const values = { ...(min === null ? {} : { minValue: min }), ...(max === null ? {} : { maxValue: max }) };
  return { estimate: { ...values, bound, unit, measure, scope }, marks: [mark] };
}

function aboutOf({ about }: AnsweredClaim, named: NamedEntities): ProposedClaim['about'] {
  const entries = about.flatMap(({ name, kind, role }) => {
    const label = labelOf[kind];
    const entity = label && named.keyOf(name, label);
    return entity === undefined ? [] : [{ entity, role }];
  });
  const seen = new Set<string>();
  return entries.filter(({ entity }) => !seen.has(entity) && seen.add(entity));
}

function quotationOf(
  [start, end]: Span,
  { level }: PieceText,
  hasSpeaker: boolean,
): ProposedClaim['quotation'] {
  if (!hasSpeaker) return 'none';
  const around = level.slice(Math.max(0, start - 1), end + 1);
  if (around.startsWith('"') && around.endsWith('"')) return 'direct';
  return level.slice(start, end).includes('"') ? 'mixed' : 'indirect';
}

function anchorClaim(answered: AnsweredClaim, text: PieceText, named: NamedEntities): Verdict {
  const at = placeContent(answered, text);
  if (typeof at === 'string') return at;
  const chain = chainOf(answered, at, text, named);
  if (typeof chain === 'string') return chain;
  const figure = estimateOf(answered, at, text);
  if (typeof figure === 'string') return figure;
  const about = aboutOf(answered, named);
  const speaker = chain.at(-1)?.speaker ?? PUBLISHER;
  if (about.length === 0 && speaker === PUBLISHER)
    return 'the content speaks of nobody by a name in the text';
  const attributions = ['documentVoice', 'explicit'] as const;
  const claim: ProposedClaim = {
    passage: { start: at[0], end: at[1] },
    gloss: answered.summary.trim() || text.raw.slice(...at),
    stance: answered.stance,
    attribution: attributions[chain.length - 1] ?? 'nested',
    quotation: quotationOf(at, text, chain.length > 1),
    polarity: answered.polarity,
    certainty: answered.certainty,
    chain,
    about: about.length > 0 ? about : [{ entity: speaker, role: 'topic' }],
    ...figure,
    score: SCORE,
  };
  const [problem] = checkProposedClaim(claim, named.keys(), text.raw.length);
  return problem ? `${problem.property} ${problem.message}` : { claim };
}

const shift = (span: Span, by: number): Span => [span[0] + by, span[1] + by];

/** The claim with its places counted from the beginning of the document. */
function moveClaim(claim: ProposedClaim, by: number): ProposedClaim {
  const { passage, chain, marks } = claim;
  return {
    ...claim,
    passage: { ...passage, start: passage.start + by, end: passage.end + by },
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
 * Proposals from the answers to the pieces of a text. Every span stands in its piece verbatim, but for the kind of
 * quotation marks, dashes and spaces; what does not is dropped and counted by reason.
 */
export function anchorAnswers(
  text: string,
  answers: readonly (Piece & { readonly answer: ModelAnswer })[],
): { readonly proposals: DocumentProposals; readonly dropped: readonly DroppedProposals[] } {
  const named = gatherEntities(text);
  const counts = new Map<string, number>();
  const claims: ProposedClaim[] = [];
  const drop = (reason: string): void => {
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  };
  for (const { start, end, answer } of answers) {
    const raw = text.slice(start, end);
    const piece = { raw, level: levelMarks(raw) };
    for (const answered of answer.claims) {
      const verdict = anchorClaim(answered, piece, named);
      if (typeof verdict === 'string') {
        drop(verdict);
        continue;
      }
      const claim = moveClaim(verdict.claim, start);
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
