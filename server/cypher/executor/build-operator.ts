// Which operator runs which step of a plan.
import type { Plan } from '../planner/plan.ts';
import type { Compiler, Operator } from './operator.ts';
import { AggregateCursor } from './operators/aggregate.ts';
import { ApplyCursor, SemiApplyCursor } from './operators/apply.ts';
import { BoundChainCursor, BoundRelationshipCursor } from './operators/bound-relationship.ts';
import { BuildPathCursor } from './operators/build-path.ts';
import { CallProcedureCursor } from './operators/call-procedure.ts';
import { RemoveCursor, SetCursor } from './operators/change-properties.ts';
import { CountChainCursor } from './operators/count-chain.ts';
import { CreateCursor } from './operators/create.ts';
import { DeleteCursor } from './operators/delete.ts';
import { DistinctCursor } from './operators/distinct.ts';
import { EagerCursor } from './operators/eager.ts';
import { ExpandCursor, ExpandIntoCursor } from './operators/expand.ts';
import { FilterCursor } from './operators/filter.ts';
import { MergeCursor } from './operators/merge.ts';
import { NodeScanCursor } from './operators/node-scan.ts';
import { NodeSeekCursor } from './operators/node-seek.ts';
import { isOneWayReach, OneWayReachCursor } from './operators/one-way-reach.ts';
import { OptionalCursor } from './operators/optional.ts';
import { ProjectCursor } from './operators/project.ts';
import { ReachCursor } from './operators/reach.ts';
import { RelationshipScanCursor } from './operators/relationship-scan.ts';
import { ShortestPathCursor } from './operators/shortest-path.ts';
import { LimitCursor, SkipCursor } from './operators/skip-limit.ts';
import { SortCursor } from './operators/sort.ts';
import { StartCursor } from './operators/start.ts';
import { SubqueryValueCursor } from './operators/subquery-value.ts';
import { UnionCursor } from './operators/union.ts';
import { UnwindCursor } from './operators/unwind.ts';
import { UnwrapCursor } from './operators/unwrap.ts';
import { VariableExpandCursor } from './operators/variable-expand.ts';

/** The operator for a step; those of its inputs come from `compiler.operator`. */
export function buildOperator(plan: Plan, compiler: Compiler): Operator {
  switch (plan.kind) {
    case 'start':
      return new StartCursor();
    case 'nodeScan':
      return new NodeScanCursor(plan, compiler);
    case 'nodeSeek':
      return new NodeSeekCursor(plan, compiler);
    case 'relationshipScan':
      return new RelationshipScanCursor(plan, compiler);
    case 'unwrap':
      return new UnwrapCursor(plan, compiler);
    case 'expand':
      return plan.into ? new ExpandIntoCursor(plan, compiler) : new ExpandCursor(plan, compiler);
    case 'boundRelationship':
      return new BoundRelationshipCursor(plan, compiler);
    case 'variableExpand':
      if (plan.mode === 'trails') return new VariableExpandCursor(plan, compiler);
      return isOneWayReach(plan) ? new OneWayReachCursor(plan, compiler) : new ReachCursor(plan, compiler);
    case 'boundChain':
      return new BoundChainCursor(plan, compiler);
    case 'shortestPath':
      return new ShortestPathCursor(plan, compiler);
    case 'filter':
      return new FilterCursor(plan, compiler);
    case 'buildPath':
      return new BuildPathCursor(plan, compiler);
    case 'project':
      return new ProjectCursor(plan, compiler);
    case 'aggregate':
      return new AggregateCursor(plan, compiler);
    case 'distinct':
      return new DistinctCursor(plan, compiler);
    case 'sort':
      return new SortCursor(plan, compiler);
    case 'skip':
      return new SkipCursor(plan, compiler);
    case 'limit':
      return new LimitCursor(plan, compiler);
    case 'unwind':
      return new UnwindCursor(plan, compiler);
    case 'optional':
      return new OptionalCursor(plan, compiler);
    case 'apply':
      return new ApplyCursor(plan, compiler);
    case 'semiApply':
      return new SemiApplyCursor(plan, compiler);
    case 'subqueryValue':
      return new SubqueryValueCursor(plan, compiler);
    case 'union':
      return new UnionCursor(plan, compiler);
    case 'callProcedure':
      return new CallProcedureCursor(plan, compiler);
    case 'countChain':
      return new CountChainCursor(plan, compiler);
    case 'eager':
      return new EagerCursor(plan, compiler);
    case 'create':
      return new CreateCursor(plan, compiler);
    case 'merge':
      return new MergeCursor(plan, compiler);
    case 'set':
      return new SetCursor(plan, compiler);
    case 'remove':
      return new RemoveCursor(plan, compiler);
    case 'delete':
      return new DeleteCursor(plan, compiler);
    default:
      return plan satisfies never;
  }
}
