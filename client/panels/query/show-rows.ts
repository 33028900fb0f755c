// Drawing what a result holds: its things alone, or besides what is drawn; and saying what has no place there.
import { notifications } from '@mantine/notifications';
import { announce, changeDrawing, drawAlso, drawOnly, requestFit, switchView } from '../../state/state.ts';
import { count } from '../phrases.ts';
import type { ThingsFound } from './things-in-rows.ts';

/** Beyond so many a picture is slow and shows little: the person is asked first. */
export const MANY_THINGS = 500;

/** The ids stand in the address; servers and browsers cut what is longer. */
const LONGEST_LIST = 90_000;

/** Whether there are so many that no address holds them. */
export const areTooMany = (ids: readonly string[]): boolean =>
  ids.reduce((sum, id) => sum + id.length + 1, 0) > LONGEST_LIST;

export function sayDrawn({ ids, view, undrawable }: ThingsFound): string {
  const drawn = `${count(ids.length, 'thing')} drawn among the ${view}.`;
  if (undrawable === 0) return drawn;
  const left = count(undrawable, 'node has', 'nodes have');
  return `${drawn} ${left} no place on the picture: questions and assessments stand in tables only.`;
}

/** Draws them in the view that has them all; undo brings back the picture as it was. */
export function showRows(things: ThingsFound, how: 'alone' | 'also'): void {
  const produce = how === 'alone' ? drawOnly : drawAlso;
  changeDrawing((drawing) => {
    const isInView = things.view === 'entities' && how === 'also';
    return produce(isInView ? drawing : switchView(drawing, things.view), things.ids);
  });
  requestFit();
  const said = sayDrawn(things);
  announce(said);
  notifications.show({ message: `${said} Ctrl+Z brings back the picture as it was.` });
}
