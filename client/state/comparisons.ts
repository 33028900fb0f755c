// The questions that estimates answer, their comparison, and what is found across the whole collection.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import * as api from '../api/api.ts';

export type { ComparedEstimate, FindingList, QuestionComparison, QuestionList } from '../api/api.ts';

export const useQuestions = () =>
  useQuery({
    queryKey: ['questions'],
    queryFn: async ({ signal }) => (await api.fetchQuestions(signal)).questions,
  });

export const useComparison = (question: string) =>
  useQuery({
    queryKey: ['comparison', question],
    queryFn: ({ signal }) => api.fetchComparison(question, undefined, signal),
  });

/** How each figure of a question stands to one of them. The server tells it apart where there are many. */
export const useComparisonsBeside = (question: string, claim: string | undefined, isWanted: boolean) =>
  useQuery({
    queryKey: ['comparison', question, claim],
    queryFn: async ({ signal }) => (await api.fetchComparison(question, claim, signal)).comparisons,
    enabled: isWanted && claim !== undefined,
    placeholderData: keepPreviousData,
  });

export const useFindings = () =>
  useQuery({ queryKey: ['findings'], queryFn: ({ signal }) => api.fetchFindings(signal) });
