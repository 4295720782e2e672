import { exclusions } from "../shared/exclusions.js";
import { resultOf } from "../shared/result.js";
import { chosen, estimateFrom, limitsFor, times } from "../shared/series.js";
import { imrIssues } from "./issues.js";
import { imrPlan } from "./plan.js";
import { imrSeries } from "./series.js";
import type { ImrOptions, ImrResult } from "./types.js";

/**
 * Makes an individuals and moving range chart (I-MR, XmR): values, lines, and every rule that holds at every point.
 *
 * Without `limits`, `standard` or `phase1` all points are phase I: limits are estimated from them and they are judged by
 * these. Points that are not finite are missing; excluded points keep their place and value but count for nothing.
 * For single points from a stream use `imrAccumulator`, which gives the same bits; for subgroups use `xbarR`.
 *
 * @param values - measurements in the order of production
 * @throws `SPC_TOO_FEW_POINTS` when limits are to be estimated and no moving range, or fewer points than `phase1`, can be had
 * @throws `SPC_OVERFLOW` when estimated limits are not finite because the measurements are too large to add up
 * @throws `SPC_LIMITS` when given limits or a given standard are no limits, or of another chart
 * @throws `SPC_OPTION` when options are out of range or exclude each other
 * @throws `SPC_CONSTANT_TABLE` for `table3` with a span above 25
 * @see ISO 7870-2:2023, 6.5
 *
 * @example
 * ```ts
 * import { imr, imrLimits } from "@taktline/spc";
 *
 * // Mean spindle power of 12 milled parts; the limits rest on five good ones.
 * const power = [
 *   0.17728, 0.17795, 0.1765, 0.18398, 0.22185, 0.17638, 0.19343, 0.18645, 0.18335, 0.178, 0.17797, 0.17729,
 * ];
 * const limits = imrLimits([0, 1, 2, 10, 11].map((part) => power[part] ?? Number.NaN));
 * const { signals } = imr(power, { limits });
 * signals.filter((s) => s.chart === "x" && s.rule === 1).map((s) => s.index); // => [3, 4, 6, 7, 8]
 * ```
 */
export function imr(values: ArrayLike<number>, options: ImrOptions = {}): ImrResult {
  const plan = imrPlan(options);
  const excluded = exclusions(options.exclude, values.length);
  const t = times(options.t, values.length);
  const series = imrSeries(values, plan.span, plan.gaps, excluded);
  const { phase1 } = options;
  // Ranges of a chosen baseline are those between the points chosen, not those of the series.
  const limits =
    typeof phase1 === "object" && plan.fixed === undefined
      ? estimateFrom(
          plan,
          imrSeries(
            chosen(phase1, series).map((i) => series.columns[0]![i]!),
            plan.span,
            plan.gaps,
            [],
          ),
          Number.POSITIVE_INFINITY,
        )
      : limitsFor(plan, series, phase1, 2);
  return resultOf("imr", plan, limits, series, excluded, t, imrIssues(series.tally, limits));
}
