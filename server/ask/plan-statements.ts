// Plans for what somebody says, what is said about something, and what was said when.
import { emptyQuery, inChain } from './claim-query.ts';
import { clockOf, isTopicOfFigures, onTopic, saidBy, tellTopic } from './filter-claims.ts';
import type { Piece } from './mention.ts';
import { type AskContext, nameThings, type Plan, tellTimes, things, withTimes } from './plan.ts';
import { planEstimates } from './plan-estimates.ts';
import type { Reading } from './read-question.ts';
import type { AskedTime } from './read-times.ts';
import { isBlank } from './resolve-slots.ts';
import { classesOf } from './word-classes.ts';

/** Whether a slot means any source: "people", "the articles". */
export const isAnySource = (pieces: readonly Piece[]): boolean =>
  pieces.every((piece) => {
    if (piece.kind !== 'word') return false;
    const classes = classesOf(piece.word.text);
    return classes.has('ANYSOURCE') || classes.has('DET') || classes.has('AUX');
  });

/** "Find", "show": the question bids, and names nobody. */
const isBidding = (piece: Piece): boolean => piece.kind === 'word' && classesOf(piece.word.text).has('LIST');

/** What X says, about Y where Y is named. Undefined for "what do sources say". */
export function planSays(reading: Reading, context: AskContext): Plan | undefined {
  const { slots, times } = reading;
  if (slots.x && (isAnySource(slots.x) || slots.x.every(isBidding))) return undefined;
  const speakers = things(context, slots.x);
  const clock = clockOf(reading);
  if (slots.y && isTopicOfFigures(slots.y) && !speakers.isUnknown) {
    const figures = planEstimates({ ...reading, slots: { q: slots.y }, accordingTo: slots.x }, context);
    if (figures) return figures;
  }
  const named = slots.y ? things(context, slots.y) : undefined;
  const topic = named && !isBlank(named) ? named : undefined;
  const said = saidBy(emptyQuery, speakers, context);
  const query = withTimes(topic ? onTopic(said, topic, context) : said, times, clock, context);
  const subject = topic ? ` about ${tellTopic(topic, context)}` : '';
  return {
    interpretation: `Statements of ${nameThings(context, speakers)}${subject}${tellTimes(times, clock)}`,
    query,
    wants: 'claims',
    entities: 'origins',
    nearest: { text: topic?.rest ?? '', entities: topic?.things ?? speakers.things },
    ...(speakers.isUnknown ? { unknownName: speakers.text } : {}),
  };
}

/** What X told Y: what X says and Y passes on; all of it where Y is no speaker in the collection. */
export function planTold(reading: Reading, context: AskContext): Plan | undefined {
  const hearer = things(context, reading.slots.z);
  const plan = planSays(reading, context);
  if (!plan || hearer.things.length === 0 || hearer.rest !== '') return undefined;
  const voice = context.voices.voice(hearer.things.flat());
  const speakers = new Set(voice);
  const isHeard = context.snapshot.claims.claims.some(({ chain }) =>
    chain.some(({ speaker }) => speakers.has(speaker)),
  );
  return {
    ...plan,
    interpretation: `${plan.interpretation}, told to ${nameThings(context, hearer)}`,
    query: isHeard ? inChain(plan.query, voice) : plan.query,
  };
}

/** What is said about Y, by anyone. */
export function planAbout(reading: Reading, context: AskContext, wants: 'claims' | 'entities'): Plan {
  const { slots, times, accordingTo } = reading;
  const topic = things(context, slots.y);
  const speakers = accordingTo ? things(context, accordingTo) : undefined;
  const clock = clockOf(reading);
  const narrowed = onTopic(emptyQuery, topic, context);
  const query = withTimes(speakers ? saidBy(narrowed, speakers, context) : narrowed, times, clock, context);
  const by = speakers ? `, according to ${nameThings(context, speakers)}` : '';
  const what = wants === 'entities' ? 'Who speaks of' : 'Statements about';
  const isUnknown = topic.things.length === 0 && topic.rest === '';
  return {
    interpretation: `${what} ${tellTopic(topic, context)}${by}${tellTimes(times, clock)}`,
    query,
    wants,
    entities: 'origins',
    nearest: { text: topic.rest, entities: topic.things },
    ...(isUnknown ? { unknownName: topic.text } : {}),
  };
}

/** Everything that was said in a time; undefined where no time is named. */
export function planWhen(reading: Reading, context: AskContext): Plan | undefined {
  const { times } = reading;
  if (times.length === 0) return undefined;
  const clock = clockOf(reading);
  return {
    interpretation: `Statements${tellTimes(times, clock)}`,
    query: withTimes(emptyQuery, times, clock, context),
    wants: 'claims',
    entities: 'origins',
    nearest: { text: yearsOf(times), entities: [] },
  };
}

const yearsOf = (times: readonly AskedTime[]): string =>
  times.flatMap(({ edtf }) => edtf.match(/\d{4}/g) ?? []).join(' ');
