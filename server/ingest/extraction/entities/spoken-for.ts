// Speakers whom a text does not name, and the reports that it cites: which of them are one, how many they are, to whom they belong.
import reportSorts from '../../../../graph-data/lexicons/report-words.json' with { type: 'json' };
import type { SourceView } from '../names/describe-source.ts';
import type { DescribedText } from '../words/describe-words.ts';
import type { TokenRange } from '../words/read-tokens.ts';
import { sourceKinds } from '../words/word-classes.ts';

/** A speaker without a name, or a report that speaks. */
export interface Unnamed {
  readonly id: string;
  readonly label: 'UnnamedSource' | 'Report';
  /** The fullest words the text uses. */
  readonly words: string;
  readonly otherWords: readonly string[];
  /** Lemma of the main word. */
  readonly head: string;
  readonly number: SourceView['number'];
  /** The id of the organization that the words tie it to. */
  readonly memberOf?: string;
  /** Of a report. */
  readonly kind?: string;
  /** Whether its main word can speak at all: "officials" can, "losses" hardly. */
  readonly canSpeak: boolean;
  readonly mentions: readonly TokenRange[];
}

const DETERMINER = /^(a|an|the|this|that|these|those|its|his|her|their|our|one|another|some|any)$/;
const INDEFINITE = /^(a|an|one|another|some|other|more)$/;
const ENDS_WORDS = /^(who|whom|which|that|whose|speaking|quoted|cited|requesting|asking|familiar)$/;
// "beekeeper", "economist", "guardsman"
const SPEAKER_ENDING = /(er|or|ist|ian|ant|ee|man|woman|men|women|people|folk)$/;
const DAY = /^(mon|tues|wednes|thurs|fri|satur|sun)day$/;
const REPORT_KINDS: readonly (readonly [RegExp, string])[] = [
  [
    /^(statement|communiqué|communique|release|declaration|post|tweet|message|recording|broadcast)$/,
    'statement',
  ],
  [/^interview$/, 'interview'],
  [/^(briefing|testimony)$/, 'briefing'],
  [/^(article|story|editorial|column|headline|newspaper)$/, 'article'],
  [
    /^(report|study|survey|analysis|review|audit|poll|research|findings|census|paper|assessment|data|figures|statistics|numbers|results|figure|statistic|number|result|finding|estimate|forecast|dataset)$/,
    'report',
  ],
];

/** A comma, a clause, or the day on which something was said. */
function endsWords({ tokens }: DescribedText, at: number): boolean {
  const token = tokens[at];
  if (!token || token.text === ',' || ENDS_WORDS.test(token.lower) || token.tag === 'AUX') return true;
  return token.lower === 'on' && DAY.test(tokens[at + 1]?.lower ?? '');
}

/** The words of a source up to a clause or comma behind its main word. */
export function plainSource(text: DescribedText, source: TokenRange, head: number): TokenRange {
  let to = head + 1;
  while (to < source.to && !endsWords(text, to)) to += 1;
  return { from: source.from, to };
}

const show = ({ text, tokens }: DescribedText, { from, to }: TokenRange): string =>
  text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0).replace(/\s+/g, ' ');

const contentOf = (words: string): readonly string[] =>
  words
    .toLowerCase()
    .split(' ')
    .filter((word, index) => !(index === 0 && DETERMINER.test(word)));

const LINK = /^(a|an|the|of|by|from)$/;

/** The words of a report in alphabetical order: "the report of the commission" and "the commission’s report" are one. */
const reportWords = (words: string): readonly string[] =>
  contentOf(words.replace(/['’]s?(?=\s|$)/g, ''))
    .filter((word) => !LINK.test(word))
    .toSorted();

/** "survey" and "poll" are words for one sort. */
const sortOf: ReadonlyMap<string, string> = new Map(
  Object.values(reportSorts.sorts).flatMap((sorts) =>
    Object.entries(sorts).flatMap(([sort, words]) =>
      words.map((word: string): [string, string] => [word, sort]),
    ),
  ),
);
const mayBeReport: ReadonlySet<string> = new Set(reportSorts.alsoCalledReport);
const sortOfHead = (head: string): string => sortOf.get(head) ?? head;

/** The report told of before that these words mean: the same words, "the poll" after a survey, "the report" after the only study. */
function findSameReport(
  { words, head, number }: Omit<Unnamed, 'id'>,
  isDefinite: boolean,
  earlier: readonly Unnamed[],
): Unnamed | undefined {
  const reports = earlier.filter((one) => one.label === 'Report');
  const content = reportWords(words);
  const formsOf = (one: Unnamed): readonly string[] => [one.words, ...one.otherWords];
  const alike = reports.findLast((one) =>
    formsOf(one).some((form) => reportWords(form).join(' ') === content.join(' ')),
  );
  if (alike !== undefined || !isDefinite) return alike;
  const rest = content.filter((word) => word !== head && word !== `${head}s`);
  const fits = (one: Unnamed): boolean =>
    one.number === number &&
    rest.every((word) => formsOf(one).some((form) => reportWords(form).includes(word)));
  const sameSort = reports.findLast((one) => sortOfHead(one.head) === sortOfHead(head) && fits(one));
  if (sameSort !== undefined || head !== 'report') return sameSort;
  const [only, ...others] = reports.filter((one) => mayBeReport.has(sortOfHead(one.head)) && fits(one));
  return others.length === 0 ? only : undefined;
}

/** What a source without a name says of itself. */
export function describeUnnamed(
  text: DescribedText,
  source: TokenRange,
  view: SourceView,
  memberOf: string | undefined,
): Omit<Unnamed, 'id'> {
  const words = plainSource(text, source, view.head);
  const head = text.tokens[view.head]?.lemma ?? '';
  const isReport = view.form === 'document';
  const named =
    isReport && DETERMINER.test(text.tokens[words.from]?.lower ?? '') && words.to - words.from > 1;
  const shown = show(text, named ? { ...words, from: words.from + 1 } : words);
  return {
    label: isReport ? 'Report' : 'UnnamedSource',
    words: shown,
    otherWords: [],
    head,
    canSpeak: isReport || SPEAKER_ENDING.test(head) || sourceKinds(head) !== 0,
    number: view.form === 'group' && view.number === 'one' ? 'unknown' : view.number,
    ...(memberOf === undefined || isReport ? {} : { memberOf }),
    ...(isReport ? { kind: REPORT_KINDS.find(([noun]) => noun.test(head))?.[1] ?? 'document' } : {}),
    mentions: [words],
  };
}

/**
 * The one told of before that these words mean: "officials" again, "the witness" after "a witness". Two times "a witness"
 * are two.
 */
export function findSame(
  text: DescribedText,
  source: TokenRange,
  view: SourceView,
  described: Omit<Unnamed, 'id'>,
  earlier: readonly Unnamed[],
): Unnamed | undefined {
  const first = text.tokens[source.from]?.lower ?? '';
  if (INDEFINITE.test(first)) return undefined;
  if (described.label === 'Report') return findSameReport(described, view.isDefinite, earlier);
  const content = contentOf(described.words);
  const sameLabel = earlier.filter(({ label }) => label === described.label);
  const alike = sameLabel.findLast((one) =>
    [one.words, ...one.otherWords].some((words) => contentOf(words).join(' ') === content.join(' ')),
  );
  if (alike && (view.isDefinite || view.number === 'several')) return alike;
  if (!view.isDefinite) return undefined;
  const sameHead = sameLabel.filter((one) => one.head === described.head && one.number === described.number);
  return sameHead.findLast((one) =>
    content.every(
      (word) => contentOf(one.words).includes(word) || word === described.head || isHead(word, one.head),
    ),
  );
}

const isHead = (word: string, head: string): boolean => word === head || word === `${head}s`;

/** The two told of as one; the longer words are its name. */
export function joinUnnamed(earlier: Unnamed, later: Omit<Unnamed, 'id'>): Unnamed {
  const forms = [earlier.words, ...earlier.otherWords, later.words];
  const words = contentOf(later.words).length > contentOf(earlier.words).length ? later.words : earlier.words;
  const memberOf = earlier.memberOf ?? later.memberOf;
  return {
    ...earlier,
    words,
    otherWords: [...new Set(forms)].filter((form) => form !== words),
    mentions: [
      ...earlier.mentions,
      ...later.mentions.filter(({ from }) => !earlier.mentions.some((mention) => mention.from === from)),
    ],
    ...(memberOf === undefined ? {} : { memberOf }),
  };
}
