// The reference of functions as Markdown tables, printed from their definitions; README.md holds the print.
import { showType } from '../values/static-types.ts';
import type { StaticType } from '../values/value.ts';
import type {
  DocumentedFunction,
  FunctionExample,
  FunctionFamily,
  FunctionParameter,
} from './function-definition.ts';
import { allAggregates, allFunctions } from './registry.ts';
import { instantTypes } from './temporal/define-instant-functions.ts';

const headings: Readonly<Record<FunctionFamily, string>> = {
  scalar: 'Single values',
  entity: 'Nodes and relationships',
  path: 'Paths',
  conversion: 'Conversion',
  list: 'Lists',
  string: 'Strings',
  mathematical: 'Numbers',
  temporal: 'Times and durations',
  aggregate: 'Aggregates',
};

const documented: readonly DocumentedFunction[] = [...allFunctions, ...allAggregates];

/** A heading and a table for each family that has functions. */
export const printReference = (): string =>
  Object.entries(headings)
    .map(([family, heading]) => ({ heading, functions: documented.filter((one) => one.family === family) }))
    .filter(({ functions }) => functions.length > 0)
    .map(({ heading, functions }) => `### ${heading}\n\n${printTable(functions)}`)
    .join('\n\n');

const printTable = (functions: readonly DocumentedFunction[]): string =>
  [
    '| Function | What you get | Example |',
    '|---|---|---|',
    ...functions.map(
      (one) =>
        `| ${code(signatureOf(one))} | ${cell(one.sentence)} | ${one.examples.map(printExample).join('<br>')} |`,
    ),
  ].join('\n');

/** `round(number: NUMBER, places?: INTEGER, mode?: STRING): FLOAT`; ? marks what may be left out. */
export function signatureOf({ name, parameters, isVariadic, returns }: DocumentedFunction): string {
  const written = parameters.map(printParameter).join(', ');
  return `${name}(${written}${isVariadic ? ', …' : ''}): ${showType(returns)}`;
}

function printParameter({ name, type, otherTypes = [], isOptional }: FunctionParameter): string {
  return `${name}${isOptional ? '?' : ''}: ${showTypes([type, ...otherTypes])}`;
}

const instantNames = instantTypes.map(showType);

/** `STRING or MAP`; INSTANT stands for all five kinds of dates and times. */
function showTypes(types: readonly StaticType[]): string {
  const names = types.map(showType);
  const hasAllInstants = instantNames.every((name) => names.includes(name));
  const shown = names.map((name) => (hasAllInstants && instantNames.includes(name) ? 'INSTANT' : name));
  return [...new Set(shown)].join(' or ');
}

const printExample = ({ expression, result }: FunctionExample): string =>
  `${code(expression)} → ${code(result)}`;

const code = (text: string): string => `\`${cell(text)}\``;

/** A bar would end the cell, also inside code. */
const cell = (text: string): string => text.replaceAll('|', '\\|');
