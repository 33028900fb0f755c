// ZIP archives: their files one by one, within limits that hold before anything is unpacked.
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { type HearsayError, hearsayError } from '../../errors.ts';
import type { IncomingFile, ReadFailure, ReadingLimits } from './reading-shapes.ts';
import { NOTHING_USED, type UsedLimits } from './used-limits.ts';

const MEGABYTE = 1_000_000;
/** Small files may be packed a thousandfold without harm. */
const SMALL_BYTES = MEGABYTE;
/** What systems put into archives by themselves. */
const SYSTEM_FILES = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/;

async function openZip(name: string, bytes: Uint8Array): Promise<ZipFile> {
  try {
    return await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
      lazyEntries: true,
      autoClose: false,
    });
  } catch (error) {
    throw brokenZip(name, error);
  }
}

const brokenZip = (name: string, error: unknown): HearsayError =>
  hearsayError('DOCUMENT_BROKEN', {
    name,
    format: 'ZIP',
    detail: error instanceof Error ? error.message.replace(/\.$/, '') : 'it is damaged',
  });

const tooLarge = (name: string, limit: string, setting: string): HearsayError =>
  hearsayError('DOCUMENT_TOO_LARGE', { name, limit, setting });

/** Why a file is not unpacked, by what the archive says of it; yauzl checks that it speaks the truth. */
function refuseEntry(name: string, entry: Entry, limits: ReadingLimits): HearsayError | undefined {
  if (entry.isEncrypted()) return hearsayError('DOCUMENT_ENCRYPTED', { name });
  if (!entry.canDecodeFileData())
    return hearsayError('DOCUMENT_UNSUPPORTED', { name, what: 'packed in a way that is not ZIP’s usual' });
  if (entry.uncompressedSize > SMALL_BYTES && entry.uncompressedSize > entry.compressedSize * limits.zipRatio)
    return tooLarge(name, `${limits.zipRatio} times its packed size`, 'HEARSAY_ZIP_RATIO');
  return undefined;
}

async function readEntry(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}

/** Why the containers around a file may not be opened one deeper, or undefined. */
export function refuseDepth(name: string, used: UsedLimits, limits: ReadingLimits): HearsayError | undefined {
  return used.depth < limits.zipNesting
    ? undefined
    : tooLarge(name, `${limits.zipNesting} archives in each other`, 'HEARSAY_ZIP_NESTING');
}

/** Why the files in a mail may not be read, by their number, their size and the depth of the mail, or undefined. */
export function refuseMembers(
  name: string,
  members: readonly IncomingFile[],
  limits: ReadingLimits,
  used: UsedLimits,
): HearsayError | undefined {
  const size = members.reduce((sum, { bytes }) => sum + bytes.length, used.bytes);
  if (used.entries + members.length > limits.zipEntries)
    return tooLarge(name, `${limits.zipEntries} files in it`, 'HEARSAY_ZIP_ENTRIES');
  if (size > limits.zipUnpackedMb * MEGABYTE)
    return tooLarge(name, `${limits.zipUnpackedMb} megabytes unpacked`, 'HEARSAY_ZIP_UNPACKED_MB');
  return refuseDepth(name, used, limits);
}

/**
 * The files of an archive. A file that cannot be unpacked is a failure and the others go on; where a limit of the whole
 * archive is reached, the archive is a failure beside what was unpacked until then. Throws DOCUMENT_BROKEN.
 */
export async function unpackZip(
  name: string,
  bytes: Uint8Array,
  limits: ReadingLimits,
  used: UsedLimits = NOTHING_USED,
): Promise<{ readonly members: readonly IncomingFile[]; readonly failures: readonly ReadFailure[] }> {
  const members: IncomingFile[] = [];
  const failures: ReadFailure[] = [];
  const fail = (of: string, error: HearsayError): number =>
    failures.push({ name: of, error: error.toJSON() });
  const zip = await openZip(name, bytes);
  let entries = used.entries;
  let unpacked = used.bytes;
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/') || SYSTEM_FILES.test(entry.fileName)) continue;
      if (++entries > limits.zipEntries) {
        fail(name, tooLarge(name, `${limits.zipEntries} files in it`, 'HEARSAY_ZIP_ENTRIES'));
        break;
      }
      const full = `${name} › ${entry.fileName}`;
      const refusal = refuseEntry(full, entry, limits);
      if (refusal) {
        fail(full, refusal);
        continue;
      }
      unpacked += entry.uncompressedSize;
      if (unpacked > limits.zipUnpackedMb * MEGABYTE) {
        fail(name, tooLarge(name, `${limits.zipUnpackedMb} megabytes unpacked`, 'HEARSAY_ZIP_UNPACKED_MB'));
        break;
      }
      try {
        members.push({ name: full, bytes: await readEntry(zip, entry) });
      } catch (error) {
        fail(full, brokenZip(full, error));
      }
    }
  } catch (error) {
    throw brokenZip(name, error);
  } finally {
    zip.close();
  }
  return { members, failures };
}
