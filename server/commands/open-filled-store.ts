// Opens the store; one that is empty is filled with the collection that the settings name.
import type { Config } from '../config.ts';
import { openStore, readCollection, type Store } from '../store/store.ts';

export const now = (): Date => new Date();

/** Throws what `openStore`, `readCollection` and `importCollection` throw. */
export function openFilledStore(config: Pick<Config, 'dataFolder' | 'collectionFolder'>): Store {
  const store = openStore({ folder: config.dataFolder, now });
  try {
    if (store.version() === 0 && config.collectionFolder !== 'none') {
      const collection = readCollection(config.collectionFolder);
      store.importCollection(collection, collection.recordedBy);
    }
    return store;
  } catch (error) {
    store.close();
    throw error;
  }
}
