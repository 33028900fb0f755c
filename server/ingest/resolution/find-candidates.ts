// Which known entities a name might mean: cheap and wide, for the exact comparison to decide.
import { acronymLetters, fitsAcronym, isAcronym } from './acronyms.ts';
import { namesOf } from './compare-names.ts';
import { otherNamesOfPlace } from './compare-places.ts';
import type { NamedThing } from './comparison.ts';
import {
  type EntityIndex,
  type KnownEntity,
  type LabelIndex,
  searchWords,
  wholeNameKeys,
} from './entity-index.ts';
import { type NameWord, nameWords } from './name-words.ts';
import { variantsOf } from './person-names.ts';
import { PREFIX_LENGTH, type WordMatch } from './vocabulary.ts';

export interface Candidate {
  readonly entity: KnownEntity;
  /** 0 to 1: the share of the name that was found; for ordering only. */
  readonly closeness: number;
}

const VARIANT_LIKENESS = 0.92;
/** Below this share of a name nothing is worth comparing. */
const LEAST_CLOSENESS = 0.25;

/** Entity number → the best closeness so far. */
type Found = Map<number, number>;

function raise(found: Found, holder: number, closeness: number): void {
  if (closeness > (found.get(holder) ?? 0)) found.set(holder, closeness);
}

function matchesOf({ label }: NamedThing, index: LabelIndex, word: NameWord): readonly WordMatch[] {
  const matches = index.vocabulary.match(word);
  if (label !== 'Person') return matches;
  const variants = variantsOf(word.plain).flatMap((variant) => {
    const match = index.vocabulary.exactly(variant);
    return match && variant !== word.plain ? [{ ...match, likeness: VARIANT_LIKENESS }] : [];
  });
  return [...matches, ...variants].toSorted((a, b) => b.likeness - a.likeness);
}

/** Rare words tell more: a name's closeness is the weight of its words that were found. */
function findByWords(index: LabelIndex, thing: NamedThing, name: string, found: Found): void {
  const total = index.entities.length;
  const words = searchWords(thing.label, name).map((word) => {
    const matches = matchesOf(thing, index, word);
    const commonest = matches.reduce((most, { holders }) => Math.max(most, holders.length), 1);
    return { matches, weight: Math.log(1 + total / commonest) };
  });
  const whole = words.reduce((sum, { weight }) => sum + weight, 0);
  const weights = new Map<number, number>();
  for (const { matches, weight } of words) {
    const counted = new Set<number>();
    for (const { holders, likeness } of matches) {
      for (const holder of holders) {
        if (counted.has(holder)) continue;
        counted.add(holder);
        weights.set(holder, (weights.get(holder) ?? 0) + weight * likeness);
      }
    }
  }
  for (const [holder, weight] of weights) raise(found, holder, weight / whole);
}

function findByAcronym(index: LabelIndex, name: string, found: Found): void {
  if (isAcronym(name)) {
    const letters = acronymLetters(name);
    for (const holder of index.byAcronym.get(letters) ?? []) raise(found, holder, 1);
    if (letters.length <= PREFIX_LENGTH) return;
    for (const { holders } of index.vocabulary.startingWith(letters.slice(0, PREFIX_LENGTH))) {
      for (const holder of holders) raise(found, holder, 0.5);
    }
    return;
  }
  const words = nameWords(name);
  for (const first of new Set(words.map(({ plain }) => plain.charAt(0)))) {
    for (const { letters, holder } of index.acronyms.get(first) ?? []) {
      if (fitsAcronym(letters, words)) raise(found, holder, 1);
    }
  }
}

/** The closest, best first; earlier records first among equals. */
function closest(found: Found, limit: number): readonly (readonly [number, number])[] {
  const kept: (readonly [number, number])[] = [];
  for (const entry of found) {
    const [holder, closeness] = entry;
    if (closeness < LEAST_CLOSENESS) continue;
    const last = kept.at(-1);
    if (kept.length >= limit && last && closeness <= last[1]) continue;
    const at = kept.findIndex(([other, best]) => best < closeness || (best === closeness && other > holder));
    kept.splice(at < 0 ? kept.length : at, 0, entry);
    if (kept.length > limit) kept.pop();
  }
  return kept;
}

/**
 * Known entities of the same label that may be what `thing` names, the closest first. Unnamed speakers are looked for
 * within their own report only; a report does not cite itself.
 */
export function findCandidates(index: EntityIndex, thing: NamedThing, limit = 30): readonly Candidate[] {
  const ofLabel = index.get(thing.label);
  if (!ofLabel) return [];
  const found: Found = new Map();
  for (const name of namesOf(thing)) {
    const others = thing.label === 'Place' ? otherNamesOfPlace(name) : [];
    for (const one of [name, ...others]) {
      findByWords(ofLabel, thing, one, found);
      for (const key of wholeNameKeys(one)) {
        for (const holder of ofLabel.byWholeName.get(key) ?? []) raise(found, holder, 0.9);
      }
    }
    if (thing.label === 'Organization') findByAcronym(ofLabel, name, found);
  }
  for (const name of thing.publishers ?? []) findByWords(ofLabel, thing, name, found);
  const isInReach = ({ id, report }: KnownEntity): boolean =>
    thing.label === 'Report'
      ? id !== thing.report
      : thing.label !== 'UnnamedSource' || report === thing.report;
  return closest(found, limit).flatMap(([holder, closeness]) => {
    const entity = ofLabel.entities[holder];
    return entity && isInReach(entity) ? [{ entity, closeness: Math.min(1, closeness) }] : [];
  });
}
