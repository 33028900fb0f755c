// Questions in plain English, what the server answers, and questions that the open collection answers.
import { useQuery } from '@tanstack/react-query';
import * as api from '../api/api.ts';

export type { AskAnswer } from '../api/api.ts';

/** In characters; the server takes no longer ones. */
export const LONGEST_QUESTION = 500;

/** The answer to a question; nothing is asked without one. Whoever turns to another question ends this one. */
export const useAnswer = (question: string | undefined) =>
  useQuery({
    queryKey: ['ask', question],
    queryFn: ({ signal }) => api.ask(question ?? '', signal),
    enabled: question !== undefined && question.length <= LONGEST_QUESTION,
    retry: false,
  });

/** Questions of several kinds, made of the names of which most is said here; each has an answer. */
export const useExampleQuestions = () =>
  useQuery({
    queryKey: ['examples'],
    queryFn: async ({ signal }) => (await api.fetchExampleQuestions(signal)).examples,
  });
