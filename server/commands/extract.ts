// hearsay extract: texts in, what is found in them out, one JSON object a line.

import { hearsayError } from '../errors.ts';
import { extractAttributions, openModel } from '../ingest/ingest.ts';

interface Text {
  readonly id: string;
  readonly text: string;
}

function readLine(line: string, number: number): Text {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw hearsayError('LINE_INVALID', { line: number, detail: 'it is not JSON' });
  }
  if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string')
    throw hearsayError('LINE_INVALID', { line: number, detail: 'it has no "text" in quotation marks' });
  return { id: 'id' in value ? String(value.id) : String(number), text: value.text };
}

/** How the attributions of a text are chosen and shown. */
export interface ExtractOptions {
  /** Also those whose cue stands in the content of another. */
  readonly nested: boolean;
}

/** One line of output for one line of input; offsets are UTF-16 units, end exclusive. */
export function extractLine(line: string, number: number, { nested }: ExtractOptions): string {
  const { id, text } = readLine(line, number);
  const attributions = extractAttributions(text, openModel())
    .filter(({ isNested }) => nested || !isNested)
    .map(({ source, cue, content, score }) => ({
      source,
      cue,
      content,
      score: Math.round(score * 1000) / 1000,
    }));
  return `${JSON.stringify({ id, attributions })}\n`;
}

/** Reads lines of `{id, text}` until their end and hands on a line of `{id, attributions}` for each. */
export async function extract(
  lines: AsyncIterable<string>,
  options: ExtractOptions,
  out: (text: string) => void,
): Promise<void> {
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() !== '') out(extractLine(line, number, options));
  }
}
