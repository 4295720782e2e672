import { isoTimeMs } from "@taktline/core";
import type { Instant } from "./sim-spec.js";
import { specError } from "./spec-error.js";

/** An instant of a spec as whole epoch milliseconds. */
export function instantMs(instant: Instant, path: readonly (string | number)[]): number {
  let ms = Number.NaN;
  if (typeof instant === "number") ms = instant;
  else ms = isoTimeMs(String(instant));
  if (!Number.isSafeInteger(ms)) {
    throw specError(
      "SIM_SPEC_TIME",
      path,
      `an instant is ${JSON.stringify(instant)}; give whole epoch milliseconds or ISO 8601 text with an offset such as "2026-03-02T00:00:00+08:00"`,
      { found: instant },
    );
  }
  return ms;
}
