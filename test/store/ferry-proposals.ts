// A document that somebody adds and what a reader might propose of it: four claims over six entities.
import type { ProposedClaim, ProposedEntity } from '../../graph-data/ontology/ontology.ts';
import type { KeptProposal, NewDocument, NewExtraction, Store } from '../../server/store/store.ts';

export const READER = 'Hearsay';
export const FERRY = 'report-ferry-stays-in-port';

export const ferryText = [
  'The ferry stays in port until the quay is mended, the harbour master said.',
  'Two dock workers said that the crane of Port Marrow had failed twice.',
  '“We wrote to the Quay Office,” said Ines Ral, who leads the Dockers League.',
  'The quay is closed.',
].join('\n\n');

const rangeOf = (words: string): { start: number; end: number } => {
  const start = ferryText.indexOf(words);
  return { start, end: start + words.length };
};

export const ferryDocument: NewDocument = {
  fileName: 'ferry.txt',
  bytes: Buffer.from(ferryText),
  text: ferryText,
  report: { title: 'Ferry stays in port', publisher: 'The Quay Courier', publishedAt: '2031-03-05' },
  reading: { format: 'text', segments: [], dropped: [], metadata: { authors: [] }, notes: [] },
  by: 'ines',
};

const found = { mentions: [[0, 1]], score: 0.9 } as const;

export const ferryEntities: readonly ProposedEntity[] = [
  { key: 'e1', label: 'Person', name: 'the harbour master', ...found },
  { key: 'e2', label: 'Place', name: 'Port Marrow', aliases: ['the port'], kind: 'seaport', ...found },
  {
    key: 'e3',
    label: 'UnnamedSource',
    name: 'Two dock workers',
    number: 'several',
    memberOf: 'e5',
    ...found,
  },
  { key: 'e4', label: 'Person', name: 'Ines Ral', role: 'trade unionist', ...found },
  { key: 'e5', label: 'Organization', name: 'Dockers League', kind: 'trade union', ...found },
  { key: 'e6', label: 'Report', name: 'Letter to the Quay Office', kind: 'letter', ...found },
];

const said = {
  stance: 'asserts',
  attribution: 'explicit',
  quotation: 'indirect',
  polarity: 'affirmative',
  certainty: 'certain',
} as const;

export const ferryClaims: readonly ProposedClaim[] = [
  {
    ...said,
    passage: rangeOf('The ferry stays in port until the quay is mended, the harbour master said'),
    gloss: 'The ferry stays in port until the quay is mended.',
    chain: [{ speaker: 'publisher' }, { speaker: 'e1', cue: 'said' }],
    about: [{ entity: 'e2', role: 'place' }],
    score: 0.95,
  },
  {
    ...said,
    passage: rangeOf('Two dock workers said that the crane of Port Marrow had failed twice'),
    gloss: 'The crane of Port Marrow had failed twice.',
    chain: [{ speaker: 'publisher' }, { speaker: 'e3', cue: 'said' }],
    about: [{ entity: 'e2', role: 'subject' }],
    estimate: {
      minValue: 2,
      maxValue: 2,
      bound: 'exact',
      unit: 'failure',
      measure: 'failures',
      scope: 'the crane',
    },
    score: 0.8,
  },
  {
    ...said,
    quotation: 'mixed',
    passage: rangeOf('“We wrote to the Quay Office,” said Ines Ral, who leads the Dockers League'),
    gloss: 'The Dockers League wrote to the Quay Office.',
    chain: [{ speaker: 'publisher' }, { speaker: 'e4', cue: 'said' }],
    about: [
      { entity: 'e5', role: 'subject' },
      { entity: 'e6', role: 'topic' },
    ],
    relations: [{ type: 'LEADS', from: 'e4', to: 'e5' }],
    score: 0.6,
    marks: [{ kind: 'relation', at: [0, 5] }],
  },
  {
    ...said,
    attribution: 'documentVoice',
    quotation: 'none',
    passage: rangeOf('The quay is closed'),
    gloss: 'The quay is closed.',
    chain: [{ speaker: 'publisher' }],
    about: [{ entity: 'e2', role: 'subject' }],
    score: 0.4,
  },
];

export const ferryExtraction: NewExtraction = {
  report: FERRY,
  madeBy: READER,
  entities: ferryEntities,
  claims: ferryClaims,
  notes: ['One sentence was left out.'],
};

/** Adds the document and what was proposed of it. */
export function addFerry(store: Store): void {
  store.addDocument(ferryDocument);
  store.addExtraction(ferryExtraction, 'ines');
}

type Given = Parameters<Store['acceptProposals']>[0]['entities'];

/** Accepts proposals as they stand. */
export function acceptAsTheyAre(store: Store, ids: readonly string[], entities: Given = []) {
  const proposals = ids.map((id) => ({ id, content: store.proposal(id).content }));
  return store.acceptProposals({ proposals, entities }, 'ada');
}

/** What a person gives for an entity of the ferry, with the record that it is judged to be. */
export function given(key: string, change: Partial<ProposedEntity> = {}, sameAs?: string): Given[number] {
  const entity = ferryEntities.find((one) => one.key === key);
  if (!entity) throw new Error(`the ferry has no ${key}`);
  return {
    report: FERRY,
    madeBy: READER,
    entity: { ...entity, ...change },
    ...(sameAs === undefined ? {} : { sameAs: { id: sameAs, score: 0.97 } }),
  };
}

export const statesOf = (proposals: readonly KeptProposal[]): readonly (readonly [string, string])[] =>
  proposals.map(({ id, state }) => [id, state]);
