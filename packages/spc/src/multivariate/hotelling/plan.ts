import { checkForm, checkSource, checkWord } from "../../charts/shared/lines.js";
import type { ChartPlan, Track } from "../../charts/shared/plan.js";
import { savedPart } from "../../charts/shared/saved.js";
import type { Usability } from "../../charts/shared/tally.js";
import type { ControlLine } from "../../charts/types.js";
import { average } from "../../numeric/average.js";
import { refuse } from "../../refuse.js";
import { nelsonRules } from "../../rules/nelson-rules.js";
import {
  columnMeans,
  crossProducts,
  decorrelated,
  factored,
  fullRows,
  squares,
  triangleOf,
} from "../shared/covariance.js";
import { rowUsability } from "../shared/matrix.js";
import { alphaOf, chiSquaredLine, leastPoints, t2Lines } from "./t2-lines.js";
import type { CovarianceEstimator, HotellingLimits, HotellingOptions, T2Line } from "./types.js";

/** Which covariance estimator these options mean; throws `SPC_OPTION` where it does not go with the size. */
export function estimatorOf(
  estimator: CovarianceEstimator | undefined,
  size: number,
): CovarianceEstimator {
  const of = checkWord("estimator", estimator ?? (size > 1 ? "pooled" : "sample"), [
    "sample",
    "successiveDifferences",
    "pooled",
  ]);
  if ((of === "pooled") === size > 1) return of;
  refuse(
    "SPC_OPTION",
    size > 1
      ? `estimator ${of} is for single rows; subgroups of ${size} take pooled`
      : "estimator pooled needs subgroups; give a size above 1",
    { estimator: of, size },
  );
}

/**
 * The row of a point: the means of the variables; for subgroups the lower triangle of products within; the index in the
 * series; and 1 where the point belongs to phase I.
 */
export function pointRow(
  values: ArrayLike<number>,
  from: number,
  p: number,
  size: number,
  index: number,
  phase1: boolean,
): readonly [readonly number[], Usability] {
  const how = rowUsability(values, from, from + size * p);
  const usable = how === "usable";
  const row: number[] = [];
  if (size === 1) {
    for (let j = 0; j < p; j++) row.push(usable ? values[from + j]! + 0 : Number.NaN);
  } else {
    const columns = Array.from({ length: p }, (_, j) =>
      Float64Array.from({ length: size }, (_, i) => values[from + i * p + j]!),
    );
    const means = columnMeans(columns);
    for (const mean of means) row.push(usable ? mean : Number.NaN);
    for (const sum of crossProducts(columns, means)) row.push(usable ? sum : Number.NaN);
  }
  row.push(index, phase1 ? 1 : 0);
  return [row, how];
}

/** How many numbers a row has. */
export function rowWidth(p: number, size: number): number {
  return p + (size > 1 ? (p * (p + 1)) / 2 : 0) + 2;
}

function estimate(
  columns: readonly Float64Array[],
  names: readonly string[],
  size: number,
  estimator: CovarianceEstimator,
  alpha: number,
  bridge: boolean,
): HotellingLimits {
  const p = names.length;
  const m = columns[0]!.length;
  const least = leastPoints(p, size, estimator);
  if (m < least) {
    refuse(
      "SPC_TOO_FEW_POINTS",
      `${m} usable ${size > 1 ? "subgroups" : "rows"} for ${p} variables; at least ${least} are needed, and ten per variable are wise`,
      { points: m, least },
    );
  }
  const x = columns.slice(0, p);
  const mean = columnMeans(x);
  let covariance: Float64Array;
  if (size > 1) {
    const df = m * (size - 1);
    covariance = Float64Array.from(columns.slice(p, -2), (sums) => average(sums) * (m / df));
  } else if (estimator === "sample") {
    covariance = crossProducts(x, mean).map((sum) => sum / (m - 1));
  } else {
    const at = columns[p]!;
    const pairs: number[] = [];
    for (let i = 1; i < m; i++) if (bridge || at[i]! - at[i - 1]! === 1) pairs.push(i);
    if (pairs.length < p) {
      refuse(
        "SPC_TOO_FEW_POINTS",
        `${pairs.length} pairs of neighbouring rows for ${p} variables; give longer runs without gaps, or gaps: "bridge"`,
        { pairs: pairs.length },
      );
    }
    const steps = x.map((column) => Float64Array.from(pairs, (i) => column[i]! - column[i - 1]!));
    covariance = crossProducts(steps, new Float64Array(p)).map((sum) => sum / (2 * pairs.length));
  }
  factored(covariance, names);
  return {
    chart: "t2",
    names,
    size,
    mean: [...mean],
    covariance: fullRows(covariance, p),
    points: m,
    estimator,
    alpha,
    ...t2Lines(p, m, size, estimator, alpha),
    constants: "exact",
  };
}

/** Limits from a given standard; throws `SPC_LIMITS` where it is none. */
function given(
  { mean, covariance }: NonNullable<HotellingOptions["standard"]>,
  names: readonly string[],
  size: number,
  alpha: number,
): HotellingLimits {
  const line = chiSquaredLine(names.length, alpha);
  const of: HotellingLimits = {
    chart: "t2",
    names,
    size,
    mean: [...mean],
    covariance: covariance.map((row) => [...row]),
    points: 0,
    estimator: "given",
    alpha,
    phase1: line,
    phase2: line,
    constants: "exact",
  };
  checkHotellingLimits(of);
  return of;
}

/** Throws `SPC_LIMITS` unless these are limits of a T² chart, `SPC_SINGULAR` where distances do not exist. */
export function checkHotellingLimits(of: HotellingLimits): void {
  if (of.chart !== "t2") {
    refuse("SPC_LIMITS", `limits are for ${of.chart}; t2 needs limits of its own kind`, {
      expected: "t2",
      found: of.chart,
    });
  }
  const p = of.names.length;
  if (of.mean.length !== p || !of.mean.every((x) => Number.isFinite(x))) {
    refuse("SPC_LIMITS", `limits of ${p} variables need as many finite means`, { mean: of.mean });
  }
  for (const { center, ucl } of [of.phase1, of.phase2]) {
    if (Number.isFinite(ucl) && center >= 0 && center <= ucl) continue;
    refuse("SPC_LIMITS", `a T² limit must be finite and not below its centre; found ${ucl}`, {
      ucl,
    });
  }
  factored(triangleOf(of.covariance, p), of.names);
}

function lineOf({ center, ucl }: T2Line): ControlLine {
  return { center, ucl, lcl: 0, sigma: (ucl - center) / 3 };
}

/** The T² of rows under limits. */
export function distances(limits: HotellingLimits): (row: ArrayLike<number>) => number {
  const of = factored(triangleOf(limits.covariance, limits.names.length), limits.names);
  return (row) => limits.size * squares(decorrelated(of, row, limits.mean));
}

/** The plan of a T² chart of these variables. */
export function hotellingPlan(
  options: HotellingOptions,
  names: readonly string[],
  size: number,
): ChartPlan<"t2", HotellingLimits> {
  checkSource(options);
  const p = names.length;
  const { limits, standard } = options;
  const gaps = checkWord("gaps", options.gaps ?? "break", ["break", "bridge"]);
  const alpha = alphaOf(options.alpha, p);
  const estimator = estimatorOf(options.estimator, size);
  if (limits !== undefined) checkForm(() => checkHotellingLimits(limits));
  const fixed = limits ?? (standard && given(standard, names, size, alpha));
  return {
    names: ["t2"],
    rules: [nelsonRules({ only: [1] })],
    gaps,
    width: rowWidth(p, size),
    fixed,
    needed: [0],
    estimate: (columns) => estimate(columns, names, size, estimator, alpha, gaps === "bridge"),
    lines: (now) => [lineOf(now.phase2)],
    varies: true,
    track(now, from): Track {
      const distance = distances(now);
      const lines = { 1: [lineOf(now.phase1)], 2: [lineOf(now.phase2)] };
      const last = rowWidth(p, size) - 1;
      // A place without a point keeps the line of the phase before it.
      let phase =
        savedPart<1 | 2>("track", from, (of) => of === 1 || of === 2) ?? (now === fixed ? 2 : 1);
      return {
        push(row) {
          if (row === undefined) return { values: [Number.NaN], lines: lines[phase] };
          phase = row[last] === 1 ? 1 : 2;
          return { values: [distance(row)], lines: lines[phase] };
        },
        save: () => phase,
      };
    },
  };
}
