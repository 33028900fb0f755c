// An app over the invented harbour inquiry, without a port, and a check that answers match the contract.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { FastifyInstance, InjectOptions } from 'fastify';
import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { expect, onTestFinished } from 'vitest';
import { buildApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { openStore, readCollection, type Store } from '../../server/store/store.ts';

const sample = resolve(import.meta.dirname, '../../graph-data/samples/harbour-inquiry');

export const readText = (report: string): string => readFileSync(join(sample, `texts/${report}.txt`), 'utf8');

export interface TestApp {
  readonly app: FastifyInstance;
  readonly store: Store;
  /** Answers 200 with a body that matches the schema. */
  get<S extends TSchema>(schema: S, url: string): Promise<Static<S>>;
  /** The status and body of any answer. */
  ask(options: InjectOptions): Promise<{ status: number; body: unknown; headers: Record<string, unknown> }>;
}

interface TestAppOptions {
  readonly settings?: Readonly<Record<string, string>>;
  /** File name → text of a built client. */
  readonly client?: Readonly<Record<string, string>>;
}

/** Builds the app over a new store; both are closed after the test. */
export async function openApp({ settings = {}, client }: TestAppOptions = {}): Promise<TestApp> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-api-'));
  const clientFolder = join(folder, 'client');
  for (const [name, text] of Object.entries(client ?? {})) {
    mkdirSync(join(clientFolder, 'assets'), { recursive: true });
    writeFileSync(join(clientFolder, name), text);
  }
  const store = openStore({ folder, now: () => new Date('2031-03-07T12:00:00Z') });
  store.importCollection(readCollection(sample), 'test');
  const config = readConfig({ HEARSAY_LOG: 'silent', ...settings });
  const app = await buildApp({ store, config, clientFolder });
  onTestFinished(async () => {
    await app.close();
    store.close();
    rmSync(folder, { recursive: true });
  });
  const ask: TestApp['ask'] = async (options) => {
    const { statusCode, body, headers } = await app.inject(options);
    const isJson = String(headers['content-type']).startsWith('application/json') && body !== '';
    return { status: statusCode, body: isJson ? JSON.parse(body) : body, headers };
  };
  return {
    app,
    store,
    ask,
    get: async (schema, url) => {
      const { status, body } = await ask({ url });
      expect({ url, status }).toEqual({ url, status: 200 });
      expect({ url, errors: [...Value.Errors(schema, body)] }).toEqual({ url, errors: [] });
      if (!Value.Check(schema, body)) throw new Error('the answer does not match the contract');
      return body;
    },
  };
}
