// The review over HTTP: what waits, acts and their undoing, who may be one, the progress of reading, and the kept file.

import { Value } from 'typebox/value';
import { describe, expect, test } from 'vitest';
import { RecordedDecision } from '../../server/api/contract/decisions.ts';
import {
  ExtractionProgress,
  IdentityPage,
  ReviewClaim,
  ReviewOutcome,
  ReviewPage,
  ReviewSummary,
} from '../../server/api/contract/review.ts';
import { addSaying, entityIn, READER } from '../ingest/review/harbour-review.ts';
import { openApp, readText, type TestApp } from './harbour-app.ts';

const varn = entityIn('Zoe Varn', 'e1', 'Person', 'Zoe Varn');
const society = entityIn('Quay Rescue Society', 'e2', 'Organization', 'Quay Rescue Society');

/** The app with three documents in which Zoe Varn says something of a body that nobody knows. */
async function openReviewed(): Promise<TestApp> {
  const tool = await openApp();
  for (const [title, score] of [
    ['First boat is late', 0.9],
    ['Second boat is late', 0.8],
    ['Third boat is late', 0.3],
  ] as const) {
    addSaying(tool.store, title, { speaker: varn, subject: society, score });
  }
  return tool;
}

const post = async ({ ask }: TestApp, act: object, by?: string) =>
  ask({ method: 'POST', url: '/api/review', payload: { ...(by ? { by } : {}), act } });

async function act(tool: TestApp, payload: object, by?: string): Promise<ReviewOutcome> {
  const { status, body } = await post(tool, payload, by);
  expect({ status, body }).toMatchObject({ status: 200 });
  if (!Value.Check(ReviewOutcome, body)) throw new Error('the answer does not match the contract');
  return body;
}

describe('what waits', () => {
  test('is told in numbers, for each report', async () => {
    const { get } = await openReviewed();
    expect(await get(ReviewSummary, '/api/review')).toMatchObject({
      waiting: 3,
      accepted: 0,
      rejected: 0,
      identities: 0,
      reports: [
        {
          report: { id: 'report-first-boat-is-late', title: 'First boat is late' },
          state: 'done',
          madeBy: READER,
          proposals: 1,
          waiting: 1,
        },
        { report: { id: 'report-second-boat-is-late' } },
        { report: { id: 'report-third-boat-is-late' } },
      ],
    });
  });

  test('comes page by page, with all that a person needs', async () => {
    const { get } = await openReviewed();
    const first = await get(ReviewPage, '/api/review/proposals?limit=2');
    expect(first.total).toBe(3);
    expect(first.proposals.map(({ id }) => id)).toEqual(['proposal-1', 'proposal-2']);
    expect(first.proposals[0]).toMatchObject({
      report: { id: 'report-first-boat-is-late', title: 'First boat is late' },
      state: 'waiting',
      content: { gloss: 'Quay Rescue Society is late', score: 0.9 },
      entities: [
        { key: 'e1', name: 'Zoe Varn', chosen: 'zoe-varn', matches: [{ entity: { name: 'Zoë Varn' } }] },
        { key: 'e2', name: 'Quay Rescue Society', matches: [] },
      ],
      context: { start: 0, text: 'First boat is late\n\nZoe Varn said that Quay Rescue Society is late.' },
    });
    const next = await get(ReviewPage, `/api/review/proposals?limit=2&cursor=${first.next}`);
    expect(next.proposals.map(({ id }) => id)).toEqual(['proposal-3']);
    expect(next.next).toBeUndefined();
  });

  test('can be asked for by report, score and state, and one by one', async () => {
    const { get } = await openReviewed();
    const sure = await get(ReviewPage, '/api/review/proposals?minScore=0.8');
    expect(sure.total).toBe(2);
    const third = await get(ReviewPage, '/api/review/proposals?report=report-third-boat-is-late');
    expect(third.proposals.map(({ id }) => id)).toEqual(['proposal-3']);
    expect((await get(ReviewPage, '/api/review/proposals?state=accepted')).total).toBe(0);
    expect((await get(ReviewClaim, '/api/review/proposals/proposal-2')).content.score).toBe(0.8);
  });
});

describe('an act', () => {
  test('of accepting puts a claim into the graph, and undoing takes it out again', async () => {
    const tool = await openReviewed();
    const { decision, claims, waiting } = await act(
      tool,
      { verdict: 'accept', proposal: 'proposal-1' },
      'ada',
    );
    expect({ claims, waiting }).toEqual({ claims: ['claim-first-boat-is-late-001'], waiting: 2 });
    expect(await tool.get(ReviewClaim, '/api/review/proposals/proposal-1')).toMatchObject({
      state: 'accepted',
      claim: 'claim-first-boat-is-late-001',
      decision: { id: decision, by: 'ada' },
      entities: [{ record: { id: 'zoe-varn-2', label: 'Person', name: 'Zoe Varn' }, matches: [] }, {}],
    });
    const query = 'MATCH (c:Claim {id: "claim-first-boat-is-late-001"}) RETURN c.gloss';
    const rows = async () => (await tool.ask({ method: 'POST', url: '/api/query', payload: { query } })).body;
    expect(await rows()).toMatchObject({ rows: [['Quay Rescue Society is late']] });
    const undone = await tool.ask({ method: 'DELETE', url: `/api/decisions/${decision}?by=ada` });
    expect([...Value.Errors(RecordedDecision, undone.body)]).toEqual([]);
    expect(await rows()).toMatchObject({ rows: [] });
    expect((await tool.get(ReviewSummary, '/api/review')).waiting).toBe(3);
  });

  test('of accepting takes corrections of the content and of who is who', async () => {
    const tool = await openReviewed();
    const { content } = await tool.get(ReviewClaim, '/api/review/proposals/proposal-1');
    const { claims } = await act(tool, {
      verdict: 'accept',
      proposal: 'proposal-1',
      content: { ...content, gloss: 'The society has no boat.', polarity: 'negative' },
      entities: [
        { key: 'e1', isNew: true },
        { key: 'e2', name: 'Quay Rescue', kind: 'charity' },
      ],
    });
    const { body } = await tool.ask({ url: `/api/claims/${claims[0]}` });
    expect(body).toMatchObject({
      claim: {
        gloss: 'The society has no boat.',
        polarity: 'negative',
        origin: { id: 'zoe-varn-2' },
        about: [{ entity: { name: 'Quay Rescue' } }],
      },
    });
    expect(await tool.get(IdentityPage, '/api/review/identities?limit=1')).toMatchObject({
      total: 1,
      pairs: [
        {
          left: { id: 'zoe-varn', name: 'Zoë Varn' },
          right: { id: 'zoe-varn-2', name: 'Zoe Varn' },
          verdict: 'same',
          rightClaims: [{ id: claims[0], gloss: 'The society has no boat.' }],
        },
      ],
    });
  });

  test('of accepting takes somebody whom the reading missed, whom other claims can name from then on', async () => {
    const tool = await openReviewed();
    const first = await tool.get(ReviewClaim, '/api/review/proposals/proposal-1');
    expect(first.added).toBeUndefined();
    const content = { ...first.content, about: [{ entity: 'n1', role: 'topic' }] };
    const accept = { verdict: 'accept', proposal: 'proposal-1', content };
    const { status, body } = await post(tool, { ...accept, entities: [{ key: 'n1', name: 'The ferry' }] });
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'PROPOSAL_INVALID' });

    const ferry = { key: 'n1', label: 'Event', name: 'The late ferry', isNew: true };
    const { claims, decision } = await act(tool, { ...accept, entities: [ferry] });
    expect((await tool.ask({ url: `/api/claims/${claims[0]}` })).body).toMatchObject({
      claim: { about: [{ entity: { id: 'the-late-ferry', name: 'The late ferry' } }] },
    });
    const record = { id: 'the-late-ferry', label: 'Event', name: 'The late ferry' };
    expect((await tool.get(ReviewClaim, '/api/review/proposals/proposal-1')).added).toEqual([
      {
        key: 'n1',
        label: 'Event',
        name: 'The late ferry',
        mentions: [],
        score: 1,
        isAdded: true,
        record,
        matches: [],
      },
    ]);
    await tool.ask({ method: 'DELETE', url: `/api/decisions/${decision}` });
    expect((await tool.ask({ url: '/api/entities/the-late-ferry' })).status).toBe(404);
  });

  test('of rejecting leaves the graph as it is', async () => {
    const tool = await openReviewed();
    const before = tool.store.contents();
    const outcome = await act(tool, {
      verdict: 'reject',
      proposals: ['proposal-1', 'proposal-3'],
      reason: 'Not said.',
    });
    expect(outcome).toMatchObject({ claims: [], proposals: [], waiting: 1 });
    expect(tool.store.contents()).toEqual({ ...before, version: before.version + 1 });
  });

  test('of splitting and joining gives proposals that take the place of others', async () => {
    const tool = await openReviewed();
    const { content } = await tool.get(ReviewClaim, '/api/review/proposals/proposal-1');
    const at = content.passage.start + 'Quay Rescue '.length;
    const { proposals } = await act(tool, { verdict: 'split', proposal: 'proposal-1', at });
    expect(proposals).toEqual(['proposal-4', 'proposal-5']);
    const joined = await act(tool, { verdict: 'join', proposals });
    const view = await tool.get(ReviewClaim, `/api/review/proposals/${joined.proposals[0]}`);
    expect(view.content.passage).toEqual(content.passage);
    expect((await tool.get(ReviewPage, '/api/review/proposals?state=replaced')).total).toBe(3);
  });

  test('on all from a score on is one decision, and none where nothing is above it', async () => {
    const tool = await openReviewed();
    const outcome = await act(tool, { verdict: 'acceptAbove', minScore: 0.8 });
    expect(outcome).toMatchObject({ waiting: 1 });
    expect(outcome.claims).toEqual(['claim-first-boat-is-late-001', 'claim-second-boat-is-late-001']);
    const none = await act(tool, { verdict: 'acceptAbove', minScore: 0.8 });
    expect(none).toEqual({ claims: [], proposals: [], waiting: 1 });
  });

  test('that cannot be done says why, and what to do', async () => {
    const tool = await openReviewed();
    const { content } = await tool.get(ReviewClaim, '/api/review/proposals/proposal-1');
    await act(tool, { verdict: 'reject', proposals: ['proposal-2'] });
    const relation = { type: 'SINGS_WITH', from: 'e1', to: 'e2' };
    const faults = [
      { verdict: 'accept', proposal: 'proposal-99' },
      { verdict: 'accept', proposal: 'proposal-2' },
      { verdict: 'accept', proposal: 'proposal-1', content: { ...content, relations: [relation] } },
      { verdict: 'accept', proposal: 'proposal-1', entities: [{ key: 'e1', sameAs: 'nobody' }] },
      { verdict: 'split', proposal: 'proposal-1', at: 1 },
      { verdict: 'join', proposals: ['proposal-1', 'proposal-3'] },
      { verdict: 'sing' },
    ];
    const answers: unknown[] = [];
    for (const fault of faults) {
      const { status, body } = await post(tool, fault);
      answers.push([status, Object(body).code]);
    }
    expect(answers).toEqual([
      [404, 'PROPOSAL_UNKNOWN'],
      [409, 'PROPOSAL_DECIDED'],
      [422, 'PROPOSAL_INVALID'],
      [404, 'ENTITY_UNKNOWN'],
      [422, 'PROPOSAL_INVALID'],
      [422, 'PROPOSAL_INVALID'],
      [400, 'REQUEST_INVALID'],
    ]);
  });
});

const NOTE =
  'Minutes of the island council\n\nThe second boat is late, chairwoman Ines Ral said on Tuesday.\n';

const addNote = async ({ ask }: TestApp, text = NOTE) =>
  ask({ method: 'POST', url: '/api/reports', payload: { text } });

describe('reading for claims', () => {
  test('waits until the server listens; an added document is told to be queued', async () => {
    const tool = await openApp();
    const { body } = await addNote(tool);
    expect(body).toMatchObject({ outcomes: [{ outcome: 'added', extraction: 'queued' }] });
    expect(await tool.get(ReviewSummary, '/api/review')).toMatchObject({
      reports: [{ report: { title: 'Minutes of the island council' }, state: 'queued', proposals: 0 }],
    });
  });

  test('can be cancelled, one or all, and asked for again', async () => {
    const tool = await openApp();
    await addNote(tool);
    const url = '/api/reports/report-minutes-of-the-island-council/extraction';
    const cancelled = await tool.ask({ method: 'DELETE', url });
    expect(cancelled).toMatchObject({ status: 200, body: { state: 'cancelled' } });
    expect([...Value.Errors(ExtractionProgress, cancelled.body)]).toEqual([]);
    expect(await tool.ask({ method: 'DELETE', url })).toMatchObject({
      status: 404,
      body: { code: 'EXTRACTION_UNKNOWN' },
    });
    expect(await tool.ask({ method: 'POST', url })).toMatchObject({ status: 200, body: { state: 'queued' } });
    expect(await tool.ask({ method: 'DELETE', url: '/api/review/progress' })).toMatchObject({
      status: 200,
      body: { cancelled: [{ state: 'cancelled' }] },
    });
  });

  test('of a report without its text is refused', async () => {
    const { ask } = await openApp();
    const answers = await Promise.all(
      ['report-coastal-wire-2031', 'report-nowhere'].map((id) =>
        ask({ method: 'POST', url: `/api/reports/${id}/extraction` }),
      ),
    );
    expect(answers.map(({ status, body }) => [status, Object(body).code])).toEqual([
      [404, 'REPORT_NOT_HELD'],
      [404, 'REPORT_UNKNOWN'],
    ]);
  });

  test('is told as it goes on, event by event, until its proposals wait', async () => {
    const tool = await openApp();
    const address = await tool.app.listen({ host: '127.0.0.1', port: 0 });
    const leaving = new AbortController();
    const answer = await fetch(`${address}/api/review/progress`, { signal: leaving.signal });
    expect(answer.headers.get('content-type')).toBe('text/event-stream');
    await addNote(tool);
    const states: string[] = [];
    let text = '';
    for await (const chunk of answer.body ?? []) {
      text += Buffer.from(chunk).toString();
      const events = text.split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) {
        const data = /^event: progress\ndata: (.*)$/.exec(event)?.[1];
        if (data === undefined) continue;
        const progress: unknown = JSON.parse(data);
        if (!Value.Check(ExtractionProgress, progress)) throw new Error(`not of the contract: ${data}`);
        states.push(progress.state);
      }
      if (states.includes('done')) break;
    }
    leaving.abort();
    expect(states).toEqual(['queued', 'running', 'done']);
    const { proposals } = await tool.get(ReviewPage, '/api/review/proposals');
    expect(proposals[0]?.content.chain.length).toBe(2);
    expect(tool.store.contents().claims.some(({ report }) => report.startsWith('report-minutes'))).toBe(
      false,
    );
  });

  test('does not keep a server from closing while somebody listens', async () => {
    const tool = await openApp();
    const address = await tool.app.listen({ host: '127.0.0.1', port: 0 });
    const answer = await fetch(`${address}/api/review/progress`);
    const reader = answer.body?.getReader();
    await reader?.read();
    await tool.app.close();
    expect((await reader?.read())?.done).toBe(true);
  });
});

test('the file of a report is given to save, under its own name, never to show', async () => {
  const tool = await openApp();
  const bytes = Buffer.from(
    '<h1>Ferry</h1><script>alert(1)</script><p>The ferry stays in port, its owner said.</p>',
  );
  tool.store.addDocument({
    fileName: 'pile.zip › Fähre 1.html',
    bytes,
    text: 'The ferry stays in port, its owner said.',
    report: { title: 'Ferry' },
    reading: { format: 'HTML', segments: [], dropped: [], metadata: { authors: [] }, notes: [] },
    by: 'ines',
  });
  const { statusCode, headers, rawPayload } = await tool.app.inject('/api/reports/report-ferry/file');
  expect(statusCode).toBe(200);
  expect(rawPayload.equals(bytes)).toBe(true);
  expect(headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="F_hre 1.html"; filename*=UTF-8''F%C3%A4hre%201.html`,
    'x-content-type-options': 'nosniff',
  });
  for (const [id, code] of [
    ['report-coastal-wire-2031', 'FILE_NOT_KEPT'],
    ['report-nowhere', 'REPORT_UNKNOWN'],
  ]) {
    expect((await tool.ask({ url: `/api/reports/${id}/file` })).body).toMatchObject({ code });
  }
});

test('a recognised text with claims that people made is not read for claims by itself', async () => {
  const tool = await openApp();
  const { body } = await addNote(tool, readText('report-coastal-wire-2031'));
  expect(body).toMatchObject({ outcomes: [{ outcome: 'recognised' }] });
  expect((await tool.get(ReviewSummary, '/api/review')).reports).toEqual([]);
});
