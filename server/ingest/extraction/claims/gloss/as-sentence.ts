// Words as a sentence that stands alone: a capital, a full stop, marks that close, and not too long.

const LONGEST = 300;
/** A clause that ends before this share of the longest is no place to cut. */
const LEAST_KEPT = 0.5;
const CLAUSE_END = /[,.;:!?–—](?=\s)/g;
const LOOSE_END =
  /(?:[,;:–—]\s*(?:and|or|but|with|who|which|that|as|of|to|in|on|by|for)|\s(?:and|or|but|(?:(?:of|to|in|on|by|for|with|from|at)\s)?(?:the|an?)))$/;

/** The sentence, or as much of it as has room before "…": up to a clause, else up to a word. */
function cut(sentence: string): string {
  if (sentence.length <= LONGEST) return sentence;
  const kept = sentence.slice(0, LONGEST - 1);
  const clause = [...kept.matchAll(CLAUSE_END)].at(-1)?.index ?? 0;
  const end = clause > LONGEST * LEAST_KEPT ? clause : kept.lastIndexOf(' ');
  return `${kept.slice(0, end > 0 ? end : kept.length).replace(/[\s,.;:–—-]+$/, '')}…`;
}

/** Brackets that open are closed; one that closes nothing is left out. */
function closeBrackets(words: string): string {
  let open = 0;
  const closing = words.replace(/[()]/g, (mark) => {
    if (mark === '(') open += 1;
    else if (open === 0) return '';
    else open -= 1;
    return mark;
  });
  return closing + ')'.repeat(open);
}

/** Words without quotation marks; the apostrophe of "the workers’ union" stays. */
export const withoutQuotationMarks = (words: string): string =>
  words
    .replace(/["“”«»„]/g, '')
    .replace(/(^|[\s([])[‘'](\S(?:.*?\S)?)[’'](?=[\s.,;:!?)\]]|$)/gs, '$1$2')
    .replace(/(^|\s)[‘'](?=\p{L})|(?<!s)[’'](?=[\s.,;:!?]|$)/gu, '$1');

/** Words as a sentence with the quotation marks that they have: `tidySentence('“We  stay” ,')` → `“We stay.”` */
export function tidySentence(words: string): string {
  const plain = words
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;:!?])/g, '$1')
    .replace(/^[\s,;:.–—-]+|[\s,;:–—-]+$/g, '')
    .replace(LOOSE_END, '')
    .replace(/[\s,;:–—-]+$/, '')
    .normalize('NFC');
  if (plain === '') return '';
  const capital = plain.replace(
    /^([“(]*)(\P{P})/u,
    (_, marks: string, first: string) => marks + first.toUpperCase(),
  );
  const [, inside = '', mark = ''] = /^(.*?)(”?)$/s.exec(closeBrackets(capital)) ?? [];
  const bare = inside.replace(/[,;:]+$/, '');
  return cut(/[.!?…]$/.test(bare) ? bare : `${bare}.`) + mark;
}

/** Words as a sentence: `asSentence('“the bridge  is safe,”')` → `The bridge is safe.` */
export const asSentence = (words: string): string => tidySentence(withoutQuotationMarks(words));
