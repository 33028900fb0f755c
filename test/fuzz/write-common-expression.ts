// Writes random expressions of the language that two engines share, in either one's dialect.
import { type Chance, seedChance } from '../bench/seeded-chance.ts';
import { comparedLabels, comparedTypes } from './compared-graph.ts';
import type { Dialect } from './dialects.ts';

export type Kind = 'node' | 'relationship' | 'path' | 'integer' | 'float' | 'string' | 'boolean' | 'any';

export interface Variable {
  readonly name: string;
  readonly kind: Kind;
  /** From an OPTIONAL MATCH. */
  readonly isNullable?: boolean;
}

export type Scope = readonly Variable[];

/** Ladybug gives null the label that its pattern asks for: only those that are certain are asked for labels. */
export const isCertain = ({ isNullable }: Variable): boolean => isNullable !== true;

export const scalars = ['integer', 'float', 'string', 'boolean'] as const;
export type Scalar = (typeof scalars)[number];

const keys: Readonly<Record<Scalar, readonly string[]>> = {
  integer: ['n'],
  float: ['score'],
  string: ['name', 'id'],
  boolean: ['isOpen'],
};

export const literals: Readonly<Record<Scalar, readonly string[]>> = {
  integer: ['0', '1', '2', '-7', '10'],
  float: ['0.5', '-2.25', '3.75'],
  string: ["''", "'a'", "'Quay'", "'y'", "'person-1'", "'مجيد'"],
  boolean: ['true', 'false'],
};

/** Ladybug finds the empty text nowhere. */
const needles = literals.string.filter((text) => text !== "''");
const comparisons = ['=', '<>', '<', '<=', '>', '>='];
const DEPTH = 3;

/** Whoever knows patterns says what EXISTS and COUNT hold. */
export abstract class ExpressionWriter {
  readonly chance: Chance;
  readonly dialect: Dialect;
  readonly mayBeUndirected: boolean;
  #names = 0;

  constructor(seed: number, dialect: Dialect, mayBeUndirected: boolean) {
    this.chance = seedChance(seed);
    this.dialect = dialect;
    this.mayBeUndirected = mayBeUndirected;
  }

  newName(stem: string): string {
    this.#names++;
    return `${stem}${this.#names}`;
  }

  leaf(scope: Scope, kind: Scalar): string {
    const { chance } = this;
    const known = scope.filter((variable) => variable.kind === kind);
    if (known.length > 0 && chance.isLikely(0.5)) return chance.pick(known).name;
    const owners = scope.filter((variable) => variable.kind === 'node');
    if (owners.length > 0 && chance.isLikely(0.8)) {
      return `${chance.pick(owners).name}.${chance.pick(keys[kind])}`;
    }
    return chance.pick(literals[kind]);
  }

  expression(scope: Scope, kind: Scalar, depth = DEPTH): string {
    const { chance } = this;
    if (depth <= 0 || chance.isLikely(0.35)) return this.leaf(scope, kind);
    // Ladybug goes wrong where a CASE or coalesce is a condition
    if (kind !== 'boolean' && chance.isLikely(0.1)) return this.choice(scope, kind, depth - 1);
    switch (kind) {
      case 'integer':
        return this.integer(scope, depth - 1);
      case 'float':
        return this.float(scope, depth - 1);
      case 'string':
        return this.string(scope, depth - 1);
      case 'boolean':
        return `(${this.boolean(scope, depth - 1)})`;
    }
  }

  choice(scope: Scope, kind: Scalar, depth: number): string {
    const [one, other] = [this.expression(scope, kind, depth), this.expression(scope, kind, depth)];
    if (this.chance.isLikely(0.5)) return `coalesce(${one}, ${other})`;
    const when = this.expression(scope, 'boolean', depth);
    return `CASE WHEN ${when} THEN ${one} ELSE ${other} END`;
  }

  integer(scope: Scope, depth: number): string {
    const { chance } = this;
    const paths = scope.filter(({ kind }) => kind === 'path');
    const relationships = scope.filter(({ kind }) => kind === 'relationship');
    if (paths.length > 0 && chance.isLikely(0.4)) return `length(${chance.pick(paths).name})`;
    if (relationships.length > 0 && chance.isLikely(0.3)) return `${chance.pick(relationships).name}.n`;
    const one = this.expression(scope, 'integer', depth);
    const other = this.expression(scope, 'integer', depth);
    const divisor = chance.pick(['2', '3', '-3']);
    const text = this.expression(scope, 'string', depth);
    return chance.pick([
      `(${one} + ${other})`,
      `(${one} - ${other})`,
      `(${one} * ${other})`,
      `(${one} / ${divisor})`,
      `(${one} % ${divisor})`,
      `abs(${one})`,
      `size(${text})`,
    ]);
  }

  float(scope: Scope, depth: number): string {
    const one = this.expression(scope, 'float', depth);
    const other = this.expression(scope, this.chance.pick(['float', 'integer']), depth);
    return this.chance.pick([
      `(${one} + ${other})`,
      `(${one} - ${other})`,
      `(${one} * ${other})`,
      `(${other} / 2.0)`,
      `abs(${one})`,
      `floor(${one})`,
      `ceil(${one})`,
    ]);
  }

  string(scope: Scope, depth: number): string {
    const { chance } = this;
    const one = this.expression(scope, 'string', depth);
    const other = this.expression(scope, 'string', depth);
    return chance.pick([
      // Ladybug now and then takes null for an empty text here
      `(coalesce(${one}, '-') + coalesce(${other}, '-'))`,
      `toUpper(${one})`,
      `toLower(${one})`,
      `reverse(${one})`,
      `left(${one}, ${chance.whole(1, 3)})`,
      `right(${one}, ${chance.whole(1, 3)})`,
    ]);
  }

  boolean(scope: Scope, depth: number): string {
    const { chance } = this;
    const nodes = scope.filter(({ kind }) => kind === 'node');
    if (nodes.length > 0 && chance.isLikely(0.35)) return this.aboutNodes(scope, nodes, depth);
    const [one, other] = [this.expression(scope, 'boolean', depth), this.expression(scope, 'boolean', depth)];
    const kind = chance.pick(['integer', 'integer', 'float', 'string'] as const);
    const against = kind === 'float' && chance.isLikely(0.3) ? 'integer' : kind;
    const [left, right] = [this.expression(scope, kind, depth), this.expression(scope, against, depth)];
    const text = this.expression(scope, 'string', depth);
    const list = [chance.pick(literals[kind]), chance.pick(literals[kind])].join(', ');
    return chance.pick([
      `${one} AND ${other}`,
      `${one} OR ${other}`,
      `${one} XOR ${other}`,
      `NOT ${one}`,
      `${left} ${chance.pick(comparisons)} ${right}`,
      `${left} ${chance.pick(comparisons)} ${right}`,
      `${left} IS NULL`,
      `${left} IS NOT NULL`,
      `${left} IN [${list}]`,
      `${text} ${chance.pick(['STARTS WITH', 'ENDS WITH', 'CONTAINS'])} ${chance.pick(needles)}`,
    ]);
  }

  aboutNodes(scope: Scope, nodes: readonly Variable[], depth: number): string {
    const { chance, dialect } = this;
    const [{ name: one }, { name: other }] = [chance.pick(nodes), chance.pick(nodes)];
    const certain = nodes.filter(isCertain).slice(0, 1);
    const type = chance.pick(comparedTypes);
    const arrow = chance.pick([`-[:${type}]->`, `<-[:${type}]-`, '-->', '<--']);
    const label = chance.pick(['', ...comparedLabels.map((each) => `:${each}`)]);
    return chance.pick([
      () => `${one}.id ${chance.pick(['=', '<>', '<'])} ${other}.id`,
      () => `${one} = ${other}`,
      ...certain.map(
        ({ name }) =>
          () =>
            dialect.hasLabel(name, chance.pick(comparedLabels)),
      ),
      () => dialect.exists(`(${one})${arrow}(${label})`),
      () => `EXISTS { ${this.matching(scope, one, depth)} }`,
      // Ladybug loses rows where other variables from outside stand in a COUNT
      () =>
        `COUNT { ${this.matching([{ name: one, kind: 'node' }], one, depth)} } ${chance.pick(['> 1', '= 0', '= 2'])}`,
    ])();
  }

  /** What stands between the braces of EXISTS and COUNT: from a known node on. */
  protected abstract matching(scope: Scope, start: string, depth: number): string;
}
