/**
 * Tells whether a StatusCode is bad: the value must not be used. The reserved severity counts as bad too.
 *
 * @param code - OPC UA StatusCode, uint32
 *
 * @example
 * ```ts
 * import { BadTimeout, isBad } from "@taktline/core";
 *
 * isBad(BadTimeout); // => true
 * ```
 */
export function isBad(code: number): boolean {
  return code >>> 31 === 1;
}
