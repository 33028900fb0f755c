// The one place that talks to Sigma: built once, its graph changed in place, killed when the canvas goes.
import Graph from 'graphology';
import Sigma from 'sigma';
import { animateNodes } from 'sigma/utils';
import { colourOf, type Palette, palettes } from './appearance.ts';
import { gapOf, isInside, ratioToFit, sizeRatio, wholeView } from './camera.ts';
import {
  type DrawnGraph,
  drawEdges,
  type EdgeLook,
  lookOfNode,
  type NodeLook,
  type Renderer,
} from './drawn-graph.ts';
import { EdgeLines } from './edge-lines.ts';
import { type Emphasis, noEmphasis } from './emphasis.ts';
import type { Rectangle } from './label-layout.ts';
import { type DrawnLabel, drawMarks, type Marks, noMarks, type ScreenNode } from './marks.ts';
import { NodeShapes } from './node-shapes.ts';
import { listenToPointer, type PointerEvents } from './pointer.ts';
import { emptyScene, extentOf, type Point, type Scene, type SceneNode } from './scene.ts';
import { drawTags, drawWay, placeTags } from './way-marks.ts';

export interface ViewEvents extends PointerEvents {
  /** The browser took the graphics memory away. */
  readonly onLost: () => void;
  /** After each frame, with the labels in it. */
  readonly onDrawn: (labels: readonly DrawnLabel[]) => void;
}

const MANY_EDGES = 5000;
const FEW_FOR_SOFTWARE = 400;
const MOVE_MS = 320;
/** Neighbours are never taken to stand nearer, in units of the graph: two nodes alone say little of the scale. */
const LEAST_GAP = 70;
/** The way of a statement is seen even where one claim alone carries it. */
const WAY_WIDTH = 2.2;

/** Whether WebGL is emulated on the processor, where filling pixels is slow. */
export function isSoftwareDrawn(canvas: HTMLCanvasElement | undefined): boolean {
  const gl = canvas?.getContext('webgl2') ?? canvas?.getContext('webgl');
  if (!gl) return false;
  const extension = gl.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = gl.getParameter(extension ? extension.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
  return typeof name === 'string' && /swiftshader|llvmpipe|software/i.test(name);
}

export interface ShowOptions {
  /** The node that the new ones come out of. */
  readonly from?: string | undefined;
  readonly isAnimated: boolean;
  /** Another picture altogether: nothing stays, and the camera fits it. */
  readonly isAnew: boolean;
}

export class GraphView {
  readonly sigma: Renderer;
  private readonly graph: DrawnGraph = new Graph({ multi: true });
  private readonly container: HTMLElement;
  private readonly isSoftware: boolean;
  private readonly events: ViewEvents;
  private readonly stopListening: () => void;
  private readonly watcher: ResizeObserver;
  private scene: Scene = emptyScene;
  private palette: Palette = palettes.light;
  private emphasis: Emphasis = noEmphasis;
  private marks: Marks = noMarks;
  private labels: readonly DrawnLabel[] = [];
  private stopMoving: (() => void) | undefined;
  /** How far apart neighbours stand, in units of the graph. */
  private gap = LEAST_GAP;
  private pixelsPerUnit = 1;
  private isFitted = true;
  private isKilled = false;

  /** Builds Sigma in the element and draws at once. Throws when the browser offers no WebGL. */
  constructor(container: HTMLElement, palette: Palette, events: ViewEvents) {
    this.container = container;
    this.palette = palette;
    this.events = events;
    this.sigma = new Sigma<NodeLook, EdgeLook>(this.graph, container, {
      allowInvalidContainer: true,
      nodeProgramClasses: { shape: NodeShapes },
      edgeProgramClasses: { styled: EdgeLines },
      defaultNodeType: 'shape',
      defaultEdgeType: 'styled',
      renderLabels: false,
      defaultDrawNodeHover: () => undefined,
      enableEdgeEvents: true,
      enableCameraRotation: false,
      zIndex: true,
      stagePadding: 0,
      minEdgeThickness: 0.8,
      minCameraRatio: 0.02,
      maxCameraRatio: 12,
      zoomToSizeRatioFunction: (ratio) => this.sizeRatioAt(ratio),
      nodeReducer: (id, look) => this.paintNode(id, look),
      edgeReducer: (id, look) => this.paintEdge(id, look),
    });
    this.isSoftware = isSoftwareDrawn(this.sigma.getCanvases().nodes);
    this.sigma.on('afterRender', () => this.drawOver());
    this.sigma.on('resize', () => this.measureScale());
    for (const canvas of Object.values(this.sigma.getCanvases())) {
      // Sigma gives its own contexts back when it is killed; that is no fault.
      canvas.addEventListener('webglcontextlost', () => !this.isKilled && events.onLost());
    }
    this.stopListening = listenToPointer(this.sigma, this.graph, events, () => {
      this.isFitted = false;
    });
    this.watcher = new ResizeObserver(() => this.adaptToSize());
    this.watcher.observe(container);
  }

  kill(): void {
    this.isKilled = true;
    this.watcher.disconnect();
    this.stopListening();
    this.stopMoving?.();
    this.sigma.kill();
  }

  /** Draws a scene: what is new comes in from `from` or from a neighbour, what is gone goes, the rest stays. */
  show(scene: Scene, options: ShowOptions): void {
    this.stopMoving?.();
    if (options.isAnew) this.graph.clear();
    const isFirst = this.graph.order === 0;
    this.scene = scene;
    this.graph.forEachNode((id) => !scene.nodes.has(id) && this.graph.dropNode(id));
    if (scene.nodes.size === 0) return;
    if (isFirst) this.frame();
    const moves: Record<string, { x: number; y: number }> = {};
    for (const node of scene.nodes.values()) {
      const look = lookOfNode(node);
      const start = this.startOf(node, options.from);
      const isStill = isFirst || !options.isAnimated || (start.x === node.x && start.y === node.y);
      if (!isStill) moves[node.id] = { x: node.x, y: node.y };
      this.graph.mergeNode(node.id, isStill ? look : { ...look, x: start.x, y: start.y });
    }
    drawEdges(this.graph, scene.edges);
    this.setDetailOnMove();
    if (Object.keys(moves).length > 0) {
      this.stopMoving = animateNodes(this.graph, moves, { duration: MOVE_MS, easing: 'quadraticOut' });
    }
    if (!isFirst) return;
    // Sigma takes a new frame into account when it next draws; the camera needs it now.
    this.sigma.refresh();
    this.measureScale();
    this.fit(false);
  }

  setEmphasis(emphasis: Emphasis, marks: Marks): void {
    this.emphasis = emphasis;
    this.marks = marks;
    // The order of drawing changes with the emphasis; re-indexing pays only while there are few nodes.
    this.sigma.refresh({ schedule: true, skipIndexation: this.graph.order > 2000 });
  }

  setPalette(palette: Palette): void {
    this.palette = palette;
    this.sigma.refresh({ schedule: true, skipIndexation: true });
  }

  /** Where a node stands on the canvas in CSS pixels, with its radius; undefined when it is not drawn. */
  whereIs(id: string): (Point & { readonly radius: number }) | undefined {
    const drawn = this.sigma.getNodeDisplayData(id);
    if (!drawn) return undefined;
    // Not where Sigma has it: between a change and the next frame that is in other units.
    const { x, y } = this.sigma.graphToViewport(this.graph.getNodeAttributes(id));
    return { x, y, radius: this.sigma.scaleSize(drawn.size) };
  }

  zoom(factor: number, isAnimated: boolean): void {
    this.isFitted = false;
    const camera = this.sigma.getCamera();
    this.moveCamera({ ratio: camera.getBoundedRatio(camera.ratio / factor) }, isAnimated);
  }

  /** Shows everything that is drawn, or just these nodes. */
  fit(isAnimated: boolean, only?: ReadonlySet<string>): void {
    this.isFitted = only === undefined;
    const nodes = [...this.scene.nodes.values()];
    const box = extentOf(only ? nodes.filter(({ id }) => only.has(id)) : nodes);
    if (!box) return;
    const at = (point: Point): Point => this.sigma.graphToViewport(point, { cameraState: wholeView });
    const [low, high] = [at({ x: box.x[0], y: box.y[0] }), at({ x: box.x[1], y: box.y[1] })];
    const centre = { x: (low.x + high.x) / 2, y: (low.y + high.y) / 2 };
    const closest = (this.gap * this.pixelsPerUnit) / 170;
    const ratio = ratioToFit(
      { width: Math.abs(high.x - low.x), height: Math.abs(high.y - low.y) },
      this.sigma.getDimensions(),
      closest,
    );
    const { x, y } = this.sigma.viewportToFramedGraph(centre, { cameraState: wholeView });
    this.moveCamera({ x, y, ratio }, isAnimated);
  }

  /** Brings a node into view when it lies outside; else leaves the camera alone. */
  reveal(id: string, isAnimated: boolean): void {
    const node = this.scene.nodes.get(id);
    if (!node) return;
    // Sigma's own matrix is that of the last frame; the camera may have moved since.
    const cameraState = this.sigma.getCamera().getState();
    const where = this.sigma.graphToViewport(node, { cameraState });
    if (isInside(where, this.sigma.getDimensions(), 36)) return;
    this.isFitted = false;
    const { x, y } = this.sigma.viewportToFramedGraph(where, { cameraState });
    this.moveCamera({ x, y }, isAnimated);
  }

  private moveCamera(state: { x?: number; y?: number; ratio?: number }, isAnimated: boolean): void {
    const camera = this.sigma.getCamera();
    if (isAnimated) void camera.animate(state, { duration: MOVE_MS, easing: 'quadraticInOut' });
    else camera.setState({ ...camera.getState(), ...state });
  }

  /** The frame that camera positions refer to: set once, so that what is added later moves nothing. */
  private frame(): void {
    const box = extentOf(this.scene.nodes.values());
    if (!box) return;
    const [width, height] = [box.x[1] - box.x[0], box.y[1] - box.y[0]];
    this.gap = Math.max(LEAST_GAP, gapOf({ width, height }, this.scene.nodes.size));
    const grow = Math.max(0, 400 - Math.max(width, height)) / 2;
    this.sigma.setCustomBBox({
      x: [box.x[0] - grow, box.x[1] + grow],
      y: [box.y[0] - grow, box.y[1] + grow],
    });
  }

  private measureScale(): void {
    const at = (x: number): number => this.sigma.graphToViewport({ x, y: 0 }, { cameraState: wholeView }).x;
    const pixels = Math.abs(at(1) - at(0));
    if (Number.isFinite(pixels) && pixels > 0) this.pixelsPerUnit = pixels;
  }

  private sizeRatioAt(ratio: number): number {
    return sizeRatio((this.gap * this.pixelsPerUnit) / ratio);
  }

  private adaptToSize(): void {
    if (this.container.clientWidth === 0 || this.container.clientHeight === 0) return;
    this.sigma.resize();
    this.measureScale();
    if (this.isFitted) this.fit(false);
    this.sigma.refresh({ schedule: true });
  }

  private setDetailOnMove(): void {
    const isHeavy = this.graph.size > MANY_EDGES || (this.isSoftware && this.graph.size > FEW_FOR_SOFTWARE);
    if (this.sigma.getSetting('hideEdgesOnMove') === isHeavy) return;
    this.sigma.setSetting('hideEdgesOnMove', isHeavy);
    this.sigma.setSetting('hideLabelsOnMove', isHeavy);
  }

  private startOf(node: SceneNode, from: string | undefined): Point {
    if (this.graph.hasNode(node.id)) return this.graph.getNodeAttributes(node.id);
    if (from !== undefined && this.graph.hasNode(from)) return this.graph.getNodeAttributes(from);
    return node;
  }

  private paintNode(id: string, look: NodeLook) {
    const { palette, emphasis, marks } = this;
    const isFaded = emphasis.nodes !== undefined && !emphasis.nodes.has(id) && !marks.selected.has(id);
    return {
      ...look,
      color: isFaded ? palette.fadedNode : colourOf(look.kind, palette.scheme),
      ground: palette.ground,
      zIndex: isFaded ? 0 : emphasis.centres.has(id) ? 2 : 1,
    };
  }

  private paintEdge(id: string, look: EdgeLook) {
    const { palette, emphasis } = this;
    const [hop] = emphasis.way.edges.get(id) ?? [];
    if (hop) {
      const color = hop.kind === 'circle' ? palette.warn : palette.accent;
      return { ...look, color, size: Math.max(look.size, WAY_WIDTH), zIndex: 3 };
    }
    if (look.isProposal) {
      const isOff = emphasis.nodes !== undefined && !emphasis.edges.has(id);
      return { ...look, color: isOff ? palette.fadedEdge : palette.edgeProposed, zIndex: isOff ? 0 : 1 };
    }
    if (!emphasis.nodes) {
      if (look.isRelation) return { ...look, color: palette.edgeRelation, zIndex: 2 };
      return look.claims > 2
        ? { ...look, color: palette.edge, zIndex: 1 }
        : { ...look, color: palette.edgeFaint, zIndex: 0 };
    }
    const isOn = emphasis.edges.has(id);
    return { ...look, color: isOn ? palette.edgeStrong : palette.fadedEdge, zIndex: isOn ? 1 : 0 };
  }

  private isMoving(): boolean {
    const mouse = this.sigma.getMouseCaptor();
    return this.sigma.getCamera().isAnimated() || mouse.isMoving || mouse.currentWheelDirection !== 0;
  }

  private drawOver(): void {
    if (this.sigma.getSetting('hideLabelsOnMove') && this.isMoving()) return;
    const context = this.sigma.getCanvases().labels?.getContext('2d');
    if (!context) return;
    const nodes: ScreenNode[] = [];
    this.graph.forEachNode((id, { kind, label, claims, unseen, isPinned, isProposal }) => {
      const where = this.whereIs(id);
      if (where) nodes.push({ id, ...where, kind, name: label, claims, unseen, isPinned, isProposal });
    });
    const { width, height } = this.sigma.getDimensions();
    const family = getComputedStyle(this.container).fontFamily;
    const { way } = this.emphasis;
    const tags = placeTags({ context, family }, nodes, way);
    const covered = [...this.findFurniture(), ...tags.flatMap(({ rectangle }) => rectangle ?? [])];
    const sheet = { context, width, height, palette: this.palette, family, covered };
    drawWay(sheet, nodes, way, tags);
    this.labels = drawMarks(sheet, nodes, this.emphasis, this.marks);
    drawTags(sheet, tags);
    this.events.onDrawn(this.labels);
  }

  /** What floats on the picture, the frame's own button among it: no label hides behind it. */
  private findFurniture(): readonly Rectangle[] {
    const { left, top } = this.container.getBoundingClientRect();
    const pieces = this.container.ownerDocument.querySelectorAll('[data-on-picture]');
    return Array.from(pieces, (piece) => {
      const box = piece.getBoundingClientRect();
      return { left: box.left - left, top: box.top - top, right: box.right - left, bottom: box.bottom - top };
    });
  }
}
