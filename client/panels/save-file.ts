// Handing a text to the person as a file.

/** How long the browser may take to begin reading the file. */
const KEPT_MS = 10_000;

/** Saves the text under a name, such as `saveFile('rows.csv', text, 'text/csv')`. */
export function saveFile(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
