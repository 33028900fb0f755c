// Proposals with all that a person needs to judge them: the words around, and whom their names may mean.
import { keysOf, type ProposedEntity } from '../../../graph-data/ontology/ontology.ts';
import type { KeptProposal, KeptProposedEntity, Store } from '../../store/store.ts';
import { byKey, type Difference, differencesOf, withOrigin } from '../extracting/found-twice.ts';
import type { KnownEntities, NamedRecord } from './known-entities.ts';
import { chooseMatch, type EntityMatch, matchEntity } from './match-entity.ts';
import { textAround } from './text-around.ts';

/** An entity that a proposal names, with the known records that it may be. */
export interface EntityView {
  readonly entity: ProposedEntity;
  /** Made of it once a claim that names it was accepted. */
  readonly record?: NamedRecord;
  /** Empty once it has a record. */
  readonly matches: readonly EntityMatch[];
  /** Id of the match that accepting takes for the same, unless told otherwise. */
  readonly chosen?: string;
}

/** A proposal with all that a person needs to judge it. */
export interface ProposalView {
  readonly proposal: KeptProposal;
  /** Of its report. */
  readonly title: string;
  /** Those that it names, in the order of the document. */
  readonly entities: readonly EntityView[];
  /** Those that people added to the document and that it does not name: a correction can. */
  readonly added: readonly EntityView[];
  /** The paragraphs around the passage, and where they begin in the text. */
  readonly context: { readonly start: number; readonly text: string };
  /** The same thing as other readers found it, decided with this one. */
  readonly same: readonly KeptProposal[];
  /** Other readings of the same words, and in what they differ. */
  readonly beside: readonly { readonly proposal: KeptProposal; readonly differsIn: readonly Difference[] }[];
}

interface ViewParts {
  readonly store: Store;
  readonly known: KnownEntities;
  readonly textOf: (report: string) => string;
  readonly sameFrom: number;
}

function viewEntity(
  { known, sameFrom }: ViewParts,
  { entity, record, report }: KeptProposedEntity,
): EntityView {
  if (record !== undefined) {
    const named = known.recordOf(record) ?? { id: record, label: entity.label, name: entity.name };
    return { entity, record: named, matches: [] };
  }
  const matches = matchEntity(known, entity, report);
  const chosen = chooseMatch(entity, matches, sameFrom)?.entity.id;
  return { entity, matches, ...(chosen === undefined ? {} : { chosen }) };
}

/** Views several; the entities of each document are read once. */
export function viewProposals(proposals: readonly KeptProposal[], parts: ViewParts): readonly ProposalView[] {
  const { store, textOf } = parts;
  const read = new Map<string, readonly KeptProposedEntity[]>();
  const entitiesOf = ({ report, madeBy }: KeptProposal): readonly KeptProposedEntity[] => {
    const place = `${report} ${madeBy}`;
    const entities = read.get(place) ?? store.proposedEntities(report, madeBy);
    read.set(place, entities);
    return entities;
  };
  const sourced = (proposal: KeptProposal) =>
    withOrigin(proposal.content, byKey(entitiesOf(proposal).map(({ entity }) => entity)));
  return proposals.map((proposal) => {
    const { report, content } = proposal;
    const entities = entitiesOf(proposal);
    const { same, beside } = store.kinOf(proposal.id);
    const named = new Set(keysOf(content));
    const view = (keep: (entity: ProposedEntity) => boolean): readonly EntityView[] =>
      entities.filter(({ entity }) => keep(entity)).map((one) => viewEntity(parts, one));
    return {
      proposal,
      title: store.titleOf(report) ?? report,
      entities: view(({ key }) => named.has(key)),
      added: view(({ key, isAdded }) => isAdded === true && !named.has(key)),
      context: textAround(textOf(report), content.passage),
      same,
      beside: beside.map((other) => ({
        proposal: other,
        differsIn: differencesOf(sourced(proposal), sourced(other), textOf(report)),
      })),
    };
  });
}
