// Which names of a text are one: acronyms and what they stand for, last names and full names, shorter and longer forms.
import type { DescribedText } from '../words/describe-words.ts';
import type { NameType } from './name-labels.ts';
import { NAME_TYPES } from './name-labels.ts';
import type { NamedMention } from './named-mention.ts';
import { plainName, plainWords } from './plain-name.ts';
import { isAcronymOf, isPlaceOfKind, isSamePerson, isShorterBody } from './same-name.ts';
import { wellKnownAs } from './well-known.ts';

/** Names that are one, in the order of the text. */
export interface NameCluster {
  readonly label: NameType;
  readonly mentions: readonly NamedMention[];
  /** Mentions that are only a last name. */
  readonly lastNames: ReadonlySet<NamedMention>;
}

/** All mentions with the same words. */
interface Form {
  readonly words: readonly string[];
  readonly name: string;
  readonly label: NameType;
  readonly mentions: readonly NamedMention[];
}

/** The label that most mentions have, by score. */
function voteLabel(mentions: readonly NamedMention[]): NameType {
  const weight = (label: NameType): number =>
    mentions.filter((mention) => mention.label === label).reduce((sum, { score }) => sum + score, 0);
  return NAME_TYPES.toSorted((a, b) => weight(b) - weight(a))[0] ?? 'Organization';
}

function formsOf(mentions: readonly NamedMention[]): readonly Form[] {
  const byName = Map.groupBy(mentions, ({ name }) => plainName(name));
  return [...byName.values()].map((group) => {
    const name = group[0]?.name ?? '';
    return { words: plainWords(name), name, label: voteLabel(group), mentions: group };
  });
}

/** "Grain Monitoring Agency (GMA)", "Ras al-Ain (Sere Kaniye)": pairs with nothing but a bracket between. */
function bracketed(
  text: DescribedText,
  mentions: readonly NamedMention[],
): readonly (readonly [NamedMention, NamedMention])[] {
  return mentions.flatMap((second, index) => {
    const first = mentions[index - 1];
    if (!first || !/^\s*\(["“'‘]?$/.test(text.text.slice(first.end, second.start))) return [];
    if (!/^["”'’]?\s*\)/.test(text.text.slice(second.end, second.end + 3))) return [];
    const isAcronym = isAcronymOf(second.name, first.name) || isAcronymOf(first.name, second.name);
    const isShort = /^\p{Lu}[\p{Lu}\d-]{1,9}$/u.test(second.name) && first.name.includes(' ');
    const isOtherName = first.label === second.label && first.label !== 'Person';
    return isAcronym || isOtherName || (isShort && first.label === second.label)
      ? [[first, second] as const]
      : [];
  });
}

/** The forms that are one, as groups. */
function groupForms(
  text: DescribedText,
  forms: readonly Form[],
  mentions: readonly NamedMention[],
): readonly (readonly Form[])[] {
  const groupOf = new Map<Form, Set<Form>>(forms.map((form) => [form, new Set([form])]));
  const join = (one: Form, other: Form): void => {
    const [left, right] = [groupOf.get(one), groupOf.get(other)];
    if (!left || !right || left === right) return;
    for (const form of right) {
      left.add(form);
      groupOf.set(form, left);
    }
  };
  const formOf = new Map(forms.flatMap((form) => form.mentions.map((mention) => [mention, form] as const)));
  for (const [first, second] of bracketed(text, mentions)) {
    const [long, short] = [formOf.get(first), formOf.get(second)];
    if (long && short) join(long, short);
  }
  const entryOf = (form: Form) => (form.label === 'Person' ? undefined : wellKnownAs(form.name, form.label));
  for (const group of Map.groupBy(forms, entryOf)) {
    const [entry, [first, ...others]] = group;
    if (entry && first) for (const other of others) join(first, other);
  }
  const joinOnly = (short: Form, candidates: readonly Form[]): void => {
    const groups = new Set(candidates.map((form) => groupOf.get(form)));
    const [only] = candidates;
    if (groups.size === 1 && only) join(only, short);
  };
  for (const short of forms) {
    const isAlone = (groupOf.get(short)?.size ?? 1) === 1;
    if (!isAlone) continue;
    const others = forms.filter((form) => form !== short);
    joinOnly(
      short,
      others.filter((long) => long.label !== 'Person' && isAcronymOf(short.name, long.name)),
    );
    if (short.label === 'Organization' && entryOf(short) === undefined)
      joinOnly(
        short,
        others.filter((long) => long.label === 'Organization' && isShorterBody(short.words, long.words)),
      );
    if (short.label === 'Place' && (entryOf(short)?.kind ?? 'camp') === 'camp')
      joinOnly(
        short,
        others.filter((long) => long.label === 'Place' && isPlaceOfKind(short.words, long.words)),
      );
    if (short.label === 'Person')
      joinOnly(
        short,
        others.filter((long) => long.label === 'Person' && isSamePerson(short.words, long.words)),
      );
  }
  return [...new Set(groupOf.values())].map((group) => [...group]);
}

const isFull = (form: Form): boolean => form.words.length > 1;

/** Full names of people by their last word, and by their first. */
function whoIsMeant(
  text: DescribedText,
  mention: NamedMention,
  word: string,
  people: readonly (readonly Form[])[],
): readonly Form[] | undefined {
  const hasName = (group: readonly Form[]): boolean =>
    group.some((form) => isFull(form) && form.words.at(-1) === word);
  const isGiven = (group: readonly Form[]): boolean =>
    group.some((form) => isFull(form) && form.words[0] === word);
  const named = people.filter(hasName);
  const fits = (group: readonly Form[]): boolean => {
    const genders = group.flatMap((form) => form.mentions.map(({ role }) => role.gender));
    return (
      mention.role.gender === 'unknown' ||
      genders.includes(mention.role.gender) ||
      genders.every((gender) => gender === 'unknown')
    );
  };
  const candidates = (named.length > 0 ? named : people.filter(isGiven)).filter(fits);
  if (candidates.length < 2) return candidates[0];
  // Two people of one name: whoever was named last in the same paragraph
  const paragraph = text.tokens[mention.from]?.paragraph;
  const nearest = (group: readonly Form[]): number =>
    Math.max(
      -1,
      ...group
        .filter(isFull)
        .flatMap((form) => form.mentions)
        .filter(({ from }) => from < mention.from && text.tokens[from]?.paragraph === paragraph)
        .map(({ from }) => from),
    );
  const last = candidates.toSorted((a, b) => nearest(b) - nearest(a))[0];
  return last !== undefined && nearest(last) >= 0 ? last : undefined;
}

/** Puts the names of a text into clusters, in the order of their first mention. */
export function clusterNames(text: DescribedText, mentions: readonly NamedMention[]): readonly NameCluster[] {
  const forms = formsOf(mentions);
  const groups = groupForms(text, forms, mentions);
  const people = groups.filter((group) => group.some((form) => form.label === 'Person' && isFull(form)));
  const members = new Map<readonly Form[], NamedMention[]>(groups.map((group) => [group, []]));
  const lastNames = new Set<NamedMention>();
  for (const group of groups) {
    const [only] = group;
    const isLastName = group.length === 1 && only?.label === 'Person' && !isFull(only);
    for (const mention of group.flatMap((form) => form.mentions)) {
      const meant = isLastName ? whoIsMeant(text, mention, only.words[0] ?? '', people) : undefined;
      if (meant) lastNames.add(mention);
      members.get(meant ?? group)?.push(mention);
    }
  }
  return [...members.values()]
    .filter((list) => list.length > 0)
    .map((list) => ({
      label: voteLabel(list),
      mentions: list.toSorted((a, b) => a.start - b.start),
      lastNames,
    }))
    .toSorted((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
}
