// The entities and reports by number, id, label and name; records judged to be the same share one number.
import type { EntityLabel, ReportRecord } from '../../graph-data/ontology/ontology.ts';
import type { StoreContents } from '../store/store.ts';
import { type CanonicalIds, computeCanonicalIds } from './canonical-ids.ts';

/** An entity by name: enough to show it and to ask for more. */
export interface EntityRef {
  readonly id: string;
  readonly label: EntityLabel;
  readonly name: string;
  /** Nobody has reviewed it; left out otherwise. */
  readonly isProposed?: true;
}

export interface EntityTable extends CanonicalIds {
  /** By number: the records that stand for their clusters, in the order of the contents. */
  readonly refs: readonly EntityRef[];
  /** The number of the cluster that a record belongs to. */
  numberOf(id: string): number | undefined;
  /** The record's own name, even where another stands for it. */
  refOf(id: string): EntityRef | undefined;
  readonly reports: ReadonlyMap<string, ReportRecord>;
  readonly withLabel: ReadonlyMap<EntityLabel, readonly string[]>;
  /** Ids of the records that have this name or alias, whatever its case and accents. */
  idsByName(name: string): readonly string[];
}

/** `foldName('Deïr  Alba')` → `deir alba`. */
export const foldName = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

function indexNames({ entities, reports }: StoreContents): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, string[]>();
  const enter = (id: string, names: readonly string[]): void => {
    for (const name of new Set(names.map(foldName))) {
      const sameName = byName.get(name);
      if (sameName) sameName.push(id);
      else byName.set(name, [id]);
    }
  };
  for (const { id, name, aliases = [] } of entities) enter(id, [name, ...aliases]);
  for (const { id, title, aliases = [] } of reports) enter(id, [title, ...aliases]);
  return byName;
}

/** `proposed` are the ids of those that nobody has reviewed. */
export function tabulateEntities(
  contents: StoreContents,
  proposed: ReadonlySet<string> = new Set(),
): EntityTable {
  const canonical = computeCanonicalIds(contents.judgements);
  const own = new Map<string, EntityRef>();
  const withLabel = new Map<EntityLabel, string[]>();
  const enter = (entity: EntityRef): void => {
    const ref: EntityRef = proposed.has(entity.id) ? { ...entity, isProposed: true } : entity;
    own.set(ref.id, ref);
    const sameLabel = withLabel.get(ref.label);
    if (sameLabel) sameLabel.push(ref.id);
    else withLabel.set(ref.label, [ref.id]);
  };
  for (const { id, label, name } of contents.entities) enter({ id, label, name });
  for (const { id, title } of contents.reports) enter({ id, label: 'Report', name: title });
  const refs: EntityRef[] = [];
  const numbers = new Map<string, number>();
  for (const [id, ref] of own) {
    if (canonical.canonicalId(id) !== id) continue;
    numbers.set(id, refs.length);
    refs.push(ref);
  }
  // Few ask by name, and folding all names takes longer than all the rest
  let byName: ReadonlyMap<string, readonly string[]> | undefined;
  return {
    ...canonical,
    refs,
    numberOf: (id) => numbers.get(id) ?? numbers.get(canonical.canonicalId(id)),
    refOf: (id) => own.get(id),
    reports: new Map(contents.reports.map((report) => [report.id, report])),
    withLabel,
    idsByName: (name) => {
      byName ??= indexNames(contents);
      return byName.get(foldName(name)) ?? [];
    },
  };
}

/** Stands for the number of what is not there any more. */
export const GONE = 0xffffffff;

/**
 * By number of an entity before, its number now, or `GONE`; undefined where what was one entity is several now.
 */
export function numbersNow(before: EntityTable, now: EntityTable): Uint32Array | undefined {
  const numbers = new Uint32Array(before.refs.length).fill(GONE);
  for (const id of [...before.withLabel.values()].flat()) {
    const [was, is] = [before.numberOf(id), now.numberOf(id)];
    if (was === undefined || is === undefined) continue;
    if (numbers[was] !== GONE && numbers[was] !== is) return undefined;
    numbers[was] = is;
  }
  return numbers;
}
