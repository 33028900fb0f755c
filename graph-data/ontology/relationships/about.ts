// What a claim speaks of.
import { defineRelationship } from '../define-relationship.ts';
import { choice } from '../property-types/choice.ts';
import { required } from '../property-types/property-type.ts';

export const about = defineRelationship({
  type: 'ABOUT',
  from: ['Claim'],
  to: ['Entity'],
  meaning: 'Speaks of it.',
  verb: 'is about',
  inverse: 'is spoken of in',
  term: 'schema.org about',
  isDirect: false,
  properties: {
    role: required(
      choice({
        subject: 'The one that the statement is about.',
        object: 'The one that something is done to, or said of in relation to the subject.',
        place: 'Where it is.',
        topic: 'Mentioned as part of the matter.',
      }),
      'The part it has in the statement.',
    ),
  },
});
