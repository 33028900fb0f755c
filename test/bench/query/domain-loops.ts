// The floor over Hearsay's graph: each question as a loop over typed arrays, written by hand for it alone.
import { type ArrayGraph, NodeMarks, type Rows } from './array-graph.ts';
import type { Ask } from './contender.ts';
import { type MeasuredGraph, nodesOf, type RelationshipTable } from './measured-graph.ts';
import { measureLevels } from './shortest-length.ts';

const positionsOf = ({ relationships }: MeasuredGraph, type: string): Int32Array | undefined =>
  relationships.find((table: RelationshipTable) => table.type === type)?.columns.position;

export function writeDomainLoops(graph: MeasuredGraph, arrays: ArrayGraph): ReadonlyMap<string, Ask> {
  const { ids, numberOf, rows } = arrays;
  const links = ['CLAIMS', 'ESTIMATES'].map((type) => ({
    out: rows(type).out,
    in: rows(type).in,
    positions: positionsOf(graph, type),
  }));
  const about = rows('ABOUT');
  const { ids: claimIds, columns } = nodesOf(graph, 'Claim');
  const middles = new NodeMarks(ids.length);
  const ends = new NodeMarks(ids.length);

  const claimsAbout: Ask = ({ speaker, subject }) => {
    const [from, to] = [numberOf(speaker), numberOf(subject)];
    const { starts, neighbours } = about.out;
    const found: string[][] = [];
    for (const { out } of links) {
      for (let at = out.starts[from] ?? 0, end = out.starts[from + 1] ?? 0; at < end; at++) {
        const claim = out.neighbours[at] ?? 0;
        for (let topic = starts[claim] ?? 0, last = starts[claim + 1] ?? 0; topic < last; topic++) {
          if (neighbours[topic] === to) found.push([ids[claim] ?? '']);
        }
      }
    }
    return found;
  };

  const origins: Ask = ({ subject }) => {
    const to = numberOf(subject);
    const { starts, neighbours } = about.in;
    const found: string[][] = [];
    for (let at = starts[to] ?? 0, end = starts[to + 1] ?? 0; at < end; at++) {
      const claim = neighbours[at] ?? 0;
      let [origin, last] = [-1, -1];
      for (const { in: heard, positions } of links) {
        for (let next = heard.starts[claim] ?? 0, stop = heard.starts[claim + 1] ?? 0; next < stop; next++) {
          const position = positions?.[heard.relationships[next] ?? 0] ?? 0;
          if (position > last) [origin, last] = [heard.neighbours[next] ?? 0, position];
        }
      }
      if (origin >= 0) found.push([ids[claim] ?? '', ids[origin] ?? '']);
    }
    return found;
  };

  /** How many claims join x to each other entity, and one of them: only a lone one may not lead back. */
  const joinsOf = (x: number): ReadonlyMap<number, { count: number; readonly claim: number }> => {
    const joins = new Map<number, { count: number; readonly claim: number }>();
    for (let at = about.in.starts[x] ?? 0, end = about.in.starts[x + 1] ?? 0; at < end; at++) {
      const claim = about.in.neighbours[at] ?? 0;
      for (let to = about.out.starts[claim] ?? 0, last = about.out.starts[claim + 1] ?? 0; to < last; to++) {
        const y = about.out.neighbours[to] ?? 0;
        if (y === x) continue;
        const known = joins.get(y);
        if (known) known.count++;
        else joins.set(y, { count: 1, claim });
      }
    }
    return joins;
  };

  const twoClaimsAway: Ask = ({ id }) => {
    ends.clear();
    const found: string[][] = [];
    for (const [y, { count, claim }] of joinsOf(numberOf(id))) {
      for (let at = about.in.starts[y] ?? 0, end = about.in.starts[y + 1] ?? 0; at < end; at++) {
        const other = about.in.neighbours[at] ?? 0;
        if (count === 1 && other === claim) continue;
        for (
          let to = about.out.starts[other] ?? 0, last = about.out.starts[other + 1] ?? 0;
          to < last;
          to++
        ) {
          const z = about.out.neighbours[to] ?? 0;
          if (z !== y && ends.add(z)) found.push([ids[z] ?? '']);
        }
      }
    }
    return found;
  };

  const ways: readonly Rows[] = [about.out, about.in, ...links.flatMap((both) => [both.out, both.in])];
  const pathLength: Ask = ({ from, to }) => {
    middles.clear();
    ends.clear();
    const length = measureLevels(numberOf(from), numberOf(to), middles, ends, (node, visit) => {
      for (const { starts, neighbours } of ways) {
        for (let at = starts[node] ?? 0, end = starts[node + 1] ?? 0; at < end; at++) {
          if (visit(neighbours[at] ?? 0)) return;
        }
      }
    });
    return length === undefined ? [] : [[length]];
  };

  const estimates: Ask = ({ measure }) => {
    const { measure: measures = [], asOf = [], minValue = [] } = columns;
    const found: (readonly [string, string, unknown])[] = [];
    measures.forEach((own, claim) => {
      if (own === measure) found.push([claimIds[claim] ?? '', String(asOf[claim]), minValue[claim] ?? null]);
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

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
