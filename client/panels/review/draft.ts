// A proposed claim while a person corrects it: every field as it is typed, and what is wrong with it in words.
import {
  dateBounds,
  isDirectRelationshipType,
  isEntityLabel,
  type Label,
  mayConnect,
  PUBLISHER,
} from '../../../graph-data/ontology/ontology.ts';
import type { EntityChoice, ProposedContent, ProposedEntityView, ReviewClaim } from '../../state/state.ts';
import { nameLabel, showVerb } from '../phrases.ts';
import { findWords } from './word-stops.ts';

export type Estimate = NonNullable<ProposedContent['estimate']>;
export type Relation = NonNullable<ProposedContent['relations']>[number];

/** A figure as it is typed; numbers are texts until they are read. */
export interface DraftFigure extends Omit<Estimate, 'minValue' | 'maxValue'> {
  readonly min: string;
  readonly max: string;
}

/** The fields of an entity that can be corrected while it has no record. */
export interface DraftEntity {
  readonly key: string;
  readonly label: ProposedEntityView['label'];
  readonly name: string;
  readonly role: string;
  readonly kind: string;
  /** It is a record already: what it is called is no longer decided here. */
  readonly hasRecord: boolean;
  /** Id of the known record that a person took it for while adding it. */
  readonly sameAs?: string;
}

export interface Draft
  extends Omit<ProposedContent, 'estimate' | 'relations' | 'saidAt' | 'asOf' | 'marks' | 'score' | 'hedges'> {
  readonly saidAt: string;
  readonly asOf: string;
  readonly relations: readonly Relation[];
  readonly figure: DraftFigure | undefined;
  /** The entities that can be named: those of the report. */
  readonly entities: readonly DraftEntity[];
}

const draftEntity = ({
  key,
  label,
  name,
  role = '',
  kind = '',
  record,
}: ProposedEntityView): DraftEntity => ({ key, label, name, role, kind, hasRecord: record !== undefined });

/** The key of a row in which nobody is chosen yet. */
export const NOBODY = '';

export const emptyFigure: DraftFigure = {
  min: '',
  max: '',
  bound: 'exact',
  unit: 'person',
  measure: '',
  scope: '',
};

const showNumberPlainly = (value: number | undefined): string => (value === undefined ? '' : String(value));

function openFigure(estimate: Estimate | undefined): DraftFigure | undefined {
  if (!estimate) return undefined;
  const { minValue, maxValue, ...rest } = estimate;
  return { ...rest, min: showNumberPlainly(minValue), max: showNumberPlainly(maxValue) };
}

/** The draft with which a correction begins; `known` are the entities of the report, those of the claim among them. */
export function openDraft(
  { content }: Pick<ReviewClaim, 'content'>,
  known: readonly ProposedEntityView[],
): Draft {
  const { estimate, relations = [], saidAt = '', asOf = '', marks: _, score: __, ...rest } = content;
  return { ...rest, relations, saidAt, asOf, figure: openFigure(estimate), entities: known.map(draftEntity) };
}

/** The draft with entities that were not known when it was opened; those it has stay as they are typed. */
export function withEntities(draft: Draft, known: readonly ProposedEntityView[]): Draft {
  const has = new Set(draft.entities.map(({ key }) => key));
  const more = known.filter(({ key }) => !has.has(key));
  return more.length === 0 ? draft : { ...draft, entities: [...draft.entities, ...more.map(draftEntity)] };
}

/** `readFigure('7,000')` → 7000; undefined for an empty field, "broken" for what is no number. */
export function readFigure(text: string): number | 'broken' | undefined {
  const plain = text.trim().replace(/(?<=\d)[,\s_](?=\d{3})/g, '');
  if (plain === '') return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? value : 'broken';
}

const oneSided: Readonly<Partial<Record<Estimate['bound'], 'min' | 'max'>>> = {
  atLeast: 'min',
  moreThan: 'min',
  atMost: 'max',
  fewerThan: 'max',
};

/** The figure as the record has it: one value stands at both ends unless the bound is one-sided. */
function readEstimate({ min, max, ...kept }: DraftFigure): Estimate {
  const [low, high] = [readFigure(min), readFigure(max)].map((value) =>
    typeof value === 'number' ? value : undefined,
  );
  const side = oneSided[kept.bound];
  const minValue = side === 'max' ? undefined : (low ?? high);
  const maxValue = side === 'min' ? undefined : (high ?? low);
  return {
    ...kept,
    ...(minValue === undefined ? {} : { minValue }),
    ...(maxValue === undefined ? {} : { maxValue }),
  };
}

/** The keys that a draft names, its publisher left out. */
export function keysInDraft({ chain, about, relations }: Draft): ReadonlySet<string> {
  const keys = [
    ...chain.map(({ speaker }) => speaker),
    ...about.map(({ entity }) => entity),
    ...relations.flatMap(({ from, to }) => [from, to]),
  ];
  return new Set(keys.filter((key) => key !== PUBLISHER));
}

/** What is wrong, by the field: "asOf", "figure", "entity e3". */
export type DraftProblems = Readonly<Record<string, string>>;

/** What every group of fields needs. */
export interface FieldsProps {
  readonly draft: Draft;
  readonly problems: DraftProblems;
  readonly onChange: (draft: Draft) => void;
}

const WRITE_DATE = 'Write a date such as 2024-02-15, 2024-02, 2023-06~ or 2024-01/2024-06.';

function figureProblem({ min, max, bound, unit, measure, scope }: DraftFigure): string | undefined {
  const [low, high] = [readFigure(min), readFigure(max)];
  if (low === 'broken' || high === 'broken') return 'Write the figure in digits, such as 7000 or 0.5.';
  const side = oneSided[bound];
  if (side === undefined && low === undefined && high === undefined) return 'Write the figure.';
  if (side === 'min' && low === undefined && high === undefined) return 'Write the lowest figure.';
  if (side === 'max' && high === undefined && low === undefined) return 'Write the highest figure.';
  if (low !== undefined && high !== undefined && low > high) return 'The lowest is above the highest.';
  if (unit.trim() === '' || measure.trim() === '') return 'Write what is counted, and in which unit.';
  return scope.trim() === '' ? 'Write who or what exactly is counted.' : undefined;
}

function relationProblem(
  { type, from, to }: Relation,
  labels: ReadonlyMap<string, Label>,
): string | undefined {
  const [start, end] = [labels.get(from), labels.get(to)];
  if (from === to) return 'A relation runs between two different things.';
  if (!isDirectRelationshipType(type) || !start || !end) return 'Choose both ends of the relation.';
  if (mayConnect(type, start, end)) return undefined;
  return `“${showVerb(type, true)}” cannot run from this sort of thing to that one; change the ends, the relation or the sort.`;
}

const maySpeak = (label: Label): boolean => mayConnect('CLAIMS', label, 'Claim');
const sayLabel = (label: Label): string => (label === 'Event' ? 'An event' : `A ${nameLabel(label)}`);

/** Lists what is wrong; empty when the draft can be sent. */
export function findProblems(draft: Draft): DraftProblems {
  const problems: Record<string, string> = {};
  if (draft.gloss.trim() === '') problems.gloss = 'Write what is said, in one sentence.';
  for (const name of ['saidAt', 'asOf'] as const) {
    if (draft[name].trim() !== '' && !dateBounds(draft[name].trim())) problems[name] = WRITE_DATE;
  }
  if (draft.about.length === 0) problems.about = 'Name at least one thing that it is about.';
  const speakers = draft.chain.map(({ speaker }) => speaker);
  if (new Set(speakers).size < speakers.length) problems.chain = 'Each speaker stands in the chain once.';
  const figure = draft.figure && figureProblem(draft.figure);
  if (figure) problems.figure = figure;
  const used = keysInDraft(draft);
  const labels = new Map(draft.entities.map(({ key, label }) => [key, label]));
  for (const key of used) if (!labels.has(key)) problems.entities = 'Choose who or what it is.';
  for (const { key, name } of draft.entities) {
    if (used.has(key) && name.trim() === '') problems[`entity ${key}`] = 'Write the name.';
  }
  const mute = speakers.map((key) => labels.get(key)).find((label) => label && !maySpeak(label));
  if (mute) problems.chain = `${sayLabel(mute)} cannot say anything: choose who does, or change the sort.`;
  const relation = draft.relations
    .map((each) => relationProblem(each, labels))
    .find((problem) => problem !== undefined);
  if (relation) problems.relations = relation;
  return problems;
}

const changed = (now: string, before: string | undefined): boolean => now.trim() !== (before ?? '');

/** What was corrected of an entity, or undefined where nothing was. */
function readEntity(entity: DraftEntity, former: ProposedEntityView | undefined): EntityChoice | undefined {
  const { key, label, name, role, kind, sameAs } = entity;
  if (former?.record) return undefined;
  // What a person wrote as new is not taken for a known record behind his back
  const identity = former ? {} : { isNew: true };
  const edits = {
    ...(label === former?.label ? {} : { label }),
    ...(changed(name, former?.name) ? { name: name.trim() } : {}),
    ...(changed(role, former?.role) ? { role: role.trim() } : {}),
    ...(changed(kind, former?.kind) ? { kind: kind.trim() } : {}),
    ...(sameAs === undefined ? identity : { sameAs, isNew: false }),
  };
  return Object.keys(edits).length > 0 ? { key, ...edits } : undefined;
}

/** What is sent of a draft without problems: the content, and the entities that were corrected. */
export function readDraft(
  draft: Draft,
  { content }: Pick<ReviewClaim, 'content'>,
  known: readonly ProposedEntityView[],
): { readonly content: ProposedContent; readonly entities: readonly EntityChoice[] } {
  const { saidAt, asOf, relations, figure, entities: named, gloss, chain, ...rest } = draft;
  const { marks, score, hedges } = content;
  const used = keysInDraft(draft);
  const former = new Map(known.map((entity) => [entity.key, entity]));
  return {
    content: {
      ...rest,
      gloss: gloss.trim(),
      chain,
      score,
      ...(hedges ? { hedges } : {}),
      ...(marks ? { marks } : {}),
      ...(saidAt.trim() === '' ? {} : { saidAt: saidAt.trim() }),
      ...(asOf.trim() === '' ? {} : { asOf: asOf.trim() }),
      ...(relations.length === 0 ? {} : { relations: [...relations] }),
      ...(figure ? { estimate: readEstimate(figure) } : {}),
    },
    entities: named
      .filter(({ key }) => used.has(key))
      .flatMap((each) => readEntity(each, former.get(each.key)) ?? []),
  };
}

/** The chain with the words by which a link hands on; where they stand is looked up in the paragraphs around. */
export function setCue(draft: Draft, context: ReviewClaim['context'], position: number, cue: string): Draft {
  const chain = draft.chain.map((link, at) => {
    if (at !== position) return link;
    const { cue: _, cueAt: __, ...rest } = link;
    const cueAt = findWords(context, cue.trim(), draft.passage.start);
    return { ...rest, ...(cue === '' ? {} : { cue }), ...(cueAt ? { cueAt } : {}) };
  });
  return { ...draft, chain };
}

/** The chain with another speaker at a position; the former one's place in the text goes with him. */
export function setSpeaker(
  draft: Draft,
  position: number,
  speaker: string,
  mentions: readonly (readonly number[])[] = [],
): Draft {
  const near = draft.passage.start;
  const [at] = mentions.toSorted(([a = 0], [b = 0]) => Math.abs(a - near) - Math.abs(b - near));
  const chain = draft.chain.map((link, place) => {
    if (place !== position) return link;
    const { sourceAt: _, ...rest } = link;
    return { ...rest, speaker, ...(at ? { sourceAt: [...at] } : {}) };
  });
  return withVoice({ ...draft, chain });
}

/** A claim without a source is in the document's voice and quotes nobody; one with a source is not, and does. */
function withVoice(draft: Draft): Draft {
  const { attribution, quotation } = draft;
  if (draft.chain.length === 1) return { ...draft, attribution: 'documentVoice', quotation: 'none' };
  return {
    ...draft,
    attribution: attribution === 'documentVoice' ? 'explicit' : attribution,
    quotation: quotation === 'none' ? 'indirect' : quotation,
  };
}

export const addLink = (draft: Draft, speaker: string): Draft =>
  withVoice({ ...draft, chain: [...draft.chain, { speaker }] });

export const removeLink = (draft: Draft, position: number): Draft =>
  withVoice({ ...draft, chain: draft.chain.filter((_, at) => at !== position) });

export const changeEntity = (draft: Draft, key: string, change: Partial<DraftEntity>): Draft => ({
  ...draft,
  entities: draft.entities.map((entity) => (entity.key === key ? { ...entity, ...change } : entity)),
});

/** The label that a select gave, or the former one for anything else. */
export const readLabel = (text: string, former: DraftEntity['label']): DraftEntity['label'] =>
  isEntityLabel(text) ? text : former;
