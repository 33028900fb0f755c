// What of a result the picture can show: the things in its cells, and in which view.
import {
  isDirectRelationshipType,
  isEntityLabel,
  isRelationshipType,
  relationships,
} from '../../../graph-data/ontology/ontology.ts';
import type { RelationshipCell, Selection, View } from '../../state/state.ts';
import { isNode, isPath, isRelationship, labelOfNode } from './cell-values.ts';

export interface ThingsFound {
  /** Ids that can be drawn, each once, in the order of the rows. */
  readonly ids: readonly string[];
  /** Claims are drawn only among claims; without any, entities are shown. */
  readonly view: View;
  /** How many nodes have no place on the picture: questions, assessments. */
  readonly undrawable: number;
}

/** What can be selected and drawn: entities and claims; other nodes stand in tables only. */
export type Sort = 'entity' | 'claim' | 'other';

const isClaimLabel = (label: string): boolean => label === 'Claim' || label === 'Estimate';

function sortOfLabels(labels: readonly string[]): Sort {
  if (labels.every(isClaimLabel)) return 'claim';
  return labels.every((label) => label === 'Entity' || isEntityLabel(label)) ? 'entity' : 'other';
}

/** What stands at the ends of a relationship, by its type. */
function endsOf(type: string): { readonly start: Sort; readonly end: Sort } {
  if (!isRelationshipType(type)) return { start: 'other', end: 'other' };
  const { from, to } = relationships[type];
  return { start: sortOfLabels(from), end: sortOfLabels(to) };
}

export const sortOfNode = (label: string): Sort => sortOfLabels([label]);

/** What a click on a relationship opens: the claims between its ends, or the claim that it belongs to. */
export function selectionOf({ type, start, end }: RelationshipCell): Selection | undefined {
  if (isDirectRelationshipType(type)) return { kind: 'between', from: start, to: end };
  const ends = endsOf(type);
  if (ends.end === 'claim') return { kind: 'claim', id: end };
  if (ends.start === 'claim') return { kind: 'claim', id: start };
  return ends.start === 'entity' ? { kind: 'entity', id: start } : undefined;
}

/** Everything in the rows that the picture can show, also inside lists, maps and paths. */
export function thingsInRows(rows: readonly (readonly unknown[])[]): ThingsFound {
  const sorts = new Map<string, Sort>();
  const note = (id: string, sort: Sort): void => {
    if (sorts.get(id) === undefined || sorts.get(id) === 'other') sorts.set(id, sort);
  };
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isNode(value)) note(value.id, sortOfNode(labelOfNode(value)));
    else if (isRelationship(value)) {
      const { start, end } = endsOf(value.type);
      note(value.start, start);
      note(value.end, end);
    } else if (isPath(value)) [...value.nodes, ...value.relationships].forEach(visit);
    else Object.values(value).forEach(visit);
  };
  for (const row of rows) row.forEach(visit);
  const drawable = [...sorts].filter(([, sort]) => sort !== 'other');
  return {
    ids: drawable.map(([id]) => id),
    view: drawable.some(([, sort]) => sort === 'claim') ? 'claims' : 'entities',
    undrawable: sorts.size - drawable.length,
  };
}
