// The words of a claim that stand for somebody whom it does not name, and for whom, as far as the document leaves no doubt.
import type { ProposedEntity } from '../../../../../graph-data/ontology/ontology.ts';
import type { TokenRange } from '../../words/read-tokens.ts';
import { isAmong } from '../../words/token-ranges.ts';
import type { ClaimReading } from '../claim-reading.ts';
import { hasAntecedent } from './find-antecedent.ts';
import { goesWithName, isContracted } from './goes-with-name.ts';
import { canSpeak, isByName } from './may-mean.ts';
import { type Pronoun, readPronoun } from './read-pronoun.ts';
import { type WordsOfSpeaker, whomItMeans } from './whom-it-means.ts';

/** Words that stand for an entity. */
export interface StandIn extends TokenRange {
  readonly entity: ProposedEntity;
  readonly isOwner: boolean;
  /** "I" and "we" of a quotation stay, with the name beside them. */
  readonly isFirstPerson: boolean;
}

const LINK = / (of|from|in|at|on|with|for|who|close|familiar) /;
const MOST_WORDS_OF_OWNER = 4;

const isFirstPerson = ({ class: by }: Pronoun): boolean => by === 'I' || by === 'we';

/** The body that a spokesman speaks for: the only one that the words for him name. */
function spokenFor(
  { entities }: ClaimReading,
  { role = '', name, memberOf }: ProposedEntity,
): ProposedEntity | undefined {
  if (!/spokes/i.test(`${role} ${name}`)) return undefined;
  const bodies = entities.filter(
    (entity) =>
      entity.key === memberOf ||
      (entity.label === 'Organization' &&
        [entity.name, ...(entity.aliases ?? [])].some((one) => role.includes(one))),
  );
  return bodies.length === 1 ? bodies[0] : undefined;
}

/** Whom "I" and "we" mean: one who speaks, or a body, a state or several; whom else a person counts in is not told. */
function selfOf(
  reading: ClaimReading,
  { class: by }: Pronoun,
  speaker: ProposedEntity,
): ProposedEntity | undefined {
  const { label, number } = speaker;
  if (label === 'Report' || !canSpeak(speaker)) return undefined;
  const isOne = label === 'Person' || number === 'one';
  if ((by === 'I') === isOne) return speaker;
  return isOne ? spokenFor(reading, speaker) : undefined;
}

/** "I’m tired, and I know it": the bracket goes better with the second. */
function isBetterLater({ text }: ClaimReading, at: number): boolean {
  const { lower, sentence = -1 } = text.tokens[at] ?? {};
  const rest = text.tokens.slice(at + 1, text.sentences[sentence]?.to ?? at);
  return (
    isContracted(text, at) &&
    rest.some((token, step) => token.lower === lower && !isContracted(text, at + 1 + step))
  );
}

/** "A driver from the port" owns nothing in one word, nor do more words than a few. */
const canOwn = ({ label, name }: ProposedEntity): boolean =>
  (label !== 'UnnamedSource' && label !== 'Report') ||
  (!LINK.test(name) && name.split(' ').length <= MOST_WORDS_OF_OWNER);

/** Whom the pronoun at a word means, where it is sure and a name can stand there. */
function readStandIn(
  reading: ClaimReading,
  draft: WordsOfSpeaker,
  pronoun: Pronoun,
  at: number,
): ProposedEntity | undefined {
  const { text, entities, mentions } = reading;
  const find = (key: string | undefined) => entities.find((entity) => entity.key === key);
  const fits = (entity: ProposedEntity): boolean => pronoun.use !== 'owner' || canOwn(entity);
  if (isFirstPerson(pronoun)) {
    const speaker = find(draft.chain.at(-1)?.speaker);
    const self = speaker && selfOf(reading, pronoun, speaker);
    const isSpeaking = (text.quotationOf[at] ?? -1) >= 0 && !isBetterLater(reading, at);
    return isSpeaking && self !== undefined && fits(self) ? self : undefined;
  }
  const before = draft.pieces
    .filter(({ from }) => from < at)
    .map(({ from, to }) => ({ from, to: Math.min(to, at) }));
  if (hasAntecedent(reading, before, pronoun)) return undefined;
  const entity = find(whomItMeans(reading, draft, pronoun, at));
  // What another rule makes of the same word must agree
  const read = mentions.find((mention) => mention.from === at && mention.by === 'pronoun');
  const isAgreed = read === undefined || read.key === entity?.key;
  return entity !== undefined && fits(entity) && isAgreed && goesWithName(text, pronoun, at, entity)
    ? entity
    : undefined;
}

/**
 * The words of a draft’s pieces that surely stand for an entity that they do not name, in order, the first of each entity;
 * `named` are keys of those whom the reader knows of already.
 */
export function findStandIns(
  reading: ClaimReading,
  draft: WordsOfSpeaker,
  pieces: readonly TokenRange[],
  named: readonly string[] = [],
): readonly StandIn[] {
  const { text, mentions, entities } = reading;
  const inside = mentions.filter(({ from }) => isAmong(from, pieces));
  const met = new Set(named);
  /** Pronouns that stayed as they are: another of the kind may mean the same. */
  const open = new Set<Pronoun['class']>();
  const found: StandIn[] = [];
  const isNamedSoon = ({ key }: ProposedEntity, at: number): boolean =>
    inside.some(
      (mention) =>
        mention.key === key &&
        isByName(mention) &&
        text.tokens[mention.from]?.sentence === text.tokens[at]?.sentence,
    );
  const meet = (range: TokenRange, entity: ProposedEntity | undefined, pronoun?: Pronoun): void => {
    if (entity === undefined || met.has(entity.key)) return;
    met.add(entity.key);
    const isSelfTold = pronoun !== undefined && isFirstPerson(pronoun);
    if (!isSelfTold && isNamedSoon(entity, range.from)) return;
    found.push({ ...range, entity, isOwner: pronoun?.use === 'owner', isFirstPerson: isSelfTold });
  };
  const readWord = (at: number): void => {
    const pronoun = readPronoun(text, at);
    if (pronoun !== undefined) {
      const to = isContracted(text, at) ? at + 2 : at + 1;
      const entity = open.has(pronoun.class) ? undefined : readStandIn(reading, draft, pronoun, at);
      if (entity === undefined && !isFirstPerson(pronoun)) open.add(pronoun.class);
      meet({ from: at, to }, entity, pronoun);
      return;
    }
    const mention = inside.find(({ from, to }) => from <= at && at < to);
    if (mention === undefined) return;
    if (isByName(mention)) met.add(mention.key);
    else if (mention.isSure === true && mention.from === at)
      meet(
        mention,
        entities.find(({ key }) => key === mention.key),
      );
  };
  for (const { from, to } of pieces) for (let at = from; at < to; at += 1) readWord(at);
  return found;
}
