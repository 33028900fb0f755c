// DOCX: styles, lists, tables, properties, and archives that would unpack without end.
import { expect, test } from 'vitest';
import { blocksOf, readError, readSample } from './read-sample.ts';
import { docxParts, paragraph, writeDocx, writeZip } from './write-zip.ts';

const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;
const body = [
  paragraph('Minutes of the harbour council', 'Heading1'),
  paragraph('The harbour master said that the quay was unsafe. “Nobody listened,” he told the council.'),
  paragraph('What the authority says', 'Heading2'),
  '<w:p><w:r><w:t>It denied </w:t></w:r><w:del><w:r><w:delText>nothing</w:delText></w:r></w:del><w:r><w:rPr><w:b/></w:rPr><w:t>everything</w:t></w:r><w:r><w:t>.</w:t></w:r></w:p>',
  `<w:tbl><w:tr>${cell('Hall')}${cell('Loss')}</w:tr><w:tr>${cell('7')}${cell('40 tons')}</w:tr></w:tbl>`,
  paragraph('Map 1: the northern quay', 'Caption'),
].join('');

const core =
  '<dc:title>council_minutes_final2</dc:title><dc:creator>Ana Duarte</dc:creator><dcterms:created>2031-03-05T09:00:00Z</dcterms:created>';

test('headings, paragraphs, table rows and captions are read, deleted words are not', async () => {
  expect(blocksOf(await readSample('minutes.docx', writeDocx(body)))).toEqual([
    'heading: Minutes of the harbour council',
    'paragraph: The harbour master said that the quay was unsafe. “Nobody listened,” he told the council.',
    'heading: What the authority says',
    'paragraph: It denied everything.',
    'table row: Hall | Loss',
    'table row: 7 | 40 tons',
    'caption: Map 1: the northern quay',
  ]);
});

test('each block has its place among the paragraphs', async () => {
  const { segments } = await readSample('minutes.docx', writeDocx(body));
  expect(segments.map(({ at }) => at)).toEqual(
    [1, 2, 3, 4, 5, 6, 7].map((number) => ({ kind: 'paragraph', paragraph: number })),
  );
});

test('the heading is the title, and the properties say who and when', async () => {
  const { metadata, format } = await readSample('minutes.docx', writeDocx(body, core));
  expect(format).toBe('DOCX');
  expect(metadata).toEqual({
    title: { value: 'Minutes of the harbour council', by: 'heading' },
    authors: [{ value: 'Ana Duarte', by: 'document properties' }],
    publishedAt: { value: '2031-03-05', by: 'document properties' },
  });
});

test('a DOCX with another suffix is recognised by what it holds', async () => {
  const read = await readSample('minutes.txt', writeDocx(body));
  expect(read.format).toBe('DOCX');
  expect(read.notes).toEqual(['It is named .txt, but its content is DOCX; it was read as that.']);
});

test('a DOCX that unpacks to far more than its size is refused', async () => {
  const bomb = writeZip([
    ...docxParts(body),
    { name: 'word/media/a.xml', content: new Uint8Array(8_000_000) },
  ]);
  expect(await readError('bomb.docx', bomb)).toBe(
    'DOCUMENT_TOO_LARGE: bomb.docx › word/media/a.xml is over the limit of 200 times its packed size.',
  );
});

test('a DOCX that is locked, and one whose parts are broken, have their errors', async () => {
  const locked = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]);
  expect(await readError('locked.docx', new Uint8Array(locked))).toBe(
    'DOCUMENT_ENCRYPTED: locked.docx is protected by a password.',
  );
  const broken = writeZip(
    docxParts(body).map((part) =>
      part.name === 'word/document.xml' ? { ...part, content: '<w:document' } : part,
    ),
  );
  expect(await readError('broken.docx', broken)).toMatch(
    /^DOCUMENT_BROKEN: broken\.docx cannot be read as DOCX: /,
  );
});

test('an old Word document and a spreadsheet are named for what they are', async () => {
  const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
  expect(await readError('old.doc', new Uint8Array(old))).toBe(
    'DOCUMENT_UNSUPPORTED: old.doc is an old Office document (DOC, XLS, PPT or MSG), which Hearsay does not read.',
  );
  const sheet = writeZip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'xl/workbook.xml', content: '<workbook/>' },
  ]);
  expect(await readError('sheet.xlsx', sheet)).toBe(
    'DOCUMENT_UNSUPPORTED: sheet.xlsx is a spreadsheet (XLSX), which Hearsay does not read.',
  );
});

test('the figures that lead to notes are not part of the words; the notes are', async () => {
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const notes = `<w:footnotes xmlns:w="${main}"><w:footnote w:id="2">${paragraph('The letter is lost.')}</w:footnote></w:footnotes>`;
  const relation =
    '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>';
  const parts = docxParts(
    '<w:p><w:r><w:t>He wrote a letter</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>.</w:t></w:r></w:p>',
  ).map((part) =>
    part.name === 'word/_rels/document.xml.rels'
      ? { ...part, content: String(part.content).replace('</Relationships>', relation) }
      : part,
  );
  const read = await readSample(
    'a.docx',
    writeZip([...parts, { name: 'word/footnotes.xml', content: notes }]),
  );
  expect(blocksOf(read)).toEqual(['paragraph: He wrote a letter.', 'list item: The letter is lost.']);
});
