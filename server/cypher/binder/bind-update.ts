// Binds SET, REMOVE and DELETE.
import { syntaxError } from '../errors.ts';
import type { DeleteClause, Expression, Name, RemoveClause, SetItem } from '../parser/syntax-tree.ts';
import {
  canBeOneOf,
  mapType,
  nodeType,
  pathType,
  relationshipType,
  showType,
} from '../values/static-types.ts';
import type { StaticType } from '../values/value.ts';
import type { Binding } from './binding.ts';
import type { BoundDelete, BoundExpression, BoundRemove, BoundSetItem } from './bound-tree.ts';
import { invalidArgumentType, type Place, rowPlace } from './place.ts';
import type { Scope } from './scope.ts';
import { listWords } from './undefined-variable.ts';

/** Throws SyntaxError InvalidArgumentType where the value is certain to be of another type. */
function requireOneOf(
  expression: BoundExpression,
  wanted: readonly StaticType[],
  taker: string,
): BoundExpression {
  if (canBeOneOf(expression.type, wanted)) return expression;
  throw invalidArgumentType(
    expression.at,
    `${taker} needs a ${listWords(wanted.map(showType), 'or')}, but this is of type ${showType(expression.type)}.`,
    'Name a node or relationship that the query has found or made.',
  );
}

const entities: readonly StaticType[] = [nodeType, relationshipType];

const bindTarget = (
  target: Expression,
  wanted: readonly StaticType[],
  keyword: string,
  place: Place,
  binding: Binding,
): BoundExpression => requireOneOf(binding.bindExpression(target, place), wanted, keyword);

const asExpression = ({ text, at }: Name): Expression => ({ kind: 'variable', name: text, at });

export function bindSetItems(
  items: readonly SetItem[],
  scope: Scope,
  binding: Binding,
): readonly BoundSetItem[] {
  const place = rowPlace(scope, 'SET');
  return items.map((item) => bindSetItem(item, place, binding));
}

function bindSetItem(item: SetItem, place: Place, binding: Binding): BoundSetItem {
  switch (item.kind) {
    case 'setProperty': {
      const target = bindTarget(item.target.subject, entities, 'SET', place, binding);
      const value = binding.bindExpression(item.value, place);
      return { kind: 'setProperty', target, key: item.target.key.text, value };
    }
    case 'setProperties': {
      const target = bindTarget(asExpression(item.target), entities, 'SET', place, binding);
      const value = bindTarget(item.value, [mapType, ...entities], 'SET', place, binding);
      return { kind: 'setProperties', target, value, replace: item.replace };
    }
    case 'setLabels': {
      const target = bindTarget(asExpression(item.target), [nodeType], 'SET', place, binding);
      return { kind: 'setLabels', target, labels: item.labels.map(({ text }) => text) };
    }
  }
}

export function bindRemove({ items }: RemoveClause, scope: Scope, binding: Binding): BoundRemove {
  const place = rowPlace(scope, 'REMOVE');
  return {
    kind: 'remove',
    items: items.map((item) => {
      if (item.kind === 'removeProperty') {
        const target = bindTarget(item.target.subject, entities, 'REMOVE', place, binding);
        return { kind: 'removeProperty', target, key: item.target.key.text };
      }
      const target = bindTarget(asExpression(item.target), [nodeType], 'REMOVE', place, binding);
      return { kind: 'removeLabels', target, labels: item.labels.map(({ text }) => text) };
    }),
  };
}

export function bindDelete(
  { detach, expressions }: DeleteClause,
  scope: Scope,
  binding: Binding,
): BoundDelete {
  const place = rowPlace(scope, 'DELETE');
  return {
    kind: 'delete',
    detach,
    expressions: expressions.map((expression) => {
      if (expression.kind === 'hasLabels') {
        throw syntaxError(
          'InvalidDelete',
          expression.at,
          'DELETE takes whole nodes and relationships, not labels or types.',
          'Write REMOVE n:Label for a label; the type of a relationship cannot be taken off.',
        );
      }
      return bindTarget(expression, [...entities, pathType], 'DELETE', place, binding);
    }),
  };
}
