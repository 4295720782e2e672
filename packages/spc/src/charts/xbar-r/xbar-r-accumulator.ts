import { reasons } from "../shared/exclusions.js";
import { refuse } from "../shared/refuse.js";
import { checkState, phase1Of, rowAccumulator, statusOf } from "../shared/row-accumulator.js";
import type { ChartStatus } from "../types.js";
import { xbarRIssues } from "./issues.js";
import { xbarRPlan } from "./plan.js";
import { averageAndRange, checkSize } from "./subgroups.js";
import type { XbarRAccumulatorOptions, XbarRLimits, XbarRPoint, XbarRState } from "./types.js";

/** A streaming average and range chart in constant memory. */
export interface XbarRAccumulator {
  /**
   * Takes the next subgroup and judges it; one with a number that is not finite is missing.
   *
   * @param t - epoch milliseconds, carried along; left out where not finite
   * @param excludeReason - leaves the subgroup out, for this reason
   * @throws `SPC_SUBGROUP_SIZE` when it has not the size of the chart; the chart is then as before
   */
  push(subgroup: ArrayLike<number>, t?: number, excludeReason?: string): XbarRPoint;
  /** Measurements in one subgroup. */
  readonly size: number;
  /** What is known of the subgroups so far. */
  value(): ChartStatus<XbarRLimits>;
  /** Everything needed to go on later, as plain JSON; give it to {@link restoreXbarR}. */
  save(): XbarRState;
}

/**
 * Starts a streaming average and range chart, bit-identical with `xbarR` on the same subgroups.
 *
 * With `limits` or `standard` every subgroup is judged at once. With `phase1: n` the first n usable subgroups are
 * collected; the n-th freezes the limits, and its result carries the judged earlier subgroups as `retrospective`.
 *
 * @throws `SPC_OPTION` when not exactly one of `limits`, `standard` and `phase1` is given, or an option is out of range
 * @throws `SPC_SUBGROUP_SIZE` when the size is neither given nor known from the limits, or not 2 to 1000
 * @throws `SPC_LIMITS` when given limits or a given standard are no limits, or of another chart or size
 * @throws `SPC_CONSTANT_TABLE` for `table3` with subgroups above 25
 * @see ISO 7870-2:2023, 6.4
 *
 * @example
 * ```ts
 * import { xbarRAccumulator } from "@taktline/spc";
 *
 * const chart = xbarRAccumulator({ size: 2, standard: { mean: 10, sigma: 1 } });
 * chart.push([9, 11]).signals.length; // => 0
 * chart.push([14, 16]).signals.map((s) => s.id); // => ["xbar:1:1"]
 * ```
 */
export function xbarRAccumulator(options: XbarRAccumulatorOptions): XbarRAccumulator {
  return accumulator(options);
}

/**
 * Goes on from a saved state.
 *
 * @throws `SPC_STATE` when the state is not one of {@link XbarRAccumulator.save}
 *
 * @example
 * ```ts
 * import { restoreXbarR, xbarRAccumulator } from "@taktline/spc";
 *
 * const before = xbarRAccumulator({ size: 2, standard: { mean: 10, sigma: 1 } });
 * before.push([9, 11]);
 * const after = restoreXbarR(JSON.parse(JSON.stringify(before.save())));
 * after.push([14, 16]).signals.map((s) => s.id); // => ["xbar:1:1"]
 * ```
 */
export function restoreXbarR(state: XbarRState): XbarRAccumulator {
  checkState("spc.xbarR", state);
  return accumulator(state.options, state);
}

function accumulator(options: XbarRAccumulatorOptions, from?: XbarRState): XbarRAccumulator {
  const size = checkSize(options.size ?? options.limits?.size ?? Number.NaN);
  const plan = xbarRPlan(options, size);
  const want = phase1Of(plan, options.phase1, 1, "subgroups");
  const rows = rowAccumulator(plan, want, from?.rows);
  const listed = reasons(options.exclude);
  return {
    size,
    push(subgroup, t, excludeReason) {
      if (subgroup.length !== size) {
        refuse(
          "SPC_SUBGROUP_SIZE",
          `the subgroup has ${subgroup.length} measurements, the chart is for ${size}; mark missing ones with NaN`,
          { found: subgroup.length, size },
        );
      }
      const [xbar, r, how] = averageAndRange(subgroup, 0, size);
      return rows.push([xbar, r], how, t, excludeReason ?? listed.get(rows.next));
    },
    value() {
      const so = rows.summary();
      return statusOf(so, xbarRIssues(so.tally, so.limits, size, 0));
    },
    save() {
      return { kind: "spc.xbarR", v: 1, options, rows: rows.save() };
    },
  };
}
