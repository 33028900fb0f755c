// What a person makes of a proposed entity while accepting a claim that names it.
import {
  checkRecord,
  type EntityLabel,
  type Problem,
  type ProposedEntity,
} from '../../../graph-data/ontology/ontology.ts';

/** A person's choice for one entity, or one that the reading missed, under a new key; `sameAs` is a known record. */
export interface EntityChoice {
  readonly key: string;
  readonly sameAs?: string;
  /** It is none of the matches. */
  readonly isNew?: boolean;
  readonly label?: EntityLabel;
  readonly name?: string;
  readonly role?: string;
  readonly kind?: string;
  readonly description?: string;
  readonly number?: 'one' | 'several' | 'unknown';
}

/** The properties that each label has beside its names. */
const ownProperties: Readonly<Record<EntityLabel, readonly ('role' | 'kind' | 'number')[]>> = {
  Person: ['role'],
  Organization: ['kind'],
  Place: ['kind'],
  Event: [],
  Report: ['kind'],
  UnnamedSource: ['number'],
};

/** Names that a person corrected are kept as other names; the properties of another label are left out. */
export function correctEntity(entity: ProposedEntity, choice: EntityChoice | undefined): ProposedEntity {
  if (!choice) return entity;
  const { key: _key, sameAs: _same, isNew: _new, ...corrections } = choice;
  const { role, kind, number, ...corrected } = { ...entity, ...corrections };
  const kept = new Set(ownProperties[corrected.label]);
  return {
    ...corrected,
    ...(role !== undefined && kept.has('role') ? { role } : {}),
    ...(kind !== undefined && kept.has('kind') ? { kind } : {}),
    ...(number !== undefined && kept.has('number') ? { number } : {}),
  };
}

/** What is wrong with the properties that a person gave an entity. */
export function checkChoice(
  entity: ProposedEntity,
  choice: EntityChoice,
  hasRecord: boolean,
): readonly Problem[] {
  const at = `entities.${choice.key}`;
  if (choice.sameAs !== undefined && choice.isNew) {
    return [{ property: at, message: 'cannot be new and the same as a known record' }];
  }
  const { key: _key, sameAs, isNew, ...corrections } = choice;
  const names = Object.keys(corrections);
  if (hasRecord && (sameAs !== undefined || isNew || names.length > 0)) {
    return [{ property: at, message: 'has a record already: judge it by a decision of identity' }];
  }
  const label = choice.label ?? entity.label;
  const { name, ...others } = corrections;
  const bag = { ...others, ...(name === undefined ? {} : { [label === 'Report' ? 'title' : 'name']: name }) };
  const { label: _label, ...properties } = bag;
  return checkRecord(label, { id: 'proposed', ...properties })
    .filter(({ message }) => message !== 'is missing')
    .map(({ property, message }) => ({ property: `${at}.${property}`, message }));
}
