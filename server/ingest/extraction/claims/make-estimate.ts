// A figure as an estimate: what is counted, in which unit, and of whom exactly, in the words of its clause.
import words from '../../../../graph-data/lexicons/quantity-words.json' with { type: 'json' };
import type { ProposedClaim } from '../../../../graph-data/ontology/ontology.ts';
import { firstVerb } from '../words/find-clauses.ts';
import type { TokenRange } from '../words/read-tokens.ts';
import type { ClaimReading, PlacedQuantity } from './claim-reading.ts';

type Estimate = NonNullable<ProposedClaim['estimate']>;

const DEATHS = /^(kill|die|death|dead|slay|execute|massacre|murder)$/;
const INJURIES = /^(wound|injure|hurt|injury|maim)$/;
const PRONOUN = /^(them|us|whom|which|it|you|those|these)$/i;
const COUNTS = /^(number|total|toll|count|amount|share|rate|proportion|percentage)$/;
const PARTS = /^(percent|share|percentage point|ratio)$/;
const NUMBERS = /^(\d.*|of|%|percent|hundreds|thousands|millions|dozens|scores|many|most)$/;
const LONGEST_SCOPE = 160;
const SHORTEST_SCOPE = 3;
const money = new Set(words.currencyCodes);

const clean = (phrase: string): string =>
  phrase
    .replace(/["“”«»„]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.–—-]+|[\s,;:.–—-]+$/g, '')
    .normalize('NFC');

const slice = ({ text }: ClaimReading, { from, to }: TokenRange): string =>
  clean(text.text.slice(text.tokens[from]?.start ?? 0, text.tokens[to - 1]?.end ?? 0));

/** The main nouns of what stands before the verb: "reserves | range from"; of "the number of crates", the crates. */
function subjectNoun({ text }: ClaimReading, clause: TokenRange): string | undefined {
  const verb = firstVerb(text, clause);
  let noun: string | undefined;
  for (let token = clause.from; token < (verb?.from ?? clause.from); token += 1) {
    const phrase = text.nounPhrases.phrases[text.nounPhrases.phraseOf[token] ?? -1];
    const head = text.tokens[phrase?.head ?? -1];
    if (phrase === undefined || head?.tag !== 'NOUN') continue;
    noun = head.lower;
    if (!COUNTS.test(noun) || text.tokens[phrase.to]?.lower !== 'of') break;
    token = phrase.to;
  }
  return noun;
}

/** What happened to people that are counted. */
function harmTo({ text }: ClaimReading, clause: TokenRange): string | undefined {
  const lemmas = text.tokens.slice(clause.from, clause.to).map(({ lemma }) => lemma);
  if (lemmas.some((lemma) => DEATHS.test(lemma))) return 'deaths';
  return lemmas.some((lemma) => INJURIES.test(lemma)) ? 'injuries' : undefined;
}

function measureOf(reading: ClaimReading, quantity: PlacedQuantity, clause: TokenRange): string {
  const { text } = reading.text;
  const { counted, of, unit } = quantity;
  const harm = unit === 'person' ? harmTo(reading, clause) : undefined;
  if (harm !== undefined) return harm;
  if (counted !== undefined) return clean(text.slice(...counted)).toLowerCase();
  if (of !== undefined && !PRONOUN.test(text.slice(...of)))
    return clean(text.slice(...of).replace(/^(the|its|their|his|her|all)\s/i, ''));
  if (unit === 'person') return 'people';
  const subject = subjectNoun(reading, clause);
  if (subject !== undefined) return subject;
  if (money.has(unit)) return 'money';
  return PARTS.test(unit) ? 'share' : `${unit}s`;
}

/** The words behind a number: "more than 40 | armed guards at the port". */
function behindNumber({ text }: ClaimReading, quantity: PlacedQuantity, part: TokenRange): TokenRange {
  let { from } = quantity;
  for (let token = quantity.from; token < quantity.to; token += 1) {
    const { tag = '', lower = '' } = text.tokens[token] ?? {};
    if (tag === 'NUM' || NUMBERS.test(lower)) from = token + 1;
  }
  return { from, to: part.to };
}

/** What is counted in the words behind the number, else the subject of the clause, else all of its words. */
function scopeOf(
  reading: ClaimReading,
  quantity: PlacedQuantity,
  part: TokenRange,
  clause: TokenRange,
): string {
  const verb = firstVerb(reading.text, clause);
  const behind = slice(reading, behindNumber(reading, quantity, part));
  const subject = verb === undefined ? '' : slice(reading, { from: clause.from, to: verb.from });
  const isCounted = quantity.counted !== undefined || quantity.of !== undefined;
  const named = isCounted ? behind : subject;
  const whole = named.split(' ').length < SHORTEST_SCOPE ? slice(reading, clause) : named;
  if (whole.length <= LONGEST_SCOPE) return whole;
  return clean(whole.slice(0, whole.lastIndexOf(' ', LONGEST_SCOPE)));
}

/** Reads a figure as an estimate: `part` are the words that go with it, `clause` is all of their clause. */
export function makeEstimate(
  reading: ClaimReading,
  quantity: PlacedQuantity,
  part: TokenRange,
  clause: TokenRange,
): Estimate {
  const { minValue, maxValue, bound, unit } = quantity;
  return {
    ...(minValue === undefined ? {} : { minValue }),
    ...(maxValue === undefined ? {} : { maxValue }),
    bound,
    unit,
    measure: measureOf(reading, quantity, clause),
    scope: scopeOf(reading, quantity, part, clause),
  };
}
