import type { CoreErrorCode } from "../errors.catalogue.js";
import type { Issue } from "../issue.js";
import { failure, type Result, success } from "../result.js";
import type { IsoDuration } from "./iso-duration.js";

const number = "(\\d{1,15}(?:[.,]\\d{1,15})?)";
const shape = `^([+-])?P(?:${number}Y)?(?:${number}M)?(?:${number}W)?(?:${number}D)?(T(?:${number}H)?(?:${number}M)?(?:${number}S)?)?$`;

/**
 * Reads an ISO 8601 duration such as `PT8H30M`, `P1DT12H` or `PT0,5S` into its parts.
 *
 * A sign in front and weeks beside other parts are accepted as in ISO 8601-2; a fraction only in the smallest part given.
 *
 * @param text - at most 15 digits on each side of the decimal sign
 * @returns the parts, or an issue `CORE_DURATION_SYNTAX`
 * @see ISO 8601-1:2019 clause 5.5.2
 *
 * @example
 * ```ts
 * import { parseIsoDuration } from "@taktline/core";
 *
 * const result = parseIsoDuration("PT8H30M");
 * result.ok && result.value.hours; // => 8
 * ```
 */
export function parseIsoDuration(text: string): Result<IsoDuration, Issue<CoreErrorCode>> {
  const match = new RegExp(shape).exec(text);
  const parts = match === null ? [] : [2, 3, 4, 5, 7, 8, 9].map((group) => match[group]);
  const given = parts.filter((part) => part !== undefined);
  const fractions = given.slice(0, -1).some((part) => /[.,]/.test(part));
  if (match === null || given.length === 0 || match[6] === "T" || fractions) {
    return failure({
      code: "CORE_DURATION_SYNTAX",
      message: `"${text.slice(0, 60)}" is not an ISO 8601 duration; write it like PT8H30M or P2DT12H, with a fraction only in the last part`,
      severity: "error",
    });
  }
  const [years, months, weeks, days, hours, minutes, seconds] = parts.map((part) =>
    part === undefined ? 0 : Number(part.replace(",", ".")),
  ) as [number, number, number, number, number, number, number];
  const sign = match[1] === "-" ? -1 : 1;
  return success({ sign, years, months, weeks, days, hours, minutes, seconds });
}
