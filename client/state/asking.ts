// Questions in plain English, what the server answers, and questions that the open collection answers.
import { queryOptions, useQuery } from '@tanstack/react-query';
import * as api from '../api/api.ts';

export type { AskAnswer } from '../api/api.ts';

/** In characters; the server takes no longer ones. */
export const LONGEST_QUESTION = 500;

const answerTo = (question: string) =>
  queryOptions({
    queryKey: ['ask', question],
    queryFn: ({ signal }) => api.ask(question, signal),
    retry: false,
  });

/** The answer to a question; none to one that is too long. Whoever turns to another question ends this one. */
export const useAnswer = (question: string) =>
  useQuery({ ...answerTo(question), enabled: question.length <= LONGEST_QUESTION });

/** The answer to a question that is asked elsewhere on the page, when it has come. */
export const useKnownAnswer = (question: string | undefined) =>
  useQuery({ ...answerTo(question ?? ''), enabled: false }).data;

/** Questions of several kinds, made of the names of which most is said here; each has an answer. */
export const useExampleQuestions = () =>
  useQuery({
    queryKey: ['examples'],
    queryFn: async ({ signal }) => (await api.fetchExampleQuestions(signal)).examples,
  });
