// A claim that gives a number about the world.
import { defineLabel } from '../define-label.ts';
import { choice } from '../property-types/choice.ts';
import { figure } from '../property-types/number.ts';
import { optional, required } from '../property-types/property-type.ts';
import { text } from '../property-types/text.ts';
import { claimProperties } from './claim.ts';

/** The properties that make a claim an estimate. */
export const estimateProperties = {
  minValue: optional(figure, 'The lowest value said; the value itself when there is one.'),
  maxValue: optional(figure, 'The highest value said; the value itself when there is one.'),
  bound: required(
    choice({
      exact: 'One figure, given as it is.',
      about: 'One figure, given as rough.',
      atLeast: 'This many or more.',
      atMost: 'This many or fewer.',
      moreThan: 'Above the figure.',
      fewerThan: 'Below the figure.',
      between: 'From one figure to another.',
    }),
    'How the figure bounds the value.',
  ),
  unit: required(text, 'What one of it is, singular: "person", "attack", "US dollar", "share".'),
  measure: required(text, 'What is counted or measured: "fighters", "attacks", "deaths".'),
  scope: required(text, 'Who or what exactly is counted.'),
} as const;

export const estimate = defineLabel({
  name: 'Estimate',
  plural: 'Estimates',
  meaning: 'A claim that gives a number about the world, with its bounds.',
  term: 'schema.org QuantitativeValue',
  alsoIs: 'Claim',
  look: { shape: 'bar', light: '#a33b00', dark: '#ff9a5c' },
  properties: { ...claimProperties, ...estimateProperties },
});
