// FRONT DOOR: how far statements can be trusted, computed from a snapshot; nothing here is stored as truth.
import type { Snapshot } from '../graph/graph.ts';
import type { Corroboration } from './answers.ts';
import { indexBonds } from './bonds.ts';
import { findCircularReporting } from './circular-reporting.ts';
import { type ClaimFeatures, type FeatureRows, readFeatures, weighFeatures } from './claim-features.ts';
import { claimComparer } from './compare-claim.ts';
import { estimateComparer } from './compare-estimates.ts';
import { questionComparer } from './compare-question.ts';
import { findConflictingRelations } from './conflicting-relations.ts';
import { findContradictions } from './contradictions.ts';
import { deriveFigures } from './derived-figures.ts';
import { judgeDescents } from './descent.ts';
import { findDisjointEstimates } from './disjoint-estimates.ts';
import { findDrift } from './drift.ts';
import type { Origin, SameStatement } from './findings.ts';
import { type CountIndependent, countIndependentOrigins } from './independence.ts';
import { findOpposingStances } from './opposing-stances.ts';
import { traceOrigins } from './origins.ts';
import { findSources } from './same-source.ts';
import { type FindSameStatements, findSameStatements } from './same-statement.ts';
import { type ProfileSource, profileSources } from './source-profile.ts';
import { STRONG, statementComparer } from './statement-likeness.ts';
import { findSumsOfParts } from './sums-of-parts.ts';
import { divisionsOf } from './total-candidates.ts';

export type { Corroboration } from './answers.ts';
export { corroborationFunctions } from './cypher-functions.ts';
export { corroborationProcedures } from './cypher-procedures.ts';
export type * from './findings.ts';
export type { ProfileLine, SourceProfile } from './source-profile.ts';

/** A value that is computed when first asked for. */
function lazy<Value>(compute: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

/** A function of ids that keeps its answers. */
function remember<Answer>(answer: (id: string) => Answer): (id: string) => Answer {
  const known = new Map<string, Answer>();
  return (id) => {
    const found = known.get(id) ?? answer(id);
    if (found !== undefined) known.set(id, found);
    return found;
  };
}

/** The statement of a claim: the claim, all that say the same, and what derivations tie to these. */
function gatherStatement(claim: string, sameStatements: FindSameStatements): readonly string[] {
  const gathered = new Set([claim]);
  const isSame = ({ relation, score }: SameStatement): boolean =>
    relation === 'derived' || (relation !== 'rejected' && score >= STRONG);
  const open = sameStatements(claim)
    .filter(isSame)
    .map(({ other }) => other);
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    if (gathered.has(next)) continue;
    gathered.add(next);
    // Only what people decided leads on: likeness of likeness drifts away from the statement.
    for (const { relation, other } of sameStatements(next)) if (relation === 'derived') open.push(other);
  }
  return [...gathered];
}

function open(snapshot: Snapshot): Corroboration {
  const trace = lazy(() => traceOrigins(snapshot));
  const origin = (claim: string): Origin | undefined => trace()(claim);
  const bonds = lazy(() => indexBonds(snapshot));
  const count = lazy((): CountIndependent => countIndependentOrigins(snapshot, origin, bonds()));
  const features = lazy(() => featuresOf(snapshot));
  const statements = lazy(() => statementComparer(snapshot, features()));
  const same = lazy(
    (): FindSameStatements =>
      findSameStatements({
        snapshot,
        traceOrigin: origin,
        judgeDescent: judgeDescents(snapshot, origin, count()),
        features: features(),
        compareStatements: statements(),
      }),
  );
  const sameStatements = (claim: string): readonly SameStatement[] => same()(claim);
  const circular = lazy(() =>
    findCircularReporting({
      snapshot,
      traceOrigin: origin,
      countIndependent: count(),
      bonds: bonds(),
      features: features(),
      compareStatements: statements(),
    }),
  );
  const profile = lazy((): ProfileSource => profileSources(snapshot, origin));
  const sources = lazy(() => findSources(snapshot, origin, bonds()));
  const sums = lazy(() => findSumsOfParts(snapshot, sources()));
  const compare = lazy(() => estimateComparer(snapshot, sources(), divisionsOf(sums())));
  const question = lazy(() => remember(questionComparer(snapshot, origin, count(), compare())));
  const comparisons = lazy(() => claimComparer(snapshot, question(), compare()));
  const drift = lazy(() => findDrift(snapshot));
  const shares = lazy(() => deriveFigures(snapshot, origin, sources(), compare()));
  const contradictions = lazy(() =>
    findContradictions(snapshot, [
      findConflictingRelations(snapshot, sources(), bonds()),
      findOpposingStances(snapshot, sources(), features),
      findDisjointEstimates(snapshot, origin, compare()),
    ]),
  );
  return {
    origin,
    sameStatements,
    independent: (claims) =>
      count()(typeof claims === 'string' ? gatherStatement(claims, sameStatements) : claims),
    circularReporting: circular,
    drift: (claim) => drift()(claim),
    compareQuestion: (id) => question()(id),
    comparisons: (claim) => comparisons()(claim),
    sums,
    derivedFigures: shares,
    contradictions: (claim) => (claim === undefined ? contradictions().all() : contradictions().of(claim)),
    sourceProfile: (report) => profile()(report),
  };
}

interface Kept {
  readonly decisions: Snapshot['contents']['decisions'];
  readonly derivations: Snapshot['contents']['derivations'];
  readonly answers: Corroboration;
}

// By claims and not by snapshot: a text that comes into the store gives a new snapshot and changes nothing here.
const kept = new WeakMap<Snapshot['claims'], Kept>();
const rows = new WeakMap<Snapshot['claims'], FeatureRows>();

/** Reading all claims takes longest, and no decision about claims changes what they say. */
function featuresOf(snapshot: Snapshot): ClaimFeatures {
  const known = rows.get(snapshot.claims) ?? readFeatures(snapshot);
  rows.set(snapshot.claims, known);
  return weighFeatures(snapshot, known);
}

/** The answers about a snapshot; the same object until claims, identities or decisions change. */
export function corroborate(snapshot: Snapshot): Corroboration {
  const { decisions, derivations } = snapshot.contents;
  const known = kept.get(snapshot.claims);
  if (known?.decisions === decisions && known.derivations === derivations) return known.answers;
  const answers = open(snapshot);
  kept.set(snapshot.claims, { decisions, derivations, answers });
  return answers;
}
