// Who wrote or spoke a report.
import { defineRelationship } from '../define-relationship.ts';

export const writtenBy = defineRelationship({
  type: 'WRITTEN_BY',
  from: ['Report'],
  to: ['Organization', 'Person', 'UnnamedSource'],
  meaning: 'Was written or spoken by.',
  verb: 'is written by',
  inverse: 'wrote',
  term: 'schema.org author',
  isDirect: false,
  properties: {},
});
