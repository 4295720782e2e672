/**
 * Tells whether a StatusCode is uncertain: the value is there, and there is a reason to doubt it.
 *
 * @param code - OPC UA StatusCode, uint32
 *
 * @example
 * ```ts
 * import { isUncertain, UncertainLastUsableValue } from "@taktline/core";
 *
 * isUncertain(UncertainLastUsableValue); // => true
 * ```
 */
export function isUncertain(code: number): boolean {
  return code >>> 30 === 1;
}
