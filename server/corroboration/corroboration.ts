// FRONT DOOR: how far statements can be trusted, computed from a snapshot; nothing here is stored as truth.
import type { Snapshot } from '../graph/graph.ts';
import { type Pending, pending } from '../in-slices.ts';
import type { Corroboration } from './answers.ts';
import { indexBonds } from './bonds.ts';
import { circularAround, findCircularReporting, findCycles } from './circular-reporting.ts';
import { type FeatureRows, readFeatures, weighFeatures } from './claim-features.ts';
import { claimComparer } from './compare-claim.ts';
import { estimateComparer } from './compare-estimates.ts';
import { questionComparer } from './compare-question.ts';
import { type Conflict, findConflictingRelations } from './conflicting-relations.ts';
import { type Conflicts, findConflicts, judgeConflicts } from './contradictions.ts';
import { decisionsByPair } from './decisions.ts';
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
import { profileSources } from './source-profile.ts';
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
function gatherStatement(
  claim: string,
  sameStatements: FindSameStatements,
  trace: (claim: string) => Origin | undefined,
): readonly string[] {
  const gathered = new Set([claim]);
  // A claim that was taken from another comes in with that one: its own words are no new witness.
  const isFirstHand = (id: string): boolean => trace(id)?.through.length === 0;
  const isSame = ({ relation, score, other }: SameStatement): boolean =>
    relation === 'derived' || (relation !== 'rejected' && score >= STRONG && isFirstHand(other));
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

/** What does not change when somebody only says "no contradiction": everything but the word on it. */
type Found = Omit<Corroboration, 'contradictions'> & {
  readonly conflicts: Conflicts['of'];
  readonly allConflicts: Pending<readonly Conflict[]>;
};

function search(snapshot: Snapshot): Found {
  const trace = lazy(() => traceOrigins(snapshot));
  const origin = (claim: string): Origin | undefined => trace()(claim);
  const bonds = pending(() => indexBonds(snapshot));
  const count = lazy((): CountIndependent => countIndependentOrigins(snapshot, origin, bonds.now()));
  const rows = rowsOf(snapshot);
  const features = pending(() => weighFeatures(snapshot, rows.now()));
  const statements = lazy(() => statementComparer(snapshot, features.now()));
  const same = pending(() =>
    findSameStatements({
      snapshot,
      traceOrigin: origin,
      judgeDescent: judgeDescents(snapshot, origin, count()),
      features: features.now(),
      compareStatements: statements(),
    }),
  );
  const sameStatements = (claim: string): readonly SameStatement[] => same.now()(claim);
  const statementOf = (claim: string): readonly string[] => gatherStatement(claim, sameStatements, origin);
  const cycles = pending(() => findCycles(snapshot));
  const allCircular = pending(() =>
    findCircularReporting(
      {
        snapshot,
        traceOrigin: origin,
        countIndependent: count(),
        bonds: bonds.now(),
        features: features.now(),
        compareStatements: statements(),
      },
      cycles.now(),
    ),
  );
  const circular = lazy(() => circularAround(snapshot, count(), statementOf, cycles.now()));
  const profile = pending(() => profileSources(snapshot, origin));
  const sources = lazy(() => findSources(snapshot, origin, bonds.now()));
  const sums = pending(() => findSumsOfParts(snapshot, sources()));
  const compare = lazy(() => estimateComparer(snapshot, sources(), divisionsOf(sums.now())));
  const question = lazy(() => remember(questionComparer(snapshot, origin, count(), compare())));
  const comparisons = lazy(() => claimComparer(snapshot, question(), compare()));
  const drift = lazy(() => findDrift(snapshot));
  const shares = pending(() => deriveFigures(snapshot, origin, sources(), compare()));
  const conflicts = pending(function* () {
    return findConflicts(snapshot, [
      yield* findConflictingRelations(snapshot, sources(), bonds.now()),
      yield* findOpposingStances(snapshot, sources(), features.now()),
      yield* findDisjointEstimates(snapshot, origin, compare()),
    ]);
  });
  const allConflicts = pending(() => conflicts.now().all());
  return {
    origin,
    sameStatements,
    independent: (claims) => count()(typeof claims === 'string' ? statementOf(claims) : claims),
    circularReporting: (claim) => (claim === undefined ? allCircular.now() : circular()(claim)),
    drift: (claim) => drift()(claim),
    compareQuestion: (id) => question()(id),
    comparisons: (claim) => comparisons()(claim),
    sums: sums.now,
    derivedFigures: shares.now,
    sourceProfile: (report) => profile.now()(report),
    conflicts: (claim) => conflicts.now().of(claim),
    allConflicts,
    prepare: async (what) => {
      // In this order, since each works with those before it.
      for (const part of [bonds, rows, features, same, sums, shares, conflicts, cycles]) await part.soon();
      if (what === 'one') return;
      for (const part of [profile, allCircular, allConflicts]) await part.soon();
    },
  };
}

function answer({ conflicts, allConflicts, ...found }: Found, snapshot: Snapshot): Corroboration {
  const judge = lazy(() => judgeConflicts(snapshot));
  const all = lazy(() => judge()(allConflicts.now()));
  return {
    ...found,
    contradictions: (claim) => (claim === undefined ? all() : judge()(conflicts(claim))),
  };
}

interface Kept {
  readonly derivations: Snapshot['contents']['derivations'];
  /** The pairs that people rejected, as text. */
  readonly rejected: string;
  readonly found: Found;
  readonly decisions: Snapshot['contents']['decisions'];
  readonly answers: Corroboration;
}

// By claims and not by snapshot: a text that comes into the store gives a new snapshot and changes nothing here.
const kept = new WeakMap<Snapshot['claims'], Kept>();
const rowsRead = new WeakMap<Snapshot['claims'], Pending<FeatureRows>>();

/** Reading all claims takes long, and no decision about claims changes what they say. */
function rowsOf(snapshot: Snapshot): Pending<FeatureRows> {
  const known = rowsRead.get(snapshot.claims) ?? pending(() => readFeatures(snapshot));
  rowsRead.set(snapshot.claims, known);
  return known;
}

/** The answers about a snapshot; the same object until claims, identities or decisions change. */
export function corroborate(snapshot: Snapshot): Corroboration {
  const { decisions, derivations } = snapshot.contents;
  const known = kept.get(snapshot.claims);
  if (known?.decisions === decisions && known.derivations === derivations) return known.answers;
  const rejected = [...decisionsByPair(snapshot, 'sameStatement')]
    .map(([pair, { at }]) => `${pair} ${at}`)
    .join('\n');
  const isSearched = known?.derivations === derivations && known.rejected === rejected;
  const found = isSearched ? known.found : search(snapshot);
  const answers = answer(found, snapshot);
  kept.set(snapshot.claims, { derivations, rejected, found, decisions, answers });
  return answers;
}
