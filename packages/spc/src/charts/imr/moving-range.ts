import type { GapPolicy } from "../../rules/types.js";
import type { Usability } from "../shared/tally.js";

/** How usable a measurement is. */
export function usability(x: number): Usability {
  return Number.isFinite(x) ? "usable" : Number.isNaN(x) ? "missing" : "infinite";
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
  let window = [...recent];
  return {
    push(x) {
      if (Number.isNaN(x)) {
        if (gaps === "break") window = [];
        return Number.NaN;
      }
      let range = Number.NaN;
      if (window.length === span - 1) {
        range = Math.max(x, ...window) - Math.min(x, ...window);
        window.shift();
      }
      window.push(x);
      return range;
    },
    get recent() {
      return window;
    },
  };
}
