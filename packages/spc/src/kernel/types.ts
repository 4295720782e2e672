import type { Issue } from "@taktline/core";
import type { ImrLimits } from "../charts/imr/types.js";
import type { ConstantsMode, ControlLine, GivenStandard } from "../charts/types.js";
import type { XbarRLimits } from "../charts/xbar-r/types.js";
import type { GapPolicy, RuleLimits, RuleSet } from "../rules/types.js";

/** Options of `createKernel`. */
export interface KernelOptions {
  /**
   * Where the work is done: `wasm` in WebAssembly with SIMD, `js` in JavaScript with the same bits, `auto` (default) in
   * WebAssembly where it can be started, which a content security policy may forbid.
   */
  readonly memory?: "auto" | "wasm" | "js";
  /** The most bytes that columns, copies and results may take together, 1 MiB to 2 GiB; default 2 GiB. */
  readonly maxBytes?: number;
}

/** A column of numbers in the memory of a kernel: what is computed from it is not copied in first. */
export interface KernelColumn {
  /** Numbers in it. */
  readonly length: number;
  /** The numbers themselves; read this anew after other calls of the kernel, because its memory may have moved. */
  readonly values: Float64Array;
  /** Gives its memory back. */
  free(): void;
}

/** Numbers for a kernel: a column of its own, or any other numbers, which are copied in. */
export type KernelValues = KernelColumn | Float64Array | readonly number[];

/** What all batch computations have as options. */
export interface BatchOptions {
  /**
   * `copy` (default): the arrays in the result are yours. `view`: they lie in the memory of the kernel and hold until its
   * next call, which saves copying them out.
   */
  readonly results?: "copy" | "view";
}

/** Options of {@link Kernel.rules}. */
export interface RulesBatchOptions extends BatchOptions {
  /** What a missing point does to runs; default `break`. */
  readonly gaps?: GapPolicy;
}

/** Options of {@link Kernel.xbarR}; without `limits` and `standard` all subgroups are phase I. */
export interface XbarRBatchOptions extends RulesBatchOptions {
  /** Judge by these limits. */
  readonly limits?: XbarRLimits;
  /** Judge by limits from a given mean and sigma. */
  readonly standard?: GivenStandard;
  /** Constants; default `exact`. */
  readonly constants?: ConstantsMode;
  /** Rules on the averages; default Nelson 1 to 8. */
  readonly rules?: RuleSet;
}

/** Options of {@link Kernel.imr}; without `limits` and `standard` all points are phase I. */
export interface ImrBatchOptions extends RulesBatchOptions {
  /** Judge by these limits, of span 2. */
  readonly limits?: ImrLimits;
  /** Judge by limits from a given mean and sigma. */
  readonly standard?: GivenStandard;
  /** Constants; default `exact`. */
  readonly constants?: ConstantsMode;
  /** Rules on the individuals; default Nelson 1 to 8. */
  readonly rules?: RuleSet;
}

/** Options of {@link Kernel.ewmaCusum}. */
export interface EwmaCusumBatchOptions extends BatchOptions {
  /** Mean and standard deviation of the process in control. */
  readonly standard: GivenStandard;
  /** Weight of the newest point in the EWMA, above 0, at most 1; default 0.2. */
  readonly lambda?: number;
  /** Half width of the EWMA limits in its standard deviations, above 0; default 2.7. */
  readonly width?: number;
  /** Reference value of the CUSUM in sigmas, 0 or more; default 0.5. */
  readonly reference?: number;
  /** Decision interval of the CUSUM in sigmas, above 0; default 5. */
  readonly decision?: number;
  /** Where both arms of the CUSUM start, in sigmas, from 0 to below `decision`; default 0; half of `decision` is the usual fast initial response. */
  readonly headStart?: number;
  /** Whether the plotted statistics are wanted as columns, or only the masks; default false. */
  readonly series?: boolean;
}

/** Which rules hold where. */
export interface RulesBatch {
  /** Per point all rules that hold: rule k sets bit `k - 1`, as `applyRules` has it. */
  readonly masks: Uint16Array;
  /** Points at which any rule holds. */
  readonly flagged: number;
  /** Points that are not finite numbers. */
  readonly missing: number;
}

/** An average and range chart of many subgroups. */
export interface XbarRBatch extends RulesBatch {
  /** The limits in force; `xbarR` takes them too. */
  readonly limits: XbarRLimits;
  /** Averages of the subgroups, NaN where one is missing. */
  readonly means: Float64Array;
  /** Ranges of the subgroups, NaN where one is missing. */
  readonly ranges: Float64Array;
  /** What was wrong with the data: incomplete subgroups, numbers left over, sigma of 0. */
  readonly issues: readonly Issue[];
}

/** An individuals and moving range chart of many points. */
export interface ImrBatch extends RulesBatch {
  /** The limits in force; `imr` takes them too. */
  readonly limits: ImrLimits;
  /** Moving ranges of two points, at the later one; NaN where there is none. */
  readonly ranges: Float64Array;
  /** What was wrong with the data: missing points, sigma of 0. */
  readonly issues: readonly Issue[];
}

/** EWMA and CUSUM of many points. */
export interface EwmaCusumBatch {
  /** Per point: 1 EWMA above its limit, 2 below, 4 upper CUSUM above the decision interval, 8 lower CUSUM. */
  readonly masks: Uint8Array;
  /** Points at which any of them signals. */
  readonly flagged: number;
  /** Points that are not finite numbers: they change neither statistic. */
  readonly missing: number;
  /** The EWMA limits that are approached; those of the first points are narrower. */
  readonly line: ControlLine;
  /** The statistics after the last point, in the unit of the points. */
  readonly last: { readonly ewma: number; readonly upper: number; readonly lower: number };
  /** With `series`: the EWMA per point, NaN where it is missing. */
  readonly ewma?: Float64Array;
  /** With `series`: the upper CUSUM in the unit of the points. */
  readonly upper?: Float64Array;
  /** With `series`: the lower CUSUM in the unit of the points, counted positive. */
  readonly lower?: Float64Array;
}

/** Mean and variance of many points. */
export interface MeanVariance {
  /** Finite points. */
  readonly count: number;
  /** Points that are not finite numbers. */
  readonly missing: number;
  /** Mean, or null without a point. */
  readonly mean: number | null;
  /** Sample variance (divisor `count - 1`), or null with fewer than two points. */
  readonly variance: number | null;
  /** Lowest point, or null. */
  readonly min: number | null;
  /** Highest point, or null. */
  readonly max: number | null;
}

/** Batch computations over columns of numbers, many times as fast as the charts point by point. */
export interface Kernel {
  /** What does the work; both give the same bits. */
  readonly kind: "wasm" | "js";
  /** Bytes that columns and results hold at the moment. */
  readonly bytes: number;
  /**
   * A column of zeros in the memory of the kernel, to be filled by the caller.
   *
   * @throws `SPC_OPTION` when the length is not a whole number from 0
   * @throws `SPC_KERNEL_MEMORY` when it does not fit
   */
  f64(length: number): KernelColumn;
  /**
   * Average and range chart: averages, ranges, limits from the mean range, and all rules on the averages.
   *
   * A subgroup with a number that is not finite is missing; so is one whose sum or range overflows.
   *
   * @param values - the measurements, subgroup after subgroup; what does not fill one at the end is left out
   * @param size - measurements in a subgroup, 2 to 1000
   * @throws `SPC_SUBGROUP_SIZE` for another size
   * @throws `SPC_TOO_FEW_POINTS` when limits are to be estimated and no subgroup is complete
   * @throws `SPC_OVERFLOW` when estimated limits are not finite
   * @throws `SPC_LIMITS` when given limits or a given standard are no limits, or of another chart or size
   * @throws `SPC_OPTION` when options are out of range or exclude each other
   * @throws `SPC_KERNEL_MEMORY` when data and results do not fit
   */
  xbarR(values: KernelValues, size: number, options?: XbarRBatchOptions): XbarRBatch;
  /**
   * Individuals and moving range chart: ranges of two points, limits from their mean, and all rules on the individuals.
   *
   * @throws `SPC_TOO_FEW_POINTS` when limits are to be estimated and there is no moving range
   * @throws `SPC_OVERFLOW` when estimated limits are not finite
   * @throws `SPC_LIMITS` when given limits or a given standard are no limits, or of another chart
   * @throws `SPC_OPTION` when options are out of range or exclude each other
   * @throws `SPC_KERNEL_MEMORY` when data and results do not fit
   */
  imr(values: KernelValues, options?: ImrBatchOptions): ImrBatch;
  /**
   * EWMA with the exact limits of its first points, and both arms of the tabular CUSUM.
   *
   * @throws `SPC_LIMITS` when the given standard is none
   * @throws `SPC_OPTION` when options are out of range
   * @throws `SPC_OVERFLOW` when a statistic is no longer finite
   * @throws `SPC_KERNEL_MEMORY` when data and results do not fit
   */
  ewmaCusum(values: KernelValues, options: EwmaCusumBatchOptions): EwmaCusumBatch;
  /**
   * Mean and variance in two passes over blocks, so that a large offset costs no digits.
   *
   * @throws `SPC_OVERFLOW` when they are not finite although the points are
   */
  meanVariance(values: KernelValues): MeanVariance;
  /**
   * Any table of rules on any points: the masks that `applyRules` gives.
   *
   * @throws `SPC_LIMITS` when the lines are not finite or out of order
   * @throws `SPC_RULE` when a rule contradicts itself
   * @throws `SPC_KERNEL_MEMORY` when data and results do not fit
   */
  rules(
    values: KernelValues,
    limits: RuleLimits,
    rules?: RuleSet,
    options?: RulesBatchOptions,
  ): RulesBatch;
  /** Gives all memory back; columns and views are void afterwards, and further calls throw `SPC_KERNEL_DISPOSED`. */
  dispose(): void;
}
