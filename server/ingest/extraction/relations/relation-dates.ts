// Since when and until when a relation holds, where its clause says so: "since 2019", "from 2014 to 2017", "until March".
import type { FoundDate } from '../figures/find-dates.ts';
import type { Token, TokenRange } from '../words/read-tokens.ts';

/** EDTF dates; absent where the words give none. */
export interface Validity {
  readonly validFrom?: string;
  readonly validTo?: string;
}

const OPENS = /^(ever )?since |^from /i;
const CLOSES = /^(until|till|up to) /i;
const ENDS = /^([^/]*)\/([^/]*)$/;

const isOpen = (end: string | undefined): boolean => end === undefined || end === '' || end === '..';

function readValidity(words: string, edtf: string): Validity {
  const ends = ENDS.exec(edtf);
  if (ends === null) return {};
  const [, from, to] = ends;
  return {
    ...(OPENS.test(words) && from !== undefined && !isOpen(from) ? { validFrom: from } : {}),
    ...((OPENS.test(words) || CLOSES.test(words)) && to !== undefined && !isOpen(to) ? { validTo: to } : {}),
  };
}

/** The first date of the sentence with no other verb and no comma between it and `words`. */
export function validityOf(
  text: string,
  tokens: readonly Token[],
  sentence: TokenRange,
  words: TokenRange,
  dates: readonly FoundDate[],
): Validity {
  const begin = tokens[sentence.from]?.start ?? 0;
  const end = tokens[sentence.to - 1]?.end ?? 0;
  const [first, last] = [tokens[words.from]?.start ?? 0, tokens[words.to - 1]?.end ?? 0];
  for (const { start, end: stop, edtf } of dates) {
    if (start < begin || stop > end) continue;
    const written = text.slice(start, stop);
    if (!OPENS.test(written) && !CLOSES.test(written)) continue;
    const from = Math.min(last, stop);
    const to = Math.max(first, start);
    const opens = start === begin;
    const isApart = tokens
      .slice(sentence.from, sentence.to)
      .some(
        ({ tag, text: word, start: at, end: stops }) =>
          at >= from && stops <= to && (tag === 'VERB' || (word === ',' && !opens)),
      );
    if (!isApart) return readValidity(written, edtf);
  }
  return {};
}
