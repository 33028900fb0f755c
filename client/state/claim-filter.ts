// The filter of the claims table, as texts, just as it stands in the URL and in the API's query.
export const filterNames = [
  'q',
  'speaker',
  'speakerRole',
  'about',
  'place',
  'report',
  'question',
  'measure',
  'unnamed',
  'stance',
  'certainty',
  'attribution',
  'polarity',
  'publishedFrom',
  'publishedTo',
  'asOfFrom',
  'asOfTo',
] as const;

export type FilterName = (typeof filterNames)[number];
export type ClaimFilter = Readonly<Partial<Record<FilterName, string>>>;

/** The filter with one value set, or without it when the value is undefined. */
export function withFilter(filter: ClaimFilter, name: FilterName, value: string | undefined): ClaimFilter {
  const { [name]: _former, ...rest } = filter;
  return value === undefined || value === '' ? rest : { ...rest, [name]: value };
}

export const isFiltered = (filter: ClaimFilter): boolean => Object.keys(filter).length > 0;
