// "Except X", "other than Y" taken out of a question, and plans that leave these out.
import lexicon from '../../graph-data/lexicons/question-words.json' with { type: 'json' };
import { type ClaimQuery, notAbout, notFromOrigins, where } from './claim-query.ts';
import type { Piece } from './mention.ts';
import { type AskContext, nameThings, type Plan, things } from './plan.ts';

/** What a question leaves out. */
export interface Exception {
  readonly pieces: readonly Piece[];
  /** "Except about X" leaves out a topic, "except by X" a speaker. */
  readonly preposition: string;
}

const openings = lexicon.exceptions.map((phrase) => phrase.split(' ')).sort((a, b) => b.length - a.length);
const prepositions = new Set(['by', 'from', 'in', 'about', 'on', 'of', 'for', 'at', 'to']);

const textAt = (piece: Piece | undefined): string => (piece?.kind === 'word' ? piece.word.text : '');

/** Where the things left out end: a mention, and others joined to it. */
function endOfThings(pieces: readonly Piece[], start: number): number {
  let end = start;
  while (pieces[end]?.kind === 'mention') {
    end++;
    const isJoined =
      ['and', 'or', 'nor'].includes(textAt(pieces[end])) && pieces[end + 1]?.kind === 'mention';
    if (!isJoined) break;
    end++;
  }
  return end;
}

/** Takes an exception out of a question; only named things can be left out. */
export function takeException(pieces: readonly Piece[]): {
  readonly pieces: readonly Piece[];
  readonly except: Exception | undefined;
} {
  for (let at = 0; at < pieces.length; at++) {
    const opening = openings.find((words) =>
      words.every((word, place) => textAt(pieces[at + place]) === word),
    );
    if (!opening) continue;
    const after = at + opening.length;
    const preposition = prepositions.has(textAt(pieces[after])) ? textAt(pieces[after]) : '';
    const start = preposition === '' ? after : after + 1;
    const end = endOfThings(pieces, start);
    if (end === start) continue;
    return {
      pieces: [...pieces.slice(0, at), ...pieces.slice(end)],
      except: { pieces: pieces.slice(start, end), preposition },
    };
  }
  return { pieces, except: undefined };
}

const ofTopics = new Set(['about', 'on', 'in', 'at']);

function narrowed(query: ClaimQuery, plan: Plan, except: Exception, context: AskContext): ClaimQuery {
  const left = things(context, except.pieces);
  const ids = context.voices.cluster(left.things.flat());
  const voice = context.voices.voice(ids);
  if (query.report !== undefined) return where(query, `WITH * WHERE NOT ${query.report}.id IN $list`, voice);
  if (query.entity !== undefined && plan.entities === 'column')
    return where(query, `WITH * WHERE NOT ${query.entity}.id IN $list`, ids);
  const isTopic = left.label === 'Place' || left.label === 'Event' || ofTopics.has(except.preposition);
  return isTopic ? notAbout(query, ids) : notFromOrigins(query, voice);
}

/** The plan without what a question leaves out. */
export function planExcept(plan: Plan, except: Exception, context: AskContext): Plan {
  const { otherwise } = plan;
  return {
    ...plan,
    interpretation: `${plan.interpretation}, except ${nameThings(context, things(context, except.pieces))}`,
    query: narrowed(plan.query, plan, except, context),
    ...(otherwise
      ? {
          otherwise: () => {
            const next = otherwise();
            return next && planExcept(next, except, context);
          },
        }
      : {}),
  };
}
