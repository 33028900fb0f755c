// Whether two values of the notation are the same, and how far a table of results is from the expected one.
import { type NotedMap, type NotedPath, type NotedValue, showNotation } from './value-notation.ts';

export interface ComparisonRules {
  /** Rows must come in the expected order. */
  readonly isOrdered: boolean;
  /** Lists are compared as bags, however deep they lie. */
  readonly ignoresListOrder: boolean;
}

/** A result, or what is expected of one. */
export interface NotedTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly NotedValue[])[];
}

type Same = (expected: NotedValue, found: NotedValue) => boolean;

function isSameMap(expected: NotedMap, found: NotedMap, same: Same): boolean {
  if (expected.size !== found.size) return false;
  for (const [key, value] of expected) {
    const other = found.get(key);
    if (other === undefined || !same(value, other)) return false;
  }
  return true;
}

const isSameList = (expected: readonly NotedValue[], found: readonly NotedValue[], same: Same): boolean =>
  expected.length === found.length &&
  expected.every((value, index) => {
    const other = found[index];
    return other !== undefined && same(value, other);
  });

/** The expected entries that nothing is found for, and the found ones that nobody expected. */
function matchBags<T>(
  expected: readonly T[],
  found: readonly T[],
  same: (expected: T, found: T) => boolean,
): { readonly missing: readonly T[]; readonly unexpected: readonly T[] } {
  const unexpected = [...found];
  const missing = expected.filter((entry) => {
    const at = unexpected.findIndex((other) => same(entry, other));
    if (at >= 0) unexpected.splice(at, 1);
    return at < 0;
  });
  return { missing, unexpected };
}

function isSameBag(expected: readonly NotedValue[], found: readonly NotedValue[], same: Same): boolean {
  const { missing, unexpected } = matchBags(expected, found, same);
  return missing.length === 0 && unexpected.length === 0;
}

const isSamePath = (expected: NotedPath, found: NotedPath, same: Same): boolean =>
  same(expected.start, found.start) &&
  expected.steps.length === found.steps.length &&
  expected.steps.every((step, index) => {
    const other = found.steps[index];
    return (
      other !== undefined &&
      step.isForward === other.isForward &&
      same(step.relationship, other.relationship) &&
      same(step.node, other.node)
    );
  });

/** Whether the found value is the expected one: 1 is not 1.0, NaN is NaN, and a time is its quoted text. */
export function isSameValue(expected: NotedValue, found: NotedValue, ignoresListOrder = false): boolean {
  const same: Same = (one, other) => isSameValue(one, other, ignoresListOrder);
  switch (expected.kind) {
    case 'null':
      return found.kind === 'null';
    case 'boolean':
      return found.kind === 'boolean' && expected.value === found.value;
    case 'integer':
      return found.kind === 'integer' && expected.value === found.value;
    case 'float':
      // 0.0 and -0.0 are one number to openCypher
      return (
        found.kind === 'float' && (expected.value === found.value || Object.is(expected.value, found.value))
      );
    case 'string':
      return (
        (found.kind === 'string' && expected.value === found.value) ||
        (found.kind === 'temporal' && expected.value === found.text)
      );
    case 'temporal':
      return found.kind === 'temporal' && expected.text === found.text;
    case 'list': {
      const isSame = ignoresListOrder ? isSameBag : isSameList;
      return found.kind === 'list' && isSame(expected.items, found.items, same);
    }
    case 'map':
      return found.kind === 'map' && isSameMap(expected.entries, found.entries, same);
    case 'node':
      return (
        found.kind === 'node' &&
        expected.labels.toSorted().join('\n') === found.labels.toSorted().join('\n') &&
        isSameMap(expected.properties, found.properties, same)
      );
    case 'relationship':
      return (
        found.kind === 'relationship' &&
        expected.type === found.type &&
        isSameMap(expected.properties, found.properties, same)
      );
    case 'path':
      return found.kind === 'path' && isSamePath(expected, found, same);
  }
}

type NotedRow = readonly NotedValue[];

const showRow = (row: NotedRow): string => `| ${row.map(showNotation).join(' | ')} |`;

const showRows = (says: string, rows: readonly NotedRow[]): readonly string[] =>
  rows.length === 0 ? [] : [`${says}:`, ...rows.map((row) => `  ${showRow(row)}`)];

/** In what the found table differs from the expected one, in lines for people; undefined when in nothing. */
export function describeDifference(
  expected: NotedTable,
  found: NotedTable,
  { isOrdered, ignoresListOrder }: ComparisonRules,
): string | undefined {
  const [wanted, got] = [expected.columns, found.columns].map((columns) => columns.join(' | '));
  if (wanted !== got) return `columns expected: ${wanted}\ncolumns found: ${got}`;
  const same: Same = (one, other) => isSameValue(one, other, ignoresListOrder);
  const isSameRow = (one: NotedRow, other: NotedRow): boolean => isSameList(one, other, same);
  const { missing, unexpected } = matchBags(expected.rows, found.rows, isSameRow);
  if (missing.length > 0 || unexpected.length > 0) {
    return [...showRows('rows missing', missing), ...showRows('rows not expected', unexpected)].join('\n');
  }
  const inOrder = expected.rows.every((row, index) => isSameRow(row, found.rows[index] ?? []));
  if (!isOrdered || inOrder) return undefined;
  return [...showRows('order expected', expected.rows), ...showRows('order found', found.rows)].join('\n');
}
