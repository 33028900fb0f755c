// What the server answers to the questions that the page asks, cached and shared by all who ask the same.
import { keepPreviousData, QueryClient, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { AskedGraph, ClaimPage } from '../api/api.ts';
import * as api from '../api/api.ts';
import type { Drawing, View } from './address.ts';
import { askedGraph, useAskedGraph } from './asked-graph.ts';
import type { ClaimFilter } from './claim-filter.ts';
import { queryBody } from './query-run.ts';
import type { QueryText } from './query-text.ts';

export const answers = new QueryClient({
  defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: 1, refetchOnWindowFocus: false } },
});

/** Asks anew for all that shows proposals, whose number has changed. */
export const refreshWithProposals = (): Promise<void> =>
  answers.invalidateQueries({
    predicate: ({ queryKey }) => queryKey.at(-1) === ('with-proposals' satisfies AskedGraph),
  });

/** How many there are of everything; `graph` asks another one than the page does. */
export function useSummary(graph?: AskedGraph) {
  const asked = useAskedGraph();
  const of = graph ?? asked;
  return useQuery({ queryKey: ['summary', of], queryFn: ({ signal }) => api.fetchSummary(of, signal) });
}

export function useSearch(q: string) {
  const graph = useAskedGraph();
  return useQuery({
    queryKey: ['search', q, graph],
    queryFn: ({ signal }) => api.search(graph, q, 8, signal),
    enabled: q.trim() !== '',
    placeholderData: keepPreviousData,
  });
}

const useOverview = (view: View, graph: AskedGraph, isWanted: boolean) =>
  useQuery({
    queryKey: ['picture', view, graph],
    queryFn: ({ signal }) => api.fetchPicture(graph, { view }, signal),
    enabled: isWanted,
  });

/**
 * What is to be drawn: the overview and what was added, without what is hidden. Edges are among these. `graph` asks
 * another one than the page does.
 */
export function usePicture({ view, start, added }: Drawing, graph?: AskedGraph) {
  const asked = useAskedGraph();
  const of = graph ?? asked;
  const overview = useOverview(view, of, start === 'overview');
  const ids = [
    ...new Set([...(start === 'overview' ? (overview.data?.nodes ?? []).map(({ id }) => id) : []), ...added]),
  ];
  const isMore = added.length > 0 && (start === 'empty' || overview.data !== undefined);
  const more = useQuery({
    queryKey: ['picture', view, ids, of],
    queryFn: ({ signal }) => api.fetchPicture(of, { view, ids: ids.join(',') }, signal),
    enabled: isMore,
    placeholderData: keepPreviousData,
  });
  return isMore ? more : overview;
}

export function useEntity(id: string) {
  const graph = useAskedGraph();
  return useQuery({
    queryKey: ['entity', id, graph],
    queryFn: ({ signal }) => api.fetchEntity(graph, id, signal),
  });
}

/** The neighbours of a node, asked outside React: waits for the answer. */
export function askNeighbourhood(id: string, view: View, kinds: string | undefined, limit: number) {
  const graph = askedGraph();
  return answers.fetchQuery({
    queryKey: ['neighbourhood', id, view, kinds, limit, graph],
    queryFn: ({ signal }) =>
      api.fetchNeighbourhood(graph, id, { view, limit, ...(kinds ? { kinds } : {}) }, signal),
  });
}

export function useBetween(from: string, to: string) {
  const graph = useAskedGraph();
  return useQuery({
    queryKey: ['between', from, to, graph],
    queryFn: ({ signal }) => api.fetchBetween(graph, from, to, signal),
  });
}

export function usePaths(from: string, to: string | undefined, mode: 'shortest' | 'all') {
  const graph = useAskedGraph();
  return useQuery({
    queryKey: ['paths', from, to, mode, graph],
    queryFn: ({ signal }) => api.fetchPaths(graph, { from, to: to ?? '', mode }, signal),
    enabled: to !== undefined,
  });
}

export function useClaim(id: string | undefined) {
  const graph = useAskedGraph();
  return useQuery({
    queryKey: ['claim', id, graph],
    queryFn: ({ signal }) => api.fetchClaim(graph, id ?? '', signal),
    enabled: id !== undefined,
  });
}

type ClaimQuery = Parameters<typeof api.fetchClaims>[1];

/** Turns the filter's texts into the query of the API. */
function toQuery(filter: ClaimFilter, sort: string | undefined): ClaimQuery {
  const { unnamed, ...texts } = filter;
  const query: Record<string, string | boolean> = { ...texts };
  if (unnamed !== undefined) query.unnamed = unnamed === 'true';
  if (sort !== undefined) query.sort = sort;
  return query;
}

/** Claims page by page, with the facets of the whole. */
export function useClaims(
  filter: ClaimFilter,
  options: { readonly sort?: string; readonly onlyEstimates?: boolean } = {},
) {
  const graph = useAskedGraph();
  return useInfiniteQuery({
    queryKey: ['claims', filter, options, graph],
    queryFn: ({ pageParam, signal }) =>
      api.fetchClaims(
        graph,
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
}

/** Every claim that a filter finds, all pages, in order: for copying and exporting. */
export async function askAllClaims(
  filter: ClaimFilter,
  options: { readonly sort?: string; readonly onlyEstimates?: boolean } = {},
) {
  const graph = askedGraph();
  const found: ClaimPage['claims'] = [];
  let cursor: string | undefined;
  do {
    const page = await api.fetchClaims(graph, {
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

export function useReports() {
  const graph = useAskedGraph();
  return useQuery({
    queryKey: ['reports', graph],
    queryFn: ({ signal }) => api.fetchReports(graph, signal),
  });
}

export function useReport(id: string) {
  const graph = useAskedGraph();
  return useQuery({
    queryKey: ['report', id, graph],
    queryFn: ({ signal }) => api.fetchReport(graph, id, signal),
  });
}

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

/** Entities whose names begin like this, for completing a name in a query, which sees only what was reviewed. */
export const askNames = async (q: string) => {
  const found = await answers.fetchQuery({
    queryKey: ['search', q, 'reviewed'],
    queryFn: ({ signal }) => api.search('reviewed', q, 8, signal),
  });
  return found.entities;
};

export const askRowsAsCsv = (query: QueryText): Promise<string> => api.runQueryAsCsv(queryBody(query));
