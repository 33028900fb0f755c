// Through whose hands a statement came: the publisher, whoever reports it, and at the end whoever said it.
import { type ChainLink, PUBLISHER } from '../../../../graph-data/ontology/ontology.ts';
import { spanOf } from '../attributions/extract-attributions.ts';
import type { TokenRange } from '../words/read-tokens.ts';
import type { ClaimReading } from './claim-reading.ts';

/** "We" and "I" outside of quotation marks are whoever publishes the text. */
function isPublisher({ text }: ClaimReading, source: TokenRange | undefined): boolean {
  if (source === undefined) return true;
  const isQuoted = (text.quotationOf[source.from] ?? -1) >= 0;
  return (
    !isQuoted &&
    source.to - source.from === 1 &&
    /^(we|our|i|my)$/.test(text.tokens[source.from]?.lower ?? '')
  );
}

/** A link of a chain: who, by which words, and where they stand. */
function linkOf(reading: ClaimReading, number: number): ChainLink {
  const { text, attributions, speakers } = reading;
  const attribution = attributions[number];
  if (attribution === undefined) return { speaker: PUBLISHER };
  const cueAt = spanOf(text, attribution.cue);
  const [source] = attribution.source;
  return {
    speaker: isPublisher(reading, source) ? PUBLISHER : (speakers[number]?.key ?? PUBLISHER),
    cue: text.text
      .slice(...cueAt)
      .replace(/\s+/g, ' ')
      .normalize('NFC'),
    cueAt,
    ...(source === undefined ? {} : { sourceAt: spanOf(text, source) }),
  };
}

/**
 * The chain of an attribution, the publisher first. Whoever says in a statement of their own that they think so stands
 * in it once; where nobody is named ("it is feared") the publisher is the last that is known, with the cue.
 */
export function traceChain(reading: ClaimReading, number: number): readonly ChainLink[] {
  const links: ChainLink[] = [];
  const met = new Set<number>();
  for (let at: number | undefined = number; at !== undefined && !met.has(at); at = reading.outer[at]) {
    met.add(at);
    const link = linkOf(reading, at);
    if (link.speaker !== links[0]?.speaker) links.unshift(link);
  }
  return links[0]?.speaker === PUBLISHER ? links : [{ speaker: PUBLISHER }, ...links];
}
