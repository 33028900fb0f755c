// The names that generated graphs and queries share: labels, relationship types, properties and parameters.
import type { Features } from './features.ts';

/** What a generated expression is meant to give. */
export const valueKinds = [
  'boolean',
  'integer',
  'float',
  'string',
  'list',
  'map',
  'node',
  'relationship',
  'path',
  'date',
  'time',
  'localtime',
  'datetime',
  'localdatetime',
  'duration',
] as const;

export type ValueKind = (typeof valueKinds)[number];

export const temporalKinds: readonly ValueKind[] = [
  'date',
  'time',
  'localtime',
  'datetime',
  'localdatetime',
  'duration',
];

export interface Vocabulary {
  readonly labels: readonly string[];
  readonly types: readonly string[];
  /** Property keys by the kind of their values; other keys have values of any kind, or none. */
  readonly keys: readonly { readonly key: string; readonly kind: ValueKind }[];
}

const plain: Vocabulary = {
  labels: ['Person', 'Claim', 'Place'],
  types: ['CLAIMS', 'ABOUT', 'KNOWS'],
  keys: [
    { key: 'name', kind: 'string' },
    { key: 'n', kind: 'integer' },
    { key: 'score', kind: 'float' },
    { key: 'isOpen', kind: 'boolean' },
  ],
};

const odd: Vocabulary = {
  labels: ['constructor', '__proto__', 'Nowhere'],
  types: ['toString', 'NEVER'],
  keys: [
    { key: 'tags', kind: 'list' },
    { key: '__proto__', kind: 'integer' },
    { key: 'hasOwnProperty', kind: 'string' },
    { key: 'wish', kind: 'float' },
  ],
};

/** The names in use; the plain ones stand first. */
export const vocabularyFor = ({ oddNames }: Features): Vocabulary =>
  oddNames
    ? {
        labels: [...plain.labels, ...odd.labels],
        types: [...plain.types, ...odd.types],
        keys: [...plain.keys, ...odd.keys],
      }
    : plain;

/** Handed to every query. */
export const parameterValues: Readonly<Record<string, unknown>> = {
  number: 2,
  fraction: 0.5,
  text: 'quay',
  list: [1, null, 'quay', [2]],
  map: { name: 'Hoda', n: 1 },
  nothing: null,
};
