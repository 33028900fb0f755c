// Proposed claims judged by the marks of an article.
import { expect, test } from 'vitest';
import type { ProposedClaim } from '../../../../graph-data/ontology/ontology.ts';
import { judgeClaims } from '../../../../server/ingest/extraction/training/judge-claims.ts';
import { readAnnotated } from '../../../../server/ingest/extraction/training/read-annotated.ts';

const HEAD = '# test\noutlet: Northern Wire\nstyle: wire\ndate: 2031-03-05\ntitle: Notes\n\n';
const [article] = readAnnotated(
  `${HEAD}<s 1>Ilse Brandt</s> <c 1>said</c> <t 1>the port lost <q crate 40 exact>40 crates</q></t>. It is old.\n`,
);

const at = (words: string): readonly [number, number] => {
  const start = article?.text.indexOf(words) ?? -1;
  return [start, start + words.length];
};

function judge(
  words: string,
  source: string | undefined,
  rest: Partial<ProposedClaim> = {},
): boolean | undefined {
  const [start, end] = at(words);
  const claim: ProposedClaim = {
    passage: { start, end },
    gloss: 'A port.',
    stance: 'asserts',
    attribution: source === undefined ? 'documentVoice' : 'explicit',
    quotation: 'indirect',
    polarity: 'affirmative',
    certainty: 'certain',
    chain: [
      { speaker: 'publisher' },
      ...(source === undefined
        ? []
        : [{ speaker: 'e1', cue: 'said', cueAt: at('said'), sourceAt: at(source) }]),
    ],
    about: [{ entity: 'e1', role: 'topic' }],
    score: 1,
    ...rest,
  };
  return article && judgeClaims(article, [claim])[0];
}

test('source and content must be right', () => {
  expect(judge('the port lost 40 crates', 'Ilse Brandt')).toBe(true);
  expect(judge('the port lost 40 crates', 'It')).toBe(false);
  expect(judge('It is old', 'Ilse Brandt')).toBe(false);
});

test('the publisher’s own words must not be marked as somebody else’s', () => {
  expect(judge('It is old', undefined)).toBe(true);
  expect(judge('the port lost 40 crates', undefined)).toBe(false);
});

test('a figure must have the right bounds', () => {
  const estimate = { bound: 'exact', unit: 'crate', measure: 'crates', scope: 'crates' } as const;
  const marks = [{ kind: 'figure' as const, at: at('40 crates') }];
  const withFigure = (minValue: number) => ({ marks, estimate: { ...estimate, minValue, maxValue: 40 } });
  expect(judge('the port lost 40 crates', 'Ilse Brandt', withFigure(40))).toBe(true);
  expect(judge('the port lost 40 crates', 'Ilse Brandt', withFigure(30))).toBe(false);
});
