import { dateOfDays } from "./days-of-civil.js";
import type { ShiftCalendar, ShiftPlan } from "./shift-calendar.js";

/** The shifts that start on a local day (days from 1970-01-01), in order of their start. */
export function plansOn(calendar: ShiftCalendar, day: number): ShiftPlan[] {
  const date = dateOfDays(day);
  // 1970-01-01 was a Thursday, weekday 4.
  const weekday = ((((day + 3) % 7) + 7) % 7) + 1;
  const plans: ShiftPlan[] = [];
  if (!calendar.holidays.includes(date)) {
    for (const shift of calendar.shifts) if (shift.days.includes(weekday)) plans.push(shift);
  }
  for (const extra of calendar.extra) if (extra.date === date) plans.push(extra);
  return plans.sort((a, b) => a.startMinute - b.startMinute);
}
