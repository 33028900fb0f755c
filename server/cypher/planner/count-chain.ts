// Patterns of which only the number of matches matters, counted from degrees.
import type {
  BoundExpression,
  BoundMatch,
  BoundQuery,
  PatternRelationship,
  Variable,
} from '../binder/bound-tree.ts';
import type { LabelExpression } from '../parser/syntax-tree.ts';
import type { CountChain, Types, Way } from './plan.ts';
import type { Known } from './planning.ts';

type Chain = Pick<CountChain, 'from' | 'steps'>;

/** The names of a plain list of types; undefined for any other expression. */
export function typeNames(types: Types): readonly string[] | undefined {
  if (types?.kind === 'label') return [types.name.text];
  if (types?.kind !== 'labelOr') return undefined;
  const names = types.operands.map((operand) => (operand.kind === 'label' ? operand.name.text : undefined));
  return names.every((name) => name !== undefined) ? names : undefined;
}

/** Can a relationship fit both? */
export function canCoincide(a: Types, b: Types): boolean {
  const names = typeNames(a);
  const others = typeNames(b);
  return !names || !others || names.some((name) => others.includes(name));
}

/**
 * The chain of `match` from the node `from` on, when it is one line of single relationships that cannot
 * coincide, and everything past `from` has no condition but labels.
 */
export function chainFrom(match: BoundMatch, from: Variable): Chain | undefined {
  const { pattern, predicates, isOptional } = match;
  if (isOptional || pattern.paths.length > 0 || pattern.shortest.length > 0) return undefined;
  const labels = new Map<Variable, LabelExpression[]>();
  for (const predicate of predicates) {
    if (predicate.kind !== 'hasLabels' || predicate.subject.kind !== 'variable') return undefined;
    const list = labels.get(predicate.subject.variable) ?? [];
    labels.set(predicate.subject.variable, [...list, predicate.labels]);
  }
  if (labels.has(from)) return undefined;
  const steps: CountChain['steps'][number][] = [];
  const visited = new Set([from]);
  let node = from;
  let remaining: readonly PatternRelationship[] = pattern.relationships;
  while (remaining.length > 0) {
    const next = remaining.filter(({ from: start, to: end }) => start === node || end === node);
    const [relationship] = next;
    if (!relationship || next.length > 1 || !isPlain(relationship)) return undefined;
    const isReversed = relationship.from !== node;
    const end = isReversed ? relationship.from : relationship.to;
    if (visited.has(end) || isBoundNode(match, end)) return undefined;
    const [label, ...more] = labels.get(end) ?? [];
    if (more.length > 0) return undefined;
    steps.push({ types: relationship.types, way: wayAlong(relationship, isReversed), label });
    labels.delete(end);
    visited.add(end);
    node = end;
    remaining = remaining.filter((other) => other !== relationship);
  }
  const isWhole = labels.size === 0 && visited.size === pattern.nodes.length && steps.length > 0;
  return isWhole && areApart(steps) ? { from, steps } : undefined;
}

const isPlain = ({ length, isBound, source, properties }: PatternRelationship): boolean =>
  !length && !isBound && !source && properties.length === 0;

const isBoundNode = (match: BoundMatch, node: Variable): boolean =>
  match.pattern.nodes.some(
    ({ variable, isBound, source }) => variable === node && (isBound || source !== undefined),
  );

const wayAlong = (relationship: PatternRelationship, isReversed: boolean): Way => {
  if (relationship.direction === 'both') return 'both';
  return (relationship.direction === 'right') !== isReversed ? 'out' : 'in';
};

const areApart = (steps: CountChain['steps']): boolean =>
  steps.every((step, at) => steps.slice(at + 1).every((later) => !canCoincide(step.types, later.types)));

/** For `COUNT { (n)-[:A]->() }`, where `n` is known. */
export function countChainOf(query: BoundQuery, known: Known): Chain | undefined {
  const [part, ...others] = query.parts;
  const [match, ...more] = part?.clauses ?? [];
  if (match?.kind !== 'match' || more.length > 0 || others.length > 0) return undefined;
  const starts = match.pattern.nodes.filter(({ variable, isBound }) => isBound && known.has(variable.id));
  const [start] = starts;
  return start && starts.length === 1 ? chainFrom(match, start.variable) : undefined;
}

/** Is the argument of a count surely not null, so that it counts rows? */
export const isNeverNull = (expression: BoundExpression): boolean =>
  expression.kind === 'variable' && !expression.variable.isNullable && expression.variable.kind !== 'value';
