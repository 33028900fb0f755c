// Who published a report.
import { defineRelationship } from '../define-relationship.ts';

export const publishedBy = defineRelationship({
  type: 'PUBLISHED_BY',
  from: ['Report'],
  to: ['Organization', 'Person', 'Place'],
  meaning: 'Was published by.',
  verb: 'is published by',
  inverse: 'published',
  term: 'schema.org publisher',
  isDirect: false,
  properties: {},
});
