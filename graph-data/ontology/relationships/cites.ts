// A report that names another as its source.
import { defineRelationship } from '../define-relationship.ts';
import { claimIds } from '../property-types/identifier.ts';
import { optional, required } from '../property-types/property-type.ts';
import { text } from '../property-types/text.ts';

export const cites = defineRelationship({
  type: 'CITES',
  from: ['Report'],
  to: ['Report'],
  meaning: 'Names the other report as a source.',
  verb: 'cites',
  inverse: 'is cited by',
  term: 'CiTO cites',
  isDirect: false,
  properties: {
    claims: required(claimIds, 'The claims that it hands on from there; at least one.'),
    reason: optional(text, 'How the cited report is known, where the text does not name it outright.'),
  },
});
