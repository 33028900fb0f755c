// The rooms of the house, their front doors, and who may import whom.

export interface Room {
  /** Folder, or single file, from the root. */
  readonly place: string;
  /** The files that other rooms may import. */
  readonly doors: readonly string[];
  /** Places of the rooms it may import; those after a "types:" only for their types. */
  readonly mayImport: readonly string[];
}

const room = (place: string, door: string, mayImport: readonly string[] = []): Room => ({
  place,
  doors: [`${place}/${door}`],
  mayImport,
});
const file = (place: string, mayImport: readonly string[] = []): Room => ({
  place,
  doors: [place],
  mayImport,
});

const ONTOLOGY = 'graph-data/ontology';
const ERRORS = 'server/errors.ts';
const ERROR_CODES = 'server/error-codes';
const CONFIG = 'server/config.ts';
const SLICES = 'server/in-slices.ts';
const CONTRACT = 'types:server/api/contract';

/** The table of the house; a file belongs to the room with the longest matching place. */
export const rooms: readonly Room[] = [
  room(ONTOLOGY, 'ontology.ts'),
  {
    place: ERROR_CODES,
    doors: ['error-definition', 'requests', 'records', 'documents', 'machine'].map(
      (name) => `${ERROR_CODES}/${name}.ts`,
    ),
    mayImport: [],
  },
  file(ERRORS, [ERROR_CODES]),
  file(CONFIG, [ERRORS]),
  file(SLICES),
  room('server/cypher', 'cypher.ts'),
  room('server/store', 'store.ts', [ONTOLOGY, ERRORS]),
  room('server/ingest', 'ingest.ts', [ONTOLOGY, 'server/store', ERRORS, SLICES]),
  room('server/graph', 'graph.ts', [
    ONTOLOGY,
    'server/store',
    ERRORS,
    SLICES,
    'types:server/cypher',
    CONTRACT,
  ]),
  room('server/corroboration', 'corroboration.ts', [
    ONTOLOGY,
    'server/graph',
    ERRORS,
    SLICES,
    'types:server/cypher',
  ]),
  room('server/ask', 'ask.ts', [
    ONTOLOGY,
    'server/graph',
    'server/corroboration',
    'server/cypher',
    ERRORS,
    SLICES,
  ]),
  room('server/exports', 'exports.ts', [ONTOLOGY, 'server/graph', 'server/corroboration', ERRORS]),
  {
    place: 'server/api/contract',
    doors: [
      'ask',
      'claims',
      'corroboration',
      'decisions',
      'entities',
      'model-reading',
      'parts',
      'query',
      'reports',
      'review',
      'search',
    ].map((name) => `server/api/contract/${name}.ts`),
    mayImport: [ONTOLOGY],
  },
  room('server/api', 'api.ts', [
    ONTOLOGY,
    'server/store',
    'server/ingest',
    'server/graph',
    'server/cypher',
    'server/corroboration',
    'server/ask',
    'server/exports',
    'server/api/contract',
    ERRORS,
    CONFIG,
  ]),
  file('server/app.ts', ['server/api', 'types:server/store', CONFIG, ERRORS, 'types:server/graph']),
  room('client/api', 'api.ts', [ONTOLOGY, CONTRACT]),
  room('client/state', 'state.ts', ['client/api', ONTOLOGY]),
  room('client/canvas', 'canvas.tsx', ['client/state', ONTOLOGY]),
  room('client/panels', 'panels.tsx', ['client/state', ONTOLOGY]),
];

/** Files that start things: they may import everything, and nobody imports them. */
export const starters: readonly string[] = [
  'server/main.ts',
  'server/cli.ts',
  'server/launch.mjs',
  'client/main.tsx',
  'client/app.tsx',
  'client/vite.config.ts',
];

export const roomOf = (path: string): Room | undefined =>
  rooms
    .filter(({ place }) => path === place || path.startsWith(`${place}/`))
    .toSorted((a, b) => b.place.length - a.place.length)[0];

/** Rooms whose folders build on each other: a folder may import from those before it, and from itself. */
export const layers: Readonly<Record<string, readonly string[]>> = {
  'server/ingest': [
    'reading',
    'extraction',
    'resolution',
    'extracting',
    'language-model',
    'adding',
    'review',
  ],
  'server/ingest/extraction': [
    'model',
    'words',
    'figures',
    'names',
    'entities',
    'attributions',
    'relations',
    'claims',
    'training',
  ],
};
