// How two entities hang together: the links between them, and the paths over others.
import type { Path, Paths } from '../api/contract/entities.ts';
import type { Link } from '../api/contract/parts.ts';
import { kindOf, polarityOf } from './describe-edge.ts';
import { findPaths, type PathOptions, type Walkable } from './find-paths.ts';
import { type LinkTable, linksOfPair, otherEnd } from './link-table.ts';
import { claimsThatMention, mentionedWith } from './mentions.ts';
import { rowOf } from './postings.ts';
import type { Snapshot } from './snapshot.ts';

type PathStep = Path['steps'][number];

export interface ConnectOptions extends PathOptions {
  /** Whether one claim's speaking of both counts; when left out, only where nothing else leads there. */
  readonly mentions?: boolean;
}

export type Connections = Pick<Paths, 'paths' | 'truncated' | 'usesMentions'>;

const MENTIONED_WITH = 'MENTIONED_WITH';

/** Every link between two entities, those with most claims first; what one claim mentions together comes last. */
export function linksBetween(snapshot: Snapshot, from: number, to: number, withMentions: boolean): Link[] {
  if (from === to) return [];
  const { links } = snapshot.views.entities;
  const { claims } = snapshot;
  const restOn = (numbers: Uint32Array): Pick<Link, 'claims' | 'isProposal'> => ({
    claims: Array.from(numbers, (number) => claims.claims[number]?.id ?? ''),
    ...(numbers.length > 0 && numbers.every(snapshot.isProposal) ? { isProposal: true } : {}),
  });
  const pair = links.pairBetween(from, to);
  const found: Link[] = (pair === undefined ? [] : linksOfPair(links, pair)).map((link) => ({
    kind: kindOf(links, link),
    forward: (links.isRising[link] === 1) === from < to,
    polarity: polarityOf(links, link),
    ...restOn(rowOf(links.claims, link)),
  }));
  found.sort((a, b) => b.claims.length - a.claims.length);
  const mentions = withMentions ? claimsThatMention(claims, from, to) : new Uint32Array(0);
  if (mentions.length > 0) {
    found.push({ kind: MENTIONED_WITH, forward: true, polarity: 'affirmative', ...restOn(mentions) });
  }
  return found;
}

/** Neighbours by node, kept as long as the links themselves: paths cross the same hubs again and again. */
const linkedNodes = new WeakMap<LinkTable, Map<number, Uint32Array>>();

function linkedTo(links: LinkTable, node: number): Uint32Array {
  const known = linkedNodes.get(links) ?? new Map<number, Uint32Array>();
  linkedNodes.set(links, known);
  const before = known.get(node);
  if (before) return before;
  const linked = rowOf(links.pairsOf, node).map((pair) => otherEnd(links, pair, node));
  known.set(node, linked);
  return linked;
}

function walkOn(snapshot: Snapshot, withMentions: boolean): Walkable {
  const { links } = snapshot.views.entities;
  const known = new Map<number, readonly number[]>();
  const withMentioned = (node: number): readonly number[] => {
    const before = known.get(node);
    if (before) return before;
    const neighbours = [...new Set([...linkedTo(links, node), ...mentionedWith(snapshot.claims, node)])];
    known.set(node, neighbours);
    return neighbours;
  };
  return {
    neighbours: (node) => (withMentions ? withMentioned(node) : linkedTo(links, node)),
    weight: (from, to) => {
      const pair = links.pairBetween(from, to);
      if (pair !== undefined) return links.weight[pair] ?? 0;
      return claimsThatMention(snapshot.claims, from, to).length;
    },
  };
}

/**
 * Paths between two entities of the entities view, each step with its links and their claims. Stops at the
 * budget and says so.
 */
export function connectEntities(
  snapshot: Snapshot,
  from: number,
  to: number,
  { mentions, ...options }: ConnectOptions,
): Connections {
  let usesMentions = mentions === true;
  let found = findPaths(walkOn(snapshot, usesMentions), from, to, options);
  if (mentions === undefined && found.paths.length === 0 && from !== to) {
    const fallback = findPaths(walkOn(snapshot, true), from, to, options);
    if (fallback.paths.length > 0) {
      usesMentions = true;
      found = fallback;
    }
  }
  const { refs } = snapshot.entities;
  const describe = (path: readonly number[]) => {
    const steps = path.slice(1).flatMap((node, at): PathStep[] => {
      const before = path[at] ?? 0;
      const [start, end] = [refs[before], refs[node]];
      return start && end
        ? [{ from: start, to: end, links: linksBetween(snapshot, before, node, usesMentions) }]
        : [];
    });
    const claims = new Set(steps.flatMap(({ links }) => links.flatMap((link) => link.claims)));
    return { steps, claims: claims.size };
  };
  const paths = found.paths.map(describe);
  const isUsed = paths.some(({ steps }) =>
    steps.some(({ links }) => links.every(({ kind }) => kind === MENTIONED_WITH)),
  );
  return { paths, truncated: found.truncated, usesMentions: usesMentions && isUsed };
}
