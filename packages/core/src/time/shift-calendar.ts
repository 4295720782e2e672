import type { CoreErrorCode } from "../errors.catalogue.js";
import { TaktlineError } from "../taktline-error.js";
import { checkOverlaps } from "./check-overlaps.js";
import { daysOfDate } from "./days-of-civil.js";
import { zoneFormatter } from "./zone-clock.js";

/** A planned pause, by wall clock. */
export interface BreakRule {
  /** First minute, `HH:MM`. */
  readonly start: string;
  /** First minute after it, `HH:MM`. */
  readonly end: string;
  /** For reports; empty by default. */
  readonly name?: string;
}

/** A shift that comes every week, by wall clock. */
export interface ShiftRule {
  /** For reports; unique within the calendar. */
  readonly name: string;
  /** First minute, `HH:MM`. */
  readonly start: string;
  /** First minute after it, `HH:MM` or `24:00`; not later than `start` means on the next day. */
  readonly end: string;
  /** The weekdays on which it starts: 1 Monday to 7 Sunday; all by default. */
  readonly days?: readonly number[];
  /** Planned pauses within the shift; none by default. */
  readonly breaks?: readonly BreakRule[];
}

/** A shift on one date, also when that date is a holiday or a day off: overtime, or a working Saturday in exchange for a holiday. */
export type ExtraShift =
  | {
      /** The local date on which it starts, `YYYY-MM-DD`. */
      readonly date: string;
      /** The name of the weekly shift that is worked on that date. */
      readonly shift: string;
    }
  | ({
      /** The local date on which it starts, `YYYY-MM-DD`. */
      readonly date: string;
    } & Omit<ShiftRule, "days">);

/** What {@link shiftCalendar} takes. */
export interface ShiftCalendarInput {
  /** IANA time zone, such as `Asia/Shanghai`; the wall clock of the plant. */
  readonly zone: string;
  /** The shifts of a week. */
  readonly shifts: readonly ShiftRule[];
  /** Local dates, `YYYY-MM-DD`, on which no weekly shift starts; none by default. */
  readonly holidays?: readonly string[];
  /** Single shifts beside the weekly ones; none by default. */
  readonly extra?: readonly ExtraShift[];
}

/** A shift in minutes of the local day on which it starts. */
export interface ShiftPlan {
  /** For reports. */
  readonly name: string;
  /** First minute of the local day, 0 to 1439. */
  readonly startMinute: number;
  /** First minute after it, greater than `startMinute`; beyond 1440 on the next day. */
  readonly endMinute: number;
  /** Pauses in the same minutes, in order. */
  readonly breaks: readonly {
    readonly name: string;
    readonly startMinute: number;
    readonly endMinute: number;
  }[];
}

/** A validated shift calendar as frozen plain data; made by `shiftCalendar`. */
export interface ShiftCalendar {
  /** IANA time zone. */
  readonly zone: string;
  /** The weekly shifts in the order given. */
  readonly shifts: readonly (ShiftPlan & { readonly days: readonly number[] })[];
  /** Dates without weekly shifts, sorted. */
  readonly holidays: readonly string[];
  /** Single shifts, sorted by date. */
  readonly extra: readonly (ShiftPlan & { readonly date: string })[];
}

/**
 * Makes a shift calendar, checked at once, from rules by wall clock.
 *
 * A shift belongs to the date on which it starts. An overnight shift before a holiday is worked to its end.
 *
 * @throws `CORE_CALENDAR_ZONE` when the time zone is not known
 * @throws `CORE_CALENDAR_TIME` when a time is not `HH:MM`, or a date does not exist
 * @throws `CORE_CALENDAR_DAYS` when a weekday is not 1 to 7
 * @throws `CORE_CALENDAR_SHIFT` when names repeat or are empty, or an extra shift names none of the weekly ones
 * @throws `CORE_CALENDAR_BREAK` when a break lies outside its shift or breaks overlap
 * @throws `CORE_CALENDAR_OVERLAP` when two shifts share a minute
 *
 * @example
 * ```ts
 * import { shiftCalendar, shiftsBetween } from "@taktline/core";
 *
 * const calendar = shiftCalendar({
 *   zone: "Europe/Berlin",
 *   shifts: [{ name: "night", start: "22:00", end: "06:00", breaks: [{ start: "02:00", end: "02:30" }] }],
 * });
 * const [night] = shiftsBetween(calendar, Date.UTC(2025, 9, 25, 20), Date.UTC(2025, 9, 26));
 * (night!.endMs - night!.startMs) / 3_600_000; // => 9
 * ```
 */
export function shiftCalendar(input: ShiftCalendarInput): ShiftCalendar {
  try {
    zoneFormatter(input.zone);
  } catch (cause) {
    throw new TaktlineError<CoreErrorCode>(
      "CORE_CALENDAR_ZONE",
      `"${input.zone}" is not a time zone that this runtime knows; use an IANA name such as Asia/Shanghai`,
      { cause, details: { zone: input.zone } },
    );
  }
  const names = new Set<string>();
  const shifts = input.shifts.map((rule) => {
    if (names.has(rule.name)) {
      refuse("CORE_CALENDAR_SHIFT", `two shifts are named "${rule.name}"; give each its own name`);
    }
    names.add(rule.name);
    const days = rule.days ?? [1, 2, 3, 4, 5, 6, 7];
    const bad = days.find((day) => !(Number.isInteger(day) && day >= 1 && day <= 7));
    if (bad !== undefined || days.length === 0) {
      refuse(
        "CORE_CALENDAR_DAYS",
        `shift "${rule.name}" has the days [${days.join(", ")}]; use 1 (Monday) to 7 (Sunday), at least one`,
      );
    }
    return Object.freeze({
      ...planOf(rule),
      days: Object.freeze([...new Set(days)].sort((a, b) => a - b)),
    });
  });
  const extra = (input.extra ?? []).map((given) => {
    const date = dateOf(given.date);
    if (!("shift" in given)) return Object.freeze({ ...planOf(given), date });
    const weekly = shifts.find((shift) => shift.name === given.shift);
    if (weekly === undefined) {
      return refuse(
        "CORE_CALENDAR_SHIFT",
        `the extra shift on ${date} names "${given.shift}", which is none of the weekly shifts (${[...names].join(", ")})`,
      );
    }
    const { days: _, ...plan } = weekly;
    return Object.freeze({ ...plan, date });
  });
  const calendar: ShiftCalendar = Object.freeze({
    zone: input.zone,
    shifts: Object.freeze(shifts),
    holidays: Object.freeze([...new Set((input.holidays ?? []).map(dateOf))].sort()),
    extra: Object.freeze(
      extra.sort((a, b) =>
        a.date === b.date ? a.startMinute - b.startMinute : a.date < b.date ? -1 : 1,
      ),
    ),
  });
  checkOverlaps(calendar);
  return calendar;
}

function planOf(rule: Omit<ShiftRule, "days">): ShiftPlan {
  if (rule.name === "") refuse("CORE_CALENDAR_SHIFT", "a shift has an empty name; name it");
  const startMinute = minuteOf(rule.start, `the start of shift "${rule.name}"`, false);
  const endOnClock = minuteOf(rule.end, `the end of shift "${rule.name}"`, true);
  const endMinute = endOnClock > startMinute ? endOnClock : endOnClock + 1440;
  const breaks = (rule.breaks ?? []).map((pause) => {
    const name = pause.name ?? "";
    const what = `break "${name}" of shift "${rule.name}"`;
    let from = minuteOf(pause.start, `the start of ${what}`, true);
    let to = minuteOf(pause.end, `the end of ${what}`, true);
    if (from < startMinute) from += 1440;
    while (to <= from) to += 1440;
    if (from < startMinute || to > endMinute) {
      refuse(
        "CORE_CALENDAR_BREAK",
        `${what}, ${pause.start} to ${pause.end}, lies outside the shift, ${rule.start} to ${rule.end}; move it inside`,
      );
    }
    return Object.freeze({ name, startMinute: from, endMinute: to });
  });
  breaks.sort((a, b) => a.startMinute - b.startMinute);
  for (let i = 1; i < breaks.length; i++) {
    if (breaks[i]!.startMinute < breaks[i - 1]!.endMinute) {
      refuse(
        "CORE_CALENDAR_BREAK",
        `breaks "${breaks[i - 1]!.name}" and "${breaks[i]!.name}" of shift "${rule.name}" overlap; separate them`,
      );
    }
  }
  return { name: rule.name, startMinute, endMinute, breaks: Object.freeze(breaks) };
}

function minuteOf(text: string, what: string, endOfDay: boolean): number {
  const match = /^(\d{2}):(\d{2})$/.exec(text);
  const minute = match === null ? Number.NaN : Number(match[1]) * 60 + Number(match[2]);
  const fits = match !== null && Number(match[2]) < 60 && minute <= (endOfDay ? 1440 : 1439);
  return fits
    ? minute
    : refuse("CORE_CALENDAR_TIME", `${what} is "${text}"; write the wall time as HH:MM`);
}

function dateOf(text: string): string {
  return daysOfDate(text) !== null
    ? text
    : refuse("CORE_CALENDAR_TIME", `"${text}" is not a date; write an existing day as YYYY-MM-DD`);
}

function refuse(code: CoreErrorCode, message: string): never {
  throw new TaktlineError<CoreErrorCode>(code, message);
}
