// What a web page says of itself: JSON-LD, meta tags, the title element, and times in the page.

import { splitNames } from './find-head-facts.ts';
import { readMachineDate } from './read-date.ts';
import type { Found, FoundBy, Metadata } from './reading-shapes.ts';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const asList = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

const asText = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

/** A thing is named by itself or by its name: `"The Tide"` or `{ "name": "The Tide" }`. */
const nameOf = (value: unknown): string | undefined => (isObject(value) ? asText(value.name) : asText(value));

const one = (by: FoundBy, value: string | undefined): Found | undefined =>
  value === undefined ? undefined : { value, by };

const many = (by: FoundBy, values: readonly string[]): readonly Found[] =>
  [...new Set(values)].map((value) => ({ value, by }));

function compose(
  title: Found | undefined,
  publisher: Found | undefined,
  authors: readonly Found[],
  publishedAt: Found | undefined,
  url: Found | undefined,
): Metadata {
  return {
    ...(title ? { title } : {}),
    ...(publisher ? { publisher } : {}),
    authors,
    ...(publishedAt ? { publishedAt } : {}),
    ...(url ? { url } : {}),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Many pages have broken JSON-LD; it is then as if they had none
    return undefined;
  }
}

const isArticle = (node: Json): boolean =>
  asList(node['@type']).some((type) => typeof type === 'string' && /Article|Report|Posting/.test(type));

/** What the page's JSON-LD says of its article. */
export function readJsonLd(document: Document): Metadata {
  const nodes = [...document.querySelectorAll('script[type="application/ld+json"]')]
    .flatMap((script) => asList(parseJson(script.textContent ?? '')))
    .filter(isObject)
    .flatMap((node) => [node, ...asList(node['@graph']).filter(isObject)]);
  const article = nodes.find(isArticle);
  if (!article) return { authors: [] };
  const by = 'JSON-LD';
  const date = asText(article.datePublished);
  const authors = asList(article.author)
    .map(nameOf)
    .filter((name) => name !== undefined);
  const page = article.mainEntityOfPage;
  const url = asText(article.url) ?? (isObject(page) ? asText(page['@id']) : asText(page));
  return compose(
    one(by, asText(article.headline) ?? asText(article.name)),
    one(by, asList(article.publisher).map(nameOf).find(Boolean)),
    many(by, authors),
    one(by, date === undefined ? undefined : readMachineDate(date)),
    one(by, url),
  );
}

const TITLES = ['citation_title', 'og:title', 'twitter:title', 'dc.title', 'dcterms.title'];
const PUBLISHERS = [
  'og:site_name',
  'citation_publisher',
  'dc.publisher',
  'dcterms.publisher',
  'application-name',
];
const AUTHORS = [
  'citation_author',
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'byl',
];
const DATES = [
  'article:published_time',
  'og:published_time',
  'citation_publication_date',
  'datepublished',
  'parsely-pub-date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'pubdate',
  'publishdate',
  'date',
];

/** What the page's meta tags and its canonical link say. */
export function readMetaTags(document: Document): Metadata {
  const tags = new Map<string, string[]>();
  for (const tag of document.querySelectorAll('meta')) {
    const name = tag.getAttribute('property') ?? tag.getAttribute('name') ?? tag.getAttribute('itemprop');
    const content = asText(tag.getAttribute('content'));
    if (!name || !content) continue;
    const key = name.toLowerCase();
    tags.set(key, [...(tags.get(key) ?? []), content]);
  }
  const pick = (names: readonly string[]): readonly string[] =>
    names.map((name) => tags.get(name)).find((values) => values !== undefined) ?? [];
  const by = 'meta tag';
  const date = pick(DATES)[0];
  const authors = pick(AUTHORS).filter((author) => !/^https?:/.test(author));
  const link = asText(document.querySelector('link[rel="canonical"]')?.getAttribute('href'));
  return compose(
    one(by, pick(TITLES)[0]),
    one(by, pick(PUBLISHERS)[0]),
    many(
      by,
      authors.flatMap((author) => (splitNames(author).length > 0 ? splitNames(author) : [author])),
    ),
    one(by, date === undefined ? undefined : readMachineDate(date)),
    one(
      by,
      [link, ...pick(['og:url'])].find((url) => url !== undefined && /^https?:\/\//.test(url)),
    ),
  );
}

/** The title element, without the name of the site at its end, which is then the publisher. */
export function readTitleElement(document: Document): Metadata {
  const whole = asText(document.querySelector('title')?.textContent?.replace(/\s+/g, ' '));
  if (whole === undefined) return { authors: [] };
  const [, title, site] = /^(.{15,}?)\s[|•·–—-]\s([^|•·]{2,60})$/.exec(whole) ?? [];
  return compose(one('title element', title ?? whole), one('title element', site), [], undefined, undefined);
}

/** The first time of the page that is marked as its date of publication, or the first of all. */
export function readTimeElements(document: Document): Metadata {
  const time =
    document.querySelector(
      'time[itemprop="datePublished"], time[pubdate], time.published, time.entry-date',
    ) ?? document.querySelector('article time, main time, header time');
  const text = asText(time?.getAttribute('datetime')) ?? asText(time?.textContent);
  const date = text === undefined ? undefined : readMachineDate(text);
  return compose(undefined, undefined, [], one('time element', date), undefined);
}

/** The name of the host that a page came from, which stands for a publisher where nothing else does. */
export function readAddress(url: string | undefined): Metadata {
  if (url === undefined || !URL.canParse(url)) return { authors: [] };
  const host = new URL(url).hostname.replace(/^www\./, '');
  const date = /\/((?:19|20)\d{2})[/-](\d{2})[/-](\d{2})(?:\/|-|$)/.exec(new URL(url).pathname);
  const day = date ? readMachineDate(`${date[1]}-${date[2]}-${date[3]}`) : undefined;
  return compose(undefined, one('address', host), [], one('address', day), one('address', url));
}
