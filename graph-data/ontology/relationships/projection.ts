// What every direct relation carries: the claims it rests on, and when and whether it holds.
import { choice } from '../property-types/choice.ts';
import { date } from '../property-types/date.ts';
import { claimIds } from '../property-types/identifier.ts';
import { optional, required } from '../property-types/property-type.ts';

export const projectionProperties = {
  claims: required(claimIds, 'The claims that say so; at least one.'),
  polarity: required(
    choice({ affirmative: 'The claims say that it is so.', negative: 'The claims deny it.' }),
    'Whether it is affirmed or denied; one edge for each.',
  ),
  validFrom: optional(date, 'Since when, as the claims say.'),
  validTo: optional(date, 'Until when, as the claims say.'),
} as const;
