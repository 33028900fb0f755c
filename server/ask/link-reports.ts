// Reports that a question names by whose they are: "the Le Monde article", "the note by Haenni and Quesnay".
import type { ReportRecord } from '../../graph-data/ontology/ontology.ts';
import type { Snapshot } from '../graph/graph.ts';
import type { Mention, Piece } from './mention.ts';
import { classesOf } from './word-classes.ts';

/** By the noun in the question: the kinds of report that it may mean, the likeliest first. */
const kindsOf: Readonly<Record<string, readonly string[]>> = {
  article: ['article'],
  articles: ['article'],
  piece: ['article'],
  story: ['article'],
  text: ['article', 'report', 'statement'],
  newspaper: ['article'],
  report: ['report', 'article', 'statement'],
  reports: ['report', 'article', 'statement'],
  note: ['report'],
  paper: ['report', 'article'],
  study: ['report'],
  document: ['report', 'statement', 'article'],
  publication: ['report', 'article'],
  briefing: ['briefing'],
  statement: ['statement'],
  message: ['statement'],
  interview: ['interview'],
};

export interface ReportsByMaker {
  /** Reports of a kind that one of these published or wrote, or, for an interview, gave. */
  find(noun: string, makers: readonly string[]): readonly string[];
  /** Everything that one of these published or wrote. */
  madeBy(maker: string): readonly ReportRecord[];
}

export function indexReports({ contents, entities }: Snapshot): ReportsByMaker {
  const byMaker = new Map<string, ReportRecord[]>();
  const printed = new Set(contents.claims.map(({ report }) => report));
  for (const report of contents.reports) {
    const makers = [...(report.publisher ? [report.publisher] : []), ...(report.authors ?? [])];
    for (const maker of new Set(makers.map((id) => entities.canonicalId(id)))) {
      const row = byMaker.get(maker);
      if (row) row.push(report);
      else byMaker.set(maker, [report]);
    }
  }
  const madeBy = (maker: string): readonly ReportRecord[] => byMaker.get(entities.canonicalId(maker)) ?? [];
  return {
    madeBy,
    find: (noun, makers) => {
      const [first, ...others] = makers.map(madeBy);
      const shared = (first ?? []).filter((report) => others.every((row) => row.includes(report)));
      const made = shared.length > 0 ? shared : makers.flatMap(madeBy);
      for (const kind of kindsOf[noun] ?? []) {
        const ofKind = made.filter((report) => report.kind === kind);
        const withClaims = ofKind.filter(({ id }) => printed.has(id));
        const found = withClaims.length > 0 ? withClaims : ofKind;
        if (found.length > 0) return [...new Set(found.map(({ id }) => id))];
      }
      return [];
    },
  };
}

const between = new Set(['of', 'by', 'from', 'in', 'with', 'to']);

/** Makers that follow a noun: "by A and B". Gives where they end. */
function makersAfter(
  pieces: readonly Piece[],
  at: number,
): { readonly makers: Mention[]; readonly end: number } {
  const makers: Mention[] = [];
  let end = at;
  for (let place = at; place < pieces.length; place++) {
    const piece = pieces[place];
    if (piece?.kind === 'mention') {
      makers.push(piece.mention);
      end = place + 1;
      const next = pieces[place + 1];
      if (next?.kind !== 'word' || next.word.text !== 'and') break;
      continue;
    }
    const isAnd = piece?.kind === 'word' && piece.word.text === 'and';
    if (!isAnd) break;
  }
  return { makers, end };
}

function reportPiece(found: readonly string[], made: readonly Piece[]): Extract<Piece, { kind: 'mention' }> {
  const words = made.flatMap((piece) => (piece.kind === 'word' ? [piece.word] : piece.words));
  const text = words.map((word) => word.typed).join(' ');
  return { kind: 'mention', words, mention: { ids: found, label: 'Report', text, by: 'whole' } };
}

const verbal = new Set(['report', 'reports', 'note', 'text', 'document', 'paper', 'message', 'interview']);
const asking = new Set(['do', 'does', 'did']);

/** "What does X report about Y": a verb, unless another verb follows. */
function isVerb(pieces: readonly Piece[], at: number): boolean {
  const [before, maker, noun, after] = [pieces[at - 2], pieces[at - 1], pieces[at], pieces[at + 1]];
  if (noun?.kind !== 'word' || !verbal.has(noun.word.text)) return false;
  if (before?.kind !== 'word' || !asking.has(before.word.text)) return false;
  if (maker?.kind === 'mention' && maker.words.at(-1)?.isPossessive) return false;
  return after?.kind !== 'word' || !isVerbWord(after.word.text);
}

const verbClasses = ['SAY', 'DENY', 'CITE', 'MENTION', 'REST', 'RELAY', 'PASS', 'AGREE', 'KNOW'];

const isVerbWord = (word: string): boolean => verbClasses.some((name) => classesOf(word).has(name));

/** Puts a report in the place of the words that name it by its maker. */
export function linkReports(pieces: readonly Piece[], reports: ReportsByMaker): readonly Piece[] {
  const linked: Piece[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at];
    if (!piece) continue;
    const next = pieces[at + 1];
    const isMade = next?.kind === 'word' && !isVerb(pieces, at + 1);
    if (piece.kind === 'mention' && isMade && piece.mention.label !== 'Report') {
      const found = reports.find(next.word.text, piece.mention.ids.slice(0, 1));
      if (found.length > 0) {
        linked.push(reportPiece(found, [piece, next]));
        at++;
        continue;
      }
    }
    const isNoun = piece.kind === 'word' && kindsOf[piece.word.text] !== undefined;
    if (isNoun && next?.kind === 'word' && between.has(next.word.text)) {
      const { makers, end } = makersAfter(pieces, at + 2);
      const found =
        makers.length === 0
          ? []
          : reports.find(
              piece.word.text,
              makers.flatMap(({ ids }) => ids.slice(0, 1)),
            );
      if (found.length > 0) {
        linked.push(reportPiece(found, pieces.slice(at, end)));
        at = end - 1;
        continue;
      }
    }
    linked.push(piece);
  }
  return linked;
}
