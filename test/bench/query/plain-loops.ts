// The floor over the graph of people: each question as a loop over typed arrays, written by hand for it alone.
import { type ArrayGraph, NodeMarks } from './array-graph.ts';
import type { Ask } from './contender.ts';
import { type MeasuredGraph, nodesOf } from './measured-graph.ts';
import { SCORE } from './questions.ts';

export function writePlainLoops(graph: MeasuredGraph, arrays: ArrayGraph): ReadonlyMap<string, Ask> {
  const { ids, numberOf, rows } = arrays;
  const quotes = rows('QUOTES').out;
  const all = ['QUOTES', 'ANSWERS', 'KNOWS'].map((type) => rows(type).out);
  const { columns } = nodesOf(graph, 'Person');
  const groups = Uint8Array.from(columns.grp ?? [], Number);
  const scores = Float64Array.from(columns.score ?? [], Number);
  const marks = new NodeMarks(ids.length);

  const hopOnce: Ask = ({ id }) => {
    const { starts, neighbours } = quotes;
    const from = numberOf(id);
    const found: string[][] = [];
    for (let at = starts[from] ?? 0, end = starts[from + 1] ?? 0; at < end; at++) {
      found.push([ids[neighbours[at] ?? 0] ?? '']);
    }
    return found;
  };

  const hopTwice: Ask = ({ id }) => {
    const { starts, neighbours } = quotes;
    const from = numberOf(id);
    const found: string[][] = [];
    for (let at = starts[from] ?? 0, end = starts[from + 1] ?? 0; at < end; at++) {
      const middle = neighbours[at] ?? 0;
      for (let next = starts[middle] ?? 0, last = starts[middle + 1] ?? 0; next < last; next++) {
        found.push([ids[neighbours[next] ?? 0] ?? '']);
      }
    }
    return found;
  };

  const countEnds: Ask = ({ id }) => {
    marks.clear();
    let count = 0;
    let level = [numberOf(id)];
    for (let step = 0; step < 3; step++) {
      const further: number[] = [];
      for (const node of level) {
        for (const { starts, neighbours } of all) {
          for (let at = starts[node] ?? 0, end = starts[node + 1] ?? 0; at < end; at++) {
            const neighbour = neighbours[at] ?? 0;
            if (!marks.add(neighbour)) continue;
            count++;
            further.push(neighbour);
          }
        }
      }
      level = further;
    }
    return [[count]];
  };

  const countTwoHops: Ask = () => {
    const { starts, neighbours } = quotes;
    let count = 0;
    for (let from = 0; from < groups.length; from++) {
      if (groups[from] !== 3) continue;
      for (let at = starts[from] ?? 0, end = starts[from + 1] ?? 0; at < end; at++) {
        const middle = neighbours[at] ?? 0;
        count += (starts[middle + 1] ?? 0) - (starts[middle] ?? 0);
      }
    }
    return [[count]];
  };

  const countGroups: Ask = () => {
    const counts = new Int32Array(256);
    for (let node = 0; node < scores.length; node++) {
      if ((scores[node] ?? 0) <= SCORE) continue;
      const group = groups[node] ?? 0;
      counts[group] = (counts[group] ?? 0) + 1;
    }
    return Array.from(counts, (count, group) => [group, count]).filter(([, count]) => count !== 0);
  };

  return new Map([
    ['Q1', hopOnce],
    ['Q2', hopTwice],
    ['Q3', countEnds],
    ['Q4', countTwoHops],
    ['Q5', countGroups],
  ]);
}
