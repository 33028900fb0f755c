// Starts Hearsay: the only file with effects on import. Without words it serves; else it runs the command.
import { createInterface } from 'node:readline';
import { setFlagsFromString } from 'node:v8';
import { hearsayError } from './errors.ts';

// The graph lives as long as the server, so letting the heap double before it is swept only wastes memory:
// 1.2 GB instead of 2.1 GB at 100,000 claims under load.
setFlagsFromString('--heap-growing-percent=50');

const NAPI_NEEDED = 10;

function isNodeRecentEnough(): boolean {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  // better-sqlite3 ends the process without a word where the interface for native code is older
  return (major > 22 || (major === 22 && minor >= 19)) && Number(process.versions.napi) >= NAPI_NEEDED;
}

if (isNodeRecentEnough()) {
  const { runCommand } = await import('./cli.ts');
  // A reader that has seen enough, such as head, is no fault
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  const args = process.argv.slice(2);
  process.exitCode = await runCommand(args.length > 0 ? args : ['serve'], {
    environment: process.env,
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    readLines: () => createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }),
  });
} else {
  const { code, message, fix } = hearsayError('NODE_TOO_OLD', { version: process.version });
  console.error(`${code}: ${message}\n${fix}`);
  process.exitCode = 1;
}
