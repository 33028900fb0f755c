// A language model as one of those who find claims: it works like the program's own reader, but only where one is set.
import type { Extractor } from '../extracting/open-extractor.ts';
import type { ModelSettings } from './model-shapes.ts';
import { readWithModel } from './read-with-model.ts';

/**
 * Proposals carry the name of the model. Nothing is sent before a document is given. Throws what `readWithModel` throws; a
 * text in any language is read.
 */
export function openModelExtractor(settings: ModelSettings): Extractor {
  const { modelName } = settings;
  return {
    madeBy: modelName,
    extract: async (document, _known, signal, onProgress) => {
      const { proposals, notes, failed } = await readWithModel(document, settings, { signal, onProgress });
      return { ...proposals, notes, failed };
    },
    close: () => undefined,
  };
}
