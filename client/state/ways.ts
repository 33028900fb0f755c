// The way of what is selected, and the switch that shows it on the picture.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import * as api from '../api/api.ts';
import type { Selection, View } from './address.ts';
import { answers } from './answers.ts';
import { askedGraph, useAskedGraph } from './asked-graph.ts';
import { drawAlso } from './drawing.ts';
import { amendDrawing, announce, go, usePage } from './page-state.ts';
import { noWay, type Way, wayOfClaim, wayOfReport } from './way.ts';

const claimQuestion = (id: string) => ({
  queryKey: ['corroboration', id],
  queryFn: ({ signal }: { signal?: AbortSignal }) => api.fetchCorroboration(id, signal),
});
const openQuestion = (graph: api.AskedGraph, id: string) => ({
  queryKey: ['claim', id, graph],
  queryFn: ({ signal }: { signal?: AbortSignal }) => api.fetchClaim(graph, id, signal),
});
const sourcesQuestion = (id: string) => ({
  queryKey: ['sources', id],
  queryFn: ({ signal }: { signal?: AbortSignal }) => api.fetchSources(id, signal),
});
const reportQuestion = (graph: api.AskedGraph, id: string) => ({
  queryKey: ['report', id, graph],
  queryFn: ({ signal }: { signal?: AbortSignal }) => api.fetchReport(graph, id, signal),
});

/** The way of the selected claim; of a selected report only while it is asked for. Empty until it is known. */
export function useWay(selection: Selection | undefined, view: View, isWayShown: boolean): Way {
  const claim = selection?.kind === 'claim' ? selection.id : undefined;
  const entity = selection?.kind === 'entity' && isWayShown ? selection.id : undefined;
  const graph = useAskedGraph();
  const open = useQuery({ ...openQuestion(graph, claim ?? ''), enabled: claim !== undefined }).data?.claim;
  // What is only proposed counts for nothing, and comes by no way
  const isReviewed = graph === 'reviewed' || (open !== undefined && !open.proposal);
  const ofClaim = useQuery({
    ...claimQuestion(claim ?? ''),
    enabled: claim !== undefined && isReviewed,
  }).data;
  // Any entity may be selected when a link is opened; only a report has a way, and the server says which is one.
  const report = useQuery({
    ...reportQuestion(graph, entity ?? ''),
    enabled: entity !== undefined,
    retry: false,
  }).data;
  const sources = useQuery({
    ...sourcesQuestion(entity ?? ''),
    enabled: entity !== undefined && report !== undefined && !report.report.isProposed,
  }).data;
  return useMemo(() => {
    if (claim !== undefined && ofClaim && open) return wayOfClaim(ofClaim, open, view);
    if (entity !== undefined && report && sources) return wayOfReport(sources, report);
    return noWay;
  }, [claim, ofClaim, open, entity, report, sources, view]);
}

async function askWay(selection: Selection | undefined, view: View): Promise<Way> {
  if (selection?.kind === 'claim') {
    const { claim } = await answers.fetchQuery(openQuestion(askedGraph(), selection.id));
    if (claim.proposal) return noWay;
    return wayOfClaim(await answers.fetchQuery(claimQuestion(selection.id)), claim, view);
  }
  if (selection?.kind !== 'entity') return noWay;
  const report = await answers.fetchQuery(reportQuestion(askedGraph(), selection.id));
  return wayOfReport(await answers.fetchQuery(sourcesQuestion(selection.id)), report);
}

/** Shows the way that the selected claim or report came, drawing what is not drawn; or shows everything again. */
export async function toggleWay(): Promise<void> {
  const { address } = usePage.getState();
  if (address.isWayShown) {
    go({ ...address, isWayShown: false });
    announce('Everything is shown again.');
    return;
  }
  const { view } = address.drawing;
  const way = await askWay(address.selection, view).catch(() => noWay);
  if (way.nodes.length === 0) {
    announce('Select a claim or a report first; then w shows the way it came.');
    return;
  }
  const ends = [...way.nodes, ...way.marks.keys()];
  go({ ...usePage.getState().address, isWayShown: true });
  amendDrawing((drawing) => drawAlso(drawing, ends));
  announce(`The way it came: ${way.words}.`);
}
