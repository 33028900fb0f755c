// Contender: Oxigraph, filled with N-Triples, each question a SPARQL text with the parameter's value written into it.
import type { Ask, Contender } from './contender.ts';
import { type Cell, idsOf, type MeasuredGraph } from './measured-graph.ts';
import { namePeer, requirePeer } from './peer-packages.ts';
import type { Question } from './questions.ts';

interface OxigraphStore {
  load(text: Iterable<string>, options: Readonly<Record<string, unknown>>): void;
  query(text: string): readonly ReadonlyMap<string, { readonly value: string }>[];
}

interface OxigraphPackage {
  readonly Store: new () => OxigraphStore;
}

const NODES = 'urn:node:';
const WORDS = 'urn:word:';
const XSD = 'http://www.w3.org/2001/XMLSchema#';

function showLiteral(cell: Exclude<Cell, undefined>): string {
  if (typeof cell === 'string') return `"${cell}"`;
  return `"${cell}"^^<${XSD}${Number.isInteger(cell) ? 'integer' : 'double'}>`;
}

/** A relationship with properties is also a node of its own, `link`, since a triple has none. */
function* writeTriples(graph: MeasuredGraph): Generator<string> {
  const ids = idsOf(graph);
  const node = (number: number): string => `<${NODES}${ids[number] ?? ''}>`;
  for (const { ids: own, columns } of graph.nodes) {
    for (const [key, values] of Object.entries(columns)) {
      const lines = own.map((id, at) => {
        const cell = values[at];
        return cell === undefined ? '' : `<${NODES}${id}> <${WORDS}${key}> ${showLiteral(cell)} .\n`;
      });
      yield lines.join('');
    }
  }
  for (const { type, sources, targets, columns } of graph.relationships) {
    const lines = Array.from(sources, (source, at) => {
      const [from, to] = [node(source), node(targets[at] ?? 0)];
      const triple = `${from} <${WORDS}${type}> ${to} .\n`;
      const { position } = columns;
      if (!position) return triple;
      const link = `<urn:link:${type}:${at}>`;
      return `${triple}${to} <${WORDS}link> ${link} .\n${link} <${WORDS}speaker> ${from} .\n${link} <${WORDS}position> ${showLiteral(position[at] ?? 0)} .\n`;
    });
    yield lines.join('');
  }
}

export function fillOxigraph(graph: MeasuredGraph): OxigraphStore {
  const { Store }: OxigraphPackage = requirePeer('oxigraph');
  const store = new Store();
  const format = 'application/n-triples';
  store.load(writeTriples(graph), { format, no_transaction: true, unchecked: true });
  return store;
}

const plainValue = (term: { readonly value: string } | undefined): string | null => {
  if (!term) return null;
  const { value } = term;
  return value.startsWith(NODES) ? value.slice(NODES.length) : value;
};

const PREFIXES = `PREFIX n: <${NODES}> PREFIX v: <${WORDS}> `;

const askIn =
  (store: OxigraphStore, sparql: string): Ask =>
  (parameters) => {
    const text = sparql.replaceAll(/\$(\w+)/g, (_all, name: string) => parameters[name] ?? '');
    return store.query(PREFIXES + text).map((row) => Array.from(row.values(), plainValue));
  };

export function askOxigraph(store: OxigraphStore, questions: readonly Question[]): Contender {
  return {
    name: namePeer('oxigraph'),
    ask: (name) => {
      const sparql = questions.find((question) => question.name === name)?.sparql;
      return sparql === undefined ? undefined : askIn(store, sparql);
    },
    close: () => undefined,
  };
}
