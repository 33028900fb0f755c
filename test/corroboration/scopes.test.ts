// Who and what is counted: other words for the same thing compare, and another thing does not.
import { expect, test } from 'vitest';
import { compareTwo, estimate, type Told } from './estimates.ts';
import { body, type Claim } from './small-world.ts';

/** An estimate that is about the Grey Crew in the bay, in the words given. */
function count(id: string, measure: string, scope: string, told: Told = {}): Claim {
  const counted = estimate(id, 10, 10, { measure, scope, asOf: '2031', ...told });
  return { ...counted, about: [...counted.about, { entity: 'grey-crew', role: 'topic' }] };
}

const differencesOf = (left: Claim, right: Claim): readonly string[] =>
  compareTwo(left, right, {
    entities: [{ ...body('grey-crew'), label: 'Organization', kind: 'crew', aliases: ['GC'] }],
  }).differences.map(({ property }) => property);

test.each([
  ['fighters', 'Grey Crew fighters in the bay', 'members', 'members of GC who are still in the bay'],
  ['deaths', 'people killed in the storm', 'fatalities', 'people who died in the storm'],
  ['deaths', 'deaths caused by the storm', 'people killed', 'people killed in the storm'],
  ['attacks', 'attacks by the Grey Crew', 'attacks', 'Grey Crew attacks carried out in the bay'],
  [
    'displaced people',
    'people displaced by the storm',
    'displaced persons',
    'persons displaced by the storm',
  ],
])('%s (“%s”) are %s (“%s”)', (measure, scope, otherMeasure, otherScope) => {
  expect(differencesOf(count('a', measure, scope), count('b', otherMeasure, otherScope))).toEqual([]);
});

test.each([
  ['deaths', 'sailors killed by the Grey Crew', 'people killed by the Grey Crew'],
  ['deaths', 'Grey Crew members killed in the storm', 'people killed by the Grey Crew in the storm'],
  ['attacks', 'attacks claimed by the Grey Crew', 'attacks by the Grey Crew'],
  ['attacks', 'attacks by the Grey Crew', 'attacks against the Grey Crew'],
  ['fighters', 'active Grey Crew fighters', 'Grey Crew fighters'],
  ['fighters', 'former Grey Crew fighters', 'Grey Crew fighters'],
])('of %s, “%s” is not “%s”', (measure, scope, otherScope) => {
  expect(differencesOf(count('a', measure, scope), count('b', measure, otherScope))).toEqual(['scope']);
});

test('a place in the words of the scope counts where the claim lists none', () => {
  const listed = estimate('a', 10, 10, { scope: 'guards in the harbour' });
  const inWords = estimate('b', 10, 10, { scope: 'guards in the harbour of Bay', at: [] });
  expect(compareTwo(listed, inWords).verdict).toBe('equal');
});
