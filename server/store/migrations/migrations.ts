// The schema as a list of steps: a store of schema n has had the first n of them.
import { firstSchema } from './0001-first-schema.ts';
import { addedDocuments } from './0002-added-documents.ts';
import { revisions } from './0003-revisions.ts';
import { proposals } from './0004-proposals.ts';
import { severalReaders } from './0005-several-readers.ts';

/** SQL of each step, in order. A step that has been released never changes; a new schema adds one. */
export const migrations: readonly string[] = [
  firstSchema,
  addedDocuments,
  revisions,
  proposals,
  severalReaders,
];
