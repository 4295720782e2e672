import { subgroupChart } from "../subgroups/subgroup-chart.js";
import type { Subgroups } from "../subgroups/types.js";
import { rangeChart } from "./chart.js";
import type { XbarROptions, XbarRResult } from "./types.js";

/**
 * Makes an average and range chart (X̄-R): values, lines, and every rule that holds at every subgroup.
 *
 * Without `limits`, `standard` or `phase1` all subgroups are phase I: limits are estimated from them and they are judged
 * by these. A subgroup that lacks a measurement is missing; excluded subgroups keep their place and values but count for
 * nothing. For subgroups from a stream use `xbarRAccumulator`, which gives the same bits; for single measurements `imr`.
 *
 * @param subgroups - an array per subgroup, or all measurements in a row with the size or the sizes
 * @throws `SPC_TOO_FEW_POINTS` when limits are to be estimated and no subgroup, or fewer than `phase1`, are usable
 * @throws `SPC_OVERFLOW` when estimated limits are not finite because the measurements are too large to add up
 * @throws `SPC_SUBGROUP_SIZE` when a size is out of range or sizes do not add up
 * @throws `SPC_LIMITS` when given limits or a given standard are no limits, or of another chart
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
  return subgroupChart(rangeChart, subgroups, options, options.rRules);
}
