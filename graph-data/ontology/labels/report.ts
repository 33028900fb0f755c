// A published text or speech in which statements stand.
import { defineLabel } from '../define-label.ts';
import { choice } from '../property-types/choice.ts';
import { date } from '../property-types/date.ts';
import { flag } from '../property-types/flag.ts';
import { contentHash, identifier } from '../property-types/identifier.ts';
import { optional, required } from '../property-types/property-type.ts';
import { text, textList } from '../property-types/text.ts';

export const report = defineLabel({
  name: 'Report',
  plural: 'Reports',
  meaning:
    'A published text or speech in which statements stand; also one known only because another cites it.',
  term: 'STIX Report, schema.org Article',
  alsoIs: 'Entity',
  look: { shape: 'diamond', light: '#7a5195', dark: '#b79ad1' },
  properties: {
    title: required(text, 'The title, or for a report known only by citation what it is, in our own words.'),
    aliases: optional(textList, 'The words that other texts use for it.'),
    description: optional(text, 'What it is, in our own words.'),
    url: optional(text, 'Where it was published.'),
    publisher: optional(identifier, 'The organization that published it (becomes PUBLISHED_BY).'),
    authors: optional(textList, 'Ids of the people or organizations who wrote it (become WRITTEN_BY).'),
    publishedAt: optional(date, 'When it was published: what the text itself says, or else bounds.'),
    publishedAtReason: optional(text, 'How the date is known; always there when it is only bounds.'),
    retrievedAt: optional(date, 'When the text was fetched.'),
    language: optional(text, 'BCP 47 tag of the language: "en".'),
    kind: required(
      choice({
        article: 'A piece of journalism or a web page.',
        report: 'A report of an institution.',
        statement: 'A written or recorded statement.',
        interview: 'A conversation with one who asks.',
        briefing: 'An oral report to a body.',
        document: 'A document that was added, whose sort nobody has named yet.',
      }),
      'The sort of report.',
    ),
    contentHash: optional(contentHash, 'SHA-256 of the text as UTF-8, by which a file is recognised.'),
    held: required(flag, 'Is its text in the local store?'),
  },
});
