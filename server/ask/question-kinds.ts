// The kinds of question and the patterns of each, made ready; the order of the data is the order of trying.
import table from '../../graph-data/lexicons/question-patterns.json' with { type: 'json' };
import { type QuestionPattern, readPattern } from './match-pattern.ts';

/** What a question asks for; server/ask/README.md has an example of each. */
export type QuestionKind =
  | 'independent'
  | 'agree'
  | 'stance'
  | 'recipient'
  | 'listed'
  | 'claimsCiting'
  | 'chain'
  | 'nestedClaims'
  | 'passOn'
  | 'unnamed'
  | 'deny'
  | 'citing'
  | 'cited'
  | 'estimates'
  | 'identity'
  | 'operate'
  | 'speakers'
  | 'leaders'
  | 'members'
  | 'related'
  | 'relation'
  | 'saysWhen'
  | 'says'
  | 'about'
  | 'speakersAbout'
  | 'whoSaid'
  | 'dated'
  | 'why'
  | 'whether';

const kinds: ReadonlySet<string> = new Set<QuestionKind>([
  'independent',
  'agree',
  'stance',
  'recipient',
  'listed',
  'claimsCiting',
  'chain',
  'nestedClaims',
  'passOn',
  'unnamed',
  'deny',
  'citing',
  'cited',
  'estimates',
  'identity',
  'operate',
  'speakers',
  'leaders',
  'members',
  'related',
  'relation',
  'saysWhen',
  'says',
  'about',
  'speakersAbout',
  'whoSaid',
  'dated',
  'why',
  'whether',
]);

const isKind = (kind: string): kind is QuestionKind => kinds.has(kind);

/** Every pattern with its kind, in the order of trying. Throws where the data has a kind that nobody answers. */
export const questionPatterns: readonly { readonly kind: QuestionKind; readonly pattern: QuestionPattern }[] =
  table.flatMap(({ kind, patterns }) => {
    if (!isKind(kind)) throw new Error(`question-patterns.json has the unknown kind ${kind}`);
    return patterns.map((pattern) => ({ kind, pattern: readPattern(pattern) }));
  });
