// Files that were cut off or damaged on their way: each gives a document or one of our errors, never anything else.
import { expect, test } from 'vitest';
import { HearsayError } from '../../../server/errors.ts';
import { readBytes } from '../../../server/ingest/reading/read-bytes.ts';
import { asBytes, limits } from './read-sample.ts';
import { placeLines, writePdf } from './write-pdf.ts';
import { paragraph, writeDocx, writeZip } from './write-zip.ts';

const words = 'The harbour master said that the quay was safe, and left.';

const files: Readonly<Record<string, Uint8Array>> = {
  'a.pdf': writePdf([placeLines(60, 100, [words, words]), placeLines(60, 100, [words])]),
  'a.docx': writeDocx(paragraph('Minutes', 'Heading1') + paragraph(words)),
  'a.zip': writeZip([
    { name: 'a.txt', content: words },
    { name: 'b.txt', content: words },
  ]),
  'a.eml': asBytes(
    `From: a@tide.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n${words}\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+eDwvcD4=\r\n--b--\r\n`,
  ),
  'a.html': asBytes(
    `<!doctype html><html lang="en"><head><title>Quay</title><script type="application/ld+json">{"@type":"NewsArticle"}</script></head><body><table><tr><td>${words}</td></tr></table><p>${words}</p></body></html>`,
  ),
  'a.md': asBytes(`---\ntitle: Quay\n---\n# Quay\n\n- ${words}\n\n| a | b |\n|---|---|\n| c | d |\n`),
};

/** Numbers that look random and are the same in every run. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state;
  };
}

function damage(bytes: Uint8Array, seed: number): Uint8Array {
  const next = numbersFrom(seed);
  const damaged = bytes.slice(0, seed % 3 === 0 ? next() % bytes.length : bytes.length);
  for (let flips = 1 + (next() % 8); flips > 0 && damaged.length > 0; flips--)
    damaged[next() % damaged.length] = next() % 256;
  return damaged;
}

async function outcome(name: string, bytes: Uint8Array): Promise<string> {
  try {
    const { document, members, failures } = await readBytes({ name, bytes }, limits);
    return document || members.length + failures.length >= 0 ? 'read' : 'nothing';
  } catch (error) {
    return error instanceof HearsayError ? 'refused' : `bug: ${String(error)}`;
  }
}

test.each(Object.keys(files))('%s, damaged in a hundred ways, is read or refused', async (name) => {
  const outcomes = new Set<string>();
  for (let seed = 1; seed <= 100; seed++) {
    outcomes.add(await outcome(name, damage(files[name] ?? new Uint8Array(), seed)));
  }
  expect([...outcomes].filter((found) => found !== 'read' && found !== 'refused')).toEqual([]);
});
