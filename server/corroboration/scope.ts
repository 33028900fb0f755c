// Who and what exactly an estimate counts, and where: its scope as words and entities that can be compared.
import table from '../../graph-data/lexicons/scope-words.json' with { type: 'json' };
import type { ClaimRecord } from '../../graph-data/ontology/ontology.ts';
import type { EntityRef, Snapshot } from '../graph/graph.ts';
import { narrowest } from './known-places.ts';
import { countingWord, countsActs, measureWords } from './measure-words.ts';

export interface Scope {
  /** Words and entities, none of them a place, a time or the measure itself; sorted. */
  readonly terms: readonly string[];
  readonly key: string;
  /** Canonical ids of the narrowest places, sorted. */
  readonly places: readonly string[];
  readonly placeKey: string;
  /** What stands after "among": the terms of the whole of which this is a part. */
  readonly partOf: readonly string[] | undefined;
  /** The words say that nothing is left out: "all people". */
  readonly isWhole: boolean;
}

const empty = new Set([...table.empty, ...table.time].flatMap((word) => [word, countingWord(word)]));
const bodies = new Set(table.bodies.map(countingWord));
const agents = new Set(table.agent);
const targets = new Set(table.target);
const wholes = new Set(table.whole);

interface Name {
  readonly words: readonly string[];
  readonly id: string;
  readonly isPlace: boolean;
}

const plainWords = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** What many scopes need and is read once for each state of names and identities. */
interface Readings {
  readonly scopes: Map<ClaimRecord, Scope>;
  /** Names of an entity, by its id. */
  readonly names: Map<string, readonly Name[]>;
}

const readings = new WeakMap<Snapshot['entities'], Readings>();

function readingsOf({ entities }: Snapshot): Readings {
  const known = readings.get(entities) ?? { scopes: new Map(), names: new Map() };
  readings.set(entities, known);
  return known;
}

function readNames(snapshot: Snapshot, entity: string): readonly Name[] {
  const ref = snapshot.entities.refOf(entity);
  if (!ref || ref.label === 'UnnamedSource') return [];
  const aliases = snapshot.graph.getNodeAttribute(entity, 'aliases');
  const id = snapshot.entities.canonicalId(entity);
  return [ref.name, ...(Array.isArray(aliases) ? aliases.map(String) : [])].flatMap((name) => {
    const words = plainWords(name).filter((word) => word !== 'the');
    return words.length > 0 ? [{ words, id, isPlace: ref.label === 'Place' }] : [];
  });
}

/** The names of what the claim is about and of the places that its scope names, the longest first. */
function namesIn(snapshot: Snapshot, claim: ClaimRecord, placesInScope: readonly string[]): readonly Name[] {
  const { names } = readingsOf(snapshot);
  const namesOf = (entity: string): readonly Name[] => {
    const known = names.get(entity) ?? readNames(snapshot, entity);
    names.set(entity, known);
    return known;
  };
  return [...claim.about.map(({ entity }) => entity), ...placesInScope]
    .flatMap(namesOf)
    .sort((a, b) => b.words.length - a.words.length);
}

const startsAt = (words: readonly string[], at: number, name: readonly string[]): boolean =>
  name.every((word, offset) => words[at + offset] === word);

/** "Syrian" and "Iraqi" say no more than the places that the claim is about. */
const isDemonym = (word: string, names: readonly Name[]): boolean =>
  word.length > 3 &&
  names.some(({ words, isPlace }) => {
    const [place = ''] = words;
    const shared = place.slice(0, Math.min(place.length, 4));
    return isPlace && words.length === 1 && word.startsWith(shared) && word.length - place.length <= 3;
  });

const partitives = table.partitive.map((phrase) => phrase.split(' '));

function readTerms(
  words: readonly string[],
  names: readonly Name[],
  measure: string,
  counted: string,
): readonly string[] {
  const own = new Set(measureWords(counted));
  const isAct = countsActs(measure);
  const terms = new Set<string>();
  let role = '';
  let afterAgent = false;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const name = names.find(({ words: of }) => startsAt(words, at, of));
    if (name) {
      at += name.words.length - 1;
      if (name.isPlace) continue;
      // Attacks "of", "by" and "claimed by" a group are its attacks; deaths "of" and "by" it are not the same.
      terms.add(`${role || (isAct ? 'by' : '')}@${name.id}`);
      afterAgent = role === 'by' || isAct;
      role = '';
      continue;
    }
    if (agents.has(word)) role = 'by';
    else if (targets.has(word)) role = 'against';
    const plain = countingWord(word);
    const isBody = bodies.has(plain) && (afterAgent || role !== '');
    if (isBody || own.has(plain) || empty.has(word) || empty.has(plain)) continue;
    if (agents.has(word) || targets.has(word) || /^\d/.test(word) || isDemonym(word, names)) continue;
    afterAgent = false;
    terms.add(plain);
  }
  return [...terms].sort();
}

function readScope(snapshot: Snapshot, claim: ClaimRecord): Scope {
  const { scope = '', measure = '', unit = '' } = claim.estimate ?? {};
  // The unit says what is counted once more: attacks in operations, people in persons.
  const counted = `${measure} ${unit}`;
  const placesInScope = placesNamed(snapshot, scope);
  const names = namesIn(snapshot, claim, placesInScope);
  const words = plainWords(scope.replace(/\([^)]*\)/g, ' '));
  const cut = words.findIndex((_, at) => at > 0 && partitives.some((phrase) => startsAt(words, at, phrase)));
  const phrase = partitives.find((candidate) => cut > 0 && startsAt(words, cut, candidate));
  const terms = readTerms(words, names, measure, counted);
  const subjects = claim.about
    .filter(({ entity, role }) => role === 'subject' && snapshot.entities.refOf(entity)?.label !== 'Place')
    .map(({ entity }) => snapshot.entities.canonicalId(entity));
  const isNamed = terms.some((term) => term.includes('@'));
  const all = isNamed
    ? terms
    : [...terms, ...subjects.map((id) => `${countsActs(measure) ? 'by' : ''}@${id}`)].sort();
  const places = placesOf(snapshot, claim, placesInScope);
  return {
    terms: all,
    key: all.join(' '),
    places,
    placeKey: places.join(' '),
    partOf: phrase ? readTerms(words.slice(cut + phrase.length), names, measure, counted) : undefined,
    isWhole: words.some((word) => wholes.has(word)),
  };
}

function placesOf(
  snapshot: Snapshot,
  claim: ClaimRecord,
  placesInScope: readonly string[],
): readonly string[] {
  const { entities } = snapshot;
  const inRole = (wanted: string): readonly string[] =>
    claim.about
      .filter(({ entity, role }) => role === wanted && entities.refOf(entity)?.label === 'Place')
      .map(({ entity }) => entities.canonicalId(entity));
  const stated = inRole('place').length > 0 ? inRole('place') : inRole('subject');
  return narrowest(snapshot, stated.length > 0 ? stated : placesInScope);
}

const MOST_WORDS = 5;

/** Places that the words of a scope name, where the claim itself lists none. */
function placesNamed({ entities }: Snapshot, scope: string): readonly string[] {
  const words = scope
    .replace(/[(),;“”"]/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
  const found = new Set<string>();
  for (let start = 0; start < words.length; start++) {
    for (let end = Math.min(words.length, start + MOST_WORDS); end > start; end--) {
      const phrase = words.slice(start, end).join(' ');
      if (!/\p{Lu}/u.test(phrase)) continue;
      const ids = new Set(entities.idsByName(phrase).map((id) => entities.canonicalId(id)));
      const [id] = ids;
      if (id === undefined || ids.size > 1) continue;
      if (entities.refOf(id)?.label === 'Place') found.add(id);
      start = end - 1;
      break;
    }
  }
  return [...found];
}

export function scopeOf(snapshot: Snapshot, claim: ClaimRecord): Scope {
  const { scopes } = readingsOf(snapshot);
  const found = scopes.get(claim) ?? readScope(snapshot, claim);
  scopes.set(claim, found);
  return found;
}

/** "Iraq and Syria"; "not stated" where there is none. */
export function showPlaces(snapshot: Snapshot, places: readonly string[]): string {
  const names = placeRefs(snapshot, places)
    .map(({ name }) => name)
    .sort();
  if (names.length === 0) return 'not stated';
  return names.length === 1 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

export const placeRefs = ({ entities }: Snapshot, places: readonly string[]): readonly EntityRef[] =>
  places.flatMap((id) => entities.refOf(id) ?? []);
