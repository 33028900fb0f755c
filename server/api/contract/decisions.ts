// What the decision routes take and give: what a person decided, who it was, and whether it still holds.
import Type, { type Static } from 'typebox';
import { words } from './parts.ts';

const reason = Type.String({ minLength: 1, maxLength: 2_000, description: 'Why, in the reader’s words.' });
const id = Type.String({ minLength: 1 });
const pair = { left: id, right: id };

const Derivation = Type.Object(
  {
    kind: Type.Literal('derivation'),
    claim: id,
    from: id,
    derivation: words(['quotes', 'paraphrases', 'summarises', 'translates', 'syndicates']),
    reason: Type.Optional(reason),
  },
  { additionalProperties: false, description: 'The claim was taken from the other one.' },
);
const SameStatement = Type.Object(
  { kind: Type.Literal('sameStatement'), verdict: Type.Literal('rejected'), ...pair, reason },
  { additionalProperties: false, description: 'The two claims do not say the same.' },
);
const Contradiction = Type.Object(
  { kind: Type.Literal('contradiction'), verdict: Type.Literal('dismissed'), ...pair, reason },
  { additionalProperties: false, description: 'The two claims do not contradict each other.' },
);
const Identity = Type.Object(
  {
    kind: Type.Literal('identity'),
    judgement: words(['positive', 'negative', 'unsure']),
    ...pair,
    reason: Type.Optional(reason),
  },
  { additionalProperties: false, description: 'The two records mean the same thing, or not.' },
);
const Assessment = Type.Object(
  {
    kind: Type.Literal('assessment'),
    of: id,
    reliability: Type.Optional(words(['A', 'B', 'C', 'D', 'E', 'F'])),
    credibility: Type.Optional(words(['1', '2', '3', '4', '5', '6'])),
    confidence: Type.Optional(Type.Integer({ minimum: 0, maximum: 100 })),
    reason,
  },
  { additionalProperties: false, description: 'What one person thinks of a claim, a report or a speaker.' },
);

const judged = [Derivation, SameStatement, Contradiction, Identity, Assessment] as const;

export const DecisionContent = Type.Union([...judged]);
export type DecisionContent = Static<typeof DecisionContent>;

const ids = Type.Immutable(Type.Array(id));
const alongside = Type.Optional(
  Type.Immutable(
    Type.Array(id, { description: 'Proposals of other readers that say the same, decided with these.' }),
  ),
);
const Acceptance = Type.Object(
  {
    kind: Type.Literal('acceptance'),
    proposals: ids,
    claims: Type.Immutable(Type.Array(id, { description: 'One for each proposal.' })),
    entities: Type.Immutable(Type.Array(id, { description: 'Records that were made for these claims.' })),
    identities: Type.Immutable(
      Type.Array(id, { description: 'Decisions on identity that were made with it.' }),
    ),
    minScore: Type.Optional(Type.Number({ description: 'Where all from a score on were accepted.' })),
    alongside,
  },
  { additionalProperties: false, description: 'Proposals became claims.' },
);
const Rejection = Type.Object(
  { kind: Type.Literal('rejection'), proposals: ids, reason: Type.Optional(Type.String()), alongside },
  { additionalProperties: false, description: 'Proposals do not become claims.' },
);
const Replacement = Type.Object(
  { kind: Type.Literal('replacement'), proposals: ids, into: ids, alongside },
  { additionalProperties: false, description: 'Proposals were split, or joined into one.' },
);

/** Those of the review are listed and undone here, and made there. */
const AnyDecision = Type.Union([...judged, Acceptance, Rejection, Replacement]);

export const DecisionBody = Type.Object(
  {
    by: Type.Optional(
      Type.String({ minLength: 1, maxLength: 200, description: 'Who decides; "reader" when left out.' }),
    ),
    decision: DecisionContent,
  },
  { additionalProperties: false },
);
export type DecisionBody = Static<typeof DecisionBody>;

export const RecordedDecision = Type.Object(
  {
    id: Type.String(),
    by: Type.String(),
    at: Type.String({ description: 'ISO 8601, UTC.' }),
    decision: AnyDecision,
    withdrawn: Type.Optional(Type.Object({ by: Type.String(), at: Type.String() })),
  },
  { description: 'A decision, and whether it was withdrawn.' },
);
export type RecordedDecision = Static<typeof RecordedDecision>;

export const DecisionsQuery = Type.Object({
  about: Type.Optional(Type.String({ description: 'Only those about this claim, entity or report.' })),
});
export type DecisionsQuery = Static<typeof DecisionsQuery>;

export const DecisionList = Type.Object({ decisions: Type.Array(RecordedDecision) });
export type DecisionList = Static<typeof DecisionList>;

export const WithdrawQuery = Type.Object({
  by: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
});
export type WithdrawQuery = Static<typeof WithdrawQuery>;
