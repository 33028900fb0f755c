// The list of proposals at hand, the one that is judged, and going from one to the next.
import {
  type ReviewClaim,
  stepReview,
  usePage,
  useProposal,
  useProposals,
  useReviewActs,
} from '../../state/state.ts';

/** Under which id a proposal is listed: what several readers found is listed once. */
export const idInLists = ({ id, sameAs }: Pick<ReviewClaim, 'id' | 'sameAs'>): string => sameAs ?? id;

/** The neighbour of a proposal in a list, after it or else before it: where a person is after judging it. */
export function nextAfter(listed: readonly ReviewClaim[], id: string): string | undefined {
  const at = listed.findIndex((proposal) => proposal.id === id);
  return (listed[at + 1] ?? listed[at - 1])?.id;
}

/** Everything that the part of the claims shows; `current` is undefined while nothing is listed. */
export function useProposalsAtHand() {
  const { report, state, minScore, proposal } = usePage(({ address }) => address.review);
  const hasActed = useReviewActs(({ done, undone }) => done.length + undone.length > 0);
  const asked = useProposals({ report, state, minScore });
  const pages = asked.data?.pages ?? [];
  const listed = pages.flatMap(({ proposals }) => proposals);
  const id = proposal ?? listed[0]?.id;
  const inList = listed.find((one) => one.id === id);
  const one = useProposal(id, inList);
  const shownAs = one.data && idInLists(one.data);
  const index = listed.findIndex((other) => other.id === shownAs);
  const showMore = async (): Promise<void> => {
    if (asked.isFetching) return;
    // What was judged since shifts the pages that follow
    if (hasActed) await asked.refetch();
    await asked.fetchNextPage();
  };
  const step = (by: 1 | -1): void => {
    const next = index < 0 ? listed[0] : listed[index + by];
    if (next) stepReview({ proposal: next.id });
  };
  return {
    asked,
    listed,
    total: pages[0]?.total ?? 0,
    current: one.data,
    fault: one.error,
    index,
    step,
    showMore,
  };
}
