// A review over the harbour inquiry, and documents with what a reader proposes of them.
import { onTestFinished } from 'vitest';
import type { ProposedClaim, ProposedEntity } from '../../../graph-data/ontology/ontology.ts';
import { computeCanonicalIds } from '../../../server/graph/graph.ts';
import { openReview } from '../../../server/ingest/ingest.ts';
import type { Store } from '../../../server/store/store.ts';
import { openHarbour } from '../../store/harbour-inquiry.ts';

export const READER = 'a reader';

export function openHarbourReview(store: Store = openHarbour()) {
  const review = openReview({ store, computeIds: computeCanonicalIds, sameFrom: 0.9 });
  onTestFinished(() => review.close());
  return { store, review };
}

/** Adds a text as a document that was read from a file; gives the id of its report. */
export function addText(store: Store, title: string, text: string): string {
  const { report } = store.addDocument({
    fileName: `${title}.txt`,
    bytes: Buffer.from(text),
    text,
    report: { title, publisher: 'The Quay Courier' },
    reading: { format: 'plain text', segments: [], dropped: [], metadata: { authors: [] }, notes: [] },
    by: 'ines',
  });
  return report;
}

/** An entity whose name stands in the text. */
export function entityIn(
  text: string,
  key: string,
  label: ProposedEntity['label'],
  name: string,
  rest: Partial<ProposedEntity> = {},
): ProposedEntity {
  const start = text.indexOf(name);
  return { key, label, name, mentions: [[start, start + name.length]], score: 0.9, ...rest };
}

/** A claim of `speaker` about `about`, whose passage are these words of the text. */
export function claimIn(
  text: string,
  words: string,
  speaker: string,
  about: string,
  rest: Partial<ProposedClaim> = {},
): ProposedClaim {
  const start = text.indexOf(words);
  return {
    passage: { start, end: start + words.length },
    gloss: words,
    stance: 'asserts',
    attribution: 'explicit',
    quotation: 'indirect',
    polarity: 'affirmative',
    certainty: 'certain',
    chain: [{ speaker: 'publisher' }, { speaker, cue: 'said' }],
    about: [{ entity: about, role: 'subject' }],
    score: 0.8,
    ...rest,
  };
}

/** Adds a document in which one speaker says one thing of one subject. */
export function addSaying(
  store: Store,
  title: string,
  { speaker, subject, score = 0.8 }: { speaker: ProposedEntity; subject: ProposedEntity; score?: number },
): string {
  const text = `${title}\n\n${speaker.name} said that ${subject.name} is late.`;
  const report = addText(store, title, text);
  store.addExtraction(
    {
      report,
      madeBy: READER,
      entities: [speaker, subject],
      claims: [claimIn(text, `${subject.name} is late`, speaker.key, subject.key, { score })],
      notes: [],
    },
    READER,
  );
  return report;
}
