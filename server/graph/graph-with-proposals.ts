// The graph with what waits for a person: laid over the graph itself at its first use, and let go when nobody asks.
import { type Pending, pending, type Work } from '../in-slices.ts';
import type { Store } from '../store/store.ts';
import { coverSnapshot } from './change-snapshot.ts';
import type { Place } from './describe-edge.ts';
import { keepPlaces } from './keep-places.ts';
import { otherEnd } from './link-table.ts';
import { rowOf } from './postings.ts';
import { claimHits, indexProposals, inTurn, type ProposalSearch } from './search-proposals.ts';
import { type Graph, type ReviewedGraph, serveGraph } from './serve-graph.ts';
import type { Snapshot } from './snapshot.ts';
import type { View, ViewName } from './view.ts';
import { withProposals } from './with-proposals.ts';

/** Ten minutes after the last question its memory is given back. */
const IDLE_MS = 10 * 60_000;

function* coverWithProposals(store: Store, before: Snapshot): Work<Snapshot> {
  const { contents, proposed } = withProposals(before, {
    proposals: store.proposals({ state: 'waiting' }),
    entitiesOf: store.proposedEntities,
  });
  yield;
  return yield* coverSnapshot(before, contents, proposed);
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
export function openGraphWithProposals(store: Store, reviewed: ReviewedGraph): Graph {
  let current: Pending<Snapshot> | undefined;
  let version = -1;
  let search: ProposalSearch | undefined;
  let places = new Map<ViewName, Promise<Place>>();
  const letGo = (): void => {
    current = undefined;
    search = undefined;
    places = new Map();
  };
  let idle: NodeJS.Timeout | undefined;
  /** Over the present snapshot of the graph itself. */
  const present = (): Pending<Snapshot> => {
    clearTimeout(idle);
    idle = setTimeout(letGo, IDLE_MS).unref();
    if (current && version === store.version()) return current;
    letGo();
    const before = reviewed.snapshot();
    version = before.contents.version;
    current = pending(function* () {
      try {
        return yield* coverWithProposals(store, before);
      } catch (error) {
        letGo();
        throw error;
      }
    });
    return current;
  };
  const snapshot = (): Snapshot => present().now();
  const catchUp = async (): Promise<void> => {
    await reviewed.catchUp();
    await present().soon();
  };
  const searchProposals = (): ProposalSearch => {
    const shown = snapshot();
    const texts = new Map<string, string>();
    const textOf = (report: string): string => {
      const text = texts.get(report) ?? store.heldText(report)?.text ?? '';
      texts.set(report, text);
      return text;
    };
    search ??= indexProposals(shown, ({ report, passage }) =>
      textOf(report).slice(passage.start, passage.end),
    );
    return search;
  };
  return serveGraph({
    version: () => store.version(),
    snapshot,
    catchUp,
    place: (name) => {
      const view = snapshot().views[name];
      const known = places.get(name);
      if (known) return known;
      const own = reviewed.snapshot().views[name];
      const [placed, ofVersion] = [
        reviewed.place(name).then((stands) => keepPlaces(own, stands, view)),
        places,
      ];
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
