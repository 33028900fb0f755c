// The procedures that are always there: what labels, relationship types and property keys the graph has.
import { stringType } from '../values/static-types.ts';
import type { ProcedureDefinition } from './procedure-definition.ts';

/** Of the graph's present version. */
export interface GraphNames {
  readonly labels: readonly string[];
  readonly types: readonly string[];
  readonly propertyKeys: ReadonlySet<string>;
}

const listNames = (
  name: string,
  result: string,
  sentence: string,
  names: () => Iterable<string>,
): ProcedureDefinition => ({
  name,
  parameters: [],
  results: [{ name: result, type: stringType }],
  sentence,
  run: () => Array.from(names(), (one) => [one]),
});

/** db.labels, db.relationshipTypes and db.propertyKeys; `view` is asked at each call. */
export const builtInProcedures = (view: () => GraphNames): readonly ProcedureDefinition[] => [
  listNames('db.labels', 'label', 'The labels of the nodes.', () => view().labels),
  listNames(
    'db.relationshipTypes',
    'relationshipType',
    'The types of the relationships.',
    () => view().types,
  ),
  listNames(
    'db.propertyKeys',
    'propertyKey',
    'The keys of the properties of nodes and relationships.',
    () => view().propertyKeys,
  ),
];
