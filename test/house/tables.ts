// Prints the ontology as the Markdown tables of graph-data/README.md. Run this file to see them.
import type { LabelDefinition, RelationshipDefinition } from '../../graph-data/ontology/ontology.ts';
import { labels, relationships } from '../../graph-data/ontology/ontology.ts';

const propertyList = (properties: LabelDefinition['properties']): string =>
  Object.entries(properties)
    .map(([name, { required }]) => (required ? `**${name}**` : name))
    .join(', ');

/** One row per label; properties that every record must have are bold. */
export const labelTable = (all: Readonly<Record<string, LabelDefinition>>): string =>
  [
    '| Label | Meaning | Properties (bold: always there) | Term from |',
    '|---|---|---|---|',
    ...Object.values(all).map(
      ({ name, alsoIs, meaning, properties, term }) =>
        `| \`${name}\`${alsoIs ? ` (also \`${alsoIs}\`)` : ''} | ${meaning} | ${propertyList(properties)} | ${term} |`,
    ),
  ].join('\n');

/** One row per relationship type. */
export const relationshipTable = (all: Readonly<Record<string, RelationshipDefinition>>): string =>
  [
    '| Relationship | From → to | Meaning | Properties (bold: always there) | Term from |',
    '|---|---|---|---|---|',
    ...Object.values(all).map(
      ({ type, from, to, meaning, properties, term }) =>
        `| \`${type}\` | ${from.join(', ')} → ${to.join(', ')} | ${meaning} | ${propertyList(properties)} | ${term} |`,
    ),
  ].join('\n');

if (import.meta.main) console.log(`${labelTable(labels)}\n\n${relationshipTable(relationships)}`);
