// Typing over a selection, done by the editor itself and not by the browser.
import { EditorView } from '@codemirror/view';

/**
 * Chromium gives letters typed over coloured text an inline style, to keep the colour. The content policy refuses
 * and reports that, so the selection is replaced before the browser does it.
 */
export const typeOverSelection = EditorView.domEventHandlers({
  beforeinput: (event, view) => {
    const { from, to, empty } = view.state.selection.main;
    const { data } = event;
    if (event.inputType !== 'insertText' || !data || empty || view.composing) return false;
    const insert = () =>
      view.state.update({
        changes: { from, to, insert: data },
        selection: { anchor: from + data.length },
        userEvent: 'input.type',
        scrollIntoView: true,
      });
    const isHandled = view.state
      .facet(EditorView.inputHandler)
      .some((handle) => handle(view, from, to, data, insert));
    if (!isHandled) view.dispatch(insert());
    event.preventDefault();
    return true;
  },
});
