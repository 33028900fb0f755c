// Warnings for labels, relationship types and properties that neither the ontology nor the data knows.
import type { LabelExpression, Name } from '../parser/syntax-tree.ts';
import type { StaticType } from '../values/value.ts';
import type { Binding } from './binding.ts';
import { suggest } from './undefined-variable.ts';

interface Noun {
  readonly word: string;
  readonly known: 'labels' | 'relationshipTypes' | 'propertyKeys';
}
const label: Noun = { word: 'label', known: 'labels' };
const relationshipType: Noun = { word: 'relationship type', known: 'relationshipTypes' };
const property: Noun = { word: 'property', known: 'propertyKeys' };

function warnOf({ text, at }: Name, { word, known }: Noun, binding: Binding): void {
  const names = binding.knownNames?.[known];
  if (!names || names.has(text)) return;
  binding.warn({
    message: `Neither the ontology nor the data knows the ${word} ${text}.`,
    fix: suggest(text, [...names], 'Check its spelling; capital and small letters differ.'),
    at,
  });
}

/** Labels that are asked for; those behind a `!` as well. */
export function warnOfLabels(labels: LabelExpression, of: 'node' | 'relationship', binding: Binding): void {
  if (!binding.knownNames) return;
  switch (labels.kind) {
    case 'label':
      warnOf(labels.name, of === 'node' ? label : relationshipType, binding);
      break;
    case 'labelAnd':
    case 'labelOr':
      for (const operand of labels.operands) warnOfLabels(operand, of, binding);
      break;
    case 'labelNot':
      warnOfLabels(labels.operand, of, binding);
      break;
    case 'labelAny':
      break;
  }
}

/** A property of what is known to be a node or relationship: maps may have any keys. */
export function warnOfProperty(key: Name, subject: StaticType, binding: Binding): void {
  if (subject.name === 'node' || subject.name === 'relationship') warnOf(key, property, binding);
}
