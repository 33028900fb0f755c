// Yes or no: a property that is either true or false.
import type { PropertyType } from './property-type.ts';

export const flag: PropertyType<boolean> = {
  name: 'yes or no',
  clean: (value) => (value === 'true' ? true : value === 'false' ? false : value),
  problem: (value) => (typeof value === 'boolean' ? undefined : 'must be true or false'),
  compare: (a, b) => Number(a) - Number(b),
  show: (value) => (value ? 'yes' : 'no'),
};
