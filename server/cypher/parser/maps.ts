// Maps, map projections and parameters: {name: 'Ada'}, n {.name, .*}, $name.
import { asValue, type TokenCursor } from './cursor.ts';
import type { MapExpression, MapProjectionExpression, Name, ParameterExpression } from './syntax-tree.ts';

/** `{key: value, …}` */
export function parseMap(cursor: TokenCursor): MapExpression {
  refuseLegacyParameter(cursor);
  const open = cursor.take();
  const entries: MapExpression['entries'][number][] = [];
  if (!cursor.is('}')) {
    do entries.push(parseEntry(cursor));
    while (cursor.accept(','));
  }
  cursor.close(open, 'map', [',']);
  return { kind: 'map', entries, at: cursor.spanFrom(open.start) };
}

function parseEntry(cursor: TokenCursor): MapExpression['entries'][number] {
  if (!cursor.token.isWord) {
    throw cursor.unexpected(
      ['a key'],
      'Write a key as a name, without quotes; in backticks if it is not made of letters.',
    );
  }
  const key = cursor.word('a key');
  cursor.expect(':', 'Write a colon between the key and its value.');
  return { key, value: cursor.rules.expression(cursor, asValue) };
}

/** `{name}` was a parameter once; a map needs a value after each key. */
function refuseLegacyParameter(cursor: TokenCursor): void {
  const name = cursor.peek(1);
  if (cursor.peek(2).kind !== '}' || (!name.isWord && name.kind !== 'number')) return;
  const written = cursor.text.slice(name.start, name.end);
  cursor.take();
  if (name.isWord) cursor.take();
  throw cursor.unexpected(
    [name.isWord ? ':' : 'a key'],
    `Write a parameter as $${written}, a map as {key: value}.`,
  );
}

type MapProjectionItem = MapProjectionExpression['items'][number];

/** `n {.name, .*, key: value, other}`, from the brace on. */
export function parseMapProjection(cursor: TokenCursor, subject: Name): MapProjectionExpression {
  const open = cursor.take();
  const items: MapProjectionItem[] = [];
  if (!cursor.is('}')) {
    do items.push(parseMapProjectionItem(cursor));
    while (cursor.accept(','));
  }
  cursor.close(open, 'map projection', [',']);
  return { kind: 'mapProjection', subject, items, at: cursor.spanFrom(subject.at.start) };
}

function parseMapProjectionItem(cursor: TokenCursor): MapProjectionItem {
  if (cursor.accept('.')) {
    return cursor.accept('*') ? { kind: 'all' } : { kind: 'property', key: cursor.word('a property or *') };
  }
  if (cursor.peek(1).kind !== ':') return { kind: 'variable', name: cursor.variable() };
  const { key, value } = parseEntry(cursor);
  return { kind: 'entry', key, value };
}

/** `$name`, `$1` or `` $`a b` ``. */
export function parseParameter(cursor: TokenCursor): ParameterExpression {
  const { start } = cursor.take();
  const { token } = cursor;
  const written = cursor.text.slice(token.start, token.end);
  if (!token.isWord && !/^\d+$/.test(written)) {
    throw cursor.unexpected(['the name of a parameter'], 'Write the name after the $, such as $name.');
  }
  cursor.take();
  return { kind: 'parameter', name: token.isWord ? token.text : written, at: cursor.spanFrom(start) };
}
