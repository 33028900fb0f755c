// Plans for what rests on speakers whom no report names.
import { emptyQuery, fromUnnamed, printedIn, where } from './claim-query.ts';
import { onTopic, tellTopic } from './filter-claims.ts';
import { mentionsIn, type Piece } from './mention.ts';
import { type AskContext, nameThings, type Plan, tellTimes, things, withTimes } from './plan.ts';
import { articlesOf } from './plan-chains.ts';
import { planEstimates } from './plan-estimates.ts';
import type { Reading } from './read-question.ts';
import { classesOf, isStopWord } from './word-classes.ts';

const ORIGIN_UNNAMED =
  'MATCH (origin:UnnamedSource)-[says:CLAIMS|ESTIMATES]->(claim)\nWHERE NOT EXISTS { (claim)<-[later:CLAIMS|ESTIMATES]-() WHERE later.position > says.position }';

const isAboutFigures = ({ pieces, slots }: Reading): boolean =>
  !slots.r &&
  !slots.y &&
  pieces.some((piece) => piece.kind === 'word' && classesOf(piece.word.text).has('ESTN'));

const generic =
  /^(?:sources?|speakers?|people|persons?|origins?|voices?|ones?|part(?:y|ies)|authors?|individuals?|claims?|quotes?|outlets?|reports?)$/;

/** "Unnamed officials": what the unnamed are called, without its plural. */
function callingOf(pieces: Reading['pieces']): string | undefined {
  const at = pieces.findIndex((piece) => piece.kind === 'word' && classesOf(piece.word.text).has('UNNAMED'));
  const next = pieces[at + 1];
  if (at < 0 || next?.kind !== 'word' || generic.test(next.word.text)) return undefined;
  const isNoun = classesOf(next.word.text).size === 0 || classesOf(next.word.text).has('SOURCE');
  return isNoun && !isStopWord(next.word.text) ? next.word.text.replace(/s$/, '') : undefined;
}

/** Keeps what rests on unnamed sources, also in the plans to be tried after. */
function unnamedOnly(plan: Plan): Plan {
  const { otherwise } = plan;
  const next = otherwise?.();
  return {
    ...plan,
    interpretation: `${plan.interpretation}, from unnamed sources`,
    query: { ...where(plan.query, ORIGIN_UNNAMED), hasOrigin: true },
    ...(next ? { otherwise: () => unnamedOnly(next) } : {}),
  };
}

const leading = new Set(['in', 'of', 'from', 'by', 'does', 'do', 'did']);

/** Whether a piece names a report, or, after "in" or "does", somebody who has printed one. */
function isReportAt(pieces: readonly Piece[], at: number, context: AskContext): boolean {
  const [before, piece] = [pieces[at - 1], pieces[at]];
  if (piece?.kind !== 'mention') return false;
  if (piece.mention.label === 'Report') return true;
  if (before?.kind !== 'word' || !leading.has(before.word.text)) return false;
  const made = piece.mention.ids.flatMap((id) => context.reports.madeBy(id).map((report) => report.id));
  return context.voices.printed(made).length > 0;
}

interface Scope {
  readonly report: readonly Piece[] | undefined;
  readonly topic: readonly Piece[] | undefined;
}

/** The report and the topic that a question about unnamed sources names, wherever they stand. */
function scopeOf({ slots, pieces }: Reading, context: AskContext): Scope {
  const within = slots.y ?? (slots.r ? [] : pieces);
  const at = within.findIndex((_piece, place) => isReportAt(within, place, context));
  const report = slots.r ?? (at < 0 ? undefined : within.slice(at, at + 1));
  if (slots.y) {
    const start = at > 0 && within[at - 1]?.kind === 'word' ? at - 1 : at;
    const rest = at < 0 ? slots.y : [...within.slice(0, start), ...within.slice(at + 1)];
    return { report, topic: rest };
  }
  const others = within.filter(
    (piece, place) => piece.kind === 'mention' && place !== at && piece.mention.label !== 'UnnamedSource',
  );
  return { report, topic: others.length > 0 ? others : undefined };
}

/** Figures that rest on unnamed sources; those of a report where one is named. */
function planFigures(
  reading: Reading,
  report: readonly Piece[] | undefined,
  context: AskContext,
): Plan | undefined {
  if (!reading.slots.e && !isAboutFigures(reading)) return undefined;
  const counted = (reading.slots.e ?? []).filter(
    (piece) => piece.kind !== 'mention' || !report?.includes(piece),
  );
  const slots = { ...reading.slots, e: counted };
  const figures = planEstimates({ ...reading, slots, accordingTo: report ?? reading.accordingTo }, context);
  return figures && unnamedOnly(figures);
}

/** Claims of a report, or about something, or figures, whose origin is not named. */
export function planUnnamed(reading: Reading, context: AskContext): Plan {
  const { times, pieces } = reading;
  const scope = scopeOf(reading, context);
  const figures = planFigures(reading, scope.report, context);
  if (figures) return figures;
  const report = scope.report ? articlesOf(scope.report, context) : undefined;
  const isReport = report !== undefined && report.things.length > 0;
  const topic = scope.topic ?? (report && !isReport ? scope.report : undefined);
  const named = topic ? things(context, topic) : undefined;
  const callers = mentionsIn(pieces).filter(({ label }) => label === 'UnnamedSource');
  let query = fromUnnamed(emptyQuery);
  const called = callers.flatMap(({ ids }) => context.voices.cluster(ids));
  if (called.length > 0) query = where(query, 'WITH * WHERE origin.id IN $list', called);
  if (isReport) query = printedIn(query, context.voices.cluster(report.things.flat()));
  if (named) query = onTopic(query, named, context);
  const place = isReport ? ` in ${nameThings(context, report)}` : '';
  const subject = named ? ` about ${tellTopic(named, context)}` : '';
  const calling = called.length > 0 ? undefined : callingOf(pieces);
  const plan: Plan = {
    interpretation: `Claims${place}${subject} that rest on unnamed sources${tellTimes(times)}`,
    query: withTimes(query, times, 'asOf', context),
    wants: 'claims',
    entities: 'origins',
    nearest: { text: named?.rest ?? '', entities: named?.things ?? report?.things ?? [] },
    ...(named?.isUnknown && named.rest === '' ? { unknownName: named.text } : {}),
  };
  if (calling === undefined) return plan;
  return {
    ...plan,
    interpretation: `${plan.interpretation} called “${calling}”`,
    query: where(plan.query, `WITH * WHERE toLower(origin.name) CONTAINS '${calling}'`),
    otherwise: () => plan,
  };
}
