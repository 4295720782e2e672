import { type IsoTimeOptions, scanIsoTime, scanned } from "./iso-time.js";

/**
 * The epoch milliseconds of an ISO 8601 time, or `NaN`: what `parseIsoTime` accepts, without objects, for millions of lines.
 *
 * Decimals beyond milliseconds become a fraction, to about 0.0002 ms at present dates because that is what a double holds.
 *
 * @returns epoch milliseconds (UTC); `NaN` when the text is not a time or names none, for the reason ask `parseIsoTime`
 * @throws `CORE_TIME_OFFSET` when `offsetMinutes` is not a number of less than a day
 *
 * @example
 * ```ts
 * import { isoTimeMs } from "@taktline/core";
 *
 * isoTimeMs("2026-01-01T08:00:00.250+08:00") === Date.UTC(2026, 0, 1, 0, 0, 0, 250); // => true
 * isoTimeMs("2022-02-30T00:00:00Z"); // => Number.NaN
 * ```
 */
export function isoTimeMs(text: string, options?: IsoTimeOptions): number {
  if (scanIsoTime(text, options?.offsetMinutes) !== null) return Number.NaN;
  return scanned.nanos === 0 ? scanned.ms : scanned.ms + scanned.nanos / 1e6;
}
