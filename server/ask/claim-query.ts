// The openCypher query that a question becomes, put together clause by clause.

/** A query under way: clauses in their order, and what they find besides claims. */
export interface ClaimQuery {
  readonly clauses: readonly string[];
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Variable of the entity that is asked for; its id is a column of its own. */
  readonly entity?: string;
  /** Variable of the report that is asked for. */
  readonly report?: string;
  /** Whether the origin of each claim is matched as `origin`. */
  readonly hasOrigin: boolean;
}

export const emptyQuery: ClaimQuery = { clauses: [], parameters: {}, hasOrigin: false };

/** A longer list is a parameter, so that the text of the query stays readable. */
const LONGEST_LIST = 60;

const quote = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** Adds a clause. `$list` in it becomes the values: written out where they are few, a parameter where they are many. */
export function where(query: ClaimQuery, clause: string, values: readonly string[] = []): ClaimQuery {
  if (!clause.includes('$list')) return { ...query, clauses: [...query.clauses, clause] };
  if (values.length <= LONGEST_LIST) {
    const list = `[${values.map(quote).join(', ')}]`;
    return { ...query, clauses: [...query.clauses, clause.replaceAll('$list', () => list)] };
  }
  const name = `list${Object.keys(query.parameters).length + 1}`;
  return {
    ...query,
    clauses: [...query.clauses, clause.replaceAll('$list', () => `$${name}`)],
    parameters: { ...query.parameters, [name]: values },
  };
}

const NO_LATER = 'NOT EXISTS { (claim)<-[later:CLAIMS|ESTIMATES]-() WHERE later.position > says.position }';

/** The origin is one of these. */
export const fromOrigins = (query: ClaimQuery, ids: readonly string[]): ClaimQuery => ({
  ...where(
    query,
    `MATCH (origin)-[says:CLAIMS|ESTIMATES]->(claim:Claim)\nWHERE origin.id IN $list AND ${NO_LATER}`,
    ids,
  ),
  hasOrigin: true,
});

/** The origin is a speaker whom the report does not name. */
export const fromUnnamed = (query: ClaimQuery): ClaimQuery => ({
  ...where(query, `MATCH (origin:UnnamedSource)-[says:CLAIMS|ESTIMATES]->(claim:Claim)\nWHERE ${NO_LATER}`),
  hasOrigin: true,
});

/** One of these stands in the chain. */
export const inChain = (query: ClaimQuery, ids: readonly string[]): ClaimQuery =>
  where(query, 'MATCH (speaker)-[:CLAIMS|ESTIMATES]->(claim:Claim)\nWHERE speaker.id IN $list', ids);

/** One of `carriers` stands nearer to the reader than one of `sources`. */
export function handedOn(
  query: ClaimQuery,
  carriers: readonly string[],
  sources: readonly string[],
): ClaimQuery {
  const carried = where(
    query,
    'MATCH (carrier)-[carries:CLAIMS|ESTIMATES]->(claim:Claim)\nWHERE carrier.id IN $list',
    carriers,
  );
  return where(
    carried,
    'MATCH (source)-[gives:CLAIMS|ESTIMATES]->(claim)\nWHERE source.id IN $list AND gives.position > carries.position',
    sources,
  );
}

/** One of these stands in the chain, and is not the last. */
export const carriedBy = (query: ClaimQuery, ids: readonly string[]): ClaimQuery =>
  where(
    query,
    'MATCH (carrier)-[carries:CLAIMS|ESTIMATES]->(claim:Claim)\nWHERE carrier.id IN $list AND EXISTS { (claim)<-[later:CLAIMS|ESTIMATES]-() WHERE later.position > carries.position }',
    ids,
  );

/** The claim is about one of these. Each call asks for one thing more. */
export function about(query: ClaimQuery, ids: readonly string[]): ClaimQuery {
  const topic = `topic${query.clauses.length + 1}`;
  return where(query, `MATCH (claim:Claim)-[:ABOUT]->(${topic})\nWHERE ${topic}.id IN $list`, ids);
}

/** Leaves out the claims that are about one of these. */
export const notAbout = (query: ClaimQuery, ids: readonly string[]): ClaimQuery =>
  where(
    withClaims(query),
    'WITH * WHERE NOT EXISTS { (claim)-[:ABOUT]->(leftOut) WHERE leftOut.id IN $list }',
    ids,
  );

/** Leaves out the claims whose origin is one of these. */
export const notFromOrigins = (query: ClaimQuery, ids: readonly string[]): ClaimQuery =>
  where(
    withClaims(query),
    `WITH * WHERE NOT EXISTS { MATCH (leftOut)-[says:CLAIMS|ESTIMATES]->(claim) WHERE leftOut.id IN $list AND ${NO_LATER} }`,
    ids,
  );

/** The speaker takes one of these stances. */
export const withStance = (query: ClaimQuery, stances: readonly string[]): ClaimQuery =>
  where(withClaims(query), 'WITH * WHERE claim.stance IN $list', stances);

const withClaims = (query: ClaimQuery): ClaimQuery =>
  query.clauses.length === 0 ? where(query, 'MATCH (claim:Claim)') : query;

/** The claim is printed in one of these. */
export const printedIn = (query: ClaimQuery, ids: readonly string[]): ClaimQuery =>
  where(query, 'MATCH (claim:Claim)-[:REPORTED_IN]->(report)\nWHERE report.id IN $list', ids);

/** The claim is one of these: those that full-text ranking or comparison found. */
export const oneOf = (query: ClaimQuery, ids: readonly string[]): ClaimQuery =>
  query.clauses.length === 0
    ? where(query, 'MATCH (claim:Claim)\nWHERE claim.id IN $list', ids)
    : where(query, 'WITH * WHERE claim.id IN $list', ids);

/** The clock of the claim shows one of these dates. */
export const dated = (query: ClaimQuery, clock: 'asOf' | 'saidAt', dates: readonly string[]): ClaimQuery =>
  query.clauses.length === 0
    ? where(query, `UNWIND $list AS date\nMATCH (claim:Claim {${clock}: date})`, dates)
    : where(query, `WITH * WHERE claim.${clock} IN $list`, dates);

/** What a relation holds between, and which end is asked for. */
export interface RelationEnds {
  readonly types: readonly string[];
  readonly from?: readonly string[];
  readonly to?: readonly string[];
  readonly isSymmetric?: boolean;
  readonly polarity?: 'affirmative' | 'negative';
}

/** The claims that a direct relation rests on; its ends are `from` and `to`. */
export function resting(query: ClaimQuery, ends: RelationEnds): ClaimQuery {
  const { types, from, to, polarity, isSymmetric = false } = ends;
  const arrow = isSymmetric ? '-' : '->';
  const conditions = [
    ...(from ? [`from.id IN ${listOf(from)}`] : []),
    ...(to ? [`to.id IN ${listOf(to)}`] : []),
    ...(polarity ? [`relation.polarity = '${polarity}'`] : []),
  ];
  return where(
    query,
    [
      `MATCH (from)-[relation:${types.join('|')}]${arrow}(to)`,
      ...(conditions.length > 0 ? [`WHERE ${conditions.join(' AND ')}`] : []),
      'UNWIND relation.claims AS claimId',
      'MATCH (claim:Claim {id: claimId})',
    ].join('\n'),
  );
}

const listOf = (ids: readonly string[]): string => `[${ids.map(quote).join(', ')}]`;

/** The text of the query, ready to run and to run again. */
export function queryText({ clauses, entity, report, hasOrigin }: ClaimQuery): string {
  const columns = ['claim.id AS claim'];
  if (entity !== undefined) columns.push(`${entity}.id AS entity`);
  if (report !== undefined) columns.push(`${report}.id AS report`);
  if (hasOrigin) columns.push('origin.name AS origin');
  columns.push('claim.gloss AS statement');
  return [...clauses, `RETURN DISTINCT ${columns.join(', ')}`, 'ORDER BY claim'].join('\n');
}
