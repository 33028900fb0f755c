// Words with part of speech and lemma by wink-nlp, without its memory: it keeps each word that it does not know, and splits
// and tags later texts by them. What is said of a text must not depend on what was read before.
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

// Its types give the parts of a word in an order that only this function does not have
declare module 'wink-nlp' {
  interface ItsHelpers {
    lemma(index: number, document: unknown, addons: unknown): string;
  }
}

/** A word or mark as the tagger writes it. */
export interface TaggedWord {
  readonly word: string;
  /** A universal part of speech: NOUN, VERB, PUNCT … */
  readonly tag: string;
  readonly lemma: string;
}

/** The words of the language model, and behind them those that were met. */
interface Lexemes {
  readonly hash: Record<string, number>;
  readonly list: readonly string[];
}

interface Tagger {
  readonly lexemes: Lexemes;
  /** How many words the model knows by itself. */
  readonly known: number;
  readonly language: ReturnType<typeof winkNLP>;
}

/** After this many words that were forgotten the tagger is made anew, to give back their memory. */
const MOST_FORGOTTEN = 50_000;

const has = <Name extends string>(value: unknown, name: Name): value is Record<Name, unknown> =>
  typeof value === 'object' && value !== null && name in value;

const isLexemes = (value: unknown): value is Lexemes =>
  has(value, 'hash') && has(value, 'list') && Array.isArray(value.list);

/** Makes a tagger, in some 100 ms; throws where the language model is not built as this file expects. */
function openTagger(): Tagger {
  let core: unknown;
  const loadCore = (): unknown => {
    core = typeof model.core === 'function' ? model.core() : undefined;
    return core;
  };
  const language = winkNLP({ ...model, core: loadCore }, ['sbd', 'pos']);
  const lexemes = has(core, 'features') && has(core.features, 'lexeme') ? core.features.lexeme : undefined;
  if (!isLexemes(lexemes)) throw new Error('the language model has no list of lexemes');
  return { language, lexemes, known: lexemes.list.length };
}

let tagger = openTagger();
let forgotten = 0;

function forget(): void {
  const { lexemes, known } = tagger;
  for (const word of lexemes.list.slice(known + forgotten)) Reflect.deleteProperty(lexemes.hash, word);
  forgotten = lexemes.list.length - known;
  if (forgotten < MOST_FORGOTTEN) return;
  tagger = openTagger();
  forgotten = 0;
}

/** The words of a text in their order; quotation marks and apostrophes must be straight. */
export function tagWords(text: string): readonly TaggedWord[] {
  const { language } = tagger;
  const tokens = language.readDoc(text).tokens();
  const words = tokens.out();
  const tags = tokens.out(language.its.pos);
  const lemmas = tokens.out(language.its.lemma);
  const tagged = words.map((word, at) => ({
    word,
    tag: String(tags[at] ?? 'X'),
    lemma: String(lemmas[at] ?? word),
  }));
  forget();
  return tagged;
}
