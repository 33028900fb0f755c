// Errors of this machine: settings, ports, files, the store, backups and collections.
import type { ErrorTable } from './error-definition.ts';

export const machineErrors = {
  TOKEN_NEEDED_TO_BIND: {
    status: 500,
    message:
      'Hearsay will not listen on {host} without a token: anyone on the network could read your sources.',
    fix: 'Set HEARSAY_TOKEN to a secret of at least 16 characters, or leave HEARSAY_HOST at 127.0.0.1.',
  },
  SETTING_INVALID: {
    status: 500,
    message: '{name} is "{value}", but {reason}.',
    fix: 'Change or remove the setting; server/README.md lists them all.',
  },
  PORT_TAKEN: {
    status: 500,
    message: 'Port {port} on {host} is in use by another program.',
    fix: 'Stop that program, or choose another port with HEARSAY_PORT.',
  },
  NODE_TOO_OLD: {
    status: 500,
    message: 'Hearsay needs Node 22.19 or newer; this is {version}.',
    fix: 'Start it with "npm start", which brings its own Node, or install a newer Node.',
  },
  STORE_DAMAGED: {
    status: 500,
    message: 'The store {file} is damaged: {detail}.',
    fix: 'Restore a backup with "npm run hearsay -- restore FILE", or move the file away to start anew.',
  },
  STORE_NEWER: {
    status: 500,
    message: 'The store {file} was written by a newer Hearsay (schema {found}, this one knows {known}).',
    fix: 'Update Hearsay, or set HEARSAY_DATA to another folder.',
  },
  STORE_OLDER: {
    status: 500,
    message: 'The store {file} was written by an older Hearsay (schema {found}, this one has {known}).',
    fix: 'Start Hearsay once with "npm start": it brings the store up to date.',
  },
  STORE_LOCKED: {
    status: 500,
    message: 'The store {file} is in use by another Hearsay.',
    fix: 'Stop the other one, or set HEARSAY_DATA to another folder.',
  },
  COLLECTION_INVALID: {
    status: 422,
    message:
      'The collection {name} cannot be imported: {count} problems, first {record} {property} {detail}.',
    fix: 'Mend the records; "npm test" lists every problem of the sample collection.',
  },
  FILE_UNREADABLE: {
    status: 500,
    message: 'The file {file} cannot be read: {detail}.',
    fix: 'Check the name and that you may read it.',
  },
  FILE_UNWRITABLE: {
    status: 500,
    message: 'The file {file} cannot be written: {detail}.',
    fix: 'Check the folder, that you may write there, and the free space.',
  },
  BACKUP_INVALID: {
    status: 422,
    message: 'The file {file} is not a whole Hearsay backup: {detail}.',
    fix: 'Choose another backup; the present store was left as it is.',
  },
  FILE_EXISTS: {
    status: 409,
    message: 'The file {file} exists already.',
    fix: 'Choose another name, or remove it first.',
  },
} as const satisfies ErrorTable;
