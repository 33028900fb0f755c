// What each claim says as weighted features (words of its gloss, entities, relations), and who shares them.
import type { ClaimRecord } from '../../graph-data/ontology/ontology.ts';
import type { Snapshot } from '../graph/graph.ts';
import { wordsOf } from './text-likeness.ts';

export type FeatureKind = 'word' | 'entity' | 'relation';

/** What a claim is about is soon shared; what it says of that is in its words. */
const kindWeights: Readonly<Record<FeatureKind, number>> = { word: 1, entity: 0.7, relation: 0.7 };

/** Claims and features by number. */
export interface ClaimFeatures {
  /** Of one claim, rising, none twice. */
  featuresOf(claim: number): Uint32Array;
  /** Claims that have the feature, rising. */
  claimsWith(feature: number): Uint32Array;
  /** The rarer, the heavier; the squares of a claim's weights add up to the square of its length. */
  weightOf(feature: number): number;
  kindOf(feature: number): FeatureKind;
  /** What a word means, as `wordsOf` has it; for entities and relations a key that means nothing outside. */
  meaningOf(feature: number): string;
  lengthOf(claim: number): number;
}

interface Vocabulary {
  numberOf(key: string, kind: FeatureKind): number;
  readonly kinds: readonly FeatureKind[];
  readonly keys: readonly string[];
}

function startVocabulary(): Vocabulary {
  const numbers = new Map<string, number>();
  const kinds: FeatureKind[] = [];
  const keys: string[] = [];
  return {
    kinds,
    keys,
    numberOf: (key, kind) => {
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, kinds.length);
      keys.push(key);
      return kinds.push(kind) - 1;
    },
  };
}

/** The words of an entity's names, by meaning: they stand for it, so they are not compared as words. */
function nameWords({ entities, graph }: Snapshot): (id: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (id) => {
    const found = known.get(id);
    if (found) return found;
    const aliases = graph.getNodeAttribute(id, 'aliases');
    const names = [entities.refOf(id)?.name ?? '', ...(Array.isArray(aliases) ? aliases.map(String) : [])];
    const words = new Set(names.flatMap((name) => wordsOf(name).map(([meaning]) => meaning)));
    known.set(id, words);
    return words;
  };
}

/** A relation as a triple of canonical ids: `OPERATES_IN islamic-state syria affirmative`. */
export function relationKeys({ entities }: Snapshot, claim: ClaimRecord): readonly string[] {
  return (claim.relations ?? []).map(
    ({ type, from, to, polarity = 'affirmative' }) =>
      `${type} ${entities.canonicalId(from)} ${entities.canonicalId(to)} ${polarity}`,
  );
}

/** Rows of numbers one after another, and the same turned round. */
function packRows(rows: readonly Uint32Array[]): {
  readonly offsets: Uint32Array;
  readonly items: Uint32Array;
} {
  const offsets = new Uint32Array(rows.length + 1);
  rows.forEach((row, at) => {
    offsets[at + 1] = (offsets[at] ?? 0) + row.length;
  });
  const items = new Uint32Array(offsets.at(-1) ?? 0);
  rows.forEach((row, at) => {
    items.set(row, offsets[at]);
  });
  return { offsets, items };
}

function turnRound(rows: readonly Uint32Array[], keys: number) {
  const offsets = new Uint32Array(keys + 1);
  for (const row of rows) for (const key of row) offsets[key + 1] = (offsets[key + 1] ?? 0) + 1;
  for (let key = 1; key <= keys; key++) offsets[key] = (offsets[key] ?? 0) + (offsets[key - 1] ?? 0);
  const items = new Uint32Array(offsets[keys] ?? 0);
  const next = offsets.slice();
  rows.forEach((row, item) => {
    for (const key of row) {
      const at = next[key] ?? 0;
      items[at] = item;
      next[key] = at + 1;
    }
  });
  return { offsets, items };
}

const row = ({ offsets, items }: { offsets: Uint32Array; items: Uint32Array }, at: number): Uint32Array =>
  items.subarray(offsets[at], offsets[at + 1]);

/** Reads every claim of a snapshot once. */
export function indexFeatures(snapshot: Snapshot): ClaimFeatures {
  const { claims, entities } = snapshot;
  const vocabulary = startVocabulary();
  const wordsOfName = nameWords(snapshot);
  const rows = claims.claims.map((claim) => {
    const own = new Set<number>();
    for (const { entity } of claim.about)
      own.add(vocabulary.numberOf(`@${entities.canonicalId(entity)}`, 'entity'));
    for (const key of relationKeys(snapshot, claim)) own.add(vocabulary.numberOf(`>${key}`, 'relation'));
    const names = claim.about.map(({ entity }) => wordsOfName(entity));
    for (const [meaning] of wordsOf(claim.gloss)) {
      if (!names.some((words) => words.has(meaning))) own.add(vocabulary.numberOf(meaning, 'word'));
    }
    return Uint32Array.from(own).sort();
  });
  const { kinds, keys } = vocabulary;
  const of = packRows(rows);
  const by = turnRound(rows, kinds.length);
  const weights = Float64Array.from(
    kinds,
    (kind, feature) => kindWeights[kind] * Math.log(1 + claims.claims.length / row(by, feature).length),
  );
  const lengths = Float64Array.from(rows, (features) =>
    Math.sqrt(features.reduce((sum, feature) => sum + (weights[feature] ?? 0) ** 2, 0)),
  );
  return {
    featuresOf: (claim) => row(of, claim),
    claimsWith: (feature) => row(by, feature),
    weightOf: (feature) => weights[feature] ?? 0,
    kindOf: (feature) => kinds[feature] ?? 'word',
    meaningOf: (feature) => keys[feature] ?? '',
    lengthOf: (claim) => lengths[claim] ?? 0,
  };
}

/** Features that both claims have, rising. */
export function sharedFeatures(features: ClaimFeatures, a: number, b: number): readonly number[] {
  const [left, right] = [features.featuresOf(a), features.featuresOf(b)];
  const shared: number[] = [];
  for (let at = 0, other = 0; at < left.length && other < right.length; ) {
    const difference = (left[at] ?? 0) - (right[other] ?? 0);
    if (difference === 0) shared.push(left[at] ?? 0);
    if (difference <= 0) at++;
    if (difference >= 0) other++;
  }
  return shared;
}
