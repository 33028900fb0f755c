// A proposal with a person's corrections → the claim and the entities that the store is to write. Writes nothing.
import {
  type EntityLabel,
  keysOf,
  type Problem,
  type ProposedClaim,
  type ProposedEntity,
} from '../../../graph-data/ontology/ontology.ts';
import { hearsayError } from '../../errors.ts';
import type { Acceptance, KeptProposal, KeptProposedEntity } from '../../store/store.ts';
import { addEntity, checkAddition } from './add-entity.ts';
import { checkAcceptance } from './check-acceptance.ts';
import { checkChoice, correctEntity, type EntityChoice } from './correct-entity.ts';

/** One proposal, and what a person made of it. */
export interface Correction {
  readonly proposal: KeptProposal;
  readonly content?: ProposedClaim;
  readonly choices?: readonly EntityChoice[];
}

/** The entities of a document, and its text. */
export interface ReviewedDocument {
  readonly entities: readonly KeptProposedEntity[];
  readonly text: string;
}

/** What is to be written, before the known records are looked at. */
export interface AcceptanceDraft {
  readonly proposal: KeptProposal;
  readonly content: ProposedClaim;
  /** Those that the content names and that have no record yet, as corrected. */
  readonly entities: readonly { readonly entity: ProposedEntity; readonly choice?: EntityChoice }[];
}

export type EntityToAccept = Acceptance['entities'][number];

/** PROPOSAL_INVALID with all that is wrong. */
export function requireNoProblems(problems: readonly Problem[]): void {
  const [first] = problems;
  if (!first) return;
  const detail = problems.map(({ property, message }) => `${property} ${message}`).join('; ');
  throw hearsayError('PROPOSAL_INVALID', { detail }, problems);
}

/** The keys that a claim needs records for; an unnamed source brings the body that it belongs to. */
function keysToAccept(
  content: ProposedClaim,
  entities: ReadonlyMap<string, ProposedEntity>,
): ReadonlySet<string> {
  const keys = keysOf(content);
  const owners = content.chain.flatMap(({ speaker }) => entities.get(speaker)?.memberOf ?? []);
  return new Set([...keys, ...owners]);
}

/** The entities of a document with those that a person adds to them. */
function withAdded(
  entities: readonly KeptProposedEntity[],
  choices: Iterable<EntityChoice>,
  { report, madeBy }: KeptProposal,
  text: string,
): readonly KeptProposedEntity[] {
  const found = new Set(entities.map(({ entity }) => entity.key));
  const added = [...choices]
    .filter(({ key }) => !found.has(key))
    .flatMap((choice) => addEntity(choice, text) ?? []);
  return [...entities, ...added.map((entity) => ({ report, madeBy, entity }))];
}

/** What is to be written, and all that is wrong with it by property: nothing where it can be accepted. */
export function draftAcceptance(
  { proposal, content = proposal.content, choices = [] }: Correction,
  document: ReviewedDocument,
): { readonly draft: AcceptanceDraft; readonly problems: readonly Problem[] } {
  const choiceOf = new Map(choices.map((choice) => [choice.key, choice]));
  const entities = withAdded(document.entities, choiceOf.values(), proposal, document.text);
  const corrected = new Map(
    entities.map(({ entity, record }) => [
      entity.key,
      record === undefined ? correctEntity(entity, choiceOf.get(entity.key)) : entity,
    ]),
  );
  const labels = new Map([...corrected].map(([key, { label }]): [string, EntityLabel] => [key, label]));
  const choiceProblems = choices.flatMap((choice) => {
    const kept = entities.find(({ entity }) => entity.key === choice.key);
    return kept ? checkChoice(kept.entity, choice, kept.record !== undefined) : checkAddition(choice);
  });
  const needed = keysToAccept(content, corrected);
  return {
    problems: [...choiceProblems, ...checkAcceptance(content, labels, document.text.length)],
    draft: {
      proposal,
      content,
      entities: entities
        .filter(({ entity, record }) => record === undefined && needed.has(entity.key))
        .map(({ entity }) => {
          const choice = choiceOf.get(entity.key);
          return { entity: corrected.get(entity.key) ?? entity, ...(choice ? { choice } : {}) };
        }),
    },
  };
}
