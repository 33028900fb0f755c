// Proposals as the records that they become once accepted: an entity, and a claim whose keys are ids.
import {
  type ClaimRecord,
  type ClaimRelation,
  checkRecord,
  cleanRecord,
  type EntityLabel,
  labels,
  type Problem,
  type ProposedClaim,
  type ProposedEntity,
} from '../../graph-data/ontology/ontology.ts';
import { hearsayError } from '../errors.ts';

type Bag = Readonly<Record<string, unknown>>;

/** Throws PROPOSAL_INVALID with all problems, if there are any. */
export function requireSound(what: string, problems: readonly Problem[]): void {
  const [first] = problems;
  if (!first) return;
  throw hearsayError('PROPOSAL_INVALID', { detail: `${what}: ${first.property} ${first.message}` }, problems);
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

const without = (bag: Bag): Bag =>
  Object.fromEntries(
    Object.entries(bag).filter(([, value]) => value !== undefined && value !== '' && !isEmptyList(value)),
  );

/** A sort of place or report that the ontology has; `fallback` for any other words. */
function knownKind(label: 'Place' | 'Report', kind: string | undefined, fallback: string): string {
  const { type } = labels[label].properties.kind;
  return kind !== undefined && type.problem(kind) === undefined ? kind : fallback;
}

function propertiesOf(entity: ProposedEntity, report: string): Bag {
  const { label, name, role, kind, number } = entity;
  switch (label) {
    case 'Person':
      return { name, role };
    case 'Organization':
      return { name, kind };
    case 'UnnamedSource':
      return { name, number: number ?? 'unknown', report };
    case 'Place':
      return { name, kind: knownKind('Place', kind, 'region') };
    case 'Event':
      return { name };
    case 'Report':
      return { title: name, kind: knownKind('Report', kind, 'document'), held: false };
    default:
      return label satisfies never;
  }
}

/** The record of an entity that `report` names. Throws PROPOSAL_INVALID with what its label does not allow. */
export function shapeEntity(id: string, entity: ProposedEntity, report: string): Bag {
  const { label, name, aliases = [], description } = entity;
  const others = [...new Set(aliases)].filter((alias) => alias.trim() !== '' && alias !== name);
  const { name: shown, title, ...rest } = propertiesOf(entity, report);
  const record = cleanRecord(
    label,
    without({ id, name: shown, title, aliases: others, description, ...rest }),
  );
  requireSound(`the entity ${entity.key} (${name})`, checkRecord(label, record));
  return label === 'Report' ? record : { label, ...record };
}

/** A claim without what only the review needs, its words trimmed and in Unicode NFC. */
export function cleanContent(content: ProposedClaim): ProposedClaim {
  // The ontology's cleaning keeps the properties as they are named
  return { ...content, ...cleanRecord('Claim', without({ ...content })) };
}

/** The claim record of a content with further relations; `idOf` gives the record of a key. */
export function shapeClaim(
  id: string,
  report: string,
  content: ProposedClaim,
  idOf: (key: string) => string,
  further: readonly ClaimRelation[] = [],
): ClaimRecord {
  const { score: _score, marks: _marks, relations = [], ...claim } = content;
  const supported = [
    ...relations.map((relation) => ({ ...relation, from: idOf(relation.from), to: idOf(relation.to) })),
    ...further,
  ];
  return {
    id,
    report,
    ...claim,
    chain: claim.chain.map((link) => ({ ...link, speaker: idOf(link.speaker) })),
    about: claim.about.map(({ entity, role }) => ({ entity: idOf(entity), role })),
    ...(supported.length > 0 ? { relations: supported } : {}),
  };
}

/** The words that the id of a label’s record is made of, and what stands in for words without Latin letters. */
export function idWordsOf({ label, name }: { readonly label: EntityLabel; readonly name: string }): {
  readonly words: string;
  readonly stem: string;
} {
  if (label === 'Report') return { words: `report ${name}`, stem: 'report' };
  const stem = label === 'UnnamedSource' ? 'source' : label.toLowerCase();
  return { words: name, stem };
}
