// hearsay serve: opens the store, listens, says where, and closes in good order.
import { resolve } from 'node:path';
import closeWithGrace from 'close-with-grace';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../app.ts';
import { type Config, settings } from '../config.ts';
import { hearsayError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { openFilledStore } from './open-filled-store.ts';

const CLOSE_DELAY_MS = 10_000;

const count = (number: number, one: string, several: string): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : several}`;

/** What is in the store, in a few words. */
function tellContents(store: Store): string {
  const { claims, entities, reports, held } = store.counts();
  return [
    count(claims, 'claim', 'claims'),
    count(entities, 'entity', 'entities'),
    `${count(reports, 'report', 'reports')} (${held} with text)`,
  ].join(', ');
}

async function listen(app: FastifyInstance, { host, port }: Config): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') throw hearsayError('PORT_TAKEN', { port, host });
    const invalid = (name: string, value: string, reason: string) =>
      hearsayError('SETTING_INVALID', { name, value, reason });
    if (code === 'EACCES') {
      throw invalid(settings.port.variable, String(port), 'the system does not let you listen there');
    }
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw invalid(settings.host.variable, host, 'this machine has no such address');
    }
    throw error;
  }
}

/** Serves until the process is told to stop. Throws PORT_TAKEN and what opening the store throws. */
export async function serve(config: Config, say: (line: string) => void): Promise<void> {
  const store = openFilledStore(config);
  try {
    const clientFolder = resolve(import.meta.dirname, '../../client/dist');
    const app = await buildApp({ store, config, clientFolder });
    const address = await listen(app, config).catch(async (error: unknown) => {
      await app.close();
      throw error;
    });
    closeWithGrace({ delay: CLOSE_DELAY_MS, logger: false }, async ({ err }) => {
      if (err) console.error(err);
      await app.close();
      store.close();
    });
    const token = config.token === '' ? '' : `/#token=${encodeURIComponent(config.token)}`;
    say(`Hearsay is ready at ${address}${token} with ${tellContents(store)}. Stop it with Ctrl+C.`);
  } catch (error) {
    store.close();
    throw error;
  }
}
