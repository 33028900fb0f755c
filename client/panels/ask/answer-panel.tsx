// The panel of an answer: what was understood, the answer part by part, its claims, and the query that it became.
import '../corroboration/corroboration.css';
import './answer-panel.css';
import { Button } from '@mantine/core';
import { IconMessageQuestion, IconTarget } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import {
  type AskAnswer,
  announce,
  LONGEST_QUESTION,
  openQuery,
  useAnswer,
  useExampleQuestions,
  usePage,
} from '../../state/state.ts';
import { CloseButton } from '../close-button.tsx';
import { FirstFew } from '../corroboration/first-few.tsx';
import { Fold } from '../corroboration/fold.tsx';
import { LinkedClaims } from '../corroboration/linked-claims.tsx';
import { FaultNote } from '../fault.tsx';
import { lastClaim } from '../last-claim.ts';
import { Section } from '../panel.tsx';
import { showNumber } from '../phrases.ts';
import { showOnPicture } from '../show-on-picture.ts';
import { ThingLink } from '../thing-link.tsx';
import { AnswerParts } from './answer-parts.tsx';
import { drawnIds, queryOf, tellAnswer } from './answer-words.ts';
import { ANSWER_HEADING, takeJustAsked } from './ask-question.ts';
import { QuestionLinks } from './question-links.tsx';

function Examples({ title }: { readonly title: string }) {
  const { data = [] } = useExampleQuestions();
  if (data.length === 0) return null;
  return (
    <Section title={title}>
      <QuestionLinks questions={data} />
    </Section>
  );
}

function QueryFold({ answer }: { readonly answer: AskAnswer }) {
  const query = queryOf(answer);
  return (
    <Fold title="The query it became">
      <pre className="answer-query">{query.text}</pre>
      {query.parameters.map(({ name, text }) => (
        <pre key={name} className="answer-query">
          ${name} = {text}
        </pre>
      ))}
      <Button size="compact-sm" variant="default" onClick={() => openQuery(query)}>
        Open in the query tab
      </Button>
    </Fold>
  );
}

function Named({ title, things }: { readonly title: string; readonly things: AskAnswer['things'] }) {
  if (things.length === 0) return null;
  return (
    <Section title={title} count={things.length}>
      <FirstFew of={things} first={8} className="answer-things" keyOf={({ id }) => id}>
        {(thing) => (
          <li>
            <ThingLink thing={thing} />
          </li>
        )}
      </FirstFew>
    </Section>
  );
}

function Found({ question, answer }: { readonly question: string; readonly answer: AskAnswer }) {
  const view = usePage(({ address }) => address.drawing.view);
  const { claims, things, truncated } = answer;
  const drawn = drawnIds(answer, view);
  return (
    <>
      <AnswerParts question={question} parts={answer.answer.parts} things={things} />
      {drawn.length > 0 && (
        <div className="panel-actions">
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconTarget size={15} />}
            onClick={() => showOnPicture(drawn)}
          >
            Show on the picture
          </Button>
        </div>
      )}
      <QueryFold answer={answer} />
      {(answer.answer.parts.length > 1 || claims.length > 1) && (
        <Section title="All claims of the answer" count={claims.length}>
          {truncated && (
            <p className="note">
              There are more: a query gives no more than these {showNumber(claims.length)}. Ask for less.
            </p>
          )}
          <LinkedClaims ids={claims} />
        </Section>
      )}
      <Named title="Entities" things={things.filter(({ label }) => label !== 'Report')} />
      <Named title="Reports" things={things.filter(({ label }) => label === 'Report')} />
    </>
  );
}

function Empty({ question, answer }: { readonly question: string; readonly answer: AskAnswer }) {
  const { nearest } = answer.answer;
  if (nearest.length === 0) {
    return (
      <>
        <p className="note">
          Nothing that is said here comes near. Try fewer or other words, or a name from the picture.
        </p>
        <QueryFold answer={answer} />
        <Examples title="Questions that have an answer here" />
      </>
    );
  }
  return (
    <>
      <Section title="The nearest things said" count={nearest.length}>
        <AnswerParts question={question} parts={nearest} things={answer.things} />
      </Section>
      <QueryFold answer={answer} />
    </>
  );
}

/** What the answer says below its sentence, by its outcome. */
function bodyOf(question: string, answer: AskAnswer): ReactNode {
  switch (answer.answer.outcome) {
    case 'found':
      return <Found question={question} answer={answer} />;
    case 'empty':
      return <Empty question={question} answer={answer} />;
    case 'unclear':
      return <QuestionLinks questions={answer.answer.examples} />;
  }
}

function Answer({ question, answer }: { readonly question: string; readonly answer: AskAnswer }) {
  const { outcome, text } = answer.answer;
  return (
    <>
      <p className="answer-understood">
        {outcome !== 'unclear' && <span className="soft">I understood: </span>}
        {answer.interpretation}
      </p>
      <p className="answer-text">{text}</p>
      {bodyOf(question, answer)}
    </>
  );
}

/** Whoever comes back from a claim finds the place where the claim was opened. */
function returnTo(panel: HTMLElement | null): void {
  const id = lastClaim();
  if (id === undefined) return;
  const link = [...(panel?.querySelectorAll<HTMLAnchorElement>('a.claim-card-gloss') ?? [])].find(
    ({ href }) => href.endsWith(`claim:${id}`),
  );
  link?.scrollIntoView({ block: 'center' });
  link?.focus({ preventScroll: true });
}

export default function AnswerPanel({ question }: { readonly question: string }) {
  const asked = useAnswer(question);
  const panel = useRef<HTMLElement>(null);
  const isTooLong = question.length > LONGEST_QUESTION;
  const told = asked.data && tellAnswer(asked.data);

  useEffect(() => {
    if (takeJustAsked()) {
      document.getElementById(ANSWER_HEADING)?.focus({ preventScroll: true });
      return undefined;
    }
    // The panel is scrolled to its top first.
    const frame = requestAnimationFrame(() => returnTo(panel.current));
    return () => cancelAnimationFrame(frame);
  }, []);
  useEffect(() => announce(told ?? 'Looking for an answer…'), [told]);

  return (
    <article ref={panel} className="panel answer" aria-busy={asked.isFetching}>
      <div className="panel-kind">
        <IconMessageQuestion size={15} aria-hidden="true" /> Question
        <CloseButton />
      </div>
      <h2 id={ANSWER_HEADING} tabIndex={-1}>
        {question}
      </h2>
      {isTooLong && (
        <div className="fault" role="alert">
          <p>
            The question has {showNumber(question.length)} characters; no more than {LONGEST_QUESTION} are
            understood.
          </p>
          <p className="soft">Say it in one sentence.</p>
        </div>
      )}
      {asked.isLoading && <p className="note">Looking for an answer…</p>}
      {asked.error && <FaultNote fault={asked.error} onRetry={asked.refetch} />}
      {asked.data && <Answer question={question} answer={asked.data} />}
    </article>
  );
}
