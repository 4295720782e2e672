import type { CoreErrorCode } from "../errors.catalogue.js";
import { TaktlineError } from "../taktline-error.js";
import { dateOfDays, daysOfDate } from "./days-of-civil.js";
import { plansOn } from "./plans-on.js";
import type { ShiftCalendar } from "./shift-calendar.js";

interface Placed {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly where: string;
}

/**
 * Refuses shifts that share a minute: the weekly pattern around its whole week, then every extra shift with its neighbours.
 *
 * Wall time is enough: clock changes never make an earlier wall time a later instant.
 *
 * @throws `CORE_CALENDAR_OVERLAP`
 */
export function checkOverlaps(calendar: ShiftCalendar): void {
  const week: Placed[] = [];
  for (const { name, startMinute, endMinute, days } of calendar.shifts) {
    for (const day of days) {
      for (const base of [(day - 1) * 1440, (day + 6) * 1440]) {
        week.push({
          name,
          from: base + startMinute,
          to: base + endMinute,
          where: `weekday ${day}`,
        });
      }
    }
  }
  refuseOverlap(week);
  for (const date of new Set(calendar.extra.map((extra) => extra.date))) {
    const day = daysOfDate(date)!;
    const around: Placed[] = [];
    for (let offset = -1; offset <= 1; offset++) {
      for (const plan of plansOn(calendar, day + offset)) {
        const base = offset * 1440;
        around.push({
          name: plan.name,
          from: base + plan.startMinute,
          to: base + plan.endMinute,
          where: dateOfDays(day + offset),
        });
      }
    }
    refuseOverlap(around);
  }
}

function refuseOverlap(placed: Placed[]): void {
  placed.sort((a, b) => a.from - b.from);
  for (let i = 1; i < placed.length; i++) {
    const before = placed[i - 1]!;
    const after = placed[i]!;
    if (after.from < before.to) {
      throw new TaktlineError<CoreErrorCode>(
        "CORE_CALENDAR_OVERLAP",
        `shift "${before.name}" (${before.where}) and shift "${after.name}" (${after.where}) overlap; a minute belongs to one shift only`,
        { details: { shifts: [before.name, after.name] } },
      );
    }
  }
}
