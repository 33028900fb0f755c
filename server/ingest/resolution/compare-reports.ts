// Whether two records are one report: by title, by number, or by who published it and when.
import lexicon from '../../../graph-data/lexicons/report-words.json' with { type: 'json' };
import { compareOrganizations } from './compare-organizations.ts';
import { comparePeople } from './compare-people.ts';
import { type Finding, finding, type NamedThing, SAME_FROM } from './comparison.ts';
import { type ReportWords, readReportName } from './read-report-name.ts';
import { compareTimes, isAfterCited, whenPublished } from './report-dates.ts';

/** Any of these may be called a report. */
const alsoReports: ReadonlySet<string> = new Set(lexicon.alsoCalledReport);
const NO_COUNTRIES = { left: undefined, right: undefined };
const MAY_BE_BODY = 0.35;
const FEW_WORDS = 2;
const HALF = 0.5;

/** What is known of a report: what each of its names tells, and its record. */
interface ReportView {
  readonly thing: NamedThing;
  readonly names: readonly ReportWords[];
  readonly bodies: readonly string[];
  readonly topic: ReadonlySet<string>;
  readonly published: string | undefined;
}

/** The titles that words quote: the report “Hours in the ports”. */
const quotedIn = (name: string): readonly string[] =>
  [...name.matchAll(/[“"«]([^”"»]{8,})[”"»]/g)].map(([, title = '']) => title);

function viewReport(thing: NamedThing): ReportView {
  const given = [thing.name, ...(thing.aliases ?? [])];
  const names = [...given, ...given.flatMap(quotedIn)].map(readReportName);
  const times = names.flatMap((words) => whenPublished(thing, words) ?? []);
  return {
    thing,
    names,
    bodies: [...new Set([...(thing.publishers ?? []), ...names.flatMap(({ bodies }) => bodies)])],
    topic: new Set(names.flatMap(({ topic }) => topic)),
    published: times[0],
  };
}

/** 0 to 1: how surely one of the bodies or people of the one is one of the other; undefined where one has none. */
function compareBodies(left: readonly string[], right: readonly string[]): number | undefined {
  if (left.length === 0 || right.length === 0) return undefined;
  const scores = left.flatMap((one) =>
    right.map((other) =>
      Math.max(compareOrganizations(one, other, NO_COUNTRIES).score, comparePeople(one, other).score),
    ),
  );
  return Math.max(...scores);
}

/** "a report" may be a study; a poll is no audit, a statement no interview. */
function areOtherSorts(left: ReportView, right: ReportView): boolean {
  const sortsOf = ({ names }: ReportView): readonly string[] => names.flatMap(({ sort }) => sort ?? []);
  const kindsOf = ({ names, thing: { kind } }: ReportView): readonly string[] =>
    [kind, ...names.map((words) => words.kind)].filter((one) => one !== undefined);
  const [one, other] = [sortsOf(left), sortsOf(right)];
  if (one.length > 0 && other.length > 0) {
    const isLoose = (sorts: readonly string[]): boolean =>
      sorts.includes('report') || sorts.includes('document');
    const mayBe = one.some((sort) => other.includes(sort));
    const areReports = [...one, ...other].every((sort) => alsoReports.has(sort));
    return !mayBe && !(areReports && (isLoose(one) || isLoose(other)));
  }
  const [first, second] = [kindsOf(left), kindsOf(right)];
  const isOpen = [first, second].some((kinds) => kinds.length === 0 || kinds.includes('document'));
  return !isOpen && !first.some((kind) => second.includes(kind));
}

const contradict = (left: readonly string[], right: readonly string[]): boolean =>
  left.length > 0 && right.length > 0 && !left.some((one) => right.includes(one));

/** Why the two can be no one report, where they cannot. */
function findContradiction(left: ReportView, right: ReportView): Finding | undefined {
  const differ = (property: 'numbers' | 'editions'): boolean => {
    const [one, other] = [left, right].map(({ names }) => names.flatMap((words) => words[property]));
    return contradict(one ?? [], other ?? []);
  };
  const [text, otherText] = [left.thing.contentHash, right.thing.contentHash];
  if (text !== undefined && otherText !== undefined && text !== otherText)
    return finding(0.1, 'Their texts differ.');
  if (areOtherSorts(left, right)) return finding(0.1, 'They are reports of two sorts.');
  if (differ('numbers')) return finding(0.1, 'Their numbers differ.');
  if (differ('editions')) return finding(0.2, 'One is another edition than the other.');
  const isLater =
    isAfterCited(right.published, left.thing.citedAt) || isAfterCited(left.published, right.thing.citedAt);
  if (isLater) return finding(0.1, 'One came out after the other was cited.');
  if (compareTimes(left.published, right.published) === 'other')
    return finding(0.2, 'They came out at two times.');
  return undefined;
}

/** Whether a title tells its report from others: by a topic, or by an edition of a body’s. */
const isTelling = ({ topic, numbers, editions, bodies, sort }: ReportWords): boolean =>
  topic.length >= (sort === undefined ? FEW_WORDS + 1 : 1) ||
  ((numbers.length > 0 || editions.length > 0) && bodies.length > 0);

/** A title of both, or a number of both. */
function compareTitles(left: ReportView, right: ReportView, body: number | undefined): Finding | undefined {
  const pairs = left.names.flatMap((one) => right.names.map((other) => [one, other] as const));
  const equal = pairs.filter(([one, other]) => one.words.join(' ') === other.words.join(' '));
  if (equal.some(([one]) => isTelling(one)) && (body ?? 1) >= MAY_BE_BODY)
    return finding(0.92, 'Both have the same title.');
  const numbered = pairs.flatMap(([one, other]) =>
    one.numbers.filter((number) => other.numbers.includes(number)),
  );
  if (numbered.length > 0) {
    if ((body ?? 0) >= SAME_FROM) return finding(0.9, 'Both have the same number, of one body.');
    return finding(0.6, 'Both have the same number, which reports of several bodies may have.');
  }
  const saysMore = ({ bodies, topic }: ReportWords): boolean => bodies.length + topic.length > 0;
  if (equal.some(([one]) => saysMore(one)) && (body ?? 1) >= MAY_BE_BODY)
    return finding(0.6, 'Both have the same words, which several reports may have.');
  return undefined;
}

/** How much of what is said of the topics agrees: undefined where one tells none. */
function compareTopics(
  left: ReportView,
  right: ReportView,
): { readonly share: number; readonly common: number } | undefined {
  if (left.topic.size === 0 || right.topic.size === 0) return undefined;
  const common = [...left.topic].filter((word) => right.topic.has(word)).length;
  return { common, share: common / Math.min(left.topic.size, right.topic.size) };
}

/** Who published it, when, and on what: who and when together are proof. */
function comparePublication(left: ReportView, right: ReportView, body: number | undefined): Finding {
  const topics = compareTopics(left, right);
  const isDated = compareTimes(left.published, right.published) === 'fits';
  const sharesTopic = topics !== undefined && topics.common >= FEW_WORDS && topics.share >= HALF;
  if (body === undefined) {
    if (!sharesTopic) return finding(0.1, 'Neither a title nor a publisher says that they are one.');
    return finding(
      isDated ? 0.7 : 0.6,
      'They are about the same, and nothing says who published one of them.',
    );
  }
  if (body < MAY_BE_BODY) return finding(0.15, 'They are of two publishers.');
  const isOffTopic = topics !== undefined && topics.common === 0;
  if (body < SAME_FROM) return finding(isOffTopic ? 0.3 : 0.55, 'Their publishers may be one.');
  if (isOffTopic) return finding(isDated ? 0.5 : 0.3, 'One publisher, but their words tell of two topics.');
  // Two titles of one publisher are two reports, whatever the month
  const isOneTopic = topics === undefined || (topics.share === 1 && topics.common >= FEW_WORDS);
  if (isDated && isOneTopic) return finding(0.86, 'One publisher, and the same time.');
  if (isDated) return finding(0.65, 'One publisher, and the same time, but their titles may be two.');
  return sharesTopic
    ? finding(0.75, 'One publisher, and the same topic; nothing says that it is the same time.')
    : finding(0.55, 'One publisher, which may have published several.');
}

/**
 * Compares two reports by all that is known of them: the score and why. They are proposed as one only where a title or number
 * says so, or publisher and time together.
 */
export function compareReports(leftThing: NamedThing, rightThing: NamedThing): Finding {
  const [left, right] = [viewReport(leftThing), viewReport(rightThing)];
  const contradiction = findContradiction(left, right);
  if (contradiction !== undefined) return contradiction;
  const body = compareBodies(left.bodies, right.bodies);
  return compareTitles(left, right, body) ?? comparePublication(left, right, body);
}
