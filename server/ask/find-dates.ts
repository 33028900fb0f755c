// Which of the dates that claims carry lie within a time.
import { type DateBounds, dateBounds } from '../../graph-data/ontology/ontology.ts';
import type { Snapshot } from '../graph/graph.ts';
import type { Work } from '../in-slices.ts';

export type Clock = 'asOf' | 'saidAt';

export interface FoundDates {
  /** The different EDTF dates of that clock which lie wholly within the time. */
  within(clock: Clock, time: DateBounds): readonly string[];
}

/** "About" is taken at face value: 2023-06~ is June 2023. */
const plainBounds = (date: string): DateBounds | undefined => dateBounds(date.replace(/[~?%]/g, ''));

/** Reads the dates of a snapshot, and pauses between claims. */
export function* findDates({ claims: { claims } }: Snapshot): Work<FoundDates> {
  const dates: Record<Clock, Map<string, DateBounds | undefined>> = { asOf: new Map(), saidAt: new Map() };
  for (const { asOf, saidAt } of claims) {
    yield;
    if (asOf !== undefined && !dates.asOf.has(asOf)) dates.asOf.set(asOf, plainBounds(asOf));
    if (saidAt !== undefined && !dates.saidAt.has(saidAt)) dates.saidAt.set(saidAt, plainBounds(saidAt));
  }
  return {
    within: (clock, { earliest, latest }) =>
      [...dates[clock]]
        .filter(([, bounds]) => bounds && bounds.earliest >= earliest && bounds.latest <= latest)
        .map(([date]) => date),
  };
}
