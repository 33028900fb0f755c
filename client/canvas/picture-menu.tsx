// The menu of a node, an edge or the ground: the same from a right click, Shift+F10 and the Menu key.
import { Menu } from '@mantine/core';
import {
  type ClaimFilter,
  changeDrawing,
  drawOnly,
  openSearch,
  pin,
  select,
  showClaims,
  startOver,
  unpin,
} from '../state/state.ts';
import { isClaimLabel } from './appearance.ts';
import { hideNodes, keepAround, openEdge, openNode } from './canvas-actions.ts';
import type { Target } from './pointer.ts';
import type { Point, Scene, SceneNode } from './scene.ts';

export interface OpenMenu {
  readonly target: Target;
  /** In pixels of the window. */
  readonly at: Point;
}

interface MenuActions {
  readonly onExpand: (id: string) => void;
  readonly onFit: () => void;
  readonly onTidy: () => void;
  readonly onShowHidden: () => void;
}

interface ItemProps {
  readonly label: string;
  readonly keys?: string;
  /** Why it cannot be done now. */
  readonly obstacle?: string | undefined;
  readonly onDo: () => void;
}

function Item({ label, keys, obstacle, onDo }: ItemProps) {
  return (
    <Menu.Item disabled={obstacle !== undefined} onClick={onDo} rightSection={keys && <kbd>{keys}</kbd>}>
      {label}
      {obstacle && <span className="picture-menu-why">{obstacle}</span>}
    </Menu.Item>
  );
}

const startAgain = (): void => changeDrawing(startOver);

function claimFilters(node: SceneNode): readonly (readonly [string, ClaimFilter])[] {
  if (node.label === 'Report') return [['List the claims in it', { report: node.id }]];
  const about = ['List what is said about it', { about: node.id }] as const;
  if (node.label === 'Event') return [about];
  return [['List what it says', { speaker: node.id }], about];
}

function NodeItems({ scene, node, actions }: { scene: Scene; node: SceneNode; actions: MenuActions }) {
  const isClaim = isClaimLabel(node.label);
  const { id, isPinned, x, y } = node;
  return (
    <>
      <Menu.Label>{node.name}</Menu.Label>
      <Item label="Open" keys="Enter" onDo={() => openNode(scene, id)} />
      <Item
        label={node.unseen > 0 ? `Draw its neighbours (${node.unseen} more)` : 'Draw its neighbours'}
        keys="n"
        obstacle={node.unseen > 0 ? undefined : 'All its neighbours are drawn.'}
        onDo={() => actions.onExpand(id)}
      />
      <Item label="Only this and its neighbours" onDo={() => keepAround(scene, id)} />
      <Item label="Hide" keys="h" onDo={() => hideNodes(scene, [id])} />
      <Item
        label={isPinned ? 'Unpin' : 'Pin where it is'}
        onDo={() => changeDrawing((drawing) => (isPinned ? unpin(drawing, id) : pin(drawing, { id, x, y })))}
      />
      <Menu.Divider />
      <Item
        label="Path from here…"
        obstacle={isClaim ? 'A path runs between entities.' : undefined}
        onDo={() => select({ kind: 'path', from: id, mode: 'shortest' })}
      />
      {!isClaim &&
        claimFilters(node).map(([label, filter]) => (
          <Item key={label} label={label} onDo={() => showClaims(filter)} />
        ))}
    </>
  );
}

function EdgeItems({ scene, id }: { scene: Scene; id: string }) {
  const edge = scene.edges.get(id);
  if (!edge) return null;
  const [from, to] = [scene.nodes.get(edge.source), scene.nodes.get(edge.target)];
  const isBetweenEntities = !isClaimLabel(from?.label ?? 'Claim') && !isClaimLabel(to?.label ?? 'Claim');
  return (
    <>
      <Menu.Label>
        {from?.name} – {to?.name}
      </Menu.Label>
      <Item label="Open what is behind it" keys="Enter" onDo={() => openEdge(scene, id)} />
      <Item
        label="All paths between the two"
        obstacle={isBetweenEntities ? undefined : 'A path runs between entities.'}
        onDo={() => select({ kind: 'path', from: edge.source, to: edge.target, mode: 'all' })}
      />
      <Item
        label="Only these two"
        onDo={() => changeDrawing((drawing) => drawOnly(drawing, [edge.source, edge.target]))}
      />
      <Item label="Hide both" onDo={() => hideNodes(scene, [edge.source, edge.target])} />
    </>
  );
}

function GroundItems({ scene, hidden, actions }: { scene: Scene; hidden: number; actions: MenuActions }) {
  const nothing = scene.nodes.size === 0 ? 'Nothing is drawn.' : undefined;
  return (
    <>
      <Item label="Search…" keys="/" onDo={() => openSearch(true)} />
      <Item label="Fit everything" keys="f" obstacle={nothing} onDo={actions.onFit} />
      <Item label="Tidy the layout" keys="t" obstacle={nothing} onDo={actions.onTidy} />
      <Item
        label={hidden > 0 ? `Show what is hidden (${hidden})` : 'Show what is hidden'}
        keys="Shift+H"
        obstacle={hidden > 0 ? undefined : 'Nothing is hidden.'}
        onDo={actions.onShowHidden}
      />
    </>
  );
}

interface PictureMenuProps {
  readonly menu: OpenMenu;
  readonly scene: Scene;
  readonly hidden: number;
  readonly actions: MenuActions;
  readonly onClose: () => void;
}

export function PictureMenu({ menu, scene, hidden, actions, onClose }: PictureMenuProps) {
  const { target, at } = menu;
  const node = target.kind === 'node' ? scene.nodes.get(target.id) : undefined;
  return (
    <Menu opened onClose={onClose} position="bottom-start" offset={2} shadow="md" width={280} withinPortal>
      <Menu.Target>
        <span className="picture-menu-anchor" style={{ left: at.x, top: at.y }} />
      </Menu.Target>
      <Menu.Dropdown>
        {node && <NodeItems scene={scene} node={node} actions={actions} />}
        {target.kind === 'edge' && <EdgeItems scene={scene} id={target.id} />}
        {target.kind === 'ground' && <GroundItems scene={scene} hidden={hidden} actions={actions} />}
        <Menu.Divider />
        <Item label="Start over with the overview" onDo={startAgain} />
      </Menu.Dropdown>
    </Menu>
  );
}
