// Asking: the answer is selected, and whoever asked is taken to it.
import { select, usePage } from '../../state/state.ts';

/** The id of the heading of an answer. */
export const ANSWER_HEADING = 'answer-question';

let isJustAsked = false;

/** Shows the answer to a question in the right panel, as a step of the browser's history. */
export function askQuestion(text: string): void {
  const question = text.trim();
  const { selection } = usePage.getState().address;
  if (selection?.kind === 'answer' && selection.question === question) {
    document.getElementById(ANSWER_HEADING)?.focus();
    return;
  }
  isJustAsked = true;
  select({ kind: 'answer', question });
}

/** Whether the answer that appears was asked for just now, rather than gone back to or linked; once. */
export function takeJustAsked(): boolean {
  const was = isJustAsked;
  isJustAsked = false;
  return was;
}
