// Recording and withdrawing decisions, with a word on what was done and a way to undo it.
import { notifications } from '@mantine/notifications';
import { announce, type DecisionContent, recordDecision, withdrawDecision } from '../../state/state.ts';
import { describeFault } from '../fault.tsx';

/** Takes a decision back, and says so; a fault is told, and changes nothing. */
export async function withdrawAndTell(id: string, by: string, said: string): Promise<void> {
  notifications.hide(id);
  try {
    await withdrawDecision(id, by);
    announce(said);
    notifications.show({ message: said });
  } catch (fault) {
    const { message, fix } = describeFault(fault);
    notifications.show({ title: 'Not undone', message: `${message} ${fix}`, color: 'red', autoClose: false });
  }
}

/** Records a decision, and says so with an Undo. Throws RequestError. */
export async function recordAndTell(decision: DecisionContent, by: string, said: string): Promise<void> {
  const { id } = await recordDecision(decision, by);
  announce(said);
  notifications.show({
    id,
    message: (
      <>
        {said}{' '}
        <button
          type="button"
          className="text-button"
          aria-label={`Undo: ${said}`}
          onClick={() => void withdrawAndTell(id, by, 'Undone. It stays in the history.')}
        >
          Undo
        </button>
      </>
    ),
  });
}
