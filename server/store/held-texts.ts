// Texts of reports in the local store: brought to one form, recognised by hash, never guessed.
import { createHash } from 'node:crypto';
import { hearsayError } from '../errors.ts';
import type { ChangeEntry } from './change-log.ts';
import { prepareClaimWords } from './claim-words.ts';
import type { Connection } from './store-file.ts';
import type { HeldText } from './store-port.ts';

/** A text as it is held: without byte-order mark, lines ended by LF, in Unicode NFC. Offsets count in this form. */
export const normaliseText = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .normalize('NFC');

/** The bytes of a file as text, a byte-order mark kept. Throws DOCUMENT_NOT_TEXT for what is no UTF-8 text. */
export function decodeText(name: string, bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  throw hearsayError('DOCUMENT_NOT_TEXT', { name });
}

/** SHA-256 of a text as UTF-8, in lower-case hexadecimal. */
export const hashText = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** SHA-256 of the bytes of a file, in lower-case hexadecimal. */
export const hashBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export interface Attachment {
  readonly report: string;
  readonly alreadyHeld: boolean;
}

export interface HeldTexts {
  heldText(report: string): HeldText | undefined;
  countAnchored(report: string): number;
  /** Within a transaction. Throws DOCUMENT_NOT_RECOGNISED. */
  attach(
    document: { readonly name: string; readonly text: string; readonly by: string },
    at: string,
  ): { readonly attachment: Attachment; readonly change: ChangeEntry | undefined };
}

export function prepareHeldTexts(db: Connection): HeldTexts {
  const reportsByHash = db
    .prepare<[string], string>(
      'SELECT id FROM reports WHERE content_hash = ? AND withdrawn_at IS NULL ORDER BY seq',
    )
    .pluck();
  const isHeld = db.prepare<[string], number>('SELECT 1 FROM documents WHERE content_hash = ?').pluck();
  const insert = db.prepare<[string, string, string, string]>(
    'INSERT INTO documents (content_hash, text, attached_at, attached_by) VALUES (?, ?, ?, ?)',
  );
  const byReport = db.prepare<[string], HeldText>(
    `SELECT reports.id AS report, documents.text, documents.content_hash AS contentHash,
       documents.attached_at AS attachedAt
     FROM reports JOIN documents ON documents.content_hash = reports.content_hash WHERE reports.id = ?`,
  );
  const countUpTo = db
    .prepare<[string, number], number>(
      `SELECT count(*) FROM claims WHERE report = ? AND withdrawn_at IS NULL AND body ->> '$.passage.end' <= ?`,
    )
    .pluck();
  const words = prepareClaimWords(db);
  return {
    heldText: (report) => byReport.get(report),
    countAnchored: (report) => countUpTo.get(report, byReport.get(report)?.text.length ?? 0) ?? 0,
    attach: ({ name, text, by }, at) => {
      const held = normaliseText(text);
      const hash = hashText(held);
      const reports = reportsByHash.all(hash);
      const report = reports[0];
      if (report === undefined) throw hearsayError('DOCUMENT_NOT_RECOGNISED', { name, hash });
      if (isHeld.get(hash)) return { attachment: { report, alreadyHeld: true }, change: undefined };
      insert.run(hash, held, at, by);
      for (const id of reports) words.refresh(id, held);
      return {
        attachment: { report, alreadyHeld: false },
        change: { by, action: 'attach', subject: report },
      };
    },
  };
}
