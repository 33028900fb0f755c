// Words for how a document was read: its file, and places in it.
import type { DocumentReading } from '../state/state.ts';
import { count, showNumber } from './phrases.ts';

type Place = DocumentReading['dropped'][number]['at'];

/** `placeWords({ kind: 'page', page: 2, … })` → `page 2` */
export function placeWords(place: Place): string {
  switch (place.kind) {
    case 'line':
      return `line ${place.line}`;
    case 'page':
      return `page ${place.page}`;
    case 'paragraph':
      return `paragraph ${place.paragraph}`;
    case 'element':
      return 'on the page';
  }
}

type FileFacts = Pick<
  DocumentReading,
  'fileName' | 'format' | 'fileBytes' | 'pages' | 'encoding' | 'language'
>;

/** `describeFile(…)` → `minutes.pdf: PDF, 2 pages, 12,400 bytes, language en` */
export function describeFile({ fileName, format, fileBytes, pages, encoding, language }: FileFacts): string {
  const parts = [
    format,
    ...(pages === undefined ? [] : [count(pages, 'page')]),
    `${showNumber(fileBytes)} bytes`,
    ...(encoding ? [`encoding ${encoding.name}`] : []),
    ...(language ? [`language ${language.code}`] : []),
  ];
  return `${fileName}: ${parts.join(', ')}`;
}
