/** The three classes of quality. */
export type QualitySeverity = "good" | "uncertain" | "bad";

/**
 * The class of a StatusCode: its two highest bits. The fourth, reserved pattern counts as bad.
 *
 * @param code - OPC UA StatusCode, uint32
 * @see OPC 10000-4 (IEC 62541-4), StatusCode
 *
 * @example
 * ```ts
 * import { severityOf, UncertainSubNormal } from "@taktline/core";
 *
 * severityOf(UncertainSubNormal); // => "uncertain"
 * ```
 */
export function severityOf(code: number): QualitySeverity {
  const bits = code >>> 30;
  return bits === 0 ? "good" : bits === 1 ? "uncertain" : "bad";
}
