import type { CoreErrorCode } from "../errors.catalogue.js";
import { TaktlineError } from "../taktline-error.js";
import type { IsoDuration } from "./iso-duration.js";

/**
 * Writes a duration the ISO 8601 way.
 *
 * Milliseconds become hours, minutes and seconds and never days, because a day of a local calendar may have 23 or 25 hours.
 * The inverse of `parseIsoDuration` for what that accepts.
 *
 * @param duration - the parts, or milliseconds (also negative, also fractions)
 * @throws `CORE_DURATION_VALUE` when a part is negative, not finite, or has a fraction before a smaller part
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
  const values = [years, months, weeks, days, hours, minutes, seconds];
  const last = values.findLastIndex((value) => value !== 0);
  const wrong = values.findIndex(
    (value, i) => !(Number.isFinite(value) && value >= 0) || (i < last && !Number.isInteger(value)),
  );
  if (wrong >= 0) {
    throw new TaktlineError<CoreErrorCode>(
      "CORE_DURATION_VALUE",
      `the ${["years", "months", "weeks", "days", "hours", "minutes", "seconds"][wrong]} of the duration are ${values[wrong]}; use numbers of 0 or more, whole except in the smallest part`,
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

/** A number without an exponent. */
function decimal(value: number): string {
  const text = String(value);
  if (!text.includes("e")) return text;
  return value >= 1 ? BigInt(value).toString() : value.toFixed(20).replace(/0+$/, "");
}
