// Errors about entities, claims, reports, proposals and decisions of the store.
import type { ErrorTable } from './error-definition.ts';

export const recordErrors = {
  ENTITY_UNKNOWN: {
    status: 404,
    message: 'There is no entity {id}.',
    fix: 'Look it up by name with /api/search?q=.',
  },
  CLAIM_UNKNOWN: {
    status: 404,
    message: 'There is no claim {id}.',
    fix: 'List the claims with /api/claims.',
  },
  QUESTION_UNKNOWN: {
    status: 404,
    message: 'There is no question {id}.',
    fix: 'List the questions with /api/questions.',
  },
  REPORT_UNKNOWN: {
    status: 404,
    message: 'There is no report {id}.',
    fix: 'List the reports with /api/reports.',
  },
  RELATION_UNKNOWN: {
    status: 404,
    message: 'There is no relation {id}.',
    fix: 'Take the id from an entity’s relations.',
  },
  REPORT_NOT_HELD: {
    status: 404,
    message: 'The text of {id} is not in the local store.',
    fix: 'Add the file: drop it on the page, or run "npm run hearsay -- attach FILE".',
  },
  FILE_NOT_KEPT: {
    status: 404,
    message: 'The store has no file of {id}: it is known by its text, or only by name.',
    fix: 'See /api/reports/{id}/text for its text.',
  },
  PROPOSAL_INVALID: {
    status: 422,
    message: 'The proposal cannot be taken so: {detail}.',
    fix: 'Mend the named properties, or reject the proposal.',
  },
  DECISION_UNKNOWN: {
    status: 404,
    message: 'There is no decision {id} that holds.',
    fix: 'List the decisions with /api/decisions; one that was withdrawn cannot be withdrawn again.',
  },
  DECISION_INVALID: {
    status: 422,
    message: 'This cannot be decided: {detail}.',
    fix: 'Name two different things that are in the store, and what you decide about them.',
  },
  PROPOSAL_UNKNOWN: {
    status: 404,
    message: 'There is no proposal {id}.',
    fix: 'List them with /api/review/proposals; one whose making was undone is gone.',
  },
  PROPOSAL_DECIDED: {
    status: 409,
    message: '{id} does not wait any more: it was {state} in {decision}.',
    fix: 'Withdraw that decision first; then it waits again.',
  },
} as const satisfies ErrorTable;
