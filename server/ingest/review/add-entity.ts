// Somebody or something that the reading missed and a person adds while correcting a claim.
import {
  findMentions,
  type Problem,
  type ProposedEntity,
  PUBLISHER,
} from '../../../graph-data/ontology/ontology.ts';
import type { EntityChoice } from './correct-entity.ts';

/** The entity that a choice with a new key adds; nothing where its name or its label is missing. */
export function addEntity({ key, label, name = '' }: EntityChoice, text: string): ProposedEntity | undefined {
  if (key === PUBLISHER || label === undefined || name.trim() === '') return undefined;
  return { key, label, name, mentions: findMentions(text, name), score: 1, isAdded: true };
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
