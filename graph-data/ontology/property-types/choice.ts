// One word out of a fixed set, each with the sentence that says when it applies.
import type { PropertyType } from './property-type.ts';

export interface Choice<W extends string> extends PropertyType<W> {
  /** Word → when it applies, in the order in which they are offered. */
  readonly words: Readonly<Record<W, string>>;
}

/** `choice({ certain: 'Said as a fact.', possible: 'Said with "may".' })` allows those two words. */
export function choice<W extends string>(words: Readonly<Record<W, string>>): Choice<W> {
  const order = Object.keys(words);
  return {
    name: 'choice',
    words,
    clean: (value) => (typeof value === 'string' ? value.trim() : value),
    problem: (value) =>
      typeof value === 'string' && Object.hasOwn(words, value)
        ? undefined
        : `must be one of ${order.join(', ')}`,
    compare: (a, b) => order.indexOf(a) - order.indexOf(b),
    show: (value) => value.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`),
  };
}
