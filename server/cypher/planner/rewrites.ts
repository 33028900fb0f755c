// Rewrites of a part's clauses before they are planned, as one ordered list.
import type { BoundClause, BoundCreate, BoundExpression, BoundMatch } from '../binder/bound-tree.ts';
import { filledByPattern, hasSubquery, isRandom, readByExpression } from './variables-read.ts';

type Rewrite = (clauses: readonly BoundClause[]) => readonly BoundClause[];

const isPlainMatch = (clause: BoundClause | undefined): clause is BoundMatch =>
  clause?.kind === 'match' && !clause.isOptional;

function reads(predicate: BoundExpression, ids: ReadonlySet<number>): boolean {
  let found = false;
  readByExpression(predicate, ({ id }) => {
    found ||= ids.has(id);
  });
  return found;
}

/** MATCH (a) MATCH (b) WHERE a.x = 1: the condition on `a` belongs to the first, where an index may serve it. */
const moveConditionsToTheirMatch: Rewrite = (clauses) => {
  const moved = [...clauses];
  for (let at = moved.length - 1; at > 0; at--) {
    const clause = moved[at];
    const before = moved[at - 1];
    if (!isPlainMatch(clause) || !isPlainMatch(before)) continue;
    const own = new Set(filledByPattern(clause.pattern).map(({ id }) => id));
    const earlier = clause.predicates.filter((predicate) => !reads(predicate, own) && !isRandom(predicate));
    moved[at] = {
      ...clause,
      predicates: clause.predicates.filter((predicate) => !earlier.includes(predicate)),
    };
    moved[at - 1] = { ...before, predicates: [...before.predicates, ...earlier] };
  }
  return moved;
};

/** MATCH … WITH a, b WHERE …, where WITH passes on what it got: the condition belongs to the match. */
const moveConditionsBeforeWith: Rewrite = (clauses) => {
  const moved = [...clauses];
  for (let at = moved.length - 1; at > 0; at--) {
    const clause = moved[at];
    const before = moved[at - 1];
    if (clause?.kind !== 'project' || !clause.where || isRandom(clause.where) || !isPlainMatch(before))
      continue;
    const isPassing =
      !clause.aggregation &&
      !clause.skip &&
      !clause.limit &&
      clause.items.every(
        ({ variable, expression }) => expression.kind === 'variable' && expression.variable === variable,
      );
    if (!isPassing) continue;
    const predicates = clause.where.kind === 'and' ? clause.where.operands : [clause.where];
    moved[at] = { ...clause, where: undefined };
    moved[at - 1] = { ...before, predicates: [...before.predicates, ...predicates] };
  }
  return moved;
};

/** CREATE … CREATE …: one clause makes the nodes of all, then the relationships of all, where that is the same. */
const joinCreates: Rewrite = (clauses) => {
  const joined: BoundClause[] = [];
  for (const clause of clauses) {
    const before = joined.at(-1);
    if (clause.kind === 'create' && before?.kind === 'create' && needsOnlyNodes(clause, before)) {
      joined[joined.length - 1] = {
        kind: 'create',
        pattern: {
          nodes: [...before.pattern.nodes, ...clause.pattern.nodes],
          relationships: [...before.pattern.relationships, ...clause.pattern.relationships],
          paths: [...before.pattern.paths, ...clause.pattern.paths],
        },
      };
    } else joined.push(clause);
  }
  return joined;
};

/** Do the nodes of `later` depend on nothing that `earlier` makes but nodes? */
function needsOnlyNodes(later: BoundCreate, earlier: BoundCreate): boolean {
  const made = new Set(
    [...earlier.pattern.relationships, ...earlier.pattern.paths].map(({ variable }) => variable.id),
  );
  return later.pattern.nodes.every(
    ({ properties }) => !properties || !(hasSubquery(properties) || reads(properties, made)),
  );
}

const rewrites: readonly Rewrite[] = [joinCreates, moveConditionsBeforeWith, moveConditionsToTheirMatch];

/** The clauses with the same meaning, easier to plan. */
export const rewriteClauses: Rewrite = (clauses) =>
  rewrites.reduce((current, rewrite) => rewrite(current), clauses);
