// Words of a sentence that the tagger took for something else: "The Front raids Kersh", "is part of", "in north Ostrel".

import { roleRows, thingsOf, verbFormOf, wordSets } from './relation-words.ts';
import { isDirection, type Part } from './sentence-part.ts';

const OPENS_OBJECT = new Set(['ENTITY', 'DET', 'NUM', 'PROPN']);
const AMOUNTS = /^(parts?|much|most|territory|areas?|large|several|all|half|control|that|positions?|towns?)$/;

const NOT = new Set(['not', "n't", 'never']);
const BEFORE_VERB = /^(,|who|which|that)$/;
const STAYS_IN = /^(live|lie|reside|serve|operate|belong)$/;

/** "The Front raids Kersh": a verb of the lists that the tagger took for a noun, between a name and an object. */
function isHiddenVerb(parts: readonly Part[], index: number): boolean {
  const [before, part, after] = [parts[index - 1], parts[index], parts[index + 1]];
  if (before === undefined || part === undefined || after === undefined) return false;
  const { form, lemma } = verbFormOf(part.lower) ?? {};
  if (part.tag === 'ADJ' && form === 'base') return NOT.has(before.lower);
  if (part.tag === 'ADJ')
    return (
      form === 'past' &&
      (after.lower === 'by' || before.tag === 'AUX' || (before.tag === 'ADV' && after.tag === 'DET'))
    );
  if (part.tag !== 'NOUN') return false;
  if (form === 'past' && before.tag === 'AUX') return true;
  if (form === 'ing' && before.tag === 'AUX') return true;
  if (form === 'ing') return before.lower === 'of' && (after.tag === 'DET' || after.tag === 'ENTITY');
  if (before.tag !== 'ENTITY' && !BEFORE_VERB.test(before.lower)) return false;
  if (form === 'past') return OPENS_OBJECT.has(after.tag);
  const isPlural = form === 'base' && /^(and|or)$/.test(parts[index - 2]?.lower ?? '');
  if (!(form === 's' || isPlural) || lemma === undefined) return false;
  const next = parts[index + 2];
  const isJoined = after.lower === 'and' && next?.tag === 'VERB' && next.lower.endsWith('s');
  const isPlaced = after.tag === 'ADP' && STAYS_IN.test(lemma);
  const hasThing = thingsOf(lemma).has(after.lemma);
  // "the Front attacks convoys": no noun stands in the plural before another
  const hasObject = before.tag === 'ENTITY' && after.tag === 'NOUN' && after.lower !== after.lemma;
  return (
    OPENS_OBJECT.has(after.tag) || AMOUNTS.test(after.lower) || isJoined || isPlaced || hasThing || hasObject
  );
}

const HELP = /^(backing|funding|help|support|financing|training)$/;
const DEEDS = /^(attacks?|raids?|strikes?|assaults?|support|control|aid)$/;

/** "The Front attacks on Kersh", "is part of", "the east of": nouns that the tagger took for something else. */
function isHiddenNoun(parts: readonly Part[], index: number): boolean {
  const [before, part, after] = [parts[index - 1], parts[index], parts[index + 1]];
  if (/^(most|much|all|some|half)$/.test(part?.lower ?? '')) return after?.lower === 'of';
  if (part?.lower === 'part') return after?.lower === 'of' || after?.lower === 'in';
  const isDirected = isDirection(part?.lower ?? '') && before?.tag === 'ADP';
  const isOwned = before?.tag === 'PRON' || before?.lower === "'s";
  if (part?.tag === 'ADJ' && isOwned && after?.lower === ',') return roleRows.has(part.lower);
  if (part?.tag === 'ADJ' || part?.tag === 'ADV')
    return (isDirected || before?.tag === 'DET') && after?.lower === 'of';
  const isOnly = before?.lower === 'only' && parts[index - 2]?.tag === 'DET';
  if (part?.tag === 'VERB' && isOnly) return !/(ed|ing)$/.test(part.lower);
  if (part?.tag === 'VERB' && HELP.test(part.lower))
    return /^(ADP|PRON|ADJ)$/.test(before?.tag ?? '') && /^(of|from|to)$/.test(after?.lower ?? '');
  if (part?.tag !== 'VERB' || !DEEDS.test(part.lower)) return false;
  return before?.lower === "'s" || before?.tag === 'DET' || before?.tag === 'ADJ';
}

const DIRECTED = /^(north|south|east|west)?(ern)?$/;

/** "in north Ostrel", "in north-eastern Ostrel", "the only port": what the tagger took for an adverb. */
function isHiddenAdjective(parts: readonly Part[], index: number): boolean {
  const [part, after, next] = [parts[index], parts[index + 1], parts[index + 2]];
  if (part?.lower === 'only') return parts[index - 1]?.tag === 'DET';
  if (part?.tag !== 'ADV' || !isDirection(part.lower)) return false;
  return after?.tag === 'ENTITY' || (after?.lower === '-' && DIRECTED.test(next?.lower ?? ' '));
}

/** "Their presence in Ostrel worries Norland": a noun in -s between two names, if it is none that stands before names. */
function isVerbBetweenNames(parts: readonly Part[], index: number): boolean {
  const [before, part, after] = [parts[index - 1], parts[index], parts[index + 1]];
  if (part?.tag !== 'NOUN' || !part.lower.endsWith('s') || before?.tag !== 'ENTITY') return false;
  const isPlural =
    part.lower !== part.lemma && !roleRows.has(part.lemma) && !wordSets.members.has(part.lemma);
  return isPlural && after?.tag === 'ENTITY';
}

/** "to have attacked". */
const isHiddenAuxiliary = (parts: readonly Part[], index: number): boolean =>
  /^(have|has|had)$/.test(parts[index]?.lower ?? '') && parts[index + 1]?.tag === 'VERB';

/** The parts of a sentence with the tags that their neighbours make likelier than the tagger's own. */
export const mendTags = (parts: readonly Part[]): readonly Part[] =>
  parts.map((part, index) => {
    if (isHiddenVerb(parts, index))
      return { ...part, tag: 'VERB', lemma: verbFormOf(part.lower)?.lemma ?? part.lemma };
    if (isVerbBetweenNames(parts, index)) return { ...part, tag: 'VERB' };
    if (isHiddenAuxiliary(parts, index)) return { ...part, tag: 'AUX' };
    if (isHiddenAdjective(parts, index)) return { ...part, tag: 'ADJ' };
    return isHiddenNoun(parts, index) ? { ...part, tag: 'NOUN' } : part;
  });
