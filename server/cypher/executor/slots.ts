// Slots of the frame: ordinals for nodes and relationships, −1 for null; values for the rest.
import type { BoundExpression, Variable } from '../binder/bound-tree.ts';
import { NodeValue, RelationshipValue, type Value } from '../values/value.ts';
import type { Compiler, Frame, Run } from './operator.ts';

/** The ordinal in a slot of kind node or relationship; −1 is null. */
export function ordinalIn(frame: Frame, slot: number): number {
  const ordinal = frame[slot];
  return typeof ordinal === 'number' ? ordinal : -1;
}

/** What a variable's slot means, as a value. */
export function valueIn(run: Run, variable: Variable): Value {
  if (variable.kind === 'value') return run.frame[variable.id] ?? null;
  const ordinal = ordinalIn(run.frame, variable.id);
  if (ordinal < 0) return null;
  return variable.kind === 'node'
    ? new NodeValue(ordinal, run.graph)
    : new RelationshipValue(ordinal, run.graph);
}

/** What a variable's slot holds for null. */
export const nullFor = (variable: Variable): null | -1 => (variable.kind === 'value' ? null : -1);

/** What a variable's slot holds for a value, whose type has been checked before. */
export function contentFor(variable: Variable, value: Value): Value {
  if (variable.kind === 'value') return value;
  if (value === null) return -1;
  if (variable.kind === 'node' && value instanceof NodeValue) return value.node;
  if (variable.kind === 'relationship' && value instanceof RelationshipValue) return value.relationship;
  throw new Error(`Variable ${variable.name} of kind ${variable.kind} got another value.`);
}

/** The variable that an expression is nothing but, where its slot can be read as it is. */
export const variableOf = (expression: BoundExpression): Variable | undefined =>
  expression.kind === 'variable' ? expression.variable : undefined;

/** Fills `target` with the value of `expression`; undefined where it is there already. */
export function compileAssignment(
  { variable: target, expression }: { readonly variable: Variable; readonly expression: BoundExpression },
  compiler: Compiler,
): (() => void) | undefined {
  const { frame } = compiler.run;
  const source = variableOf(expression);
  if (source?.id === target.id) return undefined;
  if (source !== undefined && source.kind === target.kind) {
    return () => {
      frame[target.id] = frame[source.id] ?? null;
    };
  }
  const evaluate = compiler.evaluator(expression);
  return () => {
    frame[target.id] = contentFor(target, evaluate());
  };
}

/** Assignments in the order of `items`, without those that have nothing to do. */
export const compileAssignments = (
  items: readonly { readonly variable: Variable; readonly expression: BoundExpression }[],
  compiler: Compiler,
): readonly (() => void)[] =>
  items.map((item) => compileAssignment(item, compiler)).filter((assign) => assign !== undefined);
