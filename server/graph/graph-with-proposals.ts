// The graph with what waits for a person: built at its first use, beside the graph itself, and let go when nobody asks.
import type { Store } from '../store/store.ts';
import type { Place } from './describe-edge.ts';
import type { Point } from './lay-out.ts';
import { otherEnd } from './link-table.ts';
import { rowLength, rowOf } from './postings.ts';
import { claimHits, indexProposals, inTurn, type ProposalSearch } from './search-proposals.ts';
import { type Graph, serveGraph } from './serve-graph.ts';
import { settleProposed } from './settle-proposed.ts';
import { type Snapshot, takeSnapshot } from './snapshot.ts';
import { onTheRim } from './stable-positions.ts';
import type { View, ViewName } from './view.ts';
import { withProposals } from './with-proposals.ts';

/** It is as large as the graph itself: ten minutes after the last question its memory is given back. */
const IDLE_MS = 10 * 60_000;

function snapshotWithProposals(store: Store, reviewed: Graph): Snapshot {
  const { contents, proposed } = withProposals(reviewed.snapshot().contents, {
    proposals: store.proposals({ state: 'waiting' }),
    entitiesOf: store.proposedEntities,
  });
  return takeSnapshot(contents, undefined, proposed);
}

/** The nodes of the graph itself stand where they stand there; what nothing leads to yet finds its place. */
async function placeAround(reviewed: Graph, name: ViewName, view: View): Promise<Place> {
  const own = reviewed.snapshot().views[name];
  const placed = await reviewed.place(name);
  const standing = new Map<number, Point>();
  for (let node = 0; node < view.size; node++) {
    const number = own.numberOf(view.node(node).id);
    const isPlaced = number !== undefined && rowLength(own.links.pairsOf, number) > 0;
    if (isPlaced) standing.set(node, placed(number));
  }
  const points = settleProposed(view, standing);
  return (node) => points.get(node) ?? onTheRim(view.node(node).id);
}

/** The nodes of which most is proposed; in the claims view the proposals, each with all that it is tied to. */
function chooseProposed(view: View, limit: number): readonly number[] {
  const nodes: number[] = [];
  for (let node = 0; node < view.size; node++) if ((view.proposals[node] ?? 0) > 0) nodes.push(node);
  if (view.name === 'entities') {
    return nodes.sort((a, b) => (view.proposals[b] ?? 0) - (view.proposals[a] ?? 0) || a - b).slice(0, limit);
  }
  const chosen = new Set<number>();
  for (const node of nodes) {
    if (!/^(Claim|Estimate)$/.test(view.node(node).label)) continue;
    const around = Array.from(rowOf(view.links.pairsOf, node), (pair) => otherEnd(view.links, pair, node));
    for (const one of [node, ...around]) chosen.add(one);
    if (chosen.size >= limit) break;
  }
  return [...chosen];
}

/**
 * Opens the graph that also has what waits for review, marked as proposed, over the graph of the same store. Nothing
 * is built before the first question.
 */
export function openGraphWithProposals(store: Store, reviewed: Graph): Graph {
  let current: Snapshot | undefined;
  let search: ProposalSearch | undefined;
  let places = new Map<ViewName, Promise<Place>>();
  const letGo = (): void => {
    current = undefined;
    search = undefined;
    places = new Map();
  };
  let idle: NodeJS.Timeout | undefined;
  const snapshot = (): Snapshot => {
    clearTimeout(idle);
    idle = setTimeout(letGo, IDLE_MS).unref();
    if (current?.contents.version === store.version()) return current;
    letGo();
    current = snapshotWithProposals(store, reviewed);
    return current;
  };
  const searchProposals = (): ProposalSearch => {
    const present = snapshot();
    const texts = new Map<string, string>();
    const textOf = (report: string): string => {
      const text = texts.get(report) ?? store.heldText(report)?.text ?? '';
      texts.set(report, text);
      return text;
    };
    search ??= indexProposals(present, ({ report, passage }) =>
      textOf(report).slice(passage.start, passage.end),
    );
    return search;
  };
  return serveGraph({
    version: () => store.version(),
    snapshot,
    place: (name) => {
      const view = snapshot().views[name];
      const known = places.get(name);
      if (known) return known;
      const [placed, ofVersion] = [placeAround(reviewed, name, view), places];
      places.set(name, placed);
      placed.catch(() => ofVersion.delete(name));
      return placed;
    },
    choose: (name, limit) => {
      const view = snapshot().views[name];
      const own = reviewed.snapshot().views[name];
      const asWithout = reviewed
        .choose(name, limit)
        .flatMap((node) => view.numberOf(own.node(node).id) ?? []);
      return [...new Set([...asWithout, ...chooseProposed(view, limit)])];
    },
    searchNames: (query, limit) =>
      [...store.searchNames(query, limit), ...searchProposals().names(query)]
        .sort((a, b) => b.score - a.score)
        .slice(0, limit),
    searchClaims: (query, limit) =>
      inTurn(store.searchClaims(query, limit), claimHits(snapshot(), searchProposals().claims(query))).slice(
        0,
        limit,
      ),
    matchClaims: (query) => inTurn(store.matchClaims(query), searchProposals().claims(query)),
    close: () => {
      clearTimeout(idle);
      letGo();
    },
  });
}
