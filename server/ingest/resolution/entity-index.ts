// Known entities, indexed once by the words, bones and acronyms of their names, so that candidates are found fast.
import type { EntityLabel } from '../../../graph-data/ontology/ontology.ts';
import { acronymLetters, acronymsOf, isAcronym } from './acronyms.ts';
import { namesOf } from './compare-names.ts';
import { readPlaceName } from './compare-places.ts';
import type { NamedThing } from './comparison.ts';
import { countryOf } from './countries.ts';
import { makeWord, type NameWord, nameWords } from './name-words.ts';
import { organizationWords } from './organization-names.ts';
import { parsePersonName } from './person-names.ts';
import { skeletonOf } from './sound-of-words.ts';
import { type Vocabulary, VocabularyBuilder } from './vocabulary.ts';

/** A record of the store, or of the same batch, that others may be the same as. */
export interface KnownEntity extends NamedThing {
  readonly id: string;
}

/** The entities of one label. */
export interface LabelIndex {
  readonly entities: readonly KnownEntity[];
  readonly vocabulary: Vocabulary;
  /** Bones of a whole name run together → entities: Ansar Allah is found as Ansarullah. */
  readonly byWholeName: ReadonlyMap<string, readonly number[]>;
  /** Small letters of an acronym that a name may have → entities. */
  readonly byAcronym: ReadonlyMap<string, readonly number[]>;
  /** Acronyms that are names themselves, by their first letter. */
  readonly acronyms: ReadonlyMap<string, readonly AcronymHolder[]>;
}

export interface AcronymHolder {
  readonly letters: string;
  readonly holder: number;
}

export type EntityIndex = ReadonlyMap<EntityLabel, LabelIndex>;

/** The words by which a name is found: titles and legal forms left out, listed words by their meaning. */
export function searchWords(label: EntityLabel, name: string): readonly NameWord[] {
  switch (label) {
    case 'Person':
      return parsePersonName(name).words.filter(({ isInitial }) => !isInitial);
    case 'Organization':
      return organizationWords(name).map((word) => (word.isListed ? makeWord(word.meaning) : word));
    case 'Place':
      return (
        countryOf(name)
          ?.split(' ')
          .map((word) => makeWord(word)) ?? readPlaceName(name).words
      );
    default:
      return nameWords(name);
  }
}

/** The bones of a name without its spaces, with its articles and without: two keys at most. */
export function wholeNameKeys(name: string): readonly string[] {
  const words = nameWords(name);
  const run = (bones: readonly string[]): string => bones.join('').replace(/(.)\1+/g, '$1');
  const bare = run(words.map(({ skeleton }) => skeleton));
  const full = run(
    words.map(({ skeleton, article }) => (article === '' ? '' : skeletonOf(article)) + skeleton),
  );
  return [...new Set([bare, full])].filter((key) => key !== '');
}

function enter<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** The words by which a report is found beside its title: names and acronyms of whoever published or wrote it. */
const publisherWords = ({ publishers = [] }: KnownEntity): readonly NameWord[] =>
  publishers.flatMap((name) => {
    const words = nameWords(name);
    return [...words, ...acronymsOf(words).map((letters) => makeWord(letters))];
  });

function indexLabel(label: EntityLabel, entities: readonly KnownEntity[]): LabelIndex {
  const vocabulary = new VocabularyBuilder();
  const byWholeName = new Map<string, number[]>();
  const byAcronym = new Map<string, number[]>();
  const acronyms = new Map<string, AcronymHolder[]>();
  for (const [holder, entity] of entities.entries()) {
    for (const word of publisherWords(entity)) vocabulary.add(word, holder);
    for (const name of namesOf(entity)) {
      for (const word of searchWords(label, name)) vocabulary.add(word, holder);
      for (const key of wholeNameKeys(name)) enter(byWholeName, key, holder);
      if (label !== 'Organization') continue;
      for (const letters of acronymsOf(nameWords(name))) enter(byAcronym, letters, holder);
      if (!isAcronym(name)) continue;
      const letters = acronymLetters(name);
      enter(acronyms, letters.charAt(0), { letters, holder });
    }
  }
  return { entities, vocabulary: vocabulary.build(), byWholeName, byAcronym, acronyms };
}

/** Indexes entities for findCandidates; what is added later needs a new index. */
export function indexEntities(entities: Iterable<KnownEntity>): EntityIndex {
  const byLabel = new Map<EntityLabel, KnownEntity[]>();
  for (const entity of entities) enter(byLabel, entity.label, entity);
  return new Map([...byLabel].map(([label, ones]) => [label, indexLabel(label, ones)]));
}
