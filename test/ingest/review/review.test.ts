// What a person sees of proposals, and what becomes of them: who is taken for whom, corrections, all above a score, undo.
import { describe, expect, test } from 'vitest';
import type { ProposedEntity } from '../../../graph-data/ontology/ontology.ts';
import { codeOf } from '../../store/harbour-inquiry.ts';
import { addSaying, openHarbourReview } from './harbour-review.ts';

const entity = (
  key: string,
  label: ProposedEntity['label'],
  name: string,
  rest: Partial<ProposedEntity> = {},
): ProposedEntity => ({ key, label, name, mentions: [[0, 1]], score: 0.9, ...rest });

const varn = entity('e1', 'Person', 'Zoe Varn');
const quayBody = entity('e2', 'Organization', 'Quay Rescue Society');

/** A document in which Zoe Varn speaks of a body that nobody knows. */
function openVarn() {
  const { store, review } = openHarbourReview();
  const report = addSaying(store, 'Boats are late', { speaker: varn, subject: quayBody });
  return { store, review, report };
}

describe('a proposal', () => {
  test('is seen with its words, its entities and the known records that these may be', () => {
    const { review, report } = openVarn();
    const [view] = review.view({ state: 'waiting' }, { offset: 0, limit: 10 });
    expect(view).toMatchObject({
      title: 'Boats are late',
      proposal: { id: 'proposal-1', report, state: 'waiting' },
      context: {
        start: 0,
        text: 'Boats are late\n\nZoe Varn said that Quay Rescue Society is late.',
      },
      entities: [
        { entity: varn, chosen: 'zoe-varn', matches: [{ entity: { id: 'zoe-varn' }, verdict: 'same' }] },
        { entity: quayBody, matches: [] },
      ],
    });
  });

  test('that nobody has is a fault', () => {
    const { review } = openVarn();
    expect(codeOf(() => review.viewOne('proposal-9'))).toBe('PROPOSAL_UNKNOWN');
  });
});

describe('accepting', () => {
  test('makes records of its report and judges the known one to be the same', () => {
    const { store, review } = openVarn();
    review.accept('proposal-1', {}, 'ada');
    const { claims, entities, judgements } = store.contents();
    expect(claims.at(-1)).toMatchObject({
      chain: [{ speaker: 'the-quay-courier' }, { speaker: 'zoe-varn-2' }],
      about: [{ entity: 'quay-rescue-society' }],
    });
    expect(entities.slice(-2).map(({ id }) => id)).toEqual(['zoe-varn-2', 'quay-rescue-society']);
    expect(judgements.at(-1)).toMatchObject({ left: 'zoe-varn-2', right: 'zoe-varn', judgement: 'positive' });
  });

  test('shows the records afterwards, and asks no more who they are', () => {
    const { review } = openVarn();
    review.accept('proposal-1', {}, 'ada');
    const { entities, proposal } = review.viewOne('proposal-1');
    expect(proposal.state).toBe('accepted');
    expect(entities.map(({ record, matches }) => [record?.id, matches])).toEqual([
      ['zoe-varn-2', []],
      ['quay-rescue-society', []],
    ]);
  });

  test('judges nobody where a person says that it is somebody else', () => {
    const { store, review } = openVarn();
    const before = store.contents().judgements.length;
    review.accept('proposal-1', { choices: [{ key: 'e1', isNew: true }] }, 'ada');
    expect(store.contents().judgements).toHaveLength(before);
  });

  test('takes what a person corrects: the gloss, a name, a label, who it is', () => {
    const { store, review } = openVarn();
    const { content } = store.proposal('proposal-1');
    review.accept(
      'proposal-1',
      {
        content: { ...content, gloss: 'The boats of the society are late.', certainty: 'probable' },
        choices: [
          { key: 'e1', sameAs: 'nadir-al-tessari' },
          { key: 'e2', label: 'Place', name: 'Quay Rescue Station', kind: 'site' },
        ],
      },
      'ada',
    );
    const { claims, entities, judgements } = store.contents();
    expect(claims.at(-1)).toMatchObject({
      gloss: 'The boats of the society are late.',
      certainty: 'probable',
    });
    expect(entities.at(-1)).toEqual({
      id: 'quay-rescue-station',
      label: 'Place',
      name: 'Quay Rescue Station',
      kind: 'site',
    });
    expect(judgements.at(-1)).toMatchObject({ left: 'zoe-varn-2', right: 'nadir-al-tessari' });
  });

  test('says all that is wrong with a correction, and writes nothing', () => {
    const { store, review } = openVarn();
    const { content } = store.proposal('proposal-1');
    const version = store.version();
    const accept = () =>
      review.accept(
        'proposal-1',
        {
          content: { ...content, about: [{ entity: 'e7', role: 'topic' }] },
          choices: [
            { key: 'e2', label: 'Place', kind: 'harbour' },
            { key: 'e9', name: 'Nobody' },
          ],
        },
        'ada',
      );
    expect(accept).toThrow(
      expect.objectContaining({
        code: 'PROPOSAL_INVALID',
        problems: [
          { property: 'entities.e2.kind', message: expect.stringContaining('country') },
          {
            property: 'entities.e9.label',
            message: 'is missing: e9 is no entity of this report, and adding it takes a label and a name',
          },
          { property: 'entities', message: 'has no e7' },
        ],
      }),
    );
    expect(store.version()).toBe(version);
  });

  test('refuses a speaker that cannot speak, and a record that is not there', () => {
    const { store, review } = openVarn();
    const { content } = store.proposal('proposal-1');
    const asEvent = { choices: [{ key: 'e1', label: 'Event' }] } as const;
    expect(() => review.accept('proposal-1', asEvent, 'ada')).toThrow(
      expect.objectContaining({
        code: 'PROPOSAL_INVALID',
        problems: [{ property: 'chain[1].speaker', message: 'must not be a Event' }],
      }),
    );
    const asNobody = { content, choices: [{ key: 'e1', sameAs: 'nobody-at-all' }] };
    expect(codeOf(() => review.accept('proposal-1', asNobody, 'ada'))).toBe('ENTITY_UNKNOWN');
  });

  test('is undone by withdrawing its decision: the proposal waits again, and so do its names', () => {
    const { store, review } = openVarn();
    const before = store.contents();
    const { id } = review.accept('proposal-1', {}, 'ada');
    store.withdrawDecision(id, 'ada');
    const after = store.contents();
    expect([after.claims, after.entities, after.judgements]).toEqual([
      before.claims,
      before.entities,
      before.judgements,
    ]);
    expect(review.viewOne('proposal-1').entities[0]).toMatchObject({ chosen: 'zoe-varn' });
  });
});

test('a document that a text cites may be judged the same as a known report', () => {
  const { store, review } = openHarbourReview();
  const paper = entity('e2', 'Report', 'the wire story');
  addSaying(store, 'Boats are late', { speaker: varn, subject: paper });
  review.accept('proposal-1', { choices: [{ key: 'e2', sameAs: 'report-coastal-wire-2031' }] }, 'ada');
  expect(store.contents().judgements.at(-1)).toMatchObject({
    left: 'report-the-wire-story',
    right: 'report-coastal-wire-2031',
  });
});

describe('an unnamed source', () => {
  test('is never taken for another, though its words are the same', () => {
    const { store, review } = openHarbourReview();
    const officials = entity('e1', 'UnnamedSource', 'two port officials', { number: 'several' });
    addSaying(store, 'Boats are late', { speaker: officials, subject: quayBody });
    const before = store.contents().judgements.length;
    expect(review.viewOne('proposal-1').entities[0]).toEqual({ entity: officials, matches: [] });
    review.accept('proposal-1', {}, 'ada');
    expect(store.contents().judgements).toHaveLength(before);
  });
});

describe('accepting all from a score on', () => {
  function openThree() {
    const { store, review } = openHarbourReview();
    const society = (key: string) => entity(key, 'Organization', 'Tern Rescue Society');
    addSaying(store, 'First boat is late', { speaker: varn, subject: society('e2'), score: 0.9 });
    addSaying(store, 'Second boat is late', { speaker: varn, subject: society('e5'), score: 0.8 });
    addSaying(store, 'Third boat is late', { speaker: varn, subject: society('e2'), score: 0.3 });
    return { store, review };
  }

  test('is one decision, and leaves what is below', async () => {
    const { store, review } = openThree();
    const decision = await review.acceptAbove(0.8, undefined, 'ada');
    expect(decision).toMatchObject({ proposals: ['proposal-1', 'proposal-2'], minScore: 0.8 });
    expect(store.proposals({ state: 'waiting' }).map(({ id }) => id)).toEqual(['proposal-3']);
    expect(await review.acceptAbove(0.8, undefined, 'ada')).toBeUndefined();
  });

  test('makes one of a body that two documents name and nobody knew', async () => {
    const { store, review } = openThree();
    const decision = await review.acceptAbove(0.8, undefined, 'ada');
    const { judgements, entities } = store.contents();
    expect(entities.filter(({ name }) => name === 'Tern Rescue Society').map(({ id }) => id)).toEqual([
      'tern-rescue-society',
      'tern-rescue-society-2',
    ]);
    expect(judgements.slice(-3).map(({ left, right }) => [left, right])).toEqual(
      expect.arrayContaining([['tern-rescue-society-2', 'tern-rescue-society']]),
    );
    store.withdrawDecision(decision?.id ?? '', 'ada');
    expect(store.contents().entities.some(({ name }) => name === 'Tern Rescue Society')).toBe(false);
  });

  test('keeps to one report where one is named', async () => {
    const { store, review } = openThree();
    await review.acceptAbove(0, 'report-third-boat-is-late', 'ada');
    expect(store.proposals({ state: 'accepted' }).map(({ id }) => id)).toEqual(['proposal-3']);
  });
});

describe('pairs of records that may be one', () => {
  test('are found as soon as accepting makes them, and are gone once they are judged', async () => {
    const { store, review } = openVarn();
    expect(await review.identities(1_000)).toEqual([]);
    review.accept('proposal-1', { choices: [{ key: 'e1', isNew: true }] }, 'ada');
    expect(await review.identities(1_000)).toMatchObject([
      { left: 'zoe-varn', right: 'zoe-varn-2', verdict: 'same' },
    ]);
    store.decide({ kind: 'identity', judgement: 'negative', left: 'zoe-varn', right: 'zoe-varn-2' }, 'ada');
    expect(await review.identities(1_000)).toEqual([]);
  });
});

test('matches are the same after many changes as in a review that is opened anew', async () => {
  const { store, review } = openHarbourReview();
  const decisions: (string | undefined)[] = [];
  for (let turn = 1; turn <= 12; turn += 1) {
    const subject = entity('e2', 'Organization', turn % 2 ? 'Tern Rescue Society' : `Quay Union ${turn}`);
    addSaying(store, `Boat ${turn} is late`, { speaker: varn, subject });
    if (turn % 3) decisions.push((await review.acceptAbove(0, undefined, 'ada'))?.id);
  }
  store.withdrawDecision(decisions[3] ?? '', 'ada');
  const seen = review.view({ state: 'waiting' }, { offset: 0, limit: 50 });
  const { review: anew } = openHarbourReview(store);
  expect(seen).toEqual(anew.view({ state: 'waiting' }, { offset: 0, limit: 50 }));
  expect(seen.flatMap(({ entities }) => entities.map(({ chosen }) => chosen))).toContain('zoe-varn');
});
