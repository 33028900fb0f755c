// Which known record each entity is taken for when claims are accepted, also among those that are accepted together.
import type { ProposedEntity } from '../../../graph-data/ontology/ontology.ts';
import { hearsayError } from '../../errors.ts';
import type { Work } from '../../in-slices.ts';
import { indexEntities, type KnownEntity } from '../resolution/entity-index.ts';
import { proposeMatches } from '../resolution/propose-matches.ts';
import type { EntityChoice } from './correct-entity.ts';
import type { EntityToAccept } from './draft-acceptance.ts';
import type { KnownEntities } from './known-entities.ts';
import { asNamedThing, chooseMatch, type EntityMatch, matchEntity } from './match-entity.ts';

/** An entity on its way into the store. */
export interface EntityToJudge {
  readonly report: string;
  readonly madeBy: string;
  readonly entity: ProposedEntity;
  readonly choice?: EntityChoice;
}

/** What entities are judged by; `isKnown` says of any id whether it is a record, of an entity or a report. */
export interface JudgingParts {
  readonly known: KnownEntities;
  readonly isKnown: (id: string) => boolean;
  readonly sameFrom: number;
}

/** The record that a person chose. Throws ENTITY_UNKNOWN. */
function chosenByPerson(
  id: string,
  matches: readonly EntityMatch[],
  { known, isKnown }: JudgingParts,
): NonNullable<EntityToAccept['sameAs']> {
  if (!isKnown(id)) throw hearsayError('ENTITY_UNKNOWN', { id });
  const match = matches.find(({ entity }) => known.canonicalId(entity.id) === known.canonicalId(id));
  return match ? { id, score: match.score } : { id };
}

/** What each entity is judged to be where a person chose it or one record fits well enough. */
export function judgeKnown(
  { report, madeBy, entity, choice }: EntityToJudge,
  parts: JudgingParts,
): EntityToAccept {
  const { known, sameFrom } = parts;
  const bare = { report, madeBy, entity };
  if (choice?.isNew) return bare;
  const matches = matchEntity(known, entity, report);
  if (choice?.sameAs !== undefined) {
    return { ...bare, sameAs: chosenByPerson(choice.sameAs, matches, parts) };
  }
  const match = chooseMatch(entity, matches, sameFrom);
  return match ? { ...bare, sameAs: { id: match.entity.id, score: match.score } } : bare;
}

/**
 * Judges those that are the same as none of the records by each other: an entity of another report that stands earlier in
 * the list and fits well enough is the same. May pause after each.
 */
export function* judgeAmongThemselves(
  entities: readonly EntityToAccept[],
  sameFrom: number,
): Work<readonly EntityToAccept[]> {
  const idOf = (place: number): string => String(place);
  const isOpen = ({ sameAs, entity }: EntityToAccept): boolean =>
    sameAs === undefined && entity.label !== 'UnnamedSource';
  const things = entities.flatMap((one, place): readonly KnownEntity[] =>
    isOpen(one) ? [{ ...asNamedThing(one.entity, one.report), id: idOf(place) }] : [],
  );
  const index = indexEntities(things);
  const thingAt = new Map(things.map((thing) => [thing.id, thing]));
  /** Place → the place of the first that it is the same as. */
  const firstOf = new Map<string, string>();
  const canonicalId = (id: string): string => firstOf.get(id) ?? id;
  const judge = (one: EntityToAccept, place: number): EntityToAccept => {
    const thing = thingAt.get(idOf(place));
    if (!thing) return one;
    const stands = ({ id }: KnownEntity): boolean =>
      Number(id) < place && entities[Number(id)]?.report !== one.report;
    const [best] = proposeMatches(index, thing, { canonicalId, stands });
    if (best?.verdict !== 'same' || best.score < sameFrom) return one;
    const other = entities[Number(best.entity.id)];
    if (!other) return one;
    firstOf.set(idOf(place), canonicalId(best.entity.id));
    return {
      ...one,
      sameAsEntity: { report: other.report, madeBy: other.madeBy, key: other.entity.key, score: best.score },
    };
  };
  const judged: EntityToAccept[] = [];
  for (const [place, one] of entities.entries()) {
    judged.push(judge(one, place));
    yield;
  }
  return judged;
}
