import { exclusions } from "../shared/exclusions.js";
import { resultOf } from "../shared/result.js";
import { limitsFor, times } from "../shared/series.js";
import { xbarRIssues } from "./issues.js";
import { xbarRPlan } from "./plan.js";
import { subgroupReader, xbarRSeries } from "./subgroups.js";
import type { Subgroups, XbarROptions, XbarRResult } from "./types.js";

/**
 * Makes an average and range chart (X̄-R): values, lines, and every rule that holds at every subgroup.
 *
 * Without `limits`, `standard` or `phase1` all subgroups are phase I: limits are estimated from them and they are judged
 * by these. A subgroup that lacks a measurement is missing; excluded subgroups keep their place and values but count for
 * nothing. For subgroups from a stream use `xbarRAccumulator`, which gives the same bits; for single measurements `imr`.
 *
 * @param subgroups - an array per subgroup, or all measurements in a row with the size
 * @throws `SPC_TOO_FEW_POINTS` when limits are to be estimated and no subgroup, or fewer than `phase1`, are usable
 * @throws `SPC_OVERFLOW` when estimated limits are not finite because the measurements are too large to add up
 * @throws `SPC_SUBGROUP_SIZE` when sizes differ or are not 2 to 1000
 * @throws `SPC_LIMITS` when given limits or a given standard are no limits, or of another chart or size
 * @throws `SPC_OPTION` when options are out of range or exclude each other
 * @throws `SPC_CONSTANT_TABLE` for `table3` with subgroups above 25
 * @see ISO 7870-2:2023, 6.4
 *
 * @example
 * ```ts
 * import { xbarR } from "@taktline/spc";
 *
 * const chart = xbarR({ values: [9, 11, 10, 10, 14, 16], size: 2 }, { standard: { mean: 10, sigma: 1 } });
 * Array.from(chart.xbar.values); // => [10, 10, 15]
 * chart.signals.map((s) => s.id); // => ["xbar:2:1"]
 * ```
 */
export function xbarR(subgroups: Subgroups, options: XbarROptions = {}): XbarRResult {
  const reader = subgroupReader(subgroups, options.limits?.size);
  const plan = xbarRPlan(options, reader.size);
  const excluded = exclusions(options.exclude, reader.count);
  const t = times(options.t, reader.count);
  const series = xbarRSeries(reader, excluded);
  const limits = limitsFor(plan, series, options.phase1);
  const issues = xbarRIssues(series.tally, limits, reader.size, reader.tail);
  return resultOf("xbarR", plan, limits, series, excluded, t, issues);
}
