// The questions that figures answer, with how many do and how many independent origins stand behind them.
import type { KeyboardEvent, MouseEvent } from 'react';
import {
  compareQuestion,
  homeAddress,
  type QuestionList as Questions,
  writeAddress,
} from '../../state/state.ts';
import { showNumber } from '../phrases.ts';
import { moveRow } from '../table-keys.ts';
import { isPlainClick } from '../thing-link.tsx';

const hrefOf = (question: string): string =>
  `/${writeAddress({ ...homeAddress, drawer: 'compare', filter: { question } })}`;

export function QuestionList({ questions }: { readonly questions: Questions['questions'] }) {
  const open = (event: MouseEvent, id: string): void => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    event.stopPropagation();
    compareQuestion(id);
  };
  const sorted = questions.toSorted((a, b) => b.estimates - a.estimates);
  return (
    <table className="plain-table question-table" aria-label="Questions">
      <thead>
        <tr>
          <th>Question</th>
          <th className="number">Figures</th>
          <th className="number">Independent origins</th>
        </tr>
      </thead>
      <tbody onKeyDown={(event: KeyboardEvent) => moveRow(event, () => undefined, sorted.length)}>
        {sorted.map(({ id, text, estimates, independent }, index) => (
          <tr key={id} data-index={index} onClick={() => compareQuestion(id)}>
            <td>
              <a className="thing-link" href={hrefOf(id)} onClick={(event) => open(event, id)}>
                {text}
              </a>
            </td>
            <td className="number">{showNumber(estimates)}</td>
            <td className="number">{showNumber(independent)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
