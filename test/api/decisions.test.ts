// Decisions over the API: recorded, refused, undone, and seen by the graph at once.
import { Value } from 'typebox/value';
import { expect, test } from 'vitest';
import { DecisionList, RecordedDecision } from '../../server/api/contract/decisions.ts';
import { decide } from '../../server/ingest/ingest.ts';
import { acceptAsTheyAre, addFerry, given } from '../store/ferry-proposals.ts';
import { openApp, type TestApp } from './harbour-app.ts';

const first = 'claim-coastal-wire-2031-01';
const second = 'claim-coastal-wire-2031-02';

const decideOn = ({ ask }: TestApp, decision: Readonly<Record<string, unknown>>, by = 'Ada') =>
  ask({ method: 'POST', url: '/api/decisions', payload: { by, decision } });

const count = async ({ ask }: TestApp, query: string): Promise<unknown> =>
  (await ask({ method: 'POST', url: '/api/query', payload: { query } })).body;

test('a derivation is in the graph once it is decided, and gone once it is withdrawn', async () => {
  const app = await openApp();
  const query = `MATCH (:Claim {id: '${second}'})-[d:DERIVED_FROM]->(c:Claim) RETURN c.id, d.by`;
  const decision = { kind: 'derivation', claim: second, from: first, derivation: 'paraphrases' };
  const { status, body } = await decideOn(app, decision);
  expect(status).toBe(200);
  expect(Value.Check(RecordedDecision, body)).toBe(true);
  expect(body).toMatchObject({ id: 'decision-1', by: 'Ada', at: '2031-03-07T12:00:00.000Z', decision });
  expect(await count(app, query)).toMatchObject({ rows: [[first, 'Ada']] });
  const undone = await app.ask({ method: 'DELETE', url: '/api/decisions/decision-1?by=Ben' });
  expect(undone.body).toMatchObject({ withdrawn: { by: 'Ben' } });
  expect(await count(app, query)).toMatchObject({ rows: [] });
});

test('every decision stays in the list, also one that was withdrawn', async () => {
  const app = await openApp();
  await decideOn(app, {
    kind: 'sameStatement',
    verdict: 'rejected',
    left: first,
    right: second,
    reason: 'Two events.',
  });
  await app.ask({ method: 'DELETE', url: '/api/decisions/decision-1' });
  await decideOn(app, { kind: 'assessment', of: 'zoe-varn', reliability: 'B', reason: 'Was right before.' });
  const { decisions } = await app.get(DecisionList, '/api/decisions');
  expect(decisions.map(({ decision, withdrawn }) => [decision.kind, withdrawn !== undefined])).toEqual([
    ['sameStatement', true],
    ['assessment', false],
  ]);
  const about = await app.get(DecisionList, `/api/decisions?about=${second}`);
  expect(about.decisions).toHaveLength(1);
});

test('an identity joins two records, and its withdrawal parts them', async () => {
  const app = await openApp();
  const query = 'MATCH (:Entity)-[s:SAME_AS]->(:Entity) RETURN s.judgement';
  await decideOn(app, {
    kind: 'identity',
    judgement: 'positive',
    left: 'port-of-marrow',
    right: 'north-quay',
  });
  expect(await count(app, query)).toMatchObject({ rows: [['positive']] });
  await app.ask({ method: 'DELETE', url: '/api/decisions/decision-1' });
  expect(await count(app, query)).toMatchObject({ rows: [] });
});

test('decisions of the review are listed and undone here, and made there', async () => {
  const app = await openApp();
  addFerry(app.store);
  acceptAsTheyAre(app.store, ['proposal-1'], [given('e2', {}, 'port-of-marrow')]);
  const { decisions } = await app.get(DecisionList, '/api/decisions?about=claim-ferry-stays-in-port-001');
  expect(decisions).toMatchObject([
    {
      id: 'decision-2',
      by: 'ada',
      decision: {
        kind: 'acceptance',
        proposals: ['proposal-1'],
        claims: ['claim-ferry-stays-in-port-001'],
        identities: ['decision-1'],
      },
    },
  ]);
  const query = `MATCH (c:Claim {id: 'claim-ferry-stays-in-port-001'}) RETURN c.gloss`;
  expect(await count(app, query)).toMatchObject({
    rows: [['The ferry stays in port until the quay is mended.']],
  });
  await app.ask({ method: 'DELETE', url: '/api/decisions/decision-2' });
  expect(await count(app, query)).toMatchObject({ rows: [] });
  const made = await decideOn(app, { kind: 'rejection', proposals: ['proposal-1'] });
  expect(made).toMatchObject({ status: 400, body: { code: 'REQUEST_INVALID' } });
  expect(() => decide(app.store, { kind: 'rejection', proposals: ['proposal-1'] }, 'ada')).toThrow(
    'This cannot be decided: this is decided in the review.',
  );
});

test('what cannot be decided is refused with the reason', async () => {
  const app = await openApp();
  const derivation = { kind: 'derivation', claim: second, from: first, derivation: 'quotes' };
  expect(await decideOn(app, { ...derivation, from: 'claim-of-nobody' })).toMatchObject({
    status: 404,
    body: { code: 'CLAIM_UNKNOWN' },
  });
  await decideOn(app, derivation);
  expect(await decideOn(app, derivation)).toMatchObject({ status: 422, body: { code: 'DECISION_INVALID' } });
  expect(await decideOn(app, { ...derivation, claim: first, from: second })).toMatchObject({
    status: 422,
    body: { message: expect.stringContaining('cannot come from itself') },
  });
  const same = { kind: 'contradiction', verdict: 'dismissed', left: first, right: first, reason: 'x' };
  expect(await decideOn(app, same)).toMatchObject({ status: 422 });
  const empty = { kind: 'assessment', of: first, reason: 'No grade.' };
  expect(await decideOn(app, empty)).toMatchObject({ status: 422, body: { code: 'DECISION_INVALID' } });
  expect(await decideOn(app, { kind: 'guess' })).toMatchObject({
    status: 400,
    body: { code: 'REQUEST_INVALID' },
  });
  expect(await app.ask({ method: 'DELETE', url: '/api/decisions/decision-99' })).toMatchObject({
    status: 404,
    body: { code: 'DECISION_UNKNOWN' },
  });
});
