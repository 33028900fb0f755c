// A stream of server-sent events that is asked for with the token, which the browser's own EventSource cannot carry.
import { openStream } from './request.ts';

/** The data of the whole events at the beginning of a text, and what is left of an event that is still coming. */
export interface CutEvents {
  readonly data: readonly string[];
  readonly rest: string;
}

/** `cutEvents('data: 1\n\ndata: 2')` → the data "1", and the rest "data: 2". Comments and other fields are passed over. */
export function cutEvents(text: string): CutEvents {
  const blocks = text.replaceAll('\r\n', '\n').split('\n\n');
  const rest = blocks.pop() ?? '';
  const data = blocks.flatMap((block) => {
    const lines = block
      .split('\n')
      .filter((line) => line.startsWith('data:'))
      .map((line) => line.slice('data:'.length).replace(/^ /, ''));
    return lines.length > 0 ? [lines.join('\n')] : [];
  });
  return { data, rest };
}

/** Reads events until the server ends the stream or the signal stops it. Throws RequestError, and AbortError. */
export async function readEvents(
  path: string,
  onData: (data: unknown) => void,
  signal: AbortSignal,
): Promise<void> {
  const stream = await openStream(path, signal);
  let held = '';
  for await (const text of stream.pipeThrough(new TextDecoderStream())) {
    const { data, rest } = cutEvents(held + text);
    held = rest;
    for (const event of data) onData(JSON.parse(event));
  }
}
