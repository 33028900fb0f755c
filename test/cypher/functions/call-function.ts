// Calls of functions and aggregates as the engine makes them, with the results written in Cypher.
import { CypherError } from '../../../server/cypher/errors.ts';
import type { FunctionContext } from '../../../server/cypher/functions/function-definition.ts';
import { aggregatesByName, functionsByName } from '../../../server/cypher/functions/registry.ts';
import { showValue } from '../../../server/cypher/values/to-text.ts';
import type { Value } from '../../../server/cypher/values/value.ts';
import { amina } from '../values/hearing-graph.ts';

const MOST_ITEMS = 1_000;

/** Of 2024-03-28T12:00Z; its random number is always a quarter; more than 1,000 items at once are too many. */
export const context: FunctionContext = {
  graph: amina.graph,
  statementTime: 1_711_627_200_000_000_000n,
  timeZone: 'UTC',
  random: () => 0.25,
  node: () => null,
  idOf: () => undefined,
  charge: (items) => {
    if (items <= MOST_ITEMS) return;
    throw new CypherError({
      type: 'LimitExceeded',
      phase: 'runtime',
      detail: 'MemoryLimit',
      message: `${items} items are too many.`,
      fix: 'Make fewer.',
    });
  },
};

/** `call('head', [1, 2])` → `'1'`. */
export function call(name: string, ...values: Value[]): string {
  const definition = functionsByName.get(name.toLowerCase());
  if (!definition) throw new Error(`there is no function ${name}`);
  if (!definition.takesNull && values.includes(null)) return 'null';
  return showValue(definition.evaluate(context, ...values));
}

/** `aggregate('sum', [1, null, 2])` → `'3'`; `second` is the other argument of every row. */
export function aggregate(name: string, values: readonly Value[], second: Value = null): string {
  const definition = aggregatesByName.get(name.toLowerCase());
  if (!definition) throw new Error(`there is no aggregate ${name}`);
  const accumulator = definition.start(context);
  for (const value of values) if (value !== null) accumulator.add(value, second);
  return showValue(accumulator.result());
}

/** `'TypeError InvalidArgumentValue'` at run time; what is no CypherError rises. */
export function faultOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof CypherError) return `${error.type} ${error.detail}`;
    throw error;
  }
  return 'no fault';
}
