// Writes random queries of the language that two engines share, in either one's dialect: the same seed means the same query.
import { comparedLabels, comparedTypes } from './compared-graph.ts';
import type { Dialect } from './dialects.ts';
import {
  ExpressionWriter,
  isCertain,
  literals,
  type Scalar,
  type Scope,
  scalars,
  type Variable,
} from './write-common-expression.ts';

/** A text with the variables that may be used after it. */
interface Scoped {
  readonly text: string;
  readonly scope: Scope;
}

/** A column. */
interface Item extends Variable {
  readonly text: string;
}

/** What is written down of a MATCH while its patterns grow. */
interface Drawn {
  readonly named: Variable[];
  /** Relationships that must differ from each other. */
  readonly relationships: string[];
}

class CommonWriter extends ExpressionWriter {
  /** What stands between the braces of EXISTS and COUNT: from a known node on. */
  protected override matching(scope: Scope, start: string, depth: number): string {
    const drawn: Drawn = { named: [], relationships: [] };
    const pattern = this.chain(drawn, scope, `(${start})`, this.chance.whole(1, 2), undefined);
    const conditions = this.apart(drawn);
    if (this.chance.isLikely(0.5)) {
      conditions.push(this.expression([...scope, ...drawn.named], 'boolean', Math.min(1, depth)));
    }
    return `MATCH ${pattern}${whereOf(conditions)}`;
  }

  node(drawn: Drawn, scope: Scope): string {
    const { chance } = this;
    const known = [...scope, ...drawn.named].filter(({ kind }) => kind === 'node');
    if (known.length > 0 && chance.isLikely(0.3)) return `(${chance.pick(known).name})`;
    const isNamed = chance.isLikely(0.8);
    const name = this.newName('n');
    if (isNamed) drawn.named.push({ name, kind: 'node' });
    const labels = [...comparedLabels.map((label) => `:${label}`), ':Person|Place'];
    const label = chance.isLikely(0.35) ? chance.pick(labels) : '';
    const properties = chance.isLikely(0.05) ? ` {n: ${chance.pick(literals.integer)}}` : '';
    return `(${isNamed ? name : ''}${label}${properties})`;
  }

  /** With `long`, a type of which this is the only relationship in its MATCH, a chain of several. */
  relationship(drawn: Drawn, long: string | undefined, others: readonly string[]): string {
    const { chance, dialect } = this;
    const name = this.newName('r');
    const [left, right] = chance.pick([
      ['-', '->'],
      ['-', '->'],
      ['<-', '-'],
      this.mayBeUndirected ? ['-', '-'] : ['<-', '-'],
    ] as const);
    if (long !== undefined) {
      // Not from 0: Ladybug miscounts chains of no relationship where there are cycles
      return `${left}[:${long}${dialect.chain(chance.whole(1, 2), chance.whole(2, 3))}]${right}`;
    }
    const isNamed = chance.isLikely(0.4);
    const isTyped = others.length < comparedTypes.length || chance.isLikely(0.7);
    const types = chance.isLikely(0.25) ? others.slice(0, 2).join('|') : chance.pick(others);
    const type = isTyped ? `:${types}` : '';
    const properties = chance.isLikely(0.08) ? ` {n: ${chance.pick(literals.integer)}}` : '';
    if (isNamed) drawn.named.push({ name, kind: 'relationship' });
    drawn.relationships.push(name);
    return `${left}[${isNamed || dialect.namesAll ? name : ''}${type}${properties}]${right}`;
  }

  /** A node and so many relationships; the first is a long one when `long` is a type. */
  chain(drawn: Drawn, scope: Scope, start: string, steps: number, long: string | undefined): string {
    const others = comparedTypes.filter((type) => type !== long);
    let text = start;
    for (let step = 0; step < steps; step++) {
      text += this.relationship(drawn, step === 0 ? long : undefined, others) + this.node(drawn, scope);
    }
    return text;
  }

  apart({ relationships }: Drawn): string[] {
    return relationships.flatMap((one, at) =>
      relationships.slice(at + 1).flatMap((other) => this.dialect.apart(one, other) ?? []),
    );
  }

  /** A MATCH of the shortest path, or all of them, between any two nodes of two labels. */
  shortest(): Scoped {
    const { chance, dialect } = this;
    const [from, to, path] = [this.newName('n'), this.newName('n'), this.newName('p')];
    const isAll = chance.isLikely(0.5);
    const types = chance.pick([...comparedTypes, 'KNOWS|ABOUT']);
    const length = dialect.shortest(isAll, chance.whole(2, 4));
    const isDirected = !this.mayBeUndirected || chance.isLikely(0.6);
    const [one, other] = [chance.pick(comparedLabels), chance.pick(comparedLabels)];
    const pattern = `(${from}:${one})-[:${types}${length}]-${isDirected ? '>' : ''}(${to}:${other})`;
    return {
      text: `MATCH ${path} = ${dialect.shortestPattern(isAll, pattern)} WHERE ${from}.id <> ${to}.id`,
      scope: [
        { name: from, kind: 'node' },
        { name: to, kind: 'node' },
        { name: path, kind: 'path' },
      ],
    };
  }

  match(scope: Scope): Scoped {
    const { chance } = this;
    const isOptional = scope.length > 0 && chance.isLikely(0.35);
    const drawn: Drawn = { named: [], relationships: [] };
    const long = chance.isLikely(0.2) ? chance.pick(comparedTypes) : undefined;
    const hasPath = !isOptional && chance.isLikely(0.15);
    const path = this.newName('p');
    const steps = chance.pick(long === undefined ? [0, 1, 1, 2, 2, 3] : [1, 1, 2]);
    const first = this.chain(drawn, scope, this.node(drawn, scope), steps, long);
    const second =
      long === undefined && chance.isLikely(0.2)
        ? `, ${this.chain(drawn, scope, this.node(drawn, scope), chance.whole(0, 1), undefined)}`
        : '';
    if (hasPath) drawn.named.push({ name: path, kind: 'path' });
    const all = [...scope, ...drawn.named];
    const conditions = this.apart(drawn);
    if (chance.isLikely(0.4)) conditions.push(this.expression(all, 'boolean'));
    return {
      text: `${isOptional ? 'OPTIONAL ' : ''}MATCH ${hasPath ? `${path} = ` : ''}${first}${second}${whereOf(conditions)}`,
      scope: isOptional ? [...scope, ...drawn.named.map((one) => ({ ...one, isNullable: true }))] : all,
    };
  }

  unwind(scope: Scope): Scoped {
    const kind = this.chance.pick(['integer', 'string'] as const);
    const [one, other, third] = [this.leaf(scope, kind), this.leaf(scope, kind), this.leaf(scope, kind)];
    const name = this.newName('u');
    return { text: `UNWIND [${one}, ${other}, ${third}] AS ${name}`, scope: [...scope, { name, kind }] };
  }

  aggregate(scope: Scope): string {
    const { chance, dialect } = this;
    const kind = chance.pick(['integer', 'float', 'string'] as const);
    const distinct = chance.pick(['', '', 'DISTINCT ']);
    const value = this.expression(scope, kind, 2);
    const number = this.expression(scope, chance.pick(['integer', 'float'] as const), 1);
    return chance.pick([
      'count(*)',
      `count(${distinct}${value})`,
      `min(${value})`,
      `max(${value})`,
      dialect.sum(distinct + number),
      `avg(${number})`,
      dialect.collected(distinct + value),
    ]);
  }

  /** Only as a whole column: inside others Ladybug gives the label of null a value. */
  labelOrType(scope: Scope): string | undefined {
    const entities = scope.filter(isCertain).filter(({ kind }) => kind === 'node' || kind === 'relationship');
    if (entities.length === 0) return undefined;
    const { name, kind } = this.chance.pick(entities);
    return kind === 'node' ? this.dialect.label(name) : this.dialect.type(name);
  }

  /** Not where all columns are constants: Ladybug keeps all rows then. */
  distinct(texts: readonly string[]): string {
    const isVaried = texts.some((text) => /\bn\d/.test(text));
    return this.chance.isLikely(0.25) && isVaried ? 'DISTINCT ' : '';
  }

  /** Columns of plain values, each with a name of its own. */
  items(scope: Scope, count: number, kinds: readonly Scalar[], mayGroup = true): readonly Item[] {
    const { chance } = this;
    const groups = mayGroup && chance.isLikely(0.35);
    return Array.from({ length: count }, (_, at): Item => {
      const name = this.newName('c');
      if (groups && at === count - 1) {
        return { name, kind: 'any', text: `${this.aggregate(scope)} AS ${name}` };
      }
      const kind = chance.pick(kinds);
      const word = kind === 'string' && chance.isLikely(0.3) ? this.labelOrType(scope) : undefined;
      if (word !== undefined) return { name, kind: 'any', text: `${word} AS ${name}` };
      return { name, kind, text: `${this.expression(scope, kind)} AS ${name}` };
    });
  }

  /** Hands some nodes on, and some values worked out. */
  with(scope: Scope): Scoped {
    const { chance } = this;
    const nodes = chance.shuffle(scope.filter(({ kind }) => kind === 'node')).slice(0, 2);
    // Ladybug repeats rows where such a boolean is a condition by itself
    const items = this.items(scope, chance.whole(1, 2), ['integer', 'float', 'string']);
    const texts = [...nodes.map(({ name }) => name), ...items.map(({ text }) => text)];
    // What an aggregate gives is of no certain kind: it is not used again
    const handedOn = [...nodes, ...items.filter(({ kind }) => kind !== 'any')];
    const where = chance.isLikely(0.3) ? ` WHERE ${this.expression(handedOn, 'boolean', 2)}` : '';
    return { text: `WITH ${this.distinct(texts)}${texts.join(', ')}${where}`, scope: handedOn };
  }

  returning(scope: Scope): string {
    const { chance } = this;
    const isCut = chance.isLikely(0.2);
    // Ladybug orders -0.0 far from 0.0
    const kinds = isCut ? scalars.filter((kind) => kind !== 'float') : scalars;
    const items = this.items(scope, chance.whole(1, 3), kinds, !isCut);
    const texts = items.map((item) => item.text);
    const text = `RETURN ${this.distinct(texts)}${texts.join(', ')}`;
    if (!isCut) return text;
    // Rows that are alike in every column are the same whichever of them is cut off
    const order = items.map(({ name }) => `${name} IS NULL, ${name}${chance.pick(['', ' DESC'])}`);
    return `${text} ORDER BY ${order.join(', ')} LIMIT ${chance.whole(1, 8)}`;
  }

  /** The clauses in their order. */
  query(): readonly string[] {
    const { chance } = this;
    // Alone, since Ladybug dies of some clauses behind it
    if (chance.isLikely(0.06)) {
      const { text, scope } = this.shortest();
      return [text, this.returning(scope)];
    }
    const clauses: string[] = [];
    let scope: Scope = [];
    const count = chance.pick([1, 1, 2, 2, 3]);
    for (let at = 0; at < count; at++) {
      const share = chance.next();
      const isFirst = at === 0;
      const clause =
        share < 0.7 || (isFirst && share < 0.85)
          ? this.match(scope)
          : share < 0.85
            ? this.with(scope)
            : this.unwind(scope);
      clauses.push(clause.text);
      scope = clause.scope;
    }
    return [...clauses, this.returning(scope)];
  }
}

const whereOf = (conditions: readonly string[]): string =>
  conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';

/** The clauses of a query whose columns are plain values. `mayBeUndirected`: only for graphs without loops, which Ladybug finds twice. */
export const writeCommonQuery = (
  seed: number,
  dialect: Dialect,
  mayBeUndirected: boolean,
): readonly string[] => new CommonWriter(seed, dialect, mayBeUndirected).query();
