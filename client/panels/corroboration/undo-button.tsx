// The button that takes a decision back; afterwards the focus stands on the heading of the section.

import { focusSection } from './focus-section.ts';
import { useOwnName } from './own-name.tsx';
import { withdrawAndTell } from './tell-decision.tsx';

interface UndoButtonProps {
  /** Id of the decision. */
  readonly decision: string;
  readonly word?: string;
  /** What is undone, for those who hear the button and do not see what stands beside it. */
  readonly undoes: string;
  /** Said when it is done. */
  readonly said: string;
}

export function UndoButton({ decision, word = 'Undo', undoes, said }: UndoButtonProps) {
  const [name] = useOwnName();
  const undo = async (button: HTMLElement): Promise<void> => {
    const goBack = focusSection(button);
    await withdrawAndTell(decision, name, said);
    goBack();
  };
  return (
    <button
      type="button"
      className="text-button"
      aria-label={`${word}: ${undoes}`}
      onClick={(event) => void undo(event.currentTarget)}
    >
      {word}
    </button>
  );
}
