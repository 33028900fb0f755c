// Which graph the page asks: that of what was reviewed, or the one that also has what waits for review.
import type { AskedGraph } from '../api/api.ts';
import { usePage } from './page-state.ts';

const graphOf = (isShown: boolean): AskedGraph => (isShown ? 'with-proposals' : 'reviewed');

/** The graph of the present address; whoever asks it asks anew when it changes. */
export const useAskedGraph = (): AskedGraph => graphOf(usePage(({ address }) => address.areProposalsShown));

/** The same outside React. */
export const askedGraph = (): AskedGraph => graphOf(usePage.getState().address.areProposalsShown);
