// Short ways to bind in tests: a query's clauses, its fault, and bound trees as text.

import { bindQuery } from '../../../server/cypher/binder/binder.ts';
import type {
  BoundClause,
  BoundExpression,
  BoundPattern,
  BoundStatement,
  Variable,
} from '../../../server/cypher/binder/bound-tree.ts';
import type { Catalog } from '../../../server/cypher/binder/catalog.ts';
import { CypherError } from '../../../server/cypher/errors.ts';
import type { ProcedureDefinition } from '../../../server/cypher/functions/procedure-definition.ts';
import { aggregatesByName, functionsByName } from '../../../server/cypher/functions/registry.ts';
import { parseQuery } from '../../../server/cypher/parser/parser.ts';
import { floatType, integerType, showType, stringType } from '../../../server/cypher/values/static-types.ts';

/** `reports.about(place :: STRING, least :: FLOAT) :: (title :: STRING, year :: INTEGER)` */
const reportsAbout: ProcedureDefinition = {
  name: 'reports.about',
  parameters: [
    { name: 'place', type: stringType, isNullable: false },
    { name: 'least', type: floatType, isNullable: true },
  ],
  results: [
    { name: 'title', type: stringType },
    { name: 'year', type: integerType },
  ],
  sentence: 'Reports about a place.',
  run: () => [],
};

const catalog: Catalog = {
  functions: functionsByName,
  aggregates: aggregatesByName,
  procedures: new Map([[reportsAbout.name, reportsAbout]]),
  vocabulary: undefined,
  isReadOnly: false,
  parameters: undefined,
};

export const bindText = (text: string, changes: Partial<Catalog> = {}): BoundStatement =>
  bindQuery(parseQuery(text, { maxTextLength: 200_000, maxNesting: 200 }), { ...catalog, ...changes });

/** The clause of the kind that comes first in the first part. */
export function clauseOf<Kind extends BoundClause['kind']>(
  kind: Kind,
  text: string,
): Extract<BoundClause, { readonly kind: Kind }> {
  for (const clause of bindText(text).parts[0]?.clauses ?? []) if (isOfKind(clause, kind)) return clause;
  throw new Error(`${text} has no clause ${kind}.`);
}

const isOfKind = <Kind extends BoundClause['kind']>(
  clause: BoundClause,
  kind: Kind,
): clause is Extract<BoundClause, { readonly kind: Kind }> => clause.kind === kind;

/** The last projection of the first part. */
export function projectionOf(text: string): Extract<BoundClause, { readonly kind: 'project' }> {
  const clause = bindText(text).parts[0]?.clauses.at(-1);
  if (clause?.kind !== 'project') throw new Error(`${text} does not end with RETURN.`);
  return clause;
}

export interface Fault {
  /** `SyntaxError UndefinedVariable` */
  readonly is: string;
  /** Message and fix. */
  readonly says: string;
  /** The text that it points at. */
  readonly under: string;
}

export function faultOf(text: string, changes: Partial<Catalog> = {}): Fault {
  try {
    bindText(text, changes);
  } catch (fault) {
    if (!(fault instanceof CypherError)) throw fault;
    const { type, phase, detail, message, fix, at } = fault;
    if (phase !== 'compile') throw fault;
    return { is: `${type} ${detail}`, says: `${message} ${fix}`, under: text.slice(at?.start, at?.end) };
  }
  throw new Error(`${text} has no fault.`);
}

/** `name#id`, with `:node`, `:relationship` or the type of a value, and `?` where it may be null. */
export const showVariable = ({ id, name, kind, type, isNullable }: Variable): string =>
  `${name}#${id}:${kind === 'value' ? showType(type) : kind}${isNullable ? '?' : ''}`;

const showName = ({ id, name }: Variable): string => `${name}#${id}`;

/** An expression in a short notation of our own: `(p#0.name = "Hoda")`. */
export function show(expression: BoundExpression): string {
  switch (expression.kind) {
    case 'constant':
      return JSON.stringify(expression.value);
    case 'parameter':
      return `$${expression.name}`;
    case 'variable':
      return showName(expression.variable);
    case 'property':
      return `${show(expression.subject)}.${expression.key}`;
    case 'index':
      return `${show(expression.subject)}[${show(expression.index)}]`;
    case 'list':
      return `[${expression.items.map(show).join(', ')}]`;
    case 'and':
    case 'or':
    case 'xor':
      return `(${expression.operands.map(show).join(` ${expression.kind} `)})`;
    case 'not':
      return `not ${show(expression.operand)}`;
    case 'operator':
    case 'compare':
      return `(${show(expression.left)} ${expression.operator} ${show(expression.right)})`;
    case 'isNull':
      return `(${show(expression.operand)} is ${expression.negated ? 'not ' : ''}null)`;
    case 'hasLabels':
      return `${show(expression.subject)} has ${expression.labels.kind === 'label' ? expression.labels.name.text : expression.labels.kind}`;
    case 'function':
      return `${expression.definition.name}(${expression.arguments.map(show).join(', ')})`;
    case 'subquery':
      return expression.item ? `${expression.mode}(${show(expression.item)})` : expression.mode;
    default:
      return expression.kind;
  }
}

/** `p#0` for what is new, `p#0!` for what is bound, `p#2<p#1` for what is made of a value. */
export function showPattern({ nodes, relationships }: BoundPattern): readonly string[] {
  const mark = (isBound: boolean, source: Variable | undefined): string =>
    source ? `<${showName(source)}` : isBound ? '!' : '';
  return [
    ...nodes.map(({ variable, isBound, source }) => showName(variable) + mark(isBound, source)),
    ...relationships.map(
      ({ variable, isBound, source, from, to, direction }) =>
        `${showName(variable)}${mark(isBound, source)} ${direction} ${showName(from)} ${showName(to)}`,
    ),
  ];
}
