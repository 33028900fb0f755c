// Changes of what is drawn, and undoing them.
import { describe, expect, it } from 'vitest';
import { emptyDrawing } from '../../client/state/address.ts';
import {
  drawAlso,
  drawOnly,
  hide,
  pin,
  showHidden,
  startOver,
  switchView,
  toggleLabel,
  unpin,
} from '../../client/state/drawing.ts';
import { noHistory, redo, remember, undo } from '../../client/state/history.ts';

describe('drawing', () => {
  it('draws a thing once, however often it is added', () => {
    const drawing = drawAlso(drawAlso(emptyDrawing, ['north-quay']), ['north-quay', 'zoe-varn']);

    expect(drawing.added).toEqual(['north-quay', 'zoe-varn']);
  });

  it('brings back what was hidden when it is drawn again', () => {
    const hidden = hide(emptyDrawing, ['north-quay', 'zoe-varn']);

    expect(drawAlso(hidden, ['north-quay']).hidden).toEqual(['zoe-varn']);
  });

  it('lets go of the pin of what is hidden', () => {
    const pinned = pin(emptyDrawing, { id: 'north-quay', x: 1.4, y: 2.6 });

    expect(pinned.pins).toEqual([{ id: 'north-quay', x: 1, y: 3 }]);
    expect(hide(pinned, ['north-quay']).pins).toEqual([]);
    expect(unpin(pinned, 'north-quay').pins).toEqual([]);
  });

  it('draws only what is asked for, in the same view', () => {
    const claims = switchView(hide(emptyDrawing, ['zoe-varn']), 'claims');

    expect(drawOnly(claims, ['north-quay'])).toEqual({
      ...emptyDrawing,
      view: 'claims',
      start: 'empty',
      added: ['north-quay'],
    });
  });

  it('switches a label off and on again', () => {
    const off = toggleLabel(emptyDrawing, 'Place');

    expect(off.off).toEqual(['Place']);
    expect(toggleLabel(off, 'Place').off).toEqual([]);
  });

  it('forgets everything but the view when it starts over', () => {
    const much = hide(drawAlso(switchView(emptyDrawing, 'claims'), ['a']), ['b']);

    expect(startOver(much)).toEqual({ ...emptyDrawing, view: 'claims' });
    expect(showHidden(much).hidden).toEqual([]);
  });
});

describe('undo', () => {
  const first = emptyDrawing;
  const second = hide(first, ['north-quay']);

  it('goes back to the drawing before, and forward again', () => {
    const back = undo(remember(noHistory, first), second);

    expect(back?.drawing).toEqual(first);
    expect(back && redo(back.history, back.drawing)?.drawing).toEqual(second);
  });

  it('has nothing to give when nothing was done', () => {
    expect(undo(noHistory, first)).toBeUndefined();
    expect(redo(noHistory, first)).toBeUndefined();
  });

  it('gives up what was undone once something new is done', () => {
    const back = undo(remember(noHistory, first), second);

    expect(back && remember(back.history, back.drawing).future).toEqual([]);
  });
});
