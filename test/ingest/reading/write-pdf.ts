// Writes small PDFs for the tests: words at places on pages, in Helvetica or in a font that maps to Unicode.

/** Words that begin at `x`, `y` points from the upper left corner of a page of 595 × 842. */
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  /** Written up the page. */
  readonly isTurned?: boolean;
}

const PAGE_HEIGHT = 842;

const TO_UNICODE = [
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
  '1 begincodespacerange <0000> <FFFF> endcodespacerange',
  '1 beginbfrange <0000> <FFFF> <0000> endbfrange',
  'endcmap end end',
].join('\n');

const isLatin = (text: string): boolean => [...text].every((letter) => letter.charCodeAt(0) < 128);

const escapeString = (text: string): string => text.replace(/[\\()]/g, '\\$&');

function showText({ x, y, text, size = 10, isTurned = false }: PlacedText): string {
  const [font, shown] = isLatin(text)
    ? ['F1', `(${escapeString(text)})`]
    : ['F2', `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`];
  const matrix = isTurned ? '0 1 -1 0' : '1 0 0 1';
  return `BT /${font} ${size} Tf ${matrix} ${x} ${PAGE_HEIGHT - y} Tm ${shown} Tj ET`;
}

const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

/** The bytes of a PDF with these pages; `info` are entries such as `/Title (Minutes)`, `trailer` goes into its end. */
export function writePdf(
  pages: readonly (readonly PlacedText[])[],
  { info = '', trailer = '' }: { readonly info?: string; readonly trailer?: string } = {},
): Uint8Array {
  const FIRST_PAGE = 8;
  const pageNumbers = pages.map((_, place) => FIRST_PAGE + place * 2);
  const objects: readonly string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pageNumbers.map((number) => `${number} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H /DescendantFonts [5 0 R] /ToUnicode 6 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /DW 500 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>',
    stream(TO_UNICODE),
    `<< ${info} >>`,
    ...pages.flatMap((texts, place) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${PAGE_HEIGHT}] /Contents ${FIRST_PAGE + place * 2 + 1} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
      stream(texts.map(showText).join('\n')),
    ]),
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, place) => {
    const offset = body.length;
    body += `${place + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R /Info 7 0 R ${trailer} >>\nstartxref\n${body.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(body + end, 'latin1'));
}

/** Lines one under the other, 12 points apart. */
export const placeLines = (
  x: number,
  y: number,
  lines: readonly string[],
  size = 10,
): readonly PlacedText[] => lines.map((text, place) => ({ x, y: y + place * (size + 2), text, size }));
