import { civilTime, daysFromCivil, maxTime, usableOffset } from "../format/civil-time.js";
import { formatTime, type TimePart } from "../format/format-time.js";
import type { ChartLocale } from "../locale/chart-locale.js";
import { niceStep, stepTimes } from "./nice-step.js";

/** One tick of a time axis. */
export interface TimeTick {
  /** Epoch ms. */
  readonly t: number;
  /** Its label. */
  readonly label: string;
  /** The date below, at the first tick and where the date changes; `""` elsewhere. */
  readonly date: string;
}

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const fixed: readonly number[] = [
  1,
  2,
  5,
  10,
  20,
  50,
  100,
  200,
  500,
  ...[1, 2, 5, 10, 15, 30].map((n) => n * second),
  ...[1, 2, 5, 10, 15, 30].map((n) => n * minute),
  ...[1, 2, 3, 6, 12].map((n) => n * hour),
  ...[1, 2, 7, 14].map((n) => n * day),
];
const monthMs = 30.436875 * day;

/** Ticks of a time axis on round wall clock readings, at most about `count`; none where the range is empty or outside ECMAScript's times. */
export function timeTicks(
  from: number,
  to: number,
  count: number,
  utcOffsetMinutes: number,
  locale: ChartLocale,
): TimeTick[] {
  if (!(from < to) || Math.abs(from) > maxTime || Math.abs(to) > maxTime) return [];
  const target = (to - from) / Math.max(1, count);
  const step = fixed.find((ms) => ms >= target);
  if (step === undefined) return calendarTicks(from, to, target, utcOffsetMinutes, locale);
  const shift = usableOffset(utcOffsetMinutes) * minute;
  const ticks: TimeTick[] = [];
  const part: TimePart =
    step < second ? "ms" : step < minute ? "second" : step < day ? "minute" : "day";
  let last = "";
  for (let k = Math.ceil((from + shift) / step); k * step - shift <= to; k++) {
    const t = k * step - shift;
    if (t < from) continue;
    const date = formatTime(t, utcOffsetMinutes, step < day ? "day" : "year", locale);
    ticks.push({
      t,
      label: formatTime(t, utcOffsetMinutes, part, locale),
      date: date === last ? "" : date,
    });
    last = date;
  }
  return ticks;
}

function calendarTicks(
  from: number,
  to: number,
  target: number,
  utcOffsetMinutes: number,
  locale: ChartLocale,
): TimeTick[] {
  const months = [1, 3, 6].find((n) => n * monthMs >= target);
  const step =
    months ?? 12 * Math.max(1, Math.round(stepTimes(niceStep(target / monthMs / 12, 1), 1)));
  const start = civilTime(from, utcOffsetMinutes);
  const ticks: TimeTick[] = [];
  let last = "";
  for (let k = Math.floor((start.year * 12 + start.month - 1) / step); ticks.length < 100; k++) {
    const year = Math.floor((k * step) / 12);
    const month = k * step - year * 12 + 1;
    const t = daysFromCivil(year, month, 1) * day - usableOffset(utcOffsetMinutes) * minute;
    if (t > to) break;
    if (t < from) continue;
    const yearly = step % 12 === 0;
    const date = yearly ? "" : formatTime(t, utcOffsetMinutes, "year", locale);
    ticks.push({
      t,
      label: formatTime(t, utcOffsetMinutes, yearly ? "year" : "month", locale),
      date: date === last ? "" : date,
    });
    last = date;
  }
  return ticks;
}
