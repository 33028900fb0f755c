// Words that leave room for doubt, and how certain they leave a statement.
import lists from '../../../../graph-data/lexicons/hedges.json' with { type: 'json' };
import type { DescribedText } from '../words/describe-words.ts';
import type { TokenRange } from '../words/read-tokens.ts';

/** How certain a statement is put. */
export type Certainty = 'certain' | 'probable' | 'possible';

/** The hedges of a statement as they are written, and the certainty that is left. */
export interface Hedging {
  readonly certainty: Certainty;
  readonly hedges: readonly string[];
}

const probable = new Set(lists.probable);
const possible = new Set(lists.possible);
const rough = new Set(lists.rough);

/** Looks for hedges in the cue and the content of a statement; a rough figure is a hedge but leaves it certain. */
export function findHedges(text: DescribedText, ranges: readonly TokenRange[]): Hedging {
  const hedges: string[] = [];
  let certainty: Certainty = 'certain';
  for (const { from, to } of ranges)
    for (let index = from; index < to; index += 1) {
      const token = text.tokens[index];
      if (token === undefined) continue;
      const knows = (list: ReadonlySet<string>): boolean => list.has(token.lower) || list.has(token.lemma);
      const isBeforeNumber = text.tokens[index + 1]?.tag === 'NUM';
      // "May" is a month, and "about" a topic
      const isMonth = token.text === 'May';
      if (knows(possible) && !isMonth) certainty = 'possible';
      else if (knows(probable) && certainty === 'certain') certainty = 'probable';
      if ((!isMonth && (knows(possible) || knows(probable))) || (knows(rough) && isBeforeNumber))
        hedges.push(token.lower);
    }
  return { certainty, hedges };
}
