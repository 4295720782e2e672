/**
 * Tells whether a StatusCode is good: the value can be used.
 *
 * @param code - OPC UA StatusCode, uint32
 *
 * @example
 * ```ts
 * import { GoodLocalOverride, isGood } from "@taktline/core";
 *
 * isGood(GoodLocalOverride); // => true
 * ```
 */
export function isGood(code: number): boolean {
  return code >>> 30 === 0;
}
