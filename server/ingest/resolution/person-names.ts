// A person's name taken apart: titles dropped, "Abu …" kept together, the family name last.
import variants from '../../../graph-data/lexicons/given-name-variants.json' with { type: 'json' };
import lexicon from '../../../graph-data/lexicons/person-name-words.json' with { type: 'json' };
import { makeWord, type NameWord, nameWords, spellWords, wordLikeness } from './name-words.ts';

export interface PersonName {
  readonly words: readonly NameWord[];
  /** "junior", "second" …, else empty. */
  readonly generation: string;
}

const titles = new Set(lexicon.titles);
const titlesThatAreNames = new Set(lexicon.titlesThatAreNames);
const suffixes = new Set(lexicon.suffixes);
const generations = new Map<string, string>(Object.entries(lexicon.generations));
const linkWords = new Set([...lexicon.parentLinks, ...lexicon.particles]);
const kunyas = new Map<string, string>(Object.entries(lexicon.kunya));

/** Given name → the groups of its variants, by number. */
const groupsOf = new Map<string, Set<number>>();
for (const [group, names] of variants.entries()) {
  for (const name of names) {
    const [plain = ''] = spellWords(name);
    groupsOf.set(plain, (groupsOf.get(plain) ?? new Set()).add(group));
  }
}

/** All known forms of a given name, short ones and those of other languages: Bill for William. */
export const variantsOf = (plain: string): readonly string[] =>
  [...(groupsOf.get(plain) ?? [])].flatMap((group) => variants[group] ?? []);

/** "Abdel", "Abd", "Abdul" are the first half of a name: Abdel Fattah, Abdulfattah and Abd al-Fattah are one. */
const SERVANT = /^abd(?:[aeou]{1,2}(?:l|([rsnztd])(?=\1)))?$/;
const SERVANT_OF = /^abd[aeou]{1,2}(?:l|([rsnztd])(?=\1))([a-z]{3,})$/;
const PATRONYMIC = /(?:ov|ev|yev|iyov)(?:ich|ych|yc|itch|na)$/;

/** Whether a word is a Slavic father's name, which may be left out: Vladimirovich. */
export const isPatronymic = ({ plain }: NameWord): boolean => PATRONYMIC.test(plain);

function joinFirstHalves(words: readonly NameWord[]): readonly NameWord[] {
  const joined: NameWord[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    const next = words[index + 1];
    if (!word) break;
    const kunya = kunyas.get(word.plain);
    if (kunya !== undefined && next) {
      joined.push({ ...makeWord(next.plain), kunya });
      index++;
    } else if (SERVANT.test(word.plain) && next) {
      joined.push(makeWord(`abd${next.plain}`, word.article));
      index++;
    } else {
      const [, , master] = SERVANT_OF.exec(word.plain) ?? [];
      joined.push(master === undefined ? word : makeWord(`abd${master}`, word.article));
    }
  }
  return joined;
}

/** Titles stand before a name; those that may be names themselves go only where a whole name is left. */
function dropTitles(words: readonly NameWord[]): readonly NameWord[] {
  let start = 0;
  for (; start < words.length - 1; start++) {
    const { plain = '', article = '' } = words[start] ?? {};
    if (!titles.has(plain) || article !== '') break;
    if (titlesThatAreNames.has(plain) && words.length - start < 3) break;
  }
  return words.slice(start);
}

/** "Lavrov, Sergei" → "Sergei Lavrov"; what follows a comma as a suffix is dropped. */
function inSpokenOrder(name: string): string {
  const [family = '', ...rest] = name.replace(/\([^)]*\)/g, ' ').split(',');
  const given = rest
    .map((part) => part.trim())
    .filter((part) => spellWords(part).some((word) => !suffixes.has(word) && !generations.has(word)));
  const kept = rest.filter((part) => spellWords(part).some((word) => generations.has(word)));
  return [...given, family, ...kept].join(' ');
}

/** Takes a person's name apart: `Gen. Abu Omar al-Shishani` → Omar as a kunya, Shishani. */
export function parsePersonName(name: string): PersonName {
  const spoken = nameWords(inSpokenOrder(name));
  const generation = spoken.length > 1 ? (generations.get(spoken.at(-1)?.plain ?? '') ?? '') : '';
  const bare = dropTitles(generation === '' ? spoken : spoken.slice(0, -1)).filter(
    ({ plain }) => !suffixes.has(plain),
  );
  const words = bare.filter(({ plain }) => !linkWords.has(plain));
  return { words: joinFirstHalves(words.length > 0 ? words : bare), generation };
}

const INITIAL_LIKENESS = 0.75;
const VARIANT_LIKENESS = 0.92;
const OTHER_NAME_LIKENESS = 0.3;

/**
 * 0 to 1: how surely two words of people's names are one. Names on the list are one only if they stand together there:
 * Hassan and Hussein sound alike, but are two.
 */
export function personWordLikeness(left: NameWord, right: NameWord): number {
  if (left.isInitial || right.isInitial) {
    if (left.plain === right.plain) return INITIAL_LIKENESS;
    if (left.isInitial && right.isInitial) return 0;
    return left.plain[0] === right.plain[0] || left.sounds[0]?.[0] === right.sounds[0]?.[0]
      ? INITIAL_LIKENESS
      : 0;
  }
  if (left.kunya !== right.kunya) return 0;
  const likeness = wordLikeness(left, right);
  const leftGroups = groupsOf.get(left.plain);
  const rightGroups = groupsOf.get(right.plain);
  if (!leftGroups || !rightGroups) return likeness;
  return [...leftGroups].some((group) => rightGroups.has(group))
    ? Math.max(likeness, VARIANT_LIKENESS)
    : Math.min(likeness, OTHER_NAME_LIKENESS);
}
