// Ids and properties of nodes or of relationships by ordinal, and what of them a query may see.
import { fromStored } from '../values/from-stored.ts';
import type { Value } from '../values/value.ts';
import { Deletions } from './deletions.ts';
import { IdIndex } from './id-index.ts';
import { PropertyColumn, type ReadProperty } from './property-column.ts';
import { PropertyVersions, type StoredProperties } from './property-versions.ts';

const BYTES_PER_REFERENCE = 8;

export class EntityColumns {
  readonly ids: string[];
  readonly index: IdIndex;
  readonly deletions = new Deletions();
  readonly properties: PropertyVersions;
  readonly #idProperty: string | undefined;
  readonly #hidden: readonly string[];
  readonly #columns = new Map<string, PropertyColumn>();

  /** `ids` and `properties` by ordinal; from now on they belong to this object. */
  constructor(
    ids: string[],
    properties: StoredProperties[],
    idProperty: string | undefined,
    hidden: readonly string[],
  ) {
    this.ids = ids;
    this.index = new IdIndex(ids);
    this.properties = new PropertyVersions(properties);
    this.#idProperty = idProperty;
    this.#hidden = hidden;
  }

  get byteLength(): number {
    let columns = 0;
    for (const { byteLength } of this.#columns.values()) columns += byteLength;
    return this.ids.length * BYTES_PER_REFERENCE + this.properties.byteLength + columns;
  }

  get count(): number {
    return this.ids.length;
  }

  /** The new ordinal. */
  add(id: string, properties: StoredProperties): number {
    const ordinal = this.ids.push(id) - 1;
    this.properties.add(properties);
    this.index.add(ordinal);
    return ordinal;
  }

  /** The ordinal below `limit` with the id that is not deleted in the version; −1 when there is none. */
  find(id: string, limit: number, version: number): number {
    return this.index.find(id, limit, this.deletions, version);
  }

  isId(key: string): boolean {
    return key === this.#idProperty;
  }

  property(ordinal: number, key: string, version: number): Value {
    if (key === this.#idProperty) return this.ids[ordinal] ?? null;
    return this.#read(this.properties.at(ordinal, version), key);
  }

  /** The same for one property of many ordinals. */
  reader(key: string, version: number): ReadProperty {
    if (key === this.#idProperty) return (ordinal) => this.ids[ordinal] ?? null;
    if (this.#hidden.includes(key)) return () => null;
    const column = this.#columns.get(key) ?? new PropertyColumn(key, this);
    this.#columns.set(key, column);
    return (ordinal) => column.at(ordinal, version);
  }

  /** Replaces the properties from `version` on; true when the very object is there already, changed in place. */
  replace(ordinal: number, properties: StoredProperties, version: number): boolean {
    if (this.properties.latest(ordinal) === properties) {
      for (const column of this.#columns.values()) column.forget(ordinal);
      return true;
    }
    this.properties.replace(ordinal, properties, version);
    return false;
  }

  isReplaced(ordinal: number): boolean {
    return this.properties.isReplaced(ordinal);
  }

  /** As it was when the ordinal was given. */
  firstProperty(ordinal: number, key: string): Value {
    if (key === this.#idProperty) return this.ids[ordinal] ?? null;
    return this.#read(this.properties.first(ordinal), key);
  }

  /** All that are visible and not null, the id first. */
  allProperties(ordinal: number, version: number): ReadonlyMap<string, Value> {
    const all = new Map<string, Value>();
    if (this.#idProperty !== undefined) all.set(this.#idProperty, this.ids[ordinal] ?? null);
    const properties = this.properties.at(ordinal, version);
    for (const key of Object.keys(properties)) {
      if (key === this.#idProperty) continue;
      const value = this.#read(properties, key);
      if (value !== null) all.set(key, value);
    }
    return all;
  }

  /** Adds the visible keys of what is stored. */
  collectKeys(properties: StoredProperties, keys: Set<string>): void {
    for (const key of Object.keys(properties)) if (!this.#hidden.includes(key)) keys.add(key);
  }

  #read(properties: StoredProperties, key: string): Value {
    if (this.#hidden.includes(key)) return null;
    const stored = properties[key];
    switch (typeof stored) {
      case 'string':
      case 'boolean':
        return stored;
      case 'number':
        return fromStored(stored);
      case 'undefined':
        return null;
      default:
        // Of all that plain objects inherit, such as constructor, nothing is one of the kinds above.
        return Object.hasOwn(properties, key) ? fromStored(stored) : null;
    }
  }
}
