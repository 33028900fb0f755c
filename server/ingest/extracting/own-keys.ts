// Entities that a reader found in a second part of a text, under keys that do not meet those of the first.
import type {
  DocumentProposals,
  ProposedClaim,
  ProposedEntity,
} from '../../../graph-data/ontology/ontology.ts';

const identityOf = ({ label, name }: ProposedEntity): string => `${label} ${name}`;

function renameKeys(claim: ProposedClaim, keyOf: (key: string) => string): ProposedClaim {
  const { chain, about, relations } = claim;
  return {
    ...claim,
    chain: chain.map((link) => ({ ...link, speaker: keyOf(link.speaker) })),
    about: about.map((entry) => ({ ...entry, entity: keyOf(entry.entity) })),
    ...(relations
      ? { relations: relations.map((one) => ({ ...one, from: keyOf(one.from), to: keyOf(one.to) })) }
      : {}),
  };
}

/**
 * The same proposals beside those of the same reader that are kept: an entity of the same label and name is the known one,
 * another gets a key that is free.
 */
export function besideKnown(
  { entities, claims }: DocumentProposals,
  known: readonly ProposedEntity[],
): DocumentProposals {
  const knownKeys = new Map(known.map((entity) => [identityOf(entity), entity.key]));
  const used = new Set(known.map(({ key }) => key));
  const renamed = new Map<string, string>();
  const freeKey = (): string => {
    let number = known.length + 1;
    while (used.has(`e${number}`)) number += 1;
    used.add(`e${number}`);
    return `e${number}`;
  };
  for (const entity of entities) {
    renamed.set(entity.key, knownKeys.get(identityOf(entity)) ?? freeKey());
  }
  const keyOf = (key: string): string => renamed.get(key) ?? key;
  return {
    claims: claims.map((claim) => renameKeys(claim, keyOf)),
    entities: entities
      .filter((entity) => !knownKeys.has(identityOf(entity)))
      .map(({ memberOf, ...entity }) => ({
        ...entity,
        key: keyOf(entity.key),
        ...(memberOf === undefined ? {} : { memberOf: keyOf(memberOf) }),
      })),
  };
}
