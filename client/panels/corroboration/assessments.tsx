// What people think of a claim, a report or a speaker: kept apart from what is computed, with its history.
import './corroboration.css';
import { useRef, useState } from 'react';
import { useDecisions } from '../../state/state.ts';
import { Asked } from '../fault.tsx';
import { Section } from '../panel.tsx';
import { count } from '../phrases.ts';
import { type AssessedSort, sayGrades } from './admiralty-words.ts';
import { AssessmentForm } from './assessment-form.tsx';
import { showDay } from './basis.tsx';
import { Fold } from './fold.tsx';
import { type AssessmentDecision, assessmentsOf } from './standing-decisions.ts';
import { UndoButton } from './undo-button.tsx';

function Entry({ entry }: { readonly entry: AssessmentDecision }) {
  const { id, by, at, decision, withdrawn } = entry;
  const grades = sayGrades(decision).join('; ');
  const judgement = (
    <>
      <p className="grades">{grades}</p>
      <p className="grades-reason">{decision.reason}</p>
    </>
  );
  return (
    <li className="finding">
      {withdrawn ? <del>{judgement}</del> : judgement}
      <p className="basis">
        {by}, {showDay(at)}
        {withdrawn ? (
          `; withdrawn by ${withdrawn.by}, ${showDay(withdrawn.at)}`
        ) : (
          <>
            {' '}
            <UndoButton
              decision={id}
              word="Withdraw"
              undoes={`the assessment by ${by}, ${grades}`}
              said="The assessment is withdrawn. It stays in the history."
            />
          </>
        )}
      </p>
    </li>
  );
}

interface AssessmentsProps {
  /** Id of the claim, report or speaker. */
  readonly of: string;
  readonly sort: AssessedSort;
}

export function Assessments({ of, sort }: AssessmentsProps) {
  const asked = useDecisions(of);
  const [isWriting, setWriting] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    button.current?.focus();
    setWriting(false);
  };
  const { standing, withdrawn } = assessmentsOf(asked.data ?? []);
  return (
    <Section title="What people think of it" count={standing.length} isOpenAtFirst={standing.length > 0}>
      <Asked asked={asked}>
        {() => (
          <>
            {standing.length === 0 && (
              <p className="note">
                Nobody has assessed this {sort} yet. An assessment is one person’s view; nothing is computed
                from it.
              </p>
            )}
            <ul className="plain-list">
              {standing.map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
            </ul>
            {withdrawn.length > 0 && (
              <Fold title={`${count(withdrawn.length, 'assessment was', 'assessments were')} withdrawn`}>
                <ul className="plain-list">
                  {withdrawn.map((entry) => (
                    <Entry key={entry.id} entry={entry} />
                  ))}
                </ul>
              </Fold>
            )}
          </>
        )}
      </Asked>
      <button
        ref={button}
        type="button"
        className="text-button"
        aria-expanded={isWriting}
        onClick={() => setWriting(!isWriting)}
      >
        Add an assessment…
      </button>
      {isWriting && <AssessmentForm of={of} sort={sort} onClose={close} />}
    </Section>
  );
}
