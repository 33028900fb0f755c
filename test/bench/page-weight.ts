// What the browser must fetch before anything can be done: the scripts and styles that index.html asks for.
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './measured-machine.ts';

const built = join(root, 'client/dist');

const read = (path: string): Buffer => readFileSync(join(built, path));

/** Paths that a built script imports as it loads; `import(…)` is left out, it loads when it is needed. */
const staticImports = (script: string, from: string): readonly string[] =>
  [...script.matchAll(/(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+\.js)["']/g)].map(([, target = '']) =>
    posix.join(posix.dirname(from), target),
  );

function withImports(entries: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const visit = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    for (const target of staticImports(read(path).toString('utf8'), path)) visit(target);
  };
  for (const entry of entries) visit(entry);
  return [...found];
}

const gzipBytes = (paths: readonly string[]): number =>
  paths.reduce((sum, path) => sum + gzipSync(read(path), { level: 9 }).length, 0);

export interface PageWeight {
  readonly scripts: number;
  readonly styles: number;
  readonly files: number;
}

/** Kilobytes (1,000 bytes) of the first page as gzip -9. */
export function weighPage(): PageWeight {
  const html = read('index.html').toString('utf8');
  const asked = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, path = '']) => path);
  const scripts = withImports(asked.filter((path) => path.endsWith('.js')));
  const styles = asked.filter((path) => path.endsWith('.css'));
  return { scripts: gzipBytes(scripts) / 1000, styles: gzipBytes(styles) / 1000, files: scripts.length };
}

/** Kilobytes as gzip -9 of the built files at these URLs; others count nothing. */
export function weighFetched(urls: readonly string[]): number {
  const paths = urls.map((url) => new URL(url).pathname.slice(1)).filter((path) => /\.js$/.test(path));
  return gzipBytes([...new Set(paths)]) / 1000;
}
