// Whom "the mayor", "the agency" and "the group" mean: the one that the text has named so.

import { mayBeCalled } from '../names/organization-kind.ts';
import type { TokenRange } from '../words/read-tokens.ts';
import type { Discourse, Naming, NumberedEntity } from './discourse.ts';
import { paragraphsBetween } from './discourse.ts';

const DEFINITE = /^(the|this|that)$/;
const LONGEST = 4;
const LONGEST_BASED = 7;
const PARAGRAPHS_BACK = 2;

const entitiesOf = (namings: readonly Naming[]): readonly NumberedEntity[] => [
  ...new Set(namings.map(({ entity }) => entity)),
];

/** Every word of the description but the article and the main word stands in what is known. */
const hasWords = (words: readonly string[], known: string | undefined): boolean => {
  const all = known?.toLowerCase().split(/[^\p{L}\p{N}]+/u) ?? [];
  return words.every((word) => all.includes(word));
};

/** "the mayor", "the security researcher": only where one name alone has the role. */
export function resolveRole(
  { text, namings }: Discourse,
  source: TokenRange,
  head: number,
): string | undefined {
  const role = text.tokens[head]?.lower ?? '';
  const first = text.tokens[source.from]?.lower ?? '';
  if (!DEFINITE.test(first) || source.to - source.from > LONGEST || head !== source.to - 1) return undefined;
  const before = namings.filter(
    ({ mention, entity }) => mention.to <= source.from && entity.label === 'Person',
  );
  const meant = entitiesOf(before).filter(({ heads }) => heads.has(role));
  const between = text.tokens.slice(source.from + 1, head).map(({ lower }) => lower);
  const exact = meant.filter((entity) => hasWords(between, entity.role));
  const [only] = between.length > 0 && exact.length > 0 ? exact : meant;
  const count = between.length > 0 && exact.length > 0 ? exact.length : meant.length;
  return count === 1 ? only?.id : undefined;
}

/** Whom "the mayor" means without doubt; "the last mayor" may be another than the mayor. */
export const resolveSureRole = (
  discourse: Discourse,
  source: TokenRange,
  head: number,
): string | undefined => (head === source.from + 1 ? resolveRole(discourse, source, head) : undefined);

/** The names of bodies before a place that a noun may mean, with the words between article and noun. */
function bodiesCalled({ text, namings }: Discourse, source: TokenRange, head: number): readonly Naming[] {
  const token = text.tokens[head];
  if (token === undefined) return [];
  const words = text.tokens.slice(source.from + 1, head).map(({ lower }) => lower);
  // "the Oslo-based group": where it sits is no part of any name
  const between = words.slice(words.indexOf('based') + 1);
  const isCalled = ({ label, name, aliases, kind }: NumberedEntity): boolean =>
    label === 'Organization' &&
    hasWords(between, [name, ...aliases, kind].join(' ')) &&
    [token.lemma, token.lower].some((noun) => mayBeCalled(noun, [name, ...aliases], kind));
  const called = new Map<NumberedEntity, boolean>();
  return namings.filter(({ mention, entity }) => {
    if (mention.to > source.from) return false;
    const isOne = called.get(entity) ?? isCalled(entity);
    called.set(entity, isOne);
    return isOne;
  });
}

/** The one that is named most; of two that are named as often, the one that was named last. */
function mostNamed(namings: readonly Naming[]): NumberedEntity | undefined {
  const counts = new Map<NumberedEntity, number>();
  for (const { entity } of namings.toReversed()) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

/** Where bodies are named that a description may mean; nothing where it is no description of one. */
function bodiesMeant(discourse: Discourse, source: TokenRange, head: number): readonly Naming[] {
  const { text } = discourse;
  const first = text.tokens[source.from]?.lower ?? '';
  const isBased = text.tokens.slice(source.from, head).some(({ lower }) => lower === 'based');
  const longest = isBased ? LONGEST_BASED : LONGEST;
  const isDescription = DEFINITE.test(first) && source.to - source.from <= longest && head === source.to - 1;
  return isDescription ? bodiesCalled(discourse, source, head) : [];
}

/** Names within two paragraphs before a word. */
const nearOf = ({ text }: Discourse, namings: readonly Naming[], at: number): readonly Naming[] =>
  namings.filter(
    ({ mention }) => mention.from < at && paragraphsBetween(text, mention.from, at) <= PARAGRAPHS_BACK,
  );

/**
 * The body that a description means without doubt: the text has named no other that may be called so, or the one that was
 * named last is also named twice as often as each other that is near. Names in the source of its own sentence do not count:
 * "UN experts said the organization …".
 */
export function resolveSureBody(
  discourse: Discourse,
  source: TokenRange,
  head: number,
  sources: readonly (TokenRange | undefined)[],
): string | undefined {
  const { tokens } = discourse.text;
  const beside = sources
    .filter((one) => one !== undefined)
    .filter((one) => tokens[one.from]?.sentence === tokens[head]?.sentence);
  const meant = bodiesMeant(discourse, source, head).filter(
    ({ mention }) => !beside.some((one) => one.from <= mention.from && mention.to <= one.to),
  );
  const [only, ...others] = entitiesOf(meant);
  if (others.length === 0) return only?.id;
  const near = nearOf(discourse, meant, source.from);
  const last = near.at(-1)?.entity;
  const ofLast = near.filter(({ entity }) => entity === last).length;
  const isNamedLess = (other: NumberedEntity): boolean =>
    other === last || near.filter(({ entity }) => entity === other).length * 2 <= ofLast;
  const isMost = ofLast > 1 && mostNamed(meant) === last && entitiesOf(near).every(isNamedLess);
  return isMost ? last?.id : undefined;
}

/**
 * "the agency", "the group": the only body that may be called so. Of several that are near, whoever speaks is the one that
 * spoke last, and whoever is told of is the one that is named most.
 */
export function resolveBody(
  discourse: Discourse,
  source: TokenRange,
  head: number,
  asWhat: 'speaker' | 'told of' = 'speaker',
): string | undefined {
  const { text, spoken } = discourse;
  const meant = bodiesMeant(discourse, source, head);
  const ids = new Set(meant.map(({ entity }) => entity.id));
  if (ids.size < 2) return meant[0]?.entity.id;
  const isNear = (from: number): boolean =>
    from < source.from && paragraphsBetween(text, from, source.from) <= PARAGRAPHS_BACK;
  const near = nearOf(discourse, meant, source.from);
  if (asWhat === 'told of') return mostNamed(near)?.id;
  return spoken.findLast(({ id, from }) => isNear(from) && ids.has(id))?.id ?? near.at(-1)?.entity.id;
}
