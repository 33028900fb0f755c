// The answers to two questions that were asked in one, as one answer.
import type { AskAnswer } from './answer-shapes.ts';

const RETURN = '\nRETURN DISTINCT ';

/** A query that gives only claims and statements, its parameters renamed. */
function claimsAlone(query: string, parameters: readonly string[], prefix: string): string {
  const clauses = query.slice(0, query.lastIndexOf(RETURN));
  const renamed = parameters.reduce(
    (text, name) => text.replaceAll(new RegExp(`\\$${name}\\b`, 'g'), () => `$${prefix}${name}`),
    clauses,
  );
  return `${renamed}${RETURN}claim.id AS claim, claim.gloss AS statement`;
}

/** Joins answers in their order: the claims of all, their parts one after the other, and the union of their queries. */
export function joinAnswers(answers: readonly AskAnswer[]): AskAnswer {
  const union = <T>(lists: readonly (readonly T[])[]): T[] => [...new Set(lists.flat())];
  const prefixes = answers.map((_answer, at) => `part${at + 1}_`);
  const isFound = answers.some(({ answer }) => answer.outcome === 'found');
  return {
    interpretation: answers.map(({ interpretation }) => interpretation).join('; '),
    query: answers
      .map(({ query, parameters }, at) => claimsAlone(query, Object.keys(parameters), prefixes[at] ?? ''))
      .join('\nUNION\n'),
    parameters: Object.fromEntries(
      answers.flatMap(({ parameters }, at) =>
        Object.entries(parameters).map(([name, value]) => [`${prefixes[at]}${name}`, value]),
      ),
    ),
    answer: {
      outcome: isFound ? 'found' : 'empty',
      text: answers.map(({ interpretation, answer }) => `${interpretation}: ${answer.text}`).join(' '),
      parts: answers.flatMap(({ answer }) => answer.parts),
      nearest: isFound ? [] : answers.flatMap(({ answer }) => answer.nearest),
      examples: [],
    },
    claims: union(answers.map(({ claims }) => claims)).sort(),
    entities: union(answers.map(({ entities }) => entities)),
    reports: union(answers.map(({ reports }) => reports)),
    truncated: answers.some(({ truncated }) => truncated),
  };
}
