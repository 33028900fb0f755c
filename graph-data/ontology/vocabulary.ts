// All labels and relationships as one value, and the types made from it.
import type { RecordOf } from './define-label.ts';
import { assessment } from './labels/assessment.ts';
import { claim } from './labels/claim.ts';
import { estimate } from './labels/estimate.ts';
import { event } from './labels/event.ts';
import { organization } from './labels/organization.ts';
import { person } from './labels/person.ts';
import { place } from './labels/place.ts';
import { question } from './labels/question.ts';
import { report } from './labels/report.ts';
import { unnamedSource } from './labels/unnamed-source.ts';
import { about } from './relationships/about.ts';
import { alliedWith } from './relationships/allied-with.ts';
import { answers } from './relationships/answers.ts';
import { assesses } from './relationships/assesses.ts';
import { attacked } from './relationships/attacked.ts';
import { cites } from './relationships/cites.ts';
import { claims } from './relationships/claims.ts';
import { contradicts } from './relationships/contradicts.ts';
import { controls } from './relationships/controls.ts';
import { defeatedIn } from './relationships/defeated-in.ts';
import { derivedFrom } from './relationships/derived-from.ts';
import { detains } from './relationships/detains.ts';
import { estimates } from './relationships/estimates.ts';
import { fundedBy } from './relationships/funded-by.ts';
import { leads } from './relationships/leads.ts';
import { locatedIn } from './relationships/located-in.ts';
import { memberOf } from './relationships/member-of.ts';
import { operatesIn } from './relationships/operates-in.ts';
import { opposes } from './relationships/opposes.ts';
import { partOf } from './relationships/part-of.ts';
import { participatedIn } from './relationships/participated-in.ts';
import { publishedBy } from './relationships/published-by.ts';
import { recruitsIn } from './relationships/recruits-in.ts';
import { reportedIn } from './relationships/reported-in.ts';
import { revisionOf } from './relationships/revision-of.ts';
import { sameAs } from './relationships/same-as.ts';
import { supportedBy } from './relationships/supported-by.ts';
import { supports } from './relationships/supports.ts';
import { writtenBy } from './relationships/written-by.ts';

/** Every label, in the order in which a legend shows them. */
export const labels = {
  Person: person,
  Organization: organization,
  UnnamedSource: unnamedSource,
  Place: place,
  Event: event,
  Report: report,
  Claim: claim,
  Estimate: estimate,
  Question: question,
  Assessment: assessment,
} as const;

/** Every relationship type: first those that make up claims and reports, then the direct ones. */
export const relationships = {
  CLAIMS: claims,
  ESTIMATES: estimates,
  REPORTED_IN: reportedIn,
  ABOUT: about,
  ANSWERS: answers,
  DERIVED_FROM: derivedFrom,
  CITES: cites,
  PUBLISHED_BY: publishedBy,
  WRITTEN_BY: writtenBy,
  SUPPORTS: supports,
  CONTRADICTS: contradicts,
  REVISION_OF: revisionOf,
  OPERATES_IN: operatesIn,
  LOCATED_IN: locatedIn,
  PART_OF: partOf,
  MEMBER_OF: memberOf,
  LEADS: leads,
  ALLIED_WITH: alliedWith,
  OPPOSES: opposes,
  SUPPORTED_BY: supportedBy,
  FUNDED_BY: fundedBy,
  CONTROLS: controls,
  DETAINS: detains,
  ATTACKED: attacked,
  DEFEATED_IN: defeatedIn,
  RECRUITS_IN: recruitsIn,
  PARTICIPATED_IN: participatedIn,
  SAME_AS: sameAs,
  ASSESSES: assesses,
} as const;

export type Label = keyof typeof labels;
export type RelationshipType = keyof typeof relationships;
export type DirectRelationshipType = {
  [T in RelationshipType]: (typeof relationships)[T]['properties'] extends { polarity: unknown } ? T : never;
}[RelationshipType];

/** The labels whose nodes are also an Entity. */
export const entityLabels = ['Person', 'Organization', 'UnnamedSource', 'Place', 'Event', 'Report'] as const;
export type EntityLabel = (typeof entityLabels)[number];

export type LabelRecord<L extends Label> = RecordOf<(typeof labels)[L]>;
export type EntityRecord = { [L in EntityLabel]: { readonly label: L } & LabelRecord<L> }[EntityLabel];
export type ReportRecord = LabelRecord<'Report'>;
export type QuestionRecord = LabelRecord<'Question'>;

export const isLabel = (name: string): name is Label => Object.hasOwn(labels, name);
export const isEntityLabel = (name: string): name is EntityLabel =>
  entityLabels.some((label) => label === name);
export const isRelationshipType = (name: string): name is RelationshipType =>
  Object.hasOwn(relationships, name);
export const isDirectRelationshipType = (name: string): name is DirectRelationshipType =>
  isRelationshipType(name) && relationships[name].isDirect;

/** `allLabelsOf('Estimate')` → `['Estimate', 'Claim']`: the label with the wider one it implies. */
export function allLabelsOf(label: Label): readonly string[] {
  const { alsoIs } = labels[label];
  return alsoIs ? [label, alsoIs] : [label];
}

/** Whether a relationship of `type` may run between nodes of these labels. */
export function mayConnect(type: RelationshipType, from: Label, to: Label): boolean {
  const definition = relationships[type];
  const allows = (allowed: readonly string[], label: Label): boolean =>
    allLabelsOf(label).some((name) => allowed.includes(name));
  return allows(definition.from, from) && allows(definition.to, to);
}
