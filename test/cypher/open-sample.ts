// The engine over the sample collection: for reading as the API opens it, or for writing over a graph of its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { labels, relationships } from '../../graph-data/ontology/ontology.ts';
import {
  corroborate,
  corroborationFunctions,
  corroborationProcedures,
} from '../../server/corroboration/corroboration.ts';
import { type Engine, openEngine } from '../../server/cypher/cypher.ts';
import { buildGraph, openCypherPort, takeSnapshot } from '../../server/graph/graph.ts';
import { openStore, readCollection, type StoreContents } from '../../server/store/store.ts';

const sampleFolder = resolve(import.meta.dirname, '../../graph-data/islamic-state-syria');

function readSample(): StoreContents {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-sample-'));
  const store = openStore({ folder, now: () => new Date('2026-11-21T12:00:00Z') });
  store.importCollection(readCollection(sampleFolder), 'test');
  const contents = store.contents();
  store.close();
  rmSync(folder, { recursive: true });
  return contents;
}

const sample = readSample();

const definitions = [...Object.values(labels), ...Object.values(relationships)];

/** What the ontology knows: anything else is warned of. */
const vocabulary = {
  labels: Object.keys(labels),
  relationshipTypes: Object.keys(relationships),
  propertyKeys: ['id', ...definitions.flatMap(({ properties }) => Object.keys(properties))],
};

/** An engine that reads; the graph is built anew for each. */
export const openSample = (): Engine => openEngine(openCypherPort(buildGraph(sample)), { vocabulary });

/** The same with what corroboration finds, as the API opens it. */
export function openCorroboratedSample(): Engine {
  const snapshot = takeSnapshot(sample);
  const present = () => corroborate(snapshot);
  return openEngine(openCypherPort(snapshot.graph), {
    vocabulary,
    functions: corroborationFunctions(present),
    procedures: corroborationProcedures(present),
  });
}

/** An engine that writes too, and warns of nothing. */
export const openWritableSample = (): Engine =>
  openEngine(openCypherPort(buildGraph(sample), { writing: true }), { isReadOnly: false });
