import { explainSignal } from "./explain-signal.js";
import { explainImrLimits } from "./imr/explain-limits.js";
import type { ImrLimits } from "./imr/types.js";
import { explainSubgroupLimits } from "./subgroups/explain-limits.js";
import type { Signal } from "./types.js";
import type { XbarRLimits } from "./xbar-r/types.js";
import type { XbarSLimits } from "./xbar-s/types.js";

/**
 * Says in English how limits came about or why a signal was raised, with the numbers in the formulas.
 *
 * Indices are zero-based as everywhere; numbers have seven significant digits.
 *
 * @example
 * ```ts
 * import { explain, imr } from "@taktline/spc";
 *
 * const { signals } = imr([10.4, 13.1], { standard: { mean: 10, sigma: 1 } });
 * signals.map(explain); // => ["x, point 1, rule 1: the point is above UCL 13 (value 13.1); formed by point 1"]
 * ```
 */
export function explain(of: Signal | ImrLimits | XbarRLimits | XbarSLimits): string {
  if ("spec" in of) return explainSignal(of);
  return of.chart === "imr" ? explainImrLimits(of) : explainSubgroupLimits(of);
}
