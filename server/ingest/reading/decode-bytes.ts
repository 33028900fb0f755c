// Which encoding bytes of text are in, how that was found, and the text.
import { analyse } from 'chardet';
import { hearsayError } from '../../errors.ts';
import type { Encoding } from './reading-shapes.ts';

export interface DecodedText {
  /** Without its byte-order mark. */
  readonly text: string;
  readonly encoding: Encoding;
}

const MARKS: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Statistics need no more than this, and their cost grows with the text. */
const SAMPLE_BYTES = 64_000;

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    // TypeError: bytes that do not fit; RangeError: an encoding that nobody knows
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** UTF-16 without a mark: in most scripts every other byte of spaces, digits and punctuation is zero. */
function utf16ByZeros(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 4_000);
  let even = 0;
  let odd = 0;
  for (const [place, byte] of sample.entries()) {
    if (byte === 0) place % 2 === 0 ? even++ : odd++;
  }
  const few = sample.length / 20;
  if (odd > few && even < few / 10) return 'utf-16le';
  return even > few && odd < few / 10 ? 'utf-16be' : undefined;
}

/** A text that was decoded wrongly mostly holds control characters. */
const isPlausible = (text: string): boolean => !/[^\P{Cc}\s]|\ufffd/u.test(text);

function byStatistics(bytes: Uint8Array): DecodedText | undefined {
  for (const { name } of analyse(bytes.subarray(0, SAMPLE_BYTES))) {
    // What the web calls ISO-8859-1 is windows-1252, and so TextDecoder reads it
    const text = decode(bytes, name);
    if (text === undefined || !isPlausible(text)) continue;
    return { text, encoding: { name: new TextDecoder(name).encoding, by: 'statistics' } };
  }
  return undefined;
}

/**
 * The text of the bytes. Looked at in order: byte-order mark, valid UTF-8, what the document declares, the pattern of
 * zero bytes, statistics. Throws DOCUMENT_UNSUPPORTED for bytes that are no text.
 */
export function decodeBytes(name: string, bytes: Uint8Array, declared: string | undefined): DecodedText {
  for (const [encoding, mark] of MARKS) {
    if (!mark.every((byte, place) => bytes[place] === byte)) continue;
    const text = decode(bytes, encoding);
    if (text !== undefined) return { text, encoding: { name: encoding, by: 'byte-order mark' } };
  }
  const utf8 = decode(bytes, 'utf-8');
  if (utf8 !== undefined && !utf8.includes('\0'))
    return { text: utf8, encoding: { name: 'utf-8', by: 'valid UTF-8' } };
  if (declared !== undefined) {
    const text = decode(bytes, declared);
    if (text !== undefined && isPlausible(text))
      return { text, encoding: { name: new TextDecoder(declared).encoding, by: 'declaration' } };
  }
  const wide = utf16ByZeros(bytes);
  if (wide !== undefined) {
    const text = decode(bytes, wide);
    if (text !== undefined) return { text, encoding: { name: wide, by: 'zero bytes' } };
  }
  const guessed = bytes.includes(0) ? undefined : byStatistics(bytes);
  if (guessed) return guessed;
  throw hearsayError('DOCUMENT_UNSUPPORTED', { name, what: 'binary data of an unknown kind' });
}
