// Findings as lines of one list: what was found in words, its sort, and the claims to lay side by side. Pure.
import type {
  CircularReporting,
  Claim,
  Contradiction,
  DerivedFigure,
  EntityRef,
  FindingList,
  FindingSort,
  SumOfParts,
} from '../../state/state.ts';
import { nameCircle, nameContradiction, nameDivision, nameVerdict } from '../corroboration/finding-words.ts';
import { showEstimate } from '../phrases.ts';

export interface FindingLine {
  /** The same finding has the same key in every answer, so that a link can open it. */
  readonly key: string;
  readonly sort: FindingSort;
  /** What was found, in a few words: "No figure fits both". */
  readonly title: string;
  /** What it was found in: the figures, the names, the arithmetic. */
  readonly detail: string;
  /** The claims it rests on, each with its part in it: "total", "part", or nothing. */
  readonly sides: readonly { readonly id: string; readonly part: string }[];
  /** Reports that lead back to one another or to one source. */
  readonly reports: readonly EntityRef[];
  readonly source?: EntityRef;
  readonly rule: string;
  readonly reason: string;
  readonly dismissed?: Contradiction['dismissed'];
}

type NamedClaims = ReadonlyMap<string, Claim>;

/** "Harbour Authority: at most 12 containers"; where there is no figure, what is said. */
const sayClaim = (claim: Claim | undefined): string =>
  claim ? `${claim.origin.name}: ${claim.estimate ? showEstimate(claim.estimate) : claim.gloss}` : '';

const plain = (id: string) => ({ id, part: '' });

function lineOfContradiction(finding: Contradiction, claims: NamedClaims): FindingLine {
  const { left, right, kind, dismissed, rule, reason } = finding;
  return {
    key: `${kind}:${left}~${right}`,
    sort: dismissed ? 'dismissed' : 'contradiction',
    title: nameContradiction(kind),
    detail: [left, right].map((id) => sayClaim(claims.get(id))).join(' — '),
    sides: [plain(left), plain(right)],
    reports: [],
    rule,
    reason,
    ...(dismissed ? { dismissed } : {}),
  };
}

function lineOfCircle({ kind, reports, source, claims, rule, reason }: CircularReporting): FindingLine {
  return {
    key: `${kind}:${reports.map(({ id }) => id).join('~')}${source ? `~${source.id}` : ''}`,
    sort: 'circular',
    title: `${nameCircle({ kind, reports })}${source ? `: ${source.name}` : ''}`,
    detail: reports.map(({ name }) => name).join(' — '),
    sides: claims.map(plain),
    reports,
    ...(source ? { source } : {}),
    rule,
    reason,
  };
}

/** The line of a sum: the arithmetic, whether it adds up, and who states the total. */
export function lineOfSum(sum: SumOfParts, claims: NamedClaims): FindingLine {
  const { total, parts, along, arithmetic, holds, missing, rule, reason } = sum;
  const whole = claims.get(total);
  const said = whole ? `, ${whole.origin.name}: ${whole.gloss.replace(/\.$/, '')}` : '';
  return {
    key: `sum:${[total, ...parts].join('~')}`,
    sort: holds ? 'sum' : 'brokenSum',
    title: `${arithmetic}: ${holds ? 'adds up' : 'does not add up'}`,
    detail: `${nameDivision(along)}${said}${missing === undefined ? '' : `; missing: ${missing}`}`,
    sides: [{ id: total, part: 'total' }, ...parts.map((id) => ({ id, part: 'part' }))],
    reports: [],
    rule,
    reason,
  };
}

/** The line of a share of a whole, worked out, with the figures of others that it is compared with. */
export function lineOfShare(finding: DerivedFigure, claims: NamedClaims): FindingLine {
  const { share, whole, arithmetic, compared, rule, reason } = finding;
  const beside = compared.map(({ left, right, verdict }) => ({
    id: left === share ? right : left,
    part: nameVerdict(verdict),
  }));
  return {
    key: `share:${share}~${whole}`,
    sort: 'share',
    title: arithmetic,
    detail: sayClaim(claims.get(share)),
    sides: [{ id: share, part: 'share' }, { id: whole, part: 'whole' }, ...beside],
    reports: [],
    rule,
    reason,
  };
}

/** All findings, what needs a look first: contradictions, circles, sums that do not add up, then the rest. */
export function lineUp(list: FindingList): readonly FindingLine[] {
  const claims: NamedClaims = new Map(list.claims.map((claim) => [claim.id, claim]));
  const contradictions = list.contradictions.map((finding) => lineOfContradiction(finding, claims));
  const sums = list.sums.map((sum) => lineOfSum(sum, claims));
  return [
    ...contradictions.filter(({ sort }) => sort === 'contradiction'),
    ...list.circular.map(lineOfCircle),
    ...sums.filter(({ sort }) => sort === 'brokenSum'),
    ...sums.filter(({ sort }) => sort === 'sum'),
    ...list.shares.map((share) => lineOfShare(share, claims)),
    ...contradictions.filter(({ sort }) => sort === 'dismissed'),
  ];
}

const sorts: Readonly<Record<FindingSort, readonly [name: string, mark: string]>> = {
  contradiction: ['Contradictions', 'contradiction'],
  circular: ['Fewer sources than it seems', 'one source'],
  brokenSum: ['Sums that do not add up', 'sum off'],
  sum: ['Sums that add up', 'sum'],
  share: ['Shares worked out', 'share'],
  dismissed: ['Dismissed', 'dismissed'],
};

/** The name of a sort over its list: "Sums that do not add up" */
export const nameSort = (sort: FindingSort): string => sorts[sort][0];

/** The word before a line: "sum off" */
export const markSort = (sort: FindingSort): string => sorts[sort][1];
