// Verbs that stand for direct relations: "controls", "was attacked by", "took part in".
import table from '../../graph-data/lexicons/relation-verbs.json' with { type: 'json' };
import type { Piece } from './mention.ts';
import { classesOf, isStopWord } from './word-classes.ts';

/** A relation as a question words it: who is at which end. */
export interface RelationVerb {
  readonly types: readonly string[];
  /** The grammatical subject is where the relation leads to: "X is attacked by Y", "X supports Y". */
  readonly isTurned: boolean;
  readonly isSymmetric: boolean;
}

interface Entry {
  readonly words: readonly string[];
  readonly types: readonly string[];
  readonly isTurned?: boolean;
  readonly isSymmetric?: boolean;
  readonly subjectSuffers?: boolean;
}

const entries: readonly Entry[] = table;

/** Stop words that are verbs all the same. */
const verbsToo = new Set(['back', 'take', 'takes', 'taken', 'took']);

const particles = new Set([
  'in',
  'against',
  'with',
  'of',
  'by',
  'at',
  'to',
  'the',
  'from',
  'a',
  'an',
  'out',
  'up',
]);

/** The relation that pieces between two ends stand for, or undefined where they are more or less than a verb. */
export function readRelationVerb(pieces: readonly Piece[]): RelationVerb | undefined {
  const words: string[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'mention') return undefined;
    words.push(piece.word.text);
  }
  const found = new Set<Entry>();
  let verbs = 0;
  for (const word of words) {
    const classes = classesOf(word);
    const own = entries.filter((entry) => entry.words.some((name) => classes.has(name)));
    if (own.length > 0 && (!isStopWord(word) || verbsToo.has(word))) {
      verbs++;
      for (const entry of own) found.add(entry);
      continue;
    }
    if (!classes.has('AUX') && !particles.has(word) && !classes.has('FILLER')) return undefined;
  }
  if (verbs !== 1) return undefined;
  const isPassive = words.includes('by');
  const [first] = found;
  if (!first) return undefined;
  return {
    types: [
      ...new Set(
        [...found]
          .filter((entry) => (entry.isTurned ?? false) === (first.isTurned ?? false))
          .flatMap(({ types }) => types),
      ),
    ],
    isTurned: (first.isTurned ?? false) !== isPassive,
    isSymmetric: first.isSymmetric ?? false,
  };
}

/** A verb and what follows it: the longest beginning that is a relation. */
export function splitVerb(
  pieces: readonly Piece[],
):
  | { readonly verb: RelationVerb; readonly verbPieces: readonly Piece[]; readonly rest: readonly Piece[] }
  | undefined {
  for (let end = pieces.length - 1; end > 0; end--) {
    const verbPieces = pieces.slice(0, end);
    const verb = readRelationVerb(verbPieces);
    if (verb) return { verb, verbPieces, rest: pieces.slice(end) };
  }
  return undefined;
}
