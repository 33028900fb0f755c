// Small invented snapshots: papers, people and bodies with a few claims, written out in the tests.
import type { Collection } from '../../graph-data/ontology/ontology.ts';
import { openGraph, type Snapshot } from '../../server/graph/graph.ts';
import { readCollection, type Store, type StoreContents } from '../../server/store/store.ts';
import { openHarbourStore, withContents } from '../graph/harbour-store.ts';

export type Entity = Collection['entities'][number];
export type Claim = Collection['claims'][number];
export type Report = Collection['reports'][number];
export type Derivation = Collection['derivations'][number];
export type Decision = StoreContents['decisions'][number];

export const person = (id: string, role?: string): Entity => ({
  label: 'Person',
  id,
  name: nameOf(id),
  ...(role === undefined ? {} : { role }),
});

export const body = (id: string): Entity => ({
  label: 'Organization',
  id,
  name: nameOf(id),
  kind: 'invented body',
});

export const place = (id: string): Entity => ({ label: 'Place', id, name: nameOf(id), kind: 'city' });

export const unnamed = (id: string, report: string): Entity => ({
  label: 'UnnamedSource',
  id,
  name: id.replaceAll('-', ' '),
  number: 'several',
  report,
});

export const report = (id: string, publisher: string, authors: readonly string[] = []): Report => ({
  id,
  title: `Title of ${id}`,
  publisher,
  ...(authors.length > 0 ? { authors: [...authors] } : {}),
  publishedAt: '2031-03-04',
  language: 'en',
  kind: 'article',
  held: false,
});

/** `harbour-union` → `Harbour Union` */
const nameOf = (id: string): string =>
  id.replace(
    /(^|-)(\p{L})/gu,
    (_all, dash: string, letter: string) => (dash ? ' ' : '') + letter.toUpperCase(),
  );

type ClaimDetails = Partial<Omit<Claim, 'id' | 'report' | 'chain'>>;

/** A claim whose chain runs from the publisher to the origin. It is about the first place unless told otherwise. */
export const claim = (
  id: string,
  inReport: string,
  speakers: readonly string[],
  details: ClaimDetails = {},
): Claim => ({
  id,
  report: inReport,
  passage: { start: 0, end: 10 },
  gloss: 'The lighthouse is dark.',
  stance: 'asserts',
  attribution: speakers.length > 1 ? 'explicit' : 'documentVoice',
  quotation: 'none',
  polarity: 'affirmative',
  certainty: 'certain',
  chain: speakers.map((speaker) => ({ speaker })),
  about: [{ entity: 'the-lighthouse', role: 'subject' }],
  ...details,
});

export const derivation = (from: string, to: string): Derivation => ({
  claim: to,
  from,
  kind: 'paraphrases',
  by: 'a reader',
  at: '2031-03-06',
});

export interface World extends Partial<Omit<StoreContents, 'entities'>> {
  /** The lighthouse of the claims is always there. */
  readonly entities?: readonly Entity[];
}

/** The snapshot of a store that holds nothing but this; `store` is only the place to put it. */
export function snapshotOf(world: World, store: Store = openHarbourStore()): Snapshot {
  const { entities = [], ...rest } = world;
  const contents: Partial<StoreContents> = {
    questions: [],
    reports: [],
    claims: [],
    citations: [],
    derivations: [],
    judgements: [],
    assessments: [],
    decisions: [],
    ...rest,
    entities: [place('the-lighthouse'), ...entities],
  };
  return openGraph(withContents(store, contents)).snapshot();
}

/** The snapshot of a collection that ships with the project. */
export function snapshotOfCollection(folder: string): Snapshot {
  const { entities, reports, questions, claims, citations, derivations } = readCollection(folder);
  return openGraph(
    withContents(openHarbourStore(), { entities, reports, questions, claims, citations, derivations }),
  ).snapshot();
}
