// Where a claim stands: its report and passage.
import { defineRelationship } from '../define-relationship.ts';
import { choice } from '../property-types/choice.ts';
import { wholeNumber } from '../property-types/number.ts';
import { optional, required } from '../property-types/property-type.ts';

export const reportedIn = defineRelationship({
  type: 'REPORTED_IN',
  from: ['Claim'],
  to: ['Report'],
  meaning: 'Stands in this report, at this passage.',
  verb: 'is reported in',
  inverse: 'reports',
  term: 'W3C Web Annotation TextPositionSelector',
  isDirect: false,
  properties: {
    start: required(wholeNumber(0), 'Where the passage begins: UTF-16 offset into the held text.'),
    end: required(wholeNumber(1), 'Where the passage ends; the unit at this offset is not in it.'),
    page: optional(wholeNumber(1), 'The page, where the document has pages.'),
    state: required(
      choice({
        anchored: 'The text of this hash has this passage.',
        orphan: 'The text does not match; the passage is not known.',
      }),
      'Whether the passage is pinned.',
    ),
  },
});
