// Which question an estimate answers.
import { defineRelationship } from '../define-relationship.ts';

export const answers = defineRelationship({
  type: 'ANSWERS',
  from: ['Estimate'],
  to: ['Question'],
  meaning: 'Gives a figure for the question.',
  verb: 'answers',
  inverse: 'is answered by',
  term: 'own',
  isDirect: false,
  properties: {},
});
