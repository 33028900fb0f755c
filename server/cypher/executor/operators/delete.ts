// DELETE: drops nodes, relationships and paths. A node may lose its relationships by a later row of the clause.
import { runtimeError } from '../../errors.ts';
import type { Delete } from '../../planner/plan.ts';
import { showTypeOf } from '../../values/static-types.ts';
import { NodeValue, PathValue, RelationshipValue, type Value } from '../../values/value.ts';
import {
  type Compiler,
  DONE,
  type Evaluate,
  type Operator,
  ROW,
  type Run,
  type Signal,
} from '../operator.ts';
import { GraphEditor } from './graph-editor.ts';
import { NeighbourCursor, Neighbourhood } from './neighbourhood.ts';

export class DeleteCursor implements Operator {
  readonly #input: Operator;
  readonly #run: Run;
  readonly #editor: GraphEditor;
  readonly #detaches: boolean;
  readonly #expressions: readonly Evaluate[];
  readonly #around = new Neighbourhood(undefined, 'both');
  readonly #cursor = new NeighbourCursor();
  /** Nodes that still had relationships when their row came. */
  readonly #connected = new Set<number>();

  constructor(plan: Delete, compiler: Compiler) {
    this.#input = compiler.operator(plan.input);
    this.#run = compiler.run;
    this.#editor = new GraphEditor(compiler.run);
    this.#detaches = plan.detach;
    this.#expressions = plan.expressions.map((expression) => compiler.evaluator(expression));
  }

  open(): void {
    this.#input.open();
    this.#connected.clear();
  }

  next(): Signal {
    const signal = this.#input.next();
    if (signal === ROW) this.#deleteRow();
    else if (signal === DONE) this.#deleteRest();
    return signal;
  }

  #deleteRow(): void {
    const nodes = new Set<number>();
    const relationships = new Set<number>();
    for (const evaluate of this.#expressions) collect(evaluate(), nodes, relationships);
    if (this.#detaches)
      for (const node of nodes) for (const one of this.#relationshipsAt(node)) relationships.add(one);
    this.#dropRelationships(relationships);
    this.#dropNodes(nodes);
  }

  #dropRelationships(relationships: ReadonlySet<number>): void {
    for (const relationship of relationships) {
      if (!this.#run.view.isRelationshipDeleted(relationship)) this.#editor.dropRelationship(relationship);
    }
    this.#run.refresh();
  }

  /** Those without relationships; the others are kept in mind. */
  #dropNodes(nodes: ReadonlySet<number>): void {
    for (const node of nodes) {
      if (this.#run.view.isNodeDeleted(node)) continue;
      if (this.#relationshipsAt(node).length > 0) this.#connected.add(node);
      else this.#editor.dropNode(node);
    }
    this.#run.refresh();
  }

  #deleteRest(): void {
    if (this.#connected.size === 0) return;
    const nodes = new Set(this.#connected);
    this.#connected.clear();
    this.#dropNodes(nodes);
    const [connected] = this.#connected;
    if (connected === undefined) return;
    throw runtimeError(
      'ConstraintVerificationFailed',
      'DeleteConnectedNode',
      `The node ${this.#run.view.nodeId(connected)} still has relationships, so it cannot be deleted.`,
      'Delete its relationships as well, or use DETACH DELETE.',
    );
  }

  #relationshipsAt(node: number): readonly number[] {
    this.#around.bind(this.#run.view);
    this.#cursor.start(this.#around, node);
    const relationships: number[] = [];
    while (this.#cursor.advance()) relationships.push(this.#cursor.relationship);
    return relationships;
  }
}

/** Adds what a value stands for to what is to be deleted. */
function collect(value: Value, nodes: Set<number>, relationships: Set<number>): void {
  if (value === null) return;
  if (value instanceof NodeValue) nodes.add(value.node);
  else if (value instanceof RelationshipValue) relationships.add(value.relationship);
  else if (value instanceof PathValue) {
    for (const node of value.nodes) nodes.add(node);
    for (const relationship of value.relationships) relationships.add(relationship);
  } else {
    throw runtimeError(
      'TypeError',
      'InvalidArgumentType',
      `DELETE takes nodes, relationships and paths, but got a value of type ${showTypeOf(value)}.`,
      'Name what was matched, or take it out of the list or map that holds it.',
    );
  }
}
