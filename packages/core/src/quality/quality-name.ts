import * as statusCodes from "./status-codes.js";

let names: Map<number, string> | undefined;

/**
 * The name of a StatusCode, for people and logs.
 *
 * The lower 16 bits (limit, overflow and the like) are left out. A code without a constant here is named by its severity and
 * number. This pulls in all names; to compare codes use the constants.
 *
 * @param code - OPC UA StatusCode, uint32
 * @see OPC 10000-6 (IEC 62541-6) Annex A.2
 *
 * @example
 * ```ts
 * import { qualityName } from "@taktline/core";
 *
 * qualityName(0x808c0000); // => "BadSensorFailure"
 * qualityName(0x80ff0000); // => "Bad_0x80FF0000"
 * ```
 */
export function qualityName(code: number): string {
  names ??= new Map(Object.entries(statusCodes).map(([name, value]) => [value, name]));
  const subCode = (code & 0xffff0000) >>> 0;
  const name = names.get(subCode);
  if (name !== undefined) return name;
  const bits = code >>> 30;
  const severity = bits === 0 ? "Good" : bits === 1 ? "Uncertain" : "Bad";
  return `${severity}_0x${subCode.toString(16).toUpperCase().padStart(8, "0")}`;
}
