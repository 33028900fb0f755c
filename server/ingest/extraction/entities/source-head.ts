// The main word of a source once more, with what the names of its text tell: reports, and names that close a description.
import { describeSource, type SourceForm, type SourceView } from '../names/describe-source.ts';
import type { DescribedText } from '../words/describe-words.ts';
import type { TokenRange } from '../words/read-tokens.ts';
import { isRoleWord } from '../words/role-words.ts';
import { sourceKinds } from '../words/word-classes.ts';
import type { Naming } from './discourse.ts';

const GROUP = 2;
const DOCUMENT = 4;
const REPORTS =
  /^(assessment|estimate|forecast|communiqué|communique|dataset|bulletin|dispatch|briefing|interview)$/;
const HYPHENED = /^(-|based|led|backed|run|linked|owned|funded)$/;
const LINK = /^(of|for|from|with|by|to|at|and|or|'s|')$/;
const PEOPLE =
  /^(people|officials|sources|residents|members|experts|witnesses|percent|majority|half|dozens|hundreds|thousands)$/;
const ARTICLE = /^(the|a|an|this|that|these|those|some|its|his|her|their)$/;

/** "a UN Secretary-General report", "the Oslo-based group": the nouns go on behind a hyphen. */
function endOfNouns({ tokens }: DescribedText, source: TokenRange, head: number): number {
  let last = head;
  for (let at = head + 1; at < source.to; at += 1) {
    const tag = tokens[at]?.tag ?? '';
    if (tag === 'NOUN' || tag === 'PROPN') last = at;
    else if (!HYPHENED.test(tokens[at]?.lower ?? '')) break;
  }
  return last;
}

/** A source that was cut at a hyphen, "a London-", with the rest of its noun phrase. */
export function wholeSource({ tokens }: DescribedText, source: TokenRange): TokenRange {
  if (tokens[source.to - 1]?.text !== '-') return source;
  let { to } = source;
  const sentence = tokens[source.from]?.sentence;
  while (
    tokens[to]?.sentence === sentence &&
    (HYPHENED.test(tokens[to]?.lower ?? '') || /^(NOUN|PROPN|ADJ)$/.test(tokens[to]?.tag ?? ''))
  )
    to += 1;
  return { ...source, to };
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

/** Describes a source; `undefined` where its words can be nobody. */
export function viewSource(
  text: DescribedText,
  source: TokenRange,
  namings: readonly Naming[],
): SourceView | undefined {
  const view = describeSource(text, source);
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
