// How a node can be reached without a relationship: by an index, by its label, or by looking at all nodes.
import type { BoundExpression, Variable } from '../binder/bound-tree.ts';
import type { LabelExpression } from '../parser/syntax-tree.ts';
import type { NodeSeek } from './plan.ts';
import { type Statistics, shareOfLabels } from './statistics.ts';
import { hasSubquery, isRandom } from './variables-read.ts';

export interface Access {
  readonly label: string | undefined;
  /** Undefined scans. */
  readonly seek: Seek | undefined;
  /** Rows that it gives, before filters. */
  readonly rows: number;
}

/** The label that a label expression demands in any case, the rarest of several. */
function demandedLabel(labels: LabelExpression, statistics: Statistics): string | undefined {
  if (labels.kind === 'label') return labels.name.text;
  if (labels.kind !== 'labelAnd') return undefined;
  return rarest(
    labels.operands.flatMap((operand) => demandedLabel(operand, statistics) ?? []),
    statistics,
  );
}

const rarest = (labels: readonly string[], statistics: Statistics): string | undefined =>
  labels.toSorted((a, b) => statistics.countNodesWith(a) - statistics.countNodesWith(b))[0];

const isVariable = (expression: BoundExpression, variable: Variable): boolean =>
  expression.kind === 'variable' && expression.variable === variable;

/** The rarest label that `predicates` demand of the node. */
export function labelOf(
  node: Variable,
  predicates: readonly BoundExpression[],
  statistics: Statistics,
): string | undefined {
  const labels = predicates.flatMap((predicate) =>
    predicate.kind === 'hasLabels' && isVariable(predicate.subject, node)
      ? (demandedLabel(predicate.labels, statistics) ?? [])
      : [],
  );
  return rarest(labels, statistics);
}

/** The share of all nodes that the labels demanded of the node leave. */
export function labelShare(
  node: Variable,
  predicates: readonly BoundExpression[],
  statistics: Statistics,
): number {
  return predicates.reduce(
    (share, predicate) =>
      predicate.kind === 'hasLabels' && isVariable(predicate.subject, node)
        ? Math.min(share, shareOfLabels(predicate.labels, statistics))
        : share,
    1,
  );
}

type Seek = Pick<NodeSeek, 'key' | 'seek' | 'checks'>;

const keyOf = (expression: BoundExpression, node: Variable): string | undefined =>
  expression.kind === 'property' && isVariable(expression.subject, node) ? expression.key : undefined;

const mirrored = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '=': '=', '<>': '<>' } as const;

/** The condition that a predicate puts on one property of the node, where the other side is ready. */
function seekFor(
  predicate: BoundExpression,
  node: Variable,
  isReady: (expression: BoundExpression) => boolean,
): Seek | undefined {
  const checks = [predicate];
  if (predicate.kind === 'compare') {
    const leftKey = keyOf(predicate.left, node);
    const key = leftKey ?? keyOf(predicate.right, node);
    const value = leftKey === undefined ? predicate.left : predicate.right;
    if (key === undefined || !isReady(value)) return undefined;
    const operator = leftKey === undefined ? mirrored[predicate.operator] : predicate.operator;
    if (operator === '=') return { key, seek: { kind: 'equal', value }, checks };
    if (operator === '<>') return undefined;
    const bound = { value, isInclusive: operator.endsWith('=') };
    return operator.startsWith('<')
      ? { key, seek: { kind: 'range', from: undefined, to: bound }, checks }
      : { key, seek: { kind: 'range', from: bound, to: undefined }, checks };
  }
  if (predicate.kind !== 'operator') return undefined;
  const key = keyOf(predicate.left, node);
  if (key === undefined || !isReady(predicate.right)) return undefined;
  if (predicate.operator === 'in') return { key, seek: { kind: 'oneOf', values: predicate.right }, checks };
  if (predicate.operator === 'startsWith') {
    return { key, seek: { kind: 'prefix', prefix: predicate.right }, checks };
  }
  return undefined;
}

/** Two half-open ranges over one key as one range. */
function joinRanges(seeks: readonly Seek[]): readonly Seek[] {
  const joined: Seek[] = [];
  for (const { key, seek, checks } of seeks) {
    const at = joined.findIndex(
      (other) =>
        seek.kind === 'range' &&
        other.seek.kind === 'range' &&
        other.key === key &&
        (seek.from === undefined) !== (other.seek.from === undefined) &&
        (other.seek.from === undefined || other.seek.to === undefined),
    );
    const half = joined[at];
    if (half?.seek.kind === 'range' && seek.kind === 'range') {
      const [from, to] = [seek.from ?? half.seek.from, seek.to ?? half.seek.to];
      joined[at] = { key, seek: { kind: 'range', from, to }, checks: [...half.checks, ...checks] };
    } else joined.push({ key, seek, checks });
  }
  return joined;
}

function rowsOfSeek({ key, seek }: Seek, label: string | undefined, statistics: Statistics): number {
  const all = statistics.countNodesWith(label);
  const equal = statistics.estimateEqual(label, key);
  if (seek.kind === 'equal') return Math.min(all, equal ?? all);
  if (seek.kind === 'oneOf') {
    const count = seek.values.kind === 'list' ? seek.values.items.length : 5;
    return Math.min(all, (equal ?? all) * count);
  }
  if (seek.kind === 'prefix') return all * 0.1;
  return all * (seek.from && seek.to ? 0.1 : 0.3);
}

/** The cheapest access to `node`, given the predicates that may be used. */
export function findAccess(
  node: Variable,
  predicates: readonly BoundExpression[],
  isReady: (expression: BoundExpression) => boolean,
  statistics: Statistics,
): Access {
  const label = labelOf(node, predicates, statistics);
  const scan: Access = { label, seek: undefined, rows: statistics.countNodesWith(label) };
  // What an inner query gives is worked out by an operator, which comes after the seek; a seek asks once for all nodes.
  const seekable = predicates.filter((predicate) => !hasSubquery(predicate) && !isRandom(predicate));
  const seeks = joinRanges(seekable.flatMap((predicate) => seekFor(predicate, node, isReady) ?? []));
  return seeks
    .map((seek): Access => ({ label, seek, rows: rowsOfSeek(seek, label, statistics) }))
    .reduce((best, access) => (access.rows < best.rows ? access : best), scan);
}
