// Handing a text or a picture to the person as a file.

/** How long the browser may take to begin reading the file. */
const KEPT_MS = 10_000;

/** Saves the content under a name, such as `saveFile('rows.csv', text, 'text/csv')`. */
export function saveFile(name: string, content: string | Blob, type: string): void {
  const file = typeof content === 'string' ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
