// The calls of aggregates in one projection: each is worked out once per group, into a variable of its own.
import { type CypherError, syntaxError } from '../errors.ts';
import type { Expression, FunctionExpression } from '../parser/syntax-tree.ts';
import { integerType } from '../values/static-types.ts';
import { checkCount, checkTypes, isAggregateCall, keyOfFunction } from './bind-function.ts';
import type { Binding } from './binding.ts';
import type { BoundAggregate, BoundExpression, Variable } from './bound-tree.ts';
import type { Catalog } from './catalog.ts';
import { keyOfSyntax, someExpression } from './child-expressions.ts';
import { typeOfCall } from './infer-type.ts';
import { type Place, readVariable } from './place.ts';
import type { Scope } from './scope.ts';

/** Does the expression call an aggregate of its own, outside of inner queries? */
export const containsAggregate = (expression: Expression, catalog: Catalog): boolean =>
  someExpression(expression, (part) => part.kind === 'function' && isAggregateCall(part, catalog));

export class AggregateCollector {
  readonly #found = new Map<string, BoundAggregate>();
  /** Of what is aggregated: each row, before grouping. */
  readonly #place: Place;
  readonly #binding: Binding;

  constructor(scope: Scope, binding: Binding) {
    this.#binding = binding;
    this.#place = {
      scope,
      aggregate: (call) => {
        throw nestedAggregation(call);
      },
    };
  }

  get aggregates(): readonly BoundAggregate[] {
    return [...this.#found.values()];
  }

  find(call: FunctionExpression): Variable | undefined {
    return this.#found.get(keyOfSyntax(call))?.variable;
  }

  /** What the call comes to. `name` is for its variable. */
  add(call: FunctionExpression, name: string): BoundExpression {
    const key = keyOfSyntax(call);
    const aggregate = this.#found.get(key) ?? this.#bind(call, name);
    this.#found.set(key, aggregate);
    return readVariable(aggregate.variable, call.at);
  }

  #bind(call: FunctionExpression, name: string): BoundAggregate {
    const { distinct: isDistinct } = call;
    const definition = this.#binding.catalog.aggregates.get(keyOfFunction(call));
    if (call.star || !definition) {
      const variable = this.#binding.newVariable(name, 'value', integerType, false);
      return { variable, definition: undefined, isDistinct, arguments: [] };
    }
    checkCount(definition, call.arguments.length, call.at);
    for (const argument of call.arguments) refuseRandom(argument, call, this.#binding.catalog);
    const values = call.arguments.map((argument) => this.#binding.bindExpression(argument, this.#place));
    checkTypes(definition, values);
    const type = typeOfCall(
      definition,
      values.map((value) => value.type),
    );
    const variable = this.#binding.newVariable(name, 'value', type, true);
    return { variable, definition, isDistinct, arguments: values };
  }
}

function refuseRandom(argument: Expression, call: FunctionExpression, { functions }: Catalog): void {
  someExpression(argument, (part) => {
    if (part.kind !== 'function' || !functions.get(keyOfFunction(part))?.isRandom) return false;
    throw syntaxError(
      'NonConstantExpression',
      part.at,
      `${part.name.text}() is another at each call, so ${call.name.text}() of it has no single meaning.`,
      `Work it out in a WITH before: WITH ${part.name.text}() AS number.`,
    );
  });
}

const nestedAggregation = (call: FunctionExpression): CypherError =>
  syntaxError(
    'NestedAggregation',
    call.at,
    `${call.name.text}() stands inside of another aggregate, which works on rows, not on groups.`,
    `Work out ${call.name.text}() in a WITH before and aggregate its result.`,
  );
