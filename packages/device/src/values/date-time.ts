/** 0000-01-01T00:00:00.000Z: RFC 3339 has four digits for the year. */
export const dateTimeMin = -62167219200000;
/** 9999-12-31T23:59:59.999Z. */
export const dateTimeMax = 253402300799999;

const pattern =
  /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,18}))?(?:([Zz])|([+-])(\d{2}):(\d{2}))$/;

/** The pattern of RFC 3339 text for JSON Schema, which has no flags. */
export const dateTimeSource =
  "^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,18})?([Zz]|[+-][0-9]{2}:[0-9]{2})$";

/** An instant read from text. */
export interface ReadTime {
  /** Epoch milliseconds (UTC). */
  readonly ms: number;
  /** Whether the text was finer than a millisecond and was cut. */
  readonly rounded: boolean;
}

/** Reads RFC 3339 text; undefined when it is none. A leap second is not an instant of this scale. */
export function readDateTime(text: string): ReadTime | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const fraction = match[7] ?? "";
  const offsetHour = Number(match[10] ?? 0);
  const offsetMinute = Number(match[11] ?? 0);
  if (hour > 23 || minute > 59 || second > 59 || offsetHour > 23 || offsetMinute > 59) {
    return undefined;
  }
  // setUTCFullYear, because Date.UTC takes the years 0 to 99 for 1900 to 1999.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const offset = (offsetHour * 60 + offsetMinute) * (match[9] === "-" ? -1 : 1);
  const ms =
    date.getTime() +
    ((hour * 60 + minute - offset) * 60 + second) * 1000 +
    Number(fraction.slice(0, 3).padEnd(3, "0"));
  if (ms < dateTimeMin || ms > dateTimeMax) return undefined;
  return { ms, rounded: /[1-9]/.test(fraction.slice(3)) };
}

/** Writes an instant as RFC 3339 text in UTC with milliseconds. */
export function writeDateTime(ms: number): string {
  return new Date(ms).toISOString();
}
