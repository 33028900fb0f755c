// Plans for whether sources agree: the claims on a thing, a question or a content in whose chains they stand.
import { corroborate } from '../corroboration/corroboration.ts';
import { type ClaimQuery, emptyQuery, inChain, oneOf, printedIn } from './claim-query.ts';
import { onTopic, tellTopic } from './filter-claims.ts';
import { typedText } from './mention.ts';
import { type AskContext, nameThings, type Plan, tellTimes, things, withTimes } from './plan.ts';
import { queryContent, soughtIn } from './plan-contents.ts';
import type { Reading } from './read-question.ts';
import type { NamedThings } from './resolve-slots.ts';

/** Keeps the claims in whose chain one of these stands; of an article, all that it prints. */
function heardFrom(query: ClaimQuery, speakers: readonly NamedThings[], { voices }: AskContext): ClaimQuery {
  if (speakers.length === 0) return query;
  const ids = speakers.flatMap((named) => named.things.flat());
  const printed = speakers.every(({ label }) => label === 'Report') ? voices.printed(ids) : [];
  return printed.length > 0 ? printedIn(query, printed) : inChain(query, voices.voice(ids));
}

/** `planTopic` plans a question within the question: "on how many fighters there are". */
export function planAgreement(
  reading: Reading,
  context: AskContext,
  planTopic: (pieces: Reading['pieces']) => Plan | undefined,
): Plan {
  const { slots, times } = reading;
  const speakers = [slots.x, slots.y]
    .filter((slot) => slot !== undefined)
    .map((slot) => things(context, slot));
  const who = speakers.map((named) => nameThings(context, named)).join(' and ');
  const unknown = speakers.find(({ isUnknown }) => isUnknown);
  const pieces = slots.z ?? [];
  const whether = `Whether ${who === '' ? 'the sources' : who} agree`;
  const common = {
    wants: 'claims',
    entities: 'origins',
    isCompared: true,
    sides: speakers.map((named) => ({
      name: nameThings(context, named),
      voice: context.voices.voice(named.things.flat()),
    })),
    ...(unknown ? { unknownName: unknown.text } : {}),
  } as const;
  const inner = pieces.length > 0 ? planTopic(pieces) : undefined;
  if (inner) {
    const { entity: _entity, report: _report, ...query } = inner.query;
    return {
      ...common,
      interpretation: `${whether} on: ${inner.interpretation}`,
      query: heardFrom(query, speakers, context),
      nearest: inner.nearest,
      ...(inner.refine ? { refine: inner.refine } : {}),
    };
  }
  if (pieces.length === 0)
    return planDifferences(common, speakers, `${whether} at all${tellTimes(times)}`, context);
  const topic = things(context, pieces);
  const about = (query: ClaimQuery): ClaimQuery =>
    withTimes(heardFrom(query, speakers, context), times, 'asOf', context);
  const plan: Plan = {
    ...common,
    interpretation: `${whether} on ${tellTopic(topic, context)}${tellTimes(times)}`,
    query: about(onTopic(emptyQuery, topic, context)),
    nearest: soughtIn(pieces),
  };
  if (topic.rest === '') return plan;
  return {
    ...plan,
    otherwise: () => ({
      ...plan,
      interpretation: `${whether} that “${typedText(pieces)}”${tellTimes(times)}`,
      query: about(queryContent(pieces, [], context).query),
    }),
  };
}

/** Without a topic: the claims of theirs that contradict each other. */
function planDifferences(
  common: Pick<Plan, 'wants' | 'entities' | 'isCompared' | 'sides' | 'unknownName'>,
  speakers: readonly NamedThings[],
  interpretation: string,
  context: AskContext,
): Plan {
  const { snapshot, voices } = context;
  const sides = speakers.map((named) => new Set(voices.voice(named.things.flat())));
  const isHeard = (id: string, voice: ReadonlySet<string>): boolean => {
    const claim = snapshot.claims.claims[snapshot.claims.numberOf(id) ?? -1];
    return claim?.chain.some(({ speaker }) => voice.has(speaker)) ?? false;
  };
  const ids = corroborate(snapshot)
    .contradictions()
    .filter(({ left, right, dismissed }) => {
      const [one, other] = sides;
      if (dismissed) return false;
      if (!one || !other) return true;
      return (isHeard(left, one) && isHeard(right, other)) || (isHeard(left, other) && isHeard(right, one));
    })
    .flatMap(({ left, right }) => [left, right]);
  return {
    ...common,
    interpretation,
    whenEmpty: 'Nothing was found in which they contradict each other.',
    query: oneOf(emptyQuery, [...new Set(ids)]),
    nearest: { text: '', entities: speakers.flatMap((named) => named.things) },
  };
}
