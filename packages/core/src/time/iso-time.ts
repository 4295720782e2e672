import type { CoreErrorCode } from "../errors.catalogue.js";
import { TaktlineError } from "../taktline-error.js";
import { daysOfCivil, isCivil } from "./days-of-civil.js";

/** How to read a time that says nothing about its distance from UTC. */
export interface IsoTimeOptions {
  /** Distance from UTC of texts without `Z` or offset, minutes, east positive, less than a day (1440); without it such texts are refused. */
  readonly offsetMinutes?: number;
}

/** What the scanner found: whole milliseconds, and nanoseconds beyond them. Reused between calls. */
export const scanned = { ms: 0, nanos: 0 };

/** Why a text is not a time. */
export type IsoTimeFault = "syntax" | "date" | "clock" | "offset" | "zone";

/** Two digits at an index, or a negative number. */
function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

/** Scans a time into {@link scanned}, without any garbage because logs have millions of them; `null` when it is one. */
export function scanIsoTime(text: string, offsetMinutes: number | undefined): IsoTimeFault | null {
  if (offsetMinutes !== undefined && !(Math.abs(offsetMinutes) < 1440)) {
    throw new TaktlineError<CoreErrorCode>(
      "CORE_TIME_OFFSET",
      `offsetMinutes is ${offsetMinutes}; give the minutes east of UTC, more than -1440 and less than 1440`,
      { details: { offsetMinutes } },
    );
  }
  const century = two(text, 0);
  const years = two(text, 2);
  const month = two(text, 5);
  const day = two(text, 8);
  const hour = two(text, 11);
  const minute = two(text, 14);
  const separator = text.charCodeAt(10);
  if (
    century < 0 ||
    years < 0 ||
    month < 0 ||
    day < 0 ||
    hour < 0 ||
    minute < 0 ||
    text.charCodeAt(4) !== 45 ||
    text.charCodeAt(7) !== 45 ||
    text.charCodeAt(13) !== 58 ||
    (separator !== 84 && separator !== 116 && separator !== 32)
  ) {
    return "syntax";
  }
  let at = 16;
  let second = 0;
  let fraction = 0;
  if (text.charCodeAt(at) === 58) {
    second = two(text, at + 1);
    if (second < 0) return "syntax";
    at += 3;
    const point = text.charCodeAt(at);
    if (point === 46 || point === 44) {
      let scale = 100_000_000;
      const first = ++at;
      for (;;) {
        const digit = text.charCodeAt(at) - 48;
        if (!(digit >= 0 && digit <= 9)) break;
        fraction += digit * scale;
        scale = scale === 1 ? 0 : scale / 10;
        at++;
      }
      if (at === first) return "syntax";
    }
  }
  let offset = offsetMinutes;
  let offsetFault = false;
  const mark = text.charCodeAt(at);
  if (mark === 90 || mark === 122) {
    offset = 0;
    at++;
  } else if (mark === 43 || mark === 45) {
    const hours = two(text, at + 1);
    at += 3;
    let minutes = 0;
    if (at < text.length) {
      if (text.charCodeAt(at) === 58) at++;
      minutes = two(text, at);
      at += 2;
    }
    if (hours < 0 || minutes < 0) return "syntax";
    offsetFault = hours > 23 || minutes > 59;
    offset = (mark === 43 ? 1 : -1) * (hours * 60 + minutes);
  }
  if (at !== text.length) return "syntax";
  if (offsetFault) return "offset";
  if (offset === undefined) return "zone";
  const year = century * 100 + years;
  if (!isCivil(year, month, day)) return "date";
  const endOfDay = hour === 24 && minute === 0 && second === 0 && fraction === 0;
  if ((hour > 23 && !endOfDay) || minute > 59 || second > 60) return "clock";
  const minuteMs =
    daysOfCivil(year, month, day) * 86_400_000 + (hour * 60 + minute - offset) * 60_000;
  // A leap second is inserted at the end of a UTC day only.
  if (second === 60 && (((minuteMs / 60_000) % 1440) + 1440) % 1440 !== 1439) return "clock";
  const millis = Math.floor(fraction / 1_000_000);
  scanned.ms = minuteMs + second * 1000 + millis;
  scanned.nanos = fraction - millis * 1_000_000;
  return null;
}
