// Which variables an expression, a clause or a query reads.
import type {
  BoundClause,
  BoundExpression,
  BoundPattern,
  BoundQuery,
  BoundSetItem,
  CreatePattern,
  Variable,
} from '../binder/bound-tree.ts';

type Visit = (variable: Variable) => void;

/** The direct parts of an expression; subqueries are left to the caller. */
export function operandsOf(expression: BoundExpression): readonly BoundExpression[] {
  switch (expression.kind) {
    case 'constant':
    case 'parameter':
    case 'variable':
    case 'subquery':
      return [];
    case 'property':
    case 'hasLabels':
      return [expression.subject];
    case 'index':
      return [expression.subject, expression.index];
    case 'slice':
      return [expression.subject, ...present(expression.from, expression.to)];
    case 'list':
      return expression.items;
    case 'map':
      return expression.entries.map(({ value }) => value);
    case 'mapProjection':
      return [expression.base, ...expression.entries.map(({ value }) => value)];
    case 'not':
    case 'negate':
    case 'plus':
    case 'isNull':
      return [expression.operand];
    case 'and':
    case 'or':
    case 'xor':
      return expression.operands;
    case 'operator':
    case 'compare':
      return [expression.left, expression.right];
    case 'function':
      return expression.arguments;
    case 'case':
      return [
        ...present(expression.subject),
        ...expression.branches.flatMap(({ when, then }) => [when, then]),
        ...present(expression.otherwise),
      ];
    case 'listComprehension':
      return [expression.list, ...present(expression.where, expression.projection)];
    case 'quantifier':
      return [expression.list, ...present(expression.where)];
    case 'reduce':
      return [expression.initial, expression.list, expression.expression];
  }
}

const present = (...expressions: readonly (BoundExpression | undefined)[]): readonly BoundExpression[] =>
  expressions.filter((expression) => expression !== undefined);

/** Does an inner query stand anywhere in the expression? */
export const hasSubquery = (expression: BoundExpression): boolean =>
  expression.kind === 'subquery' || operandsOf(expression).some(hasSubquery);

/** Does the expression call a function whose every call gives another result, such as rand()? */
export const isRandom = (expression: BoundExpression): boolean =>
  (expression.kind === 'function' && expression.definition.isRandom === true) ||
  operandsOf(expression).some(isRandom);

/** Visits every variable that `expression` reads, its own local ones and those of inner queries among them. */
export function readByExpression(expression: BoundExpression, visit: Visit): void {
  if (expression.kind === 'variable') visit(expression.variable);
  if (expression.kind === 'subquery') {
    readByQuery(expression.query, visit);
    if (expression.item) readByExpression(expression.item, visit);
  }
  for (const operand of operandsOf(expression)) readByExpression(operand, visit);
}

/** Visits every variable that the query reads or gives back. */
function readByQuery(query: BoundQuery, visit: Visit): void {
  for (const part of query.parts) {
    for (const clause of part.clauses) readByClause(clause, visit);
    for (const { variable } of part.columns) visit(variable);
  }
}

/** A pattern reads what is bound before it. */
function readByPattern(pattern: BoundPattern, visit: Visit): void {
  for (const { variable, isBound, source } of pattern.nodes) {
    if (isBound) visit(variable);
    if (source) visit(source);
  }
  const relationships = [
    ...pattern.relationships,
    ...pattern.shortest.map(({ relationship }) => relationship),
  ];
  for (const { variable, isBound, source, properties } of relationships) {
    if (isBound) visit(variable);
    if (source) visit(source);
    for (const { value } of properties) readByExpression(value, visit);
  }
}

function readBySetItem(item: BoundSetItem, visit: Visit): void {
  readByExpression(item.target, visit);
  if (item.kind !== 'setLabels') readByExpression(item.value, visit);
}

function readByCreate(pattern: CreatePattern, visit: Visit): void {
  for (const { properties } of pattern.nodes) if (properties) readByExpression(properties, visit);
  for (const { source, target, properties } of pattern.relationships) {
    visit(source);
    visit(target);
    if (properties) readByExpression(properties, visit);
  }
  for (const { elements } of pattern.paths) elements.forEach(visit);
}

export function readByClause(clause: BoundClause, visit: Visit): void {
  const read = (expression: BoundExpression | undefined): void => {
    if (expression) readByExpression(expression, visit);
  };
  switch (clause.kind) {
    case 'match':
      readByPattern(clause.pattern, visit);
      clause.predicates.forEach(read);
      break;
    case 'unwind':
      read(clause.list);
      break;
    case 'project':
      for (const { expression } of clause.aggregation?.keys ?? []) read(expression);
      for (const aggregate of clause.aggregation?.aggregates ?? []) aggregate.arguments.forEach(read);
      for (const { expression } of clause.items) read(expression);
      for (const { expression } of clause.orderBy) read(expression);
      read(clause.skip);
      read(clause.limit);
      read(clause.where);
      break;
    case 'procedure':
      clause.arguments.forEach(read);
      read(clause.where);
      break;
    case 'subqueryCall':
      readByQuery(clause.query, visit);
      break;
    case 'create':
      readByCreate(clause.pattern, visit);
      break;
    case 'merge':
      readByPattern(clause.pattern, visit);
      clause.predicates.forEach(read);
      readByCreate(clause.create, visit);
      for (const item of [...clause.onCreate, ...clause.onMatch]) readBySetItem(item, visit);
      break;
    case 'set':
      for (const item of clause.items) readBySetItem(item, visit);
      break;
    case 'remove':
      for (const { target } of clause.items) read(target);
      break;
    case 'delete':
      clause.expressions.forEach(read);
      break;
    default:
      clause satisfies never;
  }
}

/** Variables that a clause fills. A projection's are all that the clauses after it can see. */
export function filledBy(clause: BoundClause): readonly Variable[] {
  switch (clause.kind) {
    case 'match':
      return filledByPattern(clause.pattern);
    case 'unwind':
      return [clause.variable];
    case 'project':
      return clause.items.map(({ variable }) => variable);
    case 'procedure':
      return clause.yields.map(({ variable }) => variable);
    case 'subqueryCall':
      return clause.query.columns.map(({ variable }) => variable);
    case 'create':
      return filledByCreate(clause.pattern);
    case 'merge':
      return [...filledByPattern(clause.pattern), ...filledByCreate(clause.create)];
    case 'set':
    case 'remove':
    case 'delete':
      return [];
    default:
      clause satisfies never;
      return [];
  }
}

/** All variables of a pattern that were not bound before. */
export function filledByPattern(pattern: BoundPattern): readonly Variable[] {
  return [
    ...pattern.nodes.filter(({ isBound }) => !isBound).map(({ variable }) => variable),
    ...pattern.relationships.filter(({ isBound }) => !isBound).map(({ variable }) => variable),
    ...pattern.shortest.flatMap(({ path, relationship }) => [relationship.variable, ...(path ? [path] : [])]),
    ...pattern.paths.map(({ variable }) => variable),
  ];
}

function filledByCreate(pattern: CreatePattern): readonly Variable[] {
  return [...pattern.nodes, ...pattern.relationships, ...pattern.paths].map(({ variable }) => variable);
}
