// Plain words for a comparison: how two figures stand to each other, who stands behind them, how one came here.
import { showDate } from '../../../graph-data/ontology/ontology.ts';
import type { Claim, EstimateComparison, IndependentOrigins } from '../../state/state.ts';
import { listNames, nameProperty, nameVerdict } from '../corroboration/finding-words.ts';
import { count, handsOf, showStance } from '../phrases.ts';
import type { CompareRow } from './compare-rows.ts';

/** What a row of the table shows in columns of its own: there the difference is seen, elsewhere it is said. */
const shown: readonly string[] = ['asOf', 'place', 'scope'];

/** How one figure stands to the chosen one. */
export interface Beside {
  readonly verdict: EstimateComparison['verdict'];
  readonly words: string;
  /** The server's own sentence, with every value. */
  readonly reason: string;
  /** Properties in which they differ, such as "asOf". */
  readonly differs: ReadonlySet<string>;
}

/** "not comparable, because time and place differ"; what no column shows is said with both values. */
function sayDifferences(comparison: EstimateComparison, isLeft: boolean): string {
  const names = comparison.differences.map(({ property, left, right }) => {
    if (shown.includes(property)) return nameProperty(property);
    const [there, here] = isLeft ? [left, right] : [right, left];
    return `${nameProperty(property)} (${here}, against ${there})`;
  });
  return `not comparable, because ${listNames(names, names.length)} ${names.length === 1 ? 'differs' : 'differ'}`;
}

/** By claim: how each figure stands to the chosen one. The chosen one itself is not in it. */
export function besideChosen(
  comparisons: readonly EstimateComparison[],
  chosen: string,
): ReadonlyMap<string, Beside> {
  return new Map(
    comparisons
      .filter(({ left, right }) => left === chosen || right === chosen)
      .map((comparison) => {
        const { left, right, verdict, differences, reason } = comparison;
        const isLeft = left === chosen;
        const words = verdict === 'notComparable' ? sayDifferences(comparison, isLeft) : nameVerdict(verdict);
        const differs = new Set(differences.map(({ property }) => property));
        return [isLeft ? right : left, { verdict, words, reason, differs }];
      }),
  );
}

const MOST_NAMES = 4;

/** "13 figures from 2 independent origins (North Press and Le Monde)"; of unknown origin are counted apart. */
export function sayOrigins(
  figures: number,
  { count: origins, groups, unknown }: Pick<IndependentOrigins, 'count' | 'groups' | 'unknown'>,
): string {
  const names = groups.flatMap((group) => group.origins.slice(0, 1).map(({ name }) => name));
  const who = names.length === 0 ? '' : ` (${listNames(names, MOST_NAMES)})`;
  const known = `${count(figures, 'figure')} from ${count(origins, 'independent origin')}${who}`;
  return unknown.length === 0 ? known : `${known}, and ${unknown.length} of unknown origin`;
}

/** How the publisher came to know it: "▸ Majid Al-Qaisi ▸ Syrian Observatory", or that it is in its own voice. */
export function sayWay(claim: Claim): string {
  if (claim.attribution === 'documentVoice') return 'its own words, no source given';
  const hands = handsOf(claim).filter(({ id }) => id !== claim.origin.id);
  if (hands.length === 0) return 'said by the publisher of itself';
  const stance = ['estimates', 'asserts'].includes(claim.stance) ? '' : `${showStance(claim)} `;
  return `${stance}▸ ${hands.map(({ name }) => name).join(' ▸ ')}`;
}

export const placesOf = ({ estimate }: CompareRow): string =>
  estimate.places.map(({ name }) => name).join(', ');

export const showAsOf = ({ estimate }: CompareRow): string =>
  estimate.asOf === undefined ? 'not said' : showDate(estimate.asOf);

export const showPublished = ({ estimate }: CompareRow): string =>
  estimate.publishedAt === undefined ? 'not known' : showDate(estimate.publishedAt);

export const sourceOf = ({ claim: { report } }: CompareRow): string => report.publisher?.name ?? report.title;
