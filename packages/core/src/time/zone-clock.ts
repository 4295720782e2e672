import { daysOfCivil } from "./days-of-civil.js";

/** Where the distance of a zone from UTC changes: from `atMs` on it is `offsetMs`. */
export interface ZoneOffset {
  readonly atMs: number;
  readonly offsetMs: number;
}

const dayMs = 86_400_000;
let formatters: Map<string, Intl.DateTimeFormat> | undefined;

/** The formatter that knows a zone; throws the engine's RangeError for a zone that does not exist. */
export function zoneFormatter(zone: string): Intl.DateTimeFormat {
  formatters ??= new Map();
  let formatter = formatters.get(zone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      era: "short",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}

/** The distance of local time from UTC at an instant (whole seconds), milliseconds, east positive. */
export function offsetAt(formatter: Intl.DateTimeFormat, ms: number): number {
  // The numbers come as month, day, year, hour, minute, second; splitting into parts would cost four times as much.
  const text = formatter.format(ms);
  const [month, day, shownYear, hour, minute, second] = (text.match(/\d+/g) ?? []).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const year = text.includes("B") ? 1 - shownYear : shownYear;
  const clock = hour * 3600 + minute * 60 + second;
  return daysOfCivil(year, month, day) * dayMs + clock * 1000 - Math.floor(ms / 1000) * 1000;
}

/** The offsets of a zone over a stretch of time, in order; the first holds from `fromMs` on. */
export function zoneOffsets(zone: string, fromMs: number, toMs: number): ZoneOffset[] {
  const formatter = zoneFormatter(zone);
  let before = Math.floor(fromMs / 1000) * 1000;
  let offset = offsetAt(formatter, before);
  const offsets: ZoneOffset[] = [{ atMs: before, offsetMs: offset }];
  while (before < toMs) {
    const next = before + dayMs;
    const offsetNext = offsetAt(formatter, next);
    if (offsetNext !== offset) {
      let low = before;
      let high = next;
      while (high - low > 1000) {
        const middle = Math.floor((low + high) / 2000) * 1000;
        if (offsetAt(formatter, middle) === offset) low = middle;
        else high = middle;
      }
      offset = offsetAt(formatter, high);
      offsets.push({ atMs: high, offsetMs: offset });
      before = high;
    } else {
      before = next;
    }
  }
  return offsets;
}

/**
 * The instant at which a wall clock shows a local time.
 *
 * When the clock shows it twice, the first; when it skips it, the instant of the jump. So a later wall time is never an earlier instant.
 *
 * @param localMs - the wall time read as if it were UTC
 */
export function instantOf(offsets: readonly ZoneOffset[], localMs: number): number {
  for (let i = 0; i < offsets.length; i++) {
    const start = i === 0 ? Number.NEGATIVE_INFINITY : offsets[i]!.atMs;
    const end = offsets[i + 1]?.atMs ?? Number.POSITIVE_INFINITY;
    const instant = localMs - offsets[i]!.offsetMs;
    if (instant < start) return start;
    if (instant < end) return instant;
  }
  return localMs - (offsets.at(-1)?.offsetMs ?? 0);
}
