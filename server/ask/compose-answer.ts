// The answer in words: one sentence, then parts that each name their claims.
import { type ClaimRecord, showDate } from '../../graph-data/ontology/ontology.ts';
import { corroborate } from '../corroboration/corroboration.ts';
import type { AnswerPart, AnswerText } from './answer-shapes.ts';
import { type AskContext, nameOf, type Plan } from './plan.ts';

/** What the rows of a plan's query gave. */
export interface Found {
  /** Claim numbers in reading order. */
  readonly claims: readonly number[];
  /** By entity or report that the query names: its claims. */
  readonly byEntity: ReadonlyMap<string, readonly number[]>;
  readonly byReport: ReadonlyMap<string, readonly number[]>;
  /** Whether the limit of rows cut some off. */
  readonly isCut: boolean;
}

const MOST_PARTS = 12;
const MOST_GLOSSES = 3;

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const recordsOf = (numbers: readonly number[], { snapshot }: AskContext): readonly ClaimRecord[] =>
  numbers.flatMap((number) => snapshot.claims.claims[number] ?? []);

const idsOf = (numbers: readonly number[], context: AskContext): string[] =>
  recordsOf(numbers, context).map(({ id }) => id);

/** The canonical id of a claim's origin. */
export const originOf = (claim: ClaimRecord, { snapshot }: AskContext): string =>
  snapshot.entities.canonicalId(claim.chain.at(-1)?.speaker ?? '');

function group(
  numbers: readonly number[],
  keyOf: (claim: ClaimRecord) => string,
  context: AskContext,
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const number of numbers) {
    const claim = context.snapshot.claims.claims[number];
    if (!claim) continue;
    const key = keyOf(claim);
    const row = groups.get(key);
    if (row) row.push(number);
    else groups.set(key, [number]);
  }
  return groups;
}

type TellClaim = (claim: ClaimRecord) => string;

const glossOf: TellClaim = ({ gloss }) => gloss;

function glossesOf(numbers: readonly number[], context: AskContext, tell: TellClaim = glossOf): string {
  const glosses = recordsOf(numbers.slice(0, MOST_GLOSSES), context).map(tell);
  const more = numbers.length - glosses.length;
  return more > 0 ? `${glosses.join(' ')} And ${more} more.` : glosses.join(' ');
}

/** Who says it by way of whom: "Islamic State, as Sinam Mohammed tells Antiterrortoday". */
function tellChain(claim: ClaimRecord, context: AskContext): string {
  const names = [...new Set(claim.chain.map(({ speaker }) => nameOf(context, speaker)))].reverse();
  const [origin = '', ...others] = names;
  return others.length === 0 ? origin : `${origin} (in the words of ${others.join(', in ')})`;
}

function partsBy(
  groups: ReadonlyMap<string, readonly number[]>,
  context: AskContext,
  tell: TellClaim = glossOf,
): AnswerPart[] {
  const parts = [...groups].map(([id, numbers]) => ({
    text: `${nameOf(context, id)}: ${glossesOf(numbers, context, tell)}`,
    claims: idsOf(numbers, context),
    about: id,
  }));
  return shorten(parts);
}

function shorten(parts: AnswerPart[]): AnswerPart[] {
  if (parts.length <= MOST_PARTS) return parts;
  const rest = parts.slice(MOST_PARTS - 1);
  const claims = [...new Set(rest.flatMap((part) => part.claims))];
  return [...parts.slice(0, MOST_PARTS - 1), { text: `And ${rest.length} others.`, claims }];
}

function listNames(ids: readonly string[], context: AskContext): string {
  const names = ids.slice(0, 6).map((id) => nameOf(context, id));
  const more = ids.length - names.length;
  if (more > 0) return `${names.join(', ')} and ${more} more`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** What was found, in words. */
export function composeFound(plan: Plan, found: Found, context: AskContext): AnswerText {
  const { claims, byEntity, byReport } = found;
  const base = { outcome: 'found' as const, nearest: [], examples: [] };
  const said = plural(claims.length, 'claim');
  if (plan.wants === 'count') return composeCount(plan, found, context);
  if (byReport.size > 0) {
    const parts = partsBy(byReport, context);
    return { ...base, text: `${listNames([...byReport.keys()], context)}, by ${said}.`, parts };
  }
  if (plan.asksWhether) return composeWhether(plan.asksWhether, found, context);
  if (byEntity.size > 0 && plan.entities === 'column') {
    const parts = partsBy(byEntity, context);
    return { ...base, text: `${listNames([...byEntity.keys()], context)}, according to ${said}.`, parts };
  }
  const origins = group(claims, (claim) => originOf(claim, context), context);
  const text = `${said} from ${listNames([...origins.keys()], context)}.`;
  if (plan.entities === 'speakers') {
    const chains = group(claims, (claim) => tellChain(claim, context), context);
    const parts = [...chains].map(([chain, numbers]) => ({
      text: `${chain}: ${glossesOf(numbers, context)}`,
      claims: idsOf(numbers, context),
    }));
    return { ...base, text, parts: shorten(parts) };
  }
  const parts = plan.tellsDates ? partsWithDates(origins, context) : partsBy(origins, context);
  return {
    ...base,
    text: `${text}${tellSilent(plan, claims, context)}`,
    parts: plan.isCompared ? [...parts, ...compareClaims(claims, context)] : parts,
  };
}

/** As `partsBy`, each claim with the time it is about. */
const partsWithDates = (groups: ReadonlyMap<string, readonly number[]>, context: AskContext): AnswerPart[] =>
  partsBy(groups, context, ({ gloss, asOf }) =>
    asOf === undefined ? gloss : `${gloss} (${showDate(asOf)})`,
  );

/** Who of those compared says nothing of what the others speak of. */
function tellSilent({ sides = [] }: Plan, numbers: readonly number[], context: AskContext): string {
  const silent = sides.filter(({ voice }) => {
    const heard = new Set(voice);
    const records = recordsOf(numbers, context);
    return !records.some(
      ({ chain, report }) => heard.has(report) || chain.some(({ speaker }) => heard.has(speaker)),
    );
  });
  return silent.map(({ name }) => ` Nothing on it is said by ${name}.`).join('');
}

/** Whether a claim says that something is not so; the relations count only where one is asked for. */
function isDenial({ polarity, relations = [] }: ClaimRecord, by: 'relation' | 'content'): boolean {
  if (polarity === 'negative') return true;
  return (
    by === 'relation' &&
    relations.length > 0 &&
    relations.every((relation) => relation.polarity === 'negative')
  );
}

/** Who says so, then who denies it. */
function composeWhether(by: 'relation' | 'content', { claims }: Found, context: AskContext): AnswerText {
  const isDenied = (number: number): boolean =>
    recordsOf([number], context).some((claim) => isDenial(claim, by));
  const affirming = claims.filter((number) => !isDenied(number));
  const denying = claims.filter(isDenied);
  const told = (numbers: readonly number[], one: string, several: string, none: string): string => {
    const origins = group(numbers, (claim) => originOf(claim, context), context);
    const names = listNames([...origins.keys()], context);
    return numbers.length === 0 ? none : `${names} ${origins.size === 1 ? one : several}`;
  };
  const partsOf = (numbers: readonly number[]): AnswerPart[] =>
    partsBy(
      group(numbers, (claim) => originOf(claim, context), context),
      context,
    );
  const yes =
    by === 'relation'
      ? told(affirming, 'says so', 'say so', 'Nobody says so')
      : told(
          affirming,
          'says this or something near to it',
          'say this or something near to it',
          'Nobody says so',
        );
  const no = told(denying, 'denies it', 'deny it', 'nobody denies it');
  return {
    outcome: 'found',
    text: `${yes}; ${no}.`,
    parts: [...partsOf(affirming), ...partsOf(denying)],
    nearest: [],
    examples: [],
  };
}

/** Of so many claims it is said how they stand to the others. */
const MOST_COMPARED = 8;

/** How figures compare and which statements contradict each other; what holds of several pairs is said once. */
function compareClaims(numbers: readonly number[], context: AskContext): AnswerPart[] {
  const ids = idsOf(numbers.slice(0, MOST_COMPARED), context);
  const corroboration = corroborate(context.snapshot);
  const pairs = new Map<string, Set<string>>();
  for (const id of ids) {
    const findings = [...corroboration.comparisons(id), ...corroboration.contradictions(id)];
    for (const { left, right, reason } of findings) {
      if (!ids.includes(right) || left === right) continue;
      const claims = pairs.get(reason) ?? new Set();
      pairs.set(reason, claims.add(left).add(right));
    }
  }
  return shorten([...pairs].map(([text, claims]) => ({ text, claims: [...claims].sort() })));
}

/** How many independent sources are known, and which claims come from each. */
function composeCount(_plan: Plan, { claims }: Found, context: AskContext): AnswerText {
  const { count, groups, unknown } = corroborate(context.snapshot).independent(idsOf(claims, context));
  const parts = [...groups, ...unknown].map((origin) => ({
    text: [
      `${origin.origins.map(({ name }) => name).join(', ') || 'An unnamed source, not counted'}.`,
      ...origin.because,
    ].join(' '),
    claims: [...origin.claims],
  }));
  const apart = unknown.length === 0 ? '' : ` ${plural(unknown.length, 'unnamed source')} counted apart.`;
  return {
    outcome: 'found',
    text: `${plural(count, 'independent source')}, in ${plural(claims.length, 'claim')}.${apart}`,
    parts,
    nearest: [],
    examples: [],
    count,
  };
}

const MOST_NEAREST = 3;

/** Where nothing is said of the things named: what they say themselves. */
function heardFrom(ids: readonly string[], { snapshot, voices }: AskContext): readonly number[] {
  const voice = new Set(voices.voice(ids));
  const found: number[] = [];
  for (const [number, { chain }] of snapshot.claims.claims.entries()) {
    if (found.length === MOST_NEAREST) break;
    if (chain.some(({ speaker }) => voice.has(speaker))) found.push(number);
  }
  return found;
}

/** Nobody says so: and the nearest things that are said. */
export function composeEmpty(plan: Plan, context: AskContext): AnswerText {
  const ranked = context.matcher.nearest(plan.nearest, MOST_NEAREST);
  const near = ranked.length > 0 ? ranked : heardFrom(plan.nearest.entities.flat(), context);
  const nearest = recordsOf(near, context).map((claim) => ({
    text: `${nameOf(context, originOf(claim, context))}: ${claim.gloss}`,
    claims: [claim.id],
    about: originOf(claim, context),
  }));
  const unknown =
    plan.unknownName === undefined ? '' : ` The name “${plan.unknownName}” does not occur in it.`;
  return {
    outcome: 'empty',
    text: plan.whenEmpty ?? `Nobody in this collection says so.${unknown}`,
    parts: [],
    nearest,
    examples: [],
    ...(plan.wants === 'count' ? { count: 0 } : {}),
  };
}
