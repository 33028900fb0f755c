// Which clauses may follow each other and which may end a query, as far as no variable has to be known.
import { syntaxError } from '../errors.ts';
import type { Clause, UnionMark } from './syntax-tree.ts';

/** What a query must end with: a whole query, one inside EXISTS or COUNT, or one inside COLLECT. */
export type Ending = 'complete' | 'free' | 'return';

/** Throws InvalidClauseComposition, UnexpectedSyntax or InvalidArgumentPassingMode. */
export function checkClauseOrder(clauses: readonly Clause[], ending: Ending): void {
  for (const [index, clause] of clauses.entries()) {
    const next = clauses[index + 1];
    if (clause.kind === 'return' && next !== undefined) {
      throw syntaxError(
        'InvalidClauseComposition',
        next.at,
        `${nameOf(next)} cannot follow RETURN, which ends the query.`,
        'Write WITH in the place of RETURN to go on with its rows.',
      );
    }
    if (clause.kind === 'call' && clauses.length > 1) checkCallAmongOthers(clause);
  }
  const last = clauses.at(-1);
  if (last !== undefined) checkEnd(last, ending);
}

/** A call that stands alone may leave out its arguments and yield everything: openCypher TCK, Call2 [4], Call5 [7]. */
function checkCallAmongOthers(clause: Clause & { readonly kind: 'call' }): void {
  const name = clause.procedure.text;
  if (clause.arguments === undefined) {
    throw syntaxError(
      'InvalidArgumentPassingMode',
      clause.procedure.at,
      `${name} is called among other clauses, so its arguments are not taken from the parameters.`,
      `Write the arguments in parentheses: CALL ${name}(…).`,
    );
  }
  if (clause.yields === 'star') {
    throw syntaxError(
      'UnexpectedSyntax',
      clause.at,
      'YIELD * is only for a CALL that stands alone.',
      'Name what to yield: YIELD a, b.',
    );
  }
}

function checkEnd(last: Clause, ending: Ending): void {
  const isUnfinished = last.kind === 'match' || last.kind === 'unwind' || last.kind === 'with';
  if (last.kind === 'return' || ending === 'free' || (ending === 'complete' && !isUnfinished)) return;
  throw syntaxError(
    'InvalidClauseComposition',
    last.at,
    ending === 'return'
      ? `A COLLECT subquery ends with RETURN, but this one ends with ${nameOf(last)}.`
      : `A query cannot end with ${nameOf(last)}, which gives no result and changes nothing.`,
    'Add RETURN and what you want to see.',
  );
}

/** `UNION` and `UNION ALL` in one query would depend on how they group: openCypher TCK, Union3. */
export function checkUnions(unions: readonly UnionMark[]): void {
  const [first] = unions;
  const other = unions.find(({ all }) => all !== first?.all);
  if (other === undefined) return;
  throw syntaxError(
    'InvalidClauseComposition',
    other.at,
    'UNION and UNION ALL cannot be mixed in one query.',
    'Use the same one everywhere, or put one of them into CALL { … }.',
  );
}

const nameOf = (clause: Clause): string => (clause.kind === 'subquery' ? 'CALL' : clause.kind.toUpperCase());
