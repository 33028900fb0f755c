// The relations of an entity, as its panel groups them.
import { describe, expect, it } from 'vitest';
import { toggleInList } from '../../client/panels/claim-facets.tsx';
import { groupRelations } from '../../client/panels/entity-relations.tsx';
import type { Relation } from '../../client/state/state.ts';

const lantern = { id: 'grey-lantern', label: 'Organization', name: 'Grey Lantern' } as const;
const quay = { id: 'north-quay', label: 'Place', name: 'North quay' } as const;

const relation = (change: Partial<Relation>): Relation => ({
  id: 'r1',
  type: 'CONTROLS',
  from: lantern,
  to: quay,
  polarity: 'affirmative',
  claims: ['c1'],
  ...change,
});

describe('the relations of an entity', () => {
  it('read from its own end, whichever way they run', () => {
    expect(groupRelations('grey-lantern', [relation({})])[0]?.verb).toBe('controls');
    expect(groupRelations('north-quay', [relation({})])[0]?.verb).toBe('is controlled by');
  });

  it('to one other thing are one row that counts each claim once', () => {
    const [group] = groupRelations('grey-lantern', [
      relation({}),
      relation({ id: 'r2', validFrom: '2029', claims: ['c1', 'c2'] }),
    ]);

    expect(group?.rows).toEqual([
      { other: quay, polarity: 'affirmative', validity: 'some say since 2029', claims: 2 },
    ]);
  });

  it('keep what is denied apart from what is affirmed', () => {
    const [group] = groupRelations('grey-lantern', [
      relation({}),
      relation({ id: 'r2', polarity: 'negative' }),
    ]);

    expect(group?.rows.map(({ polarity }) => polarity)).toEqual(['affirmative', 'negative']);
  });
});

describe('the things that a claim must be about', () => {
  it('are added and taken away one by one', () => {
    expect(toggleInList('', 'a')).toBe('a');
    expect(toggleInList('a', 'b')).toBe('a,b');
    expect(toggleInList('a,b', 'a')).toBe('b');
  });
});
