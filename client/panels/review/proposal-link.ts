// The address of a page that shows just this proposal in the review.
import { homeAddress, homeReview, writeAddress } from '../../state/state.ts';

/** `hrefOfProposal('proposal-17')` → `/?drawer=review&proposal=proposal-17` */
export const hrefOfProposal = (proposal: string): string =>
  `/${writeAddress({ ...homeAddress, drawer: 'review', review: { ...homeReview, proposal } })}`;
