// Graphs for scenarios: each a graphology graph of its own behind the project's port, with an engine that may write.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MultiDirectedGraph } from 'graphology';
import { openEngine } from '../../server/cypher/cypher.ts';
import { openCypherPort } from '../../server/graph/cypher-port.ts';
import type { ScenarioSetting } from './run-scenario.ts';
import { openTableProcedure } from './table-procedure.ts';

/** A query that never ends is cut off after this. */
const TIME_LIMIT_MS = 2_000;

/** Scripts of named graphs are read from `<graphs>/<name>/<name>.cypher`. */
export const openSetting = (graphs: string): ScenarioSetting => ({
  openGraph: (procedures) => {
    const port = openCypherPort(new MultiDirectedGraph(), { writing: true, idProperty: false });
    const engine = openEngine(port, {
      isReadOnly: false,
      procedures: procedures.map(openTableProcedure),
      limits: { timeMs: TIME_LIMIT_MS },
    });
    return { port, run: (query, parameters) => engine.run(query, parameters) };
  },
  readScript: (name) => readFileSync(join(graphs, name, `${name}.cypher`), 'utf8'),
});
