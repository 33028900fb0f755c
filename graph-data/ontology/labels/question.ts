// What several estimates answer.
import { defineLabel } from '../define-label.ts';
import { required } from '../property-types/property-type.ts';
import { text } from '../property-types/text.ts';

export const question = defineLabel({
  name: 'Question',
  plural: 'Questions',
  meaning: 'What several estimates answer: the same measure of the same thing.',
  term: 'own',
  look: { shape: 'diamond', light: '#3f6f8f', dark: '#8fc1e3' },
  properties: {
    measure: required(text, 'What is counted: "fighters".'),
    scope: required(text, 'Who or what is counted.'),
    text: required(text, 'The question as a person would ask it.'),
  },
});
