// What says on the picture itself that it also shows what nobody has reviewed.
import { showProposals, usePage } from '../state/state.ts';

export function ProposalsSign() {
  const areShown = usePage(({ address }) => address.areProposalsShown);
  if (!areShown) return null;
  return (
    <p className="picture-proposals" data-on-picture>
      With proposals not yet reviewed
      <button type="button" className="text-button" onClick={() => showProposals(false)}>
        Hide them
      </button>
    </p>
  );
}
