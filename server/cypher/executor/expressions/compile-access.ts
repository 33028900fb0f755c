// Properties, items, slices and map projections as closures.
import type { ExpressionOf } from '../../binder/bound-tree.ts';
import { runtimeError } from '../../errors.ts';
import { deletedEntity, elementAt, propertyOf, sliceOf } from '../../values/access.ts';
import { showTypeOf } from '../../values/static-types.ts';
import { NodeValue, RelationshipValue, type Value } from '../../values/value.ts';
import { isMap } from '../../values/value-kinds.ts';
import type { Compiler, Evaluate } from '../operator.ts';
import { ordinalIn } from '../slots.ts';
import { withPosition } from './error-position.ts';

/** A property of a variable of kind node or relationship is read from the view without making a value of it. */
export function compileProperty(
  { subject, key, at }: ExpressionOf<'property'>,
  compiler: Compiler,
): Evaluate {
  const { run } = compiler;
  const { frame } = run;
  if (subject.kind === 'variable' && subject.variable.kind === 'node') {
    const { id } = subject.variable;
    let { view } = run;
    let read = view.nodeReader(key);
    return () => {
      const node = ordinalIn(frame, id);
      if (node < 0) return null;
      if (view !== run.view) {
        view = run.view;
        read = view.nodeReader(key);
      }
      if (view.isNodeDeleted(node)) throw withPosition(deletedEntity('node'), at);
      return read(node);
    };
  }
  if (subject.kind === 'variable' && subject.variable.kind === 'relationship') {
    const { id } = subject.variable;
    let { view } = run;
    let read = view.relationshipReader(key);
    return () => {
      const relationship = ordinalIn(frame, id);
      if (relationship < 0) return null;
      if (view !== run.view) {
        view = run.view;
        read = view.relationshipReader(key);
      }
      if (view.isRelationshipDeleted(relationship)) {
        throw withPosition(deletedEntity('relationship'), at);
      }
      return read(relationship);
    };
  }
  const evaluate = compiler.evaluator(subject);
  return () => {
    try {
      return propertyOf(evaluate(), key);
    } catch (error) {
      throw withPosition(error, at);
    }
  };
}

export function compileIndex({ subject, index, at }: ExpressionOf<'index'>, compiler: Compiler): Evaluate {
  const list = compiler.evaluator(subject);
  const position = compiler.evaluator(index);
  return () => {
    try {
      return elementAt(list(), position());
    } catch (error) {
      throw withPosition(error, at);
    }
  };
}

export function compileSlice({ subject, from, to, at }: ExpressionOf<'slice'>, compiler: Compiler): Evaluate {
  const list = compiler.evaluator(subject);
  const start = from && compiler.evaluator(from);
  const end = to && compiler.evaluator(to);
  return () => {
    try {
      return sliceOf(list(), start?.(), end?.());
    } catch (error) {
      throw withPosition(error, at);
    }
  };
}

/** All properties of a map, node or relationship. */
function entriesOf(value: Exclude<Value, null>): ReadonlyMap<string, Value> {
  if (isMap(value)) return value;
  if (value instanceof NodeValue) return value.graph.nodeProperties(value.node);
  if (value instanceof RelationshipValue) return value.graph.relationshipProperties(value.relationship);
  throw runtimeError(
    'TypeError',
    'InvalidArgumentType',
    `A value of type ${showTypeOf(value)} has no properties to choose from.`,
    'Use { } after a node, a relationship or a map.',
  );
}

export function compileMapProjection(
  { base, all, entries, at }: ExpressionOf<'mapProjection'>,
  compiler: Compiler,
): Evaluate {
  const subject = compiler.evaluator(base);
  const compiled = entries.map(({ key, value }) => [key, compiler.evaluator(value)] as const);
  return () => {
    const value = subject();
    if (value === null) return null;
    try {
      const projected = new Map(all ? entriesOf(value) : []);
      for (const [key, evaluate] of compiled) projected.set(key, evaluate());
      return projected;
    } catch (error) {
      throw withPosition(error, at);
    }
  };
}
