// Receives help, cover or goods from it: a projection of claims.
import { defineRelationship } from '../define-relationship.ts';
import { projectionProperties } from './projection.ts';

export const supportedBy = defineRelationship({
  type: 'SUPPORTED_BY',
  from: ['Person', 'Organization', 'Place', 'UnnamedSource', 'Event'],
  to: ['Person', 'Organization', 'Place', 'UnnamedSource', 'Event'],
  meaning: 'Receives help, cover or goods from it.',
  verb: 'is supported by',
  inverse: 'supports',
  term: 'own',
  isDirect: true,
  properties: projectionProperties,
});
