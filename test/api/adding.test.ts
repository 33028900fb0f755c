// POST /api/reports: files of any kind become reports, each with its outcome, whatever becomes of the others.
import { Value } from 'typebox/value';
import { describe, expect, test } from 'vitest';
import { AddedReports, ReportDetail, ReportList, ReportText } from '../../server/api/contract/reports.ts';
import { placeLines, writePdf } from '../ingest/reading/write-pdf.ts';
import { writeZip } from '../ingest/reading/write-zip.ts';
import { openApp, readText, type TestApp } from './harbour-app.ts';

const FERRY = `<!doctype html><html lang="en"><head><title>Ferry stays in port | The Quay Courier</title>
<meta property="og:site_name" content="The Quay Courier">
<meta property="article:published_time" content="2031-03-05T08:00:00Z"></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Ferry stays in port</h1>
<p>The ferry between Marrow and the islands will stay in port until the harbour is dredged, its owner said on Wednesday.</p>
<p>“Nobody can tell us how long that takes,” said Ines Ral, who runs the island shop and waits for flour and lamp oil.</p>
<p>The port authority did not answer questions about the date of the work, nor about who is going to pay for all of it.</p></article>
<div class="cookie-banner">We use cookies. Accept all cookies</div></body></html>`;
const NOTE = 'Minutes of the island council\n\nThe council met on Tuesday and asked for a second boat.\n';

interface Sent {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly type?: string;
}

async function sendForm({ app }: TestApp, files: readonly Sent[], accept = 'application/json') {
  const form = new FormData();
  for (const { name, content, type = 'text/plain' } of files) {
    form.append('files', new File([Buffer.from(content)], name, { type }));
  }
  const request = new Request('http://127.0.0.1/', { method: 'POST', body: form });
  const answer = await app.inject({
    method: 'POST',
    url: '/api/reports',
    headers: { 'content-type': request.headers.get('content-type') ?? '', accept },
    payload: Buffer.from(await request.arrayBuffer()),
  });
  return { status: answer.statusCode, text: answer.body, type: answer.headers['content-type'] };
}

function readOutcomes(text: string): AddedReports['outcomes'] {
  const body: unknown = JSON.parse(text);
  expect([...Value.Errors(AddedReports, body)]).toEqual([]);
  if (!Value.Check(AddedReports, body)) throw new Error('the answer does not match the contract');
  return body.outcomes;
}

describe('files of a form', () => {
  test('have their outcomes in order, and the rest goes on after a broken one', async () => {
    const tool = await openApp();
    const { status, text } = await sendForm(tool, [
      { name: 'ferry.html', content: FERRY, type: 'text/html' },
      { name: 'torn.pdf', content: '%PDF-1.7\nnothing more', type: 'application/pdf' },
      { name: 'wire.txt', content: readText('report-coastal-wire-2031') },
      { name: 'empty.txt', content: '' },
      { name: 'minutes.txt', content: NOTE },
      { name: 'ferry again.html', content: FERRY, type: 'text/html' },
    ]);
    expect(status).toBe(200);
    expect(
      readOutcomes(text).map((told) => [
        told.file,
        told.outcome,
        told.outcome === 'failed' ? told.error.code : told.report.id,
      ]),
    ).toEqual([
      ['ferry.html', 'added', 'report-ferry-stays-in-port'],
      ['torn.pdf', 'failed', 'DOCUMENT_BROKEN'],
      ['wire.txt', 'recognised', 'report-coastal-wire-2031'],
      ['empty.txt', 'failed', 'DOCUMENT_EMPTY'],
      ['minutes.txt', 'added', 'report-minutes-of-the-island-council'],
      ['ferry again.html', 'alreadyThere', 'report-ferry-stays-in-port'],
    ]);
  });

  test('are read in every kind: a ZIP has an outcome for each document in it', async () => {
    const pdf = writePdf([placeLines(60, 100, ['The second boat was asked for on Tuesday.'])]);
    const pile = writeZip([
      { name: 'boat.pdf', content: pdf },
      { name: 'empty.txt', content: '' },
    ]);
    const { text } = await sendForm(await openApp(), [
      { name: 'pile.zip', content: pile },
      { name: 'the same boat.pdf', content: pdf },
    ]);
    expect(readOutcomes(text).map((told) => [told.file, told.outcome])).toEqual([
      ['pile.zip › boat.pdf', 'added'],
      ['pile.zip › empty.txt', 'failed'],
      ['the same boat.pdf', 'alreadyThere'],
    ]);
  });

  test('are reports that can be listed, read and asked for', async () => {
    const tool = await openApp();
    await sendForm(tool, [{ name: 'ferry.html', content: FERRY, type: 'text/html' }]);
    const { reports } = await tool.get(ReportList, '/api/reports');
    expect(reports.find(({ id }) => id === 'report-ferry-stays-in-port')).toMatchObject({
      title: 'Ferry stays in port',
      publisher: { name: 'The Quay Courier', label: 'Organization' },
      publishedAt: '2031-03-05',
      claims: 0,
      held: true,
    });
    const { claims } = await tool.get(ReportDetail, '/api/reports/report-ferry-stays-in-port');
    expect(claims).toEqual([]);
    const { text, reading } = await tool.get(ReportText, '/api/reports/report-ferry-stays-in-port/text');
    expect(text).toContain('“Nobody can tell us how long that takes,” said Ines Ral');
    expect(text).not.toContain('cookies');
    expect(reading?.dropped.map(({ why }) => why)).toContain('cookie notice');
    expect(reading?.metadata.title?.value).toBe('Ferry stays in port');
    const { body } = await tool.ask({
      method: 'POST',
      url: '/api/query',
      payload: { query: 'MATCH (r:Report)-[:PUBLISHED_BY]->(o) WHERE r.kind = "document" RETURN o.name' },
    });
    expect(body).toMatchObject({ rows: [['The Quay Courier']] });
  });

  test('are told of line by line to whoever asks for NDJSON', async () => {
    const tool = await openApp();
    const { text, type } = await sendForm(
      tool,
      [
        { name: 'minutes.txt', content: NOTE },
        { name: 'empty.txt', content: '' },
      ],
      'application/x-ndjson',
    );
    expect(type).toContain('application/x-ndjson');
    expect(
      text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { reading: 'minutes.txt' },
      {
        file: 'minutes.txt',
        outcome: 'added',
        report: { id: 'report-minutes-of-the-island-council', title: 'Minutes of the island council' },
        anchored: 0,
        notes: [],
        extraction: 'queued',
      },
      { reading: 'empty.txt' },
      {
        file: 'empty.txt',
        outcome: 'failed',
        error: {
          code: 'DOCUMENT_EMPTY',
          message: 'empty.txt is empty.',
          fix: 'Check that it was saved whole, and add it again.',
        },
      },
      { added: 1, recognised: 0, alreadyThere: 0, failed: 1 },
    ]);
  });

  test('over the limits are named with the setting, and the others are added', async () => {
    const tool = await openApp({
      settings: { HEARSAY_READ_BYTES: '2000', HEARSAY_UPLOAD_BYTES: '2500' },
    });
    const { text } = await sendForm(tool, [
      { name: 'long.txt', content: 'a '.repeat(1500) },
      { name: 'half.txt', content: 'The boat is late. '.repeat(100) },
      { name: 'other half.txt', content: 'The boat is early. '.repeat(100) },
      { name: 'minutes.txt', content: NOTE },
    ]);
    expect(
      readOutcomes(text).map((told) => [
        told.file,
        told.outcome === 'failed' ? told.error.fix : told.outcome,
      ]),
    ).toEqual([
      ['long.txt', 'Add a part of it, or raise HEARSAY_READ_BYTES.'],
      ['half.txt', 'added'],
      ['other half.txt', 'Add a part of it, or raise HEARSAY_UPLOAD_BYTES.'],
      ['minutes.txt', 'added'],
    ]);
  });

  test('must be there', async () => {
    const { status, text } = await sendForm(await openApp(), []);
    expect([status, JSON.parse(text).code]).toEqual([400, 'REQUEST_INVALID']);
  });
});

test('a text that is pasted becomes a report with the title that stands in it', async () => {
  const { ask } = await openApp();
  const { status, body } = await ask({ method: 'POST', url: '/api/reports', payload: { text: NOTE } });
  expect({ status, body }).toMatchObject({
    status: 200,
    body: {
      outcomes: [
        { file: 'Pasted text', outcome: 'added', report: { title: 'Minutes of the island council' } },
      ],
    },
  });
});

test('whoever goes away ends the reading; what was told is kept', async () => {
  const tool = await openApp();
  const address = await tool.app.listen({ host: '127.0.0.1', port: 0 });
  const form = new FormData();
  for (let turn = 1; turn <= 40; turn++) {
    form.append(
      'files',
      new File([`Notice number ${turn}\n\nThe boat of pier ${turn} is late.\n`], `${turn}.txt`),
    );
  }
  const leaving = new AbortController();
  const answer = await fetch(`${address}/api/reports`, {
    method: 'POST',
    body: form,
    headers: { accept: 'application/x-ndjson' },
    signal: leaving.signal,
  });
  const reader = answer.body?.getReader();
  const first = Buffer.from((await reader?.read())?.value ?? []).toString();
  expect(first).toContain('{"reading":"1.txt"}');
  leaving.abort();
  await tool.app.close();
  const kept = tool.store.contents().reports.length - 3;
  expect(kept).toBeLessThan(40);
});

test('a changed version of a known report says where the passages of its claims stand, or that they do not', async () => {
  const tool = await openApp();
  const wire = readText('report-coastal-wire-2031');
  await sendForm(tool, [{ name: 'wire.txt', content: wire }]);
  const { report, claims } = await tool.get(ReportDetail, '/api/reports/report-coastal-wire-2031');
  const [kept, changed] = claims;
  const cut = wire.slice(changed?.passage.start, changed?.passage.end);
  const content = `${report.title}\n\n${wire.replace(cut, 'No word of this stands any more')}`;
  const { text } = await sendForm(tool, [{ name: 'wire, second edition.txt', content }]);
  const [told] = readOutcomes(text);
  expect(told).toMatchObject({ outcome: 'added', earlier: { id: 'report-coastal-wire-2031' } });
  const id = told?.outcome === 'added' ? told.report.id : '';
  const { earlier, claims: own } = await tool.get(ReportDetail, `/api/reports/${id}`);
  expect(own).toEqual([]);
  const stateOf = (claim: string | undefined) => earlier?.claims.find((entry) => entry.id === claim);
  expect(stateOf(changed?.id)).toMatchObject({ state: 'orphan' });
  const anchored = stateOf(kept?.id);
  expect(content.slice(anchored?.start, anchored?.end)).toBe(
    wire.slice(kept?.passage.start, kept?.passage.end),
  );
  const { later } = await tool.get(ReportDetail, '/api/reports/report-coastal-wire-2031');
  expect(later.map((version) => version.id)).toEqual([id]);
  const { body } = await tool.ask({
    method: 'POST',
    url: '/api/query',
    payload: { query: 'MATCH (:Report)-[:REVISION_OF]->(r) RETURN r.id' },
  });
  expect(body).toMatchObject({ rows: [['report-coastal-wire-2031']] });
});

test('a text that is recognised is kept with its file and how it was read', async () => {
  const tool = await openApp();
  const wire = readText('report-coastal-wire-2031');
  await sendForm(tool, [{ name: 'wire.txt', content: wire }]);
  const { text, reading } = await tool.get(ReportText, '/api/reports/report-coastal-wire-2031/text');
  expect(text).toBe(wire);
  expect([reading?.fileName, reading?.format]).toEqual(['wire.txt', 'plain text']);
  expect(String(tool.store.keptFile('report-coastal-wire-2031')?.bytes)).toBe(wire);
});

test('a known text is recognised whatever its file is called', async () => {
  const tool = await openApp();
  const wire = readText('report-coastal-wire-2031');
  const { text } = await sendForm(tool, [{ name: 'wire.md', content: wire, type: 'text/markdown' }]);
  expect(readOutcomes(text)[0]).toMatchObject({
    outcome: 'recognised',
    report: { id: 'report-coastal-wire-2031' },
  });
  expect(tool.store.heldText('report-coastal-wire-2031')?.text).toBe(wire);
});
