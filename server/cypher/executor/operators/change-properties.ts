// SET and REMOVE: changes of properties and labels for each row, one after the other. Null targets are left alone.
import type { BoundRemove, BoundSetItem } from '../../binder/bound-tree.ts';
import type { Remove, SetProperties } from '../../planner/plan.ts';
import { type Compiler, type Operator, ROW, type Signal } from '../operator.ts';
import { entityOf, GraphEditor, nodeOf, propertiesFrom } from './graph-editor.ts';

export class SetCursor implements Operator {
  readonly #input: Operator;
  readonly #changes: readonly (() => void)[];

  constructor(plan: SetProperties, compiler: Compiler) {
    this.#input = compiler.operator(plan.input);
    this.#changes = compileSetItems(plan.items, compiler);
  }

  open(): void {
    this.#input.open();
  }

  next(): Signal {
    const signal = this.#input.next();
    if (signal === ROW) for (const change of this.#changes) change();
    return signal;
  }
}

export class RemoveCursor implements Operator {
  readonly #input: Operator;
  readonly #changes: readonly (() => void)[];

  constructor(plan: Remove, compiler: Compiler) {
    this.#input = compiler.operator(plan.input);
    this.#changes = plan.items.map((item) => compileRemoveItem(item, compiler));
  }

  open(): void {
    this.#input.open();
  }

  next(): Signal {
    const signal = this.#input.next();
    if (signal === ROW) for (const change of this.#changes) change();
    return signal;
  }
}

export const compileSetItems = (
  items: readonly BoundSetItem[],
  compiler: Compiler,
): readonly (() => void)[] => items.map((item) => compileSetItem(item, compiler));

function compileSetItem(item: BoundSetItem, compiler: Compiler): () => void {
  const editor = new GraphEditor(compiler.run);
  const target = compiler.evaluator(item.target);
  switch (item.kind) {
    case 'setProperty': {
      const value = compiler.evaluator(item.value);
      return () => {
        const entity = entityOf(target(), 'SET');
        if (entity !== null) editor.setProperty(entity, item.key, value());
      };
    }
    case 'setProperties': {
      const value = compiler.evaluator(item.value);
      return () => {
        const entity = entityOf(target(), 'SET');
        if (entity === null) return;
        const given = propertiesFrom(value(), editor);
        const present = editor.propertiesOf(entity);
        editor.replaceProperties(entity, item.replace ? given : new Map([...present, ...given]));
      };
    }
    case 'setLabels':
      return () => {
        const node = nodeOf(target(), 'SET');
        if (node !== null) editor.addLabels(node, item.labels);
      };
  }
}

function compileRemoveItem(item: BoundRemove['items'][number], compiler: Compiler): () => void {
  const editor = new GraphEditor(compiler.run);
  const target = compiler.evaluator(item.target);
  if (item.kind === 'removeProperty') {
    return () => {
      const entity = entityOf(target(), 'REMOVE');
      if (entity !== null) editor.setProperty(entity, item.key, null);
    };
  }
  return () => {
    const node = nodeOf(target(), 'REMOVE');
    if (node !== null) editor.removeLabels(node, item.labels);
  };
}
