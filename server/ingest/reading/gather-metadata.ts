// What is known of a document, from the surest place to the least sure: the first that says something is believed.
import { tidySpaces } from './compose-text.ts';
import { findDate } from './read-date.ts';
import type { Found, Metadata } from './reading-shapes.ts';

const tidy = (fact: Found | undefined): Found | undefined => {
  const value = tidySpaces(fact?.value ?? '').replaceAll('\n', ' ');
  return fact === undefined || value === '' ? undefined : { value, by: fact.by };
};

const firstOf = (facts: readonly (Found | undefined)[]): Found | undefined =>
  facts.map(tidy).find((fact) => fact !== undefined);

/** Words, not the number or the hash that a program gave the file. */
const isTitle = (stem: string): boolean =>
  /\p{L}{3}/u.test(stem) && !/\b(?=\w*\d)[0-9a-f-]{8,}\b/i.test(stem);

/** "2024-02-15 port authority minutes.pdf" says a date and, if nothing else does, a title. */
export function readFileName(name: string): Metadata {
  const [stem = ''] = (name.split(/[/\\›]/).at(-1) ?? '').trim().split(/\.[a-z0-9]{1,8}$/i);
  const dashed = stem.replace(/(?<!\d)((?:19|20)\d{2})[-_.]?([01]\d)[-_.]?([0-3]\d)(?!\d)/, '$1-$2-$3');
  const date = findDate(dashed);
  const title = (date === undefined ? dashed : dashed.slice(0, date.start) + dashed.slice(date.end))
    .replace(/[_\s]+/g, ' ')
    .replace(/^[\s-]+|[\s-]+$/g, '');
  return {
    ...(isTitle(title) ? { title: { value: title, by: 'file name' } } : {}),
    authors: [],
    ...(date === undefined ? {} : { publishedAt: { value: date.value, by: 'file name' } }),
  };
}

/** Merges what each place says; authors are taken from the first place that names any. */
export function gatherMetadata(places: readonly Metadata[]): Metadata {
  const title = firstOf(places.map((place) => place.title));
  const publisher = firstOf(places.map((place) => place.publisher));
  const publishedAt = firstOf(places.map((place) => place.publishedAt));
  const url = firstOf(places.map((place) => place.url));
  const authors = places.find((place) => place.authors.length > 0)?.authors ?? [];
  return {
    ...(title ? { title } : {}),
    ...(publisher ? { publisher } : {}),
    authors: authors.map(tidy).filter((author) => author !== undefined),
    ...(publishedAt ? { publishedAt } : {}),
    ...(url ? { url } : {}),
  };
}
