// FRONT DOOR: the picture with its tools, menus and keys.
import { Progress } from '@mantine/core';
import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { announce, changeDrawing, select, tidy, togglePicked, toggleWay, usePage } from '../state/state.ts';
import './canvas.css';
import {
  askPath,
  bringBackHidden,
  count,
  describeNode,
  drawNeighbours,
  expandNode,
  hideNodes,
  openEdge,
  openNode,
} from './canvas-actions.ts';
import type { Expansion } from './expansion.ts';
import { HubChooser } from './hub-chooser.tsx';
import { mayMove } from './motion.ts';
import { EmptyNotice, FaultNotice, GraphicsNotice } from './notices.tsx';
import { type OpenMenu, PictureMenu } from './picture-menu.tsx';
import type { Target } from './pointer.ts';
import { ProposalsSign } from './proposals-sign.tsx';
import { mostConnected } from './scene.ts';
import { Toolbar, ViewSwitch, ZOOM_STEP } from './toolbar.tsx';
import { useEmphasis } from './use-emphasis.ts';
import { useGraphView } from './use-graph-view.ts';
import { usePalette } from './use-palette.ts';
import { readFocusKey, useAnywhereKeys } from './use-picture-keys.ts';
import { useScene } from './use-scene.ts';
import { usePointing, useShowing } from './use-showing.ts';
import { stepFrom } from './walk.ts';

const fill: CSSProperties = { width: '100%', height: '100%' };

/** The picture is one stop of the Tab key, and is walked with the arrow keys. */
const oneStop = { tabIndex: 0 } as const;

/** The picture of what is drawn. Fills its parent. */
export function Canvas() {
  const { drawing, selection } = usePage((page) => page.address);
  const [attempt, setAttempt] = useState(0);
  const [menu, setMenu] = useState<OpenMenu>();
  const [expansion, setExpansion] = useState<Expansion>();
  const [focused, setFocused] = useState<string>();
  const frame = useRef<HTMLDivElement>(null);
  const { scene, asked, tidying, why } = useScene();
  const pointing = usePointing();
  const expandedFrom = useRef<string>(undefined);

  const { element, view, fault } = useGraphView(
    usePalette(),
    {
      onHover: pointing.point,
      onClick: (target, isAdding) => click(target, isAdding),
      onDoubleClick: (target) => target.kind === 'node' && void expand(target.id),
      onMenu: (target, at) => setMenu({ target, at }),
      onDrop: (id, { x, y }) => pointing.drop(id, x, y),
      onLost: () => undefined,
      onDrawn: () => undefined,
    },
    attempt,
  );
  const emphasis = useEmphasis(scene, pointing.hoveredEdge);
  useShowing({ view, scene, emphasis, focused, expandedFrom, isSettled: asked.isSettled });

  const selectedNodes = (): readonly string[] => {
    if (selection?.kind === 'entity' || selection?.kind === 'claim') {
      return [selection.id, ...usePage.getState().picked];
    }
    return focused && document.activeElement === frame.current
      ? [focused, ...usePage.getState().picked]
      : usePage.getState().picked;
  };

  async function expand(id: string): Promise<void> {
    expandedFrom.current = id;
    try {
      setExpansion(await expandNode(scene, id));
    } catch {
      announce('The neighbours could not be read. Try again.');
    }
  }

  function click(target: Target, isAdding: boolean): void {
    if (target.kind === 'ground') {
      select(undefined);
      setFocused(undefined);
    } else if (target.kind === 'edge') openEdge(scene, target.id);
    else if (isAdding) togglePicked(target.id);
    else openNode(scene, target.id);
  }

  function clear(): void {
    setMenu(undefined);
    setExpansion(undefined);
    if (usePage.getState().picked.length > 0) usePage.setState({ picked: [] });
    select(undefined);
  }

  function focusOn(id: string | undefined): void {
    if (id === undefined) {
      announce('There is nothing further that way.');
      return;
    }
    setFocused(id);
    view?.reveal(id, mayMove());
    announce(describeNode(scene, id));
  }

  function openMenuAtFocus(): void {
    const box = frame.current?.getBoundingClientRect();
    if (!box) return;
    const where = focused ? view?.whereIs(focused) : undefined;
    const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    setMenu(
      focused && where
        ? { target: { kind: 'node', id: focused }, at: { x: box.left + where.x, y: box.top + where.y + 12 } }
        : { target: { kind: 'ground' }, at: middle },
    );
  }

  const startTidying = (): void => {
    if (drawing.isTidied) tidying.again();
    else changeDrawing(tidy);
  };
  const tools = {
    onFit: () => view?.fit(mayMove()),
    onTidy: startTidying,
    onHide: () => hideNodes(scene, selectedNodes()),
    onShowHidden: bringBackHidden,
  };
  const expandSelected = (): void => {
    const [id] = selectedNodes().filter((node) => scene.nodes.has(node));
    if (id) void expand(id);
    else announce('Select a node first, then press n to draw its neighbours.');
  };
  useAnywhereKeys({
    ...tools,
    onExpand: expandSelected,
    onPath: () => askPath(scene),
    onWay: () => void toggleWay(),
    onClear: clear,
    onZoom: (isIn) => view?.zoom(isIn ? ZOOM_STEP : 1 / ZOOM_STEP, mayMove()),
  });

  // Other parts of the page may ask for it too: the search box has it as a command.
  const fits = usePage((page) => page.fits);
  const fitted = useRef(fits);
  const { isSettled } = asked;
  useEffect(() => {
    // What was asked to be drawn in the same step must have come, to be fitted with the rest.
    if (!view || !isSettled || fits === fitted.current) return;
    fitted.current = fits;
    view.fit(mayMove());
  }, [fits, view, isSettled]);

  const hub = expansion && view?.whereIs(expansion.centre);
  const proposed = [...scene.nodes.values()].filter(({ isProposal }) => isProposal).length;
  const counted = [
    `${count(scene.nodes.size, 'node', 'nodes')}, ${count(scene.edges.size, 'link', 'links')} drawn`,
    ...(proposed > 0 ? [`${count(proposed, 'node', 'nodes')} only proposed`] : []),
  ].join(', ');
  return (
    <div
      ref={frame}
      className="picture"
      role="application"
      {...oneStop}
      aria-label="Picture of the graph"
      aria-describedby="picture-keys"
      onFocus={({ target }) => {
        if (target === frame.current && target.matches(':focus-visible')) {
          focusOn(focused ?? selectedNodes().find((id) => scene.nodes.has(id)) ?? mostConnected(scene));
        }
      }}
      onBlur={({ target }) => target === frame.current && setFocused(undefined)}
      onKeyDown={(event) => {
        if (event.target !== frame.current) return;
        readFocusKey(event, {
          onStep: (direction) =>
            focusOn(focused ? stepFrom(scene, focused, direction) : mostConnected(scene)),
          onHome: () => focusOn(mostConnected(scene)),
          onOpen: (isAdding) => focused && click({ kind: 'node', id: focused }, isAdding),
          onExpand: () => focused && void expand(focused),
          onMenu: openMenuAtFocus,
        });
      }}
    >
      <p id="picture-keys" className="visually-hidden">
        Arrow keys go from node to node, Home to the most connected, Enter opens, n draws neighbours,
        Shift+F10 opens the menu. The list “Drawn” shows the same as text.
      </p>
      <div ref={element} className="picture-sheet" style={fill} aria-hidden="true" />
      {fault !== 'none' && <GraphicsNotice fault={fault} onRetry={() => setAttempt(attempt + 1)} />}
      {asked.error !== undefined && <FaultNotice fault={asked.error} onRetry={asked.retry} />}
      {why !== undefined && <EmptyNotice why={why} />}
      {tidying.done !== undefined && (
        <Progress
          className="picture-progress"
          size={3}
          value={tidying.done * 100}
          aria-label="Tidying the layout"
        />
      )}
      <ViewSwitch />
      <ProposalsSign />
      <Toolbar
        isEmpty={scene.nodes.size === 0}
        canHide={selectedNodes().some((id) => scene.nodes.has(id))}
        hidden={drawing.hidden.length}
        isTidying={tidying.done !== undefined}
        onZoom={(factor) => view?.zoom(factor, mayMove())}
        onStopTidying={tidying.stop}
        {...tools}
      />
      <p className="picture-said" data-on-picture>
        {asked.isSettled ? counted : 'Drawing…'}
      </p>
      {expansion && hub && (
        <HubChooser
          expansion={expansion}
          at={hub}
          onClose={() => setExpansion(undefined)}
          onDraw={(ids) => {
            setExpansion(undefined);
            drawNeighbours(expansion, ids);
          }}
        />
      )}
      {menu && (
        <PictureMenu
          menu={menu}
          scene={scene}
          hidden={drawing.hidden.length}
          actions={{ ...tools, onExpand: (id) => void expand(id) }}
          onClose={() => {
            setMenu(undefined);
            frame.current?.focus({ preventScroll: true });
          }}
        />
      )}
    </div>
  );
}
