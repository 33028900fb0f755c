// Binds MATCH and UNWIND.
import type { MatchClause, UnwindClause } from '../parser/syntax-tree.ts';
import { bindPattern } from './bind-pattern.ts';
import type { Binding, BoundStep } from './binding.ts';
import { typeOfItems } from './infer-type.ts';
import { rowPlace } from './place.ts';
import { alreadyBound } from './resolve-pattern.ts';
import { addNames, findName, type Scope } from './scope.ts';

export function bindMatch(
  { patterns, where, optional }: MatchClause,
  scope: Scope,
  binding: Binding,
): BoundStep {
  const rules = { isOptional: optional, introducesNames: true, creates: false };
  const { pattern, predicates, scopeAfter } = bindPattern(patterns, where, scope, rules, binding);
  return { clause: { kind: 'match', isOptional: optional, pattern, predicates }, scope: scopeAfter };
}

export function bindUnwind(
  { list, variable: name }: UnwindClause,
  scope: Scope,
  binding: Binding,
): BoundStep {
  const bound = binding.bindExpression(list, rowPlace(scope, 'UNWIND'));
  if (findName(scope, name.text)) throw alreadyBound(name);
  const type = bound.type.name === 'list' ? typeOfItems(bound.type) : bound.type;
  const variable = binding.newVariable(name.text, 'value', type, true);
  return { clause: { kind: 'unwind', list: bound, variable }, scope: addNames(scope, [variable]) };
}
