// Writes ZIP archives and DOCX files for the tests, sound ones and hostile ones.
import { crc32, deflateRawSync } from 'node:zlib';
import { asBytes } from './read-sample.ts';

export interface ZipEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly isEncrypted?: boolean;
  /** What the archive says the size is, if not what it is. */
  readonly saidSize?: number;
}

const UTF8_NAMES = 0x800;
const ENCRYPTED = 0x1;
const DEFLATE = 8;

const uint16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};
const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** The bytes of an archive with these files. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, isEncrypted = false, saidSize } of entries) {
    const bytes = asBytes(content);
    const packed = deflateRawSync(bytes);
    const title = Buffer.from(name);
    const fields = Buffer.concat([
      uint16(20),
      uint16(UTF8_NAMES | (isEncrypted ? ENCRYPTED : 0)),
      uint16(DEFLATE),
      uint32(0),
      uint32(crc32(bytes)),
      uint32(packed.length),
      uint32(saidSize ?? bytes.length),
      uint16(title.length),
      uint16(0),
    ]);
    const file = Buffer.concat([uint32(0x04034b50), fields, title, packed]);
    directory.push(
      Buffer.concat([
        uint32(0x02014b50),
        uint16(20),
        fields,
        uint16(0),
        uint16(0),
        uint16(0),
        uint32(0),
        uint32(offset),
        title,
      ]),
    );
    files.push(file);
    offset += file.length;
  }
  const index = Buffer.concat(directory);
  const count = uint16(entries.length);
  const end = [
    uint32(0x06054b50),
    uint16(0),
    uint16(0),
    count,
    count,
    uint32(index.length),
    uint32(offset),
    uint16(0),
  ];
  return new Uint8Array(Buffer.concat([...files, index, ...end]));
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const xml = (content: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`;

const style = (id: string, name: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;

/** A paragraph of a DOCX; `styleId` is Heading1, Heading2, Caption or nothing. */
export const paragraph = (text: string, styleId?: string): string =>
  `<w:p>${styleId ? `<w:pPr><w:pStyle w:val="${styleId}"/></w:pPr>` : ''}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** The parts of a DOCX whose body is `body`, in WordprocessingML; `core` are its properties. */
export const docxParts = (body: string, core = ''): readonly ZipEntry[] => [
  {
    name: '[Content_Types].xml',
    content: xml(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
  },
  {
    name: '_rels/.rels',
    content: xml(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
  },
  {
    name: 'word/document.xml',
    content: xml(`<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`),
  },
  {
    name: 'word/styles.xml',
    content: xml(
      `<w:styles xmlns:w="${WORD}">${style('Heading1', 'heading 1')}${style('Heading2', 'heading 2')}${style('Caption', 'Caption')}</w:styles>`,
    ),
  },
  {
    name: 'word/_rels/document.xml.rels',
    content: xml(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ),
  },
  {
    name: 'docProps/core.xml',
    content: xml(
      `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`,
    ),
  },
];

export const writeDocx = (body: string, core = ''): Uint8Array => writeZip(docxParts(body, core));
