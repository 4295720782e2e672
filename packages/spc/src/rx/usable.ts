import { type Frame, isBad } from "@taktline/core";

/** The values of a frame, with NaN where the OPC UA StatusCode is Bad; Uncertain counts as usable. */
export function usableValue(of: Frame, i: number): number {
  return of.q !== undefined && isBad(of.q[i]!) ? Number.NaN : of.v[i]!;
}
