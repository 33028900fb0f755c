// What a person does in the review: acts sent one after the other, shown at once, and taken back in reverse order.
import { create } from 'zustand';
import type { ReviewAct } from '../api/api.ts';
import * as api from '../api/api.ts';
import { showReview, stepReview, usePage } from './page-state.ts';
import { dropFromLists, refreshAfterAct, refreshGraphSoon, refreshReview } from './review.ts';

/** Something that can be done again after it was taken back. */
export type Deed =
  | { readonly kind: 'review'; readonly act: ReviewAct }
  | {
      readonly kind: 'identity';
      readonly judgement: 'positive' | 'negative' | 'unsure';
      readonly left: string;
      readonly right: string;
    };

export interface DoneDeed {
  readonly deed: Deed;
  /** In whose name; empty stands for "reader". */
  readonly by: string;
  /** In words: "Accepted: the ferry stays in port". */
  readonly said: string;
  /** The decision whose withdrawal takes it back. */
  readonly decision: string;
  /** The proposal that is judged next. */
  readonly next: string | undefined;
}

export interface ReviewActs {
  /** The latest last. */
  readonly done: readonly DoneDeed[];
  /** What was taken back and can be done again, the latest last. */
  readonly undone: readonly DoneDeed[];
  /** How many acts are on their way. */
  readonly underWay: number;
  /** What was done last, in words. */
  readonly said: string;
  /** Why the last act was not done. */
  readonly fault: unknown;
}

export const noActs: ReviewActs = { done: [], undone: [], underWay: 0, said: '', fault: undefined };

/** Something new was done: what was taken back before cannot be done again. */
export const afterDoing = (acts: ReviewActs, deed: DoneDeed): ReviewActs => ({
  ...acts,
  done: [...acts.done, deed],
  undone: [],
  said: deed.said,
});

/** The last act was taken back. */
export const afterUndoing = (acts: ReviewActs): ReviewActs => {
  const last = acts.done.at(-1);
  if (!last) return acts;
  return {
    ...acts,
    done: acts.done.slice(0, -1),
    undone: [...acts.undone, last],
    said: `Taken back: ${last.said}`,
  };
};

/** The act that was taken back last was done again, by a decision of its own. */
export const afterRedoing = (acts: ReviewActs, decision: string): ReviewActs => {
  const last = acts.undone.at(-1);
  if (!last) return acts;
  return {
    ...acts,
    done: [...acts.done, { ...last, decision }],
    undone: acts.undone.slice(0, -1),
    said: last.said,
  };
};

/** The proposals that no longer wait once the act is done; of a batch only the server knows. */
export function proposalsOf(act: ReviewAct): readonly string[] {
  switch (act.verdict) {
    case 'accept':
    case 'split':
      return [act.proposal];
    case 'reject':
    case 'join':
      return act.proposals;
    case 'acceptAbove':
      return [];
  }
}

export const useReviewActs = create<ReviewActs>()(() => noActs);
const { getState: acts, setState: setActs } = useReviewActs;

/** Acts go to the server in the order of the keys: a later one may build on the records that an earlier one made. */
let last: Promise<unknown> = Promise.resolve();

function inOrder<T>(step: () => Promise<T>): Promise<T> {
  const result = last.then(step);
  last = result.catch(() => undefined);
  return result;
}

interface Answered {
  /** Absent where there was nothing to do. */
  readonly decision: string | undefined;
  /** Proposals that took the place of others. */
  readonly successors: readonly string[];
  readonly claims: readonly string[];
}

async function send(deed: Deed, by: string): Promise<Answered> {
  const named = by === '' ? {} : { by };
  if (deed.kind === 'review') {
    const { decision, proposals, claims } = await api.review({ ...named, act: deed.act });
    return { decision, successors: proposals, claims };
  }
  const { id } = await api.decide({ ...named, decision: deed });
  return { decision: id, successors: [], claims: [] };
}

/** Goes back to where the act was done: its proposal, or the pairs. */
function returnTo(deed: Deed): void {
  if (deed.kind === 'identity') showReview({ part: 'same' });
  else stepReview({ part: 'claims', state: 'waiting', proposal: proposalsOf(deed.act)[0] });
}

/** Whether lists cannot be mended here and must be asked for anew. */
const changesLists = (deed: Deed): boolean =>
  deed.kind === 'review' && ['split', 'join', 'acceptAbove'].includes(deed.act.verdict);

async function refresh(deed: Deed): Promise<void> {
  refreshGraphSoon();
  await (changesLists(deed) ? refreshReview() : refreshAfterAct());
}

/** Runs a step in its turn; a fault is kept for the page, and all that was shown too early is asked for anew. */
async function attempt(deed: Deed | undefined, step: () => Promise<void>): Promise<void> {
  setActs({ underWay: acts().underWay + 1, fault: undefined });
  try {
    await inOrder(step);
  } catch (fault) {
    setActs({ fault });
    await refreshReview();
    if (deed) returnTo(deed);
  } finally {
    setActs({ underWay: acts().underWay - 1 });
  }
}

/** Shows that it is done before the server has answered, and what is judged next. */
function showDone(deed: Deed, next: string | undefined): void {
  if (deed.kind !== 'review') return;
  const [proposal] = proposalsOf(deed.act);
  dropFromLists(proposalsOf(deed.act));
  // What is split or joined stays in sight until its successor is there
  stepReview({ proposal: changesLists(deed) ? proposal : next });
}

/** Goes on to what took the place of a proposal, unless the person has gone elsewhere meanwhile. */
function showSuccessor(deed: Deed, successor: string | undefined): void {
  const { drawer, review } = usePage.getState().address;
  const isStillThere =
    drawer === 'review' &&
    deed.kind === 'review' &&
    proposalsOf(deed.act).some((proposal) => proposal === review.proposal);
  if (successor !== undefined && isStillThere) stepReview({ proposal: successor });
}

interface Judging {
  readonly by: string;
  /** The words for it, from the number of claims that were made. */
  readonly say: (claims: number) => string;
  /** The proposal that is judged next; the successor of a split or a joining comes before it. */
  readonly next?: string | undefined;
}

/** Does something in the name of a person, and shows it before the server has answered. */
export function judge(deed: Deed, { by, say, next }: Judging): Promise<void> {
  showDone(deed, next);
  return attempt(deed, async () => {
    const { decision, successors, claims } = await send(deed, by);
    const said = say(claims.length);
    if (decision === undefined) setActs({ said });
    else setActs(afterDoing(acts(), { deed, by, said, decision, next }));
    await refresh(deed);
    showSuccessor(deed, successors[0]);
  });
}

/** Takes the last act back by withdrawing its decision, and goes back to where it was done. */
export async function undoAct(): Promise<void> {
  const waitsFor = acts().done.at(-1);
  if (!waitsFor && acts().underWay === 0) return;
  // The act that is meant may still be on its way, so it is looked up in its turn
  await attempt(waitsFor?.deed, async () => {
    const done = acts().done.at(-1);
    if (!done) return;
    await api.withdrawDecision(done.decision, done.by === '' ? undefined : done.by);
    setActs(afterUndoing(acts()));
    refreshGraphSoon();
    await refreshReview();
    returnTo(done.deed);
  });
}

/** Does again what was taken back last. */
export async function redoAct(): Promise<void> {
  const undone = acts().undone.at(-1);
  if (!undone) return;
  showDone(undone.deed, undone.next);
  await attempt(undone.deed, async () => {
    const { decision, successors } = await send(undone.deed, undone.by);
    if (decision !== undefined) setActs(afterRedoing(acts(), decision));
    await refresh(undone.deed);
    showSuccessor(undone.deed, successors[0]);
  });
}

/** Takes back a decision that was made on an earlier visit, and goes to its proposal. */
export const withdrawAct = (decision: string, by: string, proposal: string): Promise<void> =>
  attempt(undefined, async () => {
    await api.withdrawDecision(decision, by === '' ? undefined : by);
    const isOurs = (deed: DoneDeed): boolean => deed.decision === decision;
    setActs({ done: acts().done.filter((deed) => !isOurs(deed)), said: 'Taken back: it waits again' });
    refreshGraphSoon();
    await refreshReview();
    stepReview({ state: 'waiting', proposal });
  });
