// Each question over Hearsay's graph as a careful hand would write it with graphology's callbacks.
import type { Ask } from './contender.ts';
import type { RecordGraph } from './record-graph.ts';
import { measureLevels } from './shortest-length.ts';

const isLink = (type: string): boolean => type === 'CLAIMS' || type === 'ESTIMATES';
const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

export function writeDomainWalks(graph: RecordGraph): ReadonlyMap<string, Ask> {
  const claimsAbout: Ask = ({ speaker, subject }) => {
    const found: string[][] = [];
    graph.forEachOutboundEdge(speaker, (_edge, { type }, _source, claim) => {
      if (!isLink(type)) return;
      graph.forEachOutboundEdge(claim, (_next, attributes, _claim, topic) => {
        if (attributes.type === 'ABOUT' && topic === subject) found.push([claim]);
      });
    });
    return found;
  };

  const origins: Ask = ({ subject }) => {
    const found: string[][] = [];
    graph.forEachInboundEdge(subject, (_edge, { type }, claim) => {
      if (type !== 'ABOUT') return;
      let [origin, last] = ['', -1];
      graph.forEachInboundEdge(claim, (_link, attributes, speaker) => {
        const position = Number(attributes.position);
        if (isLink(attributes.type) && position > last) [origin, last] = [speaker, position];
      });
      if (last >= 0) found.push([claim, origin]);
    });
    return found;
  };

  const forEachTopic = (claim: string, visit: (entity: string) => void): void =>
    graph.forEachOutboundEdge(claim, (_edge, { type }, _claim, entity) => {
      if (type === 'ABOUT') visit(entity);
    });
  const forEachClaimAbout = (entity: string | undefined, visit: (claim: string) => void): void =>
    graph.forEachInboundEdge(entity, (_edge, { type }, claim) => {
      if (type === 'ABOUT') visit(claim);
    });

  const twoClaimsAway: Ask = ({ id }) => {
    const joins = new Map<string, { count: number; readonly claim: string }>();
    forEachClaimAbout(id, (claim) =>
      forEachTopic(claim, (y) => {
        const known = joins.get(y);
        if (known) known.count++;
        else if (y !== id) joins.set(y, { count: 1, claim });
      }),
    );
    const ends = new Set<string>();
    for (const [y, { count, claim }] of joins) {
      forEachClaimAbout(y, (other) => {
        if (count === 1 && other === claim) return;
        forEachTopic(other, (z) => {
          if (z !== y) ends.add(z);
        });
      });
    }
    return Array.from(ends, (end) => [end]);
  };

  const pathLength: Ask = ({ from = '', to = '' }) => {
    const length = measureLevels(from, to, new Set(), new Set(), (node, visit) => {
      graph.findEdge(node, (_edge, { type }, source, target) => {
        if (type !== 'ABOUT' && !isLink(type)) return false;
        return visit(source === node ? target : source);
      });
    });
    return length === undefined ? [] : [[length]];
  };

  const estimates: Ask = ({ measure }) => {
    const found: (readonly [string, string, unknown])[] = [];
    graph.forEachNode((claim, { labels, measure: own, asOf, minValue }) => {
      if (own === measure && labels.includes('Estimate')) found.push([claim, String(asOf), minValue ?? null]);
    });
    return found.sort((a, b) => compareText(a[1], b[1]) || compareText(a[0], b[0]));
  };

  return new Map([
    ['D1', claimsAbout],
    ['D2', origins],
    ['D3', twoClaimsAway],
    ['D4', pathLength],
    ['D5', estimates],
  ]);
}
