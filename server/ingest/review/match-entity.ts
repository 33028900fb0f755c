// A proposed entity as it is matched with the records of the store, and the match that accepting takes for the same.
import type { ProposedEntity } from '../../../graph-data/ontology/ontology.ts';
import type { NamedThing } from '../resolution/comparison.ts';
import type { KnownEntities, NamedRecord } from './known-entities.ts';

/** A known record that a proposed entity may be, with the reasons. */
export interface EntityMatch {
  readonly entity: NamedRecord;
  readonly verdict: 'same' | 'unsure';
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly string[];
}

/** More than these nobody looks at. */
const MOST_MATCHES = 5;

/** The entity as names are compared; an unnamed source belongs to its report, and a report is cited by it. */
export const asNamedThing = (entity: ProposedEntity, report: string): NamedThing => ({
  label: entity.label,
  name: entity.name,
  ...(entity.aliases ? { aliases: entity.aliases } : {}),
  ...(entity.role === undefined ? {} : { role: entity.role }),
  ...(entity.kind === undefined ? {} : { kind: entity.kind }),
  ...(entity.label === 'UnnamedSource' || entity.label === 'Report' ? { report } : {}),
});

/** The known records that a proposed entity may be, the surest first. */
export const matchEntity = (
  known: KnownEntities,
  entity: ProposedEntity,
  report: string,
): readonly EntityMatch[] =>
  known
    .matches(asNamedThing(entity, report))
    .slice(0, MOST_MATCHES)
    .map(({ entity: { id, label, name }, verdict, score, reasons }) => ({
      entity: { id, label, name },
      verdict: verdict === 'same' ? 'same' : 'unsure',
      score,
      reasons,
    }));

/** The match that is taken for the same where nobody says otherwise; an unnamed source never has one. */
export function chooseMatch(
  { label }: Pick<ProposedEntity, 'label'>,
  matches: readonly EntityMatch[],
  sameFrom: number,
): EntityMatch | undefined {
  const [best] = matches;
  if (label === 'UnnamedSource' || best?.verdict !== 'same' || best.score < sameFrom) return undefined;
  return best;
}
