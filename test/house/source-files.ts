// The project's own source files and what each imports, read as text.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

export interface SourceFile {
  /** Path from the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  readonly imports: readonly Import[];
}

export interface Import {
  /** Path from the root of the file it leads to, or the package's name. */
  readonly target: string;
  readonly isPackage: boolean;
  readonly isTypeOnly: boolean;
}

const SKIPPED = new Set(['node_modules', 'dist', 'local', 'results', 'public']);

function listFiles(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : listFiles(path);
    return [path];
  });
}

const STATEMENT =
  /^\s*(?:import|export)\s+(type\s+)?([^'";]*?)\s*from\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/gm;

/** Whether every name between the braces carries its own `type`. */
const namesOnlyTypes = (clause: string): boolean => {
  const [, names] = /^\{([^}]*)\}$/.exec(clause.trim()) ?? [];
  return (
    names
      ?.split(',')
      .map((name) => name.trim())
      .filter(Boolean)
      .every((name) => name.startsWith('type ')) ?? false
  );
};

export function readImports(path: string, text: string): readonly Import[] {
  return [...text.matchAll(STATEMENT)].map(([, typeWord, clause = '', from, bare, lazy]) => {
    const specifier = from ?? bare ?? lazy ?? '';
    const isPackage = !specifier.startsWith('.');
    const target = isPackage
      ? specifier
      : posix.normalize(posix.join(posix.dirname(path), specifier.split('?')[0] ?? ''));
    return { target, isPackage, isTypeOnly: typeWord !== undefined || namesOnlyTypes(clause) };
  });
}

/** Every TypeScript file (and launch.mjs) of the rooms, tests included, read once. */
export const sourceFiles: readonly SourceFile[] = ['server', 'client', 'graph-data', 'test']
  .flatMap(listFiles)
  .filter((path) => /\.(ts|tsx|mjs)$/.test(path))
  .sort()
  .map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    return { path, text, lines: text.split('\n').length - 1, imports: readImports(path, text) };
  });

export const codeFiles = sourceFiles.filter(({ path }) => !path.startsWith('test/'));

export const readProjectFile = (path: string): string => readFileSync(join(root, path), 'utf8');

export const fromRoot = (path: string): string => relative(root, path);
