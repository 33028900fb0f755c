// Runs a measuring program in a process of its own, so that nothing else is in its memory, and reads the sheets it writes.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Sheet } from './figures.ts';

/** `program` is a path within test/bench, `flags` are its arguments; throws when the program breaks. */
export async function measureApart(
  program: string,
  flags: readonly string[] = [],
): Promise<readonly Sheet[]> {
  const child = spawn(process.execPath, ['--expose-gc', join(import.meta.dirname, program), ...flags], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [written, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (code !== 0) throw new Error(`the measuring process ended with ${code}`);
  return JSON.parse(written);
}
