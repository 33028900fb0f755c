// All functions and aggregates of the language, by name.
import { deviationAggregates } from './aggregates/deviation-aggregates.ts';
import { gatheringAggregates } from './aggregates/gathering-aggregates.ts';
import { percentileAggregates } from './aggregates/percentile-aggregates.ts';
import { sumAggregates } from './aggregates/sum-aggregates.ts';
import { conversionFunctions } from './conversion-functions.ts';
import { entityFunctions } from './entity-functions.ts';
import type { AggregateDefinition, FunctionDefinition } from './function-definition.ts';
import { listFunctions } from './list-functions.ts';
import { mathematicalFunctions } from './mathematical-functions.ts';
import { pathFunctions } from './path-functions.ts';
import { scalarFunctions } from './scalar-functions.ts';
import { stringFunctions } from './string-functions.ts';
import { temporalFunctions } from './temporal/temporal-functions.ts';

/** In the order of the reference. */
export const allFunctions: readonly FunctionDefinition[] = [
  ...scalarFunctions,
  ...entityFunctions,
  ...pathFunctions,
  ...conversionFunctions,
  ...listFunctions,
  ...stringFunctions,
  ...mathematicalFunctions,
  ...temporalFunctions,
];

/** In the order of the reference; count(*) is none of them, but a form of its own. */
export const allAggregates: readonly AggregateDefinition[] = [
  ...gatheringAggregates,
  ...sumAggregates,
  ...deviationAggregates,
  ...percentileAggregates,
];

const byName = <Definition extends { readonly name: string }>(
  definitions: readonly Definition[],
): ReadonlyMap<string, Definition> =>
  new Map(definitions.map((definition) => [definition.name.toLowerCase(), definition]));

/** By name in lower case. */
export const functionsByName: ReadonlyMap<string, FunctionDefinition> = byName(allFunctions);

/** By name in lower case. */
export const aggregatesByName: ReadonlyMap<string, AggregateDefinition> = byName(allAggregates);
