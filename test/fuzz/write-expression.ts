// Writes random expressions of a wanted kind over the variables in scope.
import type { FunctionParameter } from '../../server/cypher/functions/function-definition.ts';
import { allFunctions } from '../../server/cypher/functions/registry.ts';
import type { Chance } from '../bench/seeded-chance.ts';
import { literals, type Production, productions } from './expression-grammar.ts';
import type { Features } from './features.ts';
import { temporalKinds, type ValueKind, type Vocabulary, valueKinds } from './vocabulary.ts';
import { writeMatching, writePatternValue } from './write-pattern.ts';

export interface ScopedVariable {
  readonly name: string;
  readonly kind: ValueKind;
}

export type Scope = readonly ScopedVariable[];

/** What is needed to write anything: draws, what may be used, and fresh names. */
export interface Writer {
  readonly chance: Chance;
  readonly features: Features;
  readonly vocabulary: Vocabulary;
  readonly newName: (stem: string) => string;
}

const entityKinds: readonly ValueKind[] = ['node', 'relationship', 'path'];
const parameterKinds: Readonly<Partial<Record<ValueKind, string>>> = {
  integer: '$number',
  float: '$fraction',
  string: '$text',
  list: '$list',
  map: '$map',
};

const isKind = (word: string): word is ValueKind => valueKinds.some((kind) => kind === word);

/** The kinds that may be written with these features. */
const usableKinds = ({ features }: Writer): readonly ValueKind[] =>
  valueKinds.filter(
    (kind) => (features.temporal || !temporalKinds.includes(kind)) && (features.maps || kind !== 'map'),
  );

/** A kind for `any`, mostly plain ones. */
function drawKind(writer: Writer, word: string): ValueKind {
  if (isKind(word)) return word;
  if (word === 'number') return writer.chance.pick(['integer', 'float']);
  if (word === 'times') return writer.chance.pick(temporalKinds.slice(0, -1));
  return writer.chance.pickSkewed(['integer', 'string', 'boolean', ...usableKinds(writer)], 0.5);
}

function writeLeaf(writer: Writer, scope: Scope, kind: ValueKind): string {
  const { chance, vocabulary, features } = writer;
  const variables = scope.filter((variable) => variable.kind === kind);
  if (variables.length > 0 && chance.isLikely(entityKinds.includes(kind) ? 0.97 : 0.6)) {
    return chance.pick(variables).name;
  }
  const keys = vocabulary.keys.filter((known) => known.kind === kind);
  const owners = scope.filter((variable) => variable.kind === 'node' || variable.kind === 'relationship');
  if (keys.length > 0 && owners.length > 0 && chance.isLikely(0.6)) {
    return `${chance.pick(owners).name}.${chance.pick(keys).key}`;
  }
  const parameter = parameterKinds[kind];
  if (features.parameters && parameter !== undefined && chance.isLikely(0.1)) return parameter;
  return chance.pickSkewed(literals[kind], 0.3);
}

/** One argument; what may be left out is left out half of the time. */
function writeArguments(
  writer: Writer,
  scope: Scope,
  parameters: readonly FunctionParameter[],
  depth: number,
): readonly string[] {
  const required = parameters.filter(({ isOptional }) => !isOptional).length;
  const count = writer.chance.whole(required, parameters.length);
  return parameters
    .slice(0, count)
    .map(({ type }) => writeExpression(writer, scope, drawKind(writer, type.name), depth - 1));
}

/** A call of any function of the reference that may give the kind. */
function writeCall(writer: Writer, scope: Scope, kind: ValueKind, depth: number): string | undefined {
  const fitting = allFunctions.filter(
    ({ returns, family }) =>
      [kind, 'any'].includes(returns.name) && (writer.features.temporal || family !== 'temporal'),
  );
  if (fitting.length === 0) return undefined;
  const { name, parameters } = writer.chance.pick(fitting);
  return `${name}(${writeArguments(writer, scope, parameters, depth).join(', ')})`;
}

const BLANK = /«([^»]+)»/g;

/** The text with every blank filled in, from left to right. */
function fill(writer: Writer, outer: Scope, { text }: Production, depth: number): string {
  let scope = outer;
  const unbound: ScopedVariable[] = [];
  return text.replaceAll(BLANK, (_, blank: string) => {
    const [, word, stem] = /^new (\w+) (\w+)$/.exec(blank) ?? [];
    if (stem !== undefined && word !== undefined) {
      const variable = { name: writer.newName(stem), kind: drawKind(writer, word) };
      unbound.push(variable);
      return variable.name;
    }
    switch (blank) {
      case 'bind':
        scope = [...scope, ...unbound.splice(0)];
        return '';
      case 'key':
        return writer.chance.pick(writer.vocabulary.keys).key;
      case 'label':
        return writer.chance.pick(writer.vocabulary.labels);
      case 'pattern':
        return writePatternValue(writer, scope);
      case 'matching': {
        const matching = writeMatching(writer, scope, depth - 1);
        scope = matching.scope;
        return matching.text;
      }
      default:
        return writeExpression(writer, scope, drawKind(writer, blank), depth - 1);
    }
  });
}

/** An expression that mostly gives the kind; `depth` is how many levels of others it may hold. */
export function writeExpression(writer: Writer, scope: Scope, wanted: ValueKind, depth: number): string {
  const { chance, features } = writer;
  const kind = features.wrongTypes && chance.isLikely(0.005) ? chance.pick(usableKinds(writer)) : wanted;
  if (depth <= 0 || chance.isLikely(0.3)) return writeLeaf(writer, scope, kind);
  if (features.allFunctions && chance.isLikely(0.15)) {
    const call = writeCall(writer, scope, kind, depth);
    if (call !== undefined) return call;
  }
  const usable = productions[kind].filter(({ needs }) => needs === undefined || features[needs]);
  const written = fill(writer, scope, chance.pick(usable), depth);
  return chance.isLikely(0.95) ? `(${written})` : written;
}
