// What the keys and buttons do with the proposal at hand: accept, correct, reject, split, join, and choosing who is meant.
import { useEffect, useRef, useState } from 'react';
import {
  announce,
  judge,
  type ProposedContent,
  type ProposedEntityView,
  type ReviewAct,
  type ReviewClaim,
  redoAct,
  undoAct,
  useReportEntities,
} from '../../state/state.ts';
import { useOwnName } from '../corroboration/own-name.tsx';
import { type Draft, openDraft, readDraft, withEntities } from './draft.ts';
import {
  afterChoosing,
  type Choice,
  type Choices,
  choiceOfKey,
  stepEntity,
  toEntityChoice,
} from './entity-choice.ts';
import type { ReviewWish } from './review-keys.ts';
import { shortGloss, stateWords } from './review-words.ts';
import { idInLists, nextAfter } from './use-proposals.ts';
import { firstCut, nearestCut, nextCut, sentenceCuts, wordCuts } from './word-stops.ts';

/** What is being done with the proposal. */
export type JudgingMode =
  | { readonly kind: 'look' }
  | { readonly kind: 'correct'; readonly draft: Draft }
  | { readonly kind: 'split'; readonly at: number | undefined };

const LOOK: JudgingMode = { kind: 'look' };
const noChoices: Choices = new Map();

/** Entities of the report as other claims name them, with those of this claim as they stand now. */
function uniteEntities(
  others: readonly ProposedEntityView[],
  own: readonly ProposedEntityView[],
): readonly ProposedEntityView[] {
  return [...new Map([...others, ...own].map((entity) => [entity.key, entity])).values()];
}

/** Why the proposal cannot be judged now. */
export const refusalOf = (current: ReviewClaim | undefined): string | undefined => {
  if (!current) return 'Nothing is listed.';
  return current.state === 'waiting'
    ? undefined
    : `It is ${stateWords[current.state]} already. Take that back to change it.`;
};

/** Why it cannot be joined with the next one. */
export function joinRefusalOf(
  current: ReviewClaim | undefined,
  next: ReviewClaim | undefined,
): string | undefined {
  if (next?.state !== 'waiting') return 'No claim that waits comes after it.';
  if (next.report.id !== current?.report.id) return 'The next claim is of another report.';
  return next.madeBy === current.madeBy ? undefined : 'The next claim was found by another reader.';
}

/** The one that it would be joined with: the next of its reader, past other readings of the same words. */
export function nextToJoin(current: ReviewClaim, listed: readonly ReviewClaim[]): ReviewClaim | undefined {
  const after = listed.slice(listed.findIndex(({ id }) => id === idInLists(current)) + 1);
  const isOwn = ({ madeBy, report }: ReviewClaim): boolean =>
    madeBy === current.madeBy && report.id === current.report.id;
  return after.find(isOwn) ?? after[0];
}

export function useJudging(current: ReviewClaim | undefined, listed: readonly ReviewClaim[]) {
  const [by] = useOwnName();
  const [mode, showMode] = useState<JudgingMode>(LOOK);
  /** Corrections that were begun, by their proposals: whoever looks elsewhere comes back to them. */
  const drafts = useRef(new Map<string, Draft>());
  const [choices, setChoices] = useState<Choices>(noChoices);
  const [entity, setEntity] = useState<string>();
  const id = current?.id;
  const ofReport = useReportEntities(
    mode.kind === 'correct' ? current?.report.id : undefined,
    current?.madeBy,
  );
  const added = current?.added;
  const known = uniteEntities([...(ofReport.data ?? []), ...(added ?? [])], current?.entities ?? []);
  const setMode = (next: JudgingMode): void => {
    showMode(next);
    if (id === undefined) return;
    if (next.kind === 'correct') drafts.current.set(id, next.draft);
    else drafts.current.delete(id);
  };
  const { data: entitiesOfReport } = ofReport;
  useEffect(() => {
    const more = [...(entitiesOfReport ?? []), ...(added ?? [])];
    if (more.length === 0) return;
    showMode((now) => (now.kind === 'correct' ? { ...now, draft: withEntities(now.draft, more) } : now));
  }, [entitiesOfReport, added]);
  useEffect(() => {
    // Another proposal is looked at afresh, unless its correction was begun before
    if (id === undefined) return;
    const begun = drafts.current.get(id);
    showMode(begun ? { kind: 'correct', draft: begun } : LOOK);
    setChoices(noChoices);
    setEntity(undefined);
  }, [id]);
  const next = current && nextToJoin(current, listed);
  const refusal = refusalOf(current);
  const joinRefusal = joinRefusalOf(current, next);
  const currentEntity = stepEntity(current?.entities ?? [], entity, 0);

  const act = (done: ReviewAct, say: (claims: number) => string): void => {
    const following = current && nextAfter(listed, idInLists(current));
    setMode(LOOK);
    void judge({ kind: 'review', act: done }, { by, say, next: following });
  };
  const accept = (corrected?: { readonly content: ProposedContent; readonly draft: Draft }): void => {
    if (!current) return;
    const edits = corrected ? readDraft(corrected.draft, current, known).entities : [];
    const chosen = [...choices].map(([key, choice]) => toEntityChoice(key, choice));
    const keys = new Set([...chosen, ...edits].map(({ key }) => key));
    const named = [...keys].map((key) => ({
      ...chosen.find((choice) => choice.key === key),
      ...edits.find((edit) => edit.key === key),
      key,
    }));
    act(
      {
        verdict: 'accept',
        proposal: current.id,
        ...(corrected ? { content: corrected.content } : {}),
        ...(named.length > 0 ? { entities: named } : {}),
      },
      () =>
        `${corrected ? 'Corrected and accepted' : 'Accepted'}: ${shortGloss((corrected?.content ?? current.content).gloss)}`,
    );
  };
  const choose = (key: string, choice: Choice): void => {
    setChoices(new Map(choices).set(key, choice));
    setEntity(afterChoosing(current?.entities ?? [], key));
  };
  const split = (at: number): void => {
    if (!current) return;
    act({ verdict: 'split', proposal: current.id, at }, () => 'Split in two');
  };

  /** Does what a key or a button asks for; a refusal is said. */
  const wish = (wanted: ReviewWish): void => {
    if (wanted === 'undo') void undoAct();
    else if (wanted === 'redo') void redoAct();
    else if (wanted === 'entity') setEntity(stepEntity(current?.entities ?? [], currentEntity, 1));
    else if (refusal !== undefined || !current) announce(refusal ?? '');
    else if (wanted === 'accept') accept();
    else if (wanted === 'correct') setMode({ kind: 'correct', draft: openDraft(current, known) });
    else if (wanted === 'split') {
      const at = firstCut(current.context, current.content.passage);
      if (at === undefined) announce('The passage is one word: it cannot be split.');
      else setMode({ kind: 'split', at });
    } else if (wanted === 'reject') {
      act(
        { verdict: 'reject', proposals: [current.id] },
        () => `Rejected: ${shortGloss(current.content.gloss)}`,
      );
    } else if (wanted === 'join') {
      if (joinRefusal !== undefined || !next) announce(joinRefusal ?? '');
      else act({ verdict: 'join', proposals: [current.id, next.id] }, () => 'Joined with the next one');
    }
  };

  /** Moves the place of a cut: by a word with ← and →, by a sentence with ↑ and ↓. Says whether it understood the key. */
  const pressInSplit = (event: KeyboardEvent): boolean => {
    if (mode.kind !== 'split' || !current) return false;
    const { context, content } = current;
    if (event.key === 'Escape') setMode(LOOK);
    else if (event.key === 'Enter') {
      if (mode.at !== undefined) split(mode.at);
    } else if (/^Arrow/.test(event.key)) {
      const step = event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : -1;
      const isWord = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
      const cuts = (isWord ? wordCuts : sentenceCuts)(context, content.passage);
      setMode({ kind: 'split', at: nextCut(cuts, mode.at ?? content.passage.start, step) });
    } else return false;
    return true;
  };

  /** Chooses for the entity at hand with a digit, 0 or u. Says whether it understood the key. */
  const pressChoice = (key: string): boolean => {
    const chosenFor = current?.entities.find((one) => one.key === currentEntity);
    const choice = chosenFor && refusal === undefined ? choiceOfKey(chosenFor, key) : undefined;
    if (chosenFor && choice) choose(chosenFor.key, choice);
    return choice !== undefined;
  };

  return {
    mode,
    setMode,
    choices,
    choose,
    currentEntity,
    known,
    refusal,
    joinRefusal,
    wish,
    pressInSplit,
    pressChoice,
    placeCut: (place: number): void => {
      const at = current && nearestCut(wordCuts(current.context, current.content.passage), place);
      if (at !== undefined) setMode({ kind: 'split', at });
    },
    splitHere: (): void => {
      if (mode.kind === 'split' && mode.at !== undefined) split(mode.at);
    },
    saveDraft: (): void => {
      if (mode.kind !== 'correct' || !current) return;
      accept({ content: readDraft(mode.draft, current, known).content, draft: mode.draft });
    },
    leave: (): void => setMode(LOOK),
  };
}
