// What an expansion would draw: the neighbours that are not drawn yet, by kind of link, in plain words.
import { isRelationshipType, relationships } from '../../graph-data/ontology/ontology.ts';
import type { Neighbourhood } from '../state/state.ts';
import { nounFor } from './appearance.ts';

/** Up to this many unseen neighbours are drawn at once; more are a hub, and it is asked first. */
export const HUB = 12;
/** The most that one expansion draws. */
export const MOST_DRAWN = 200;
/** The most neighbours the server gives in one answer. */
export const ASK_LIMIT = 500;

export interface ExpansionGroup {
  readonly key: string;
  /** "operates in 23 places" */
  readonly phrase: string;
  readonly ids: readonly string[];
}

export interface Expansion {
  readonly centre: string;
  readonly name: string;
  /** Neighbours that are not drawn, those with most claims first. */
  readonly ids: readonly string[];
  /** The same by kind of link, the largest first; a neighbour may be in several. */
  readonly groups: readonly ExpansionGroup[];
}

/** Words for the folded kinds of link, which are no relationships of the ontology. */
const folded: Readonly<Record<string, readonly [string, string]>> = {
  SAYS_ABOUT: ['speaks of', 'is spoken of by'],
  HANDS_ON: ['passes on what is said by', 'is passed on by'],
  MENTIONED_WITH: ['is mentioned with', 'is mentioned with'],
};

/** `verbOf('OPERATES_IN', false)` → `is a field of` */
export function verbOf(kind: string, isForward: boolean): string {
  const words = folded[kind];
  if (words) return words[isForward ? 0 : 1];
  if (!isRelationshipType(kind)) return kind.toLowerCase().replaceAll('_', ' ');
  return isForward ? relationships[kind].verb : relationships[kind].inverse;
}

function countedNoun(labels: readonly string[]): string {
  const [first = 'Place'] = labels;
  const isOne = labels.every((label) => label === first);
  const count = labels.length;
  if (isOne) return `${count} ${nounFor(first, count)}`;
  return `${count} ${count === 1 ? 'thing' : 'things'}`;
}

/** Sorts the unseen neighbours of a node by kind of link. Labels switched off in the legend are left out. */
export function planExpansion(
  { centre, nodes, edges }: Neighbourhood,
  drawn: ReadonlySet<string>,
  off: readonly string[],
): Expansion {
  const unseen = new Map(
    nodes.filter(({ id, label }) => !drawn.has(id) && !off.includes(label)).map((node) => [node.id, node]),
  );
  const groups = new Map<string, { readonly verb: string; readonly ids: Set<string> }>();
  for (const { source, target, links } of edges) {
    const isOut = source === centre.id;
    const other = isOut ? target : source;
    if ((!isOut && target !== centre.id) || !unseen.has(other)) continue;
    for (const { kind, forward } of links) {
      const verb = verbOf(kind, forward === isOut);
      const group = groups.get(verb) ?? { verb, ids: new Set<string>() };
      group.ids.add(other);
      groups.set(verb, group);
    }
  }
  const listed = [...groups.values()]
    .map(({ verb, ids }): ExpansionGroup => {
      const labels = [...ids].map((id) => unseen.get(id)?.label ?? 'Place');
      return { key: verb, phrase: `${verb} ${countedNoun(labels)}`, ids: [...ids] };
    })
    .sort((a, b) => b.ids.length - a.ids.length || (a.key < b.key ? -1 : 1));
  return { centre: centre.id, name: centre.name, ids: [...unseen.keys()], groups: listed };
}

/** The first `most` of the neighbours that are in one of the chosen groups, in the order of the expansion. */
export function chooseNeighbours(
  { ids, groups }: Expansion,
  chosen: ReadonlySet<string>,
  most: number,
): readonly string[] {
  const allowed = new Set(groups.filter(({ key }) => chosen.has(key)).flatMap((group) => group.ids));
  return ids.filter((id) => allowed.has(id)).slice(0, most);
}

/**
 * What to draw with a node that was selected but is not drawn: a claim with all that it ties together, since it
 * cannot be read without; anything else alone, or when none of its neighbours is drawn, with the strongest of
 * them, so that it is no island.
 */
export function drawWithCompany(
  { centre, nodes }: Neighbourhood,
  drawn: ReadonlySet<string>,
): readonly string[] {
  const isClaim = centre.label === 'Claim' || centre.label === 'Estimate';
  const isKnown = nodes.some(({ id }) => drawn.has(id));
  const most = isClaim ? HUB : isKnown ? 0 : 8;
  return [centre.id, ...nodes.slice(0, most).map(({ id }) => id)];
}
