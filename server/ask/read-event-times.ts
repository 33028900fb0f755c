// Times told by events: "after the war in Gaza began", where the collection dates that war.
import { type DateBounds, dateBounds, type EntityRecord } from '../../graph-data/ontology/ontology.ts';
import type { Snapshot } from '../graph/graph.ts';
import { synonymsOf, termsOf } from './content-terms.ts';
import { type Piece, textOf, typedText } from './mention.ts';
import type { AskedTime, TimeRelation } from './read-times.ts';

const relations = new Map<string, TimeRelation>([
  ['before', 'before'],
  ['after', 'after'],
  ['following', 'after'],
  ['since', 'since'],
  ['until', 'until'],
  ['during', 'in'],
]);

/** Words that say which end of an event is meant; they are no part of its name. */
const starts = new Set(['start', 'beginning', 'outbreak', 'onset', 'began', 'begun', 'started', 'erupted']);
const stops = new Set(['end', 'conclusion', 'ended', 'concluded', 'over', 'finished']);

type EventRecord = Extract<EntityRecord, { readonly label: 'Event' }>;

const wordAt = (piece: Piece | undefined): string => (piece?.kind === 'word' ? piece.word.text : '');

const has = (terms: ReadonlySet<string>, stem: string): boolean =>
  terms.has(stem) || [...synonymsOf(stem)].some((other) => terms.has(other));

interface DatedEvent {
  readonly event: EventRecord;
  /** Stems of its names. */
  readonly terms: ReadonlySet<string>;
}

const datedEvents = new WeakMap<Snapshot['contents']['entities'], readonly DatedEvent[]>();

function eventsOf({ contents: { entities } }: Snapshot): readonly DatedEvent[] {
  const known = datedEvents.get(entities);
  if (known) return known;
  const events = entities.flatMap((event) =>
    event.label === 'Event' && (event.startDate ?? event.endDate) !== undefined
      ? [{ event, terms: new Set(termsOf([event.name, ...(event.aliases ?? [])].join(' '))) }]
      : [],
  );
  datedEvents.set(entities, events);
  return events;
}

/** The one event that a phrase names, wholly or by at least two of its words and no others. */
function eventNamed(pieces: readonly Piece[], snapshot: Snapshot): EventRecord | undefined {
  const events = eventsOf(snapshot);
  const [only, ...others] = pieces.filter(
    (piece) => piece.kind === 'mention' || !/^(?:the|a)$/.test(wordAt(piece)),
  );
  if (only?.kind === 'mention' && others.length === 0)
    return events.find(({ event }) => only.mention.ids.includes(snapshot.entities.canonicalId(event.id)))
      ?.event;
  const asked = termsOf(textOf(pieces));
  if (asked.length < 2) return undefined;
  const named = events.filter(({ terms }) => asked.every((stem) => has(terms, stem)));
  return named.length === 1 ? named[0]?.event : undefined;
}

/** The time that stands in a relation to an event; without a known end, "after" is from its start on. */
function boundsOf(
  { startDate, endDate }: EventRecord,
  relation: TimeRelation,
  words: readonly string[],
): DateBounds | undefined {
  const start = dateBounds(startDate ?? endDate ?? '');
  const end = dateBounds(endDate ?? '');
  if (!start) return undefined;
  const isStart = words.some((word) => starts.has(word));
  const isEnd = words.some((word) => stops.has(word));
  const open = Number.POSITIVE_INFINITY;
  switch (relation) {
    case 'before':
      return { earliest: Number.NEGATIVE_INFINITY, latest: (isEnd && end ? end : start).earliest - 1 };
    case 'after':
      return { earliest: end && !isStart ? end.latest + 1 : start.earliest, latest: open };
    case 'since':
      return { earliest: (isEnd && end ? end : start).earliest, latest: open };
    case 'until':
      return { earliest: Number.NEGATIVE_INFINITY, latest: isStart || !end ? start.latest : end.latest };
    case 'in':
    case 'on':
      return { earliest: start.earliest, latest: end?.latest ?? open };
  }
}

/** Takes the times out of a question that are told by events of the collection. */
export function takeEventTimes(
  pieces: readonly Piece[],
  snapshot: Snapshot,
): { readonly pieces: readonly Piece[]; readonly times: readonly AskedTime[] } {
  for (let at = 0; at < pieces.length - 1; at++) {
    const relation = relations.get(wordAt(pieces[at]));
    if (relation === undefined) continue;
    for (let end = pieces.length; end > at + 1; end--) {
      const phrase = pieces.slice(at + 1, end);
      const words = phrase.map(wordAt);
      const naming = phrase.filter((_piece, place) => {
        const word = words[place] ?? '';
        return !starts.has(word) && !stops.has(word);
      });
      const event = eventNamed(naming, snapshot);
      const bounds = event && boundsOf(event, relation, words);
      if (!event || !bounds) continue;
      const text = typedText(pieces.slice(at, end));
      const time = { ...bounds, relation, edtf: event.startDate ?? event.endDate ?? '', text, isAsOf: true };
      // Where it stands no longer matters: its pieces are taken out here.
      const taken: AskedTime = { ...time, start: 0, end: 0 };
      const rest = takeEventTimes([...pieces.slice(0, at), ...pieces.slice(end)], snapshot);
      return { pieces: rest.pieces, times: [taken, ...rest.times] };
    }
  }
  return { pieces, times: [] };
}
