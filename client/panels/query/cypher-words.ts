// The words of openCypher that an editor must know by heart: which are keywords, and which of them are called.

export const keywords: ReadonlySet<string> = new Set(
  (
    'ALL ALLSHORTESTPATHS AND ANY AS ASC ASCENDING BY CALL CASE COLLECT CONTAINS COUNT CREATE DELETE DESC ' +
    'DESCENDING DETACH DISTINCT ELSE END ENDS EXISTS EXPLAIN FALSE IN IS LIMIT MATCH MERGE NONE NOT NULL ON ' +
    'OPTIONAL OR ORDER PROFILE REDUCE REMOVE RETURN SET SHORTESTPATH SINGLE SKIP STARTS THEN TRUE UNION UNWIND ' +
    'WHEN WHERE WITH XOR YIELD'
  ).split(' '),
);

/** Keywords that are written like a function before a bracket: `count(*)`, `any(x IN list WHERE …)`. */
export const callable: ReadonlySet<string> = new Set([
  'ALL',
  'ALLSHORTESTPATHS',
  'ANY',
  'COLLECT',
  'COUNT',
  'EXISTS',
  'NONE',
  'REDUCE',
  'SHORTESTPATH',
  'SINGLE',
]);

/** Keywords that begin a clause. */
export const clauseWords: ReadonlySet<string> = new Set([
  'CALL',
  'CREATE',
  'DELETE',
  'LIMIT',
  'MATCH',
  'MERGE',
  'ORDER',
  'REMOVE',
  'RETURN',
  'SET',
  'SKIP',
  'UNION',
  'UNWIND',
  'WHERE',
  'WITH',
  'YIELD',
]);

/** What is offered while writing: phrases in one go, and no clause that writes, since the server only reads. */
export const offeredPhrases: readonly string[] = [
  'MATCH',
  'OPTIONAL MATCH',
  'WHERE',
  'WITH',
  'RETURN',
  'RETURN DISTINCT',
  'DISTINCT',
  'ORDER BY',
  'SKIP',
  'LIMIT',
  'UNWIND',
  'UNION',
  'UNION ALL',
  'CALL',
  'YIELD',
  'AS',
  'ASC',
  'DESC',
  'AND',
  'OR',
  'XOR',
  'NOT',
  'IN',
  'IS NULL',
  'IS NOT NULL',
  'STARTS WITH',
  'ENDS WITH',
  'CONTAINS',
  'EXISTS',
  'CASE',
  'WHEN',
  'THEN',
  'ELSE',
  'END',
  'TRUE',
  'FALSE',
  'NULL',
  'ALL',
  'ANY',
  'NONE',
  'SINGLE',
  'COUNT',
  'COLLECT',
  'REDUCE',
  'EXPLAIN',
  'PROFILE',
];
