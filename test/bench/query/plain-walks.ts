// Each question over the graph of people as a careful hand would write it with graphology's callbacks.
import type { Ask } from './contender.ts';
import { SCORE } from './questions.ts';
import type { RecordGraph } from './record-graph.ts';

export function writePlainWalks(graph: RecordGraph): ReadonlyMap<string, Ask> {
  const hopOnce: Ask = ({ id }) => {
    const found: string[][] = [];
    graph.forEachOutboundEdge(id, (_edge, { type }, _source, target) => {
      if (type === 'QUOTES') found.push([target]);
    });
    return found;
  };

  const hopTwice: Ask = ({ id }) => {
    const found: string[][] = [];
    graph.forEachOutboundEdge(id, (_edge, { type }, _source, middle) => {
      if (type !== 'QUOTES') return;
      graph.forEachOutboundEdge(middle, (_next, attributes, _middle, target) => {
        if (attributes.type === 'QUOTES') found.push([target]);
      });
    });
    return found;
  };

  const countEnds: Ask = ({ id }) => {
    const seen = new Set<string>();
    let level = [id ?? ''];
    for (let step = 0; step < 3; step++) {
      const further: string[] = [];
      for (const node of level) {
        graph.forEachOutboundEdge(node, (_edge, _attributes, _source, target) => {
          if (seen.has(target)) return;
          seen.add(target);
          further.push(target);
        });
      }
      level = further;
    }
    return [[seen.size]];
  };

  const countTwoHops: Ask = () => {
    let count = 0;
    graph.forEachNode((node, { grp }) => {
      if (grp !== 3) return;
      graph.forEachOutboundEdge(node, (_edge, { type }, _source, middle) => {
        if (type !== 'QUOTES') return;
        graph.forEachOutboundEdge(middle, (_next, attributes) => {
          if (attributes.type === 'QUOTES') count++;
        });
      });
    });
    return [[count]];
  };

  const countGroups: Ask = () => {
    const counts = new Map<unknown, number>();
    graph.forEachNode((_node, { score, grp }) => {
      if (Number(score) > SCORE) counts.set(grp, (counts.get(grp) ?? 0) + 1);
    });
    return [...counts];
  };

  return new Map([
    ['Q1', hopOnce],
    ['Q2', hopTwice],
    ['Q3', countEnds],
    ['Q4', countTwoHops],
    ['Q5', countGroups],
  ]);
}
