// Proposals, their entities and the progress of extraction as the contract writes them, and corrections as they are read.
import { isDirectRelationshipType, type ProposedClaim } from '../../graph-data/ontology/ontology.ts';
import { hearsayError } from '../errors.ts';
import type { EntityView, ExtractionState, JoinedQueues, ProposalView } from '../ingest/ingest.ts';
import type { RecordedDecision, Store } from '../store/store.ts';
import type { LanguageModel } from './contract/model-reading.ts';
import type {
  ExtractionProgress,
  IdentityMatch,
  ProposedContent,
  ProposedEntityView,
  ReviewClaim,
  ReviewReport,
  ReviewSummary,
} from './contract/review.ts';

const copyContent = (content: ProposedClaim): ProposedContent => {
  const { passage, hedges, chain, about, relations, estimate, marks, ...rest } = content;
  return {
    ...rest,
    passage: { ...passage },
    ...(hedges ? { hedges: [...hedges] } : {}),
    chain: chain.map(({ cueAt, sourceAt, ...link }) => ({
      ...link,
      ...(cueAt ? { cueAt: [...cueAt] } : {}),
      ...(sourceAt ? { sourceAt: [...sourceAt] } : {}),
    })),
    about: about.map((entry) => ({ ...entry })),
    ...(relations ? { relations: relations.map((relation) => ({ ...relation })) } : {}),
    ...(estimate ? { estimate: { ...estimate } } : {}),
    ...(marks ? { marks: marks.map(({ kind, at }) => ({ kind, at: [...at] })) } : {}),
  };
};

/** The schema has checked the shape; which words name relations only the ontology knows. */
const isProposedClaim = (content: ProposedContent): content is ProposedContent & ProposedClaim =>
  (content.relations ?? []).every(({ type }) => isDirectRelationshipType(type));

/** A corrected content as the ontology has it. Throws PROPOSAL_INVALID for a relation that it does not know. */
export function readContent(content: ProposedContent): ProposedClaim {
  if (isProposedClaim(content)) return content;
  const problems = (content.relations ?? []).flatMap(({ type }, index) =>
    isDirectRelationshipType(type)
      ? []
      : [{ property: `relations[${index}].type`, message: 'must be a direct relationship type' }],
  );
  const detail = problems.map(({ property, message }) => `${property} ${message}`).join('; ');
  throw hearsayError('PROPOSAL_INVALID', { detail }, problems);
}

const describeMatch = ({ reasons, entity, ...match }: EntityView['matches'][number]): IdentityMatch => ({
  ...match,
  entity: { ...entity },
  reasons: [...reasons],
});

function describeEntity({ entity, record, matches, chosen }: EntityView): ProposedEntityView {
  const { aliases, mentions, ...rest } = entity;
  return {
    ...rest,
    ...(aliases ? { aliases: [...aliases] } : {}),
    mentions: mentions.map((range) => [...range]),
    ...(record ? { record: { id: record.id, label: record.label, name: record.name } } : {}),
    matches: matches.map(describeMatch),
    ...(chosen === undefined ? {} : { chosen }),
  };
}

const describeKin = ({ id, madeBy, state, content }: ProposalView['proposal']) => ({
  proposal: id,
  madeBy,
  state,
  score: content.score,
  gloss: content.gloss,
});

/** `decisions` are looked up by their ids. */
export function describeProposal(
  { proposal, title, entities, added, context, same, beside }: ProposalView,
  decisionOf: (id: string) => RecordedDecision | undefined,
): ReviewClaim {
  const { id, report, madeBy, state, content, decision, sameAs } = proposal;
  // Of several that say the same, one became the claim
  const claim = proposal.claim ?? same.find((one) => one.claim !== undefined)?.claim;
  const made = decision === undefined ? undefined : decisionOf(decision);
  return {
    id,
    report: { id: report, title },
    madeBy,
    state,
    content: copyContent(content),
    entities: entities.map(describeEntity),
    ...(added.length > 0 ? { added: added.map(describeEntity) } : {}),
    context,
    ...(made ? { decision: { id: made.id, by: made.by, at: made.at } } : {}),
    ...(claim === undefined ? {} : { claim }),
    ...(sameAs === undefined ? {} : { sameAs }),
    ...(same.length > 0 ? { alsoFoundBy: same.map(describeKin) } : {}),
    ...(beside.length > 0
      ? {
          otherReadings: beside.map((other) => ({
            ...describeKin(other.proposal),
            differsIn: [...other.differsIn],
          })),
        }
      : {}),
  };
}

export const describeProgress = ({
  report,
  notes,
  failed,
  error,
  ...state
}: ExtractionState): ExtractionProgress => ({
  ...state,
  report: { ...report },
  notes: [...notes],
  ...(failed ? { failed: failed.map((piece) => ({ ...piece })) } : {}),
  ...(error ? { error: { code: error.code, message: error.message, fix: error.fix } } : {}),
});

const NONE = { waiting: 0, accepted: 0, rejected: 0 };

const placeOf = (report: string, madeBy: string): string => `${report} ${madeBy}`;

/**
 * Reports whose claims were looked for, in the order of their reading, then those that are not done. One that was read but for
 * pieces that are read again is told once: how that goes, with what is kept of it.
 */
function describeReports(store: Store, readings: JoinedQueues): ReviewReport[] {
  const counts = new Map(store.proposalCounts().map((one) => [placeOf(one.report, one.madeBy), one]));
  const underWay = new Map(readings.states().map((one) => [placeOf(one.report.id, one.madeBy), one]));
  const kept = store.extractions().map(({ report, madeBy, notes, failed }): ReviewReport => {
    const place = placeOf(report, madeBy);
    const { waiting, accepted, rejected, foundBefore = 0 } = { ...NONE, ...counts.get(place) };
    const told = underWay.get(place);
    underWay.delete(place);
    return {
      report: { id: report, title: store.titleOf(report) ?? report },
      state: 'done',
      madeBy,
      notes: [...notes],
      ...(told ? describeProgress(told) : {}),
      proposals: waiting + accepted + rejected + foundBefore,
      ...(foundBefore > 0 ? { foundBefore } : {}),
      ...(failed ? { failed: failed.map((piece) => ({ ...piece })) } : {}),
      waiting,
      accepted,
      rejected,
    };
  });
  const others = [...underWay.values()].map((state) => ({ ...describeProgress(state), ...NONE }));
  return [...kept, ...others];
}

/** What waits to be reviewed; `identities` is the number of pairs to judge, `model` the language model that is set. */
export function summariseReview(
  store: Store,
  readings: JoinedQueues,
  { identities, model }: { readonly identities: number; readonly model: LanguageModel | undefined },
): ReviewSummary {
  const reports = describeReports(store, readings);
  const sum = (name: 'waiting' | 'accepted' | 'rejected'): number =>
    reports.reduce((total, report) => total + report[name], 0);
  return {
    waiting: sum('waiting'),
    accepted: sum('accepted'),
    rejected: sum('rejected'),
    identities,
    ...(model ? { model } : {}),
    reports,
  };
}
