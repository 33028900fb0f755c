// What the question box takes and gives: a question in plain English, the query it became, and the answer.
import Type, { type Static } from 'typebox';
import { EntityRef } from './parts.ts';

export const AskBody = Type.Object(
  {
    question: Type.String({
      minLength: 1,
      maxLength: 500,
      description: 'In plain English, such as "Who says that the crane fell?".',
    }),
  },
  { additionalProperties: false },
);
export type AskBody = Static<typeof AskBody>;

const AnswerPart = Type.Object({
  text: Type.String(),
  claims: Type.Array(Type.String(), {
    minItems: 1,
    description: 'Ids of the claims that the part rests on.',
  }),
  about: Type.Optional(
    Type.String({
      description:
        'Id of the entity or report that the part is of; its name begins the text, before a colon.',
    }),
  ),
});

export const AskAnswer = Type.Object({
  interpretation: Type.String({ description: 'What was understood.' }),
  query: Type.String({
    description:
      'The openCypher that the question became, for /api/query; empty where it was not understood.',
  }),
  parameters: Type.Record(Type.String(), Type.Unknown(), { description: 'Values for $names in the query.' }),
  answer: Type.Object({
    outcome: Type.Union([Type.Literal('found'), Type.Literal('empty'), Type.Literal('unclear')], {
      description: '"empty": nobody in this collection says so; "unclear": the question was not understood.',
    }),
    text: Type.String({ description: 'One sentence.' }),
    parts: Type.Array(AnswerPart),
    nearest: Type.Array(AnswerPart, { description: 'Where the outcome is empty: the nearest things said.' }),
    examples: Type.Array(Type.String(), {
      description: 'Where the outcome is unclear: questions that can be answered.',
    }),
    count: Type.Optional(
      Type.Integer({ minimum: 0, description: 'Independent sources, where the question asks how many.' }),
    ),
  }),
  claims: Type.Array(Type.String(), { description: 'Ids in reading order.' }),
  entities: Type.Array(Type.String()),
  reports: Type.Array(Type.String()),
  things: Type.Array(EntityRef, {
    description: 'By name, each once: the entities and reports of the answer, and what its parts are of.',
  }),
  truncated: Type.Boolean({ description: 'There are more claims than the limit of rows lets through.' }),
});
export type AskAnswer = Static<typeof AskAnswer>;

export const AskExamples = Type.Object({
  examples: Type.Array(Type.String(), {
    description: 'Questions of several kinds that this collection answers.',
  }),
});
export type AskExamples = Static<typeof AskExamples>;
