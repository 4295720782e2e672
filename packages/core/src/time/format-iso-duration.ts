import type { CoreErrorCode } from "../errors.catalogue.js";
import { TaktlineError } from "../taktline-error.js";
import type { IsoDuration } from "./iso-duration.js";

/**
 * Writes a duration the ISO 8601 way.
 *
 * Milliseconds become hours, minutes and seconds and never days, because a day of a local calendar may have 23 or 25 hours.
 * The inverse of `parseIsoDuration`: decimals beyond the fifteenth, which that does not read, are rounded.
 *
 * @param duration - the parts, or milliseconds (also negative, also fractions)
 * @throws `CORE_DURATION_VALUE` when a part is negative, not finite, 1e15 or more, or has a fraction before a smaller part
 * @see ISO 8601-1:2019 clause 5.5.2
 *
 * @example
 * ```ts
 * import { formatIsoDuration } from "@taktline/core";
 *
 * formatIsoDuration(30_600_000); // => "PT8H30M"
 * formatIsoDuration(1500); // => "PT1.5S"
 * ```
 */
export function formatIsoDuration(duration: IsoDuration | number): string {
  const parts = typeof duration === "number" ? partsOf(duration) : duration;
  const { years, months, weeks, days, hours, minutes, seconds } = parts;
  const given = [years, months, weeks, days, hours, minutes, seconds];
  const values = given.map(rounded);
  const last = values.findLastIndex((value) => value !== 0);
  const wrong = values.findIndex(
    (value, i) => !(given[i]! >= 0 && value < 1e15) || (i < last && !Number.isInteger(value)),
  );
  if (wrong >= 0) {
    throw new TaktlineError<CoreErrorCode>(
      "CORE_DURATION_VALUE",
      `the ${["years", "months", "weeks", "days", "hours", "minutes", "seconds"][wrong]} of the duration are ${given[wrong]}; use numbers from 0 to below 1e15, whole except in the smallest part`,
    );
  }
  const write = (from: number, letters: string): string =>
    [...letters]
      .map((letter, i) => (values[from + i] === 0 ? "" : `${decimal(values[from + i]!)}${letter}`))
      .join("");
  const date = write(0, "YMWD");
  const time = write(4, "HMS");
  const body = date === "" && time === "" ? "T0S" : time === "" ? date : `${date}T${time}`;
  return `${parts.sign < 0 && last >= 0 ? "-" : ""}P${body}`;
}

function partsOf(ms: number): IsoDuration {
  const size = Math.abs(ms);
  const minutesAll = Math.floor(size / 60_000);
  return {
    sign: ms < 0 ? -1 : 1,
    years: 0,
    months: 0,
    weeks: 0,
    days: 0,
    hours: Math.floor(minutesAll / 60),
    minutes: minutesAll % 60,
    seconds: (size - minutesAll * 60_000) / 1000,
  };
}

/** A number at the 15 decimals that are written. */
function rounded(value: number): number {
  return value < 1e15 ? Number(value.toFixed(15)) : value;
}

/** A number below 1e15 without an exponent and with at most 15 decimals. */
function decimal(value: number): string {
  const text = String(value);
  const fits = !text.includes("e") && text.length - `${text}.`.indexOf(".") <= 16;
  return fits ? text : value.toFixed(15).replace(/\.?0+$/, "");
}
