import type { ChartLocale } from "../locale/chart-locale.js";
import { civilTime, maxTime, usableOffset } from "./civil-time.js";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** How much of a time is written. */
export type TimePart = "year" | "month" | "day" | "date" | "minute" | "second" | "ms" | "full";

function pad(value: number, width = 2): string {
  return String(value).padStart(width, "0");
}

function yearText(year: number): string {
  return year >= 0 && year <= 9999 ? pad(year, 4) : String(year);
}

/** A time on the wall clock at an offset from UTC: `25 Nov` or `11月25日`, `08:30`, `2026-11-25 08:30:00`. `–` outside ECMAScript's range. */
export function formatTime(
  t: number,
  utcOffsetMinutes: number,
  part: TimePart,
  locale: ChartLocale,
): string {
  if (!(Math.abs(t) <= maxTime)) return "–";
  const c = civilTime(t, utcOffsetMinutes);
  const clock = `${pad(c.hour)}:${pad(c.minute)}`;
  switch (part) {
    case "year":
      return yearText(c.year);
    case "month":
      return locale === "zh" ? `${c.month}月` : (months[c.month - 1] ?? "");
    case "day":
      return locale === "zh" ? `${c.month}月${c.day}日` : `${c.day} ${months[c.month - 1] ?? ""}`;
    case "date":
      return `${yearText(c.year)}-${pad(c.month)}-${pad(c.day)}`;
    case "minute":
      return clock;
    case "second":
      return `${clock}:${pad(c.second)}`;
    case "ms":
      return `${clock}:${pad(c.second)}.${pad(c.ms, 3)}`;
    case "full":
      return `${yearText(c.year)}-${pad(c.month)}-${pad(c.day)} ${clock}:${pad(c.second)}${c.ms === 0 ? "" : `.${pad(c.ms, 3)}`}`;
  }
}

/** `UTC+08:00`; `UTC` for 0. */
export function formatOffset(utcOffsetMinutes: number): string {
  const minutes = Math.round(usableOffset(utcOffsetMinutes));
  if (minutes === 0) return "UTC";
  const size = Math.abs(minutes);
  return `UTC${minutes < 0 ? "-" : "+"}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}
