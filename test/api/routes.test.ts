// Every route: its answer, and that it matches the contract.
import { describe, expect, test } from 'vitest';
import { ClaimDetail, ClaimPage } from '../../server/api/contract/claims.ts';
import {
  Between,
  EntityDetail,
  Neighbourhood,
  Paths,
  Picture,
  RelationDetail,
} from '../../server/api/contract/entities.ts';
import { ReportDetail, ReportList, ReportText } from '../../server/api/contract/reports.ts';
import { Health, SearchAnswer, Summary } from '../../server/api/contract/search.ts';
import { openApp, readText } from './harbour-app.ts';

describe('the routes that find', () => {
  test('search gives entities, claims and reports, each with what matched', async () => {
    const { get } = await openApp();
    const byAlias = await get(SearchAnswer, '/api/search?q=tessari');
    expect(byAlias.entities[0]).toMatchObject({
      entity: { id: 'nadir-al-tessari', label: 'Person' },
      claims: 4,
    });
    expect(byAlias.claims.length).toBeGreaterThan(0);
    const byTitle = await get(SearchAnswer, '/api/search?q=interim%20report');
    expect(byTitle.reports[0]?.report.id).toBe('report-harbour-inquiry-2031');
  });

  test('search keeps to its limit in each group, and finds nothing for no words', async () => {
    const { get } = await openApp();
    expect((await get(SearchAnswer, '/api/search?q=marrow&limit=1')).entities).toHaveLength(1);
    expect(await get(SearchAnswer, '/api/search?q=%20')).toEqual({
      query: ' ',
      entities: [],
      claims: [],
      reports: [],
    });
  });

  test('summary counts every label and relationship of the ontology', async () => {
    const { get } = await openApp();
    const summary = await get(Summary, '/api/summary');
    expect(summary.labels).toContainEqual({ label: 'Estimate', count: 5 });
    expect(summary.relationships).toContainEqual({ type: 'CONTROLS', count: 1 });
    expect(summary).toMatchObject({ reports: { total: 3, held: 0, articles: 2 }, version: 1 });
  });

  test('health says that the server is ready', async () => {
    const { get } = await openApp();
    expect(await get(Health, '/api/health')).toMatchObject({ status: 'ready', name: 'hearsay', claims: 15 });
  });
});

describe('the routes of entities', () => {
  test('an entity comes with what it says, what is said of it, and its relations', async () => {
    const { get } = await openApp();
    const entity = await get(EntityDetail, '/api/entities/grey-lantern');
    expect(entity).toMatchObject({
      labels: ['Organization', 'Entity'],
      counts: { says: 0, handsOn: 0, saidOf: 3, relations: 2 },
    });
    expect(entity.relations.map(({ id, claims }) => [id, claims.length])).toEqual([
      ['grey-lantern~CONTROLS~north-quay', 2],
      ['grey-lantern~OPERATES_IN~port-of-marrow~denied', 1],
    ]);
    expect(entity.spokenOfBy.map((line) => line.entity.id)).toEqual([
      'zoe-varn',
      'harbour-authority',
      'harbour-inquiry',
    ]);
    expect(entity.reports.map(({ id }) => id)).toEqual([
      'report-coastal-wire-2031',
      'report-marrow-gazette-2031',
    ]);
  });

  test('a publisher hands on what others say', async () => {
    const { get } = await openApp();
    const { counts } = await get(EntityDetail, '/api/entities/coastal-wire');
    expect(counts).toMatchObject({ says: 3, handsOn: 8 });
  });

  test('a neighbourhood has counts in both views', async () => {
    const { get } = await openApp();
    const around = await get(
      Neighbourhood,
      '/api/entities/zoe-varn/neighbourhood?limit=2&kinds=SAYS_ABOUT,LEADS',
    );
    expect(around).toMatchObject({ total: 4, truncated: true });
    const claims = await get(Neighbourhood, '/api/entities/zoe-varn/neighbourhood?view=claims');
    expect(claims.counts[0]).toMatchObject({ kind: 'CLAIMS', forward: true, neighbours: 2 });
  });

  test('between two entities stand all links and their claims', async () => {
    const { get } = await openApp();
    const between = await get(Between, '/api/entities/grey-lantern/between/north-quay');
    expect(between.links.map(({ kind }) => kind)).toEqual(['CONTROLS', 'MENTIONED_WITH']);
    expect(between.claims.map(({ id }) => id)).toEqual([
      'claim-coastal-wire-2031-04',
      'claim-marrow-gazette-2031-02',
    ]);
    expect(between.total).toBe(2);
  });

  test('a relation comes with the claims it rests on', async () => {
    const { get } = await openApp();
    const detail = await get(RelationDetail, '/api/relations/grey-lantern~OPERATES_IN~port-of-marrow~denied');
    expect(detail.relation.polarity).toBe('negative');
    expect(detail.claims.map(({ gloss }) => gloss)).toHaveLength(1);
  });

  test('pictures come in both views, or with exactly the ids asked for', async () => {
    const { get } = await openApp();
    expect((await get(Picture, '/api/picture')).view).toBe('entities');
    expect((await get(Picture, '/api/picture?view=claims&limit=10')).nodes.length).toBeLessThanOrEqual(10);
    expect((await get(Picture, '/api/picture?ids=zoe-varn,north-quay')).edges).toHaveLength(1);
  });

  test('paths come with their claims, in both modes', async () => {
    const { get } = await openApp();
    const { paths } = await get(Paths, '/api/paths?from=zoe-varn&to=grey-lantern');
    expect(paths[0]?.steps[0]?.links[0]?.claims).toEqual(['claim-coastal-wire-2031-04']);
    const all = await get(
      Paths,
      '/api/paths?from=zoe-varn&to=grey-lantern&mode=all&maxLength=2&mentions=true',
    );
    expect(all.paths.length).toBeGreaterThan(1);
  });
});

describe('the routes of claims', () => {
  test('the pages give each claim once', async () => {
    const { get } = await openApp();
    for (const sort of ['report', 'asOf', 'published', 'relevance']) {
      const seen: string[] = [];
      let next: string | undefined = '';
      while (next !== undefined) {
        const cursor: string = next === '' ? '' : `&cursor=${next}`;
        const page: ClaimPage = await get(ClaimPage, `/api/claims?sort=${sort}&limit=4${cursor}`);
        seen.push(...page.claims.map(({ id }) => id));
        next = page.next;
      }
      expect({ sort, seen: seen.length, different: new Set(seen).size }).toEqual({
        sort,
        seen: 15,
        different: 15,
      });
    }
  });

  test('words, filters and ids add up', async () => {
    const { get } = await openApp();
    const found = await get(ClaimPage, '/api/claims?q=containers&speaker=tidemens-union&speakerRole=origin');
    expect(found.claims.map(({ id }) => id).toSorted()).toEqual([
      'claim-coastal-wire-2031-01',
      'claim-marrow-gazette-2031-01',
    ]);
    const one = await get(
      ClaimPage,
      '/api/claims?q=containers&ids=claim-coastal-wire-2031-01,claim-coastal-wire-2031-02',
    );
    expect(one.total).toBe(1);
  });

  test('an unnamed origin is told, and counted in the facets', async () => {
    const { get } = await openApp();
    const page = await get(ClaimPage, '/api/claims?unnamed=true');
    expect(page.claims.map(({ origin, isOriginNamed }) => [origin.label, isOriginNamed])).toEqual([
      ['UnnamedSource', false],
      ['UnnamedSource', false],
    ]);
    expect(page.facets.find(({ name }) => name === 'unnamed')?.values).toEqual([
      { value: 'true', name: 'Unnamed source', count: 2 },
    ]);
  });

  test('one claim comes with its chain, its neighbours in the report and the same question', async () => {
    const { get } = await openApp();
    const detail = await get(ClaimDetail, '/api/claims/claim-marrow-gazette-2031-01');
    expect(detail.claim.chain.map(({ speaker }) => speaker.id)).toEqual([
      'marrow-gazette',
      'coastal-wire',
      'tidemens-union',
    ]);
    expect(detail.derivedFrom.map(({ claim, kind }) => [claim.id, kind])).toEqual([
      ['claim-coastal-wire-2031-01', 'paraphrases'],
    ]);
    expect(detail.sameQuestion).toHaveLength(3);
    expect(detail).toMatchObject({ next: 'claim-marrow-gazette-2031-02' });
    expect(detail).not.toHaveProperty('previous');
    expect(detail.claim.passage).toEqual({ start: 67, end: 160, state: 'anchored' });
    const source = await get(ClaimDetail, '/api/claims/claim-coastal-wire-2031-01');
    expect(source.derivatives.map(({ claim }) => claim.id)).toEqual(['claim-marrow-gazette-2031-01']);
  });
});

describe('the routes of reports', () => {
  test('the list says who cites whom, with the claims', async () => {
    const { get } = await openApp();
    const list = await get(ReportList, '/api/reports?limit=2');
    expect(list.reports[0]).toMatchObject({
      id: 'report-coastal-wire-2031',
      claims: 10,
      ownVoice: 3,
      unnamed: 2,
    });
    expect(list.reports[1]?.cites).toMatchObject([
      { report: { id: 'report-coastal-wire-2031' }, claims: ['claim-marrow-gazette-2031-01'] },
    ]);
    const rest = await get(ReportList, `/api/reports?limit=2&cursor=${list.next}`);
    expect(rest.reports.map(({ id }) => id)).toEqual(['report-harbour-inquiry-2031']);
    expect(rest).not.toHaveProperty('next');
  });

  test('a report has its claims by position and its speakers', async () => {
    const { get } = await openApp();
    const report = await get(ReportDetail, '/api/reports/report-coastal-wire-2031');
    const starts = report.claims.map(({ passage }) => passage.start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(report.speakers[0]).toMatchObject({ entity: { id: 'coastal-wire' }, claims: 3 });
  });

  const text = readText('report-marrow-gazette-2031');
  const boundary = 'x-hearsay';
  const form = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="gazette.txt"\r\ncontent-type: text/plain\r\n\r\n${text}\r\n--${boundary}--\r\n`;
  test.each([
    ['JSON', 'application/json', JSON.stringify({ name: 'gazette.txt', text })],
    ['plain text', 'text/plain; charset=utf-8', text],
    ['a form', `multipart/form-data; boundary=${boundary}`, form],
  ])('a text sent as %s makes its report held and its passages readable', async (_name, type, payload) => {
    const { get, ask } = await openApp();
    const before = await get(ClaimPage, '/api/claims?report=report-marrow-gazette-2031');
    expect(before.claims[0]?.passage).not.toHaveProperty('text');
    const { status, body } = await ask({
      method: 'POST',
      url: '/api/reports',
      headers: { 'content-type': type },
      payload,
    });
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        outcomes: [{ outcome: 'recognised', report: { id: 'report-marrow-gazette-2031' }, anchored: 5 }],
      },
    });
    const { claim } = await get(ClaimDetail, '/api/claims/claim-marrow-gazette-2031-02');
    expect(claim.passage.text).toBe(text.slice(claim.passage.start, claim.passage.end));
    expect(claim.passage.text).toContain('Grey Lantern');
    const { before: left = '', after = '' } = claim.passage;
    expect(text).toContain(left + claim.passage.text + after);
    expect((await get(ReportText, '/api/reports/report-marrow-gazette-2031/text')).text).toBe(text);
    const again = await ask({
      method: 'POST',
      url: '/api/reports',
      headers: { 'content-type': type },
      payload,
    });
    expect(again.body).toMatchObject({ outcomes: [{ outcome: 'alreadyThere', anchored: 5 }] });
  });
});
