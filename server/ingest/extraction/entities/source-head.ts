// The main word of a source once more, with what the names of its text tell: reports, and names that close a description.
import { describeSource, type SourceForm, type SourceView } from '../names/describe-source.ts';
import type { DescribedText } from '../words/describe-words.ts';
import type { Token, TokenRange } from '../words/read-tokens.ts';
import { isRoleWord } from '../words/role-words.ts';
import { sourceKinds } from '../words/word-classes.ts';
import type { Naming } from './discourse.ts';

const GROUP = 2;
const DOCUMENT = 4;
const REPORTS =
  /^(assessment|bulletin|briefing|circular|communiqué|communique|dataset|directive|dispatch|dossier|estimate|forecast|interview|memorandum)$/;
const BEFORE_HYPHEN = new Set(['NOUN', 'PROPN', 'ADJ']);
const HYPHENED = /^(-|based|led|backed|run|linked|owned|funded)$/;
const LINK = /^(of|for|from|with|by|to|at|and|or|'s|')$/;
const PEOPLE =
  /^(people|officials|sources|residents|members|experts|witnesses|percent|majority|half|dozens|hundreds|thousands)$/;
const ARTICLE = /^(the|a|an|this|that|these|those|some|its|his|her|their)$/;

const isPossessive = (token: Token | undefined): boolean =>
  token?.tag === 'PART' && (token.text === "'s" || token.text === "'");

/** "a UN Secretary-General report", "the Oslo-based group", "the inspector general’s report": the nouns go on. */
function endOfNouns({ tokens }: DescribedText, source: TokenRange, head: number): number {
  let last = head;
  for (let at = head + 1; at < source.to; at += 1) {
    const tag = tokens[at]?.tag ?? '';
    const isOwner = isPossessive(tokens[at]) || (tag === 'ADJ' && isPossessive(tokens[at + 1]));
    if (tag === 'NOUN' || tag === 'PROPN') last = at;
    else if (!isOwner && !HYPHENED.test(tokens[at]?.lower ?? '')) break;
  }
  return last;
}

/** A source that was cut at a hyphen, "a London-" or "-General’s report", with the rest of its noun phrase. */
export function wholeSource({ tokens }: DescribedText, source: TokenRange): TokenRange {
  let { from, to } = source;
  const sentence = tokens[from]?.sentence;
  if (tokens[from - 1]?.text === '-' && tokens[from - 1]?.end === tokens[from]?.start) {
    from -= 1;
    while (tokens[from - 1]?.sentence === sentence && BEFORE_HYPHEN.has(tokens[from - 1]?.tag ?? ''))
      from -= 1;
    if (ARTICLE.test(tokens[from - 1]?.lower ?? '')) from -= 1;
  }
  if (tokens[to - 1]?.text !== '-') return { from, to };
  while (
    tokens[to]?.sentence === sentence &&
    (HYPHENED.test(tokens[to]?.lower ?? '') || /^(NOUN|PROPN|ADJ)$/.test(tokens[to]?.tag ?? ''))
  )
    to += 1;
  return { from, to };
}

/** The name that closes a description without a comma: "the SDF's spokesman in Washington Sinam Mohammed". */
export function closingName(
  text: DescribedText,
  source: TokenRange,
  { head, form }: SourceView,
  namings: readonly Naming[],
): Naming | undefined {
  const last = namings.findLast(({ mention }) => mention.to === source.to && mention.from > head);
  if (
    !last ||
    LINK.test(text.tokens[last.mention.from - 1]?.lower ?? '') ||
    ARTICLE.test(text.tokens[last.mention.from - 1]?.lower ?? '')
  )
    return undefined;
  const fitsPerson = last.entity.label === 'Person' && isRoleWord(text.tokens[head]);
  const fitsBody = last.entity.label === 'Organization' && form === 'group' && last.mention.from === head + 1;
  return fitsPerson || fitsBody ? last : undefined;
}

/** "people close to the inquiry": the first word that says who, where the main word does not; the tagger has a verb "people". */
function firstSpeaker({ tokens }: DescribedText, { from }: TokenRange, head: number): number {
  if (isRoleWord(tokens[head]) || sourceKinds(tokens[head]?.lemma ?? '') !== 0) return head;
  const first = tokens
    .slice(from, head)
    .findIndex((token) => PEOPLE.test(token.lower) || (token.tag === 'NOUN' && isRoleWord(token)));
  return first < 0 ? head : from + first;
}

/** "Circular 14": a document by its number. */
const isNumbered = ({ tokens }: DescribedText, { from }: TokenRange, head: number): boolean =>
  head > from &&
  tokens[head]?.tag === 'NUM' &&
  (REPORTS.test(tokens[head - 1]?.lower ?? '') ||
    (sourceKinds(tokens[head - 1]?.lower ?? '') & DOCUMENT) !== 0);

/** Describes a source; `undefined` where its words can be nobody. */
export function viewSource(
  text: DescribedText,
  source: TokenRange,
  namings: readonly Naming[],
): SourceView | undefined {
  const view = describeSource(text, source);
  if (isNumbered(text, source, view.head)) return { ...view, head: view.head - 1, form: 'document' };
  const isSingle = source.to - source.from === 1;
  if (isSingle && ARTICLE.test(text.tokens[source.from]?.lower ?? '') && view.form !== 'pronoun')
    return undefined;
  if (view.form === 'pronoun' || view.form === 'relative' || view.form === 'absent') return view;
  const isNamed = namings.some(({ mention }) => mention.from <= view.head && view.head < mention.to);
  const last = endOfNouns(text, source, view.head);
  const isTold =
    sourceKinds(text.tokens[view.head]?.lemma ?? '') !== 0 &&
    sourceKinds(text.tokens[last]?.lemma ?? '') === 0;
  const main = isTold || (isNamed && view.form !== 'name') ? view.head : last;
  const head = isNamed ? main : firstSpeaker(text, source, main);
  const holdsHead = namings.some(({ mention }) => mention.from <= head && head < mention.to);
  const lemma = text.tokens[head]?.lemma ?? '';
  const kinds = sourceKinds(lemma) | sourceKinds(text.tokens[head]?.lower ?? '');
  const formOf = (): SourceForm => {
    if (holdsHead) return view.form;
    if (REPORTS.test(lemma) || ((kinds & DOCUMENT) !== 0 && (kinds & 1) === 0)) return 'document';
    if (head === view.head) return view.form;
    return (kinds & GROUP) !== 0 && (kinds & 1) === 0 ? 'group' : 'unnamed';
  };
  const number = PEOPLE.test(text.tokens[head]?.lower ?? '') ? 'several' : view.number;
  return { ...view, head, form: formOf(), number };
}
