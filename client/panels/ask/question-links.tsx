// Questions that can be asked by a click: real links to their answers.
import './question-links.css';
import type { MouseEvent } from 'react';
import { hrefOf, isPlainClick } from '../thing-link.tsx';
import { askQuestion } from './ask-question.ts';

export function QuestionLinks({ questions }: { readonly questions: readonly string[] }) {
  const click = (event: MouseEvent, question: string): void => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    askQuestion(question);
  };
  return (
    <ul className="question-links plain-list">
      {questions.map((question) => (
        <li key={question}>
          <a href={hrefOf({ kind: 'answer', question })} onClick={(event) => click(event, question)}>
            {question}
          </a>
        </li>
      ))}
    </ul>
  );
}
