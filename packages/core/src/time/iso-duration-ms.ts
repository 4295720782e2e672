import type { CoreErrorCode } from "../errors.catalogue.js";
import type { Issue } from "../issue.js";
import { failure, type Result, success } from "../result.js";
import type { IsoDuration } from "./iso-duration.js";
import { parseIsoDuration } from "./parse-iso-duration.js";

/**
 * The length of an ISO 8601 duration in milliseconds, a day taken as 24 hours and a week as seven days.
 *
 * Years and months are refused because they have no fixed length.
 *
 * @param duration - text, or parts from `parseIsoDuration`
 * @returns milliseconds, or an issue `CORE_DURATION_SYNTAX` or `CORE_DURATION_CALENDAR`
 *
 * @example
 * ```ts
 * import { isoDurationMs } from "@taktline/core";
 *
 * const takt = isoDurationMs("PT1M30.5S");
 * takt.ok && takt.value; // => 90_500
 * isoDurationMs("P1M").ok; // => false
 * ```
 */
export function isoDurationMs(
  duration: string | IsoDuration,
): Result<number, Issue<CoreErrorCode>> {
  const parsed = typeof duration === "string" ? parseIsoDuration(duration) : success(duration);
  if (!parsed.ok) return parsed;
  const { sign, years, months, weeks, days, hours, minutes, seconds } = parsed.value;
  if (years !== 0 || months !== 0) {
    return failure({
      code: "CORE_DURATION_CALENDAR",
      message: `the duration has ${years} years and ${months} months, which have no fixed length; write it in weeks, days or hours`,
      severity: "error",
    });
  }
  const size =
    weeks * 604_800_000 + days * 86_400_000 + hours * 3_600_000 + minutes * 60_000 + seconds * 1000;
  return success(size === 0 ? 0 : sign * size);
}
