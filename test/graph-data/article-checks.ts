// Checks a report's claims against its text: hash, positions, cues, and glosses in our own words.
import { createHash } from 'node:crypto';
import type { ClaimRecord, Collection, ReportRecord } from '../../graph-data/ontology/ontology.ts';

/** The text as Hearsay holds it: no byte-order mark, LF, Unicode NFC. */
export const heldForm = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .normalize('NFC');

export const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{N}']+/gu) ?? [];

/** A run of `length` words of the gloss that stands in the text too, or undefined. */
export function sharedRun(gloss: string, text: string, length: number): string | undefined {
  const inText = ` ${wordsOf(text).join(' ')} `;
  const words = wordsOf(gloss);
  for (let start = 0; start + length <= words.length; start += 1) {
    const run = words.slice(start, start + length).join(' ');
    if (inText.includes(` ${run} `)) return run;
  }
  return undefined;
}

const isWordChar = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

function checkSpan(text: string, [start, end]: readonly [number, number], what: string): readonly string[] {
  if (end > text.length) return [`${what} ends after the text`];
  const words = text.slice(start, end);
  if (words !== words.trim() || words === '')
    return [`${what} is empty or begins or ends with space: "${words}"`];
  const cutsBefore = isWordChar(text[start - 1]) && isWordChar(text[start]);
  const cutsAfter = isWordChar(text[end]) && isWordChar(text[end - 1]);
  return cutsBefore || cutsAfter ? [`${what} cuts a word: "${words}"`] : [];
}

function checkClaimInText(claim: ClaimRecord, text: string): readonly string[] {
  const { start, end } = claim.passage;
  const spans = checkSpan(text, [start, end], 'passage');
  const links = claim.chain.flatMap(({ cue, cueAt, sourceAt }) => [
    ...(cueAt ? checkSpan(text, cueAt, 'cue') : []),
    ...(cueAt && text.slice(...cueAt) !== cue
      ? [`cue "${cue}" is "${text.slice(...cueAt)}" in the text`]
      : []),
    ...(sourceAt ? checkSpan(text, sourceAt, 'source') : []),
  ]);
  const hedges = (claim.hedges ?? [])
    .filter((hedge) => !text.toLowerCase().includes(hedge.toLowerCase()))
    .map((hedge) => `hedge "${hedge}" is not in the text`);
  const run = sharedRun(claim.gloss, text, 7);
  return [
    ...spans,
    ...links,
    ...hedges,
    ...(run ? [`gloss has seven words in a row from the text: "${run}"`] : []),
  ];
}

/** Everything that does not match between a report's claims and its text, a line each. */
export function checkAgainstText(
  collection: Collection,
  report: ReportRecord,
  raw: string,
): readonly string[] {
  const text = heldForm(raw);
  const hash = hashOf(text);
  const wrongHash = report.contentHash === hash ? [] : [`${report.id}: contentHash is not ${hash}`];
  const claims = collection.claims.filter((claim) => claim.report === report.id);
  return [
    ...wrongHash,
    ...claims.flatMap((claim) => checkClaimInText(claim, text).map((problem) => `${claim.id}: ${problem}`)),
  ];
}
