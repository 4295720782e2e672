import type { ImrLimits } from "../charts/imr/types.js";
import { locationLine, spreadLine } from "../charts/shared/lines.js";
import type { ConstantsMode, ControlLine, GivenStandard } from "../charts/types.js";
import type { XbarRLimits } from "../charts/xbar-r/types.js";
import { rangeConstants } from "../constants/range-constants.js";
import { refuse } from "../refuse.js";
import type { Total } from "./backend.js";

/**
 * The mean of a total, never outside its terms, so that the mean of equal numbers is that number.
 *
 * Two terms on both sides of it are proof enough; they are nearly always among the first.
 */
function meanOf(of: Total, terms: Float64Array): number {
  const mean = (of.sum + of.lost) / of.count + 0;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < terms.length; i++) {
    const x = terms[i]!;
    if (!Number.isFinite(x)) continue;
    if (x < low) low = x;
    if (x > high) high = x;
    if (low <= mean && high >= mean) return mean;
  }
  return Math.min(high, Math.max(low, mean)) + 0;
}

function finite(lines: readonly ControlLine[]): void {
  for (const { center, ucl, lcl } of lines) {
    if (Number.isFinite(center) && Number.isFinite(ucl) && Number.isFinite(lcl)) continue;
    refuse(
      "SPC_OVERFLOW",
      `the data overflow: estimated limits are lcl ${lcl}, center ${center}, ucl ${ucl}; look for garbage among the measurements and mark it with NaN`,
      { center, ucl, lcl },
    );
  }
}

/** Where limits come from: totals of data, or a standard. */
export type Basis =
  | {
      /** Totals of the plotted points and of their ranges, with these themselves. */
      readonly totals: readonly [Total, Total];
      readonly terms: readonly [Float64Array, Float64Array];
    }
  | { readonly standard: GivenStandard };

function levels(from: Basis, d2: number): { center: number; spread: number; sigma: number } {
  if ("standard" in from) {
    const { mean, sigma } = from.standard;
    return { center: mean, spread: d2 * sigma, sigma };
  }
  const spread = meanOf(from.totals[1], from.terms[1]);
  return { center: meanOf(from.totals[0], from.terms[0]), spread, sigma: spread / d2 };
}

const pointsOf = (from: Basis, which: 0 | 1) => ("standard" in from ? 0 : from.totals[which].count);
const estimatorOf = (from: Basis) => ("standard" in from ? "given" : undefined);

/** Limits of an average and range chart. */
export function xbarRLines(from: Basis, size: number, constants: ConstantsMode): XbarRLimits {
  const { d2, d3 } = rangeConstants(size, constants, false);
  const { center, spread, sigma } = levels(from, d2);
  const xbar = locationLine(center, sigma / Math.sqrt(size));
  const r = spreadLine(spread, d3 * sigma);
  finite([xbar, r]);
  return {
    chart: "xbarR",
    xbar,
    mean: center,
    r,
    sigma,
    estimator: estimatorOf(from) ?? "rBar",
    size,
    constants,
    subgroups: pointsOf(from, 0),
    measurements: pointsOf(from, 0) * size,
  };
}

/** Limits of an individuals and moving range chart of span 2. */
export function imrLines(from: Basis, constants: ConstantsMode): ImrLimits {
  const { d2, d3 } = rangeConstants(2, constants, false);
  const { center, spread, sigma } = levels(from, d2);
  const x = locationLine(center, sigma);
  const mr = spreadLine(spread, d3 * sigma);
  finite([x, mr]);
  return {
    chart: "imr",
    x,
    mr,
    sigma,
    estimator: estimatorOf(from) ?? "mrMean",
    span: 2,
    constants,
    points: pointsOf(from, 0),
    ranges: pointsOf(from, 1),
  };
}
