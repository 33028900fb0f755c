// Learned weights as they are kept in a file, quantized to bytes, and as a table that finds a feature's row at once.
import type { SequenceWeights, WeightRows } from './sequence-model.ts';

/** Rows as JSON: base64 of 32-bit features (little-endian) and of a signed byte per weight, to be multiplied by `scale`. */
export interface PackedRows {
  readonly width: number;
  readonly scale: number;
  readonly features: string;
  readonly values: string;
}

/** The weights of one task as JSON. */
export interface PackedWeights {
  readonly state: PackedRows;
  readonly boundary: PackedRows;
}

interface PlainRows {
  readonly width: number;
  readonly features: Int32Array;
  readonly values: Float64Array;
}

const LARGEST_BYTE = 127;

/** Packs rows; those that vanish when rounded are left out. */
export function packRows({ width, features, values }: PlainRows): PackedRows {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  const scale = largest / LARGEST_BYTE || 1;
  const keptFeatures: number[] = [];
  const keptValues: number[] = [];
  for (const [index, feature] of features.entries()) {
    const row = Array.from({ length: width }, (_, column) =>
      Math.round((values[index * width + column] ?? 0) / scale),
    );
    if (row.every((value) => value === 0)) continue;
    keptFeatures.push(feature);
    keptValues.push(...row);
  }
  return {
    width,
    scale,
    features: Buffer.from(Int32Array.from(keptFeatures).buffer).toString('base64'),
    values: Buffer.from(Int8Array.from(keptValues).buffer).toString('base64'),
  };
}

/** A table with linear probing: half of its slots stay empty. */
function tableOf(features: Int32Array, width: number, values: Float32Array): WeightRows {
  const bits = Math.max(4, Math.ceil(Math.log2(features.length * 2 + 1)));
  const mask = (1 << bits) - 1;
  const keys = new Int32Array(mask + 1);
  const rows = new Int32Array(mask + 1).fill(-1);
  const slotOf = (feature: number): number => {
    let slot = (feature ^ (feature >>> 15)) & mask;
    while ((rows[slot] ?? -1) >= 0 && keys[slot] !== feature) slot = (slot + 1) & mask;
    return slot;
  };
  for (const [index, feature] of features.entries()) {
    const slot = slotOf(feature);
    keys[slot] = feature;
    rows[slot] = index * width;
  }
  return { width, values, find: (feature) => rows[slotOf(feature)] ?? -1 };
}

/** A table of rows as they were trained, without rounding. */
export const openRows = ({ width, features, values }: PlainRows): WeightRows =>
  tableOf(features, width, Float32Array.from(values));

function unpackRows({ width, scale, features, values }: PackedRows): WeightRows {
  const bytes = Uint8Array.from(Buffer.from(features, 'base64'));
  const numbers = new Int32Array(bytes.buffer);
  const small = new Int8Array(Uint8Array.from(Buffer.from(values, 'base64')).buffer);
  return tableOf(
    numbers,
    width,
    Float32Array.from(small, (value) => value * scale),
  );
}

/** Opens the packed weights of one task. */
export const unpackWeights = ({ state, boundary }: PackedWeights): SequenceWeights => ({
  stateRows: unpackRows(state),
  boundaryRows: unpackRows(boundary),
});
