// Who and what a document names: its entities, where they stand, and which of them each attribution cites.
import type { EntityLabel, ProposedEntity } from '../../../../graph-data/ontology/ontology.ts';
import { clusterNames } from '../names/cluster-names.ts';
import type { KnownName } from '../names/find-names.ts';
import { describeCluster } from '../names/named-entity.ts';
import { nameMentions } from '../names/named-mention.ts';
import type { Gender } from '../names/read-role.ts';
import type { DescribedText } from '../words/describe-words.ts';
import type { TokenRange } from '../words/read-tokens.ts';
import type { NumberedEntity } from './discourse.ts';
import { findAnaphora } from './find-anaphora.ts';
import { resolveSpeakers, type SpeakerBy } from './resolve-speakers.ts';
import type { Unnamed } from './spoken-for.ts';
import { toldGenders } from './told-genders.ts';

/** A name, or words that stand for one, where it is written; offsets are UTF-16 units, end exclusive. */
export interface EntityMention {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly label: EntityLabel;
  /** How it is meant. */
  readonly by: SpeakerBy;
  /** Of a description that speaks for nobody: the text leaves no doubt who is meant. */
  readonly isSure?: true;
}

/** Who speaks in an attribution. */
export interface SpeakerOf {
  readonly key: string;
  readonly by: SpeakerBy;
  /** Where the words that stand for the speaker are. */
  readonly at: readonly [start: number, end: number];
}

/** All that a document names. */
export interface FoundEntities {
  readonly entities: readonly ProposedEntity[];
  /** In the order of the text. */
  readonly mentions: readonly EntityMention[];
  /** One for each source; `undefined` where nobody is given. */
  readonly speakers: readonly (SpeakerOf | undefined)[];
  /** Of people by key, as far as the text or their given names tell. */
  readonly genders: ReadonlyMap<string, Gender>;
}

/** What may be known before a document is read. */
export interface EntityOptions {
  /** Names of the graph, which are found as what they are. */
  readonly known?: readonly KnownName[];
}

type Numbered = Omit<ProposedEntity, 'key' | 'memberOf'> & {
  readonly id: string;
  readonly memberOf?: string;
  readonly places: readonly EntityPlace[];
};
type EntityPlace = Omit<EntityMention, 'key' | 'label'>;

const UNNAMED_SCORE = 0.9;
const REPORT_SCORE = 0.8;
const HARDLY_SPEAKS = 0.3;
const STANDS_IN = /^(pronoun|role|group|relative)$/;

const placesOf = ({ mentions }: NumberedEntity): readonly EntityPlace[] =>
  mentions.map(({ start, end, by }) => ({ start, end, by }));

const placeOf = ({ tokens }: DescribedText, { from, to }: TokenRange) => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
});

function proposeNamed(entity: NumberedEntity): Numbered {
  const { id, label, name, aliases, role, kind, score } = entity;
  const places = placesOf(entity);
  return {
    id,
    label,
    name,
    ...(aliases.length === 0 ? {} : { aliases }),
    ...(role === undefined ? {} : { role }),
    ...(kind === undefined ? {} : { kind }),
    mentions: places.map(({ start, end }) => [start, end]),
    places,
    score,
  };
}

function proposeUnnamed(text: DescribedText, one: Unnamed): Numbered {
  const { id, label, words, otherWords, number, memberOf, kind, canSpeak, mentions } = one;
  const by = label === 'Report' ? 'document' : 'unnamed';
  const places: readonly EntityPlace[] = mentions
    .map((words): EntityPlace => ({ ...placeOf(text, words), by }))
    .toSorted((a, b) => a.start - b.start);
  return {
    id,
    label,
    name: words,
    ...(otherWords.length === 0 ? {} : { aliases: otherWords }),
    ...(label === 'UnnamedSource' ? { number } : {}),
    ...(kind === undefined ? {} : { kind }),
    ...(memberOf === undefined ? {} : { memberOf }),
    mentions: places.map(({ start, end }) => [start, end]),
    places,
    score: !canSpeak ? HARDLY_SPEAKS : label === 'Report' ? REPORT_SCORE : UNNAMED_SCORE,
  };
}

const firstPlace = ({ mentions }: Numbered): number => mentions[0]?.[0] ?? 0;

/** Words that stand for a named entity, also those of a speaker. */
function mentionsOf(
  numbered: readonly Numbered[],
  keyOf: (id: string) => string,
  standIns: readonly (EntityPlace & { readonly id: string })[],
): readonly EntityMention[] {
  const labels = new Map(numbered.map(({ id, label }) => [id, label]));
  const placed = [
    ...numbered.flatMap(({ id, places }) => places.map((place) => ({ id, ...place }))),
    ...standIns,
  ];
  // Two attributions may have one source
  const byPlace = new Map(placed.map((place) => [`${place.start} ${place.end} ${place.id}`, place]));
  return [...byPlace.values()]
    .map(({ id, ...place }) => ({ ...place, key: keyOf(id), label: labels.get(id) ?? 'Person' }))
    .toSorted((a, b) => a.start - b.start);
}

/** Numbers entities in the order of the text. */
function numberEntities(numbered: readonly Numbered[]) {
  const keys = new Map(numbered.map(({ id }, index) => [id, `e${index + 1}`]));
  const keyOf = (id: string): string => keys.get(id) ?? id;
  const entities = numbered.map(({ id, memberOf, places: _places, ...entity }) => ({
    ...entity,
    key: keyOf(id),
    ...(memberOf === undefined ? {} : { memberOf: keyOf(memberOf) }),
  }));
  return { entities, keyOf };
}

/**
 * Finds who and what a text names, and who each of the sources is; sources stand in the order of the text. Mentions may lie
 * in one another: "SDF" in "an SDF spokesman".
 */
export function findEntities(
  text: DescribedText,
  sources: readonly (TokenRange | undefined)[],
  { known = [] }: EntityOptions = {},
): FoundEntities {
  const named = clusterNames(text, nameMentions(text, sources, known)).map((cluster, index) => ({
    ...describeCluster(text, cluster),
    id: `named ${index}`,
  }));
  const { speakers, unnamed, discourse } = resolveSpeakers(text, sources, named);
  const numbered = [...named.map(proposeNamed), ...unnamed.map((one) => proposeUnnamed(text, one))].toSorted(
    (a, b) => firstPlace(a) - firstPlace(b),
  );
  const { entities, keyOf } = numberEntities(numbered);
  const spoken = speakers.flatMap((resolved, index) => {
    const source = sources[index];
    return resolved && source ? [{ ...resolved, from: source.from, to: source.to, index }] : [];
  });
  const bySource = new Map(spoken.map((one) => [one.index, one]));
  const spokenFor = spoken.filter(({ by }) => STANDS_IN.test(by)).map(({ index: _index, ...one }) => one);
  const standIns = [...spokenFor, ...findAnaphora(discourse, sources)];
  return {
    entities,
    mentions: mentionsOf(
      numbered,
      keyOf,
      standIns.map(({ from, to, ...meant }) => ({ ...meant, ...placeOf(text, { from, to }) })),
    ),
    speakers: sources.map((_, index) => {
      const one = bySource.get(index);
      if (one === undefined) return undefined;
      const { start, end } = placeOf(text, one);
      return { key: keyOf(one.id), by: one.by, at: [start, end] };
    }),
    genders: new Map([...toldGenders(text, named)].map(([id, gender]) => [keyOf(id), gender])),
  };
}
