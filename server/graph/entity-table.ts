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

/** `proposed` are the ids of those that nobody has reviewed. */
export function tabulateEntities(
  contents: StoreContents,
  proposed: ReadonlySet<string> = new Set(),
): EntityTable {
  const canonical = computeCanonicalIds(contents.judgements);
  const own = new Map<string, EntityRef>();
  const byName = new Map<string, string[]>();
  const withLabel = new Map<EntityLabel, string[]>();
  const enter = (entity: EntityRef, names: readonly string[]): void => {
    const ref: EntityRef = proposed.has(entity.id) ? { ...entity, isProposed: true } : entity;
    own.set(ref.id, ref);
    const sameLabel = withLabel.get(ref.label);
    if (sameLabel) sameLabel.push(ref.id);
    else withLabel.set(ref.label, [ref.id]);
    for (const name of new Set(names.map(foldName))) {
      const sameName = byName.get(name);
      if (sameName) sameName.push(ref.id);
      else byName.set(name, [ref.id]);
    }
  };
  for (const { id, label, name, aliases = [] } of contents.entities)
    enter({ id, label, name }, [name, ...aliases]);
  for (const { id, title, aliases = [] } of contents.reports) {
    enter({ id, label: 'Report', name: title }, [title, ...aliases]);
  }
  const refs: EntityRef[] = [];
  const numbers = new Map<string, number>();
  for (const [id, ref] of own) {
    if (canonical.canonicalId(id) !== id) continue;
    numbers.set(id, refs.length);
    refs.push(ref);
  }
  return {
    ...canonical,
    refs,
    numberOf: (id) => numbers.get(id) ?? numbers.get(canonical.canonicalId(id)),
    refOf: (id) => own.get(id),
    reports: new Map(contents.reports.map((report) => [report.id, report])),
    withLabel,
    idsByName: (name) => byName.get(foldName(name)) ?? [],
  };
}
