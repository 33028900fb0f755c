// A LadybugDB in memory: the few of its methods that are used here, described so that it need not be installed to compile.
import { requirePeer } from './peer-packages.ts';

export type LadybugRow = Readonly<Record<string, unknown>>;

interface LadybugResult {
  getAllSync(): LadybugRow[];
  close(): void;
}

interface LadybugStatement {
  isSuccess(): boolean;
  getErrorMessage(): string;
}

interface LadybugConnection {
  querySync(text: string): LadybugResult;
  prepareSync(text: string): LadybugStatement;
  executeSync(statement: LadybugStatement, parameters: Readonly<Record<string, unknown>>): LadybugResult;
  closeSync(): void;
}

interface LadybugPackage {
  readonly Database: new (
    path: string,
    bufferBytes: number,
    compresses: boolean,
    isReadOnly: boolean,
    maxBytes: number,
  ) => { closeSync(): void };
  readonly Connection: new (database: object) => LadybugConnection;
}

export interface LadybugDatabase {
  /** Throws Ladybug's own error. */
  readonly run: (text: string) => readonly LadybugRow[];
  readonly prepare: (text: string) => (parameters: LadybugRow) => readonly LadybugRow[];
  readonly close: () => void;
}

/** Of buffers and size: as Ladybug itself thinks best, which is terabytes of addresses. */
const AS_IT_LIKES = 0;

/** Compressed, 6 of 200,000 fractions with six digits come back as 0. */
const COMPRESSES = false;

/** Opens an empty one. Its synchronous methods are used: they are the faster ones. `maxBytes`: a power of two. */
export function openLadybug(maxBytes = AS_IT_LIKES): LadybugDatabase {
  const { Database, Connection }: LadybugPackage = requirePeer('@ladybugdb/core');
  const database = new Database(':memory:', AS_IT_LIKES, COMPRESSES, false, maxBytes);
  const connection = new Connection(database);
  const takeRows = (result: LadybugResult): readonly LadybugRow[] => {
    const rows = result.getAllSync();
    result.close();
    return rows;
  };
  return {
    run: (text) => takeRows(connection.querySync(text)),
    prepare: (text) => {
      const statement = connection.prepareSync(text);
      if (!statement.isSuccess()) throw new Error(`${statement.getErrorMessage()}: ${text}`);
      return (parameters) => takeRows(connection.executeSync(statement, parameters));
    },
    close: () => {
      connection.closeSync();
      database.closeSync();
    },
  };
}
