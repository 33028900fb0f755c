// What waits for a person: proposed claims page by page, one with its text, pairs of records, and how reading goes.
import { type InfiniteData, keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReviewPage, ReviewSummary } from '../api/api.ts';
import * as api from '../api/api.ts';
import { answers } from './answers.ts';
import type { ListedState, ReviewPlace } from './review-place.ts';

export type {
  EntityChoice,
  ExtractionProgress,
  IdentityMatch,
  IdentityQuestion,
  ProposedContent,
  ProposedEntityView,
  ReviewAct,
  ReviewClaim,
  ReviewOutcome,
  ReviewReport,
  ReviewSummary,
} from '../api/api.ts';

const SUMMARY = ['review', 'summary'] as const;
const LISTS = ['review', 'list'] as const;

/** How many proposals are asked for at once. */
const PAGE = 200;
const MOST_PAIRS = 200;
const MOST_OF_REPORT = 500;

/** How many claims and pairs wait, and how far the reading of each report is. */
export const useReview = () =>
  useQuery({ queryKey: SUMMARY, queryFn: ({ signal }) => api.fetchReview(signal) });

type ListFilter = Pick<ReviewPlace, 'report' | 'state' | 'minScore'>;

const toQuery = ({ report, state, minScore }: ListFilter) => ({
  state,
  ...(report === undefined ? {} : { report }),
  ...(minScore === undefined ? {} : { minScore }),
});

/** The proposals of a list, in the order of reports and of their texts, page by page. */
export const useProposals = ({ report, state, minScore }: ListFilter) =>
  useInfiniteQuery({
    queryKey: [...LISTS, { report, state, minScore }],
    queryFn: ({ pageParam, signal }) =>
      api.fetchProposals(
        {
          ...toQuery({ report, state, minScore }),
          ...(pageParam === '' ? {} : { cursor: pageParam }),
          limit: PAGE,
        },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

/** One proposal as it stands now; until the answer is there, as the list has it. */
export const useProposal = (id: string | undefined, listed: api.ReviewClaim | undefined) =>
  useQuery({
    queryKey: ['review', 'proposal', id],
    queryFn: ({ signal }) => api.fetchProposal(id ?? '', signal),
    enabled: id !== undefined,
    placeholderData: () => listed,
  });

/** Every entity that one reading of a report names, each once: those that a correction can name. */
export const useReportEntities = (report: string | undefined, madeBy: string | undefined) =>
  useQuery({
    queryKey: ['review', 'entities', report, madeBy],
    queryFn: async ({ signal }) => {
      const pages = await Promise.all(
        (['waiting', 'accepted'] as const).map((state) =>
          api.fetchProposals(
            { ...toQuery({ report, state, minScore: undefined }), foundBefore: true, limit: MOST_OF_REPORT },
            signal,
          ),
        ),
      );
      const named = pages
        .flatMap(({ proposals }) => proposals)
        // Keys are unique within one reading only
        .filter((proposal) => proposal.madeBy === madeBy)
        .flatMap(({ entities }) => entities.map((entity) => [entity.key, entity] as const));
      return [...new Map(named).values()];
    },
    enabled: report !== undefined,
  });

/** How many of the waiting proposals reach each of these scores; of several readings of the same words only the surest. */
export const useScoreTotals = (report: string | undefined, scores: readonly number[]) =>
  useQuery({
    queryKey: ['review', 'totals', report, scores],
    queryFn: ({ signal }) =>
      Promise.all(
        scores.map(async (minScore) => {
          const { total } = await api.fetchProposals(
            { ...toQuery({ report, state: 'waiting', minScore }), bestReading: true, limit: 1 },
            signal,
          );
          return total;
        }),
      ),
    // Each change of the slider asks anew; the former numbers stand until then
    placeholderData: keepPreviousData,
  });

/** Pairs of records that may be one, the surest first. */
export const useIdentities = () =>
  useQuery({
    queryKey: ['review', 'identities'],
    queryFn: ({ signal }) => api.fetchIdentities(MOST_PAIRS, signal),
  });

export const askReportFile = (id: string): Promise<Blob> => api.fetchReportFile(id);

/** The pages of a list without some of its proposals and what stands as one with these; every page tells the new total. */
export function withoutProposals(
  pages: readonly ReviewPage[],
  gone: ReadonlySet<string>,
): readonly ReviewPage[] {
  const isGone = ({ id, alsoFoundBy = [] }: ReviewPage['proposals'][number]): boolean =>
    gone.has(id) || alsoFoundBy.some(({ proposal }) => gone.has(proposal));
  const lost = pages.flatMap(({ proposals }) => proposals).filter(isGone).length;
  return pages.map((page) => ({
    ...page,
    proposals: page.proposals.filter((proposal) => !isGone(proposal)),
    total: page.total - lost,
  }));
}

/** Shows at once that these no longer wait; the server's answer may bring them back. */
export function dropFromLists(ids: readonly string[]): void {
  const gone = new Set(ids);
  const isWaitingList = ([, , filter]: readonly unknown[]): boolean =>
    typeof filter === 'object' &&
    filter !== null &&
    'state' in filter &&
    filter.state === ('waiting' satisfies ListedState);
  answers.setQueriesData<InfiniteData<ReviewPage>>(
    { queryKey: LISTS, predicate: ({ queryKey }) => isWaitingList(queryKey) },
    (list) => list && { ...list, pages: [...withoutProposals(list.pages, gone)] },
  );
}

/** Changes what is known of the whole review without asking for it. */
export const amendReview = (change: (summary: ReviewSummary) => ReviewSummary): void => {
  answers.setQueryData<ReviewSummary>(SUMMARY, (summary) => summary && change(summary));
};

/** Asks anew for all that the review shows. */
export const refreshReview = (): Promise<void> => answers.invalidateQueries({ queryKey: ['review'] });

/** Asks anew for what one act changes beside its own proposal: counts, and the records that entities now have. */
export async function refreshAfterAct(): Promise<void> {
  await Promise.all([
    answers.invalidateQueries({ queryKey: SUMMARY }),
    answers.invalidateQueries({ queryKey: ['review', 'proposal'] }),
    answers.invalidateQueries({ queryKey: ['review', 'totals'] }),
    answers.invalidateQueries({ queryKey: ['review', 'entities'] }),
    answers.invalidateQueries({ queryKey: ['review', 'identities'] }),
  ]);
}

/** Answers that no acceptance changes: what was typed into the query editor, and held texts. */
const untouched: ReadonlySet<unknown> = new Set(['review', 'query', 'text']);
const QUIET_MS = 700;
let due: ReturnType<typeof setTimeout> | undefined;

/** Asks anew for picture, claims and counts once nothing more was accepted for a moment: each would ask for all. */
export function refreshGraphSoon(): void {
  clearTimeout(due);
  due = setTimeout(
    () => void answers.invalidateQueries({ predicate: ({ queryKey }) => !untouched.has(queryKey[0]) }),
    QUIET_MS,
  );
}
