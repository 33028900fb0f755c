// hearsay extract: a line of text in, a line of attributions out.
import { expect, test } from 'vitest';
import { runCommand } from '../../server/cli.ts';

async function* linesOf(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

async function extract(lines: readonly string[], ...args: readonly string[]) {
  let [out, err] = ['', ''];
  const code = await runCommand(['extract', ...args], {
    environment: {},
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    readLines: () => linesOf(lines),
  });
  return { code, out, err };
}

const line = JSON.stringify({ id: 'a', text: 'A survey found that most residents want a new bridge.' });

test('extract writes a line of attributions for each line of text', async () => {
  const { code, out } = await extract([line, '', line], '--format', 'attributions');
  expect(code).toBe(0);
  const lines = out.trimEnd().split('\n');
  expect(lines).toHaveLength(2);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    id: 'a',
    attributions: [{ source: [[0, 8]], cue: [[9, 14]], content: [[15, 52]] }],
  });
});

test('extract leaves out what is nested, unless asked for it', async () => {
  const { out } = await extract([line], '--nested');
  expect(JSON.parse(out)).toMatchObject({
    attributions: [{ cue: [[9, 14]] }, { source: [[20, 34]], cue: [[35, 39]] }],
  });
});

test('extract names the line that it cannot read', async () => {
  const { code, err } = await extract([line, 'no JSON']);
  expect(code).toBe(1);
  expect(err).toContain('LINE_INVALID: Line 2 cannot be read: it is not JSON.');
});

test('extract wants a text in each line', async () => {
  const { err } = await extract(['{"id":"a"}']);
  expect(err).toContain('LINE_INVALID: Line 1 cannot be read: it has no "text" in quotation marks.');
});
