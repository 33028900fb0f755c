// Whether a claim that says the same as another seems taken from it, or stands on its own.
import type { ClaimRecord } from '../../graph-data/ontology/ontology.ts';
import type { Snapshot } from '../graph/graph.ts';
import type { CountIndependent } from './independence.ts';
import type { TraceOrigin } from './origins.ts';
import { nameInText } from './plain-words.ts';

export interface Descent {
  readonly relation: 'proposedDerived' | 'proposedIndependent';
  /** Why, in a sentence for a reader. */
  readonly reason: string;
  /** Whether one of the two gives the other, or its publisher, as its source. */
  readonly namesSource: boolean;
}

/** Judges two claims that say the same. */
export type JudgeDescent = (claim: ClaimRecord, other: ClaimRecord) => Descent;

const derived = (reason: string, namesSource = false): Descent => ({
  relation: 'proposedDerived',
  reason,
  namesSource,
});
const independent = (reason: string): Descent => ({
  relation: 'proposedIndependent',
  reason,
  namesSource: false,
});

export function judgeDescents(
  snapshot: Snapshot,
  traceOrigin: TraceOrigin,
  countIndependent: CountIndependent,
): JudgeDescent {
  const { entities, citations } = snapshot;
  const { canonicalId } = entities;
  const citing = new Map<string, (typeof citations)[number]>(
    citations.map((citation) => [`${citation.from} ${citation.to}`, citation]),
  );
  const nameOf = (id: string): string => {
    const ref = entities.refOf(id);
    return ref ? nameInText(ref) : id;
  };

  /** Why a claim seems to have been taken from the report of the other; undefined where nothing says so. */
  function sourceNamed(claim: ClaimRecord, other: ClaimRecord): string | undefined {
    if (claim.report === other.report) return undefined;
    const maker = canonicalId(claim.chain[0]?.speaker ?? '');
    const named = new Set(claim.chain.slice(1).map(({ speaker }) => canonicalId(speaker)));
    const publisher = canonicalId(other.chain[0]?.speaker ?? '');
    if (named.has(canonicalId(other.report))) {
      return `${nameOf(claim.report)} gives ${nameOf(other.report)} as its source.`;
    }
    if (publisher !== maker && named.has(publisher)) {
      return `${nameOf(claim.report)} gives ${nameOf(publisher)} as its source, which published ${nameOf(other.report)}.`;
    }
    const citation = citing.get(`${claim.report} ${other.report}`);
    const origin = traceOrigin(claim.id);
    const namesNobodyElse = origin?.origin === undefined || canonicalId(origin.origin.id) === maker;
    if (!citation || !(namesNobodyElse || citation.claims.includes(claim.id))) return undefined;
    return `${nameOf(claim.report)} cites ${nameOf(other.report)}.`;
  }

  return (claim, other) => {
    const named = sourceNamed(claim, other) ?? sourceNamed(other, claim);
    if (named !== undefined) return derived(named, true);
    const [origin, otherOrigin] = [traceOrigin(claim.id), traceOrigin(other.id)];
    const ends = [origin, otherOrigin].map((end) => end?.origin ?? end?.unnamed);
    const [end, otherEnd] = ends;
    if (!end || !otherEnd) throw new Error(`claim ${claim.id} or ${other.id} has no chain`);
    if (canonicalId(end.id) === canonicalId(otherEnd.id)) {
      return derived(`Both go back to ${nameInText(end)}.`);
    }
    const unnamed = [origin?.unnamed, otherOrigin?.unnamed].find((ref) => ref !== undefined);
    if (unnamed) {
      return independent(
        `They name different sources, but ${nameInText(unnamed)} is not named: whether the two are one cannot be known.`,
      );
    }
    const { count, groups } = countIndependent([claim.id, other.id]);
    if (count < 2) {
      const because = groups.flatMap(({ because: reasons }) => reasons).join(' ');
      return derived(`${nameInText(end)} and ${nameInText(otherEnd)} count as one. ${because}`);
    }
    return independent(
      `One comes from ${nameInText(end)}, the other from ${nameInText(otherEnd)}; neither report names the other as its source.`,
    );
  };
}
