// The house's doors: who may import whom, through front doors only, without a cycle.
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { layers, roomOf, starters } from './rooms.ts';
import { codeFiles, readImports, root, sourceFiles } from './source-files.ts';

const known = new Set(sourceFiles.map(({ path }) => path));
const isStarter = (path: string): boolean =>
  starters.some((starter) => path === starter) || path.startsWith('server/commands/');

test('every code file belongs to a room or starts something', () => {
  const homeless = codeFiles.map(({ path }) => path).filter((path) => !roomOf(path) && !isStarter(path));
  expect(homeless.filter((path) => !/^client\/[a-z-]+\.(ts|tsx)$/.test(path))).toEqual([]);
});

test('a room imports only the rooms that the table allows, through their front doors', () => {
  const broken = codeFiles.flatMap(({ path, imports }) => {
    const room = roomOf(path);
    if (!room || isStarter(path)) return [];
    return imports.flatMap(({ target, isPackage, isTypeOnly }) => {
      if (isPackage || !/\.(ts|tsx)$/.test(target)) return [];
      const other = roomOf(target);
      if (other === room) return [];
      if (!other) return [`${path} imports ${target}, which belongs to no room`];
      const isAllowed =
        room.mayImport.includes(other.place) ||
        (isTypeOnly && room.mayImport.includes(`types:${other.place}`));
      if (!isAllowed) return [`${path} must not import ${target}${isTypeOnly ? ' (types)' : ''}`];
      return other.doors.includes(target)
        ? []
        : [`${path} imports ${target} behind the front door of ${other.place}`];
    });
  });
  expect(broken).toEqual([]);
});

test('within a room each folder builds only on those before it', () => {
  const folderIn = (room: string, path: string): string =>
    path.startsWith(`${room}/`) ? (path.slice(room.length + 1).split('/')[0] ?? '') : '';
  const broken = Object.entries(layers).flatMap(([room, folders]) =>
    codeFiles.flatMap(({ path, imports }) => {
      const place = folders.indexOf(folderIn(room, path));
      if (place < 0) return [];
      return imports
        .filter(({ target }) => folders.indexOf(folderIn(room, target)) > place)
        .map(({ target }) => `${path} must not import ${target}`);
    }),
  );
  expect(broken).toEqual([]);
});

test('each folder of a layered room is named in its order', () => {
  const unnamed = Object.entries(layers).flatMap(([room, folders]) =>
    globSync('*/', { cwd: join(root, room) }).filter(
      (folder) => !folders.includes(folder.replace(/\/$/, '')),
    ),
  );
  expect(unnamed).toEqual([]);
});

test('nobody imports what starts things', () => {
  const broken = codeFiles
    .filter(({ path }) => !isStarter(path))
    .flatMap(({ path, imports }) =>
      imports.filter(({ target }) => isStarter(target)).map(({ target }) => `${path} → ${target}`),
    );
  expect(broken).toEqual([]);
});

test('every import leads to a file that is there', () => {
  const broken = sourceFiles.flatMap(({ path, imports }) =>
    imports
      .filter(({ target, isPackage }) => !isPackage && /\.(ts|tsx|mjs)$/.test(target) && !known.has(target))
      .map(({ target }) => `${path} → ${target}`),
  );
  expect(broken).toEqual([]);
});

test('no import leads back to where it came from', () => {
  const edges = new Map(
    codeFiles.map(({ path, imports }) => [
      path,
      imports.filter(({ isPackage }) => !isPackage).map(({ target }) => target),
    ]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const target of edges.get(path) ?? []) walk(target, [...trail, path]);
    done.add(path);
  };
  for (const path of edges.keys()) walk(path, []);
  expect(cycles).toEqual([]);
});

test('types, side effects and lazy imports are all read', () => {
  const text = [
    "import type { A } from './a.ts';",
    "import { type B, type C } from './b.ts';",
    "import { type D, e } from '../d.ts';",
    "import './f.css';",
    `const g = await ${'import'}('./g.ts');`,
    "export * from 'fastify';",
  ].join('\n');
  expect(readImports('server/x/y.ts', text)).toEqual([
    { target: 'server/x/a.ts', isPackage: false, isTypeOnly: true },
    { target: 'server/x/b.ts', isPackage: false, isTypeOnly: true },
    { target: 'server/d.ts', isPackage: false, isTypeOnly: false },
    { target: 'server/x/f.css', isPackage: false, isTypeOnly: false },
    { target: 'server/x/g.ts', isPackage: false, isTypeOnly: false },
    { target: 'fastify', isPackage: true, isTypeOnly: false },
  ]);
});
