// FRONT DOOR: an openCypher-compatible engine over a graph port: prepare, run, explain.

export { openEngine } from './engine.ts';
export type {
  Engine,
  EngineOptions,
  Explanation,
  Parameters,
  QueryResult,
  QueryWarning,
  RowStream,
  RunOptions,
} from './engine-contract.ts';
export { CypherError, type CypherErrorType, type Position } from './errors.ts';
export type { FunctionContext, FunctionDefinition } from './functions/function-definition.ts';
export type { ProcedureDefinition } from './functions/procedure-definition.ts';
export { printReference } from './functions/reference.ts';
export type {
  GraphChange,
  GraphPort,
  GraphView,
  StoredNode,
  StoredRelationship,
} from './graph/graph-port.ts';
export { trackGraph } from './graph/graph-tracker.ts';
export { defaultLimits, type QueryLimits } from './limits.ts';
export type { PlanDescription } from './planner/describe-plan.ts';
export { toJson } from './values/to-json.ts';
export { showValue } from './values/to-text.ts';
export type { StaticType, Value } from './values/value.ts';
