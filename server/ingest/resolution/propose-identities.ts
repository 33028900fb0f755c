// Pairs of known records that may be one, for a person to judge; what has been judged is not asked again.
import type { DecisionContent, Judgement } from '../../store/store.ts';
import type { Comparison, Verdict } from './comparison.ts';
import { type EntityIndex, indexEntities, type KnownEntity } from './entity-index.ts';
import { proposeMatches } from './propose-matches.ts';

/** Two records that may be one. */
export interface IdentityProposal extends Comparison {
  readonly left: string;
  readonly right: string;
}

type JudgedPair = Pick<Judgement, 'left' | 'right'>;

const pairKey = (left: string, right: string): string =>
  left < right ? `${left}\n${right}` : `${right}\n${left}`;

/**
 * Pairs of these records that may be one, the surest first. Left out are pairs that a standing judgement is about,
 * whatever it says, also by way of records judged the same as theirs; `canonicalId` gives the record that stands for
 * one after all judgements. When a judgement is withdrawn, its pair is proposed again.
 */
export function proposeIdentities(
  entities: readonly KnownEntity[],
  judgements: readonly JudgedPair[],
  canonicalId: (id: string) => string,
): readonly IdentityProposal[] {
  const index: EntityIndex = indexEntities(entities);
  const clusterKey = (left: string, right: string): string => pairKey(canonicalId(left), canonicalId(right));
  const asked = new Set(judgements.map(({ left, right }) => clusterKey(left, right)));
  const proposals: IdentityProposal[] = [];
  for (const entity of entities) {
    for (const { entity: other, verdict, score, reasons } of proposeMatches(index, entity, { canonicalId })) {
      const key = clusterKey(entity.id, other.id);
      if (canonicalId(entity.id) === canonicalId(other.id) || asked.has(key)) continue;
      asked.add(key);
      proposals.push({ left: entity.id, right: other.id, verdict, score, reasons });
    }
  }
  return proposals.sort((a, b) => b.score - a.score);
}

const judgementOf: Readonly<Record<Verdict, Judgement['judgement']>> = {
  same: 'positive',
  different: 'negative',
  unsure: 'unsure',
};

/**
 * What a person decided about two records, as the store records it; `decide` checks and writes it, and withdrawing the
 * decision undoes it.
 */
export function identityDecision(
  left: string,
  right: string,
  verdict: Verdict,
  reason?: string,
): Extract<DecisionContent, { kind: 'identity' }> {
  return {
    kind: 'identity',
    judgement: judgementOf[verdict],
    left,
    right,
    ...(reason === undefined ? {} : { reason }),
  };
}
