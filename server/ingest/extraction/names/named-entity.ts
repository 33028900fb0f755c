// A cluster of names as somebody or something: fullest name, other forms, role, kind, and how sure it is.
import givenNames from '../../../../graph-data/lexicons/given-name-genders.json' with { type: 'json' };
import type { DescribedText } from '../words/describe-words.ts';
import type { NameCluster } from './cluster-names.ts';
import type { NameType } from './name-labels.ts';
import type { NamedMention } from './named-mention.ts';
import { organizationKind } from './organization-kind.ts';
import { placeKind } from './place-kind.ts';
import { plainName, plainWords } from './plain-name.ts';
import type { Gender } from './read-role.ts';
import { wellKnownAs } from './well-known.ts';

/** How a name stands for what it names. */
export type NamedBy = 'name' | 'last name' | 'acronym';

/** Somebody or something with a name. */
export interface NamedEntity {
  readonly label: NameType;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Of a person, the fullest that the text gives. */
  readonly role?: string;
  /** Of a place or an organization. */
  readonly kind?: string;
  /** Main words of all roles, in small letters. */
  readonly heads: ReadonlySet<string>;
  readonly gender: Gender;
  readonly score: number;
  readonly mentions: readonly (NamedMention & { readonly by: NamedBy })[];
}

const isCapitals = (name: string): boolean => name === name.toUpperCase();
const ACRONYM = /^\p{Lu}[\p{Lu}\d.&-]*$/u;

const women: ReadonlySet<string> = new Set(givenNames.female);
const men: ReadonlySet<string> = new Set(givenNames.male);

/** By titles and roles, else by the given name. */
function genderOf(mentions: readonly NamedMention[]): Gender {
  const genders = new Set(mentions.map(({ role }) => role.gender));
  if (genders.has('female') !== genders.has('male')) return genders.has('female') ? 'female' : 'male';
  const given = mentions
    .map(({ name }) => plainWords(name))
    .filter((words) => words.length > 1)
    .map(([first]) => first ?? '');
  const isWoman = given.some((name) => women.has(name));
  const isMan = given.some((name) => men.has(name));
  if (isWoman === isMan) return 'unknown';
  return isWoman ? 'female' : 'male';
}

/** The form with the most words; among equals the one not in capitals, then the one that is written most. */
function fullestName(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first = ''] = [...counts.keys()].toSorted(
    (a, b) =>
      plainWords(b).length - plainWords(a).length ||
      Number(isCapitals(a)) - Number(isCapitals(b)) ||
      (counts.get(b) ?? 0) - (counts.get(a) ?? 0),
  );
  return first;
}

/** A dateline is written in capitals, a name is not: "KESTREL BAY" → "Kestrel Bay". */
const withoutCapitals = (name: string): string =>
  name.replace(/\p{L}+/gu, (word) => word.slice(0, 1) + word.slice(1).toLowerCase());
const isShouted = (name: string): boolean => isCapitals(name) && /\p{Lu}{4}/u.test(name);

/** More mentions make a surer name. */
const joinScores = (mentions: readonly NamedMention[]): number =>
  Math.max(...mentions.map(({ score }) => score)) ** (1 / Math.min(2, 1 + (mentions.length - 1) / 4));

/** Describes one cluster. */
export function describeCluster(
  text: DescribedText,
  { label, mentions, lastNames }: NameCluster,
): NamedEntity {
  const written = mentions
    .filter((mention) => !lastNames.has(mention))
    .map((mention) => mention.name.replace(/\s+/g, ' '));
  const fullest = fullestName(written.length > 0 ? written : mentions.map((mention) => mention.name));
  const name =
    (label === 'Place' || fullest.includes(' ')) && isShouted(fullest) ? withoutCapitals(fullest) : fullest;
  const others = [...new Set(mentions.map((mention) => mention.name.replace(/\s+/g, ' ')))];
  const role = mentions
    .map((mention) => mention.role.words)
    .filter((words) => words !== undefined)
    .toSorted((a, b) => b.length - a.length)[0];
  const kind =
    label === 'Organization'
      ? organizationKind(text, mentions)
      : label === 'Place'
        ? placeKind(text, mentions)
        : undefined;
  const full = plainName(name);
  const byOf = (mention: NamedMention): NamedBy => {
    if (lastNames.has(mention)) return 'last name';
    return plainName(mention.name) !== full && ACRONYM.test(mention.name) ? 'acronym' : 'name';
  };
  return {
    label,
    name,
    aliases: others.filter((other) => other !== name),
    ...(label === 'Person' && role !== undefined ? { role } : {}),
    ...(kind === undefined ? {} : { kind }),
    heads: new Set(mentions.flatMap((mention) => mention.role.heads)),
    gender: genderOf(mentions),
    score: joinScores(mentions),
    mentions: mentions.map((mention) => ({ ...mention, by: byOf(mention) })),
  };
}

/** Whether the entity is on our lists of the world. */
export const isWellKnown = ({ label, name }: NamedEntity): boolean =>
  label !== 'Person' && wellKnownAs(name, label) !== undefined;
