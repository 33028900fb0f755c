// What each claim says as weighted features (words of its gloss, entities, relations), and who shares them.
import type { ClaimRecord } from '../../graph-data/ontology/ontology.ts';
import type { Snapshot } from '../graph/graph.ts';
import type { Work } from '../in-slices.ts';
import { standingDerivations } from './decisions.ts';
import { wordsOf } from './text-likeness.ts';

export type FeatureKind = 'word' | 'entity' | 'relation';

/** What a claim is about is soon shared; what it says of that is in its words. */
const kindWeights: Readonly<Record<FeatureKind, number>> = { word: 1, entity: 0.7, relation: 0.7 };

/** What claims say, claims and features by number. */
export interface FeatureRows {
  /** Of one claim, rising, none twice. */
  featuresOf(claim: number): Uint32Array;
  /** Claims that have the feature, rising. */
  claimsWith(feature: number): Uint32Array;
  readonly kinds: readonly FeatureKind[];
  /** What a word means, as `wordsOf` has it; for entities and relations a key that means nothing outside. */
  meaningOf(feature: number): string;
}

export interface ClaimFeatures extends Omit<FeatureRows, 'kinds'> {
  kindOf(feature: number): FeatureKind;
  /** The rarer, the heavier; the squares of a claim's weights add up to the square of its length. */
  weightOf(feature: number): number;
  lengthOf(claim: number): number;
  /** 1 where no more than two claims have the feature, down to 0 for what all claims have. */
  rarenessOf(feature: number): number;
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
function relationKeys({ entities }: Snapshot, claim: ClaimRecord): readonly string[] {
  return (claim.relations ?? []).map(
    ({ type, from, to, polarity = claim.polarity }) =>
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

/** So many rows are turned round or weighed before others get their turn. */
const ROWS_AT_ONCE = 10_000;

function* turnRound(rows: readonly Uint32Array[], keys: number): Work<ReturnType<typeof packRows>> {
  const offsets = new Uint32Array(keys + 1);
  for (const [item, row] of rows.entries()) {
    if (item % ROWS_AT_ONCE === 0) yield;
    for (const key of row) offsets[key + 1] = (offsets[key + 1] ?? 0) + 1;
  }
  for (let key = 1; key <= keys; key++) offsets[key] = (offsets[key] ?? 0) + (offsets[key - 1] ?? 0);
  const items = new Uint32Array(offsets[keys] ?? 0);
  const next = offsets.slice();
  for (const [item, row] of rows.entries()) {
    if (item % ROWS_AT_ONCE === 0) yield;
    for (const key of row) {
      const at = next[key] ?? 0;
      items[at] = item;
      next[key] = at + 1;
    }
  }
  return { offsets, items };
}

const row = ({ offsets, items }: { offsets: Uint32Array; items: Uint32Array }, at: number): Uint32Array =>
  items.subarray(offsets[at], offsets[at + 1]);

/** So many claims are read before others get their turn. */
const CLAIMS_AT_ONCE = 200;

/** Reads every claim of a snapshot once. */
export function* readFeatures(snapshot: Snapshot): Work<FeatureRows> {
  const { claims, entities } = snapshot;
  const vocabulary = startVocabulary();
  const wordsOfName = nameWords(snapshot);
  const rows: Uint32Array[] = [];
  for (const claim of claims.claims) {
    const own = new Set<number>();
    for (const { entity } of claim.about)
      own.add(vocabulary.numberOf(`@${entities.canonicalId(entity)}`, 'entity'));
    for (const key of relationKeys(snapshot, claim)) own.add(vocabulary.numberOf(`>${key}`, 'relation'));
    const names = claim.about.map(({ entity }) => wordsOfName(entity));
    for (const [meaning] of wordsOf(claim.gloss)) {
      if (!names.some((words) => words.has(meaning))) own.add(vocabulary.numberOf(meaning, 'word'));
    }
    rows.push(Uint32Array.from(own).sort());
    if (rows.length % CLAIMS_AT_ONCE === 0) yield;
  }
  const { kinds, keys } = vocabulary;
  yield;
  const of = packRows(rows);
  const by = yield* turnRound(rows, kinds.length);
  return {
    featuresOf: (claim) => row(of, claim),
    claimsWith: (feature) => row(by, feature),
    kinds,
    meaningOf: (feature) => keys[feature] ?? '',
  };
}

/**
 * Weighs what the claims say. A claim that was taken from another tells nothing about how common a word is, so a
 * reprint changes no weight.
 */
export function* weighFeatures(snapshot: Snapshot, rows: FeatureRows): Work<ClaimFeatures> {
  const { claims, numberOf } = snapshot.claims;
  const isTaken = new Uint8Array(claims.length);
  for (const { claim, from } of standingDerivations(snapshot)) {
    const [taker, source] = [numberOf(claim), numberOf(from)];
    if (taker !== undefined && source !== undefined) isTaken[taker] = 1;
  }
  const originals = claims.length - isTaken.reduce((sum, one) => sum + one, 0);
  const idf = new Float64Array(rows.kinds.length);
  for (let feature = 0; feature < idf.length; feature++) {
    if (feature % ROWS_AT_ONCE === 0) yield;
    let spread = 0;
    for (const claim of rows.claimsWith(feature)) if (isTaken[claim] === 0) spread++;
    idf[feature] = Math.log(1 + originals / Math.max(1, spread));
  }
  const weights = Float64Array.from(rows.kinds, (kind, feature) => kindWeights[kind] * (idf[feature] ?? 0));
  const lengths = new Float64Array(claims.length);
  for (let claim = 0; claim < lengths.length; claim++) {
    if (claim % ROWS_AT_ONCE === 0) yield;
    let square = 0;
    for (const feature of rows.featuresOf(claim)) square += (weights[feature] ?? 0) ** 2;
    lengths[claim] = Math.sqrt(square);
  }
  const rare = Math.log(1 + originals / 2);
  return {
    ...rows,
    kindOf: (feature) => rows.kinds[feature] ?? 'word',
    weightOf: (feature) => weights[feature] ?? 0,
    lengthOf: (claim) => lengths[claim] ?? 0,
    rarenessOf: (feature) => Math.min(1, (idf[feature] ?? 0) / rare),
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
