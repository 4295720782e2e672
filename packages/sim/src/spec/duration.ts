import { specError } from "./spec-error.js";

/** A length of time: milliseconds, or text with a unit such as `"62s"`, `"1.5h"`, `"200ms"`, `"2d"`. */
export type Duration = number | `${number}${"ms" | "s" | "m" | "h" | "d"}`;

const unitMs: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/**
 * A {@link Duration} in milliseconds.
 *
 * @param duration - a finite number of milliseconds from 0, or a number with the unit `ms`, `s`, `m`, `h` or `d`
 * @throws `SIM_SPEC_DURATION` when it is neither
 *
 * @example
 * ```ts
 * import { durationMs } from "@taktline/sim";
 *
 * durationMs("62s"); // => 62_000
 * durationMs("1.5h"); // => 5_400_000
 * ```
 */
export function durationMs(duration: Duration, path: readonly (string | number)[] = []): number {
  let ms = Number.NaN;
  if (typeof duration === "number") ms = duration;
  else {
    const match = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/.exec(String(duration));
    if (match !== null) ms = Number(match[1]) * unitMs[match[2] as string]!;
  }
  if (!Number.isFinite(ms) || ms < 0) {
    throw specError(
      "SIM_SPEC_DURATION",
      path,
      `a duration is ${JSON.stringify(duration)}; give milliseconds from 0 or text such as "62s", "1.5h", "200ms", "2d"`,
      { found: duration },
    );
  }
  return ms;
}
