// What the measuring process is told, and what it answers with.
import type { GeneratedSize } from '../generated-collection.ts';
import type { MeasuredQuestion } from './measure-contenders.ts';
import type { PlainSize } from './plain-graph.ts';
import type { SnapshotCost } from './snapshot-cost.ts';

export type QueryTask =
  | { readonly kind: 'plain'; readonly size: PlainSize }
  | { readonly kind: 'domain'; readonly size: GeneratedSize };

export interface LoadCost {
  readonly name: string;
  readonly cpuSeconds: number;
  /** What the process holds more than before. */
  readonly megabytes: number;
}

export interface QueryReport {
  readonly nodes: number;
  readonly relationships: number;
  readonly loads: readonly LoadCost[];
  readonly snapshot: SnapshotCost;
  readonly questions: readonly MeasuredQuestion[];
}
