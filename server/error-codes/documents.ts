// Errors of reading a document: its file, its address, its claims, a language model.
import type { ErrorTable } from './error-definition.ts';

export const documentErrors = {
  MODEL_NOT_SET: {
    status: 409,
    message: 'No language model is set, and nothing was sent.',
    fix: 'Set HEARSAY_MODEL_URL and HEARSAY_MODEL_NAME, then start Hearsay again.',
  },
  MODEL_PLAN_CHANGED: {
    status: 409,
    message: 'What would be sent is no longer what was shown, and nothing was sent.',
    fix: 'Look at what would be sent now, and confirm that.',
  },
  MODEL_UNREACHABLE: {
    status: 502,
    message: 'The language model at {address} gave no answer: {detail}.',
    fix: 'See whether it runs and HEARSAY_MODEL_URL leads to it, then read the text again.',
  },
  MODEL_TOO_SLOW: {
    status: 504,
    message: 'The language model at {address} did not answer within {seconds} seconds.',
    fix: 'Raise HEARSAY_MODEL_SECONDS, or make HEARSAY_MODEL_PIECE_CHARACTERS smaller.',
  },
  MODEL_ANSWER_UNUSABLE: {
    status: 502,
    message: 'The language model at {address} gave no answer that can be used: {detail}.',
    fix: 'Try a model that answers in a given JSON form, or make HEARSAY_MODEL_PIECE_CHARACTERS smaller.',
  },
  MODEL_REFUSED: {
    status: 502,
    message: 'The language model at {address} refused with status {status}.',
    fix: 'See whether HEARSAY_MODEL_KEY and HEARSAY_MODEL_NAME are right and the account may be used.',
  },
  EXTRACTION_TOO_SLOW: {
    status: 422,
    message: 'The claims of {title} were not found within {seconds} seconds.',
    fix: 'Add a part of it, or raise HEARSAY_EXTRACT_SECONDS.',
  },
  EXTRACTION_TOO_LARGE: {
    status: 413,
    message: '{title} is over the limit of {limit} for finding claims.',
    fix: 'Add a part of it, or raise {setting}.',
  },
  EXTRACTION_DONE: {
    status: 409,
    message: 'The claims of {id} were looked for before.',
    fix: 'Review what was proposed: /api/review/proposals?report={id}.',
  },
  EXTRACTION_UNKNOWN: {
    status: 404,
    message: 'No claims of {id} are being looked for, nor waiting to be.',
    fix: 'GET /api/review tells of each report how far it is.',
  },
  DOCUMENT_NOT_RECOGNISED: {
    status: 422,
    message: '{name} is not the text of any report in the store: no report has its hash {hash}.',
    fix: 'Add the file as it was saved, without changes. The reports that lack a text are listed under /api/reports.',
  },
  DOCUMENT_NOT_TEXT: {
    status: 422,
    message: '{name} is not plain text in UTF-8.',
    fix: 'Save it as plain text in UTF-8 and add it again.',
  },
  DOCUMENT_EMPTY: {
    status: 422,
    message: '{name} is empty.',
    fix: 'Check that it was saved whole, and add it again.',
  },
  DOCUMENT_WITHOUT_TEXT: {
    status: 422,
    message: '{name} holds no text: {detail}.',
    fix: 'If it is a scan, run it through a program that recognises text (OCR) and add the result.',
  },
  DOCUMENT_ENCRYPTED: {
    status: 422,
    message: '{name} is protected by a password.',
    fix: 'Remove the password in the program that made it, and add the file again.',
  },
  DOCUMENT_BROKEN: {
    status: 422,
    message: '{name} cannot be read as {format}: {detail}.',
    fix: 'Open it in the program that made it, save it anew, and add it again.',
  },
  DOCUMENT_UNSUPPORTED: {
    status: 415,
    message: '{name} is {what}, which Hearsay does not read.',
    fix: 'Save it as text, Markdown, HTML, PDF, DOCX or e-mail (.eml), and add that.',
  },
  DOCUMENT_TOO_LARGE: {
    status: 413,
    message: '{name} is over the limit of {limit}.',
    fix: 'Add a part of it, or raise {setting}.',
  },
  DOCUMENT_TOO_SLOW: {
    status: 422,
    message: '{name} was not read within {seconds} seconds.',
    fix: 'Add a part of it, or raise HEARSAY_READ_SECONDS.',
  },
  URL_FORBIDDEN: {
    status: 422,
    message: '{url} is not fetched: {reason}.',
    fix: 'Give the address of a public page, or save the page in your browser and add the file.',
  },
  URL_FAILED: {
    status: 502,
    message: '{url} could not be fetched: {detail}.',
    fix: 'Try again later, or save the page in your browser and add the file.',
  },
} as const satisfies ErrorTable;
