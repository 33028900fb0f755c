// The thread that finds claims: what it gives, its limits, and what comes after one that had to be ended.
import { expect, onTestFinished, test } from 'vitest';
import { openExtractor } from '../../../server/ingest/ingest.ts';

const limits = { extractSeconds: 60, extractCharacters: 100_000, extractMemoryMb: 512 };
const title = 'Ferry stays in port';
const text = `${title}

The ferry will stay in port until the quay is mended, harbour master Ines Ral said on Wednesday.

The Tern Rescue Society said that 40 people had been brought ashore.
`;
const never = new AbortController().signal;

function open(settings: Partial<typeof limits> = {}) {
  const extractor = openExtractor({ ...limits, ...settings });
  onTestFinished(() => extractor.close());
  return extractor;
}

test('a document gives claims whose passages stand in it and whose keys are its entities', async () => {
  const { claims, entities } = await open().extract({ title, text }, [], never);
  expect(claims.length).toBeGreaterThanOrEqual(2);
  const keys = new Set(entities.map(({ key }) => key));
  for (const { passage, about } of claims) {
    expect(text.slice(passage.start, passage.end).trim()).not.toBe('');
    for (const { entity } of about) expect(keys).toContain(entity);
  }
  expect(entities.map(({ name }) => name)).toContain('Ines Ral');
});

test('names that are known already help to find them', async () => {
  const extractor = open();
  const document = { title, text: 'The boat of Upper Sill is late, Orrin said.\n' };
  const { entities } = await extractor.extract(
    document,
    [{ name: 'Upper Sill', type: 'Organization' }],
    never,
  );
  expect(entities.find(({ name }) => name === 'Upper Sill')?.label).toBe('Organization');
});

test('a text over the limit is refused before anything is begun', async () => {
  await expect(open({ extractCharacters: 100 }).extract({ title, text }, [], never)).rejects.toMatchObject({
    code: 'EXTRACTION_TOO_LARGE',
    message: 'Ferry stays in port is over the limit of 100 UTF-16 units for finding claims.',
    fix: 'Add a part of it, or raise HEARSAY_EXTRACT_CHARACTERS.',
  });
});

test('a document that takes too long is ended', async () => {
  const extractor = open({ extractSeconds: 0.001 });
  await expect(extractor.extract({ title, text: text.repeat(100) }, [], never)).rejects.toMatchObject({
    code: 'EXTRACTION_TOO_SLOW',
  });
});

test('whoever cancels is heard at once, and the next document is read by a new thread', async () => {
  const extractor = open();
  const leaving = new AbortController();
  const reading = extractor.extract({ title, text: text.repeat(300) }, [], leaving.signal);
  leaving.abort(new Error('somebody left'));
  await expect(reading).rejects.toThrow('somebody left');
  expect((await extractor.extract({ title, text }, [], never)).claims.length).toBeGreaterThan(0);
});

test('a document that needs more memory than is allowed is told so', async () => {
  const extractor = open({ extractMemoryMb: 64, extractCharacters: 100_000_000 });
  const endless = { title, text: text.repeat(20_000) };
  await expect(extractor.extract(endless, [], never)).rejects.toMatchObject({
    code: 'EXTRACTION_TOO_LARGE',
    fix: 'Add a part of it, or raise HEARSAY_EXTRACT_MEMORY_MB.',
  });
});

test('another language than English gives a note and no claim, without a thread', async () => {
  const text = 'Der Hafen ist zu.\n\nDas sagte der Hafenmeister am Dienstag.';
  expect(await open({ extractSeconds: 0 }).extract({ title, text, language: 'de' }, [], never)).toEqual({
    entities: [],
    claims: [],
    notes: ['No claims were looked for: the text is in another language than English (de).'],
  });
});
