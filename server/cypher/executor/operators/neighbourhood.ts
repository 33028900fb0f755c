// The relationships at a node: which ones a pattern may walk, found once for each view, and a cursor over them.
import type { Adjacency, GraphView } from '../../graph/graph-port.ts';
import { positionsThatFit } from '../../parser/fits-labels.ts';
import type { Types, Way } from '../../planner/plan.ts';

const nothing: readonly number[] = [];
const noPositions = new Int32Array(0);

/** The other way round. */
export const opposite = (way: Way): Way => (way === 'both' ? 'both' : way === 'out' ? 'in' : 'out');

/** The relationships of some types that can be walked one way, in the view that it is bound to. */
export class Neighbourhood {
  readonly #types: Types;
  readonly #way: Way;
  #ordinals: readonly number[] | undefined;
  view: GraphView | undefined;
  lanes: readonly Adjacency[] = [];
  /** Lanes from this index on lead against the relationships' direction. */
  firstIncoming = 0;
  /** The only lane, where nothing was added or deleted: its positions are all there is to walk. */
  lone: Adjacency | undefined;

  constructor(types: Types, way: Way) {
    this.#types = types;
    this.#way = way;
  }

  bind(view: GraphView): void {
    if (view === this.view) return;
    this.view = view;
    const ordinals = positionsThatFit(view.types, this.#types);
    this.#ordinals = ordinals;
    const isNone = ordinals?.length === 0;
    const outgoing = this.#way === 'in' || isNone ? [] : view.adjacency(ordinals, 'out');
    const incoming = this.#way === 'out' || isNone ? [] : view.adjacency(ordinals, 'in');
    this.lanes = outgoing.concat(incoming);
    this.firstIncoming = outgoing.length;
    const [first] = this.lanes;
    const isUnchanged = view.deletedRelationships === undefined && first?.added === undefined;
    this.lone = this.lanes.length === 1 && isUnchanged ? first : undefined;
  }

  /** How many relationships can be walked from the node. For `both` loops count twice. */
  degree(node: number): number {
    const { lone, view } = this;
    if (lone !== undefined) {
      const start = lone.offsets[node] ?? 0;
      return (lone.offsets[node + 1] ?? start) - start;
    }
    if (view === undefined || this.lanes.length === 0) return 0;
    if (this.#way !== 'both') return view.degree(node, this.#ordinals, this.#way);
    return view.degree(node, this.#ordinals, 'out') + view.degree(node, this.#ordinals, 'in');
  }
}

/** Goes through the relationships at a node; with both directions outgoing ones first, a loop only once. */
export class NeighbourCursor {
  /** The present relationship and the node at its other end. */
  relationship = -1;
  other = -1;
  #around: Neighbourhood | undefined;
  #deleted: Uint8Array | undefined;
  #node = -1;
  #lane = 0;
  #at = 0;
  #end = 0;
  #neighbours: Int32Array = noPositions;
  #relationships: Int32Array | undefined;
  #added: readonly number[] = nothing;
  #addedAt = 0;
  /** Loops came with the outgoing lanes already. */
  #skipsLoops = false;

  /** `around` is bound to a view. */
  start(around: Neighbourhood, node: number): void {
    this.#around = around;
    this.#deleted = around.view?.deletedRelationships;
    this.#node = node;
    this.#lane = 0;
    this.#enterLane();
  }

  /** Leaves the node: there is nothing more until the next start. */
  stop(): void {
    this.#around = undefined;
    this.#at = 0;
    this.#end = 0;
    this.#added = nothing;
  }

  /** Moves to the next relationship; false when there is none. */
  advance(): boolean {
    for (;;) {
      while (this.#at < this.#end) {
        const at = this.#at++;
        const relationship = this.#relationships === undefined ? at : (this.#relationships[at] ?? -1);
        if (this.#accept(relationship, this.#neighbours[at] ?? -1)) return true;
      }
      while (this.#addedAt < this.#added.length) {
        const relationship = this.#added[this.#addedAt++] ?? -1;
        if (this.#accept(relationship, this.#otherEndOf(relationship))) return true;
      }
      if (this.#around === undefined) return false;
      this.#lane++;
      this.#enterLane();
    }
  }

  #accept(relationship: number, other: number): boolean {
    if (this.#deleted !== undefined && this.#deleted[relationship] === 1) return false;
    if (this.#skipsLoops && other === this.#node) return false;
    this.relationship = relationship;
    this.other = other;
    return true;
  }

  #enterLane(): void {
    const around = this.#around;
    const lane = around?.lanes[this.#lane];
    if (around === undefined || lane === undefined) {
      this.stop();
      return;
    }
    this.#addedAt = 0;
    const start = lane.offsets[this.#node] ?? 0;
    this.#at = start;
    this.#end = lane.offsets[this.#node + 1] ?? start;
    this.#neighbours = lane.neighbours;
    this.#relationships = lane.relationships;
    this.#added = lane.added?.get(this.#node) ?? nothing;
    this.#skipsLoops = around.firstIncoming > 0 && this.#lane >= around.firstIncoming;
  }

  #otherEndOf(relationship: number): number {
    const around = this.#around;
    const view = around?.view;
    if (around === undefined || view === undefined) return -1;
    return this.#lane < around.firstIncoming ? view.targetOf(relationship) : view.sourceOf(relationship);
  }
}
