// What a procedure is: CALL name(arguments) YIELD results.
import type { StaticType, Value } from '../values/value.ts';
import type { FunctionContext } from './function-definition.ts';

export interface ProcedureDefinition {
  /** With its name space: `db.labels`. */
  readonly name: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly type: StaticType;
    readonly isNullable: boolean;
  }[];
  readonly results: readonly { readonly name: string; readonly type: StaticType }[];
  /** One sentence for the reader of the reference. */
  readonly sentence: string;
  /** Rows, each with one value for each of `results`. */
  readonly run: (values: readonly Value[], context: FunctionContext) => Iterable<readonly Value[]>;
}
