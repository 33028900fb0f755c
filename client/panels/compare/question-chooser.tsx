// Going from one question to another, without leaving the comparison.
import { compareQuestion, useQuestions } from '../../state/state.ts';
import { count } from '../phrases.ts';

export function QuestionChooser({ question }: { readonly question: string }) {
  const questions = useQuestions().data ?? [];
  return (
    <select
      className="question-chooser"
      aria-label="Question"
      value={question}
      onChange={(event) => compareQuestion(event.currentTarget.value)}
    >
      {questions.every(({ id }) => id !== question) && <option value={question}>Reading…</option>}
      {questions.map(({ id, text, estimates }) => (
        <option key={id} value={id}>
          {text} ({count(estimates, 'figure')})
        </option>
      ))}
    </select>
  );
}
