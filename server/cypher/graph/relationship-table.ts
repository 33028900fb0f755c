// Relationships by ordinal: those of the base sorted by type and source in typed arrays, later ones behind them.
import type { EntityColumns } from './entity-columns.ts';
import type { StoredProperties } from './property-versions.ts';

/** The base: by ordinal, sorted by type, then source. Type t has the ordinals from `typeStarts[t]` to before `typeStarts[t + 1]`. */
export interface SortedRelationships {
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  readonly typeStarts: Int32Array;
}

/** Shared by all views of one generation; it only grows. */
export class RelationshipTable {
  readonly base: SortedRelationships;
  readonly columns: EntityColumns;
  readonly baseCount: number;
  readonly baseTypeCount: number;
  readonly #sources: Int32Array;
  readonly #targets: Int32Array;
  readonly #laterSources: number[] = [];
  readonly #laterTargets: number[] = [];
  readonly #laterTypes: number[] = [];

  constructor(base: SortedRelationships, columns: EntityColumns) {
    this.base = base;
    this.columns = columns;
    this.baseCount = base.targets.length;
    this.baseTypeCount = base.typeStarts.length - 1;
    this.#sources = base.sources;
    this.#targets = base.targets;
  }

  get limit(): number {
    return this.columns.ids.length;
  }

  get byteLength(): number {
    const { sources, targets, typeStarts } = this.base;
    const later = this.#laterSources.length * 3 * 8;
    return sources.byteLength + targets.byteLength + typeStarts.byteLength + later + this.columns.byteLength;
  }

  /** The new ordinal. */
  add(id: string, type: number, source: number, target: number, properties: StoredProperties): number {
    this.#laterTypes.push(type);
    this.#laterSources.push(source);
    this.#laterTargets.push(target);
    return this.columns.add(id, properties);
  }

  sourceOf(relationship: number): number {
    return this.#sources[relationship] ?? this.#laterSources[relationship - this.baseCount] ?? -1;
  }

  targetOf(relationship: number): number {
    return this.#targets[relationship] ?? this.#laterTargets[relationship - this.baseCount] ?? -1;
  }

  typeOf(relationship: number): number {
    if (relationship >= this.baseCount) return this.#laterTypes[relationship - this.baseCount] ?? -1;
    const { typeStarts } = this.base;
    let low = 0;
    let high = this.baseTypeCount;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((typeStarts[middle] ?? 0) <= relationship) low = middle;
      else high = middle;
    }
    return low;
  }
}
