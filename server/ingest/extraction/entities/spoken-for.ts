// Speakers whom a text does not name, and the reports that it cites: which of them are one, how many they are, to whom they belong.
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
  const content = contentOf(described.words);
  const sameLabel = earlier.filter(({ label }) => label === described.label);
  const alike = sameLabel.findLast((one) =>
    [one.words, ...one.otherWords].some((words) => contentOf(words).join(' ') === content.join(' ')),
  );
  if (alike && (view.isDefinite || view.number === 'several' || described.label === 'Report')) return alike;
  if (!view.isDefinite) return undefined;
  const sameHead = sameLabel.filter(
    (one) => one.head === described.head && (described.label === 'Report' || one.number === described.number),
  );
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
