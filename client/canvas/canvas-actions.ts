// What a person does on the canvas, from the keyboard, the toolbar or a menu: each a step of the page's state.
import {
  amendDrawing,
  announce,
  askNeighbourhood,
  changeDrawing,
  type Drawing,
  drawAlso,
  drawOnly,
  hide,
  select,
  selectClaim,
  selectEntity,
  showHidden,
  usePage,
} from '../state/state.ts';
import { isClaimLabel, nounFor } from './appearance.ts';
import { ASK_LIMIT, drawWithCompany, type Expansion, HUB, planExpansion } from './expansion.ts';
import type { Scene } from './scene.ts';

const drawingNow = (): Drawing => usePage.getState().address.drawing;

export const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;

/** `"Ana Ruiz, person, 14 claims, 6 neighbours drawn"` */
export function describeNode(scene: Scene, id: string): string {
  const node = scene.nodes.get(id);
  if (!node) return '';
  const drawn = scene.neighbours.get(id)?.size ?? 0;
  const parts = [node.name, nounFor(node.label, 1), ...(node.isProposal ? ['proposed, not reviewed'] : [])];
  if (!isClaimLabel(node.label)) parts.push(count(node.claims, 'claim', 'claims'));
  parts.push(count(drawn, 'neighbour', 'neighbours'));
  if (node.unseen > 0) parts.push(`${node.unseen} more not drawn`);
  return parts.join(', ');
}

export function openNode(scene: Scene, id: string): void {
  const node = scene.nodes.get(id);
  if (node && isClaimLabel(node.label)) selectClaim(id);
  else selectEntity(id);
}

/** Selects what an edge stands for: a claim when one of its ends is one, else everything between its ends. */
export function openEdge(scene: Scene, id: string): void {
  const edge = scene.edges.get(id);
  if (!edge) return;
  const claim = [edge.source, edge.target].find((end) => isClaimLabel(scene.nodes.get(end)?.label ?? ''));
  if (claim) selectClaim(claim);
  else select({ kind: 'between', from: edge.source, to: edge.target });
}

/** Draws the unseen neighbours at once when they are few; gives the expansion to choose from when it is a hub. */
export async function expandNode(scene: Scene, id: string): Promise<Expansion | undefined> {
  const drawing = drawingNow();
  const answer = await askNeighbourhood(id, drawing.view, undefined, ASK_LIMIT);
  const expansion = planExpansion(answer, new Set(scene.nodes.keys()), drawing.off);
  if (expansion.ids.length === 0) {
    announce(`All neighbours of ${expansion.name} are drawn.`);
    return undefined;
  }
  if (expansion.ids.length > HUB) return expansion;
  drawNeighbours(expansion, expansion.ids);
  return undefined;
}

export function drawNeighbours({ name }: Expansion, ids: readonly string[]): void {
  changeDrawing((drawing) => drawAlso(drawing, ids));
  announce(`${count(ids.length, 'neighbour', 'neighbours')} of ${name} drawn.`);
}

/** Draws a selected node that is not drawn, without a step in the browser's history. */
export async function drawSelected(scene: Scene, id: string): Promise<void> {
  const { view } = drawingNow();
  const answer = await askNeighbourhood(id, view, undefined, ASK_LIMIT);
  const ids = drawWithCompany(answer, new Set(scene.nodes.keys()));
  amendDrawing((drawing) => drawAlso(drawing, ids));
}

/** Leaves only a node and its drawn neighbours. */
export function keepAround(scene: Scene, id: string): void {
  const ids = [id, ...(scene.neighbours.get(id) ?? [])];
  changeDrawing((drawing) => ({ ...drawOnly(drawing, ids), off: drawing.off }));
  announce(
    `${scene.nodes.get(id)?.name ?? 'It'} and ${count(ids.length - 1, 'neighbour', 'neighbours')} drawn.`,
  );
}

export function hideNodes(scene: Scene, ids: readonly string[]): void {
  const shown = ids.filter((id) => scene.nodes.has(id));
  if (shown.length === 0) {
    announce('Nothing is selected. Select what is to be hidden, then press h.');
    return;
  }
  changeDrawing((drawing) => hide(drawing, shown));
  const [first = ''] = shown;
  const what = shown.length === 1 ? (scene.nodes.get(first)?.name ?? first) : `${shown.length} nodes`;
  announce(`${what} hidden. Shift+H shows what is hidden.`);
}

export function bringBackHidden(): void {
  const { hidden } = drawingNow();
  if (hidden.length === 0) announce('Nothing is hidden.');
  else {
    changeDrawing(showHidden);
    announce(`${count(hidden.length, 'node', 'nodes')} shown again.`);
  }
}

/** The path between the selected and the picked node; says what to do when there are not two. */
export function askPath(scene: Scene): void {
  const { address, picked } = usePage.getState();
  const { selection } = address;
  const start =
    selection?.kind === 'entity' ? selection.id : selection?.kind === 'path' ? selection.from : undefined;
  const ends = [...(start ? [start] : []), ...picked].filter(
    (id) => !isClaimLabel(scene.nodes.get(id)?.label ?? ''),
  );
  const [from, to] = ends;
  if (from && to && from !== to) {
    select({ kind: 'path', from, to, mode: 'shortest' });
    announce(`Paths between ${scene.nodes.get(from)?.name} and ${scene.nodes.get(to)?.name}.`);
    return;
  }
  announce(
    from
      ? 'Now hold Shift and click the other end, then press p.'
      : 'Select one end, hold Shift and click the other, then press p.',
  );
}
