// Reviewing claims one by one: the list, the passage in its paragraphs, and what is proposed of it with all acts.
import { useEffect, useRef, useState } from 'react';
import { announce, type ReviewClaim, stepReview, usePage, withdrawAct } from '../../state/state.ts';
import { useOwnName } from '../corroboration/own-name.tsx';
import { Asked, FaultNote } from '../fault.tsx';
import { showNumber } from '../phrases.ts';
import { SelectLink } from '../thing-link.tsx';
import { Act, ActBar } from './act-bar.tsx';
import { ActLine } from './act-line.tsx';
import { namedInDraft } from './add-entity.ts';
import { BatchAccept } from './batch-accept.tsx';
import { DraftForm } from './draft-form.tsx';
import { EmptyReview } from './empty-review.tsx';
import { type BarEnds, PartBar } from './part-bar.tsx';
import { ProposalCard, ScoreMark } from './proposal-card.tsx';
import { ProposalList } from './proposal-list.tsx';
import { markContent, markOthers } from './proposal-marks.ts';
import { ReviewFilters } from './review-filters.tsx';
import { readReviewKey, useReviewKeys } from './review-keys.ts';
import { explainScore, stateWords, wordScore } from './review-words.ts';
import { type PassageUse, ReviewedPassage } from './reviewed-passage.tsx';
import { useJudging } from './use-judging.ts';
import { idInLists, useProposalsAtHand } from './use-proposals.ts';
import { wholeWords } from './word-stops.ts';

interface BenchProps {
  readonly current: ReviewClaim;
  readonly listed: readonly ReviewClaim[];
  readonly place: string;
  readonly judging: ReturnType<typeof useJudging>;
}

/** Left the text, right what is proposed of it. */
function Bench({ current, listed, place, judging }: BenchProps) {
  const { mode, setMode } = judging;
  const [by] = useOwnName();
  const card = useRef<HTMLElement>(null);
  const { id, content, context, entities, state, decision } = current;
  useEffect(() => {
    if (id) card.current?.scrollTo({ top: 0 });
  }, [id]);
  const shown = mode.kind === 'correct' ? { ...content, ...mode.draft } : content;
  const named = mode.kind === 'correct' ? namedInDraft(mode.draft, judging.known, context) : entities;
  const marks = [
    ...markContent({ passage: shown.passage, chain: shown.chain, marks: content.marks ?? [] }, named),
    ...(mode.kind === 'look' ? markOthers(current, listed) : []),
  ];
  const use: PassageUse =
    mode.kind === 'correct'
      ? {
          kind: 'select',
          onSelect: (selected) => {
            const stretch = wholeWords(context, selected);
            if (!stretch) return;
            const passage = { ...mode.draft.passage, ...stretch };
            setMode({ kind: 'correct', draft: { ...mode.draft, passage } });
          },
        }
      : mode.kind === 'split'
        ? { kind: 'split', at: mode.at, onPlace: judging.placeCut }
        : { kind: 'read', onOther: (other) => stepReview({ proposal: other }) };
  return (
    <>
      <section className="review-passage" aria-label="Passage in its paragraphs">
        <ReviewedPassage context={context} marks={marks} passage={shown.passage} use={use} />
        {mode.kind === 'split' && (
          <div className="split-bar">
            <span>
              Where is it cut? <kbd>←</kbd> <kbd>→</kbd> by a word, <kbd>↑</kbd> <kbd>↓</kbd> by a sentence,
              or click.
            </span>
            <Act words="Split here" hint="Enter" isMain onAct={judging.splitHere} />
            <Act words="Leave" hint="Esc" onAct={judging.leave} />
          </div>
        )}
      </section>
      <section className="review-card" aria-label="Proposed claim" ref={card}>
        <p className="card-kind small soft">
          {place} <ScoreMark score={content.score} />{' '}
          <span className="card-score">{explainScore[wordScore(content.score)]}</span>
        </p>
        {state !== 'waiting' && (
          <p className="card-state">
            {`It is ${stateWords[state]}${decision ? `, by ${decision.by}` : ''}. `}
            {decision && (
              <button
                type="button"
                className="text-button"
                onClick={() => void withdrawAct(decision.id, by, current.id)}
              >
                Take that back
              </button>
            )}
            {current.claim && (
              <>
                {' '}
                <SelectLink selection={{ kind: 'claim', id: current.claim }} className="open-claim">
                  Open the claim
                </SelectLink>
              </>
            )}
          </p>
        )}
        {mode.kind === 'correct' ? (
          <DraftForm
            proposal={current}
            draft={mode.draft}
            known={judging.known}
            onChange={(draft) => setMode({ kind: 'correct', draft })}
            onSave={judging.saveDraft}
            onLeave={judging.leave}
          />
        ) : (
          <ProposalCard
            proposal={current}
            choices={judging.choices}
            currentEntity={state === 'waiting' ? judging.currentEntity : undefined}
            onChoose={judging.choose}
          />
        )}
      </section>
    </>
  );
}

/** Escape and Enter mean the form also where its text was clicked; a button keeps its Enter. */
function pressBesideForm(event: KeyboardEvent, leave: () => void): boolean {
  // Within the form a part of it may hear them first
  if (event.target instanceof Element && event.target.closest('.draft-form')) return false;
  if (event.key === 'Escape') leave();
  else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) {
    document.querySelector<HTMLFormElement>('form.draft-form')?.requestSubmit();
  } else return false;
  return true;
}

export function ClaimReview({ bar }: { readonly bar: BarEnds }) {
  const root = useRef<HTMLDivElement>(null);
  const at = useProposalsAtHand();
  const { current, listed, total, index } = at;
  const judging = useJudging(current, listed);
  const [isBatchOpen, setBatchOpen] = useState(false);
  const [isListOpen, setListOpen] = useState(false);
  const report = usePage(({ address }) => address.review.report);
  const place = index < 0 ? 'Not in this list' : `${showNumber(index + 1)} of ${showNumber(total)}`;
  const gloss = current?.content.gloss;
  useEffect(() => {
    if (gloss !== undefined) announce(gloss);
  }, [gloss]);

  const isForm = judging.mode.kind === 'correct';
  const wasForm = useRef(isForm);
  useEffect(() => {
    // The form is gone, and with it what had the focus
    if (wasForm.current && !isForm && document.activeElement === document.body) root.current?.focus();
    wasForm.current = isForm;
  }, [isForm]);

  useReviewKeys(root, (event) => {
    if (judging.mode.kind === 'split') return judging.pressInSplit(event);
    if (judging.mode.kind === 'correct') return pressBesideForm(event, judging.leave);
    const wanted = readReviewKey(event);
    if (wanted === undefined) {
      return !(event.ctrlKey || event.metaKey || event.altKey) && judging.pressChoice(event.key);
    }
    if (wanted === 'next' || wanted === 'previous') at.step(wanted === 'next' ? 1 : -1);
    else if (wanted === 'batch') setBatchOpen(!isBatchOpen);
    else judging.wish(wanted);
    return true;
  });

  return (
    <div className="review-claims" ref={root} tabIndex={-1} data-list={isListOpen ? 'open' : 'closed'}>
      <PartBar bar={bar}>
        <span className="review-filters">
          <ReviewFilters />
        </span>
        <button
          type="button"
          className="text-button only-phone"
          aria-expanded={isListOpen}
          onClick={() => setListOpen(!isListOpen)}
        >
          {isListOpen ? 'Close the list' : 'List and filters'}
        </button>
        <button
          type="button"
          className="text-button"
          aria-expanded={isBatchOpen}
          onClick={() => setBatchOpen(!isBatchOpen)}
        >
          Accept all above… <kbd className="not-phone">b</kbd>
        </button>
      </PartBar>
      {isBatchOpen && <BatchAccept report={report} onClose={() => setBatchOpen(false)} />}
      <Asked asked={at.asked}>
        {() =>
          listed.length === 0 && !current ? (
            <EmptyReview />
          ) : (
            <>
              <div className="review-desk">
                <div className="review-list">
                  <ProposalList
                    listed={listed}
                    total={total}
                    current={current && idInLists(current)}
                    onMore={() => void at.showMore()}
                    onOpen={() => setListOpen(false)}
                  />
                </div>
                {current && <Bench current={current} listed={listed} place={place} judging={judging} />}
                {!current && at.fault && <FaultNote fault={at.fault} />}
              </div>
              {judging.mode.kind === 'look' && (
                <ActBar refusal={judging.refusal} joinRefusal={judging.joinRefusal} onWish={judging.wish}>
                  <Act words="Previous" sign="‹" hint="p" onAct={() => at.step(-1)} />
                  <Act words="Next" sign="›" hint="n" onAct={() => at.step(1)} />
                </ActBar>
              )}
            </>
          )
        }
      </Asked>
      <ActLine />
    </div>
  );
}
