// Whether people are women or men, as titles and given names tell, else the pronouns behind their names.
import type { NamedEntity } from '../names/named-entity.ts';
import type { Gender } from '../names/read-role.ts';
import type { DescribedText } from '../words/describe-words.ts';

type Person = Pick<NamedEntity, 'label' | 'gender' | 'mentions'> & { readonly id: string };

const PRONOUNS: readonly (readonly [RegExp, Gender])[] = [
  [/^(she|her|hers|herself)$/, 'female'],
  [/^(he|him|his|himself)$/, 'male'],
];

const genderOfWord = (lower: string): Gender =>
  PRONOUNS.find(([words]) => words.test(lower))?.[1] ?? 'unknown';

/** Of each person the pronouns behind their names in sentences that name nobody else, and at the start of those that follow. */
function readPronouns(
  { tokens, sentences }: DescribedText,
  people: readonly Person[],
): ReadonlyMap<string, ReadonlySet<Gender>> {
  const told = new Map<string, Set<Gender>>(people.map(({ id }) => [id, new Set()]));
  const namings = people.flatMap(({ id, mentions }) => mentions.map(({ from, to }) => ({ id, from, to })));
  const bySentence = Map.groupBy(namings, ({ from }) => tokens[from]?.sentence ?? -1);
  for (const [sentence, inside] of bySentence) {
    const [first, ...others] = inside;
    if (first === undefined || others.some(({ id }) => id !== first.id)) continue;
    const { to } = sentences[sentence] ?? first;
    for (const { lower } of tokens.slice(first.to, to + 1)) {
      const gender = genderOfWord(lower);
      if (gender !== 'unknown') told.get(first.id)?.add(gender);
    }
  }
  return told;
}

/** The gender of each person by id; unknown where nothing tells, or pronouns of both follow. */
export function toldGenders(text: DescribedText, entities: readonly Person[]): ReadonlyMap<string, Gender> {
  const people = entities.filter(({ label }) => label === 'Person');
  const told = readPronouns(text, people);
  return new Map(
    people.map(({ id, gender }): [string, Gender] => {
      const [only = 'unknown', ...others] = told.get(id) ?? [];
      return [id, gender === 'unknown' && others.length === 0 ? only : gender];
    }),
  );
}
