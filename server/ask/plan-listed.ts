// Plans for everything of a sort: which places are spoken of, which sources speak.
import { type ClaimQuery, emptyQuery, printedIn, where } from './claim-query.ts';
import type { Piece } from './mention.ts';
import { type AskContext, nameThings, type Plan, tellTimes, withTimes } from './plan.ts';
import { articlesOf } from './plan-chains.ts';
import type { Reading } from './read-question.ts';

interface Sort {
  readonly words: RegExp;
  readonly name: string;
  /** What is matched beside a claim; its variable is `named`. */
  readonly clause: string;
}

const spokenOf = (label: string): string => `MATCH (claim:Claim)-[:ABOUT]->(named:${label})`;

const sources: Sort = {
  words: /^(?:sources?|speakers?|voices?|origins?|who|speaks|talks)$/,
  name: 'sources',
  clause:
    'MATCH (named)-[says:CLAIMS|ESTIMATES]->(claim:Claim)\nWHERE NOT EXISTS { (claim)<-[later:CLAIMS|ESTIMATES]-() WHERE later.position > says.position }',
};

const sorts: readonly Sort[] = [
  { words: /^(?:people|persons|persona)$/, name: 'people', clause: spokenOf('Person') },
  { words: /^(?:places|locations|cities|countries)$/, name: 'places', clause: spokenOf('Place') },
  {
    words: /^(?:organi[sz]ations|groups|bodies)$/,
    name: 'organizations',
    clause: spokenOf('Organization'),
  },
  { words: /^(?:events|battles)$/, name: 'events', clause: spokenOf('Event') },
  sources,
];

const sortOf = (pieces: readonly Piece[]): Sort | undefined =>
  sorts.find(({ words }) => pieces.some((piece) => piece.kind === 'word' && words.test(piece.word.text)));

/** Of more claims than these only what one report names is listed: an answer of all would be no answer. */
const MOST_CLAIMS = 10_000;

/** "Which places are mentioned in the article": each with the claims about it; sources with the claims they make. */
export function planListed(reading: Reading, context: AskContext): Plan | undefined {
  const { slots, pieces, times } = reading;
  const sort = sortOf(pieces);
  if (!sort) return undefined;
  const within = slots.r ?? reading.accordingTo;
  const report = within ? articlesOf(within, context) : undefined;
  if (report && (report.things.length === 0 || report.rest !== '')) return undefined;
  if (!report && context.snapshot.claims.claims.length > MOST_CLAIMS) return undefined;
  const named: ClaimQuery = where(emptyQuery, sort.clause);
  const printed = report ? printedIn(named, context.voices.cluster(report.things.flat())) : named;
  const inReport = report ? ` in ${nameThings(context, report)}` : '';
  return {
    interpretation: `All ${sort.name}${inReport}${tellTimes(times)}`,
    query: { ...withTimes(printed, times, 'asOf', context), entity: 'named' },
    wants: 'entities',
    entities: 'column',
    nearest: { text: '', entities: report?.things ?? [] },
  };
}
