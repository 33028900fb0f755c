// The first line on how far a claim can be trusted: origin, hands, who else says it, and what speaks against it.
import type { Claim, ClaimCorroboration } from '../../state/state.ts';
import { count } from '../phrases.ts';
import { LIKELY_SAME, listNames, nameCircle, sayHands } from './finding-words.ts';

export interface ClaimVerdict {
  /** "One known origin, Le Monde; handed on twice; 2 other reports carry it" */
  readonly says: string;
  /** What a reader should look at before using it: "1 claim contradicts it". */
  readonly warns: readonly string[];
}

type Claims = ReadonlyMap<string, Pick<Claim, 'report'>>;

function sayOrigins({ origin, independent }: Pick<ClaimCorroboration, 'origin' | 'independent'>): string {
  const names = independent.groups.map(({ origins }) => origins[0]?.name ?? 'somebody');
  if (origin.unnamed) {
    const { name } = origin.unnamed;
    const unknown = `Origin unknown: ${/unnamed/i.test(name) ? name : `${name}, not named`}`;
    return names.length === 0 ? unknown : `${unknown}; elsewhere it comes from ${listNames(names)}`;
  }
  if (names.length > 1) return `${names.length} independent origins, ${listNames(names)}`;
  return `One known origin, ${origin.origin?.name ?? names[0] ?? 'somebody'}`;
}

/** How many reports carry the statement, and how many say it on their own account. */
function sayOthers(
  { same }: Pick<ClaimCorroboration, 'same'>,
  own: string,
  claims: Claims,
): readonly string[] {
  const reportsOf = (relations: readonly string[]): ReadonlySet<string> =>
    new Set(
      same
        .filter(({ relation, score }) => relations.includes(relation) && score >= LIKELY_SAME)
        .flatMap(({ other }) => claims.get(other)?.report.id ?? [])
        .filter((report) => report !== own),
    );
  const carrying = reportsOf(['derived', 'proposedDerived']);
  const independent = [...reportsOf(['proposedIndependent'])].filter((report) => !carrying.has(report));
  return [
    carrying.size > 0 ? `${count(carrying.size, 'other report carries', 'other reports carry')} it` : '',
    independent.length > 0
      ? `${count(independent.length, 'other report says', 'other reports say')} it on ${independent.length === 1 ? 'its' : 'their'} own account`
      : '',
    carrying.size + independent.length === 0 ? 'no other report says it' : '',
  ].filter((part) => part !== '');
}

/** `report` is the id of the claim's own report; `claims` are those that the answer names, by id. */
export function judgeClaim(answer: ClaimCorroboration, report: string, claims: Claims): ClaimVerdict {
  const standing = answer.contradictions.filter(({ dismissed }) => !dismissed).length;
  const broken = answer.sums.filter(({ holds }) => !holds).length;
  const warns = [
    standing > 0 ? `${count(standing, 'claim contradicts', 'claims contradict')} it` : '',
    answer.drift.length > 0
      ? `${count(answer.drift.length, 'thing', 'things')} changed as it was handed on`
      : '',
    ...answer.circular.map(nameCircle).slice(0, 1),
    broken > 0 ? 'its figures do not add up' : '',
  ].filter((part) => part !== '');
  const hands = sayHands(answer.origin.depth);
  // Where several origins stand behind it, what follows is about the open claim alone.
  const hasOthers = answer.independent.groups.length > (answer.origin.origin ? 1 : 0);
  const says = [
    sayOrigins(answer),
    hasOthers ? `here ${hands}` : hands,
    ...sayOthers(answer, report, claims),
  ].join('; ');
  return { says, warns };
}
