// An answer in words: the name that a part begins with, the query as the editor takes it, what is read aloud.
import type { AskAnswer, EntityRef, QueryText } from '../../state/state.ts';
import { count } from '../phrases.ts';

type AnswerPart = AskAnswer['answer']['parts'][number];

export interface NamedPart {
  /** The entity or report that the part is of; undefined where it is of none. */
  readonly thing: EntityRef | undefined;
  readonly said: string;
}

/** "Zoe Varn: The crane fell." → Zoe Varn, and what is said; names may stand in quotation marks. */
export function readPart({ text, about }: AnswerPart, things: readonly EntityRef[]): NamedPart {
  const thing = things.find(({ id }) => id === about);
  const beginning = thing && [`${thing.name}: `, `“${thing.name}”: `].find((name) => text.startsWith(name));
  return beginning === undefined
    ? { thing: undefined, said: text }
    : { thing, said: text.slice(beginning.length) };
}

/** The query that a question became, with its parameters as JSON. */
export const queryOf = ({ query, parameters }: Pick<AskAnswer, 'query' | 'parameters'>): QueryText => ({
  text: query,
  parameters: Object.entries(parameters).map(([name, value]) => ({ name, text: JSON.stringify(value) })),
});

/** What a screen reader says when the answer comes. */
export function tellAnswer({ answer: { outcome, text, parts, nearest, examples } }: AskAnswer): string {
  if (outcome === 'unclear') return `${text} ${count(examples.length, 'example')}.`;
  if (outcome === 'found') return `${text} ${count(parts.length, 'part')}.`;
  return nearest.length === 0 ? text : `${text} The nearest things said: ${nearest.length}.`;
}

/** The ids that the picture draws for an answer: its entities and reports, in the claims view its claims too. */
export const drawnIds = (
  { things, claims }: Pick<AskAnswer, 'things' | 'claims'>,
  view: 'entities' | 'claims',
): readonly string[] => [
  ...things.slice(0, MOST_DRAWN).map(({ id }) => id),
  ...(view === 'claims' ? claims.slice(0, MOST_DRAWN) : []),
];

/** More of a kind would be a hairball. */
const MOST_DRAWN = 60;
