// A report of the store as the finder of claims takes it: its text, and what its reading found.
import { hearsayError } from '../../errors.ts';
import type { KeptReading, Store } from '../../store/store.ts';
import type { Segment } from '../reading/reading-shapes.ts';
import type { DocumentToExtract } from './extraction-shapes.ts';

const blockKinds: Readonly<Record<Segment['kind'], true>> = {
  heading: true,
  paragraph: true,
  'list item': true,
  'table row': true,
  quotation: true,
  caption: true,
  code: true,
};

/** What an older reader called otherwise is left out. */
const isSegment = (segment: KeptReading['segments'][number]): segment is Segment =>
  Object.hasOwn(blockKinds, segment.kind);

/** Throws REPORT_UNKNOWN and REPORT_NOT_HELD. */
export function documentOfReport(store: Store, id: string): DocumentToExtract {
  const title = store.titleOf(id);
  if (title === undefined) throw hearsayError('REPORT_UNKNOWN', { id });
  const held = store.heldText(id);
  if (!held) throw hearsayError('REPORT_NOT_HELD', { id });
  const reading = store.reading(id);
  if (!reading) return { title, text: held.text, ...store.publicationOf(id) };
  const { segments, dropped, metadata, language } = reading;
  const { publishedAt, publisher } = metadata;
  return {
    title,
    text: held.text,
    segments: segments.filter(isSegment),
    dropped,
    ...(publishedAt ? { publishedAt: publishedAt.value } : {}),
    ...(language ? { language: language.code } : {}),
    ...(publisher ? { publisher: publisher.value } : {}),
  };
}
