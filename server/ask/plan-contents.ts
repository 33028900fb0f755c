// Plans for statements by their content: who said that, who denies it, how many independent sources say so.
import { corroborate } from '../corroboration/corroboration.ts';
import { type ClaimQuery, emptyQuery, oneOf, resting, where } from './claim-query.ts';
import { onTopic, saidBy, tellTopic } from './filter-claims.ts';
import { type ContentMatch, type Cut, type SoughtContent, statementCut } from './match-content.ts';
import { readPattern, type Slots } from './match-pattern.ts';
import { type Piece, textOf, typedText } from './mention.ts';
import { type AskContext, nameThings, type Plan, tellTimes, things, withTimes } from './plan.ts';
import type { Reading } from './read-question.ts';
import type { AskedTime } from './read-times.ts';
import { readRelationVerb, splitVerb } from './relation-verbs.ts';
import { withoutBodies } from './resolve-slots.ts';
import { classesOf } from './word-classes.ts';

/** A query for the claims with a content, and the one to try when it finds none. */
export interface ContentQuery {
  readonly query: ClaimQuery;
  readonly otherwise?: ClaimQuery;
}

const stating = readPattern('<from> <v> <to>');
const presence = readPattern(
  '<from> ( AUX | OPERATE | ACTIVE | FILLER | to | have | has | PRESENCE )+ ( in | at )? <to>',
);
/** What is left of "are there fighters of X in Y". */
const turnedPresence = readPattern('<from> ( in | at ) <to>');

const isNegated = (pieces: readonly Piece[]): boolean =>
  pieces.some((piece) => piece.kind === 'word' && classesOf(piece.word.text).has('NEGATION'));

const isThing = (pieces: readonly Piece[] | undefined, context: AskContext): boolean => {
  const named = withoutBodies(things(context, pieces));
  return named.rest === '' && named.things.length === 1;
};

/** Where verb and object meet is open: the longest verb is meant. */
function resplit(slots: Slots | undefined): Slots | undefined {
  if (!slots?.v || !slots.to) return slots;
  const split = splitVerb([...slots.v, ...slots.to]);
  return split ? { ...slots, v: split.verbPieces, to: split.rest } : slots;
}

/** A clause that states a direct relation between two things and nothing else; of either polarity where none is given. */
export function relationOf(
  pieces: readonly Piece[],
  polarity: 'affirmative' | 'negative' | undefined,
  context: AskContext,
): ClaimQuery | undefined {
  const stated = pieces.filter(
    (piece) => piece.kind !== 'word' || !classesOf(piece.word.text).has('NEGATION'),
  );
  const start = stated.findIndex(
    (piece) =>
      piece.kind === 'mention' || !(classesOf(piece.word.text).has('AUX') || piece.word.text === 'there'),
  );
  const plain = stated.slice(Math.max(0, start));
  for (const pattern of start > 0 ? [presence, stating, turnedPresence] : [presence, stating]) {
    const slots = resplit(pattern.match(plain));
    if (!slots || !isThing(slots.from, context) || !isThing(slots.to, context)) continue;
    const verb = slots.v
      ? readRelationVerb(slots.v)
      : { types: ['OPERATES_IN'], isTurned: false, isSymmetric: false };
    if (!verb) continue;
    const [subject, object] = [things(context, slots.from), things(context, slots.to)];
    if (!slots.v && object.label !== 'Place') continue;
    const [from, to] = verb.isTurned ? [object, subject] : [subject, object];
    return resting(emptyQuery, {
      types: verb.types,
      from: context.voices.cluster(from.things.flat()),
      to: context.voices.cluster(to.things.flat()),
      isSymmetric: verb.isSymmetric,
      ...(polarity ? { polarity } : {}),
    });
  }
  return undefined;
}

/** The ids of claims by number. */
export const idsOfClaims = (numbers: Iterable<number>, { snapshot }: AskContext): readonly string[] =>
  [...numbers].flatMap((number) => snapshot.claims.claims[number]?.id ?? []);

/** What a clause says, to be looked for: its names, and its other words. */
export const soughtIn = (pieces: readonly Piece[]): { text: string; entities: (readonly string[])[] } => ({
  text: textOf(pieces.filter((piece) => piece.kind === 'word')),
  entities: pieces.flatMap((piece) => (piece.kind === 'mention' ? [piece.mention.ids] : [])),
});

/** Keeps only claims that deny: of negative polarity, or with a relation that is denied. */
export const denying = (query: ClaimQuery): ClaimQuery => ({
  ...query,
  clauses: [
    "MATCH ()-[denied {polarity: 'negative'}]->()\nUNWIND denied.claims AS deniedId\nWITH collect(DISTINCT deniedId) AS deniedIds",
    ...query.clauses,
    "WITH * WHERE claim.polarity = 'negative' OR claim.id IN deniedIds",
  ],
});

/** Claims with a content: by the relation that it states, else by full-text ranking. */
export function queryContent(
  pieces: readonly Piece[],
  times: readonly AskedTime[],
  context: AskContext,
  isEverywhere = false,
): ContentQuery {
  const sought = soughtIn(pieces);
  const years = times.map(({ text }) => text).join(' ');
  const dated = years === '' ? sought : { ...sought, text: `${sought.text} ${years}` };
  const best = context.matcher.statements(dated);
  const ranked = isEverywhere ? withSameStatements(best, dated, context) : best;
  const chosen = preferNegation(ranked, isNegated(pieces), context);
  const byRank = oneOf(
    emptyQuery,
    idsOfClaims(
      chosen.map(({ claim }) => claim),
      context,
    ),
  );
  const relation = relationOf(pieces, isNegated(pieces) ? 'negative' : 'affirmative', context);
  return relation
    ? { query: withTimes(relation, times, 'asOf', context), otherwise: byRank }
    : { query: byRank };
}

/** Of the claims found, so many are compared with others that say the same. */
const MOST_COMPARED = 3;
const LIKE_ENOUGH = 0.45;
const looseCut: Cut = { least: 0.5, ofBest: 0.5 };

/** Adds claims that say less of it in so many words, but are the same statement as one that was found. */
function withSameStatements(
  best: readonly ContentMatch[],
  sought: SoughtContent,
  { matcher, snapshot }: AskContext,
): readonly ContentMatch[] {
  const { claims } = snapshot.claims;
  const same = new Set(
    best
      .slice(0, MOST_COMPARED)
      .flatMap(({ claim }) => corroborate(snapshot).sameStatements(claims[claim]?.id ?? ''))
      .filter(
        ({ score, relation }) => relation === 'derived' || (relation !== 'rejected' && score >= LIKE_ENOUGH),
      )
      .map(({ other }) => other),
  );
  const known = new Set(best.map(({ claim }) => claim));
  const added = matcher
    .statements(sought, looseCut)
    .filter(({ claim }) => !known.has(claim) && same.has(claims[claim]?.id ?? ''));
  return [...best, ...added];
}

const NEGATIVE_WORDS = /\b(?:not|no|never|nothing|nobody|none|neither|nor|without|cannot|unable|lost|lack)\b/;

/** Where a negation is asked for, the claims that have one; else those that deny nothing, if there are any. */
function preferNegation(
  matches: readonly ContentMatch[],
  isAsked: boolean,
  { snapshot, content }: AskContext,
): readonly ContentMatch[] {
  const isNegative = ({ claim }: ContentMatch): boolean =>
    snapshot.claims.claims[claim]?.polarity === 'negative';
  if (isAsked) {
    const negative = matches.filter(isNegative);
    if (negative.length > 0) return negative;
    return matches.filter(({ claim }) => NEGATIVE_WORDS.test(content.foldedGloss(claim)));
  }
  const affirmative = matches.filter((match) => !isNegative(match));
  return affirmative.length > 0 ? affirmative : matches;
}

/** "Who said that …". */
export function planWhoSaid(
  reading: Reading,
  context: AskContext,
  wants: 'claims' | 'count' = 'claims',
): Plan {
  const { slots, times, accordingTo } = reading;
  const pieces = slots.content ?? reading.pieces;
  const speakers = accordingTo ? things(context, accordingTo) : undefined;
  const { query, otherwise } = queryContent(pieces, times, context, wants === 'count');
  const by = (found: ClaimQuery): ClaimQuery => (speakers ? saidBy(found, speakers, context) : found);
  const saying = speakers ? `What ${nameThings(context, speakers)} says of` : 'Who says';
  const sources = wants === 'count' ? 'How many independent sources say' : saying;
  const plan: Plan = {
    interpretation: `${sources}: “${typedText(pieces)}”${tellTimes(times)}`,
    query: by(query),
    wants,
    entities: 'origins',
    nearest: soughtIn(pieces),
  };
  return otherwise ? { ...plan, otherwise: () => ({ ...plan, query: by(otherwise) }) } : plan;
}

/** "Who denies that …": claims with that content that deny it. */
export function planWhoDenies(reading: Reading, context: AskContext): Plan {
  const pieces = reading.slots.content ?? [];
  const speakers = reading.accordingTo ? things(context, reading.accordingTo) : undefined;
  const by = (found: ClaimQuery): ClaimQuery => (speakers ? saidBy(found, speakers, context) : found);
  const relation = relationOf(pieces, 'negative', context);
  const sought = soughtIn(pieces);
  const near = context.matcher.statements(sought, { ...statementCut, ofBest: 0.7 });
  const ranked = denying(
    oneOf(
      emptyQuery,
      idsOfClaims(
        near.map(({ claim }) => claim),
        context,
      ),
    ),
  );
  const plan: Plan = {
    interpretation: `${speakers ? `Whether ${nameThings(context, speakers)}` : 'Who'} denies: “${typedText(pieces)}”`,
    query: by(relation ?? ranked),
    wants: 'claims',
    entities: 'origins',
    nearest: sought,
  };
  return relation ? { ...plan, otherwise: () => ({ ...plan, query: by(ranked) }) } : plan;
}

/** "What does X deny", "denials in the article", "what is denied about Y". */
export function planDenials(reading: Reading, context: AskContext): Plan {
  const { slots, times } = reading;
  const speakers = slots.x ? things(context, slots.x) : undefined;
  const topic = slots.y ? things(context, slots.y) : undefined;
  const said = speakers ? saidBy(emptyQuery, speakers, context) : emptyQuery;
  const kept = topic ? onTopic(said, topic, context) : said;
  const base = kept.clauses.length > 0 ? kept : where(kept, 'MATCH (claim:Claim)');
  const subject = topic ? ` about ${tellTopic(topic, context)}` : '';
  return {
    interpretation: `What ${speakers ? nameThings(context, speakers) : 'anybody'} denies${subject}${tellTimes(times)}`,
    query: withTimes(denying(base), times, 'asOf', context),
    wants: 'claims',
    entities: 'origins',
    nearest: { text: topic?.rest ?? '', entities: topic?.things ?? speakers?.things ?? [] },
    ...(speakers?.isUnknown ? { unknownName: speakers.text } : {}),
  };
}
