// Showing what waits for review in the graph, and hiding it again.
import type { ClaimDetail, EntityDetail, Picture } from '../api/api.ts';
import type { Selection } from './address.ts';
import { answers } from './answers.ts';
import { announce, go, usePage } from './page-state.ts';

/** Whether something is only proposed, as far as the answers at hand tell. */
function isKnownProposal(id: string): boolean {
  const graph = 'with-proposals';
  if (answers.getQueryData<ClaimDetail>(['claim', id, graph])?.claim.proposal) return true;
  if (answers.getQueryData<EntityDetail>(['entity', id, graph])?.isProposed) return true;
  return answers
    .getQueriesData<Picture>({ queryKey: ['picture'] })
    .some(([, picture]) => picture?.nodes.some((node) => node.id === id && node.isProposal));
}

function namesProposal(selection: Selection | undefined): boolean {
  switch (selection?.kind) {
    case 'entity':
    case 'claim':
      return isKnownProposal(selection.id);
    case 'between':
    case 'path':
      return [selection.from, selection.to ?? ''].some(isKnownProposal);
    default:
      return false;
  }
}

/** Shows what waits for review, marked, or hides it; what is no longer there is no longer selected. */
export function showProposals(areProposalsShown: boolean): void {
  const { address } = usePage.getState();
  const { selection } = address;
  const isGone = !areProposalsShown && namesProposal(selection);
  go({ ...address, areProposalsShown, selection: isGone ? undefined : selection });
  announce(
    areProposalsShown
      ? 'What waits for review is shown too, marked as proposed.'
      : 'Only what was reviewed is shown.',
  );
}

export const toggleProposals = (): void => showProposals(!usePage.getState().address.areProposalsShown);
