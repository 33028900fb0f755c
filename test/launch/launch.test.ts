// The launcher: installs only what is missing or stale, passes words and exit codes on, says what to do.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** A clone with the launcher and a server that only says what it was asked; npm is a script of ours. */
function makeClone(npm: string) {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-launch-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'server'));
  cpSync(join(root, 'server/launch.mjs'), join(folder, 'server/launch.mjs'));
  const write = (name: string, content: string): void => writeFileSync(join(folder, name), content);
  write('package.json', '{"name": "clone"}');
  write('package-lock.json', '{"packages": {"": {}, "node_modules/lamp": {"version": "1.0.0"}}}');
  write('npm.js', npm);
  write(
    'server/main.ts',
    `const words: string[] = process.argv.slice(2);
     console.log(words.join(' '));
     process.exitCode = words.includes('fail') ? 7 : 0;`,
  );
  const launch = (...words: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(folder, 'server/launch.mjs'), ...words],
      {
        encoding: 'utf8',
        env: { ...process.env, npm_execpath: join(folder, 'npm.js') },
      },
    );
    return { status, stdout, stderr };
  };
  return { folder, write, launch };
}

const workingNpm = `
  const { appendFileSync, mkdirSync } = require('node:fs');
  mkdirSync('node_modules', { recursive: true });
  appendFileSync('npm.log', process.argv.slice(2).join(' ') + '\\n');
`;

test('packages are installed from the lock file without scripts, once', () => {
  const { folder, launch } = makeClone(workingNpm);
  expect(launch('hearsay', 'backup', 'x')).toEqual({
    status: 0,
    stdout: 'backup x\n',
    stderr: expect.stringMatching(/^Installing the packages .*\nInstalled the packages in [\d.]+ s\.\n$/),
  });
  expect(launch('hearsay', 'backup', 'y')).toEqual({ status: 0, stdout: 'backup y\n', stderr: '' });
  expect(readFileSync(join(folder, 'npm.log'), 'utf8')).toBe(
    'ci --ignore-scripts --no-audit --no-fund --include=dev --include=optional\n',
  );
});

test('a changed lock file is installed anew', () => {
  const { folder, write, launch } = makeClone(workingNpm);
  launch('hearsay', 'serve');
  write('package-lock.json', '{"packages": {"": {}, "node_modules/lamp": {"version": "2.0.0"}}}');
  launch('hearsay', 'serve');
  expect(readFileSync(join(folder, 'npm.log'), 'utf8').trim().split('\n')).toHaveLength(2);
});

test('packages that npm put there by hand are taken as they are', () => {
  const { folder, write, launch } = makeClone(workingNpm);
  mkdirSync(join(folder, 'node_modules/lamp'), { recursive: true });
  write('node_modules/.package-lock.json', '{"packages": {"node_modules/lamp": {"version": "1.0.0"}}}');
  expect(launch('hearsay', 'serve').stderr).toBe('');
  expect(existsSync(join(folder, 'npm.log'))).toBe(false);
});

test('without network the first start says so and what to do', () => {
  const { launch } = makeClone("console.error('npm error code ENOTFOUND'); process.exit(1);");
  const { status, stderr } = launch('start');
  expect(status).toBe(1);
  expect(stderr).toContain('npm error code ENOTFOUND');
  expect(stderr).toContain('Connect to the network');
});

test('a failed install is tried again at the next start', () => {
  const { write, launch } = makeClone('process.exit(1);');
  expect(launch('hearsay', 'serve').status).toBe(1);
  write('npm.js', workingNpm);
  expect(launch('hearsay', 'serve').status).toBe(0);
});

test('the exit code of the program is kept', () => {
  const { launch } = makeClone(workingNpm);
  expect(launch('hearsay', 'fail').status).toBe(7);
});

test('hearsay without words shows its help', () => {
  const { launch } = makeClone(workingNpm);
  expect(launch('hearsay').stdout).toBe('--help\n');
});

test('an unknown word is answered with the words there are', () => {
  const { launch } = makeClone(workingNpm);
  const { status, stderr } = launch('dance');
  expect(status).toBe(1);
  expect(stderr).toBe(
    'Say what to run: npm run start | dev | build | test | check | bench | tck | fuzz | train | hearsay\n',
  );
});

const patientServer = `
  process.on('SIGTERM', () => { console.log('closed'); process.exit(0); });
  console.log('ready');
  setInterval(() => undefined, 1000);
`;

test('a signal reaches the program, which closes in good order', async () => {
  const { folder, write, launch } = makeClone(workingNpm);
  launch('hearsay');
  write('server/main.ts', patientServer);
  const child = spawn(process.execPath, [join(folder, 'server/launch.mjs'), 'hearsay', 'serve']);
  const said = new Promise<string>((done) => {
    let text = '';
    child.stdout.on('data', (bytes) => {
      text += bytes;
      if (text === 'ready\n') child.kill('SIGTERM');
    });
    child.on('close', (code) => done(`${text}${code}`));
  });
  expect(await said).toBe('ready\nclosed\n0');
});

test.skipIf(process.platform === 'win32')('the program closes when npm and its shell are gone', async () => {
  const { folder, write, launch } = makeClone(workingNpm);
  launch('hearsay');
  write('server/main.ts', patientServer);
  const command = `"${process.execPath}" server/launch.mjs hearsay serve; true`;
  const shell = spawn('/bin/sh', ['-c', command], {
    cwd: folder,
    env: { ...process.env, npm_lifecycle_event: 'start' },
  });
  const said = new Promise<string>((done) => {
    let text = '';
    shell.stdout.on('data', (bytes) => {
      text += bytes;
      if (text === 'ready\n') shell.kill('SIGKILL');
    });
    shell.stdout.on('end', () => done(text));
  });
  expect(await said).toBe('ready\nclosed\n');
});
