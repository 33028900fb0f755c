// The names of an annotated article as labels of its words.
import { beginOf, insideOf, OUTSIDE } from '../names/name-labels.ts';
import type { TokenizedText } from '../words/read-tokens.ts';
import type { AnnotatedEntity } from './read-annotated.ts';

/** A label for each token: those that lie in a name, whole or in part, belong to it. */
export function labelNames({ tokens }: TokenizedText, entities: readonly AnnotatedEntity[]): Int8Array {
  const labels = new Int8Array(tokens.length).fill(OUTSIDE);
  for (const { start, end, type } of entities) {
    let isFirst = true;
    for (const [index, token] of tokens.entries()) {
      if (token.end <= start || token.start >= end) continue;
      labels[index] = isFirst ? beginOf(type) : insideOf(type);
      isFirst = false;
    }
  }
  return labels;
}
