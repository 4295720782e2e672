import type { GapPolicy } from "../../rules/types.js";
import type { Usability } from "../shared/tally.js";

/** How usable a measurement is; what is no number at all, such as the null that JSON makes of NaN, is missing. */
export function usability(x: number): Usability {
  if (Number.isFinite(x)) return "usable";
  return x === Number.POSITIVE_INFINITY || x === Number.NEGATIVE_INFINITY ? "infinite" : "missing";
}

/** The range of the last `span` measurements, point by point. */
export interface MovingRange {
  /** Takes the next measurement, NaN for a missing one, and gives the range, NaN where there is none. */
  push(x: number): number;
  /** The measurements that the next range may need, oldest first. */
  readonly recent: readonly number[];
}

/** Starts moving ranges, or goes on after `recent`. */
export function movingRange(
  span: number,
  gaps: GapPolicy,
  recent: readonly number[] = [],
): MovingRange {
  // The last measurements, oldest first; with a span of 2 only one, so shifting costs nothing.
  const window = Float64Array.from({ length: span - 1 }, (_, i) => recent[i] ?? 0);
  let held = recent.length;
  return {
    push(x) {
      if (Number.isNaN(x)) {
        if (gaps === "break") held = 0;
        return Number.NaN;
      }
      if (held < span - 1) {
        window[held++] = x;
        return Number.NaN;
      }
      let low = x;
      let high = x;
      for (let i = 0; i < window.length; i++) {
        const y = window[i]!;
        if (y < low) low = y;
        if (y > high) high = y;
      }
      window.copyWithin(0, 1);
      window[span - 2] = x;
      return high - low;
    },
    get recent() {
      return Array.from(window.subarray(0, held));
    },
  };
}
