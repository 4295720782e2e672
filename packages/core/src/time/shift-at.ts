import type { ShiftCalendar } from "./shift-calendar.js";
import type { ShiftInterval } from "./shift-interval.js";
import { shiftsBetween } from "./shifts-between.js";

/**
 * The shift that an instant belongs to, or `null` when none is planned then.
 *
 * For many instants ask `shiftsBetween` once for the whole stretch.
 *
 * @param ms - epoch milliseconds
 * @throws `CORE_CALENDAR_RANGE` when the instant is not finite or more than 8_639_999_654_399_999 ms from 1970
 *
 * @example
 * ```ts
 * import { shiftAt, shiftCalendar } from "@taktline/core";
 *
 * const calendar = shiftCalendar({ zone: "UTC", shifts: [{ name: "early", start: "06:00", end: "14:00" }] });
 * shiftAt(calendar, Date.UTC(2026, 0, 5, 13, 59))?.shift; // => "early"
 * shiftAt(calendar, Date.UTC(2026, 0, 5, 14)); // => null
 * ```
 */
export function shiftAt(calendar: ShiftCalendar, ms: number): ShiftInterval | null {
  for (const shift of shiftsBetween(calendar, ms, ms + 1)) {
    if (shift.startMs <= ms && ms < shift.endMs) return shift;
  }
  return null;
}
