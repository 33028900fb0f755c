// The weights that ship: graph-data/models/attribution.json, read once.
import { readFileSync } from 'node:fs';
import { type PackedWeights, unpackWeights } from '../model/weight-table.ts';
import type { AttributionModel } from './extract-attributions.ts';

/** Where the weights lie. */
export const modelFile = new URL('../../../../graph-data/models/attribution.json', import.meta.url);

/** The file of weights; graph-data/models/README.md says how it was made. */
export interface ModelFile {
  readonly about: string;
  readonly articles: number;
  readonly attributions: number;
  readonly seed: number;
  readonly cues: PackedWeights;
  readonly parts: PackedWeights;
}

let opened: AttributionModel | undefined;

/** The attribution model that ships; the first call takes about a second. */
export function openModel(): AttributionModel {
  if (opened) return opened;
  const { cues, parts } = JSON.parse(readFileSync(modelFile, 'utf8')) as ModelFile;
  opened = { cues: unpackWeights(cues), parts: unpackWeights(parts) };
  return opened;
}
