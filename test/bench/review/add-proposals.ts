// Documents with proposals for a generated store: most names in them are those of its entities.
import type { Collection, ProposedClaim, ProposedEntity } from '../../../graph-data/ontology/ontology.ts';
import type { Store } from '../../../server/store/store.ts';
import { type Chance, seedChance } from '../seeded-chance.ts';

interface Pile {
  readonly documents: number;
  /** In each document. */
  readonly entities: number;
  readonly claims: number;
}

/** A thousand proposals. */
export const PILE: Pile = { documents: 10, entities: 60, claims: 100 };

const READER = 'the generator';
const SENTENCE = 'Somebody says that something has come to pass in one place and not in another. ';

function drawEntity(chance: Chance, collection: Collection, key: string): ProposedEntity {
  const { label, name } = chance.pick(collection.entities);
  const isUnnamed = label === 'UnnamedSource';
  return {
    key,
    label,
    name,
    ...(isUnnamed ? { number: 'unknown' } : {}),
    mentions: [[0, SENTENCE.length]],
    score: 0.9,
  };
}

function drawClaim(chance: Chance, entities: readonly ProposedEntity[], number: number): ProposedClaim {
  const start = number * SENTENCE.length;
  const about = new Set([chance.pick(entities).key, chance.pick(entities).key]);
  return {
    passage: { start, end: start + SENTENCE.length - 1 },
    gloss: `Something has come to pass, the ${number}th time.`,
    stance: 'asserts',
    attribution: 'documentVoice',
    quotation: 'none',
    polarity: 'affirmative',
    certainty: 'certain',
    chain: [{ speaker: 'publisher' }],
    about: [...about].map((entity) => ({ entity, role: 'subject' })),
    score: Math.round(chance.next() * 100) / 100,
  };
}

/** Adds documents whose proposals wait. */
export function addProposals(store: Store, collection: Collection, pile: Pile): void {
  const chance = seedChance(11);
  for (let number = 0; number < pile.documents; number++) {
    const title = `Generated document ${number}`;
    const text = `${SENTENCE.repeat(pile.claims)}\n\n${title}`;
    const { report } = store.addDocument({
      fileName: `${number}.txt`,
      bytes: Buffer.from(text),
      text,
      report: { title, publisher: `Generated paper ${number % 5}` },
      reading: { format: 'plain text', segments: [], dropped: [], metadata: { authors: [] }, notes: [] },
      by: READER,
    });
    const entities = Array.from({ length: pile.entities }, (_, index) =>
      drawEntity(chance, collection, `e${index}`),
    );
    const claims = Array.from({ length: pile.claims }, (_, index) => drawClaim(chance, entities, index));
    store.addExtraction({ report, madeBy: READER, entities, claims, notes: [] }, READER);
  }
}
