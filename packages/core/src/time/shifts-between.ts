import type { CoreErrorCode } from "../errors.catalogue.js";
import { TaktlineError } from "../taktline-error.js";
import { dateOfDays } from "./days-of-civil.js";
import { plansOn } from "./plans-on.js";
import type { ShiftCalendar } from "./shift-calendar.js";
import type { BreakInterval, ShiftInterval } from "./shift-interval.js";
import { instantOf, zoneOffsets } from "./zone-clock.js";

const dayMs = 86_400_000;
/** The instants of ECMAScript less the days around the stretch that are looked at. */
const farthestMs = 8.64e15 - 4 * dayMs;

/**
 * The shifts that share time with a stretch of UTC time, whole and in order, as exact intervals.
 *
 * Shifts follow the wall clock: over a change of the clock a night shift is longer or shorter than planned. A wall time that
 * comes twice means its first coming; one that is skipped means the instant of the jump; what is left without length is left out.
 *
 * @param fromMs - epoch milliseconds, inclusive
 * @param toMs - epoch milliseconds, exclusive
 * @throws `CORE_CALENDAR_RANGE` when a bound is more than 8_639_999_654_400_000 ms from 1970, or `toMs` is before `fromMs`
 *
 * @example
 * ```ts
 * import { shiftCalendar, shiftsBetween } from "@taktline/core";
 *
 * const calendar = shiftCalendar({
 *   zone: "Asia/Shanghai",
 *   shifts: [{ name: "day", start: "08:00", end: "17:00", days: [1, 2, 3, 4, 5] }],
 *   holidays: ["2026-10-01"],
 * });
 * shiftsBetween(calendar, Date.UTC(2026, 8, 29), Date.UTC(2026, 9, 2)).map((shift) => shift.date); // => ["2026-09-29", "2026-09-30"]
 * ```
 */
export function shiftsBetween(
  calendar: ShiftCalendar,
  fromMs: number,
  toMs: number,
): readonly ShiftInterval[] {
  if (!(fromMs >= -farthestMs && fromMs <= toMs && toMs <= farthestMs)) {
    throw new TaktlineError<CoreErrorCode>(
      "CORE_CALENDAR_RANGE",
      `the stretch from ${fromMs} to ${toMs} is none; give epoch milliseconds in order, from ${-farthestMs} to ${farthestMs}`,
      { details: { fromMs, toMs } },
    );
  }
  // A shift lasts up to a day and may start a day before or after in local time.
  const offsets = zoneOffsets(calendar.zone, fromMs - 3 * dayMs, toMs + 2 * dayMs);
  const first = Math.floor(fromMs / dayMs) - 2;
  const last = Math.floor(toMs / dayMs) + 1;
  const intervals: ShiftInterval[] = [];
  for (let day = first; day <= last; day++) {
    for (const plan of plansOn(calendar, day)) {
      const at = (minute: number): number => instantOf(offsets, day * dayMs + minute * 60_000);
      const startMs = at(plan.startMinute);
      const endMs = at(plan.endMinute);
      if (endMs <= fromMs || startMs >= toMs || startMs >= endMs) continue;
      const breaks: BreakInterval[] = [];
      for (const { name, startMinute, endMinute } of plan.breaks) {
        const pause = { startMs: at(startMinute), endMs: at(endMinute), name };
        if (pause.startMs < pause.endMs) breaks.push(pause);
      }
      intervals.push({ shift: plan.name, date: dateOfDays(day), startMs, endMs, breaks });
    }
  }
  return intervals;
}
