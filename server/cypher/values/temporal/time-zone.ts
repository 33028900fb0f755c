// Time zones: fixed offsets, and named zones whose offsets through history are those of the IANA data in Intl.
import { floorMod } from './calendar.ts';
import { badTemporal } from './temporal-fault.ts';
import { SECONDS_PER_DAY } from './time-of-day.ts';

export interface Zone {
  /** The IANA name; undefined when the zone is a fixed offset. */
  readonly name: string | undefined;
  /** Seconds east of UTC at a moment given in seconds since 1970-01-01T00:00Z. */
  readonly offsetAt: (epochSecond: number) => number;
}

/** ±18:00, as openCypher has it. */
const MAX_OFFSET_SECONDS = 18 * 3600;

export const fixedZone = (offsetSeconds: number): Zone => ({
  name: undefined,
  offsetAt: () => offsetSeconds,
});

export const utc = fixedZone(0);

const OFFSET = /^([+-])(\d{2})(?::?(\d{2})(?::?(\d{2}))?)?$/;

/** Seconds of `Z`, `+01`, `+0100`, `+01:00` or `+00:53:28`; undefined when the text is no offset. */
export function readOffset(text: string): number | undefined {
  if (text === 'Z') return 0;
  const match = OFFSET.exec(text);
  if (!match) return undefined;
  const [, sign, hours, minutes = '0', seconds = '0'] = match;
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  if (Number(minutes) > 59 || Number(seconds) > 59 || size > MAX_OFFSET_SECONDS) {
    throw badTemporal(
      `${text} is not an offset from UTC.`,
      'Write hours and minutes between -18:00 and +18:00, such as +01:00.',
    );
  }
  // 0 − 0 is 0, where −0 would not be.
  return sign === '-' ? 0 - size : size;
}

const MAX_ZONES_KEPT = 1_000;
const zones = new Map<string, Zone>();

/** The zone of an offset such as `+01:00` or an IANA name such as `Europe/Stockholm`. */
export function zoneOf(text: string): Zone {
  const kept = zones.get(text);
  if (kept) return kept;
  const offset = readOffset(text);
  const zone = offset === undefined ? openNamedZone(text) : fixedZone(offset);
  if (zones.size >= MAX_ZONES_KEPT) zones.clear();
  zones.set(text, zone);
  return zone;
}

function openNamedZone(text: string): Zone {
  const formatter = openFormatter(text.replaceAll(' ', '_'));
  // Intl answers with its own name for an alias (Asia/Calcutta for Asia/Kolkata): then the user's name stays.
  const official = formatter.resolvedOptions().timeZone;
  const name = official.toLowerCase() === text.toLowerCase() ? official : text.replaceAll(' ', '_');
  return { name, offsetAt: rememberDays((epochSecond) => readFormattedOffset(formatter, epochSecond)) };
}

function openFormatter(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', timeZoneName: 'longOffset' });
  } catch {
    throw badTemporal(
      `${timeZone} is not a time zone.`,
      'Write an IANA name such as Europe/Stockholm, or an offset such as +01:00.',
    );
  }
}

const LONG_OFFSET = /GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?$/;
const MAX_INTL_SECOND = 8.64e12; // of JavaScript's Date, about the year 275,760
const SECONDS_IN_ERA = 146_097 * SECONDS_PER_DAY; // 400 years, after which the calendar repeats

/** Beyond what Intl knows, the past is as its first day and the future repeats the years 2370 to 2770. */
const withinIntl = (epochSecond: number): number =>
  epochSecond > MAX_INTL_SECOND
    ? SECONDS_IN_ERA + floorMod(epochSecond, SECONDS_IN_ERA)
    : Math.max(epochSecond, -MAX_INTL_SECOND);

function readFormattedOffset(formatter: Intl.DateTimeFormat, epochSecond: number): number {
  const text = formatter.format(withinIntl(epochSecond) * 1000);
  const match = LONG_OFFSET.exec(text);
  if (!match) throw new Error(`Intl wrote a time zone offset that cannot be read: ${text}`);
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = match;
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return sign === '-' ? 0 - size : size;
}

const MAX_DAYS_KEPT = 10_000;

/** Asking Intl takes a microsecond; on nearly all days the offset does not change, so one answer serves the day. */
function rememberDays(findOffset: (epochSecond: number) => number): (epochSecond: number) => number {
  const offsetOfDay = new Map<number, number | 'changes'>();
  return (epochSecond) => {
    const day = Math.floor(epochSecond / SECONDS_PER_DAY);
    let offset = offsetOfDay.get(day);
    if (offset === undefined) {
      const first = findOffset(day * SECONDS_PER_DAY);
      offset = first === findOffset((day + 1) * SECONDS_PER_DAY) ? first : 'changes';
      if (offsetOfDay.size >= MAX_DAYS_KEPT) offsetOfDay.clear();
      offsetOfDay.set(day, offset);
    }
    return offset === 'changes' ? findOffset(epochSecond) : offset;
  };
}
