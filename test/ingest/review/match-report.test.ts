// Reports that a document cites, and the known ones that they may be.
import { expect, test } from 'vitest';
import type { ProposedEntity } from '../../../graph-data/ontology/ontology.ts';
import { addSaying, openHarbourReview } from './harbour-review.ts';

/** What a person is shown for a document in which a report with this name speaks. */
function matchesOf(name: string) {
  const { store, review } = openHarbourReview();
  const speaker: ProposedEntity = {
    key: 'e1',
    label: 'Report',
    name,
    kind: 'report',
    mentions: [[0, 1]],
    score: 0.8,
  };
  const subject: ProposedEntity = {
    key: 'e2',
    label: 'Organization',
    name: 'Quay Rescue Society',
    mentions: [[0, 1]],
    score: 0.9,
  };
  addSaying(store, 'Boats are late', { speaker, subject });
  const [view] = review.view({ state: 'waiting' }, { offset: 0, limit: 10 });
  const [first] = view?.entities ?? [];
  return {
    chosen: first?.chosen,
    matches: first?.matches.map(({ entity, verdict }) => [entity.id, verdict]),
  };
}

test('a cited report is matched with the known one by its title', () => {
  expect(matchesOf("Harbour Inquiry's interim report")).toEqual({
    chosen: 'report-harbour-inquiry-2031',
    matches: [['report-harbour-inquiry-2031', 'same']],
  });
});

test('a body alone makes a question, never a choice', () => {
  expect(matchesOf('report by the Harbour Inquiry')).toEqual({
    chosen: undefined,
    matches: [['report-harbour-inquiry-2031', 'unsure']],
  });
});

test('“a report” is none of them', () => {
  expect(matchesOf('report')).toEqual({ chosen: undefined, matches: [] });
});
