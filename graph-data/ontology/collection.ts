// A collection: entities, reports, questions and claims that were recorded together, checked as a whole.
import { checkProperties, checkRecord } from './check-record.ts';
import { type ClaimRecord, checkClaim } from './claim-record.ts';
import { identifier } from './property-types/identifier.ts';
import { optional, required } from './property-types/property-type.ts';
import { text } from './property-types/text.ts';
import { derivedFrom } from './relationships/derived-from.ts';
import {
  type EntityRecord,
  type Label,
  mayConnect,
  type QuestionRecord,
  type ReportRecord,
} from './vocabulary.ts';

/** A citation that the text does not make by naming the report outright, with the reason for holding it. */
export interface Citation {
  readonly from: string;
  readonly to: string;
  readonly claims: readonly string[];
  readonly reason: string;
}

/** A person's judgement that `claim` was taken from the claim `from`. */
export interface Derivation {
  readonly claim: string;
  readonly from: string;
  readonly kind: 'quotes' | 'paraphrases' | 'summarises' | 'translates' | 'syndicates';
  readonly by: string;
  readonly at: string;
  readonly reason?: string;
}

export interface Collection {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly recordedBy: string;
  readonly recordedAt: string;
  readonly entities: readonly Exclude<EntityRecord, { label: 'Report' }>[];
  readonly reports: readonly ReportRecord[];
  readonly questions: readonly QuestionRecord[];
  readonly claims: readonly ClaimRecord[];
  readonly citations: readonly Citation[];
  readonly derivations: readonly Derivation[];
}

/** What is wrong in a collection, and in which record. */
export interface CollectionProblem {
  readonly record: string;
  readonly property: string;
  readonly message: string;
}

type ReportProblem = (record: string, property: string, message: string) => void;

/** The label of an id that a record names; says so where there is none, or another than is allowed. */
const resolver =
  (labelOf: (id: string) => Label | undefined, report: ReportProblem) =>
  (record: string, property: string, id: string, allowed?: readonly Label[]): Label | undefined => {
    const label = labelOf(id);
    if (!label) report(record, property, `leads nowhere: there is no record ${id}`);
    else if (allowed && !allowed.includes(label)) report(record, property, `must not be a ${label} (${id})`);
    return label;
  };

/**
 * Lists everything that is wrong with a collection: records that break the ontology, ids used twice or
 * leading nowhere, chains that do not start at the publisher, relations between labels that do not fit.
 */
export function checkCollection(collection: Collection): readonly CollectionProblem[] {
  const problems: CollectionProblem[] = [];
  const report: ReportProblem = (record, property, message) => {
    problems.push({ record, property, message });
  };
  const labelOf = new Map<string, Label>();
  const add = (id: string, label: Label): void => {
    if (labelOf.has(id)) report(id, 'id', `is used twice, as ${labelOf.get(id)} and as ${label}`);
    labelOf.set(id, label);
  };
  const resolve = resolver((id) => labelOf.get(id), report);

  for (const { label, ...entity } of collection.entities) {
    add(entity.id, label);
    for (const problem of checkRecord(label, entity)) report(entity.id, problem.property, problem.message);
  }
  for (const entry of collection.reports) {
    add(entry.id, 'Report');
    for (const problem of checkRecord('Report', { ...entry }))
      report(entry.id, problem.property, problem.message);
  }
  for (const entry of collection.questions) {
    add(entry.id, 'Question');
    for (const problem of checkRecord('Question', { ...entry }))
      report(entry.id, problem.property, problem.message);
  }
  for (const claim of collection.claims) {
    add(claim.id, claim.estimate ? 'Estimate' : 'Claim');
    for (const problem of checkClaim({ ...claim })) report(claim.id, problem.property, problem.message);
  }

  for (const entity of collection.entities) {
    if (entity.label === 'UnnamedSource') resolve(entity.id, 'report', entity.report, ['Report']);
  }
  const publisherOf = new Map(collection.reports.map((entry) => [entry.id, entry.publisher]));
  for (const entry of collection.reports) {
    if (entry.publisher) resolve(entry.id, 'publisher', entry.publisher, ['Organization', 'Person', 'Place']);
    for (const author of entry.authors ?? []) {
      resolve(entry.id, 'authors', author, ['Person', 'Organization', 'UnnamedSource']);
    }
    if (/\.\.|\/|~|\?/.test(entry.publishedAt ?? '') && !entry.publishedAtReason) {
      report(entry.id, 'publishedAtReason', 'is missing: a date that is only bounds needs its reason');
    }
  }
  for (const claim of collection.claims) {
    problems.push(...checkClaimReferences(claim, publisherOf.get(claim.report), (id) => labelOf.get(id)));
  }

  for (const citation of collection.citations) {
    const name = `${citation.from} CITES ${citation.to}`;
    resolve(name, 'from', citation.from, ['Report']);
    resolve(name, 'to', citation.to, ['Report']);
    if (citation.claims.length === 0) report(name, 'claims', 'must name at least one claim');
    for (const id of citation.claims) resolve(name, 'claims', id, ['Claim', 'Estimate']);
  }
  for (const { claim, from, ...derivation } of collection.derivations) {
    const name = `${claim} DERIVED_FROM ${from}`;
    resolve(name, 'claim', claim, ['Claim', 'Estimate']);
    resolve(name, 'from', from, ['Claim', 'Estimate']);
    for (const problem of checkProperties(derivedFrom.properties, derivation)) {
      report(name, problem.property, problem.message);
    }
  }
  const head = {
    id: required(identifier, ''),
    title: required(text, ''),
    description: required(text, ''),
    recordedBy: required(text, ''),
    recordedAt: optional(text, ''),
  };
  const { id, title, description, recordedBy, recordedAt } = collection;
  for (const problem of checkProperties(head, { id, title, description, recordedBy, recordedAt })) {
    report('collection', problem.property, problem.message);
  }
  return problems;
}

/**
 * Lists what is wrong with where a claim leads: ids that `labelOf` does not know, labels that do not fit, a chain that
 * does not begin at `publisher`, the publisher of its report where that is known.
 */
export function checkClaimReferences(
  claim: ClaimRecord,
  publisher: string | undefined,
  labelOf: (id: string) => Label | undefined,
): readonly CollectionProblem[] {
  const problems: CollectionProblem[] = [];
  const report: ReportProblem = (record, property, message) => {
    problems.push({ record, property, message });
  };
  const resolve = resolver(labelOf, report);
  resolve(claim.id, 'report', claim.report, ['Report']);
  if (publisher && claim.chain[0]?.speaker !== publisher) {
    report(claim.id, 'chain[0].speaker', `must be ${publisher}, who published ${claim.report}`);
  }
  const kind = claim.estimate ? 'Estimate' : 'Claim';
  claim.chain.forEach((link, position) => {
    const label = resolve(claim.id, `chain[${position}].speaker`, link.speaker);
    if (label && !mayConnect(claim.estimate ? 'ESTIMATES' : 'CLAIMS', label, kind)) {
      report(claim.id, `chain[${position}].speaker`, `must not be a ${label}`);
    }
  });
  const isOwnVoice = claim.attribution === 'documentVoice';
  if (isOwnVoice && claim.chain.length !== 1) {
    report(claim.id, 'chain', 'must have one link where the publisher speaks in its own voice');
  }
  if (!isOwnVoice && claim.chain.length < 2)
    report(claim.id, 'chain', 'must name the speaker after the publisher');
  if (isOwnVoice !== (claim.quotation === 'none')) {
    report(claim.id, 'quotation', 'must be none in the publisher’s own voice, and only there');
  }
  claim.about.forEach((entry, index) => {
    const label = resolve(claim.id, `about[${index}].entity`, entry.entity);
    if (label && !mayConnect('ABOUT', kind, label)) {
      report(claim.id, `about[${index}].entity`, `must not be a ${label}`);
    }
  });
  claim.relations?.forEach((relation, index) => {
    const from = resolve(claim.id, `relations[${index}].from`, relation.from);
    const to = resolve(claim.id, `relations[${index}].to`, relation.to);
    if (from && to && !mayConnect(relation.type, from, to)) {
      report(claim.id, `relations[${index}]`, `${relation.type} must not run from ${from} to ${to}`);
    }
    if (relation.from === relation.to)
      report(claim.id, `relations[${index}]`, 'must not lead back to itself');
  });
  if (claim.estimate?.question) resolve(claim.id, 'estimate.question', claim.estimate.question, ['Question']);
  return problems;
}
