import { TaktlineError } from "@taktline/core";
import type { OeeErrorCode } from "./errors.catalogue.js";
import type { OeeInput, OeeOptions, PlannedShift } from "./model/oee-input.js";
import type { OeeResult } from "./model/oee-result.js";
import { oeeBy } from "./oee-by.js";
import { rollUpOee } from "./roll-up.js";

/** The effectiveness of a shift, a production day or a week. */
export interface OeePeriod {
  /** `2026-03-02 early`, `2026-03-02` or `2026-W10`. */
  readonly key: string;
  /** The shifts in it, in order of time. */
  readonly shifts: readonly PlannedShift[];
  /** Its effectiveness: the sums over its shifts. */
  readonly result: OeeResult;
}

/** What {@link oeeByShift} takes: events as for `oee`, with shifts that carry their production date. */
export interface OeeByShiftInput extends Omit<OeeInput, "from" | "to" | "shifts"> {
  /** The shifts, as `shiftsBetween` of `@taktline/core` gives them for a calendar with holidays, overtime and time zone. */
  readonly shifts: readonly (PlannedShift & { readonly date: string; readonly shift: string })[];
}

/** The ISO 8601 week of a date `YYYY-MM-DD`. */
function weekOf(date: string): string {
  const day = 86_400_000;
  const at = Date.parse(`${date}T00:00:00Z`);
  // The week belongs to the year of its Thursday.
  const thursday = at + (3 - ((((at / day + 3) % 7) + 7) % 7)) * day;
  const year = new Date(thursday).getUTCFullYear();
  const week = Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * day)) + 1;
  return `${year}-W${String(week).padStart(2, "0")}`;
}

/**
 * Computes effectiveness by shift, production day or ISO week, along the shifts of a plant's calendar.
 *
 * A shift belongs to the date on which it starts, so a night shift is one row and not two halves. Days and weeks are the sums
 * of their shifts: a holiday adds nothing, overtime adds its time, and a change of the clock makes a night of 9 or 7 hours.
 * Time between shifts is in no row, so TEEP here has the shifts as its base; for calendar days give their windows to `oeeBy`.
 *
 * @param input - events, and shifts with date and name
 * @param options - as for `oee`
 * @param by - what a row is; default `shift`
 * @throws `OEE_OPTION` when `by` is something else or a date is no `YYYY-MM-DD`
 * @throws `OEE_WINDOW`, `OEE_IDEAL_CYCLE`, `OEE_SHIFT`, `OEE_CORRECTION`, `OEE_COLUMNS` as `oee` does
 *
 * @example
 * ```ts
 * import { frame, shiftCalendar, shiftsBetween } from "@taktline/core";
 * import { oeeByShift, stateMap } from "@taktline/oee";
 *
 * const calendar = shiftCalendar({ zone: "Europe/Berlin", shifts: [{ name: "night", start: "22:00", end: "06:00" }] });
 * const shifts = shiftsBetween(calendar, Date.UTC(2025, 9, 24, 20), Date.UTC(2025, 9, 26, 5));
 * const states = frame(new Float64Array([0]), ["RUN"]);
 * const rows = oeeByShift({ states, shifts }, { stateMap: stateMap({ RUN: "production" }) });
 * rows.map(({ key, result }) => [key, result.times.pbtMs / 3_600_000]); // => [["2025-10-24 night", 8], ["2025-10-25 night", 9]]
 * ```
 */
export function oeeByShift(
  input: OeeByShiftInput,
  options: OeeOptions,
  by: "shift" | "day" | "week" = "shift",
): OeePeriod[] {
  const keyOf = ({ date, shift }: { readonly date: string; readonly shift: string }) => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date))) {
      throw new TaktlineError<OeeErrorCode>(
        "OEE_OPTION",
        `a shift has the date ${JSON.stringify(date)}; give its production day as YYYY-MM-DD`,
        { details: { option: "shifts", value: date } },
      );
    }
    if (by === "shift") return `${date} ${shift}`;
    if (by === "day") return date;
    if (by === "week") return weekOf(date);
    throw new TaktlineError<OeeErrorCode>(
      "OEE_OPTION",
      `by is ${JSON.stringify(by)}; use shift, day or week`,
      { details: { option: "by", value: by } },
    );
  };
  const inOrder = [...input.shifts].sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs);
  const parts = oeeBy(
    input,
    inOrder.map((shift) => ({ from: shift.startMs, to: shift.endMs, shift, key: keyOf(shift) })),
    options,
  );
  const groups = new Map<string, { shifts: PlannedShift[]; results: OeeResult[] }>();
  for (const { window, result } of parts) {
    const group = groups.get(window.key) ?? { shifts: [], results: [] };
    group.shifts.push(window.shift);
    group.results.push(result);
    groups.set(window.key, group);
  }
  return [...groups].map(([key, { shifts, results }]) => ({
    key,
    shifts,
    result: results.length === 1 ? results[0]! : rollUpOee(results),
  }));
}
