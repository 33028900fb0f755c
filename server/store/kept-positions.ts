// Layouts kept between starts. They are computed, so old ones may go.
import type { Connection } from './store-file.ts';
import type { Positions } from './store-port.ts';

const MAX_LAYOUTS = 8;

export interface KeptPositions {
  load(key: string): Positions | undefined;
  save(key: string, positions: Positions, at: string): void;
}

export function prepareKeptPositions(db: Connection): KeptPositions {
  const read = db.prepare<[string], string>('SELECT body FROM positions WHERE key = ?').pluck();
  const write = db.prepare<[string, string, string]>(
    `INSERT INTO positions (key, body, saved_at) VALUES (?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at`,
  );
  const trim = db.prepare<[string, number]>(
    `DELETE FROM positions WHERE key <> ? AND key NOT IN
       (SELECT key FROM positions ORDER BY saved_at DESC, key LIMIT ?)`,
  );
  const save = db.transaction((key: string, body: string, at: string) => {
    write.run(key, body, at);
    trim.run(key, MAX_LAYOUTS);
  });
  return {
    load: (key) => {
      const body = read.get(key);
      if (body === undefined) return undefined;
      const positions: Positions = JSON.parse(body);
      return positions;
    },
    save: (key, positions, at) => {
      save(key, JSON.stringify(positions), at);
    },
  };
}
