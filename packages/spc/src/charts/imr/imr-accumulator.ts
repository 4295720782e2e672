import { reasons } from "../shared/exclusions.js";
import { checkState, phase1Of, rowAccumulator, statusOf } from "../shared/row-accumulator.js";
import { checkSaved } from "../shared/saved.js";
import type { ChartStatus } from "../types.js";
import { imrIssues } from "./issues.js";
import { movingRange, usability } from "./moving-range.js";
import { imrPlan } from "./plan.js";
import type { ImrAccumulatorOptions, ImrLimits, ImrPoint, ImrState } from "./types.js";

/** A streaming individuals and moving range chart in constant memory. */
export interface ImrAccumulator {
  /**
   * Takes the next measurement and judges it; a number that is not finite is missing.
   *
   * @param t - epoch milliseconds, carried along; left out where not finite
   * @param excludeReason - leaves the point out, for this reason
   */
  push(x: number, t?: number, excludeReason?: string): ImrPoint;
  /** What is known of the points so far. */
  value(): ChartStatus<ImrLimits>;
  /** Everything needed to go on later, as plain JSON; give it to {@link restoreImr}. */
  save(): ImrState;
}

/**
 * Starts a streaming individuals and moving range chart, bit-identical with `imr` on the same points.
 *
 * With `limits` or `standard` every point is judged at once. With `phase1: n` the first n usable points are collected;
 * the n-th freezes the limits, and its result carries the judged earlier points as `retrospective`.
 *
 * @throws `SPC_OPTION` when not exactly one of `limits`, `standard` and `phase1` is given, or an option is out of range
 * @throws `SPC_LIMITS` when given limits or a given standard are no limits, or of another chart
 * @throws `SPC_CONSTANT_TABLE` for `table3` with a span above 25
 * @see ISO 7870-2:2023, 6.5
 *
 * @example
 * ```ts
 * import { imrAccumulator } from "@taktline/spc";
 *
 * const chart = imrAccumulator({ standard: { mean: 10, sigma: 1 } });
 * chart.push(10.4).signals.length; // => 0
 * chart.push(13.1).signals.map((s) => s.id); // => ["x:1:1"]
 * ```
 */
export function imrAccumulator(options: ImrAccumulatorOptions): ImrAccumulator {
  return accumulator(options);
}

/**
 * Goes on from a saved state.
 *
 * @throws `SPC_STATE` when the state is not one of {@link ImrAccumulator.save}
 *
 * @example
 * ```ts
 * import { imrAccumulator, restoreImr } from "@taktline/spc";
 *
 * const before = imrAccumulator({ standard: { mean: 10, sigma: 1 } });
 * before.push(10.4);
 * const after = restoreImr(JSON.parse(JSON.stringify(before.save())));
 * after.push(13.1).signals.map((s) => s.id); // => ["x:1:1"]
 * ```
 */
export function restoreImr(state: ImrState): ImrAccumulator {
  checkState("spc.imr", state);
  return accumulator(state.options, state);
}

function accumulator(options: ImrAccumulatorOptions, from?: ImrState): ImrAccumulator {
  const plan = imrPlan(options);
  const frozen = from?.rows.limits;
  if (frozen != null) {
    const { phase1: _, standard: __, ...rest } = options;
    checkSaved(() => imrPlan({ ...rest, limits: frozen }));
  }
  const rows = rowAccumulator(plan, phase1Of(plan, options.phase1, 2), from?.rows);
  const ranges = movingRange(plan.span, plan.gaps, from?.recent);
  const listed = reasons(options.exclude);
  return {
    push(x, t, excludeReason) {
      const how = usability(x);
      const reason = excludeReason ?? listed.get(rows.next);
      const value = how === "usable" ? x + 0 : Number.NaN;
      const range = ranges.push(reason === undefined ? value : Number.NaN);
      return rows.push([value, range], how, t, reason);
    },
    value() {
      const so = rows.summary();
      return statusOf(so, imrIssues(so.tally, so.limits));
    },
    save() {
      return { kind: "spc.imr", v: 1, options, recent: ranges.recent, rows: rows.save() };
    },
  };
}
