import { type CountLimits, explainCountLimits } from "./attributes/explain-limits.js";
import { explainRareLimits } from "./attributes/explain-rare.js";
import type { CusumLimits } from "./cusum/types.js";
import type { EwmaLimits } from "./ewma/types.js";
import { explainSignal } from "./explain-signal.js";
import type { GChartLimits } from "./g/types.js";
import { explainGroupLimits } from "./group/explain-limits.js";
import type { GroupChartLimits } from "./group/types.js";
import { explainImrLimits } from "./imr/explain-limits.js";
import type { ImrLimits } from "./imr/types.js";
import type { MovingAverageLimits } from "./moving-average/types.js";
import { explainSubgroupLimits } from "./subgroups/explain-limits.js";
import type { TChartLimits } from "./t/types.js";
import { explainWeightedLimits } from "./time-weighted/explain-limits.js";
import type { Signal } from "./types.js";
import type { XbarRLimits } from "./xbar-r/types.js";
import type { XbarSLimits } from "./xbar-s/types.js";
import { explainZmrLimits } from "./zmr/explain-limits.js";
import type { ZmrLimits } from "./zmr/types.js";

/** Limits that {@link explain} can explain. */
export type ExplainedLimits =
  | ImrLimits
  | XbarRLimits
  | XbarSLimits
  | EwmaLimits
  | CusumLimits
  | MovingAverageLimits
  | CountLimits
  | GroupChartLimits
  | ZmrLimits
  | GChartLimits
  | TChartLimits;

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
export function explain(of: Signal | ExplainedLimits): string {
  if ("spec" in of) return explainSignal(of);
  switch (of.chart) {
    case "imr":
      return explainImrLimits(of);
    case "xbarR":
    case "xbarS":
      return explainSubgroupLimits(of);
    case "p":
    case "np":
    case "c":
    case "u":
    case "laneyP":
    case "laneyU":
      return explainCountLimits(of);
    case "g":
    case "t":
      return explainRareLimits(of);
    case "zmr":
      return explainZmrLimits(of);
    case "group":
      return explainGroupLimits(of);
    default:
      return explainWeightedLimits(of);
  }
}
