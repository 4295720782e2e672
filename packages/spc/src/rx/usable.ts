import type { Frame } from "@taktline/core";

/** The values of a frame, with NaN where the OPC UA StatusCode is Bad (its highest bit); Uncertain counts as usable. */
export function usableValue(of: Frame, i: number): number {
  return of.q !== undefined && (of.q[i]! & 0x80000000) !== 0 ? Number.NaN : of.v[i]!;
}
