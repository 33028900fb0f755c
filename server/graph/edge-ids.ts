// Readable ids of edges: the same contents give the same ids, so that a link to a relation stays good.
import type { ClaimRelation } from '../../graph-data/ontology/ontology.ts';

const dateInId = (date: string): string => date.replaceAll('/', '_');

/**
 * The id of the direct relation that a claim's relation is folded into.
 *
 * `{ type: 'OPERATES_IN', from: 'harbour-guard', to: 'port-alba' }` → `harbour-guard~OPERATES_IN~port-alba`;
 * a denied one ends in `~denied`, a dated one in `~from-2019` or `~to-2021-03`.
 */
export function relationId(relation: ClaimRelation): string {
  const { type, from, to, polarity, validFrom, validTo } = relation;
  let id = `${from}~${type}~${to}`;
  if (polarity === 'negative') id += '~denied';
  if (validFrom !== undefined) id += `~from-${dateInId(validFrom)}`;
  if (validTo !== undefined) id += `~to-${dateInId(validTo)}`;
  return id;
}

/** The id of an edge that is not a projection; `which` tells apart several of one type between the same two. */
export const edgeId = (from: string, type: string, to: string, which?: string | number): string =>
  which === undefined ? `${from}~${type}~${to}` : `${from}~${type}~${to}~${which}`;
