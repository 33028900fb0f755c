// What a file really is, by its content; its name and its declared type only decide between kinds of text.
import type { Format } from './reading-shapes.ts';

/** A format that is known by its bytes, an archive of several documents, or what it is instead. */
export type Sniffed =
  | { readonly kind: 'PDF' | 'DOCX' | 'archive' }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'unsupported'; readonly what: string };

const unsupported = (what: string): Sniffed => ({ kind: 'unsupported', what });

/** First bytes, one character each, of what cannot be read. */
const SIGNATURES: readonly (readonly [start: string, what: string])[] = [
  ['\x89PNG', 'a picture (PNG)'],
  ['\xff\xd8\xff', 'a picture (JPEG)'],
  ['GIF8', 'a picture (GIF)'],
  ['II*\0', 'a picture (TIFF)'],
  ['MM\0*', 'a picture (TIFF)'],
  ['BM', 'a picture (BMP)'],
  ['\x1f\x8b', 'an archive (gzip)'],
  ['BZh', 'an archive (bzip2)'],
  ['7z\xbc\xaf\x27\x1c', 'an archive (7z)'],
  ['Rar!', 'an archive (RAR)'],
  ['\xfd7zXZ', 'an archive (xz)'],
  ['{\\rtf', 'rich text (RTF)'],
  ['ID3', 'a sound (MP3)'],
  ['OggS', 'a sound or film (Ogg)'],
  ['\x1aE\xdf\xa3', 'a film (Matroska)'],
  ['MZ', 'a program'],
  ['\x7fELF', 'a program'],
  ['SQLite format 3', 'a database'],
  ['wOF', 'a font'],
];

const OLE = '\xd0\xcf\x11\xe0';
/** Encrypted Office documents are OLE files with a part of this name. */
const ENCRYPTED_PACKAGE = 'EncryptedPackage';

const latin = (bytes: Uint8Array, length: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(length, bytes.length)).toString('latin1');

function sniffOle(bytes: Uint8Array): Sniffed {
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (names.includes(Buffer.from(ENCRYPTED_PACKAGE, 'utf16le'))) return { kind: 'encrypted' };
  return unsupported('an old Office document (DOC, XLS, PPT or MSG)');
}

/** What a ZIP is, by the names of its entries, which stand uncompressed in it. */
function sniffZip(bytes: Uint8Array): Sniffed {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const has = (name: string): boolean => content.includes(name, 0, 'latin1');
  if (has('[Content_Types].xml')) {
    if (has('word/document')) return { kind: 'DOCX' };
    if (has('xl/workbook')) return unsupported('a spreadsheet (XLSX)');
    if (has('ppt/presentation')) return unsupported('a presentation (PPTX)');
  }
  const start = latin(bytes, 200);
  if (start.includes('mimetypeapplication/vnd.oasis.opendocument'))
    return unsupported('an OpenDocument file');
  if (start.includes('mimetypeapplication/epub')) return unsupported('an e-book (EPUB)');
  return { kind: 'archive' };
}

/** What the bytes are, or undefined for what may be text. */
export function sniffBytes(bytes: Uint8Array): Sniffed | undefined {
  const start = latin(bytes, 1024);
  if (/%PDF-\d/.test(start)) return { kind: 'PDF' };
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return sniffZip(bytes);
  if (start.startsWith(OLE)) return sniffOle(bytes);
  if (/^RIFF[\s\S]{4}(WEBP|WAVE|AVI )/.test(start)) return unsupported('a picture, sound or film (RIFF)');
  if (start.slice(4, 8) === 'ftyp') return unsupported('a film or picture (MP4, HEIC)');
  const found = SIGNATURES.find(([signature]) => start.startsWith(signature));
  if (found === undefined) return undefined;
  // Two letters may begin a text as well
  const [signature, what] = found;
  return signature.length > 2 || bytes.includes(0) ? unsupported(what) : undefined;
}

/** The suffix of a name, in small letters. */
const suffixOf = (name: string): string => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';

const MAIL_FIELDS =
  /^(from|to|date|subject|received|message-id|mime-version|return-path|delivered-to|content-type):/i;
/** A memo may begin with "From:" and "Date:", but not with what only programs write. */
const PROGRAM_FIELDS = /^(received|message-id|mime-version|return-path):/im;

/** Whether the bytes begin with the header of a mail; `said` is its declared media type without parameters. */
export function looksLikeMail(name: string, bytes: Uint8Array, said: string | undefined): boolean {
  const isNamedMail = ['eml', 'mht', 'mhtml'].includes(suffixOf(name)) || said === 'message/rfc822';
  const text = latin(bytes, 20_000).replace(/^\xef\xbb\xbf/, '');
  const [head = ''] = text
    .slice(0, 20_000)
    .trimStart()
    .split(/\r?\n\r?\n/);
  const lines = head.split(/\r?\n/);
  if (!lines.every((line) => /^[\w-]+:|^[ \t]|^From /.test(line))) return false;
  const fields = lines.filter((line) => MAIL_FIELDS.test(line)).length;
  return isNamedMail ? fields >= 1 : fields >= 2 && PROGRAM_FIELDS.test(head);
}

function looksLikeHtml(text: string, isNamedHtml: boolean): boolean {
  const start = text.slice(0, 4_000).replace(/^\s+|<\?xml[^>]*\?>\s*|<!--[\s\S]*?-->\s*/g, '');
  if (/^<(!doctype\s+html|html|head|body)[\s>]/i.test(start)) return true;
  if (/^<(title|meta|link|script|style|article|main|section|div|header|nav|h1|table|p)[\s>]/i.test(start))
    return true;
  return isNamedHtml && /<[a-z][a-z0-9]*[\s>]/i.test(start);
}

/** Signs of Markdown that a plain text hardly has by chance: headings, links, emphasis, fences. */
function looksLikeMarkdown(text: string): boolean {
  const start = text.slice(0, 20_000);
  return (
    /^#{1,6} \S/m.test(start) &&
    /\[[^\]\n]+\]\(\S+\)|\*\*[^*\n]+\*\*|^```|^> |^#{1,6} \S[\s\S]*^#{1,6} \S/m.test(start)
  );
}

/** Which kind of text a text is; `said` is its declared media type without parameters. */
export function sniffText(name: string, text: string, said: string | undefined): Format {
  const suffix = suffixOf(name);
  const isNamedHtml = ['html', 'htm', 'xhtml'].includes(suffix) || said === 'text/html';
  if (looksLikeHtml(text, isNamedHtml)) return 'HTML';
  const isNamedMarkdown = ['md', 'markdown', 'mdown'].includes(suffix) || said === 'text/markdown';
  if (isNamedMarkdown || (suffix === '' && said === undefined && looksLikeMarkdown(text))) return 'Markdown';
  return 'plain text';
}

const SUFFIXES: Readonly<Record<string, Format>> = {
  txt: 'plain text',
  text: 'plain text',
  md: 'Markdown',
  markdown: 'Markdown',
  html: 'HTML',
  htm: 'HTML',
  xhtml: 'HTML',
  pdf: 'PDF',
  docx: 'DOCX',
  eml: 'e-mail',
};

/** A sentence on a name that promises another format, or undefined. */
export function describeWrongSuffix(name: string, found: Format): string | undefined {
  const suffix = suffixOf(name);
  const promised = SUFFIXES[suffix];
  if (promised === undefined || promised === found) return undefined;
  return `It is named .${suffix}, but its content is ${found}; it was read as that.`;
}
