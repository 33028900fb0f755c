// Somebody whom the reading missed, added by a person who corrects a claim.
import { describe, expect, test } from 'vitest';
import type { EntityChoice } from '../../../server/ingest/review/correct-entity.ts';
import type { Store } from '../../../server/store/store.ts';
import { addText, claimIn, entityIn, openHarbourReview, READER } from './harbour-review.ts';

const text = 'Boats wait\n\nInes Ral said that Quay Rescue is late. Quay Rescue lost a boat, Ines Ral said.';

/** A document whose reading missed Ines Ral: both of its claims are in the voice of the publisher. */
function addBoats(store: Store): void {
  const own = { chain: [{ speaker: 'publisher' }], attribution: 'documentVoice', quotation: 'none' } as const;
  store.addExtraction(
    {
      report: addText(store, 'Boats wait', text),
      madeBy: READER,
      entities: [entityIn(text, 'e1', 'Organization', 'Quay Rescue')],
      claims: [
        claimIn(text, 'Quay Rescue is late', '', 'e1', own),
        claimIn(text, 'Quay Rescue lost a boat', '', 'e1', own),
      ],
      notes: [],
    },
    READER,
  );
}

function openBoats() {
  const { store, review } = openHarbourReview();
  addBoats(store);
  /** Accepts with another speaker. */
  const acceptFrom = (id: string, speaker: string, choices: readonly EntityChoice[]) => {
    const { content } = store.proposal(id);
    const chain = [{ speaker: 'publisher' }, { speaker, cue: 'said' }];
    return review.accept(
      id,
      { content: { ...content, chain, attribution: 'explicit', quotation: 'indirect' }, choices },
      'ada',
    );
  };
  return { store, review, acceptFrom };
}

const ral = { key: 'n1', label: 'Person', name: 'Ines Ral', role: 'ferry owner' } as const;

describe('an entity that a person adds', () => {
  test('is a record of the report and says the claim', () => {
    const { store, acceptFrom } = openBoats();
    acceptFrom('proposal-1', 'n1', [ral]);
    const { claims, entities } = store.contents();
    expect(claims.at(-1)?.chain).toEqual([
      { speaker: 'the-quay-courier' },
      { speaker: 'ines-ral', cue: 'said' },
    ]);
    expect(entities.find(({ id }) => id === 'ines-ral')).toEqual({
      id: 'ines-ral',
      label: 'Person',
      name: 'Ines Ral',
      role: 'ferry owner',
    });
  });

  test('is offered to the other claims of the report, with the places of its name', () => {
    const { store, review, acceptFrom } = openBoats();
    acceptFrom('proposal-1', 'n1', [ral]);
    const mentions = [
      [12, 20],
      [77, 85],
    ];
    expect(review.viewOne('proposal-2').added).toEqual([
      {
        entity: { ...ral, mentions, score: 1, isAdded: true },
        record: { id: 'ines-ral', label: 'Person', name: 'Ines Ral', role: 'ferry owner' },
        matches: [],
      },
    ]);
    acceptFrom('proposal-2', 'n1', []);
    expect(store.contents().claims.at(-1)?.chain.at(-1)?.speaker).toBe('ines-ral');
    expect(store.contents().entities.filter(({ name }) => name === 'Ines Ral')).toHaveLength(1);
  });

  test('may be judged the same as a known record', () => {
    const { store, acceptFrom } = openBoats();
    acceptFrom('proposal-1', 'n1', [{ ...ral, sameAs: 'zoe-varn' }]);
    expect(store.contents().judgements.at(-1)).toMatchObject({ left: 'ines-ral', right: 'zoe-varn' });
  });

  test('loses its record when that is undone, and is the same record when it is done again', () => {
    const { store, review, acceptFrom } = openBoats();
    const before = store.contents().entities;
    const { id } = acceptFrom('proposal-1', 'n1', [{ ...ral, isNew: true }]);
    store.withdrawDecision(id, 'ada');
    expect(store.contents().entities).toEqual(before);
    expect(review.viewOne('proposal-1').added).toMatchObject([{ entity: { key: 'n1' }, matches: [] }]);
    acceptFrom('proposal-1', 'n1', [{ ...ral, isNew: true }]);
    expect(store.contents().entities.map(({ id: record }) => record)).toContain('ines-ral');
  });

  test('needs a label and a name, and is not the publisher', () => {
    const { store, acceptFrom } = openBoats();
    const version = store.version();
    const problemsOf = (choice: EntityChoice): unknown => {
      try {
        return acceptFrom('proposal-1', choice.key, [choice]);
      } catch (error) {
        return error instanceof Error && 'problems' in error ? error.problems : error;
      }
    };
    const because = 'is missing: n1 is no entity of this report, and adding it takes a label and a name';
    expect(problemsOf({ key: 'n1', label: 'Person' })).toContainEqual({
      property: 'entities.n1.name',
      message: because,
    });
    expect(problemsOf({ key: 'n1', name: 'Ines Ral' })).toContainEqual({
      property: 'entities.n1.label',
      message: because,
    });
    expect(problemsOf({ ...ral, key: 'publisher' })).toContainEqual({
      property: 'entities.publisher',
      message: 'is the publisher, not an entity of this report',
    });
    expect(store.version()).toBe(version);
  });
});
