// Short ways to write temporal values in tests, as their ISO 8601 text.
import { parseDuration } from '../../../../server/cypher/values/temporal/parse-duration.ts';
import {
  parseDate,
  parseDateTime,
  parseLocalDateTime,
  parseLocalTime,
  parseTime,
} from '../../../../server/cypher/values/temporal/parse-instant.ts';
import type {
  DateTimeValue,
  DurationValue,
  InstantValue,
} from '../../../../server/cypher/values/temporal/temporal-value.ts';
import { utc } from '../../../../server/cypher/values/temporal/time-zone.ts';

export const duration = (text: string): DurationValue => parseDuration(text);

export const datetime = (text: string): DateTimeValue => parseDateTime(text, utc);

/** `instant('date', '2024-02-29')`; what has no zone is in UTC. */
export function instant(kind: InstantValue['kind'], text: string): InstantValue {
  switch (kind) {
    case 'date':
      return parseDate(text);
    case 'localtime':
      return parseLocalTime(text);
    case 'time':
      return parseTime(text, 0);
    case 'localdatetime':
      return parseLocalDateTime(text);
    case 'datetime':
      return datetime(text);
  }
}
