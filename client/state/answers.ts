// What the server answers to the questions that the page asks, cached and shared by all who ask the same.
import { keepPreviousData, QueryClient, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ClaimPage } from '../api/api.ts';
import * as api from '../api/api.ts';
import type { Drawing, View } from './address.ts';
import type { ClaimFilter } from './claim-filter.ts';
import { queryBody } from './query-run.ts';
import type { QueryText } from './query-text.ts';

export const answers = new QueryClient({
  defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: 1, refetchOnWindowFocus: false } },
});

export const useSummary = () =>
  useQuery({ queryKey: ['summary'], queryFn: ({ signal }) => api.fetchSummary(signal) });

export const useSearch = (q: string) =>
  useQuery({
    queryKey: ['search', q],
    queryFn: ({ signal }) => api.search(q, 8, signal),
    enabled: q.trim() !== '',
    placeholderData: keepPreviousData,
  });

const useOverview = (view: View, isWanted: boolean) =>
  useQuery({
    queryKey: ['picture', view],
    queryFn: ({ signal }) => api.fetchPicture({ view }, signal),
    enabled: isWanted,
  });

/** What is to be drawn: the overview and what was added, without what is hidden. Edges are among these. */
export function usePicture({ view, start, added }: Drawing) {
  const overview = useOverview(view, start === 'overview');
  const ids = [
    ...new Set([...(start === 'overview' ? (overview.data?.nodes ?? []).map(({ id }) => id) : []), ...added]),
  ];
  const isMore = added.length > 0 && (start === 'empty' || overview.data !== undefined);
  const more = useQuery({
    queryKey: ['picture', view, ids],
    queryFn: ({ signal }) => api.fetchPicture({ view, ids: ids.join(',') }, signal),
    enabled: isMore,
    placeholderData: keepPreviousData,
  });
  return isMore ? more : overview;
}

export const useEntity = (id: string) =>
  useQuery({ queryKey: ['entity', id], queryFn: ({ signal }) => api.fetchEntity(id, signal) });

/** The neighbours of a node, asked outside React: waits for the answer. */
export const askNeighbourhood = (id: string, view: View, kinds: string | undefined, limit: number) =>
  answers.fetchQuery({
    queryKey: ['neighbourhood', id, view, kinds, limit],
    queryFn: ({ signal }) => api.fetchNeighbourhood(id, { view, limit, ...(kinds ? { kinds } : {}) }, signal),
  });

export const useBetween = (from: string, to: string) =>
  useQuery({ queryKey: ['between', from, to], queryFn: ({ signal }) => api.fetchBetween(from, to, signal) });

export const usePaths = (from: string, to: string | undefined, mode: 'shortest' | 'all') =>
  useQuery({
    queryKey: ['paths', from, to, mode],
    queryFn: ({ signal }) => api.fetchPaths({ from, to: to ?? '', mode }, signal),
    enabled: to !== undefined,
  });

export const useClaim = (id: string | undefined) =>
  useQuery({
    queryKey: ['claim', id],
    queryFn: ({ signal }) => api.fetchClaim(id ?? '', signal),
    enabled: id !== undefined,
  });

type ClaimQuery = Parameters<typeof api.fetchClaims>[0];

/** Turns the filter's texts into the query of the API. */
function toQuery(filter: ClaimFilter, sort: string | undefined): ClaimQuery {
  const { unnamed, ...texts } = filter;
  const query: Record<string, string | boolean> = { ...texts };
  if (unnamed !== undefined) query.unnamed = unnamed === 'true';
  if (sort !== undefined) query.sort = sort;
  return query;
}

/** Claims page by page, with the facets of the whole. */
export const useClaims = (
  filter: ClaimFilter,
  options: { readonly sort?: string; readonly onlyEstimates?: boolean } = {},
) =>
  useInfiniteQuery({
    queryKey: ['claims', filter, options],
    queryFn: ({ pageParam, signal }) =>
      api.fetchClaims(
        {
          ...toQuery(filter, options.sort),
          ...(options.onlyEstimates ? { estimate: true } : {}),
          ...(pageParam === '' ? {} : { cursor: pageParam }),
          limit: 100,
        },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

/** Every claim that a filter finds, all pages, in order: for copying and exporting. */
export async function askAllClaims(
  filter: ClaimFilter,
  options: { readonly sort?: string; readonly onlyEstimates?: boolean } = {},
) {
  const found: ClaimPage['claims'] = [];
  let cursor: string | undefined;
  do {
    const page = await api.fetchClaims({
      ...toQuery(filter, options.sort),
      ...(options.onlyEstimates ? { estimate: true } : {}),
      ...(cursor === undefined ? {} : { cursor }),
      limit: 500,
    });
    found.push(...page.claims);
    cursor = page.next;
  } while (cursor !== undefined);
  return found;
}

export const useReports = () =>
  useQuery({ queryKey: ['reports'], queryFn: ({ signal }) => api.fetchReports(signal) });

export const useReport = (id: string) =>
  useQuery({ queryKey: ['report', id], queryFn: ({ signal }) => api.fetchReport(id, signal) });

export const useReportText = (id: string, isHeld: boolean) =>
  useQuery({
    queryKey: ['text', id],
    queryFn: ({ signal }) => api.fetchReportText(id, signal),
    enabled: isHeld,
  });

/** The words of the query language and of the data. They are asked once. */
export const useQueryLanguage = () =>
  useQuery({
    queryKey: ['query', 'language'],
    queryFn: ({ signal }) => api.fetchQueryLanguage(signal),
  });

const FORGET_EXPLANATION_MS = 30_000;

/** How a query would be worked out, or its fault. A newer text cancels the question. */
export const useExplanation = (text: string, isWanted: boolean) =>
  useQuery({
    queryKey: ['query', 'explain', text],
    queryFn: ({ signal }) => api.explainQuery(text, signal),
    enabled: isWanted && text.trim() !== '',
    retry: false,
    gcTime: FORGET_EXPLANATION_MS,
  });

/** Entities whose names begin like this, for completing a name in a query. */
export const askNames = async (q: string) => {
  const found = await answers.fetchQuery({
    queryKey: ['search', q],
    queryFn: ({ signal }) => api.search(q, 8, signal),
  });
  return found.entities;
};

export const askRowsAsCsv = (query: QueryText): Promise<string> => api.runQueryAsCsv(queryBody(query));
