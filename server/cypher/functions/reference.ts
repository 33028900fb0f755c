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
  const types: readonly StaticType[] = [type, ...otherTypes];
  return `${name}${isOptional ? '?' : ''}: ${types.map(showType).join(' or ')}`;
}

const printExample = ({ expression, result }: FunctionExample): string =>
  `${code(expression)} → ${code(result)}`;

const code = (text: string): string => `\`${cell(text)}\``;

/** A bar would end the cell, also inside code. */
const cell = (text: string): string => text.replaceAll('|', '\\|');
