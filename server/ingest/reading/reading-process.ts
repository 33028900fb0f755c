// The parent's side of the reading process: starts it, gives it files, and ends it when it takes too long or too much.
import { type ChildProcess, fork } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ErrorShape, HearsayError, hearsayError } from '../../errors.ts';
import type { Unfolded } from './read-bytes.ts';
import type { IncomingFile, ReadingLimits } from './reading-shapes.ts';
import type { UsedLimits } from './used-limits.ts';

/** What the parent asks. */
export interface ReadRequest {
  readonly file: IncomingFile;
  readonly limits: ReadingLimits;
  readonly used: UsedLimits;
}

/** What the process answers. */
export type ReadReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unfolded'; readonly unfolded: Unfolded; readonly usedBytes: number }
  | { readonly kind: 'refused'; readonly error: ErrorShape; readonly usedBytes: number };

export interface ReadingProcess {
  /**
   * Reads one file after the one asked for before it. Throws what readBytes throws, DOCUMENT_TOO_SLOW,
   * DOCUMENT_TOO_LARGE, and an AbortError once it was stopped.
   */
  unfold(file: IncomingFile, used: UsedLimits): Promise<Unfolded>;
  stop(): void;
}

const MEGABYTE = 1_000_000;
const ROOT = resolve(import.meta.dirname, '../../..');
/** The program itself; not the store, which may lie beside it. */
const READABLE = ['server', 'graph-data/ontology', 'graph-data/lexicons', 'node_modules', 'package.json'];

function start(limits: ReadingLimits): ChildProcess {
  const { readMemoryMb } = limits;
  return fork(join(import.meta.dirname, 'read-worker.ts'), [String(readMemoryMb)], {
    // Whatever a hostile file makes a parser do, it can write no file, start no program and see no secret
    execArgv: [
      `--max-old-space-size=${Math.ceil(readMemoryMb * 0.75)}`,
      // Young objects are collected often, or a long document would hold several times its size
      '--max-semi-space-size=4',
      '--permission',
      ...READABLE.map((place) => `--allow-fs-read=${join(ROOT, place)}`),
      // Where packages lie elsewhere and are only linked to
      `--allow-fs-read=${realpathSync(join(ROOT, 'node_modules'))}`,
      '--allow-worker',
    ],
    env: { NODE_NO_WARNINGS: '1', ...(process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {}) },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

/** Why a process that ended by itself did so: V8 aborts where its heap is full, the watching thread kills. */
function explainEnd(
  name: string,
  code: number | null,
  signal: string | null,
  limits: ReadingLimits,
): HearsayError {
  if (signal === 'SIGKILL' || signal === 'SIGABRT' || code === 134 || code === 137) {
    const limit = `${limits.readMemoryMb} megabytes of memory`;
    return hearsayError('DOCUMENT_TOO_LARGE', { name, limit, setting: 'HEARSAY_READ_MEMORY_MB' });
  }
  const detail = `its reader ended with ${signal ?? code}`;
  return hearsayError('DOCUMENT_BROKEN', { name, format: 'a document', detail });
}

interface Running {
  readonly child: ChildProcess;
  readonly ready: Promise<void>;
}

function launch(limits: ReadingLimits): Running {
  const child = start(limits);
  const ready = new Promise<void>((done, fail) => {
    child.once('message', () => done());
    // Kept for all its life: an error that nobody listens to would end the server
    child.on('error', fail);
    child.once('exit', (code, signal) =>
      fail(new Error(`the reading process did not start: ${signal ?? code}`)),
    );
  });
  return { child, ready };
}

/** Sends one request and waits for its reply, for the end of the process, or for the time to run out. */
function ask(child: ChildProcess, request: ReadRequest): Promise<Unfolded> {
  const { file, limits } = request;
  const { name } = file;
  return new Promise((done, fail) => {
    const end = (act: () => void): void => {
      clearTimeout(timer);
      child.off('message', onReply);
      child.off('exit', onExit);
      act();
    };
    const onReply = (reply: ReadReply): void => {
      // What one file left behind in memory must not count against the next
      if (reply.kind !== 'ready' && reply.usedBytes > (limits.readMemoryMb * MEGABYTE) / 2)
        child.kill('SIGKILL');
      if (reply.kind === 'unfolded') end(() => done(reply.unfolded));
      if (reply.kind === 'refused') {
        const { code, message, fix } = reply.error;
        end(() => fail(new HearsayError(code, message, fix)));
      }
    };
    const onExit = (code: number | null, signal: string | null): void =>
      end(() => fail(explainEnd(name, code, signal, limits)));
    const timer = setTimeout(() => {
      end(() => fail(hearsayError('DOCUMENT_TOO_SLOW', { name, seconds: limits.readSeconds })));
      child.kill('SIGKILL');
    }, limits.readSeconds * 1_000);
    child.on('message', onReply);
    child.once('exit', onExit);
    child.send(request, (error) => {
      if (error) end(() => fail(error));
    });
  });
}

const hasEnded = ({ killed, exitCode, signalCode }: ChildProcess): boolean =>
  killed || exitCode !== null || signalCode !== null;

/** Starts a process when a file is there to read, and a new one after each that had to be ended. */
export function openReadingProcess(limits: ReadingLimits): ReadingProcess {
  let running: Running | undefined;
  let isStopped = false;
  let last: Promise<unknown> = Promise.resolve();

  const read = async (file: IncomingFile, used: UsedLimits): Promise<Unfolded> => {
    if (isStopped) throw new DOMException(`${file.name} is not read: the reader was closed`, 'AbortError');
    if (running === undefined || hasEnded(running.child)) running = launch(limits);
    const { child, ready } = running;
    try {
      await ready;
      return await ask(child, { file, limits, used });
    } catch (error) {
      if (isStopped) throw new DOMException(`${file.name} was not read: the reader was closed`, 'AbortError');
      throw error;
    }
  };
  return {
    unfold: (file, used) => {
      const turn = last.then(() => read(file, used));
      last = turn.catch(() => undefined);
      return turn;
    },
    stop: () => {
      isStopped = true;
      running?.child.kill('SIGKILL');
    },
  };
}
