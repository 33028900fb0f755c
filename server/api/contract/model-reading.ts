// What the routes of the language model take and give: which one is set, and what would be sent to it.
import Type, { type Static } from 'typebox';

export const LanguageModel = Type.Object(
  {
    model: Type.String(),
    address: Type.String({ description: 'The whole address that is called.' }),
    isThisMachine: Type.Boolean({ description: 'Whether the address is the machine of the server.' }),
  },
  { description: 'The language model that is set.' },
);
export type LanguageModel = Static<typeof LanguageModel>;

const planId = Type.String({
  minLength: 1,
  maxLength: 100,
  description: 'Stands for all that would be sent and where; another text or another model has another.',
});

export const ModelReadingPlan = Type.Object(
  {
    planId,
    ...LanguageModel.properties,
    instruction: Type.String({
      description: 'Sent with each piece: what the model is asked to do, and the form of its answer.',
    }),
    pieces: Type.Array(Type.Object({ start: Type.Integer(), end: Type.Integer(), text: Type.String() }), {
      description: 'One request for each; nothing else of the report is sent.',
    }),
    isRest: Type.Optional(
      Type.Boolean({
        description: 'The model has read the report but for these pieces, which gave nothing of use.',
      }),
    ),
    inputTokens: Type.Integer({ description: 'Estimated, without the answers.' }),
    cost: Type.Optional(
      Type.Number({
        description: 'In US dollars, estimated with the answers; absent where no price is set.',
      }),
    ),
  },
  { description: 'What would be sent to the language model. Nothing was.' },
);
export type ModelReadingPlan = Static<typeof ModelReadingPlan>;

export const ModelReadingBody = Type.Object({ planId }, { additionalProperties: false });
export type ModelReadingBody = Static<typeof ModelReadingBody>;
