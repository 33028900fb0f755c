// The comparison of figures: a list of questions, one question, or the figures that a filter finds.
import './compare.css';
import { useClaims, usePage, useQuestions } from '../../state/state.ts';
import EstimatesTab, { EstimateGroups } from '../estimates-tab.tsx';
import { Asked } from '../fault.tsx';
import { count } from '../phrases.ts';
import { QuestionList } from './question-list.tsx';
import { QuestionView } from './question-view.tsx';

/** Figures that answer no question of the collection stand below the questions, by what they measure. */
function OtherFigures() {
  const { data } = useClaims({}, { onlyEstimates: true });
  const others = (data?.pages ?? [])
    .flatMap((page) => page.claims)
    .filter(({ estimate }) => estimate?.question === undefined);
  if (others.length === 0) return null;
  return (
    <>
      <h3 className="compare-others">Figures that answer none of these questions</h3>
      <EstimateGroups claims={others} />
    </>
  );
}

function Questions() {
  const asked = useQuestions();
  return (
    <Asked asked={asked}>
      {(questions) => (
        <div className="drawer-main">
          <div className="drawer-tools">
            <span>
              {questions.length === 0
                ? 'No question has been asked of this collection’s figures yet.'
                : `${count(questions.length, 'question')} that figures answer. Choose one to compare them.`}
            </span>
          </div>
          <div className="table-scroll">
            {questions.length > 0 && <QuestionList questions={questions} />}
            <OtherFigures />
          </div>
        </div>
      )}
    </Asked>
  );
}

export default function CompareTab() {
  const { question, ...others } = usePage(({ address }) => address.filter);
  if (Object.keys(others).length > 0) return <EstimatesTab />;
  if (question === undefined) return <Questions />;
  return (
    <div className="drawer-main" key={question}>
      <QuestionView id={question} />
    </div>
  );
}
