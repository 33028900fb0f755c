// Makes the nodes, relationships and paths of a pattern that CREATE or MERGE asks for.
import type { BoundExpression, CreatePattern, Variable } from '../../binder/bound-tree.ts';
import { runtimeError } from '../../errors.ts';
import { NodeValue } from '../../values/value.ts';
import type { Compiler, Evaluate, Run } from '../operator.ts';
import { valueIn } from '../slots.ts';
import { pathOf } from './build-path.ts';
import { GraphEditor, type Properties, propertiesFrom } from './graph-editor.ts';

const noProperties: Properties = new Map();

/** Checks the properties of something before it is made. */
type CheckProperties = (properties: Properties) => void;

/** Makes the pattern once for the row in the frame, and fills the slots of what it has made. */
export function compilePattern(
  pattern: CreatePattern,
  compiler: Compiler,
  check: CheckProperties = () => {},
): () => void {
  const { run } = compiler;
  const editor = new GraphEditor(run);
  const compileProperties = (expression: BoundExpression | undefined): (() => Properties) => {
    if (expression === undefined) return () => noProperties;
    const evaluate = compiler.evaluator(expression);
    return () => {
      const properties = evaluateProperties(evaluate, editor);
      check(properties);
      return properties;
    };
  };
  const nodes = pattern.nodes.map((node) => ({ ...node, properties: compileProperties(node.properties) }));
  const relationships = pattern.relationships.map((relationship) => ({
    ...relationship,
    properties: compileProperties(relationship.properties),
  }));
  return () => {
    const { frame } = run;
    for (const { variable, labels, properties } of nodes) {
      frame[variable.id] = editor.addNode(labels, properties());
    }
    for (const { variable, type, source, target, properties } of relationships) {
      const ends = [endOf(source, run), endOf(target, run)] as const;
      frame[variable.id] = editor.addRelationship(type, ...ends, properties());
    }
    for (const { variable, elements } of pattern.paths) frame[variable.id] = pathOf(elements, run);
  };
}

function evaluateProperties(evaluate: Evaluate, editor: GraphEditor): Properties {
  const value = evaluate();
  return value === null ? noProperties : propertiesFrom(value, editor);
}

/** A node to make a relationship at. Throws TypeError when the variable holds none. */
function endOf(variable: Variable, run: Run): number {
  const value = valueIn(run, variable);
  if (value instanceof NodeValue) return value.node;
  throw runtimeError(
    'TypeError',
    'InvalidArgumentType',
    `A relationship cannot be made, because ${variable.name} is ${value === null ? 'null' : 'no node'}.`,
    `Leave out rows without it, as in WHERE ${variable.name} IS NOT NULL.`,
  );
}

/** MERGE cannot make what it could not find again: Merge1 [17] of the TCK. */
export function checkMergedProperties(properties: Properties): void {
  for (const [key, value] of properties) {
    if (value !== null) continue;
    throw runtimeError(
      'SemanticError',
      'MergeReadOwnWrites',
      `MERGE with null for the property ${key} would never find what it makes.`,
      'Leave the property out, or use CREATE.',
    );
  }
}
