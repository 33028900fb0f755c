// Binds CREATE and MERGE: what is new in a pattern, with its labels, its type and its properties.
import { type CypherError, type Span, syntaxError } from '../errors.ts';
import type {
  CreateClause,
  LabelExpression,
  MapExpression,
  MergeClause,
  ParameterExpression,
  RelationshipPattern,
} from '../parser/syntax-tree.ts';
import { parameterAsMap, patternOf, predicatesOf } from './bind-pattern.ts';
import { bindSetItems } from './bind-update.ts';
import type { Binding, BoundStep } from './binding.ts';
import type { BoundMerge, CreatePattern, Variable } from './bound-tree.ts';
import { rowPlace } from './place.ts';
import { type ResolvedPattern, type ResolvedRelationship, resolvePattern } from './resolve-pattern.ts';
import type { Scope } from './scope.ts';

const rules = { isOptional: false, introducesNames: true, creates: true };

export function bindCreate({ patterns }: CreateClause, scope: Scope, binding: Binding): BoundStep {
  const resolved = resolvePattern(patterns, scope, rules, binding);
  for (const { written } of resolved.relationships) {
    if (written.direction === 'both') throw undirected(written);
  }
  const pattern = bindNew(resolved, scope, 'CREATE', binding);
  return { clause: { kind: 'create', pattern }, scope: resolved.scopeAfter };
}

export function bindMerge(
  { pattern: part, onCreate, onMatch }: MergeClause,
  scope: Scope,
  binding: Binding,
): BoundStep {
  const resolved = resolvePattern([part], scope, rules, binding);
  const place = rowPlace(scope, 'MERGE');
  // Before the rest, for its messages tell more of a pattern that cannot be made.
  const create = bindNew(resolved, scope, 'MERGE', binding);
  const clause: BoundMerge = {
    kind: 'merge',
    pattern: patternOf(resolved, place, binding),
    predicates: predicatesOf(resolved, place, binding),
    create,
    onCreate: bindSetItems(onCreate, resolved.scopeAfter, binding),
    onMatch: bindSetItems(onMatch, resolved.scopeAfter, binding),
  };
  return { clause, scope: resolved.scopeAfter };
}

type Keyword = 'CREATE' | 'MERGE';

/**
 * Nodes are made in the order of writing, then relationships. In CREATE an expression sees what is made before
 * it: CREATE (a {id: 1}), (b {of: a.id}). In MERGE it sees nothing of the pattern, which may be there already.
 */
function bindNew(resolved: ResolvedPattern, scope: Scope, keyword: Keyword, binding: Binding): CreatePattern {
  const [search] = resolved.shortest;
  if (search) throw unexpected(search.relationship.written.at, keyword, 'a shortest path');
  const { endOf, isNew } = readNodes(resolved);
  const names = new Map(scope.names);
  const place = rowPlace({ ...scope, names }, keyword);
  const bindProperties = (properties: MapExpression | ParameterExpression | undefined, owner: Variable) => {
    if (keyword === 'MERGE' && properties?.kind === 'parameter') throw parameterAsMap(properties);
    const bound = properties && binding.bindExpression(properties, place);
    if (keyword === 'CREATE' && owner.name !== '') names.set(owner.name, owner);
    return bound;
  };
  const seen = new Set<Variable>();
  const nodes = resolved.writtenNodes.flatMap(({ variable, written }) => {
    if (written.where) throw unexpected(written.where.at, keyword, 'WHERE');
    if (!isNew(variable) || seen.has(variable)) return [];
    seen.add(variable);
    const labels = plainLabels(written.labels, keyword);
    return [{ variable, labels, properties: bindProperties(written.properties, variable) }];
  });
  const relationships = resolved.relationships.map((relationship) => {
    const { variable, written, from, to } = relationship;
    const [source, target] = written.direction === 'left' ? [to, from] : [from, to];
    return {
      variable,
      type: singleType(relationship, keyword),
      source: endOf(source),
      target: endOf(target),
      properties: bindProperties(written.properties, variable),
    };
  });
  const paths = resolved.paths.map(({ variable, elements }) => ({
    variable,
    elements: elements.map(endOf),
  }));
  return { nodes, relationships, paths };
}

/** Ends that are values stay values here: there is no match that would convert them first. */
function readNodes({ nodes }: ResolvedPattern) {
  const sources = new Map(nodes.map(({ variable, source }) => [variable, source]));
  const created = new Set(
    nodes.filter(({ isBound, source }) => !isBound && !source).map(({ variable }) => variable),
  );
  return {
    endOf: (variable: Variable): Variable => sources.get(variable) ?? variable,
    isNew: (variable: Variable): boolean => created.has(variable),
  };
}

/** `:A:B` as names. */
function plainLabels(labels: LabelExpression | undefined, keyword: Keyword): readonly string[] {
  if (!labels) return [];
  if (labels.kind === 'label') return [labels.name.text];
  if (labels.kind === 'labelAnd') return labels.operands.flatMap((operand) => plainLabels(operand, keyword));
  throw unexpected(labels.at, keyword, 'a choice of labels');
}

function singleType({ written }: ResolvedRelationship, keyword: Keyword): string {
  const { types, length, where, at } = written;
  if (length) {
    throw syntaxError(
      'CreatingVarLength',
      at,
      `${keyword} makes single relationships, but this one has a variable length.`,
      'Write each relationship of the chain, with the nodes between them.',
    );
  }
  if (where) throw unexpected(where.at, keyword, 'WHERE');
  if (types?.kind === 'label') return types.name.text;
  throw syntaxError(
    'NoSingleRelationshipType',
    types?.at ?? at,
    types
      ? 'A new relationship has exactly one type, but this one has a choice of types.'
      : 'A new relationship has exactly one type, but this one has none.',
    'Write one type behind a colon, as in -[:KNOWS]->.',
  );
}

const undirected = ({ at }: RelationshipPattern): CypherError =>
  syntaxError(
    'RequiresDirectedRelationship',
    at,
    'A new relationship goes one way, but this one has no single direction.',
    'Write --> or <--.',
  );

const unexpected = (at: Span, keyword: Keyword, what: string): CypherError =>
  syntaxError(
    'UnexpectedSyntax',
    at,
    `${keyword} makes what the pattern says, so ${what} has no meaning in it.`,
    'Look for what is there with MATCH first.',
  );
