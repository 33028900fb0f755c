// The review of proposals: what waits with all that a person needs to judge it, and what a person decides.
import type { ProposedClaim } from '../../../graph-data/ontology/ontology.ts';
import { hearsayError } from '../../errors.ts';
import { pending, type Work } from '../../in-slices.ts';
import type { Acceptance, Decision, KeptProposal, ProposalFilter, Store } from '../../store/store.ts';
import type { IdentityProposal } from '../resolution/propose-identities.ts';
import type { EntityChoice } from './correct-entity.ts';
import {
  type AcceptanceDraft,
  draftAcceptance,
  type EntityToAccept,
  type ReviewedDocument,
  requireNoProblems,
} from './draft-acceptance.ts';
import { keepPairs } from './identity-pairs.ts';
import { joinProposals } from './join-proposals.ts';
import { judgeAmongThemselves, judgeKnown } from './judge-entities.ts';
import { type CanonicalIdRule, followEntities } from './known-entities.ts';
import { splitProposal } from './split-proposal.ts';
import { type ProposalView, viewProposals } from './view-proposals.ts';

/** What a person sees of proposals, and does with them. */
export interface Review {
  /** A page of them, in the order of reports and texts. */
  view(
    filter: ProposalFilter,
    page: { readonly offset: number; readonly limit: number },
  ): readonly ProposalView[];
  /** Throws PROPOSAL_UNKNOWN. */
  viewOne(id: string): ProposalView;
  /** Throws PROPOSAL_UNKNOWN, PROPOSAL_DECIDED, PROPOSAL_INVALID and ENTITY_UNKNOWN. */
  accept(
    id: string,
    correction: { readonly content?: ProposedClaim; readonly choices?: readonly EntityChoice[] },
    by: string,
  ): Decision;
  /**
   * Accepts all that wait from this score on and could stand in the graph, of several readings of the same words the surest;
   * undefined where there is none. Works in slices.
   */
  acceptAbove(minScore: number, report: string | undefined, by: string): Promise<Decision | undefined>;
  /** Throws PROPOSAL_UNKNOWN and PROPOSAL_DECIDED. */
  reject(ids: readonly string[], reason: string | undefined, by: string): Decision;
  /** Two claims, of the words before and from `at` on. Throws PROPOSAL_UNKNOWN, PROPOSAL_DECIDED and PROPOSAL_INVALID. */
  split(id: string, at: number, by: string): Decision;
  /** One claim over the passages of several of one report. Throws the same. */
  join(ids: readonly string[], by: string): Decision;
  /** Pairs of records that may be one and that nobody has judged, the surest first, as far as found after `waitMs`. */
  identities(waitMs: number): Promise<readonly IdentityProposal[]>;
  /** Ends what is worked out while nobody waits. */
  close(): void;
}

/** What the review needs: the store, the graph's rule of who stands for whom, and from which score on a match is chosen. */
export interface ReviewParts {
  readonly store: Store;
  readonly computeIds: CanonicalIdRule;
  readonly sameFrom: number;
}

/** So many texts of documents are kept at hand. */
const MOST_TEXTS = 8;
/** So often is prepared anew what was changed by others meanwhile. */
const MOST_TURNS = 3;

/** Keeps what was worked out last; the oldest goes first. */
function keepLatest<Value>(most: number, make: (key: string) => Value): (key: string) => Value {
  const kept = new Map<string, Value>();
  return (key) => {
    const value = kept.get(key) ?? make(key);
    kept.delete(key);
    kept.set(key, value);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return value;
  };
}

/** Opens the review of a store. */
export function openReview({ store, computeIds, sameFrom }: ReviewParts): Review {
  const knownNow = followEntities(store, computeIds);
  const pairs = keepPairs(knownNow);
  // The text of a report never changes: another text is another report
  const textOf = keepLatest(MOST_TEXTS, (report) => store.heldText(report)?.text ?? '');
  const viewAll = (proposals: readonly KeptProposal[]): readonly ProposalView[] =>
    viewProposals(proposals, { store, known: knownNow(), textOf, sameFrom });

  const documentOf = ({ report, madeBy }: KeptProposal): ReviewedDocument => ({
    entities: store.proposedEntities(report, madeBy),
    text: textOf(report),
  });

  /** Judges the entities of drafts, each once; may pause after each. */
  function* judgeEntities(drafts: readonly AcceptanceDraft[]): Work<Acceptance['entities']> {
    const known = knownNow();
    const isKnown = (id: string): boolean =>
      known.recordOf(id) !== undefined || store.titleOf(id) !== undefined;
    const seen = new Set<string>();
    const judged: EntityToAccept[] = [];
    for (const { proposal, entities } of drafts) {
      const { report, madeBy } = proposal;
      for (const { entity, choice } of entities) {
        const place = `${report} ${madeBy} ${entity.key}`;
        if (seen.has(place)) continue;
        seen.add(place);
        const toJudge = { report, madeBy, entity, ...(choice ? { choice } : {}) };
        judged.push(judgeKnown(toJudge, { known, isKnown, sameFrom }));
        yield;
      }
    }
    return drafts.length > 1 ? yield* judgeAmongThemselves(judged, sameFrom) : judged;
  }

  function* prepareAbove(minScore: number, report: string | undefined): Work<Acceptance | undefined> {
    const inReport = report === undefined ? {} : { report };
    const documents = new Map<string, ReviewedDocument>();
    const drafts: AcceptanceDraft[] = [];
    const best = { state: 'waiting', isBestReading: true } as const;
    for (const proposal of store.proposals({ ...best, minScore, ...inReport })) {
      const place = `${proposal.report} ${proposal.madeBy}`;
      const document = documents.get(place) ?? documentOf(proposal);
      documents.set(place, document);
      const { draft, problems } = draftAcceptance({ proposal }, document);
      if (problems.length === 0) drafts.push(draft);
      yield;
    }
    if (drafts.length === 0) return undefined;
    const proposals = drafts.map(({ proposal: { id }, content }) => ({ id, content }));
    return { proposals, entities: yield* judgeEntities(drafts), minScore };
  }

  const accept: Review['accept'] = (id, correction, by) => {
    const proposal = store.proposal(id);
    const { draft, problems } = draftAcceptance({ proposal, ...correction }, documentOf(proposal));
    requireNoProblems(problems);
    const entities = pending(() => judgeEntities([draft])).now();
    return store.acceptProposals({ proposals: [{ id, content: draft.content }], entities }, by);
  };

  const acceptAbove: Review['acceptAbove'] = async (minScore, report, by) => {
    for (let turn = 1; ; turn += 1) {
      const version = store.version();
      const acceptance = await pending(() => prepareAbove(minScore, report)).soon();
      // What others decided meanwhile may have changed what waits, and who is known
      if (store.version() !== version && turn < MOST_TURNS) continue;
      return acceptance && store.acceptProposals(acceptance, by);
    }
  };

  return {
    view: (filter, page) => viewAll(store.proposals(filter, page)),
    viewOne: (id) => {
      const [view] = viewAll([store.proposal(id)]);
      if (!view) throw hearsayError('PROPOSAL_UNKNOWN', { id });
      return view;
    },
    accept,
    acceptAbove,
    reject: (ids, reason, by) => store.rejectProposals(ids, by, reason),
    split: (id, at, by) => {
      const { report, madeBy, content } = store.proposal(id);
      const entities = store.proposedEntities(report, madeBy).map(({ entity }) => entity);
      const into = splitProposal(content, entities, textOf(report), at);
      return store.replaceProposals({ proposals: [id], into }, by);
    },
    join: (ids, by) => {
      const proposals = ids.map((id) => store.proposal(id));
      const [first, ...others] = proposals;
      if (!first) throw hearsayError('PROPOSAL_INVALID', { detail: 'no proposal is named' });
      const isOne = others.every(({ report, madeBy }) => report === first.report && madeBy === first.madeBy);
      if (!isOne) {
        requireNoProblems([{ property: 'proposals', message: 'must be of one report and one reader' }]);
      }
      const joined = joinProposals([first.content, ...others.map(({ content }) => content)]);
      return store.replaceProposals({ proposals: ids, into: [joined] }, by);
    },
    identities: pairs.find,
    close: pairs.close,
  };
}
