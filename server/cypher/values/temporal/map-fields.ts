// The fields of the maps that temporal functions take: known names only, whole numbers, instants, zones.
import type { Value } from '../value.ts';
import { badTemporal, badTemporalType, quoteText } from './temporal-fault.ts';
import { type InstantValue, isInstant } from './temporal-value.ts';
import { type Zone, zoneOf } from './time-zone.ts';

export type Fields = ReadonlyMap<string, Value>;

/** Throws ArgumentError InvalidArgumentValue for a name that the function does not know. */
export function checkFieldNames(of: string, fields: Fields, known: ReadonlySet<string>): void {
  for (const name of fields.keys()) {
    if (known.has(name)) continue;
    throw badTemporal(
      `${quoteText(name)} is not a field of a ${of}.`,
      `Use one of these: ${[...known].join(', ')}.`,
    );
  }
}

/** The INTEGER of a field; undefined when the map has no such field. Throws for a value of another type. */
export function integerField(fields: Fields, name: string): number | undefined {
  const value = fields.get(name);
  if (value === undefined) return undefined;
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  if (typeof value === 'bigint') {
    throw badTemporal(`${name} is ${value}, which is too large.`, 'Use a smaller number.');
  }
  throw badTemporalType(
    `${name} is not an INTEGER.`,
    `Write ${name} as a whole number, such as {${name}: 1}.`,
  );
}

/** The instant of a field such as `date` or `time`; undefined when the map has no such field. */
export function instantField(fields: Fields, name: string): InstantValue | undefined {
  const value = fields.get(name);
  if (value === undefined || isInstant(value)) return value;
  throw badTemporalType(
    `${name} is not a temporal value.`,
    `Give the field ${name} the result of a function such as date(), time() or datetime().`,
  );
}

/** The zone of the field `timezone`; undefined when the map has no such field. */
export function zoneField(fields: Fields): Zone | undefined {
  const value = fields.get('timezone');
  if (value === undefined) return undefined;
  if (typeof value === 'string') return zoneOf(value);
  throw badTemporalType(
    'timezone is not a STRING.',
    "Write an IANA name such as 'Europe/Stockholm', or an offset such as '+01:00'.",
  );
}
