// The query engine over the present graph, and its faults in the one shape of errors.
import { labels, relationships } from '../../graph-data/ontology/ontology.ts';
import { type Config, settings } from '../config.ts';
import {
  type Corroboration,
  corroborate,
  corroborationFunctions,
  corroborationProcedures,
} from '../corroboration/corroboration.ts';
import { CypherError, type Engine, openEngine } from '../cypher/cypher.ts';
import { type HearsayError, hearsayError } from '../errors.ts';
import { openCypherPort, type PropertyGraph, type ReviewedGraph } from '../graph/graph.ts';

export interface QueryEngine {
  /** Of the present version; queries that still run keep the one they began with. */
  engine(): Engine;
  close(): void;
}

const propertyKeys: readonly string[] = [
  ...new Set(
    [...Object.values(labels), ...Object.values(relationships)].flatMap(({ properties }) =>
      Object.keys(properties),
    ),
  ),
];

/**
 * An engine over one graph, with the ontology's words, the limits of the settings, and what corroboration finds;
 * `present` is asked when a query first wants to know.
 */
export const openQueryEngine = (graph: PropertyGraph, config: Config, present: () => Corroboration): Engine =>
  openEngine(openCypherPort(graph), {
    procedures: corroborationProcedures(present),
    functions: corroborationFunctions(present),
    vocabulary: {
      labels: Object.keys(labels),
      relationshipTypes: Object.keys(relationships),
      propertyKeys: ['id', ...propertyKeys],
    },
    limits: {
      timeMs: config.queryTimeMs,
      maxStretchMs: config.queryStretchMs,
      maxRows: config.queryRows,
      maxExpansions: config.queryExpansions,
      maxMemoryBytes: config.queryMemoryBytes,
      maxNesting: config.queryNesting,
      maxTextLength: config.queryLength,
    },
  });

/** Opens an engine at the first query, and anew when the store has brought another graph. */
export function followGraph(graph: ReviewedGraph, config: Config): QueryEngine {
  let current: { readonly graph: PropertyGraph; readonly engine: Engine } | undefined;
  return {
    engine: () => {
      const { graph: present } = graph.snapshot();
      if (current?.graph === present) return current.engine;
      current?.engine.close();
      current = {
        graph: present,
        engine: openQueryEngine(present, config, () => corroborate(graph.snapshot())),
      };
      return current.engine;
    },
    close: () => current?.engine.close(),
  };
}

const limitSettings: Readonly<Record<string, string>> = {
  TimeLimit: settings.queryTimeMs.variable,
  StretchLimit: settings.queryStretchMs.variable,
  ExpansionLimit: settings.queryExpansions.variable,
  MemoryLimit: settings.queryMemoryBytes.variable,
  NestingTooDeep: settings.queryNesting.variable,
  TextTooLong: settings.queryLength.variable,
};

/** The fault of a query as every door of Hearsay shows it; anything else is thrown on as the bug it is. */
export function queryFault(error: unknown): HearsayError {
  if (!(error instanceof CypherError)) throw error;
  const { type, detail, message, fix, position, phase } = error;
  const problems = [
    {
      property: 'query',
      message: `${type} ${detail}${position ? ` at ${position.line}:${position.column}` : ''}`,
    },
  ];
  if (type === 'LimitExceeded') {
    const setting = limitSettings[detail] ?? settings.queryMemoryBytes.variable;
    return hearsayError('QUERY_LIMIT', { message, fix, setting }, problems, position);
  }
  if (type === 'Cancelled') return hearsayError('QUERY_CANCELLED', { message, fix }, problems, position);
  if (type === 'GraphChanged')
    return hearsayError('QUERY_GRAPH_CHANGED', { message, fix }, problems, position);
  const code = phase === 'compile' ? 'QUERY_INVALID' : 'QUERY_FAILED';
  return hearsayError(code, { message, fix }, problems, position);
}
