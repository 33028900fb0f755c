// What is written down matches what is there: codes, settings, labels, relationships, routes, dependencies.
import { existsSync, globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { labels, relationships } from '../../graph-data/ontology/ontology.ts';
import { settings } from '../../server/config.ts';
import { errorCodes } from '../../server/errors.ts';
import { codeFiles, readProjectFile, root } from './source-files.ts';
import { labelTable, relationshipTable } from './tables.ts';

const serverGuide = readProjectFile('server/README.md');
const clientGuide = readProjectFile('client/README.md');
const graphGuide = readProjectFile('graph-data/README.md');

/** The rows of the table under a heading, as arrays of cells without their backticks. */
function rowsUnder(text: string, heading: string): readonly (readonly string[])[] {
  const [, section = ''] = text.split(new RegExp(`^#+ ${heading}$`, 'm'));
  return (section.split(/^#+ /m)[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim().replaceAll('`', '')),
    );
}

const firstCells = (text: string, heading: string): readonly string[] =>
  rowsUnder(text, heading).map(([first = '']) => first);

test('server/README.md lists every error code with its status, and no other', () => {
  const documented = rowsUnder(serverGuide, 'Errors').map(([code, status]) => `${code} ${status}`);
  expect(documented.toSorted()).toEqual(
    Object.entries(errorCodes)
      .map(([code, { status }]) => `${code} ${status}`)
      .toSorted(),
  );
});

test('every error code is used in the code', () => {
  const all = codeFiles
    .filter(({ path }) => path !== 'server/errors.ts')
    .map(({ text }) => text)
    .join('\n');
  expect(Object.keys(errorCodes).filter((code) => !all.includes(`'${code}'`))).toEqual([]);
});

test('server/README.md lists every setting with its default and sentence', () => {
  expect(
    rowsUnder(serverGuide, 'Settings').map(([variable, , sentence]) => `${variable}: ${sentence}`),
  ).toEqual(Object.values(settings).map(({ variable, sentence }) => `${variable}: ${sentence}`));
});

test('graph-data/README.md prints the labels just as the ontology has them', () => {
  expect(graphGuide).toContain(labelTable(labels));
});

test('graph-data/README.md prints the relationships just as the ontology has them', () => {
  expect(graphGuide).toContain(relationshipTable(relationships));
});

test('the README names every label and relationship', () => {
  const readme = readProjectFile('README.md');
  const names = [...Object.keys(labels), ...Object.keys(relationships)];
  expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(readme))).toEqual([]);
});

test('each run-time dependency has its line in a README', () => {
  const manifest: { dependencies: Record<string, string>; devDependencies: Record<string, string> } =
    JSON.parse(readProjectFile('package.json'));
  const used = new Set(
    codeFiles.flatMap(({ imports }) =>
      imports.filter(({ isPackage }) => isPackage).map(({ target }) => target),
    ),
  );
  const isUsed = (name: string): boolean =>
    [...used].some((target) => target === name || target.startsWith(`${name}/`));
  const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).filter(isUsed);
  const documented = new Set(
    [...firstCells(serverGuide, 'Dependencies'), ...firstCells(clientGuide, 'Dependencies')].flatMap((cell) =>
      cell.split(/,\s*/),
    ),
  );
  expect(
    names.filter((name) => !documented.has(name) && !['vite', '@vitejs/plugin-react'].includes(name)),
  ).toEqual([]);
});

test('no dependency is installed that nothing uses', () => {
  const manifest: { dependencies: Record<string, string> } = JSON.parse(readProjectFile('package.json'));
  const used = codeFiles.flatMap(({ imports }) => imports.map(({ target }) => target));
  const isUsed = (name: string): boolean =>
    used.some((target) => target === name || target.startsWith(`${name}/`));
  expect(Object.keys(manifest.dependencies).filter((name) => !isUsed(name))).toEqual([]);
});

test('server/README.md lists every route of the API, and no other', () => {
  const routes = codeFiles
    .filter(({ path }) => path.startsWith('server/api/'))
    .flatMap(({ text }) =>
      [...text.matchAll(/\bapp\.(get|post|put|delete|patch)\(\s*'(\/api\/[^']*)'/g)].map(
        ([, method = '', path]) => `${method.toUpperCase()} ${path}`,
      ),
    );
  expect(firstCells(serverGuide, 'Routes').toSorted()).toEqual(routes.toSorted());
});

// A path is one from the root, from the README, or from the folder above it; a bare name is that of some file.
test('every file and folder that a README names in backticks is there', () => {
  const paths = globSync('{server,client,graph-data,test}/**/*.*', {
    cwd: root,
    exclude: ['**/node_modules', 'graph-data/local'],
  });
  const names = new Set(
    [...paths, 'README.md', 'package.json', 'tsconfig.json'].map((path) => basename(path)),
  );
  const guides = ['README.md', ...paths.filter((path) => basename(path) === 'README.md')];
  const missing = guides.flatMap((guide) => {
    const places = [root, join(root, dirname(guide)), join(root, dirname(guide), '..')];
    const named = [...readProjectFile(guide).matchAll(/`([\w.-]+(?:\/[\w.-]+)*\/?)`/g)].map(
      ([, path = '']) => path,
    );
    return (
      named
        .filter(
          (path) => /[a-z].*\/|\.(ts|tsx|mjs|json|md)$/.test(path) && !/^(application\/|\.\.)/.test(path),
        )
        // What is made by running is not there in a new clone
        .filter((path) => !/(^|\/)(node_modules|results|dist|local)(\/|$)/.test(path))
        .filter((path) =>
          path.includes('/') ? !places.some((place) => existsSync(join(place, path))) : !names.has(path),
        )
        .map((path) => `${guide}: ${path}`)
    );
  });
  expect(missing).toEqual([]);
});
