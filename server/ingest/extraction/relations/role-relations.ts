// Relations that a noun for a part or post states: "the leader of X", "X leader Ana Reyes", "Y is a branch of X".
import type { Element, NounElement } from './clause-elements.ts';
import { groupStartingAt, nounAt } from './noun-groups.ts';
import { connect, type ReadSentence, type RelationDraft } from './relation-draft.ts';
import { type NounRow, roleRows, wordSets } from './relation-words.ts';
import type { Part } from './sentence-part.ts';
import { isHyphenated, type Meant, placeNamedBehind, whoIsMeant } from './who-is-meant.ts';

/** A post with what it is held in. */
interface Role {
  readonly rows: readonly NounRow[];
  readonly word: Part;
  readonly whole: readonly Meant[];
  /** The preposition before the whole; none in "the Front's leader". */
  readonly preposition?: string;
  /** The last element of its phrase. */
  readonly end: number;
}

const ONLY_MEMBERS = roleRows.get('member') ?? [];
/** Posts that are held in bodies alone. */
const ONLY_AT_WORK = new Set(
  [...roleRows].flatMap(([word, rows]) =>
    rows.some(({ type, toLabels }) => type === 'MEMBER_OF' && toLabels?.has('Organization')) ? [word] : [],
  ),
);
const BELONGING_NOUN = /^(co|party|group|movement|militant|rebel|opposition|guerrilla|militia|team)$/;

/** "prime minister" is looked up before "minister". */
const rowsFor = ({ lemma, lower }: Part, before: Part | undefined): readonly NounRow[] =>
  roleRows.get(`${before?.lower ?? ''} ${lower}`) ?? roleRows.get(lower) ?? roleRows.get(lemma) ?? [];

/** "police chief of Kersh" and "deputy leader" hold a post in it, but do not lead it; former posts are none. */
function adjust(
  rows: readonly NounRow[],
  before: readonly Part[],
  ahead: readonly Part[] = [],
): readonly NounRow[] {
  if ([...ahead, ...before].some(({ lower }) => wordSets.pastAdjectives.has(lower))) return [];
  const isLesser = before.some(({ lower }) => wordSets.lesserAdjectives.has(lower));
  const last = before.at(-1);
  const isNarrowed = last?.lower !== 'prime' && last?.tag === 'NOUN' && !BELONGING_NOUN.test(last.lower);
  const leads = rows.some(({ type }) => type === 'LEADS');
  return leads && (isLesser || isNarrowed) ? ONLY_MEMBERS : rows;
}

const meantByPart = (part: Part | undefined): readonly Meant[] =>
  part?.mention ? [{ mention: part.mention, score: 1 }] : [];

/** The whole that stands before a post within its phrase, and what stands ahead of it: "the Front's military leader". */
function wholeBefore(
  { parts }: NounElement,
  at: number,
): { readonly whole?: Part; readonly between: readonly Part[]; readonly ahead: readonly Part[] } {
  for (let index = at - 1; index >= 0; index -= 1) {
    const part = parts[index];
    if (part?.mention)
      return isHyphenated(parts, index)
        ? { between: parts.slice(0, at), ahead: [] }
        : { whole: part, between: parts.slice(index + 1, at), ahead: parts.slice(0, index) };
  }
  return { between: parts.slice(0, at), ahead: [] };
}

/** The post that a phrase is headed by, with its whole before it or after "of". */
function readRoles(elements: readonly Element[], index: number): readonly Role[] {
  const noun = nounAt(elements, index);
  if (noun === undefined || noun.head.mention) return [];
  const at = noun.parts.indexOf(noun.head);
  const { whole, between, ahead } = wholeBefore(noun, at);
  const rows = adjust(
    rowsFor(noun.head, noun.parts[at - 1]),
    between.filter(({ lower }) => lower !== "'s"),
    ahead,
  );
  if (rows.length === 0) return [];
  // "the Front's last stronghold in Kersh" is the Front's, and in Kersh
  const isPlace = rows.some(({ type }) => type === 'LOCATED_IN');
  const behind = wholeBehind(elements, index, rows);
  // "the Front analyst at the Institute" studies the Front
  const isEmployed = behind?.whole.some(({ mention }) => mention.label === 'Organization') === true;
  if (behind && isEmployed && !isPossessed(noun) && ONLY_AT_WORK.has(noun.head.lemma)) return [behind];
  const own = whole && { rows, word: noun.head, whole: meantByPart(whole), end: index };
  return [own, whole && !isPlace ? undefined : behind].filter((role) => role !== undefined);
}

/** The post of the noun at `index` with its whole behind it: "adviser on trade, at the Institute", "envoy for Kersh at the ministry". */
function wholeBehind(
  elements: readonly Element[],
  index: number,
  rows: readonly NounRow[],
): Role | undefined {
  const word = nounAt(elements, index)?.head;
  let found: Role | undefined;
  let isNarrowed = false;
  for (let at = index + 1; word !== undefined && nounAt(elements, at + 1); ) {
    const link = elements[at];
    const after = nounAt(elements, at + 1);
    if (link?.kind !== 'preposition' || after === undefined) break;
    const end = groupStartingAt(elements, at + 1).at(-1) ?? at + 1;
    // "a village on the flank of Kersh" is no village of Kersh
    const isOwn = link.word !== 'of' || at === index + 1;
    // "director of policy at the Institute" does not lead it
    const own = isNarrowed && rows.some(({ type }) => type === 'LEADS') ? ONLY_MEMBERS : rows;
    const isWhole = isOwn && own.some(({ prepositions }) => prepositions.has(link.word));
    const inside = wholeOf(after);
    const whole = inside ? meantByPart(inside) : whoIsMeant(elements, at + 1);
    const isEmployer = found?.preposition === 'for' && link.word === 'at';
    if (isWhole && whole.length > 0 && (found === undefined || isEmployer))
      found = { rows: own, word, whole, preposition: link.word, end: at + 1 };
    isNarrowed = true;
    if (found !== undefined && found.preposition !== 'for') break;
    at = end + 1;
  }
  return found;
}

/** "the head of the Front Ana Reyes" is read as one phrase: its first name is the whole. */
const wholeOf = ({ parts, head }: NounElement): Part | undefined => {
  const before = parts[parts.indexOf(head) - 1];
  return head.mention && before?.mention ? before : undefined;
};

/** Relations of a holder with a role's whole. */
function held(
  role: Role,
  holder: readonly Meant[],
  isNegated: boolean,
  reality: number,
): readonly RelationDraft[] {
  const at = { from: role.word.from, to: role.word.to };
  // "an adviser in Kersh" only works there
  const isScene = /^(in|at|with)$/.test(role.preposition ?? '');
  const whole = role.whole.filter(({ mention }) => !(isScene && mention.label === 'Place'));
  return role.rows
    .filter(({ prepositions }) => role.preposition === undefined || prepositions.has(role.preposition))
    .flatMap((row) => {
      const own = row.type === 'MEMBER_OF' ? whole : role.whole;
      const how = { isNegated, reality, at };
      return row.isTurned ? connect(row, own, holder, how) : connect(row, holder, own, how);
    });
}

/** "Front leader Ana Reyes", "the Front's leader Ana Reyes". */
function withinPhrase(noun: NounElement): readonly RelationDraft[] {
  const { parts, head } = noun;
  const last = parts.indexOf(head);
  const word = parts[last - 1];
  if (!head.mention || word === undefined || word.mention || parts.at(-1) !== head) return [];
  const { whole, between, ahead } = wholeBefore(noun, last - 1);
  const rows = adjust(
    rowsFor(word, parts[last - 2]),
    between.filter(({ lower }) => lower !== "'s"),
    ahead,
  );
  return whole ? held({ rows, word, whole: meantByPart(whole), end: 0 }, meantByPart(head), false, 1) : [];
}

const isComma = (element: Element | undefined): boolean =>
  element?.kind === 'comma' || element?.kind === 'open';

const isPossessed = (noun: NounElement | undefined): boolean =>
  noun?.parts.some(({ lower }) => lower === "'s") === true;

/** The name before a post: "Ana Reyes, the leader of the Front", "Ana Reyes, the founder and leader of the Front". */
function nameBefore(elements: readonly Element[], index: number, role: Role): Part | undefined {
  const isSecond = elements[index - 1]?.kind === 'and' && nounAt(elements, index - 2)?.head.tag === 'NOUN';
  const start = isSecond ? index - 2 : index;
  const noun = nounAt(elements, start);
  const opening = noun?.parts[0];
  // “…,” Ana Reyes, a …
  const isItem = elements[start - 3]?.kind === 'comma' && nounAt(elements, start - 4) !== undefined;
  const isInList = isItem || elements[role.end + 1]?.kind === 'and';
  const isOpened = elements[start - 1]?.kind === 'open';
  if (!isComma(elements[start - 1]) || (isInList && !isOpened) || opening === undefined) return undefined;
  // "in Ostrel, Kersh town" says nothing of Ostrel
  const isNamedPlace = opening.mention?.label === 'Place' && !isPossessed(noun);
  if (isNamedPlace && role.rows.some(({ type }) => type === 'LOCATED_IN')) return undefined;
  return OPENS_POST.has(opening.tag) ? nounAt(elements, start - 2)?.head : undefined;
}

const OPENS_POST = new Set(['DET', 'ENTITY', 'ADJ', 'NOUN', 'PROPN', 'PRON']);
const CLOSES = /^(comma|close|break)$/;

/** The last element of a post with where it is held: "spokesman in Kersh Ana Reyes", "spokesman in Kersh, Ana Reyes,". */
function endOfPost(elements: readonly Element[], end: number): number {
  const [link, place] = [elements[end + 1], nounAt(elements, end + 2)];
  const isHeldIn = link?.kind === 'preposition' && /^(in|at)$/.test(link.word);
  const name = nounAt(elements, isComma(elements[end + 3]) ? end + 4 : end + 3)?.head.mention;
  return isHeldIn && place?.head.mention && name?.label === 'Person' ? end + 2 : end;
}

const PERSONAL = /^(he|she|him|they|who)$/;

/** The name behind a post: "the leader of the Front, Ana Reyes,". */
function nameBehind(elements: readonly Element[], index: number, role: Role): Part | undefined {
  // "members of the Front, the Brigade and others" is a list
  if (role.word.lower !== role.word.lemma && role.word.lower.endsWith('s')) return undefined;
  // "in Ostrel province, the council": a place that a preposition leads to has no name behind the comma
  const noun = nounAt(elements, index);
  const link = elements[index - 1];
  const isPlaced = role.rows.some(({ type }) => type === 'LOCATED_IN');
  const isLed = link?.kind === 'preposition' && (isPlaced || link.word !== 'by');
  if (isLed && noun?.parts[0]?.tag !== 'DET' && !isPossessed(noun)) return undefined;
  const last = nounAt(elements, role.end);
  if (last && wholeOf(last)) return last.head;
  const place = nounAt(elements, placeNamedBehind(elements, index) ?? -1);
  if (place) return place.parts.find(({ mention }) => mention);
  const end = endOfPost(elements, role.end);
  const glued = nounAt(elements, end + 1)?.head;
  if (glued?.mention?.label === 'Person' && !PERSONAL.test(glued.lower)) return glued;
  const name = nounAt(elements, end + 2);
  const after = elements[end + 3];
  const isBare = name?.parts.length === 1 || (name?.parts.length === 2 && name.parts[0]?.tag === 'DET');
  const isApposed = elements[end + 1]?.kind === 'comma' && isBare;
  return isApposed && (after === undefined || CLOSES.test(after.kind)) ? name?.head : undefined;
}

/** "Ana Reyes, the leader of the Front" and "the leader of the Front, Ana Reyes". */
function apposed(elements: readonly Element[], index: number, role: Role): readonly RelationDraft[] {
  const before = nameBefore(elements, index, role);
  const holder = before?.mention ? before : nameBehind(elements, index, role);
  return held(role, meantByPart(holder), false, 1);
}

const NAMES = /^(be|become|remain|stay)$/;

/** "Ana Reyes is the leader of the Front." */
function predicated(
  { elements, clauses }: ReadSentence,
  index: number,
  role: Role,
): readonly RelationDraft[] {
  return clauses
    .filter(
      ({ verb, afterVerb }) => NAMES.test(verb.lemma) && verb.form !== 'ing' && afterVerb.includes(index),
    )
    .flatMap(({ subject, isNegated, reality }) => {
      const isDenied = isNegated !== (nounAt(elements, index)?.isNegated ?? false);
      return subject.flatMap((holder) => held(role, whoIsMeant(elements, holder), isDenied, reality));
    });
}

/** "Reyes was elected leader of the Front", "named Reyes as its head". */
function appointed({ elements, clauses }: ReadSentence, index: number, role: Role): readonly RelationDraft[] {
  return clauses
    .filter(({ verb, afterVerb, complements, isPassive }) => {
      if (!/^(elect|appoint|name|serve|act|install|crown|replace|succeed)$/.test(verb.lemma)) return false;
      // "served as director": no longer
      const isOver = /^(serve|act)$/.test(verb.lemma) && verb.form === 'past' && !verb.hasAuxiliary;
      if (isOver) return false;
      const asRole = complements.some(
        ({ preposition, nouns }) => preposition === 'as' && nouns.includes(index),
      );
      return asRole || (isPassive && afterVerb.includes(index));
    })
    .flatMap(({ verb, subject, object, isNegated, reality }) => {
      const holders = /^(serve|act|replace|succeed)$/.test(verb.lemma) ? subject : object;
      return holders.flatMap((holder) => held(role, whoIsMeant(elements, holder), isNegated, reality));
    });
}

const FROM_THERE = { words: new Set<string>(), prepositions: new Set(['of']), isTurned: false } as const;
/** "Ana Reyes of" an organization, and of a place, where nothing is said of a post. */
const OF_WHOLE: readonly NounRow[] = [
  { ...FROM_THERE, type: 'MEMBER_OF', score: 0.75, toLabels: new Set(['Organization']) },
  { ...FROM_THERE, type: 'LOCATED_IN', score: 0.6, toLabels: new Set(['Place']) },
];

const isBareName = (noun: NounElement | undefined): boolean =>
  noun?.parts.every((part) => part.mention !== undefined || part.tag === 'DET') === true;

/** "Ana Reyes of the Harbour Institute", "Mayor Ana Reyes of Vell", "Ana Reyes (Harbour Institute)". */
function ofWhole(elements: readonly Element[], index: number): readonly RelationDraft[] {
  const [person, link, whole] = [nounAt(elements, index), elements[index + 1], nounAt(elements, index + 2)];
  const isBracketed = link?.kind === 'open' && elements[index + 3]?.kind === 'close' && isBareName(whole);
  const isOf = link?.kind === 'preposition' && link.word === 'of';
  if (person?.head.mention?.label !== 'Person' || link?.kind === 'noun' || !(isOf || isBracketed)) return [];
  const word = link?.parts[0];
  if (word === undefined || whole === undefined) return [];
  const at = person.parts.indexOf(person.head) - 1;
  const title = person.parts[at];
  const titled =
    title && !title.mention ? adjust(rowsFor(title, person.parts[at - 1]), person.parts.slice(0, at)) : [];
  const rows = titled.length > 0 ? titled : OF_WHOLE.filter(({ type }) => isOf || type === 'MEMBER_OF');
  return held(
    { rows, word, whole: meantByPart(whole.head), end: index + 2 },
    meantByPart(person.head),
    false,
    1,
  );
}

/** All relations of a sentence that nouns for posts and parts state. */
export function findRoleRelations(sentence: ReadSentence): readonly RelationDraft[] {
  const { elements } = sentence;
  return elements.flatMap((element, index) => {
    if (element.kind !== 'noun') return [];
    return [
      ...withinPhrase(element),
      ...ofWhole(elements, index),
      ...readRoles(elements, index).flatMap((role) => [
        ...apposed(elements, index, role),
        ...predicated(sentence, index, role),
        ...appointed(sentence, index, role),
      ]),
    ];
  });
}
