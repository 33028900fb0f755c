// Plain words for what the records say: pure functions from an answer to a phrase.
import { isRelationshipType, relationships } from '../../graph-data/ontology/ontology.ts';
import type { Claim, EstimateFigures, Link, ReportSummary } from '../state/state.ts';

const figure = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 });

/** `showNumber(7000)` → "7,000" where the reader writes it so. */
export const showNumber = (value: number): string => figure.format(value);

const short = new Intl.NumberFormat(undefined, { notation: 'compact', maximumFractionDigits: 0 });

/** `showShortNumber(85_000)` → `85K`, where room is scarce; below ten thousand in full. */
export const showShortNumber = (value: number): string =>
  value < 10_000 ? showNumber(value) : short.format(value);

/** `count(1, 'claim')` → "1 claim"; `count(1200, 'claim')` → "1,200 claims". */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${showNumber(number)} ${number === 1 ? one : many}`;

/** "UnnamedSource" → "unnamed source"; the plural for many. */
export function nameLabel(label: string): string {
  if (label === 'UnnamedSource') return 'unnamed source';
  return label.toLowerCase();
}

const compact = new Intl.NumberFormat(undefined, { notation: 'compact', compactDisplay: 'long' });
const percent = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 0 });

function writePlural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, 'ies');
  if (/(s|x|ch|sh)$/.test(word)) return `${word}es`;
  return `${word}s`;
}

type Figures = Pick<EstimateFigures, 'minValue' | 'maxValue' | 'bound' | 'unit' | 'measure'>;

/** What is counted, after a figure: people by what they are ("fighters"), all else by its unit ("attacks"). */
function showCounted({ unit, measure }: Pick<Figures, 'unit' | 'measure'>, value: number): string {
  if (unit === 'share') return '';
  if (unit === 'ratio') return 'times';
  if (unit === 'person') return value === 1 ? measure.replace(/s$/, '') : measure;
  return value === 1 ? unit : writePlural(unit);
}

/** A figure on its own, as its unit is written: 0.5 of a share → "50%", 10000000 → "10 million". */
export function showFigure(value: number, unit: string): string {
  if (unit === 'share') return percent.format(value);
  return value >= 1_000_000 ? compact.format(value) : showNumber(value);
}

const bounds: Readonly<Record<Figures['bound'], string>> = {
  exact: '',
  between: '',
  about: 'about',
  atLeast: 'at least',
  atMost: 'at most',
  moreThan: 'more than',
  fewerThan: 'fewer than',
};

/** `{ minValue: 65, bound: 'atLeast', unit: 'attack', measure: 'attacks' }` → "at least 65 attacks" */
export function showEstimate(figures: Figures): string {
  const { minValue, maxValue, bound, unit } = figures;
  const low = minValue ?? maxValue;
  const high = maxValue ?? minValue;
  if (low === undefined || high === undefined) return figures.measure;
  const range =
    low === high ? [showFigure(low, unit)] : [showFigure(low, unit), 'to', showFigure(high, unit)];
  return [bounds[bound], ...range, showCounted(figures, high)].filter((word) => word !== '').join(' ');
}

/** How a speaker stands to the content, as a reader sees it. */
export const stances: Readonly<Record<Claim['stance'], string>> = {
  asserts: 'says so',
  estimates: 'estimates',
  believes: 'believes',
  predicts: 'predicts',
  warns: 'warns',
  urges: 'urges',
  intends: 'intends',
  denies: 'denies',
};
const attributions: Readonly<Record<Claim['attribution'], string>> = {
  explicit: 'source and verb stand with the words',
  contextual: 'the text around shows whose words these are',
  nested: 'a speaker inside another’s statement',
  documentVoice: 'in the publisher’s own voice',
};
const quotations: Readonly<Record<Claim['quotation'], string>> = {
  direct: 'quoted word for word',
  indirect: 'reported in the report’s words',
  mixed: 'partly quoted word for word',
  none: 'not a quotation',
};

/** One short word or phrase for a value of a claim's fixed lists, as facets and tables show it. */
const words: Readonly<Record<string, string>> = {
  asserts: 'says so',
  explicit: 'source named beside the words',
  contextual: 'source clear from around',
  nested: 'speaker within a speaker',
  documentVoice: 'publisher’s own voice',
  affirmative: 'says it is so',
  negative: 'says it is not so',
  true: 'unnamed source',
  false: 'named source',
};
export const nameValue = (value: string): string => words[value] ?? value;

/** "warns"; with a statement that something is not so, "says so: a denial". */
export function showStance({ stance, polarity }: Pick<Claim, 'stance' | 'polarity'>): string {
  const isDenial = polarity === 'negative' && stance !== 'denies';
  return isDenial ? `${stances[stance]}: a denial` : stances[stance];
}
export const showAttribution = (claim: Pick<Claim, 'attribution'>): string => attributions[claim.attribution];
export const showQuotation = (claim: Pick<Claim, 'quotation'>): string => quotations[claim.quotation];

/** How sure the speaker is, with the words that show it: 'as possible ("may")'. */
export function showCertainty({ certainty, hedges }: Pick<Claim, 'certainty' | 'hedges'>): string {
  const phrase = { certain: 'without reserve', probable: 'as likely', possible: 'as possible' }[certainty];
  return hedges.length === 0 ? phrase : `${phrase} (${hedges.map((hedge) => `“${hedge}”`).join(', ')})`;
}

const folded: Readonly<Record<string, readonly [string, string]>> = {
  SAYS_ABOUT: ['speaks of', 'is spoken of by'],
  HANDS_ON: ['passes on what is said by', 'is passed on by'],
  MENTIONED_WITH: ['is mentioned together with', 'is mentioned together with'],
};

/** The verb between two names: `showVerb('OPERATES_IN', true)` → "operates in". */
export function showVerb(kind: string, isForward: boolean): string {
  const [verb, inverse] = isRelationshipType(kind)
    ? [relationships[kind].verb, relationships[kind].inverse]
    : (folded[kind] ?? [kind.toLowerCase().replaceAll('_', ' '), kind.toLowerCase().replaceAll('_', ' ')]);
  return isForward ? verb : inverse;
}

/** A whole link in words: "Grey Lantern operates in port of Marrow (denied)". */
export function showLink(
  link: Pick<Link, 'kind' | 'forward' | 'polarity'>,
  from: string,
  to: string,
): string {
  const sentence = link.forward
    ? `${from} ${showVerb(link.kind, true)} ${to}`
    : `${to} ${showVerb(link.kind, true)} ${from}`;
  return link.polarity === 'negative' ? `${sentence} (denied)` : sentence;
}

/** Those who passed it on, nearest to the origin first. */
export const handsOf = (claim: Pick<Claim, 'chain'>) =>
  claim.chain
    .slice(0, -1)
    .toReversed()
    .map(({ speaker }) => speaker);

/** "12 claims, 3 in its own voice, 2 from unnamed sources" */
export function showReportNumbers(
  report: Pick<ReportSummary, 'claims' | 'ownVoice' | 'unnamed' | 'held'>,
): string {
  if (report.claims === 0 && report.held) return 'no claims accepted so far';
  if (report.claims === 0) return 'no claims read from it; known because others cite it';
  return [
    count(report.claims, 'claim'),
    report.ownVoice > 0 ? `${showNumber(report.ownVoice)} in the publisher’s own voice` : undefined,
    report.unnamed > 0 ? `${showNumber(report.unnamed)} from unnamed sources` : undefined,
  ]
    .filter(Boolean)
    .join(', ');
}
