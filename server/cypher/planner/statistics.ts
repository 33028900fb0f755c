// Guesses at how many rows come out: from counts of labels and types, sampled degrees and distinct values.

import type { BoundExpression } from '../binder/bound-tree.ts';
import type { GraphView } from '../graph/graph-port.ts';
import { positionsThatFit } from '../parser/fits-labels.ts';
import type { LabelExpression } from '../parser/syntax-tree.ts';
import type { Types, Way } from './plan.ts';

/** Nodes looked at to learn the average degree of a label. */
const SAMPLE = 64;

export interface Statistics {
  nodeCount(): number;
  countNodesWith(label: string | undefined): number;
  /** Average number of relationships at a node with the label. */
  averageDegree(label: string | undefined, types: Types, way: Way): number;
  /**
   * Average number of relationships at the nodes that have any: of a node of which no label is known, but which a
   * query leads to and goes on from.
   */
  typicalDegree(types: Types, way: Way): number;
  /** Rows of an equality seek; undefined where no index can be built. */
  estimateEqual(label: string | undefined, key: string): number | undefined;
}

/** What a sample of nodes has of some types, one way. */
interface DegreeSample {
  readonly average: number;
  /** Leaves out nodes that have none; the average of all where the sample found no other. */
  readonly typical: number;
}

/** Statistics of one view; degrees are sampled once for each label, types and way. */
export function statisticsOf(view: GraphView): Statistics {
  const samples = new Map<string, DegreeSample>();
  const sample = (label: string | undefined, types: Types, way: Way): DegreeSample => {
    const nodes = view.nodesWith(label);
    const ordinals = positionsThatFit(view.types, types);
    const stride = Math.max(1, Math.floor(nodes.length / SAMPLE));
    let total = 0;
    let sampled = 0;
    let connected = 0;
    for (let at = 0; at < nodes.length; at += stride) {
      const node = nodes[at] ?? 0;
      const degree =
        (way === 'in' ? 0 : view.degree(node, ordinals, 'out')) +
        (way === 'out' ? 0 : view.degree(node, ordinals, 'in'));
      total += degree;
      sampled++;
      if (degree > 0) connected++;
    }
    const average = total / Math.max(1, sampled);
    return { average, typical: connected === 0 ? average : total / connected };
  };
  const degreesOf = (label: string | undefined, types: Types, way: Way): DegreeSample => {
    const names = types ? (positionsThatFit(view.types, types) ?? []).join(',') : '*';
    const key = `${label ?? ''}\n${names}\n${way}`;
    const known = samples.get(key) ?? sample(label, types, way);
    samples.set(key, known);
    return known;
  };
  return {
    nodeCount: () => view.nodeCount,
    countNodesWith: (label) => view.countNodesWith(label),
    averageDegree: (label, types, way) => degreesOf(label, types, way).average,
    typicalDegree: (types, way) => degreesOf(undefined, types, way).typical,
    estimateEqual: (label, key) => view.estimateEqual(label, key, true),
  };
}

/** The share of rows that a predicate keeps, as a rule of thumb. */
export function selectivityOf(predicate: BoundExpression, statistics: Statistics): number {
  switch (predicate.kind) {
    case 'compare':
      if (predicate.operator === '=') return 0.1;
      return predicate.operator === '<>' ? 0.9 : 0.3;
    case 'hasLabels':
      return shareOfLabels(predicate.labels, statistics);
    case 'isNull':
      return predicate.negated ? 0.7 : 0.3;
    case 'not':
      return Math.max(0.1, 1 - selectivityOf(predicate.operand, statistics));
    case 'and':
      return predicate.operands.reduce((share, operand) => share * selectivityOf(operand, statistics), 1);
    case 'or':
      return Math.min(
        1,
        predicate.operands.reduce((share, operand) => share + selectivityOf(operand, statistics), 0),
      );
    case 'operator':
      return 0.2;
    default:
      return 0.5;
  }
}

/** The share of all nodes that fit a label expression. */
export function shareOfLabels(labels: LabelExpression, statistics: Statistics): number {
  const all = Math.max(1, statistics.nodeCount());
  switch (labels.kind) {
    case 'label':
      return statistics.countNodesWith(labels.name.text) / all;
    case 'labelAnd':
      return Math.min(...labels.operands.map((operand) => shareOfLabels(operand, statistics)));
    case 'labelOr':
      return Math.min(
        1,
        labels.operands.reduce((share, operand) => share + shareOfLabels(operand, statistics), 0),
      );
    case 'labelNot':
      return Math.max(0, 1 - shareOfLabels(labels.operand, statistics));
    case 'labelAny':
      return 1;
  }
}
