// A program of its own that loads all contenders side by side and measures them. Reads its task as JSON from standard input, writes the report as JSON.
import { text } from 'node:stream/consumers';
import { openEngine } from '../../../server/cypher/cypher.ts';
import { openCypherPort } from '../../../server/graph/graph.ts';
import { generateCollection } from '../generated-collection.ts';
import { packArrays } from './array-graph.ts';
import { ARRAYS, type Ask, type Contender, GRAPHOLOGY } from './contender.ts';
import { buildDomainGraph, tabulateDomain } from './domain-graph.ts';
import { writeDomainLoops } from './domain-loops.ts';
import { writeDomainWalks } from './domain-walks.ts';
import { askHearsay } from './hearsay-engine.ts';
import { askLadybug, fillLadybug } from './ladybug.ts';
import { measureQuestion } from './measure-contenders.ts';
import { countNodes, countRelationships, type MeasuredGraph } from './measured-graph.ts';
import { askOxigraph, fillOxigraph } from './oxigraph.ts';
import { generatePlainGraph } from './plain-graph.ts';
import { writePlainLoops } from './plain-loops.ts';
import { writePlainWalks } from './plain-walks.ts';
import type { LoadCost, QueryReport, QueryTask } from './query-task.ts';
import { type AskedQuestion, askDomainQuestions, askPlainQuestions } from './questions.ts';
import { buildRecord, type RecordGraph } from './record-graph.ts';
import { measureSnapshot } from './snapshot-cost.ts';

/** No question may fail for what it costs. */
const limits = { timeMs: 60_000, maxRows: 1_000_000, maxExpansions: 1_000_000_000 };

interface Subject {
  readonly graph: MeasuredGraph;
  readonly questions: readonly AskedQuestion[];
  readonly buildRecord: () => RecordGraph;
  readonly writeLoops: typeof writePlainLoops;
  readonly writeWalks: typeof writePlainWalks;
}

function prepareSubject(task: QueryTask): Subject {
  if (task.kind === 'plain') {
    const graph = generatePlainGraph(task.size);
    return {
      graph,
      questions: askPlainQuestions(graph),
      buildRecord: () => buildRecord(graph),
      writeLoops: writePlainLoops,
      writeWalks: writePlainWalks,
    };
  }
  const collection = generateCollection(task.size);
  return {
    graph: tabulateDomain(collection),
    questions: askDomainQuestions(collection),
    buildRecord: () => buildDomainGraph(collection),
    writeLoops: writeDomainLoops,
    writeWalks: writeDomainWalks,
  };
}

/** Resident memory counts what native code holds, too; what is garbage is collected before. */
function residentMegabytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss / 1e6;
}

const loads: LoadCost[] = [];
function load<T>(name: string, work: () => T): T {
  process.stderr.write(`  loading ${name} …\n`);
  const memory = residentMegabytes();
  const before = process.cpuUsage();
  const made = work();
  const { user, system } = process.cpuUsage(before);
  loads.push({ name, cpuSeconds: (user + system) / 1e6, megabytes: residentMegabytes() - memory });
  return made;
}

const fromMap = (name: string, asks: ReadonlyMap<string, Ask>): Contender => ({
  name,
  ask: (question) => asks.get(question),
  close: () => undefined,
});

const task: QueryTask = JSON.parse(await text(process.stdin));
const subject = prepareSubject(task);
const { graph, questions } = subject;
const arrays = load('typed arrays', () => packArrays(graph));
const record = load('graphology', subject.buildRecord);
const port = openCypherPort(record);
const engine = load('Hearsay, over graphology', () => {
  const opened = openEngine(port, { limits });
  opened.vocabulary();
  return opened;
});
const ladybug = load('Ladybug, from CSV', () => fillLadybug(graph));
const oxigraph = load('Oxigraph, from N-Triples', () => fillOxigraph(graph));
const snapshot = measureSnapshot(port);
const contenders = [
  fromMap(ARRAYS, subject.writeLoops(graph, arrays)),
  fromMap(GRAPHOLOGY, subject.writeWalks(record)),
  askHearsay(engine, questions),
  askLadybug(ladybug, questions),
  askOxigraph(oxigraph, questions),
];
const report: QueryReport = {
  nodes: countNodes(graph),
  relationships: countRelationships(graph),
  loads,
  snapshot,
  questions: questions.map((question) => {
    process.stderr.write(`  ${question.name}, ${question.says} …\n`);
    return measureQuestion(question, contenders);
  }),
};
for (const { close } of contenders) close();
process.stdout.write(JSON.stringify(report));
