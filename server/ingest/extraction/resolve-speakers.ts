// Who a source is, inside its document: last names, pronouns, roles and "the agency", traced to the name given before.
import { collectNames, type NameMention } from './collect-names.ts';
import { describeSource, type SourceView } from './describe-source.ts';
import type { DescribedText } from './describe-words.ts';
import type { TokenRange } from './read-tokens.ts';

/** A speaker as far as its document tells. */
export interface ResolvedSpeaker extends SourceView {
  /** The fullest name the document has given before or in the source; absent for whoever stays unnamed. */
  readonly name?: string;
  /** How the name was found. */
  readonly by?: 'name' | 'last name' | 'pronoun' | 'role' | 'acronym';
  /** The words of the name that is meant, where they stand outside the source. */
  readonly antecedent?: TokenRange;
}

interface Known {
  readonly mention: NameMention;
  /** The fullest form met so far. */
  readonly full: NameMention;
}

const MAX_PARAGRAPHS_BACK = 3;
const FEMALE = /^(she|her)$/;
const MALE = /^(he|him|his)$/;

const lastWord = (name: string): string => name.split(/\s+/).at(-1) ?? name;
const initials = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.slice(0, 1))
    .join('');

/** The names of a document, each with the fullest form that came before it. */
export function knownNames(text: DescribedText): readonly Known[] {
  const known: Known[] = [];
  for (const mention of collectNames(text)) {
    const isSame = ({ full }: Known): boolean =>
      full.name === mention.name ||
      (full.kind === 'person' && !mention.name.includes(' ') && lastWord(full.name) === mention.name) ||
      (mention.name.length > 1 && full.name.includes(' ') && initials(full.name) === mention.name);
    const earlier = known.findLast(isSame)?.full;
    const full = earlier === undefined ? mention : join(earlier, mention);
    known.push({ mention, full });
  }
  return known;
}

/** The fuller of two mentions of one name, with what both tell. */
function join(earlier: NameMention, later: NameMention): NameMention {
  return {
    ...earlier,
    gender: earlier.gender === 'unknown' ? later.gender : earlier.gender,
    kind: earlier.kind === 'person' || later.kind === 'person' ? 'person' : 'other',
    roles: [...new Set([...earlier.roles, ...later.roles])],
  };
}

const found = (view: SourceView, { full, mention }: Known, by: ResolvedSpeaker['by']): ResolvedSpeaker => ({
  ...view,
  name: full.name,
  ...(by === undefined ? {} : { by }),
  antecedent: { from: mention.from, to: mention.to },
});

function findNamed(source: TokenRange, view: SourceView, known: readonly Known[]): ResolvedSpeaker {
  const inside = known.filter(({ mention }) => mention.from >= source.from && mention.to <= source.to);
  const own = inside.find(({ mention }) => mention.kind === 'person') ?? inside[0];
  if (own === undefined) return view;
  if (own.full.name === own.mention.name) return { ...view, name: own.full.name, by: 'name' };
  const isAcronym = initials(own.full.name) === own.mention.name;
  const before = known.find(({ mention }) => mention.name === own.full.name) ?? own;
  return found(view, { full: own.full, mention: before.mention }, isAcronym ? 'acronym' : 'last name');
}

function findPronoun(
  text: DescribedText,
  source: TokenRange,
  view: SourceView,
  known: readonly Known[],
  earlier: readonly ResolvedSpeaker[],
): ResolvedSpeaker {
  const word = text.tokens[source.from]?.lower ?? '';
  const wanted = FEMALE.test(word) ? 'female' : MALE.test(word) ? 'male' : undefined;
  if (wanted === undefined) return view;
  const paragraph = text.tokens[source.from]?.paragraph ?? 0;
  const fits = ({ full, mention }: Known): boolean =>
    full.kind === 'person' &&
    (full.gender === wanted || full.gender === 'unknown') &&
    mention.to <= source.from;
  const near = known.filter(
    (name) =>
      fits(name) && (text.tokens[name.mention.from]?.paragraph ?? 0) >= paragraph - MAX_PARAGRAPHS_BACK,
  );
  // Whoever spoke last goes on speaking, unless somebody else has been named since
  const speaker = earlier.findLast(
    ({ name }) => name !== undefined && near.some(({ full }) => full.name === name),
  );
  const lastSpoken = near.findLast(({ full }) => full.name === speaker?.name);
  const inSentence = near.filter(
    ({ mention }) => text.tokens[mention.from]?.sentence === text.tokens[source.from]?.sentence,
  );
  const choice = inSentence[0] ?? lastSpoken ?? near.at(-1);
  return choice === undefined ? view : found(view, choice, 'pronoun');
}

/** "the mayor", once "Mayor Ilse Brandt" was named: only where one name alone has the role. */
function findRole(
  text: DescribedText,
  source: TokenRange,
  view: SourceView,
  known: readonly Known[],
): ResolvedSpeaker {
  const role = text.tokens[view.head]?.lower ?? '';
  if (!view.isDefinite || view.number === 'several' || source.to - source.from > 3) return view;
  const before = known.filter(({ mention }) => mention.to <= source.from);
  const isMeant = ({ full }: Known): boolean =>
    view.form === 'group'
      ? full.kind === 'other' && full.name.toLowerCase().split(/\s+/).includes(role)
      : full.roles.includes(role);
  const meant = before.filter(isMeant);
  const names = new Set(meant.map(({ full }) => full.name));
  const [only] = meant;
  return names.size === 1 && only !== undefined ? found(view, only, 'role') : view;
}

/**
 * Resolves the sources of a document, in the order of the text; `undefined` stands for an attribution without one.
 * Nobody is named by guesswork: a source that its document does not name stays as it is.
 */
export function resolveSpeakers(
  text: DescribedText,
  sources: readonly (TokenRange | undefined)[],
): readonly ResolvedSpeaker[] {
  const known = knownNames(text);
  const resolved: ResolvedSpeaker[] = [];
  for (const source of sources) {
    const view = describeSource(text, source);
    if (source === undefined) resolved.push(view);
    else if (view.form === 'name') resolved.push(findNamed(source, view, known));
    else if (view.form === 'pronoun') resolved.push(findPronoun(text, source, view, known, resolved));
    else if (view.form === 'unnamed' || view.form === 'group')
      resolved.push(findRole(text, source, view, known));
    else resolved.push(view);
  }
  return resolved;
}
