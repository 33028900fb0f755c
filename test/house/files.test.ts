// How files look: size, first line, name, and what no file may hold.
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { codeFiles, root, sourceFiles } from './source-files.ts';

const MAX_LINES = 400;
const MAX_TEST_LINES = 600;
const VAGUE = /^(utils?|helpers?|common|types?|misc|index|shared|lib|stuff|manager|base)$/;

test('code files have at most 400 lines, tests at most 600', () => {
  const long = sourceFiles
    .filter(({ path, lines }) => lines > (path.startsWith('test/') ? MAX_TEST_LINES : MAX_LINES))
    .map(({ path, lines }) => `${path}: ${lines}`);
  expect(long).toEqual([]);
});

test('the first line of every file says what lives there', () => {
  const silent = sourceFiles
    .filter(({ text }) => !/^(#!.*\n)?\/\/ \S.{15,}/.test(text))
    .map(({ path }) => path);
  expect(silent).toEqual([]);
});

test('file names are kebab-case and say something', () => {
  const badly = sourceFiles
    .map(({ path }) => path)
    .filter((path) => {
      const name = basename(path).replace(/(\.(test|spec|config|module|d|worker))?\.(ts|tsx|mjs)$/, '');
      return !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || VAGUE.test(name);
    });
  expect(badly).toEqual([]);
});

test('nothing is left undone, silenced or skipped', () => {
  const marks = [
    new RegExp('TO' + 'DO|FIX' + 'ME|X' + 'XX|HA' + 'CK'),
    new RegExp('@ts-(ig' + 'nore|no' + 'check)|biome-' + 'ignore|eslint-' + 'disable'),
    new RegExp('\\b(it|test|describe)\\.(sk' + 'ip|on' + 'ly|to' + 'do)\\b'),
    new RegExp('[\\w)?\\]]:\\s*an' + 'y\\b(?! \\w)|<an' + 'y>|\\bas an' + 'y\\b'),
  ];
  const found = sourceFiles.flatMap(({ path, text }) =>
    text
      .split('\n')
      .map((line, index) => ({ line, at: `${path}:${index + 1}` }))
      .filter(({ line }) => marks.some((mark) => mark.test(line)))
      .map(({ at, line }) => `${at} ${line.trim()}`),
  );
  expect(found).toEqual([]);
});

test('every room of code has its README', () => {
  const needed = [
    'README.md',
    'server/README.md',
    'client/README.md',
    'graph-data/README.md',
    'test/README.md',
  ];
  expect(needed.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('no code file names a path of somebody’s machine', () => {
  const found = codeFiles.filter(({ text }) => /\/(home|Users)\/[a-z]+\//.test(text)).map(({ path }) => path);
  expect(found).toEqual([]);
});
