// Reading a report with the language model that is set: what would be sent, sending it, and how far it is.
import { useQuery } from '@tanstack/react-query';
import type { ReviewReport, ReviewSummary } from '../api/api.ts';
import * as api from '../api/api.ts';
import { refreshReview } from './review.ts';

export type { LanguageModel, ModelReadingPlan } from '../api/api.ts';

/** What would be sent to the language model for a report, asked for anew whenever it is shown. */
export const useModelPlan = (report: string, isWanted: boolean) =>
  useQuery({
    queryKey: ['review', 'model-plan', report],
    queryFn: ({ signal }) => api.fetchModelPlan(report, signal),
    enabled: isWanted,
    staleTime: 0,
    gcTime: 0,
  });

/** Whether a reading is that of the language model that is set. */
export const isByModel = (
  { model }: Pick<ReviewSummary, 'model'>,
  { madeBy }: Pick<ReviewReport, 'madeBy'>,
): boolean => madeBy === model?.model;

/** Sends a report just as the plan says. Throws RequestError. */
export async function sendToModel(report: string, planId: string): Promise<void> {
  await api.sendToModel(report, planId);
  await refreshReview();
}

/** Gives up the reading of a report by the language model; what was sent was sent. Throws RequestError. */
export async function cancelModelReading(report: string): Promise<void> {
  await api.cancelModelReading(report);
  await refreshReview();
}
