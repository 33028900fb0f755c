// From the bound tree to a plan of operators, by the statistics of one view of the graph.
import type { BoundStatement } from '../binder/bound-tree.ts';
import type { GraphView } from '../graph/graph-port.ts';
import type { StatementPlan } from './plan.ts';
import { planQuery } from './plan-query.ts';
import type { Planning } from './planning.ts';
import { statisticsOf } from './statistics.ts';

/** Plans a statement by what `view` holds; the plan serves any later view as well, only less cheaply. */
export function planStatement(statement: BoundStatement, view: GraphView): StatementPlan {
  let frameSize = statement.frameSize;
  const planning: Planning = {
    statistics: statisticsOf(view),
    newVariable: (type, name = '') => ({ id: frameSize++, name, kind: 'value', type, isNullable: true }),
    planQuery: (query, known, ignoresDuplicates) => planQuery(query, known, ignoresDuplicates, planning),
    labels: new Map(),
    subplans: new Map(),
  };
  const plan = planQuery(statement, new Set(), false, planning);
  const { columns, isReadOnly } = statement;
  return { plan, columns, frameSize, isReadOnly, subplans: planning.subplans };
}
