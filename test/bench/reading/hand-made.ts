// The collection that people made of five articles, with the articles as they are read, if they lie beside the checkout.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClaimRecord, Collection, ReportRecord } from '../../../graph-data/ontology/ontology.ts';
import { readConfig } from '../../../server/config.ts';
import { type ReadDocument, readDocument } from '../../../server/ingest/ingest.ts';
import { readCollection } from '../../../server/store/store.ts';
import { root } from '../measured-machine.ts';
import type { KnownEntity } from './same-entity.ts';

const ARTICLES = join(root, '../shared/seeds');
const COLLECTION = join(root, 'graph-data/islamic-state-syria');

/** An article with what people made of it. */
export interface HandMade {
  readonly document: ReadDocument;
  readonly report: ReportRecord;
  readonly claims: readonly ClaimRecord[];
}

/** All articles that are there, and the entities of their collection. */
export interface HandMadeCollection {
  readonly articles: readonly HandMade[];
  readonly entities: readonly KnownEntity[];
}

const namesOf = (entity: {
  readonly name: string;
  readonly aliases?: readonly string[];
}): readonly string[] => [entity.name, ...(entity.aliases ?? [])];

function knownEntities({ entities, reports }: Collection): readonly KnownEntity[] {
  return [
    ...entities.map((entity) => ({ id: entity.id, label: entity.label, names: namesOf(entity) })),
    ...reports.map(({ id, title }) => ({ id, label: 'Report' as const, names: [title] })),
  ];
}

/** Reads the articles as new files; those are taken whose text is that of a report. */
export async function openHandMade(): Promise<HandMadeCollection | undefined> {
  if (!existsSync(ARTICLES)) return undefined;
  const collection = readCollection(COLLECTION);
  const articles: HandMade[] = [];
  for (const name of readdirSync(ARTICLES).sort()) {
    const bytes = readFileSync(join(ARTICLES, name));
    const { documents } = await readDocument({ name, bytes }, readConfig({}));
    for (const document of documents) {
      const report = collection.reports.find(({ contentHash }) => contentHash === document.contentHash);
      if (report === undefined) continue;
      articles.push({
        document,
        report,
        claims: collection.claims.filter((claim) => claim.report === report.id),
      });
    }
  }
  return articles.length === 0 ? undefined : { articles, entities: knownEntities(collection) };
}
