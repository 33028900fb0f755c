// hearsay ask: the answer as text and as JSON, over the invented harbour inquiry.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runCommand } from '../../server/cli.ts';

async function hearsay(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-ask-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  let [out, err] = ['', ''];
  const code = await runCommand(args, {
    environment: {
      HEARSAY_DATA: folder,
      HEARSAY_COLLECTION: resolve(import.meta.dirname, '../../graph-data/samples/harbour-inquiry'),
    },
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

test('ask prints what was understood, the answer with its claims, and the query', async () => {
  const { code, out } = await hearsay('ask', 'Who leads the union?');
  expect(code).toBe(0);
  expect(out.split('\n').slice(0, 5)).toEqual([
    'Who leads Tidemen’s Union',
    '',
    'Zoë Varn, according to 1 claim.',
    '  Zoë Varn: Varn is at the head of the union.',
    '    claim-coastal-wire-2031-03',
  ]);
  expect(out).toContain('MATCH (from)-[relation:LEADS]->(to)');
});

test('ask prints JSON for programs', async () => {
  const { out } = await hearsay('--json', 'ask', 'Who leads the union?');
  expect(JSON.parse(out)).toMatchObject({ entities: ['zoe-varn'], claims: ['claim-coastal-wire-2031-03'] });
});

test('ask explains itself with --help', async () => {
  const { code, out } = await hearsay('ask', '--help');
  expect([code, out.split('\n')[0]]).toEqual([0, 'Usage: hearsay ask [options] <question>']);
});
