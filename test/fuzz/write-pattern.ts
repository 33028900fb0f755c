// Writes random patterns, for MATCH, for conditions and for subqueries.
import type { ValueKind } from './vocabulary.ts';
import { type Scope, type ScopedVariable, type Writer, writeExpression } from './write-expression.ts';

/** A text with the variables that may be used after it. */
export interface ScopedText {
  readonly text: string;
  readonly scope: Scope;
}

/** What a pattern may do besides naming nodes and relationships. */
interface PatternRules {
  readonly mayName: boolean;
  readonly depth: number;
}

class PatternDraft {
  readonly writer: Writer;
  readonly rules: PatternRules;
  /** Variables that were there before: only they may be used inside the pattern's own values. */
  readonly outer: Scope;
  readonly named: ScopedVariable[] = [];

  constructor(writer: Writer, outer: Scope, rules: PatternRules) {
    this.writer = writer;
    this.outer = outer;
    this.rules = rules;
  }

  private name(stem: string, kind: ValueKind): string {
    const variable = { name: this.writer.newName(stem), kind };
    this.named.push(variable);
    return variable.name;
  }

  private labels(): string {
    const { chance, vocabulary, features } = this.writer;
    const [one, other] = [chance.pickSkewed(vocabulary.labels), chance.pickSkewed(vocabulary.labels)];
    if (!features.labelExpressions || chance.isLikely(0.7)) return `:${one}`;
    return chance.pick([`:${one}:${other}`, `:${one}|${other}`, `:!${one}`, `:${one}&!${other}`, ':%']);
  }

  private properties(): string {
    const { chance, vocabulary } = this.writer;
    const { key, kind } = chance.pick(vocabulary.keys);
    return ` {${key}: ${writeExpression(this.writer, this.outer, kind, this.rules.depth)}}`;
  }

  private condition(own: ScopedVariable): string {
    return ` WHERE ${writeExpression(this.writer, [...this.outer, own], 'boolean', this.rules.depth)}`;
  }

  node(): string {
    const { chance, features } = this.writer;
    const known = [...this.outer, ...this.named].filter(({ kind }) => kind === 'node');
    const isKnown = known.length > 0 && chance.isLikely(0.35);
    const isNamed = !isKnown && this.rules.mayName && chance.isLikely(0.75);
    const fresh = isNamed ? this.name('n', 'node') : '';
    const name = isKnown ? chance.pick(known).name : fresh;
    const labels = chance.isLikely(0.4) ? this.labels() : '';
    const properties = chance.isLikely(0.12) ? this.properties() : '';
    const hasCondition = isNamed && features.labelExpressions && chance.isLikely(0.08);
    return `(${name}${labels}${properties}${hasCondition ? this.condition({ name, kind: 'node' }) : ''})`;
  }

  private length(): string {
    return this.writer.chance.pick(['*1..2', '*0..1', '*..3', '*2', '*0', '*1..3', '*', '*3..2']);
  }

  relationship(): string {
    const { chance, features, vocabulary } = this.writer;
    const [left, right] = chance.pick([
      ['-', '->'],
      ['-', '->'],
      ['<-', '-'],
      ['-', '-'],
      ['<-', '->'],
    ]);
    if (chance.isLikely(0.15)) return `${left}${right}`;
    const length = features.variableLength && chance.isLikely(0.2) ? this.length() : '';
    const isNamed = this.rules.mayName && chance.isLikely(0.5);
    const name = isNamed ? this.name('r', length === '' ? 'relationship' : 'list') : '';
    const types = [chance.pickSkewed(vocabulary.types), chance.pickSkewed(vocabulary.types)];
    const typed = chance.isLikely(0.6) ? `:${chance.isLikely(0.8) ? types[0] : types.join('|')}` : '';
    const properties = chance.isLikely(0.1) ? this.properties() : '';
    return `${left}[${name}${typed}${length}${properties}]${right}`;
  }

  /** Nodes joined by that many relationships. */
  chain(relationships: number): string {
    let text = this.node();
    for (let step = 0; step < relationships; step++) text += this.relationship() + this.node();
    return text;
  }

  private shortest(): string {
    const { chance } = this.writer;
    const word = chance.pick(['shortestPath', 'allShortestPaths']);
    const length = chance.pick(['*', '*..4', '*1..2', '*0..3']);
    return `${word}(${this.node()}-[${length}]-${chance.pick(['', '>'])}${this.node()})`;
  }

  part(): string {
    const { chance, features } = this.writer;
    const isShortest = features.shortestPaths && chance.isLikely(0.05);
    const path = chance.isLikely(isShortest ? 0.8 : 0.15) ? `${this.writer.newName('p')} = ` : '';
    const text = isShortest ? this.shortest() : this.chain(chance.pick([0, 1, 1, 1, 2, 2, 3]));
    if (path !== '') this.named.push({ name: path.slice(0, -3), kind: 'path' });
    return path + text;
  }
}

/** The patterns of a MATCH, separated by commas, without the word. */
export function writePatterns(writer: Writer, scope: Scope, depth: number): ScopedText {
  const draft = new PatternDraft(writer, scope, { mayName: true, depth });
  const count = writer.chance.pick([1, 1, 1, 2]);
  const parts = Array.from({ length: count }, () => draft.part());
  return { text: parts.join(', '), scope: [...scope, ...draft.named] };
}

/** A pattern that serves as a value: it names nothing, and has at least one relationship. */
export const writePatternValue = (writer: Writer, scope: Scope): string =>
  new PatternDraft(writer, scope, { mayName: false, depth: 0 }).chain(writer.chance.pick([1, 1, 2]));

/** `MATCH … WHERE …` as it stands between the braces of EXISTS and its like. */
export function writeMatching(writer: Writer, scope: Scope, depth: number): ScopedText {
  const patterns = writePatterns(writer, scope, 0);
  const hasCondition = writer.chance.isLikely(0.5);
  const condition = hasCondition ? ` WHERE ${writeExpression(writer, patterns.scope, 'boolean', depth)}` : '';
  return { text: `MATCH ${patterns.text}${condition}`, scope: patterns.scope };
}
