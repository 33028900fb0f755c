// Plans for what is warned of, predicted or urged: the stance of a claim narrows what is found.
import { emptyQuery, oneOf, withStance } from './claim-query.ts';
import { termOf } from './content-terms.ts';
import { onTopic, saidBy, tellTopic } from './filter-claims.ts';
import { statementCut } from './match-content.ts';
import { type Piece, typedText } from './mention.ts';
import { type AskContext, nameThings, type Plan, tellTimes, things, withTimes } from './plan.ts';
import { idsOfClaims, planWhoSaid, soughtIn } from './plan-contents.ts';
import { isAnySource } from './plan-statements.ts';
import type { Reading } from './read-question.ts';
import { isBlank, type NamedThings } from './resolve-slots.ts';
import { classesOf } from './word-classes.ts';

interface Stance {
  readonly stance: 'warns' | 'predicts' | 'urges';
  readonly noun: string;
  /** As the question words it. */
  readonly verb: string;
}

const stances = [
  { wordClass: 'WARN', stance: 'warns', noun: 'warnings' },
  { wordClass: 'PREDICT', stance: 'predicts', noun: 'predictions' },
  { wordClass: 'URGE', stance: 'urges', noun: 'demands and advice' },
  { wordClass: 'FUTURE', stance: 'predicts', noun: 'predictions' },
  { wordClass: 'OUGHT', stance: 'urges', noun: 'demands and advice' },
] as const;

/** What may come is warned of by one and predicted by another. */
const kin: Readonly<Record<Stance['stance'], Omit<Stance, 'verb'> | undefined>> = {
  warns: { stance: 'predicts', noun: 'predictions' },
  predicts: { stance: 'warns', noun: 'warnings' },
  urges: undefined,
};

function stanceOf(pieces: readonly Piece[]): Stance | undefined {
  for (const piece of pieces) {
    if (piece.kind !== 'word') continue;
    const classes = classesOf(piece.word.text);
    const found = stances.find(({ wordClass }) => classes.has(wordClass));
    if (found) return { stance: found.stance, noun: found.noun, verb: piece.word.text };
  }
  return undefined;
}

const isSpeaking = ({ things: named }: NamedThings, { snapshot, voices }: AskContext): boolean => {
  const voice = new Set(voices.voice(named.flat()));
  return snapshot.claims.claims.some(({ chain }) => chain.some(({ speaker }) => voice.has(speaker)));
};

/** The claims of a stance that say something: those that say nearly as much of it as the best of them. */
function saying(
  pieces: readonly Piece[],
  { stance }: Pick<Stance, 'stance'>,
  context: AskContext,
): readonly number[] {
  const { matcher, snapshot } = context;
  const ranked = matcher
    .statements(soughtIn(pieces), { least: statementCut.least, ofBest: 0 })
    .filter(({ claim }) => snapshot.claims.claims[claim]?.stance === stance);
  const bar = (ranked[0]?.score ?? 0) * statementCut.ofBest;
  return ranked.filter(({ score }) => score >= bar).map(({ claim }) => claim);
}

/** Where nobody takes the stance, who says it at all; where the one asked for never speaks, what is said of it. */
function withoutStance(
  reading: Reading,
  speakers: NamedThings | undefined,
  { verb, stance }: Stance,
  context: AskContext,
): Plan | undefined {
  const { slots } = reading;
  if (!speakers) {
    if (!slots.content) return undefined;
    const plan = planWhoSaid(reading, context);
    const near = kin[stance];
    const akin = near ? saying(slots.content, near, context) : [];
    if (!near || akin.length === 0)
      return { ...plan, interpretation: `Nobody ${stance} so. ${plan.interpretation}` };
    const { otherwise: _otherwise, ...base } = plan;
    return {
      ...base,
      interpretation: `Nobody ${stance} so. The ${near.noun}: “${typedText(slots.content)}”`,
      query: oneOf(emptyQuery, idsOfClaims(akin, context)),
    };
  }
  if (speakers.things.length === 0 || isSpeaking(speakers, context)) return undefined;
  const wanting = context.content.inGloss(termOf(verb));
  return {
    interpretation: `What is said of ${nameThings(context, speakers)} with “${verb}”`,
    query: oneOf(onTopic(emptyQuery, speakers, context), idsOfClaims(wanting, context)),
    wants: 'claims',
    entities: 'origins',
    nearest: { text: verb, entities: speakers.things },
  };
}

/** "Warnings of X": what X warns of, and where X warns of nothing, what others warn of about X. */
function planOf(reading: Reading, of: readonly Piece[], context: AskContext): Plan | undefined {
  const { o: _of, ...slots } = reading.slots;
  const aboutIt = (): Plan | undefined => planStance({ ...reading, slots: { ...slots, y: of } }, context);
  const by = isSpeaking(things(context, of), context)
    ? planStance({ ...reading, slots: { ...slots, x: of } }, context)
    : undefined;
  return by ? { ...by, otherwise: aboutIt } : aboutIt();
}

/** "Who warns of …", "what does X predict", "what is demanded of Y". */
export function planStance(reading: Reading, context: AskContext): Plan | undefined {
  if (reading.slots.o) return planOf(reading, reading.slots.o, context);
  const { slots, times, pieces, accordingTo } = reading;
  const stance = stanceOf(pieces);
  if (!stance) return undefined;
  const named = slots.x ?? accordingTo;
  const speakers = named && !isAnySource(named) ? things(context, named) : undefined;
  if (speakers && speakers.things.length === 0 && !speakers.hasStranger) return undefined;
  const topic = slots.y ? things(context, slots.y) : undefined;
  const ofTopic = topic && !isBlank(topic) ? topic : undefined;
  const said = speakers ? saidBy(emptyQuery, speakers, context) : emptyQuery;
  const onIt = ofTopic ? onTopic(said, ofTopic, context) : said;
  const content = slots.content
    ? oneOf(onIt, idsOfClaims(saying(slots.content, stance, context), context))
    : onIt;
  const by = speakers ? ` of ${nameThings(context, speakers)}` : '';
  const about = ofTopic ? ` about ${tellTopic(ofTopic, context)}` : '';
  const that = slots.content ? `: “${typedText(slots.content)}”` : '';
  return {
    interpretation: `The ${stance.noun}${by}${about}${that}${tellTimes(times)}`,
    query: withTimes(withStance(content, [stance.stance]), slots.content ? [] : times, 'asOf', context),
    wants: 'claims',
    entities: 'origins',
    nearest: slots.content
      ? soughtIn(slots.content)
      : { text: ofTopic?.rest ?? '', entities: ofTopic?.things ?? speakers?.things ?? [] },
    otherwise: () => withoutStance(reading, speakers, stance, context),
    ...(speakers?.isUnknown ? { unknownName: speakers.text } : {}),
  };
}
