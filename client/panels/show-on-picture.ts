// Drawing things from a panel, so that they are seen: the picture fits the window, and a phone turns to it.
import { changeDrawing, drawAlso, requestFit } from '../state/state.ts';

export function showOnPicture(ids: readonly string[]): void {
  changeDrawing((drawing) => drawAlso(drawing, ids));
  requestFit();
}
