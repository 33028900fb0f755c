// What the right panel shows when nothing is selected: what is here, and ways to begin.
import './start-panel.css';
import { IconArrowRight } from '@tabler/icons-react';
import {
  type ClaimFilter,
  type Drawer,
  go,
  openDrawer,
  openSearch,
  type Summary,
  select,
  showReview,
  useClaims,
  useExampleQuestions,
  usePage,
  useReports,
  useReview,
  useSummary,
} from '../state/state.ts';
import { AddAddress } from './add-address.tsx';
import { AddTextButton } from './add-text.tsx';
import { QuestionLinks } from './ask/question-links.tsx';
import { EntityChooser } from './entity-chooser.tsx';
import { Asked } from './fault.tsx';
import { Section } from './panel.tsx';
import { count, showNumber } from './phrases.ts';

function Lead({
  title,
  detail,
  onGo,
}: {
  readonly title: string;
  readonly detail: string;
  readonly onGo: () => void;
}) {
  return (
    <li>
      <button type="button" onClick={onGo}>
        <span className="lead-title">{title}</span>
        <span className="small soft">{detail}</span>
        <IconArrowRight size={16} className="lead-arrow" />
      </button>
    </li>
  );
}

/** What reading found waits for a person: the first thing to do while there is any. */
function ReviewLead() {
  const { data } = useReview();
  if (!data || data.waiting === 0) return null;
  return (
    <Lead
      title={`Review ${count(data.waiting, 'claim')} that reading found`}
      detail="None of them is in the graph before you accept it"
      onGo={() => showReview()}
    />
  );
}

const countOf = (summary: Summary, label: string): number =>
  summary.labels.find((entry) => entry.label === label)?.count ?? 0;

const MOST_QUESTIONS = 3;

/** The questions that most estimates answer: the first things worth comparing. */
function useQuestions() {
  const { data } = useClaims({}, { onlyEstimates: true });
  const questions = (data?.pages ?? [])
    .flatMap((page) => page.claims)
    .flatMap(({ estimate }) => (estimate?.question ? [estimate.question] : []));
  return [...Map.groupBy(questions, ({ id }) => id).values()]
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_QUESTIONS)
    .flatMap((same) => (same[0] ? [{ ...same[0], figures: same.length }] : []));
}

/** Shows a table with a filter in one step of the browser's history. */
function showTable(drawer: Drawer, filter: ClaimFilter): void {
  go({ ...usePage.getState().address, drawer, filter });
}

function PathStart() {
  return (
    <div className="path-choosers">
      <EntityChooser label="From" onChoose={(from) => select({ kind: 'path', from, mode: 'shortest' })} />
    </div>
  );
}

/** Those that the comparisons above already ask are left out. */
function QuestionsToAsk({ besides }: { readonly besides: readonly string[] }) {
  const { data = [] } = useExampleQuestions();
  const questions = data.filter((question) => !besides.includes(question));
  if (questions.length === 0) return null;
  return (
    <Section title="Questions to ask">
      <QuestionLinks questions={questions} />
    </Section>
  );
}

/** How much there is, in one sentence. */
function Numbers({ summary }: { readonly summary: Summary }) {
  const { articles, total } = summary.reports;
  const [noun, verb] = articles === 1 ? ['text', 'quotes'] : ['texts', 'quote'];
  return (
    <p className="start-numbers">
      <strong>{showNumber(countOf(summary, 'Claim') + countOf(summary, 'Estimate'))}</strong> claims,{' '}
      {showNumber(countOf(summary, 'Estimate'))} of them estimates, from{' '}
      <strong>{showNumber(articles)}</strong> {noun}
      {total > articles ? ` that ${verb} ${count(total - articles, 'other report')}` : ''}
    </p>
  );
}

export function StartPanel() {
  const asked = useSummary('reviewed');
  const questions = useQuestions();
  const reports = useReports();
  const lacking = (reports.data?.reports ?? []).filter(({ claims, held }) => claims > 0 && !held).length;
  return (
    <article className="panel start">
      <Asked asked={asked}>
        {(summary) => (
          <>
            {summary.collections.map((collection) => (
              <div key={collection.id}>
                <div className="panel-kind">Collection</div>
                <h2>{collection.title}</h2>
                <p className="soft">{collection.description}</p>
              </div>
            ))}
            {summary.collections.length === 0 && (
              <>
                <h2>Nothing has been read yet</h2>
                <p>
                  Add documents below: each is read for claims, and you review what was found. Or import a
                  collection with “npm run hearsay”, then load this page anew.
                </p>
              </>
            )}
            <Numbers summary={summary} />
            <ul className="leads plain-list">
              <ReviewLead />
              <Lead
                title="Find a name or a statement, or ask a question"
                detail="The search box, or the / key"
                onGo={() => openSearch(true)}
              />
              {questions.map(({ id, text, figures }) => (
                <Lead
                  key={id}
                  title={text}
                  detail={`${count(figures, 'figure')} on one axis, each with its source`}
                  onGo={() => showTable('compare', { question: id })}
                />
              ))}
              <Lead
                title="What rests on unnamed sources?"
                detail={`${count(countOf(summary, 'UnnamedSource'), 'source')} that no report names`}
                onGo={() => showTable('claims', { unnamed: 'true' })}
              />
              <Lead
                title="Which report cites which?"
                detail="The texts, what they cite and who cites them"
                onGo={() => openDrawer('reports')}
              />
            </ul>
            <QuestionsToAsk besides={questions.map(({ text }) => text)} />
            <Section title="How are two things related?">
              <PathStart />
            </Section>
            <Section title="Add documents">
              <AddTextButton />
              <div>
                <AddAddress />
              </div>
            </Section>
            {lacking > 0 && (
              <Section title="Texts that are missing" count={lacking}>
                <p className="note">
                  Hearsay ships without the articles’ own words. Add the files to read each passage in its
                  place.
                </p>
              </Section>
            )}
          </>
        )}
      </Asked>
    </article>
  );
}
