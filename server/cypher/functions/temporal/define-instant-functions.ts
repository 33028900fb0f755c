// The five functions that every type of instant has: the type's own, .transaction, .statement, .realtime, .truncate.
import {
  dateTimeType,
  dateType,
  localDateTimeType,
  localTimeType,
  mapType,
  showTypeOf,
  stringType,
  timeType,
} from '../../values/static-types.ts';
import { type Fields, zoneField } from '../../values/temporal/map-fields.ts';
import { badTemporal, badTemporalType } from '../../values/temporal/temporal-fault.ts';
import { type DateTimeValue, type InstantValue, isInstant } from '../../values/temporal/temporal-value.ts';
import { type Zone, zoneOf } from '../../values/temporal/time-zone.ts';
import type { StaticType, Value } from '../../values/value.ts';
import { isMap } from '../../values/value-kinds.ts';
import type {
  FunctionContext,
  FunctionDefinition,
  FunctionExample,
  FunctionParameter,
} from '../function-definition.ts';
import { type Clock, defaultZoneOf, readClock } from './clock.ts';

/** What a parameter says that takes any instant. */
export const anyInstant: Required<Pick<FunctionParameter, 'type' | 'otherTypes'>> = {
  type: dateType,
  otherTypes: [timeType, localTimeType, dateTimeType, localDateTimeType],
};

export const instantTypes: readonly StaticType[] = [anyInstant.type, ...anyInstant.otherTypes];

/** What sets one type of instant apart. */
export interface InstantType {
  /** The function's name, which is also the type's: `localdatetime`. */
  readonly name: string;
  /** What sentences begin with: `A date`. */
  readonly noun: string;
  readonly type: StaticType;
  readonly examples: readonly FunctionExample[];
  readonly truncateExamples: readonly FunctionExample[];
  readonly fromText: (text: string, clock: Clock) => InstantValue;
  readonly fromFields: (fields: Fields, clock: Clock) => InstantValue;
  /** Undefined when the other instant lacks what this type needs. */
  readonly fromInstant: (instant: InstantValue, clock: Clock) => InstantValue | undefined;
  readonly fromMoment: (moment: DateTimeValue) => InstantValue;
  readonly truncate: (unit: string, instant: InstantValue, fields: Fields, clock: Clock) => InstantValue;
}

export const defineInstantFunctions = (instantType: InstantType): readonly FunctionDefinition[] => [
  defineConstructor(instantType),
  ...['transaction', 'statement', 'realtime'].map((clockName) => defineClockReader(instantType, clockName)),
  defineTruncate(instantType),
];

// None is pure: without an argument, or without a zone in it, the clock and the default zone decide.

function defineConstructor(instantType: InstantType): FunctionDefinition {
  const { name, noun, type, examples } = instantType;
  return {
    name,
    family: 'temporal',
    parameters: [
      { name: 'from', type: stringType, otherTypes: [mapType, ...instantTypes], isOptional: true },
    ],
    returns: type,
    sentence: `${noun}: from an ISO 8601 text, from a map of fields or out of another temporal value; without an argument, the present one.`,
    examples,
    isPure: true,
    evaluate: (context, from) => construct(instantType, context, from),
  };
}

function construct(
  instantType: InstantType,
  context: FunctionContext,
  from: Value | undefined,
): InstantValue {
  const { name, fromText, fromFields, fromInstant, fromMoment } = instantType;
  if (from === undefined) return fromMoment(readClock(context, defaultZoneOf(context)));
  if (typeof from === 'string') return fromText(from, context);
  if (isMap(from)) {
    // {timezone: …} alone asks for the present one in that zone.
    const zone = from.size === 1 ? zoneField(from) : undefined;
    return zone ? fromMoment(readClock(context, zone)) : fromFields(from, context);
  }
  if (!isInstant(from)) {
    throw badTemporalType(
      `${name}() does not take a value of type ${showTypeOf(from)}.`,
      'Give it a text, a map of fields or another temporal value.',
    );
  }
  const instant = fromInstant(from, context);
  if (instant) return instant;
  throw badTemporal(
    `A ${from.kind} cannot become a ${name}: it lacks a part.`,
    `Give ${name}() a map that holds the parts.`,
  );
}

function defineClockReader(
  { name, noun, type, fromMoment }: InstantType,
  clockName: string,
): FunctionDefinition {
  return {
    name: `${name}.${clockName}`,
    family: 'temporal',
    parameters: [{ name: 'timezone', type: stringType, otherTypes: [mapType], isOptional: true }],
    returns: type,
    sentence: `${noun}: when the query began, as seen in the time zone that you name or in the default one.`,
    examples: [{ expression: `${name}.${clockName}() = ${name}()`, result: 'true' }],
    isPure: true,
    evaluate: (context, timezone) => fromMoment(readClock(context, readZone(context, timezone))),
  };
}

/** A zone's name or offset, or a map with the field timezone. */
function readZone(clock: Clock, timezone: Value | undefined): Zone {
  if (timezone === undefined) return defaultZoneOf(clock);
  if (typeof timezone === 'string') return zoneOf(timezone);
  if (isMap(timezone)) return zoneField(timezone) ?? defaultZoneOf(clock);
  throw badTemporalType(
    `A time zone is not a value of type ${showTypeOf(timezone)}.`,
    "Write an IANA name such as 'Europe/Stockholm', or an offset such as '+01:00'.",
  );
}

const noFields: Fields = new Map();

function defineTruncate({ name, noun, type, truncateExamples, truncate }: InstantType): FunctionDefinition {
  return {
    name: `${name}.truncate`,
    family: 'temporal',
    parameters: [
      { name: 'unit', type: stringType },
      { name: 'instant', ...anyInstant, isOptional: true },
      { name: 'fields', type: mapType, isOptional: true },
    ],
    returns: type,
    sentence: `${noun}: the start of the unit ('day', 'month', …) in which the instant lies, with the fields of the map put in.`,
    examples: truncateExamples,
    isPure: true,
    evaluate: (
      context,
      unit = null,
      instant = readClock(context, defaultZoneOf(context)),
      fields = noFields,
    ) => {
      if (typeof unit === 'string' && isInstant(instant) && isMap(fields)) {
        return truncate(unit, instant, fields, context);
      }
      throw badTemporalType(
        `${name}.truncate() does not take ${[unit, instant, fields].map(showTypeOf).join(', ')}.`,
        `Write it as ${name}.truncate('day', instant, {…}).`,
      );
    },
  };
}
