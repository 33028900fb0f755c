// How far statements can be trusted, what people decided about them, and deciding.
import { useQuery } from '@tanstack/react-query';
import * as api from '../api/api.ts';
import { answers } from './answers.ts';

export type {
  CircularReporting,
  ClaimCorroboration,
  Contradiction,
  DecisionContent,
  DerivedFigure,
  Drift,
  EstimateComparison,
  HandOver,
  IndependentOrigins,
  Origin,
  OriginGroup,
  ProfileLine,
  RecordedDecision,
  SameStatement,
  SourceReport,
  SumOfParts,
} from '../api/api.ts';

/** Where a claim comes from, who else says so, and what speaks against it. */
export const useCorroboration = (id: string) =>
  useQuery({
    queryKey: ['corroboration', id],
    queryFn: ({ signal }) => api.fetchCorroboration(id, signal),
  });

/** What a report rests on, and who repeats it. */
export const useSources = (id: string) =>
  useQuery({ queryKey: ['sources', id], queryFn: ({ signal }) => api.fetchSources(id, signal) });

/** What people decided about a claim, a report or a speaker, oldest first; withdrawn decisions too. */
export const useDecisions = (about: string) =>
  useQuery({
    queryKey: ['decisions', about],
    queryFn: async ({ signal }) => (await api.fetchDecisions(about, signal)).decisions,
  });

/** The API takes so many ids at once. */
const MOST_IDS = 200;

/** Claims by their ids, in the order of the ids; at most 200, and none that is only proposed. */
export const useClaimsById = (ids: readonly string[]) =>
  useQuery({
    queryKey: ['claims', 'by id', ids],
    queryFn: async ({ signal }) => {
      const asked = ids.slice(0, MOST_IDS);
      if (asked.length === 0) return [];
      const { claims } = await api.fetchClaims('reviewed', { ids: asked.join(','), limit: MOST_IDS }, signal);
      const found = new Map(claims.map((claim) => [claim.id, claim]));
      return asked.flatMap((id) => found.get(id) ?? []);
    },
  });

/** Answers that no decision about statements changes. */
const untouched: ReadonlySet<unknown> = new Set(['search', 'summary', 'text', 'query']);

/** Asks anew what a decision may have changed; resolves when all that is on the page is there. */
function refresh(kind: api.RecordedDecision['decision']['kind']): Promise<void> {
  // An assessment stands beside what is computed and changes nothing of it.
  if (kind === 'assessment') return answers.invalidateQueries({ queryKey: ['decisions'] });
  return answers.invalidateQueries({ predicate: ({ queryKey }) => !untouched.has(queryKey[0]) });
}

/** Records a decision in the name of a person. Throws RequestError. */
export async function recordDecision(
  decision: api.DecisionContent,
  by: string,
): Promise<api.RecordedDecision> {
  const recorded = await api.decide({ by, decision });
  await refresh(decision.kind);
  return recorded;
}

/** Takes a decision back; it stays in the log. An empty name stands for "reader". Throws RequestError. */
export async function withdrawDecision(id: string, by: string): Promise<api.RecordedDecision> {
  const withdrawn = await api.withdrawDecision(id, by === '' ? undefined : by);
  await refresh(withdrawn.decision.kind);
  return withdrawn;
}
