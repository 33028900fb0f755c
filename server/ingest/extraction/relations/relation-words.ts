// The words that stand for relations, from graph-data/lexicons/relation-words.json, ready to be looked up.
import lists from '../../../../graph-data/lexicons/relation-words.json' with { type: 'json' };
import {
  type DirectRelationshipType,
  type EntityLabel,
  isDirectRelationshipType,
} from '../../../../graph-data/ontology/ontology.ts';

/** Where an end of a relation stands: in a part of the clause, or after one of these prepositions. */
export type Slot = 'subject' | 'object' | readonly string[];

/** What each row of the lists has. */
interface Row {
  readonly type: DirectRelationshipType;
  readonly words: ReadonlySet<string>;
  /** How likely it is right where all else is plain, 0 to 1. */
  readonly score: number;
  readonly fromLabels?: ReadonlySet<string>;
  readonly toLabels?: ReadonlySet<string>;
}

/** A verb with its ends; `things` are nouns that its object must have. */
export interface VerbRow extends Row {
  readonly from: Slot;
  readonly to: Slot;
  readonly things?: ReadonlySet<string>;
  readonly isPassive: boolean;
  /** Whoever holds no town in Kersh may still be there. */
  readonly isOnlyAffirmed: boolean;
}

/** A noun or adjective with the prepositions before its other end; turned rows lead from there. */
export interface NounRow extends Row {
  readonly prepositions: ReadonlySet<string>;
  readonly isTurned: boolean;
}

interface Written {
  readonly type: string;
  readonly words: readonly string[];
  readonly score: number;
  readonly fromLabels?: readonly string[];
  readonly toLabels?: readonly string[];
}

function readRow({ type, words, score, fromLabels, toLabels }: Written): Row {
  if (!isDirectRelationshipType(type))
    throw new Error(`relation-words.json: ${type} is no relation of the ontology. Write one of its types.`);
  return {
    type,
    words: new Set(words),
    score,
    ...(fromLabels ? { fromLabels: new Set(fromLabels) } : {}),
    ...(toLabels ? { toLabels: new Set(toLabels) } : {}),
  };
}

const readSlot = (slot: string | readonly string[]): Slot => {
  if (slot === 'subject' || slot === 'object') return slot;
  return typeof slot === 'string' ? [slot] : slot;
};

const byWord = <R extends Row>(rows: readonly R[]): ReadonlyMap<string, readonly R[]> => {
  const found = new Map<string, R[]>();
  for (const row of rows) for (const word of row.words) found.set(word, [...(found.get(word) ?? []), row]);
  return found;
};

interface WrittenNoun extends Written {
  readonly prepositions?: readonly string[];
  readonly target?: readonly string[];
  readonly to?: readonly string[];
  readonly isTurned?: boolean;
}

const readNouns = (rows: readonly WrittenNoun[]): ReadonlyMap<string, readonly NounRow[]> =>
  byWord(
    rows.map((row) => ({
      ...readRow(row),
      prepositions: new Set(row.prepositions ?? row.target ?? row.to ?? []),
      isTurned: row.isTurned === true,
    })),
  );

interface WrittenVerb extends Written {
  readonly from: string | readonly string[];
  readonly to: string | readonly string[];
  readonly things?: readonly string[];
  readonly isPassive?: boolean;
  readonly isOnlyAffirmed?: boolean;
}

const readVerbs = (rows: readonly WrittenVerb[]): ReadonlyMap<string, readonly VerbRow[]> =>
  byWord(
    rows.map((row) => ({
      ...readRow(row),
      from: readSlot(row.from),
      to: readSlot(row.to),
      ...(row.things ? { things: new Set(row.things) } : {}),
      isPassive: row.isPassive === true,
      isOnlyAffirmed: row.isOnlyAffirmed === true,
    })),
  );

/** Verbs by lemma, with their particle where they have one: "attack", "carry out". */
export const verbRows = readVerbs(lists.verbs);
/** Adjectives after "be": "active in"; "" is "be" alone. */
export const stateRows = readNouns(lists.states);
/** Nouns for whoever has a part in something: "leader of". */
export const roleRows = readNouns(lists.roles);
/** Nouns for what one does to another: "attack on". */
export const deedRows = readNouns(lists.deeds);
/** Nouns for what two do: "alliance between". */
export const betweenRows = readNouns(lists.between);
/** Verbs for what two do with each other: "X and Y clashed". */
export const togetherRows = readNouns(lists.together);
/** Participles after a hyphen: "-backed". */
export const joinedRows = readNouns(lists.joined);

/** Sorts of words that decide how a relation is meant. */
export const wordSets = {
  supportVerbs: new Set(lists.supportVerbs),
  raisingVerbs: new Set(lists.raisingVerbs),
  enablingVerbs: new Set(lists.enablingVerbs),
  endingVerbs: new Set(lists.endingVerbs),
  figurativeVerbs: new Set(lists.figurativeVerbs),
  opinionVerbs: new Set(lists.opinionVerbs),
  accusingVerbs: new Set(lists.accusingVerbs),
  unrealVerbs: new Set(lists.unrealVerbs),
  unrealNouns: new Set(lists.unrealNouns),
  unrealAdjectives: new Set(lists.unrealAdjectives),
  pastAdjectives: new Set(lists.pastAdjectives),
  lesserAdjectives: new Set(lists.lesserAdjectives),
  hedgingAdverbs: new Set(lists.hedgingAdverbs),
  members: new Set(lists.members),
  belongings: new Set(lists.belongings),
  areas: new Set(lists.areas),
  adjectivesToo: new Set(lists.adjectivesToo),
  organs: new Set(lists.organs),
} as const;

/** How a form of a verb is used. */
export type VerbForm = 'base' | 's' | 'past' | 'ing';

interface Form {
  readonly lemma: string;
  readonly form: VerbForm;
  /** "hit", "run": the participle looks like the base. */
  readonly isAlsoParticiple: boolean;
}

const irregular: Readonly<Record<string, readonly string[]>> = lists.irregular;

// More forms than there are do no harm: nobody writes "attackked"
const inflect = (lemma: string): readonly (readonly [string, VerbForm])[] => {
  const short = lemma.replace(/e$/, '');
  const third = /(s|x|z|ch|sh)$/.test(lemma) ? `${lemma}es` : `${lemma.replace(/([^aeiou])y$/, '$1ie')}s`;
  const past = irregular[lemma] ?? [`${short}ed`, lemma.replace(/y$/, 'ied')];
  const ongoing = [lemma, short, `${lemma}${lemma.slice(-1)}`].map((stem) => `${stem}ing`);
  return [
    [lemma, 'base'],
    [third, 's'],
    ...past.map((form) => [form, 'past'] as const),
    ...ongoing.map((form) => [form, 'ing'] as const),
  ];
};

const forms = new Map<string, Form>();
const lemmas = [...verbRows.keys(), ...togetherRows.keys(), ...lists.supportVerbs, ...lists.raisingVerbs]
  .concat(lists.enablingVerbs, lists.endingVerbs, lists.opinionVerbs, lists.accusingVerbs, lists.unrealVerbs)
  .map((words) => words.split(' ')[0] ?? words);
for (const lemma of lemmas)
  for (const [written, form] of inflect(lemma)) {
    const isAlsoParticiple = form === 'base' && irregular[lemma]?.[1] === lemma;
    if (!forms.has(written)) forms.set(written, { lemma, form, isAlsoParticiple });
  }

/** The verb of the lists that a word is a form of: "struck" → strike, past. */
export const verbFormOf = (lower: string): Form | undefined => forms.get(lower);

const things = new Map<string, ReadonlySet<string>>();
for (const [words, rows] of verbRows)
  things.set(words, new Set(rows.flatMap((row) => [...(row.things ?? [])])));
const NO_THINGS: ReadonlySet<string> = new Set();

/** The nouns that the objects of a verb of the lists may have: "weapon" for "supply". */
export const thingsOf = (lemma: string): ReadonlySet<string> => things.get(lemma) ?? NO_THINGS;

/** What may belong to a verb: "out" of "carry out". */
export const particles: ReadonlySet<string> = new Set([
  'out',
  'up',
  'down',
  'over',
  'off',
  'back',
  'away',
  'dead',
]);

/** Whether an end of a relation may have this label by its row; the ontology has the last word. */
export const fitsRow = (row: Row, from: EntityLabel, to: EntityLabel): boolean =>
  (row.fromLabels?.has(from) ?? true) && (row.toLabels?.has(to) ?? true);
