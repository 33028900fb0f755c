// The entities of the store as names are matched with them: one for each cluster of records that people judged the same.
import type { Collection, EntityLabel } from '../../../graph-data/ontology/ontology.ts';
import { type Judgement, leavesEntities, type Store } from '../../store/store.ts';
import type { NamedThing } from '../resolution/comparison.ts';
import { type EntityIndex, indexEntities, type KnownEntity } from '../resolution/entity-index.ts';
import { findMatches, type Match, rankMatches } from '../resolution/propose-matches.ts';

type EntityRecord = Collection['entities'][number];
/** A record with all that it is matched by. */
type MatchedRecord = KnownEntity & NamedRecord;

/** Which id stands for a record after all judgements; the graph's own rule is handed in. */
export type CanonicalIdRule = (judgements: readonly Judgement[]) => { canonicalId(id: string): string };

/** An entity by name. */
export interface NamedRecord {
  readonly id: string;
  readonly label: EntityLabel;
  readonly name: string;
}

type Thing = NamedThing & { readonly id?: string };

/** What is known at one version of the store. */
export interface KnownEntities {
  /** Grows when anything that matching looks at has changed. */
  readonly revision: number;
  readonly records: readonly EntityRecord[];
  readonly judgements: readonly Judgement[];
  canonicalId(id: string): string;
  recordOf(id: string): NamedRecord | undefined;
  /** One for each cluster and label, by the id that stands for it; the same object as long as it says the same. */
  readonly clusters: ReadonlyMap<string, KnownEntity>;
  /** The surest first. */
  matches(thing: Thing): readonly Match[];
}

/** So many changed clusters are indexed beside the others before all are indexed anew. */
const MOST_BESIDE = 300;
/** So many candidates are compared in each index: a person looks at the first few. */
const CANDIDATES = 12;
/** So many things are remembered with their matches. */
const MOST_REMEMBERED = 20_000;

const keyOf = (id: string, label: EntityLabel): string => `${label} ${id}`;

const namesOf = ({ name, aliases = [] }: Pick<NamedThing, 'name' | 'aliases'>): readonly string[] => [
  name,
  ...aliases,
];

/** The reports as they are matched, each with all names of those who published or wrote it. */
function asMatched(
  reports: Collection['reports'],
  recordOf: (id: string) => EntityRecord | undefined,
): readonly MatchedRecord[] {
  return reports.map(({ id, title, aliases, kind, publisher, authors = [], publishedAt, contentHash }) => {
    const makers = [publisher, ...authors].flatMap((maker) =>
      maker === undefined ? [] : (recordOf(maker) ?? []),
    );
    return {
      label: 'Report',
      id,
      name: title,
      kind,
      ...(aliases ? { aliases } : {}),
      ...(makers.length > 0 ? { publishers: makers.flatMap(namesOf) } : {}),
      ...(publishedAt === undefined ? {} : { publishedAt }),
      ...(contentHash === undefined ? {} : { contentHash }),
    };
  });
}

/** One thing to match with for all records of a cluster: the names of each are names of it. */
function mergeRecords(id: string, records: readonly MatchedRecord[]): KnownEntity | undefined {
  const first = records.find((record) => record.id === id) ?? records[0];
  if (!first) return undefined;
  const aliases = [...new Set(records.flatMap(namesOf))].filter((name) => name !== first.name);
  const publishers = [...new Set(records.flatMap((record) => record.publishers ?? []))];
  const dated = records.find(({ publishedAt }) => publishedAt !== undefined);
  return {
    ...first,
    id,
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(publishers.length > 0 ? { publishers } : {}),
    ...(dated?.publishedAt === undefined ? {} : { publishedAt: dated.publishedAt }),
  };
}

function clusterRecords(
  records: readonly MatchedRecord[],
  canonicalId: (id: string) => string,
  before: ReadonlyMap<string, KnownEntity>,
): ReadonlyMap<string, KnownEntity> {
  const members = new Map<string, MatchedRecord[]>();
  for (const record of records) {
    const key = keyOf(canonicalId(record.id), record.label);
    const list = members.get(key);
    if (list) list.push(record);
    else members.set(key, [record]);
  }
  const clusters = new Map<string, KnownEntity>();
  for (const [key, list] of members) {
    const merged = mergeRecords(canonicalId(list[0]?.id ?? ''), list);
    if (!merged) continue;
    const known = before.get(key);
    clusters.set(key, known && JSON.stringify(known) === JSON.stringify(merged) ? known : merged);
  }
  return clusters;
}

/** Clusters that were indexed together; what was matched with them is remembered. */
interface Indexed {
  readonly clusters: ReadonlySet<KnownEntity>;
  find(thing: Thing): readonly Match[];
}

function indexTogether(clusters: readonly KnownEntity[]): Indexed {
  const index: EntityIndex = indexEntities(clusters);
  const remembered = new Map<string, readonly Match[]>();
  return {
    clusters: new Set(clusters),
    find: (thing) => {
      const { id, label, name, aliases, country, role, kind, report, citedAt } = thing;
      const key = JSON.stringify([id, label, name, aliases, country, role, kind, report, citedAt]);
      const known = remembered.get(key);
      if (known) return known;
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      const found = findMatches(index, thing, CANDIDATES);
      remembered.set(key, found);
      return found;
    },
  };
}

/**
 * Follows the entities of the store. What changes is indexed beside what was there, so that accepting a claim among
 * 100,000 does not index all names anew.
 */
export function followEntities(store: Store, computeIds: CanonicalIdRule): () => KnownEntities {
  let version = -1;
  let known: KnownEntities | undefined;
  let base = indexTogether([]);

  const isUnchanged = (): boolean => {
    if (store.version() === version) return true;
    const changes = store.changes(version, MOST_BESIDE);
    const isSeen = changes.at(-1)?.seq === store.version();
    return isSeen && changes.every(({ action }) => leavesEntities(action));
  };
  const readAnew = (): KnownEntities => {
    const records = store.entityRecords();
    const { judgements } = store.decidedContents();
    const { canonicalId } = computeIds(judgements);
    const entityOf = new Map(records.map((record) => [record.id, record]));
    const reports = asMatched(store.reportRecords(), (id) => entityOf.get(id));
    const reportOf = new Map(reports.map((report) => [report.id, report]));
    const clusters = clusterRecords([...records, ...reports], canonicalId, known?.clusters ?? new Map());
    const standing = new Set(clusters.values());
    const fresh = [...standing].filter((cluster) => !base.clusters.has(cluster));
    const isTooMuch = fresh.length > MOST_BESIDE + base.clusters.size / 20;
    if (isTooMuch) base = indexTogether([...standing]);
    const indexes = isTooMuch ? [base] : [base, indexTogether(fresh)];
    const stands = (entity: KnownEntity): boolean => standing.has(entity);
    return {
      revision: (known?.revision ?? 0) + 1,
      records,
      judgements,
      canonicalId,
      recordOf: (id) => entityOf.get(id) ?? reportOf.get(id),
      clusters,
      matches: (thing) => {
        const citedAt = thing.label === 'Report' ? reportOf.get(thing.report ?? '')?.publishedAt : undefined;
        const cited = citedAt === undefined ? thing : { ...thing, citedAt };
        const found = indexes.flatMap((index) => index.find(cited));
        return rankMatches(found, { canonicalId, stands });
      },
    };
  };
  return () => {
    if (known && isUnchanged()) {
      version = store.version();
      return known;
    }
    known = readAnew();
    version = store.version();
    return known;
  };
}
