// What a document that was read says of itself → the properties of its report. Nothing is guessed.
import type { NewDocument } from '../../store/store.ts';
import type { Found, ReadDocument } from '../reading/reading-shapes.ts';

/** The name of a file without the folders and archives that it lies in. */
const baseName = (name: string): string =>
  name
    .split(/[/\\›]/)
    .at(-1)
    ?.trim() || name;

const LONGEST_TITLE = 100;
const LEAST_SENTENCE = /^(\S+\s+){4}/;

/** The first sentence, cut between words: a text without a title is better known by it than by the number of its file. */
function firstSentence({ text, sentences }: ReadDocument): string | undefined {
  const [first] = sentences
    .map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '))
    .filter((sentence) => LEAST_SENTENCE.test(sentence));
  if (first === undefined || first.length <= LONGEST_TITLE) return first;
  return `${first.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, '')} …`;
}

/** The name of a host stands for a publisher in a list; it does not name an organization. */
const namesPublisher = ({ value, by }: Found): boolean => by !== 'address' && /\p{L}/u.test(value);

const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url) && URL.canParse(url);

/**
 * The properties of the report: only what was found, the title at least as the first sentence, or
 * as the name of the file.
 * Authors are names until somebody says who they are, so they stay with the reading.
 */
export function describeDocument(document: ReadDocument): NewDocument['report'] {
  const { name, metadata, language } = document;
  const { title, publisher, publishedAt, url } = metadata;
  return {
    title: (title?.value.trim() || firstSentence(document) || baseName(name)).normalize('NFC'),
    ...(publisher && namesPublisher(publisher) ? { publisher: publisher.value } : {}),
    ...(url && isWebAddress(url.value) ? { url: url.value } : {}),
    ...(publishedAt
      ? { publishedAt: publishedAt.value, publishedAtReason: `From the ${publishedAt.by}.` }
      : {}),
    ...(language ? { language: language.code } : {}),
  };
}
