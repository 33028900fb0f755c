// FRONT DOOR: all labels and relationships as one value, the types made from it, and the checks of records.

export { checkProperties, checkRecord, cleanRecord, type Problem } from './check-record.ts';
export {
  type ChainLink,
  type ClaimRecord,
  type ClaimRelation,
  checkClaim,
  type EstimateRecord,
  isEstimate,
  origin,
  type TextRange,
} from './claim-record.ts';
export {
  type Citation,
  type Collection,
  type CollectionProblem,
  checkClaimReferences,
  checkCollection,
  type Derivation,
} from './collection.ts';
export type { LabelDefinition, Look } from './define-label.ts';
export type { RelationshipDefinition } from './define-relationship.ts';
export { findMentions } from './find-mentions.ts';
export type { Choice } from './property-types/choice.ts';
export { type DateBounds, dateBounds, showDate } from './property-types/date.ts';
export type { PropertyDefinition, PropertyType } from './property-types/property-type.ts';
export {
  checkProposedClaim,
  type DocumentProposals,
  keysOf,
  type ProposedClaim,
  type ProposedEntity,
  PUBLISHER,
} from './proposal.ts';
export {
  allLabelsOf,
  type DirectRelationshipType,
  type EntityLabel,
  type EntityRecord,
  entityLabels,
  isDirectRelationshipType,
  isEntityLabel,
  isLabel,
  isRelationshipType,
  type Label,
  type LabelRecord,
  labels,
  mayConnect,
  type QuestionRecord,
  type RelationshipType,
  type ReportRecord,
  relationships,
} from './vocabulary.ts';
