// The form in which a language model is to answer, as JSON Schema, and the check of what it answered.
import Type, { type Static } from 'typebox';
import { Compile } from 'typebox/compile';

const closed = { additionalProperties: false };
const verbatim = (what: string) =>
  Type.String({ maxLength: 5_000, description: `${what}, copied from the text character by character` });
/** One of some words; some endpoints ask for the type too. */
const oneOf = <W extends string[]>(words: readonly [...W]) => Type.Enum(words, { type: 'string' });
const figure = Type.Union([Type.Number(), Type.Null()]);

const Speaker = Type.Object(
  {
    words: verbatim('the words for the speaker beside the cue; empty for the publisher'),
    cue: verbatim('the words that hand the content over, such as "said"; empty for the publisher'),
    name: verbatim('the fullest name of the speaker in the text, else the words for the speaker'),
    kind: oneOf(['person', 'organization', 'place', 'report', 'unnamed', 'publisher']),
    number: oneOf(['one', 'several', 'unknown']),
  },
  closed,
);

const AnsweredClaim = Type.Object(
  {
    content: verbatim('what is said, in one piece'),
    summary: Type.String({ maxLength: 1_000, description: 'the content as one plain sentence' }),
    speakers: Type.Array(Speaker, {
      maxItems: 6,
      description:
        'from who is nearest to the publisher to whom it comes from; empty for the publisher alone',
    }),
    stance: oneOf(['asserts', 'estimates', 'believes', 'predicts', 'warns', 'urges', 'intends', 'denies']),
    polarity: oneOf(['affirmative', 'negative']),
    certainty: oneOf(['certain', 'probable', 'possible']),
    about: Type.Array(
      Type.Object(
        {
          name: verbatim('a name'),
          kind: oneOf(['person', 'organization', 'place', 'event']),
          role: oneOf(['subject', 'object', 'place', 'topic']),
        },
        closed,
      ),
      { maxItems: 20 },
    ),
    figure: Type.Union([
      Type.Object(
        {
          words: verbatim('the figure with its bound'),
          min: figure,
          max: figure,
          bound: oneOf(['exact', 'about', 'atLeast', 'atMost', 'moreThan', 'fewerThan', 'between']),
          unit: Type.String({ minLength: 1, maxLength: 100 }),
          measure: Type.String({ minLength: 1, maxLength: 200 }),
          scope: Type.String({ minLength: 1, maxLength: 500 }),
        },
        closed,
      ),
      Type.Null(),
    ]),
  },
  closed,
);
export type AnsweredClaim = Static<typeof AnsweredClaim>;

export const ModelAnswer = Type.Object({ claims: Type.Array(AnsweredClaim, { maxItems: 500 }) }, closed);
export type ModelAnswer = Static<typeof ModelAnswer>;

const compiled = Compile(ModelAnswer);

/** Endpoints that hold a model to a form refuse one with limits; they are checked once the answer is here. */
const LIMITS: ReadonlySet<string> = new Set(['minLength', 'maxLength', 'maxItems']);

/** The form as it is sent, as JSON Schema. */
export const answerForm: unknown = JSON.parse(
  JSON.stringify(ModelAnswer, (name, value: unknown) => (LIMITS.has(name) ? undefined : value)),
);

const THOUGHTS = /^\s*<think>[\s\S]*?<\/think>/;
const FENCED = /^\s*```(?:json)?\s*\n([\s\S]*?)\n\s*```\s*$/;

/** Some models think aloud first, or fence their JSON, though they were asked not to. */
function onlyJson(text: string): string {
  const said = text.replace(THOUGHTS, '');
  return FENCED.exec(said)?.[1] ?? said;
}

/** The answer, or a sentence that says why it is none. */
export function readAnswer(text: string): ModelAnswer | string {
  let parsed: unknown;
  try {
    parsed = JSON.parse(onlyJson(text));
  } catch {
    return 'it is not JSON';
  }
  if (compiled.Check(parsed)) return parsed;
  const [first] = compiled.Errors(parsed);
  return `it has another form${first ? `, ${first.instancePath || 'the whole'} ${first.message}` : ''}`;
}
