import type { Measurements } from "../time-weighted/basis.js";
import { weightedChart } from "../time-weighted/chart.js";
import type { ControlChart } from "../types.js";
import { cusumChart } from "./chart.js";
import type { CusumArm, CusumLimits, CusumOptions, CusumResult } from "./types.js";

/**
 * Makes a tabular CUSUM chart: two sums of deviations from the target beyond an allowance, each judged against `h`.
 *
 * Upper arm: C = max(0, C + z - k); lower arm: C = max(0, C - z - k); z is the deviation from the target in sigmas of the
 * plotted point, so that subgroups of different size weigh rightly. A signal is an arm above h. Run and shift tell since how
 * many points the arm has been above 0 and how large the shift since then is: sigma (k + C / run). With `fir` the arms start
 * at h/2 and a shift that is there from the start is found sooner.
 *
 * @param data - single measurements, or subgroups in any form
 * @throws `SPC_TOO_FEW_POINTS` when limits are to be estimated and too few points are usable
 * @throws `SPC_LIMITS` when given limits or a given standard are no limits, or of another chart
 * @throws `SPC_OPTION` when options are out of range or exclude each other
 * @see ISO 7870-4:2021
 *
 * @example
 * ```ts
 * import { cusum } from "@taktline/spc";
 *
 * const chart = cusum([11, 12, 13, 13], { standard: { mean: 10, sigma: 1 } });
 * Array.from(chart.upper.values); // => [0.5, 2, 4.5, 7]
 * chart.signals.map((s) => s.id); // => ["upper:3:1"]
 * chart.arms.upper.shifts[3]; // => 2.25
 * ```
 */
export function cusum(data: Measurements, options: CusumOptions = {}): CusumResult {
  type Bare = ControlChart<"cusum"> & { readonly limits: CusumLimits };
  const more: Record<string, number>[] = [];
  const chart = weightedChart<"cusum", "upper" | "lower", CusumLimits, CusumOptions, Bare>(
    {
      ...cusumChart,
      track(...given) {
        const track = cusumChart.track(...given);
        return {
          save: () => track.save(),
          push(row) {
            const plotted = track.push(row);
            more.push(plotted.more ?? {});
            return plotted;
          },
        };
      },
    },
    data,
    options,
  );
  const arm = (side: "upper" | "lower"): CusumArm => ({
    runs: Uint32Array.from(more, (at) => at[`${side}Run`] ?? 0),
    shifts: Float64Array.from(more, (at) => at[`${side}Shift`] ?? 0),
  });
  return { ...chart, arms: { upper: arm("upper"), lower: arm("lower") } } as unknown as CusumResult;
}
