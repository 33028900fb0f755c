// What a cell of a result holds: nodes, relationships and paths told apart from maps, and each value as text.
import type { NodeCell, PathCell, RelationshipCell } from '../../state/state.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const hasJust = (value: object, keys: readonly string[]): boolean =>
  Object.keys(value).length === keys.length && keys.every((key) => Object.hasOwn(value, key));

export const isNode = (value: unknown): value is NodeCell =>
  isRecord(value) && hasJust(value, ['id', 'labels', 'properties']) && Array.isArray(value.labels);

export const isRelationship = (value: unknown): value is RelationshipCell =>
  isRecord(value) && hasJust(value, ['id', 'type', 'start', 'end', 'properties']);

export const isPath = (value: unknown): value is PathCell =>
  isRecord(value) && hasJust(value, ['nodes', 'relationships']) && Array.isArray(value.nodes);

export const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isRecord(value) && !isNode(value) && !isRelationship(value) && !isPath(value);

export const isNumber = (value: unknown): value is number | bigint =>
  typeof value === 'number' || typeof value === 'bigint';

/** The property as text, or undefined when it is no text or empty. */
function textOf({ properties }: NodeCell, key: string): string | undefined {
  const value = Object.hasOwn(properties, key) ? properties[key] : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** What a node is called: its name, title, gloss or text, else its id. */
export const nameOfNode = (node: NodeCell): string =>
  ['name', 'title', 'gloss', 'text'].map((key) => textOf(node, key)).find((name) => name !== undefined) ??
  node.id;

/** The narrowest label, which the server gives first. */
export const labelOfNode = ({ labels }: NodeCell): string => labels[0] ?? '';

/** The claims that a direct relation rests on. */
export function claimsOf({ properties }: RelationshipCell): readonly string[] {
  const claims = Object.hasOwn(properties, 'claims') ? properties.claims : undefined;
  return Array.isArray(claims) ? claims.filter((claim) => typeof claim === 'string') : [];
}

/** One step of a path: the node it leads to, and over which relationship in which direction. */
export interface PathStep {
  readonly relationship: RelationshipCell;
  readonly isForward: boolean;
  readonly node: NodeCell;
}

export const pathSteps = ({ nodes, relationships }: PathCell): readonly PathStep[] =>
  relationships.flatMap((relationship, index) => {
    const from = nodes[index];
    const node = nodes[index + 1];
    return from && node ? [{ relationship, isForward: relationship.start === from.id, node }] : [];
  });

function writePath(path: PathCell): string {
  const first = path.nodes[0];
  const steps = pathSteps(path).map(({ relationship, isForward, node }) =>
    isForward
      ? ` -[${relationship.type}]-> ${nameOfNode(node)}`
      : ` <-[${relationship.type}]- ${nameOfNode(node)}`,
  );
  return (first ? nameOfNode(first) : '') + steps.join('');
}

/** A value as a reader takes it in: names for nodes, arrows for paths, `[a, b]` and `{key: value}`; null is empty. */
export function writeCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return `[${value.map(writeInner).join(', ')}]`;
  if (isNode(value)) return nameOfNode(value);
  if (isRelationship(value)) return value.type;
  if (isPath(value)) return writePath(value);
  if (isRecord(value)) {
    return `{${Object.entries(value)
      .map(([key, entry]) => `${key}: ${writeInner(entry)}`)
      .join(', ')}}`;
  }
  return String(value);
}

/** Inside lists and maps an absent value must show, or the count would be wrong. */
const writeInner = (value: unknown): string => (value === null ? 'null' : writeCell(value));
