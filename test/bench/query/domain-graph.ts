// A generated collection as Hearsay builds its graph, and the part of it that the questions need, as tables for the others.
import type { Collection } from '../../../graph-data/ontology/ontology.ts';
import { buildGraph, type PropertyGraph } from '../../../server/graph/graph.ts';
import { contentsOf } from '../collection-snapshot.ts';
import type { MeasuredGraph, NodeTable, RelationshipTable } from './measured-graph.ts';

export const buildDomainGraph = (collection: Collection): PropertyGraph => buildGraph(contentsOf(collection));

/** Who claims what about whom, in which report; of figures their measure, least value and as-of. */
export function tabulateDomain({ entities, reports, claims }: Collection): MeasuredGraph {
  const entityTable: NodeTable = {
    label: 'Entity',
    ids: [...entities, ...reports].map(({ id }) => id),
    columns: {},
  };
  const claimTable: NodeTable = {
    label: 'Claim',
    ids: claims.map(({ id }) => id),
    columns: {
      measure: claims.map(({ estimate }) => estimate?.measure),
      minValue: claims.map(({ estimate }) => estimate?.minValue),
      asOf: claims.map(({ asOf }) => asOf),
    },
  };
  const numbers = new Map([...entityTable.ids, ...claimTable.ids].map((id, number) => [id, number]));
  const numberOf = (id: string): number => {
    const number = numbers.get(id);
    if (number === undefined) throw new Error(`nothing has the id ${id}`);
    return number;
  };
  const speaks = (isEstimate: boolean): RelationshipTable => {
    const links = claims
      .filter(({ estimate }) => (estimate !== undefined) === isEstimate)
      .flatMap(({ id, chain }) => chain.map(({ speaker }, position) => ({ id, speaker, position })));
    return {
      type: isEstimate ? 'ESTIMATES' : 'CLAIMS',
      sources: Int32Array.from(links, ({ speaker }) => numberOf(speaker)),
      targets: Int32Array.from(links, ({ id }) => numberOf(id)),
      columns: { position: Int32Array.from(links, ({ position }) => position) },
    };
  };
  const topics = claims.flatMap(({ id, about }) => about.map(({ entity }) => ({ id, entity })));
  return {
    nodes: [entityTable, claimTable],
    relationships: [
      speaks(false),
      speaks(true),
      {
        type: 'ABOUT',
        sources: Int32Array.from(topics, ({ id }) => numberOf(id)),
        targets: Int32Array.from(topics, ({ entity }) => numberOf(entity)),
        columns: {},
      },
      {
        type: 'REPORTED_IN',
        sources: Int32Array.from(claims, ({ id }) => numberOf(id)),
        targets: Int32Array.from(claims, ({ report }) => numberOf(report)),
        columns: {},
      },
    ],
  };
}
