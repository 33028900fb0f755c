// The words of the language, for an editor: keywords, functions and procedures.
import type { FunctionDefinition } from './functions/function-definition.ts';
import type { ProcedureDefinition } from './functions/procedure-definition.ts';
import { signatureOf } from './functions/reference.ts';
import { allAggregates, allFunctions } from './functions/registry.ts';
import { keywords } from './parser/tokens.ts';
import { showType } from './values/static-types.ts';

export interface LanguageReference {
  readonly keywords: string[];
  readonly functions: {
    readonly name: string;
    readonly signature: string;
    readonly sentence: string;
    readonly example: string;
    readonly isAggregate: boolean;
  }[];
  readonly procedures: { readonly name: string; readonly signature: string; readonly sentence: string }[];
}

function procedureSignature({ name, parameters, results }: ProcedureDefinition): string {
  const list = (fields: ProcedureDefinition['results']): string =>
    fields.map((field) => `${field.name}: ${showType(field.type)}`).join(', ');
  return `${name}(${list(parameters)}) YIELD ${list(results)}`;
}

/** The language's own functions and those given; the procedures given. */
export function describeLanguage(
  functions: readonly FunctionDefinition[],
  procedures: readonly ProcedureDefinition[],
): LanguageReference {
  return {
    keywords: [...keywords],
    functions: [...allFunctions, ...functions, ...allAggregates].map((one) => ({
      name: one.name,
      signature: signatureOf(one),
      sentence: one.sentence,
      example: one.examples.map(({ expression, result }) => `${expression} → ${result}`)[0] ?? '',
      isAggregate: one.family === 'aggregate',
    })),
    procedures: procedures.map((one) => ({
      name: one.name,
      signature: procedureSignature(one),
      sentence: one.sentence,
    })),
  };
}
