// The articles written to learn from: every text file of graph-data/samples/reading.
import { readdirSync, readFileSync } from 'node:fs';
import { type AnnotatedArticle, readAnnotated } from './read-annotated.ts';

/** Where the articles lie. */
export const corpusFolder = new URL('../../../../graph-data/samples/reading/', import.meta.url);

/** Reads all articles, in the order of file names; throws with file and line where one breaks the format. */
export function readCorpus(folder: URL = corpusFolder): readonly AnnotatedArticle[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => {
      try {
        return readAnnotated(readFileSync(new URL(name, folder), 'utf8'));
      } catch (error) {
        throw new Error(`${name}, ${error instanceof Error ? error.message : String(error)}`, {
          cause: error,
        });
      }
    });
}
