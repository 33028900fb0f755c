// The Admiralty code in its standard words (NATO AJP-2.1): how reliable a source is, how credible what it says.

/** What is assessed: only a claim can be credible; a report or a speaker is reliable. */
export type AssessedSort = 'claim' | 'report' | 'speaker';

export const reliabilities = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
} as const;
export type Reliability = keyof typeof reliabilities;

export const credibilities = {
  '1': 'confirmed by other sources',
  '2': 'probably true',
  '3': 'possibly true',
  '4': 'doubtful',
  '5': 'improbable',
  '6': 'truth cannot be judged',
} as const;
export type Credibility = keyof typeof credibilities;

export interface Grades {
  readonly reliability?: Reliability | undefined;
  readonly credibility?: Credibility | undefined;
  readonly confidence?: number | undefined;
}

/** `sayGrades({ reliability: 'B', credibility: '2', confidence: 70 })` → ["B usually reliable", "2 probably true", "confidence 70 of 100"] */
export const sayGrades = ({ reliability, credibility, confidence }: Grades): readonly string[] =>
  [
    reliability ? `${reliability} ${reliabilities[reliability]}` : '',
    credibility ? `${credibility} ${credibilities[credibility]}` : '',
    confidence === undefined ? '' : `confidence ${confidence} of 100`,
  ].filter((part) => part !== '');

const isOf = <K extends string>(table: Readonly<Record<K, string>>, key: string): key is K =>
  Object.hasOwn(table, key);

/** What a choice or a field holds, as a grade; nothing where nothing was chosen. */
export const readReliability = (text: string): Reliability | undefined =>
  isOf(reliabilities, text) ? text : undefined;
export const readCredibility = (text: string): Credibility | undefined =>
  isOf(credibilities, text) ? text : undefined;

/** "70" → 70; undefined for an empty field, "broken" for anything but a whole number from 0 to 100. */
export function readConfidence(text: string): number | 'broken' | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  return /^\d{1,3}$/.test(trimmed) && Number(trimmed) <= 100 ? Number(trimmed) : 'broken';
}
