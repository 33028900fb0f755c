// Starts everything from a fresh clone: installs and builds what is missing or stale, then runs what was asked.
// Plain JavaScript for Node 20 and newer, because it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname ?? dirname(new URL(import.meta.url).pathname), '..');
const at = (...parts) => join(root, ...parts);
const isWindows = process.platform === 'win32';
const platform = `${process.platform}-${process.arch}`;

const say = (line) => process.stderr.write(`${line}\n`);
const secondsSince = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`;

/** Ends the program with what went wrong and what to do. */
class Refusal extends Error {}

const readIfThere = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
const hash = (...parts) => {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(String(part.length)).update(part);
  return sum.digest('hex');
};

// ---- install ----

const installStamp = at('node_modules', '.hearsay-install');

const installKey = () => hash(readFileSync(at('package-lock.json')), platform);

/** Whether npm itself put these packages there: an install by hand needs no second one. */
function isInstalledByHand() {
  const present = readIfThere(at('node_modules', '.package-lock.json'));
  if (present === '') return false;
  const { packages } = JSON.parse(present);
  const wanted = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages;
  const isSame = (name) => packages[name]?.version === wanted[name].version && existsSync(at(name));
  return Object.keys(wanted).every((name) => name === '' || wanted[name].optional || isSame(name));
}

function explainFailedInstall(output) {
  const isOffline = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(output);
  // npm ends with a page of usage: what went wrong stands first
  const errors = output.split('\n').filter((line) => /^npm (error|ERR!) \S/.test(line));
  const told = (errors.length > 0 ? errors : output.trim().split('\n')).slice(0, 8).join('\n');
  const fix = isOffline
    ? 'There is no way to the package registry. Connect to the network (or set npm’s proxy) and start again; later starts need no network.'
    : 'See what npm says above, mend it, and start again.';
  return new Refusal(`${told}\nThe packages could not be installed. ${fix}`);
}

function install() {
  const key = installKey();
  if (readIfThere(installStamp) === key) return;
  if (isInstalledByHand()) {
    writeFileSync(installStamp, key);
    return;
  }
  say('Installing the packages from the lock file (once, about a minute) …');
  const start = performance.now();
  const words = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--include=dev', '--include=optional'];
  const { npm_execpath: npmScript } = process.env;
  const isScript = npmScript?.endsWith('.js') && existsSync(npmScript);
  const [command, args] = isScript ? [process.execPath, [npmScript, ...words]] : ['npm', words];
  const run = spawnSync(command, args, { cwd: root, encoding: 'utf8', shell: !isScript && isWindows });
  if (run.error)
    throw new Refusal(`npm cannot be started (${run.error.message}). Install npm and start again.`);
  if (run.status !== 0) throw explainFailedInstall(`${run.stdout}${run.stderr}`);
  writeFileSync(installStamp, key);
  say(`Installed the packages in ${secondsSince(start)}.`);
}

// ---- the Node to run on ----

/** Node 24 as npm brought it; else the running one where it is new enough. */
function chooseNode() {
  const name = `node-${isWindows ? 'win' : process.platform}-${process.arch}`;
  const brought = at('node_modules', name, 'bin', isWindows ? 'node.exe' : 'node');
  // A system with another C library may have the file and still not run it
  if (existsSync(brought) && (isGlibc() || isWindows)) return brought;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 19)) return process.execPath;
  throw new Refusal(
    `Hearsay needs Node 22.19 or newer; this is ${process.version}, and npm brings none for ${platform}. Install a newer Node and start again.`,
  );
}

function isGlibc() {
  if (process.platform !== 'linux') return false;
  return !readdirSync('/lib').some((name) => name.startsWith('ld-musl-')) || existsSync('/lib64');
}

const PARENT_CHECK_MS = 300;

/** A stopped npm ends the shell between it and us, and that shell passes no signal on: we see that it is gone. */
function watchParent(onGone) {
  if (!process.env.npm_lifecycle_event || isWindows) return () => undefined;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onGone();
  }, PARENT_CHECK_MS);
  return () => clearInterval(timer);
}

/** Runs a program of ours on the chosen Node, passes signals on, and gives its exit code. */
function run(node, args, environment = {}) {
  const env = {
    ...process.env,
    PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`,
    ...environment,
  };
  const child = spawn(node, args, { cwd: process.cwd(), stdio: 'inherit', env });
  const passOn = (signal) => {
    // Ctrl+C in a terminal reaches the child by itself; twice would be taken for impatience
    if (signal === 'SIGINT' && process.stdin.isTTY) return;
    child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, passOn);
  const stopWatching = watchParent(() => child.kill('SIGTERM'));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code, signal) => {
      stopWatching();
      for (const name of signals) process.off(name, passOn);
      const byNumber = { SIGHUP: 129, SIGINT: 130, SIGKILL: 137, SIGSEGV: 139, SIGTERM: 143 };
      done(code ?? byNumber[signal] ?? 1);
    });
  });
}

// ---- build ----

const buildStamp = at('client', 'dist', '.hearsay-build');

function listFiles(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== 'dist' && entry.name !== 'node_modules')
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? listFiles(path) : [path];
    });
}

function buildKey() {
  const folders = [at('client'), at('graph-data', 'ontology'), at('server', 'api', 'contract')];
  const files = [...folders.flatMap(listFiles), at('package-lock.json'), at('tsconfig.json')].sort();
  return hash(...files.flatMap((file) => [file.slice(root.length), readFileSync(file)]));
}

function build(node, { force = false } = {}) {
  const key = buildKey();
  if (!force && readIfThere(buildStamp) === key && existsSync(at('client', 'dist', 'index.html'))) return;
  say('Building the page …');
  const start = performance.now();
  rmSync(buildStamp, { force: true });
  const words = ['build', at('client'), '--config', at('client', 'vite.config.ts'), '--logLevel', 'warn'];
  const built = spawnSync(node, [at('node_modules', 'vite', 'bin', 'vite.js'), ...words], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (built.status !== 0)
    throw new Refusal('The page could not be built. Mend what is said above and start again.');
  writeFileSync(buildStamp, key);
  say(`Built the page in ${secondsSince(start)}.`);
}

// ---- check and test ----

async function check(node) {
  const lintSettings = at('test', 'house', 'lint-and-format.json');
  const types = await run(node, [at('node_modules', 'typescript', 'bin', 'tsc'), '-p', root]);
  const biome = at('node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const lint = await run(node, [biome, 'check', `--config-path=${lintSettings}`, root]);
  return types || lint;
}

const chromiumPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

const findSystemChromium = () =>
  [process.env.CHROMIUM, process.env.HEARSAY_CHROMIUM, ...chromiumPlaces].find(
    (file) => file && existsSync(file),
  );

function findPlaywrightChromium(node) {
  const program = "process.stdout.write(require('@playwright/test').chromium.executablePath() ?? '')";
  const { stdout } = spawnSync(node, ['-e', program], { cwd: root, encoding: 'utf8' });
  return stdout && existsSync(stdout) ? stdout : undefined;
}

function installChromium(node) {
  const quiet = { cwd: root, stdio: ['ignore', 'ignore', 2] };
  const start = performance.now();
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    say('Installing Chromium for the end-to-end tests (once) …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-q'], { ...quiet, env });
    const packages = ['chromium', 'fonts-dejavu-core'];
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { ...quiet, env });
  } else {
    say('Fetching Playwright’s Chromium for the end-to-end tests (once) …');
    spawnSync(node, [at('node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium'], quiet);
  }
  const found = findSystemChromium() ?? findPlaywrightChromium(node);
  if (found) say(`Installed Chromium in ${secondsSince(start)}.`);
  return found;
}

const readCounts = (file, count) =>
  existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : undefined;

async function runUnitTests(node, folder, filters) {
  const file = join(folder, 'unit.json');
  const words = ['run', '--root', root, '--config', at('test', 'vitest.config.ts'), ...filters];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await run(node, [at('node_modules', 'vitest', 'vitest.mjs'), ...words, ...reporters]);
  const counts = readCounts(file, (report) => ({
    passed: report.numPassedTests,
    // A file that cannot be loaded has no tests, and has failed all the same
    failed: report.testResults.reduce((sum, { status, assertionResults }) => {
      const failed = assertionResults.filter((entry) => entry.status === 'failed').length;
      return sum + (failed === 0 && status === 'failed' ? 1 : failed);
    }, 0),
  }));
  return settle(code, counts);
}

async function runEndToEndTests(node, folder) {
  const chromium = findSystemChromium() ?? findPlaywrightChromium(node) ?? installChromium(node);
  if (!chromium) {
    say(
      'No Chromium for the end-to-end tests: install it ("apt-get install chromium") or set CHROMIUM to its path.',
    );
    return { passed: 0, failed: 1 };
  }
  build(node);
  const file = join(folder, 'end-to-end.json');
  const words = [
    'test',
    '--config',
    at('test', 'end-to-end', 'playwright.config.ts'),
    '--reporter=list,json',
  ];
  const environment = {
    HEARSAY_CHROMIUM: chromium,
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  };
  const code = await run(node, [at('node_modules', '@playwright', 'test', 'cli.js'), ...words], environment);
  const counts = readCounts(file, ({ stats, errors }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
  }));
  return settle(code, counts);
}

/** A run that failed without saying which test counts as one failure, so that no failure is lost. */
const settle = (code, counts = { passed: 0, failed: 0 }) =>
  code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;

const stages = ['check', 'unit', 'end-to-end'];

/** Without words: types and lint, unit tests, end-to-end tests. A stage's name runs it alone; other words filter. */
async function test(node, words) {
  const filters = words.filter((word) => !stages.includes(word));
  const named = stages.filter((stage) => words.includes(stage));
  const filtered = filters.length > 0 ? ['unit'] : stages;
  const asked = named.length > 0 ? named : filtered;
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-test-'));
  const results = [];
  try {
    if (asked.includes('check')) results.push(settle(await check(node)));
    if (asked.includes('unit')) results.push(await runUnitTests(node, folder, filters));
    if (asked.includes('end-to-end')) results.push(await runEndToEndTests(node, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const total = (kind) => results.reduce((sum, counts) => sum + counts[kind], 0);
  process.stdout.write(`\n${total('passed')} passed, ${total('failed')} failed\n`);
  return total('failed') > 0 ? 1 : 0;
}

// ---- programs ----

async function develop(node, words) {
  const main = at('server', 'main.ts');
  const vite = at('node_modules', 'vite', 'bin', 'vite.js');
  const page = run(node, [
    vite,
    at('client'),
    '--config',
    at('client', 'vite.config.ts'),
    '--clearScreen',
    'false',
  ]);
  const server = run(node, ['--watch', '--watch-preserve-output', main, 'serve', ...words]);
  return Math.max(...(await Promise.all([page, server])));
}

const main = at('server', 'main.ts');

const programs = {
  start: (node, words) => {
    build(node);
    return run(node, [main, 'serve', ...words]);
  },
  dev: develop,
  build: (node) => build(node, { force: true }) ?? 0,
  test,
  check,
  bench: (node, words) => {
    build(node);
    return run(node, [at('test', 'bench', 'bench.ts'), ...words]);
  },
  tck: (node, words) => run(node, [at('test', 'tck', 'tck.ts'), ...words]),
  fuzz: (node, words) => run(node, [at('test', 'fuzz', 'fuzz.ts'), ...words]),
  train: (node, words) => run(node, [at('server', 'ingest', 'extraction', 'training', 'train.ts'), ...words]),
  hearsay: (node, words) => run(node, [main, ...(words.length > 0 ? words : ['--help'])]),
};

try {
  const [name = '', ...words] = process.argv.slice(2);
  const program = Object.hasOwn(programs, name) ? programs[name] : undefined;
  if (!program) {
    throw new Refusal(`Say what to run: npm run ${Object.keys(programs).join(' | ')}`);
  }
  install();
  process.exitCode = await program(chooseNode(), words);
} catch (error) {
  say(error instanceof Refusal ? error.message : error.stack);
  process.exitCode = 1;
}
