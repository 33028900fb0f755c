// Words of a text that mean one of its entities, as far as rules for relations need to know.
import type { EntityMention } from './find-entities.ts';

/** Where an entity is meant and what label it has; offsets are UTF-16 units. */
export type EntityPlace = Pick<EntityMention, 'start' | 'end' | 'key' | 'label'>;
