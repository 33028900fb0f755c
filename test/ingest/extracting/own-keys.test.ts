// Entities of a second part of a text beside those of the first: known ones keep their keys, others get free ones.
import { expect, test } from 'vitest';
import { besideKnown } from '../../../server/ingest/extracting/own-keys.ts';
import { claimIn, entityIn } from '../review/harbour-review.ts';

const text = 'Ines Ral said that the ferry of Marrow is late. Tom Dale of the Dockers League said so too.';
const ines = entityIn(text, 'e1', 'Person', 'Ines Ral');
const marrow = entityIn(text, 'e2', 'Place', 'Marrow');

test('an entity that is known keeps its key, and another gets one that is free', () => {
  const found = {
    entities: [
      entityIn(text, 'e1', 'Person', 'Tom Dale', { memberOf: 'e2' }),
      entityIn(text, 'e2', 'Organization', 'Dockers League'),
      entityIn(text, 'e3', 'Place', 'Marrow'),
    ],
    claims: [
      claimIn(text, 'said so too', 'e1', 'e3', {
        relations: [{ type: 'MEMBER_OF', from: 'e1', to: 'e2' }],
      }),
    ],
  };
  const { entities, claims } = besideKnown(found, [ines, marrow]);
  expect(entities.map(({ key, name, memberOf }) => [key, name, memberOf])).toEqual([
    ['e3', 'Tom Dale', 'e4'],
    ['e4', 'Dockers League', undefined],
  ]);
  expect(claims).toMatchObject([
    {
      chain: [{ speaker: 'publisher' }, { speaker: 'e3' }],
      about: [{ entity: 'e2' }],
      relations: [{ from: 'e3', to: 'e4' }],
    },
  ]);
});
