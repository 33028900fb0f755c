// Which words stand in quotation marks: pairs of marks within a paragraph, and quotations that run over paragraphs.
import type { TokenizedText } from './read-tokens.ts';

/** A quotation; `open` and `close` are the tokens of its marks. */
export interface Quotation {
  readonly open: number;
  readonly close: number;
  /** Whether the paragraph ends before a closing mark: the next paragraph may go on. */
  readonly isUnclosed: boolean;
}

/** All quotations in order, and of each token the number of its quotation, or -1 outside; marks count as inside. */
export interface Quotations {
  readonly quotations: readonly Quotation[];
  readonly quotationOf: Int32Array;
}

type Side = 'open' | 'close' | undefined;

function sideOf(text: string, start: number, isOpen: boolean, openMark: string): Side {
  const mark = text[start] ?? '';
  const before = text[start - 1] ?? ' ';
  const after = text[start + 1] ?? ' ';
  if (mark === '“' || mark === '«' || mark === '„') return 'open';
  // German and Swedish open and close with the mark that closes in English
  if (mark === '”' || mark === '»') return isOpen ? 'close' : undefined;
  if (mark === '"') {
    if (isOpen) return 'close';
    return /[\s([—–-]/.test(before) || start === 0 || /\w/.test(after) ? 'open' : undefined;
  }
  if (mark === '‘' && !isOpen) return 'open';
  if (mark === '’' && isOpen && openMark === '‘' && !/[\p{L}\p{N}]/u.test(after)) return 'close';
  return undefined;
}

/** Whether the paragraph closes each quotation that it opens, so that one may stand in another. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const mark of text.match(/[“”]/g) ?? []) {
    depth += mark === '“' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Finds the quotations of a text; what is quoted within a quotation belongs to it. */
export function markQuotations({ text, tokens, paragraphs }: TokenizedText): Quotations {
  const quotations: Quotation[] = [];
  const quotationOf = new Int32Array(tokens.length).fill(-1);
  const add = (open: number, close: number, isUnclosed: boolean): void => {
    quotationOf.fill(quotations.length, open, close + 1);
    quotations.push({ open, close, isUnclosed });
  };
  for (const { from, to } of paragraphs) {
    const mayNest = isBalanced(text.slice(tokens[from]?.start, tokens[to - 1]?.end));
    let open = -1;
    let openMark = '';
    let inner = 0;
    for (let index = from; index < to; index += 1) {
      const token = tokens[index];
      if (!token || !/^["']/.test(token.text)) continue;
      const side = sideOf(text, token.start, open >= 0, openMark);
      if (mayNest && open >= 0 && openMark === '“' && text[token.start] === '“') inner += 1;
      else if (inner > 0 && text[token.start] === '”') inner -= 1;
      else if (side === 'open' && (open < 0 || openMark === '‘')) {
        open = index;
        openMark = text[token.start] ?? '';
      } else if (side === 'close' && open >= 0 && (openMark === '‘') === (text[token.start] === '’')) {
        add(open, index, false);
        open = -1;
      }
    }
    // A single mark that is never closed is an apostrophe
    if (open >= 0 && openMark !== '‘') add(open, to - 1, true);
  }
  return { quotations, quotationOf };
}
