// What the search box offers, as one flat list in groups, in the order of the arrow keys.
import { type SearchAnswer, select, selectClaim } from '../state/state.ts';
import { askQuestion } from './ask/ask-question.ts';
import { isQuestion } from './ask/is-question.ts';
import { findCommands } from './commands.ts';

export interface Choice {
  readonly key: string;
  readonly label?: string;
  readonly name: string;
  /** The other spelling that was found, when it differs from the name. */
  readonly alias?: string;
  readonly line?: string;
  /** What stands at the right: a number of claims, or a key. */
  readonly end?: string;
  readonly isSerif?: boolean;
  /** Nobody has reviewed it. */
  readonly isProposed?: boolean;
  /** The question that it asks. */
  readonly asks?: string;
  readonly run: () => void;
}

export interface ChoiceGroup {
  readonly title: string;
  readonly choices: readonly Choice[];
}

const isSame = (a: string, b: string): boolean =>
  a.localeCompare(b, undefined, { sensitivity: 'base' }) === 0;

const aliasOf = (matched: string, name: string) => (isSame(matched, name) ? {} : { alias: matched });

type FoundClaim = SearchAnswer['claims'][number];

/** Who says it and where; once where a publisher speaks for itself. */
function whereSaid(origin: FoundClaim['origin'], report: FoundClaim['report']): string {
  const place = report.publisher?.name ?? report.title;
  return place === origin.name ? place : `${origin.name}, in ${place}`;
}

const MOST_EXAMPLES = 3;

const asking = (question: string, end?: string): Choice => ({
  key: `ask-${question}`,
  name: question,
  asks: question,
  ...(end ? { end } : {}),
  run: () => askQuestion(question),
});

/** What can be asked: what is typed, or examples while nothing is. */
function listQuestions(typed: string, examples: readonly string[]): ChoiceGroup {
  if (typed === '') {
    const choices = examples.slice(0, MOST_EXAMPLES).map((example) => asking(example));
    return { title: 'Questions to ask', choices };
  }
  const choice = asking(typed, isQuestion(typed) ? 'Enter' : undefined);
  return { title: 'Ask', choices: [{ ...choice, name: `Ask: ${typed}` }] };
}

/**
 * The groups that have something in them: entities, claims, reports, commands, and what can be asked; this stands
 * first where a question is typed, so that Enter asks it.
 */
export function listChoices(
  query: string,
  answer: SearchAnswer | undefined,
  examples: readonly string[],
): readonly ChoiceGroup[] {
  const questions = listQuestions(query.trim(), examples);
  const isAskedFirst = query.trim() === '' || isQuestion(query);
  const found = query.trim() === '' ? undefined : answer;
  const commands = findCommands(query);
  const groups: readonly ChoiceGroup[] = [
    ...(isAskedFirst ? [questions] : []),
    {
      title: 'Entities',
      choices: (found?.entities ?? []).map(({ entity, matched, description, claims }) => ({
        key: entity.id,
        label: entity.label,
        name: entity.name,
        ...(entity.isProposed ? { isProposed: true } : {}),
        ...aliasOf(matched, entity.name),
        ...(description ? { line: description } : {}),
        end: String(claims),
        run: () => select({ kind: 'entity', id: entity.id }),
      })),
    },
    {
      title: 'Claims',
      choices: (found?.claims ?? []).map(({ id, gloss, origin, report, isEstimate, isProposal }) => ({
        key: id,
        label: isEstimate ? 'Estimate' : 'Claim',
        name: gloss,
        line: whereSaid(origin, report),
        isSerif: true,
        ...(isProposal ? { isProposed: true } : {}),
        run: () => selectClaim(id),
      })),
    },
    {
      title: 'Reports',
      choices: (found?.reports ?? []).map(({ report, matched, claims }) => ({
        key: report.id,
        label: 'Report',
        name: report.title,
        ...aliasOf(matched, report.title),
        ...(report.publisher ? { line: report.publisher.name } : {}),
        end: String(claims),
        run: () => select({ kind: 'entity', id: report.id }),
      })),
    },
    {
      title: 'Commands',
      choices: (query.trim() === '' ? commands : commands.slice(0, 4)).map(({ name, key, run }) => ({
        key: `command-${name}`,
        name,
        ...(key ? { end: key } : {}),
        run,
      })),
    },
    // Until something was looked for it would stand where a name is about to appear.
    ...(isAskedFirst || !found ? [] : [questions]),
  ];
  return groups.filter(({ choices }) => choices.length > 0);
}
