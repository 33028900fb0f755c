// Binds patterns that are searched for: a graph of variables, and predicates for all that stands inside of it.
import { type CypherError, type Span, syntaxError } from '../errors.ts';
import type {
  Expression,
  MapExpression,
  Name,
  NodePattern,
  ParameterExpression,
  PatternPart,
  RelationshipPattern,
} from '../parser/syntax-tree.ts';
import { anyType, booleanType } from '../values/static-types.ts';
import { requireBoolean } from './bind-operators.ts';
import type { Binding } from './binding.ts';
import type { BoundExpression, BoundPattern, PatternRelationship, Variable } from './bound-tree.ts';
import { type Place, readVariable, rowPlace } from './place.ts';
import {
  type PatternRules,
  type ResolvedPattern,
  type ResolvedRelationship,
  resolvePattern,
} from './resolve-pattern.ts';
import type { Scope } from './scope.ts';
import { warnOfLabels, warnOfProperty } from './warn-of-unknown.ts';

export interface PatternBound {
  readonly pattern: BoundPattern;
  readonly predicates: readonly BoundExpression[];
  /** For the clauses that follow. */
  readonly scopeAfter: Scope;
  /** For what belongs to the pattern, such as the projection of a comprehension. */
  readonly scope: Scope;
}

/** A pattern with its WHERE, as it stands in MATCH. */
export function bindPattern(
  parts: readonly PatternPart[],
  where: Expression | undefined,
  scope: Scope,
  rules: PatternRules,
  binding: Binding,
): PatternBound {
  const resolved = resolvePattern(parts, scope, rules, binding);
  const place = rowPlace(resolved.scope, 'a pattern');
  const predicates = [
    ...predicatesOf(resolved, place, binding),
    ...(where ? bindCondition(where, rowPlace(resolved.scope, 'WHERE'), binding) : []),
  ];
  const pattern = patternOf(resolved, place, binding);
  return { pattern, predicates, scopeAfter: resolved.scopeAfter, scope: resolved.scope };
}

/** A condition as a list of predicates that must all be true. */
export function bindCondition(where: Expression, place: Place, binding: Binding): readonly BoundExpression[] {
  const bound = requireBoolean(binding.bindExpression(where, place), 'WHERE');
  return bound.kind === 'and' ? bound.operands : [bound];
}

/** The graph of a pattern. Expressions in variable-length relationships are bound in `place`. */
export function patternOf(resolved: ResolvedPattern, place: Place, binding: Binding): BoundPattern {
  return {
    nodes: resolved.nodes,
    relationships: resolved.relationships.map((relationship) =>
      bindRelationship(relationship, place, binding),
    ),
    shortest: resolved.shortest.map(({ path, relationship, all }) => {
      const bound = bindRelationship(relationship, place, binding);
      const length = bound.length ?? { min: 1, max: 1 };
      if (length.min > 1) throw notShortest(length.min, bound.at);
      return { path, relationship: { ...bound, length }, all };
    }),
    paths: resolved.paths,
  };
}

function bindRelationship(
  { written, ...ends }: ResolvedRelationship,
  place: Place,
  binding: Binding,
): PatternRelationship {
  const { direction, types, length, at } = written;
  if (types) warnOfLabels(types, 'relationship', binding);
  const properties = isChain(ends.variable) ? bindEntries(written.properties, place, binding) : [];
  return {
    ...ends,
    direction,
    types,
    length: length && { min: length.min ?? 1, max: length.max },
    properties: properties.map(({ key, value }) => ({ key: key.text, value })),
    at,
  };
}

const notShortest = (min: number, at: Span): CypherError =>
  syntaxError(
    'InvalidRelationshipPattern',
    at,
    `A shortest path is the shortest of all, so it cannot be asked to have at least ${min} relationships.`,
    `Write MATCH p = (a)-[*${min}..]-(b) … ORDER BY length(p) LIMIT 1.`,
  );

const isChain = (relationship: Variable): boolean => relationship.kind === 'value';

/** What labels, property maps and inline WHERE of a pattern demand, but for relationships of variable length. */
export function predicatesOf(
  resolved: ResolvedPattern,
  place: Place,
  binding: Binding,
): readonly BoundExpression[] {
  const ofNodes = resolved.writtenNodes.flatMap(({ variable, written }) => [
    ...presencePredicates(variable, resolved),
    ...labelPredicates(variable, written, binding),
    ...innerPredicates(variable, written, place, binding),
  ]);
  const all = [...resolved.relationships, ...resolved.shortest.map(({ relationship }) => relationship)];
  const ofRelationships = all.flatMap(({ variable, written }) => {
    if (!isChain(variable)) return innerPredicates(variable, written, place, binding);
    if (written.where) throw whereOfChain(written.where.at);
    return [];
  });
  return [...ofNodes, ...ofRelationships];
}

/** A node that an earlier clause may have left null matches nothing; where relationships join it, they see to that. */
function presencePredicates(
  variable: Variable,
  { nodes, relationships, shortest }: ResolvedPattern,
): readonly BoundExpression[] {
  const isBound = nodes.some((node) => node.variable === variable && node.isBound);
  const isJoined = [...relationships, ...shortest.map(({ relationship }) => relationship)].some(
    ({ from, to }) => from === variable || to === variable,
  );
  if (!isBound || !variable.isNullable || isJoined) return [];
  const at = { start: 0, end: 0 };
  return [{ kind: 'isNull', operand: readVariable(variable, at), negated: true, type: booleanType, at }];
}

function labelPredicates(
  variable: Variable,
  { labels }: NodePattern,
  binding: Binding,
): readonly BoundExpression[] {
  if (!labels) return [];
  warnOfLabels(labels, 'node', binding);
  const subject = readVariable(variable, labels.at);
  return [{ kind: 'hasLabels', subject, labels, type: booleanType, at: labels.at }];
}

function innerPredicates(
  variable: Variable,
  { properties, where }: NodePattern | RelationshipPattern,
  place: Place,
  binding: Binding,
): readonly BoundExpression[] {
  const entries = bindEntries(properties, place, binding).map(({ key, value }): BoundExpression => {
    warnOfProperty(key, variable.type, binding);
    const at = { start: key.at.start, end: value.at.end };
    const subject = readVariable(variable, key.at);
    const left: BoundExpression = { kind: 'property', subject, key: key.text, type: anyType, at: key.at };
    return { kind: 'compare', operator: '=', left, right: value, type: booleanType, at };
  });
  return where ? [...entries, ...bindCondition(where, place, binding)] : entries;
}

function bindEntries(
  properties: MapExpression | ParameterExpression | undefined,
  place: Place,
  binding: Binding,
): readonly { readonly key: Name; readonly value: BoundExpression }[] {
  if (!properties) return [];
  if (properties.kind === 'parameter') throw parameterAsMap(properties);
  return properties.entries.map(({ key, value }) => ({ key, value: binding.bindExpression(value, place) }));
}

/** `(n $given)` where it is searched for. */
export const parameterAsMap = ({ name, at }: ParameterExpression): CypherError =>
  syntaxError(
    'InvalidParameterUse',
    at,
    `$${name} cannot stand for all properties of a pattern, since the plan depends on which they are.`,
    `Name them, as in {name: $${name}.name}.`,
  );

const whereOfChain = (at: Span): CypherError =>
  syntaxError(
    'UnexpectedSyntax',
    at,
    'WHERE inside a relationship of variable length has no single relationship to speak of.',
    'Name the relationship r and write WHERE all(one IN r WHERE …) behind the pattern.',
  );
