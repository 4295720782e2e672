import type { CoreErrorCode } from "../errors.catalogue.js";
import type { Issue } from "../issue.js";
import { failure, type Result, success } from "../result.js";
import { type IsoTimeFault, type IsoTimeOptions, scanIsoTime, scanned } from "./iso-time.js";

/** An instant to the nanosecond. */
export interface IsoTime {
  /** Whole epoch milliseconds (UTC), rounded down. */
  readonly ms: number;
  /** Nanoseconds beyond `ms`, 0 to 999999. */
  readonly nanos: number;
}

/**
 * Reads an ISO 8601 date and time with `Z` or an offset, exactly to the nanosecond.
 *
 * Any number of decimals is accepted, with point or comma, after the seconds; those beyond nine are cut off. The separator may be
 * `T`, `t` or a space, seconds may be missing, `24:00:00` is the end of the day, and a leap second `23:59:60` (UTC) is the first
 * instant of the next day. Dates that do not exist, such as 2022-02-30, are refused. So is a text that does not say its distance
 * from UTC, unless `offsetMinutes` says it: a local time without a zone is not an instant.
 *
 * For millions of lines use `isoTimeMs`, which makes no objects.
 *
 * @returns the instant, or an issue `CORE_TIME_SYNTAX`, `CORE_TIME_RANGE` or `CORE_TIME_ZONE`
 * @throws `CORE_TIME_OFFSET` when `offsetMinutes` is not a number of less than a day
 * @see ISO 8601-1:2019 clause 5.4; RFC 3339
 *
 * @example
 * ```ts
 * import { parseIsoTime } from "@taktline/core";
 *
 * const time = parseIsoTime("2022-08-08T13:51:34.7167146Z");
 * time.ok && time.value; // => { ms: 1_659_966_694_716, nanos: 714_600 }
 * ```
 */
export function parseIsoTime(
  text: string,
  options: IsoTimeOptions = {},
): Result<IsoTime, Issue<CoreErrorCode>> {
  const fault = scanIsoTime(text, options.offsetMinutes);
  if (fault === null) return success({ ms: scanned.ms, nanos: scanned.nanos });
  const [code, reason] = reasons(fault);
  return failure({ code, message: `"${text.slice(0, 60)}" ${reason}`, severity: "error" });
}

function reasons(fault: IsoTimeFault): readonly [CoreErrorCode, string] {
  switch (fault) {
    case "date":
      return ["CORE_TIME_RANGE", "names a day that does not exist; check the source of the date"];
    case "clock":
      return ["CORE_TIME_RANGE", "has a clock time that does not exist; check the source"];
    case "offset":
      return ["CORE_TIME_RANGE", "has an offset of a day or more; check the source"];
    case "zone":
      return ["CORE_TIME_ZONE", "does not say its distance from UTC; pass offsetMinutes"];
    default:
      return ["CORE_TIME_SYNTAX", "is not a time; write it like 2026-11-25T08:30:00.000Z"];
  }
}
