// What the engine offers: options, results, streams, plans.
import type { Position } from './errors.ts';
import type { FunctionDefinition } from './functions/function-definition.ts';
import type { ProcedureDefinition } from './functions/procedure-definition.ts';
import type { LanguageReference } from './language-reference.ts';
import type { QueryLimits } from './limits.ts';
import type { PlanDescription } from './planner/describe-plan.ts';
import type { Value } from './values/value.ts';

export interface EngineOptions {
  /** Default true: clauses that write are refused. */
  readonly isReadOnly?: boolean;
  /** What the ontology knows besides the data, so that a misspelt name is a warning. Absent: no warnings. */
  readonly vocabulary?: {
    readonly labels: Iterable<string>;
    readonly relationshipTypes: Iterable<string>;
    readonly propertyKeys: Iterable<string>;
  };
  readonly procedures?: readonly ProcedureDefinition[];
  /** Functions besides those of the language; their names have a name space, such as `hearsay.depth`. */
  readonly functions?: readonly FunctionDefinition[];
  readonly limits?: Partial<QueryLimits>;
  /** IANA name; default UTC. */
  readonly timeZone?: string;
  /** Milliseconds since 1970; default Date.now. */
  readonly now?: () => number;
  /** From 0 to below 1; default Math.random. */
  readonly random?: () => number;
  /** Milliseconds a query may work before others get their turn; default 8. */
  readonly sliceMs?: number;
}

export interface RunOptions {
  readonly limits?: Partial<QueryLimits>;
  readonly signal?: AbortSignal;
}

/** Parameters as JSON gives them, or values. Whole numbers are INTEGER. */
export type Parameters = Readonly<Record<string, unknown>>;

/** A label, type or property that nobody knows, with a guess of what was meant. */
export interface QueryWarning {
  readonly message: string;
  readonly fix: string;
  readonly position: Position;
}

export interface QueryResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  /** True: more rows than `maxRows`, the rest is not worked out. */
  readonly truncated: boolean;
  readonly elapsedMs: number;
  readonly warnings: readonly QueryWarning[];
  /** For EXPLAIN and PROFILE. */
  readonly plan: PlanDescription | undefined;
}

/** A result that is being worked out, row by row. */
export interface RowStream extends AsyncIterable<readonly (readonly Value[])[]> {
  readonly columns: readonly string[];
  readonly warnings: readonly QueryWarning[];
  /** After the last batch. */
  readonly summary: () => {
    readonly truncated: boolean;
    readonly elapsedMs: number;
    readonly plan: PlanDescription | undefined;
  };
}

/** What EXPLAIN tells. */
export interface Explanation {
  readonly plan: PlanDescription;
  readonly columns: readonly string[];
  readonly warnings: readonly QueryWarning[];
}

/** All throw CypherError with its position for faults of the query or its parameters. */
export interface Engine {
  /** Works the query out in slices, letting others have their turn in between. */
  run(text: string, parameters?: Parameters, options?: RunOptions): Promise<QueryResult>;
  /** The same in one go, for tests and tools. */
  runSync(text: string, parameters?: Parameters, options?: RunOptions): QueryResult;
  /** The same in batches, as fast as they are taken. */
  stream(text: string, parameters?: Parameters, options?: RunOptions): RowStream;
  /** The plan, without running. */
  explain(text: string): Explanation;
  /** Keywords, functions and procedures, those of the options among them. */
  language(): LanguageReference;
  /** The names that occur in the graph, as editors complete them. */
  vocabulary(): { labels: string[]; relationshipTypes: string[]; propertyKeys: string[] };
  close(): void;
}
