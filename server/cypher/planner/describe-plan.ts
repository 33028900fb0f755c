// A plan as a person reads it: the operators' names, what they do in the words of the query, and their rows.
import type { BoundExpression, Variable } from '../binder/bound-tree.ts';
import type { LabelExpression } from '../parser/syntax-tree.ts';
import type { Plan, Types, Way } from './plan.ts';

/** A plan as a tree of operators; the last input is the one that is worked on first. */
export interface PlanDescription {
  /** Such as NodeScan. */
  readonly operator: string;
  /** Such as `(p:Person)`. */
  readonly details: string;
  readonly estimatedRows: number;
  /** After PROFILE. */
  readonly rows?: number;
  /** Milliseconds, its inputs included; after PROFILE. */
  readonly elapsedMs?: number;
  readonly inputs: readonly PlanDescription[];
}

interface Counts {
  get(plan: Plan): { readonly rows: number; readonly elapsedMs: number } | undefined;
}

/** Describes `plan`; `text` is the query, out of which expressions are cut. */
export function describePlan(plan: Plan, text: string, counts: Counts | undefined): PlanDescription {
  const count = counts?.get(plan);
  return {
    operator: plan.kind.charAt(0).toUpperCase() + plan.kind.slice(1),
    details: detailsOf(plan, text),
    estimatedRows: plan.rows,
    ...(count ? { rows: count.rows, elapsedMs: count.elapsedMs } : {}),
    inputs: inputsOf(plan).map((input) => describePlan(input, text, counts)),
  };
}

function inputsOf(plan: Plan): readonly Plan[] {
  switch (plan.kind) {
    case 'start':
      return [];
    case 'union':
      return plan.parts.map((part) => part.plan);
    case 'optional':
    case 'apply':
    case 'semiApply':
    case 'subqueryValue':
      return [plan.inner, plan.input];
    case 'merge':
      return [plan.match, plan.input];
    default:
      return [plan.input];
  }
}

const nameOf = ({ name }: Variable): string => name;

function showLabels(labels: LabelExpression): string {
  switch (labels.kind) {
    case 'label':
      return labels.name.text;
    case 'labelAnd':
      return labels.operands.map(showLabels).join('&');
    case 'labelOr':
      return labels.operands.map(showLabels).join('|');
    case 'labelNot':
      return `!${showLabels(labels.operand)}`;
    case 'labelAny':
      return '%';
  }
}

function showRelationship(relationship: Variable, types: Types, way: Way, length = ''): string {
  const inside = `${nameOf(relationship)}${types ? `:${showLabels(types)}` : ''}${length}`;
  return `${way === 'in' ? '<' : ''}-[${inside}]-${way === 'out' ? '>' : ''}`;
}

const showLength = (min: number, max: number | undefined): string => `*${min}..${max ?? ''}`;

/** An expression in the words of the query, or what the planner put in without them. */
function showExpression(expression: BoundExpression, text: string): string {
  const { start, end } = expression.at;
  const words = text.slice(start, end).replace(/\s+/gu, ' ').trim();
  if (words !== '') return words;
  switch (expression.kind) {
    case 'variable':
      return nameOf(expression.variable);
    case 'constant':
      return String(expression.value);
    case 'isNull':
      return `${showExpression(expression.operand, text)} IS ${expression.negated ? 'NOT ' : ''}NULL`;
    case 'compare':
      return `${showExpression(expression.left, text)} ${expression.operator} ${showExpression(expression.right, text)}`;
    default:
      return '';
  }
}

function detailsOf(plan: Plan, text: string): string {
  const cut = (expression: BoundExpression): string => showExpression(expression, text);
  switch (plan.kind) {
    case 'start':
    case 'optional':
    case 'apply':
    case 'eager':
    case 'delete':
      return '';
    case 'nodeScan':
      return `(${nameOf(plan.node)}${plan.label === undefined ? '' : `:${plan.label}`})`;
    case 'nodeSeek':
      return `(${nameOf(plan.node)}${plan.label === undefined ? '' : `:${plan.label}`}) by ${plan.key}, ${plan.seek.kind}`;
    case 'relationshipScan':
      return `(${nameOf(plan.from)})${showRelationship(plan.relationship, plan.types, plan.way)}(${nameOf(plan.to)})`;
    case 'unwrap':
      return nameOf(plan.source);
    case 'expand':
    case 'boundRelationship':
      return `(${nameOf(plan.from)})${showRelationship(plan.relationship, plan.types, plan.way)}(${nameOf(plan.to)})`;
    case 'variableExpand':
    case 'boundChain':
    case 'shortestPath': {
      const length = showLength(plan.min, plan.max);
      const arrow = showRelationship(plan.relationships, plan.types, plan.way, length);
      const note = plan.kind === 'variableExpand' && plan.mode === 'ends' ? ', each end once' : '';
      return `(${nameOf(plan.from)})${arrow}(${nameOf(plan.to)})${note}`;
    }
    case 'filter':
      return plan.predicates.map(cut).join(' AND ');
    case 'buildPath':
      return nameOf(plan.variable);
    case 'project':
      return plan.items
        .map(({ variable, expression }) => `${cut(expression)} AS ${nameOf(variable)}`)
        .join(', ');
    case 'aggregate': {
      const keys = plan.aggregation.keys.map(({ expression }) => cut(expression));
      const aggregates = plan.aggregation.aggregates.map(
        ({ definition, isDistinct, arguments: args }) =>
          `${definition?.name ?? 'count'}(${isDistinct ? 'DISTINCT ' : ''}${args.map(cut).join(', ') || '*'})`,
      );
      return [...keys, ...aggregates].join(', ');
    }
    case 'distinct':
      return plan.variables.map(nameOf).join(', ');
    case 'sort': {
      const keys = plan.keys.map(
        ({ expression, descending }) => `${cut(expression)}${descending ? ' DESC' : ''}`,
      );
      const first = [plan.skip, plan.limit].filter((count) => count !== undefined).map(cut);
      return `${keys.join(', ')}${first.length > 0 ? `, the first ${first.join(' + ')}` : ''}`;
    }
    case 'skip':
    case 'limit':
      return cut(plan.count);
    case 'unwind':
      return `${cut(plan.list)} AS ${nameOf(plan.variable)}`;
    case 'semiApply':
      return plan.isNegated ? 'not exists' : 'exists';
    case 'subqueryValue':
      return plan.mode;
    case 'union':
      return plan.columns.map(nameOf).join(', ');
    case 'callProcedure':
      return plan.procedure.name;
    case 'countChain': {
      const steps = plan.steps.map(({ types, way, label }) => {
        const inside = types ? `:${showLabels(types)}` : '';
        return `${way === 'in' ? '<' : ''}-[${inside}]-${way === 'out' ? '>' : ''}(${label ? `:${showLabels(label)}` : ''})`;
      });
      const name = plan.variable.name === '' ? '' : ` AS ${nameOf(plan.variable)}`;
      return `(${nameOf(plan.from)})${steps.join('')}${name}`;
    }
    case 'create':
    case 'merge': {
      const pattern = plan.kind === 'create' ? plan.pattern : plan.create;
      return [...pattern.nodes, ...pattern.relationships].map(({ variable }) => nameOf(variable)).join(', ');
    }
    case 'set':
    case 'remove':
      return plan.items.map(({ target }) => cut(target)).join(', ');
  }
}
