// What the ontology says of a word in a query: the meaning of labels, types and properties, and the values of choices.
import {
  isLabel,
  isRelationshipType,
  labels,
  type PropertyDefinition,
  relationships,
} from '../../../graph-data/ontology/ontology.ts';

type Properties = Readonly<Record<string, PropertyDefinition<unknown>>>;

/** Every label and relationship type by name, with its properties. */
const kinds: ReadonlyMap<string, Properties> = new Map<string, Properties>([
  ...Object.entries(labels).map(([name, { properties }]) => [name, properties] as const),
  ...Object.entries(relationships).map(([name, { properties }]) => [name, properties] as const),
]);

/** "One statement by one speaker…"; undefined for a label that only the data has. */
export function meaningOfLabel(name: string): string | undefined {
  if (name === 'Entity') return 'A person, organization, unnamed source, place, event or report.';
  return isLabel(name) ? labels[name].meaning : undefined;
}

/** "Claim → Entity. Speaks of it." */
export function meaningOfType(name: string): string | undefined {
  if (!isRelationshipType(name)) return undefined;
  const { from, to, meaning } = relationships[name];
  return `${from.join(', ')} → ${to.join(', ')}. ${meaning}`;
}

/** The definitions of a property: those of the named labels or types, or of all when none of these has it. */
function definitionsOf(property: string, names: readonly string[]): readonly PropertyDefinition<unknown>[] {
  const among = (of: readonly (Properties | undefined)[]): readonly PropertyDefinition<unknown>[] =>
    of.flatMap((properties) => {
      const definition = properties && Object.hasOwn(properties, property) ? properties[property] : undefined;
      return definition ? [definition] : [];
    });
  const own = among(names.map((name) => kinds.get(name)));
  return own.length > 0 ? own : among([...kinds.values()]);
}

export const meaningOfProperty = (property: string, names: readonly string[]): string | undefined =>
  definitionsOf(property, names)[0]?.meaning;

/** Whether one of these labels or types has the property by the ontology. */
export const hasProperty = (property: string, names: readonly string[]): boolean =>
  names.some((name) => Object.hasOwn(kinds.get(name) ?? {}, property));

export interface ChoiceWord {
  readonly word: string;
  readonly meaning: string;
}

/** The words that a property can have, when it is one of a fixed set: `stance` → asserts, estimates, … */
export function choicesOf(property: string): readonly ChoiceWord[] {
  const words = definitionsOf(property, []).flatMap(({ type }) => {
    if (!('words' in type) || typeof type.words !== 'object' || type.words === null) return [];
    return Object.entries(type.words).map(([word, meaning]) => [word, String(meaning)] as const);
  });
  return [...new Map(words)].map(([word, meaning]) => ({ word, meaning }));
}
