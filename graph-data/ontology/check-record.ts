// Checks a record against the properties that its label defines.

import { identifier } from './property-types/identifier.ts';
import type { PropertyDefinitions } from './property-types/property-type.ts';
import type { Label } from './vocabulary.ts';
import { labels } from './vocabulary.ts';

/** What is wrong with one property of a record. */
export interface Problem {
  readonly property: string;
  readonly message: string;
}

type Bag = Readonly<Record<string, unknown>>;

/** Problems of the properties of `bag`, unknown ones included; `prefix` names where they stand. */
export function checkProperties(definitions: PropertyDefinitions, bag: Bag, prefix = ''): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [property, definition] of Object.entries(definitions)) {
    const value = Object.hasOwn(bag, property) ? bag[property] : undefined;
    if (value === undefined) {
      if (definition.required) problems.push({ property: prefix + property, message: 'is missing' });
      continue;
    }
    const message = definition.type.problem(value);
    if (message) problems.push({ property: prefix + property, message });
  }
  for (const property of Object.keys(bag)) {
    if (!Object.hasOwn(definitions, property)) {
      problems.push({ property: prefix + property, message: 'is not a property of this label' });
    }
  }
  return problems;
}

/**
 * Lists what is wrong with a record of `label`, by property; an empty list means that it is good.
 *
 * `checkRecord('Person', { id: 'ana-ruiz' })` → `[{ property: 'name', message: 'is missing' }]`
 */
export function checkRecord(label: Label, record: Bag): readonly Problem[] {
  const { id, ...properties } = record;
  const idProblem = id === undefined ? 'is missing' : identifier.problem(id);
  const first: readonly Problem[] = idProblem ? [{ property: 'id', message: idProblem }] : [];
  return [...first, ...checkProperties(labels[label].properties, properties)];
}

/** The record with every property that its label defines in its kept form: trimmed, NFC, numbers read. */
export function cleanRecord(label: Label, record: Bag): Bag {
  const definitions: PropertyDefinitions = labels[label].properties;
  return Object.fromEntries(
    Object.entries(record).map(([property, value]) => {
      const definition = Object.hasOwn(definitions, property) ? definitions[property] : undefined;
      return [property, definition ? definition.type.clean(value) : value];
    }),
  );
}
