// Where the focus goes when what was pressed is no longer there: to the heading of its section.

/** Remembers the section of an element, and gives the function that focuses its heading. */
export function focusSection(element: HTMLElement | null): () => void {
  const heading = element?.closest('.section')?.querySelector<HTMLElement>('h3 button');
  return () => heading?.focus();
}
