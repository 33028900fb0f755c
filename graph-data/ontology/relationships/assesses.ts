// What an assessment is of.
import { defineRelationship } from '../define-relationship.ts';

export const assesses = defineRelationship({
  type: 'ASSESSES',
  from: ['Assessment'],
  to: ['Claim', 'Report', 'Person', 'Organization', 'UnnamedSource', 'Place'],
  meaning: 'Grades it.',
  verb: 'assesses',
  inverse: 'is assessed by',
  term: 'STIX opinion object_refs',
  isDirect: false,
  properties: {},
});
