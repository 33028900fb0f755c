// Somebody or something that the reading missed and a person adds while correcting a claim.
import {
  type Problem,
  type ProposedEntity,
  PUBLISHER,
  type TextRange,
} from '../../../graph-data/ontology/ontology.ts';
import type { EntityChoice } from './correct-entity.ts';

/** Where a name stands in a text as whole words; of an unnamed source its words, which may begin a sentence. */
export function findMentions(
  text: string,
  { name, label }: Pick<ProposedEntity, 'name' | 'label'>,
): readonly TextRange[] {
  const words = name
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
  const flags = label === 'UnnamedSource' ? 'giu' : 'gu';
  const places = new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, flags);
  return Array.from(text.matchAll(places), ({ index, 0: found }) => [index, index + found.length]);
}

/** The entity that a choice with a new key adds; nothing where its name or its label is missing. */
export function addEntity({ key, label, name = '' }: EntityChoice, text: string): ProposedEntity | undefined {
  if (key === PUBLISHER || label === undefined || name.trim() === '') return undefined;
  return { key, label, name, mentions: findMentions(text, { name, label }), score: 1, isAdded: true };
}

/** What is missing of a choice whose key the reading did not find. */
export function checkAddition({ key, label, name = '' }: EntityChoice): readonly Problem[] {
  const at = `entities.${key}`;
  if (key === PUBLISHER) return [{ property: at, message: 'is the publisher, not an entity of this report' }];
  const missing = [...(label === undefined ? ['label'] : []), ...(name.trim() === '' ? ['name'] : [])];
  return missing.map((property) => ({
    property: `${at}.${property}`,
    message: `is missing: ${key} is no entity of this report, and adding it takes a label and a name`,
  }));
}
