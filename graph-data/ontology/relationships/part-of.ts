// Belongs to a larger body, area or series: a projection of claims.
import { defineRelationship } from '../define-relationship.ts';
import { projectionProperties } from './projection.ts';

export const partOf = defineRelationship({
  type: 'PART_OF',
  from: ['Organization', 'Place', 'Event', 'Report'],
  to: ['Organization', 'Place', 'Event', 'Report'],
  meaning: 'Belongs to a larger body, area or series.',
  verb: 'is part of',
  inverse: 'has the part',
  term: 'schema.org partOf',
  isDirect: true,
  properties: projectionProperties,
});
