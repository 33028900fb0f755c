// The properties of nodes or relationships by ordinal, as each version of the graph has them.
import { Replacements } from './replacements.ts';

export type StoredProperties = Readonly<Record<string, unknown>>;

const NO_PROPERTIES: StoredProperties = {};
const BYTES_PER_REFERENCE = 8;

export class PropertyVersions {
  readonly #first: StoredProperties[];
  readonly #replacements = new Replacements<StoredProperties>();

  /** `first` by ordinal; from now on it belongs to this object. */
  constructor(first: StoredProperties[]) {
    this.#first = first;
  }

  get byteLength(): number {
    return this.#first.length * BYTES_PER_REFERENCE + this.#replacements.byteLength;
  }

  /** Gives the next ordinal its properties. */
  add(properties: StoredProperties): void {
    this.#first.push(properties);
  }

  /** Replaces them from `version` on, which no view has seen yet. */
  replace(ordinal: number, properties: StoredProperties, version: number): void {
    this.#replacements.add(ordinal, properties, version);
  }

  isReplaced(ordinal: number): boolean {
    return this.#replacements.has(ordinal);
  }

  at(ordinal: number, version: number): StoredProperties {
    return this.#replacements.at(ordinal, version) ?? this.first(ordinal);
  }

  /** As they were when the ordinal was given. */
  first(ordinal: number): StoredProperties {
    return this.#first[ordinal] ?? NO_PROPERTIES;
  }

  latest(ordinal: number): StoredProperties {
    return this.#replacements.latest(ordinal) ?? this.first(ordinal);
  }

  /** Those of all ordinals and versions. */
  forEach(visit: (properties: StoredProperties) => void): void {
    for (const properties of this.#first) visit(properties);
    this.#replacements.forEach(visit);
  }
}
