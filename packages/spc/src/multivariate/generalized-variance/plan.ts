import { checkSource, checkWord } from "../../charts/shared/lines.js";
import type { ChartPlan } from "../../charts/shared/plan.js";
import type { Usability } from "../../charts/shared/tally.js";
import { average } from "../../numeric/average.js";
import { refuse } from "../../refuse.js";
import { nelsonRules } from "../../rules/nelson-rules.js";
import { pointRow } from "../hotelling/plan.js";
import { cholesky, type Triangle } from "../linear/cholesky.js";
import { factored, fullRows } from "../shared/covariance.js";
import type { GeneralizedVarianceLimits, GeneralizedVarianceOptions } from "./types.js";

/** The determinant of a covariance; 0 where it cannot be inverted. */
function determinant(of: Triangle, p: number): number {
  const factor = cholesky(of, p, 0);
  if ("row" in factor) return 0;
  let product = 1;
  for (let i = 0; i < p; i++) product *= factor[(i * (i + 3)) / 2]! ** 2;
  return product;
}

/** The row of a subgroup: its determinant, then the lower triangle of products within. */
export function subgroupRow(
  values: ArrayLike<number>,
  from: number,
  p: number,
  size: number,
): readonly [readonly number[], Usability] {
  const [row, how] = pointRow(values, from, p, size, 0, false);
  const products = Float64Array.from(row.slice(p, -2));
  const own = products.map((sum) => sum / (size - 1));
  return [[how === "usable" ? determinant(own, p) : Number.NaN, ...products], how];
}

/** Mean and variance of the determinant of a covariance with these degrees of freedom, where that of the process is 1. */
export function determinantMoments(
  p: number,
  df: number,
): readonly [mean: number, variance: number] {
  let mean = 1;
  let square = 1;
  for (let i = 0; i < p; i++) {
    mean *= (df - i) / df;
    square *= ((df - i) * (df - i + 2)) / (df * df);
  }
  return [mean, square - mean * mean];
}

/** The size of subgroups; throws `SPC_OPTION` unless they have more rows than variables. */
export function checkedSize(size: number | undefined, p: number): number {
  if (size !== undefined && Number.isInteger(size) && size > p && size <= 1000) return size;
  refuse("SPC_OPTION", `size must be above the ${p} variables and at most 1000, not ${size}`, {
    size,
    p,
  });
}

/** The plan of a generalized variance chart of these variables. */
export function generalizedVariancePlan(
  options: GeneralizedVarianceOptions,
  names: readonly string[],
  size: number,
): ChartPlan<"generalizedVariance", GeneralizedVarianceLimits> {
  checkSource(options);
  const p = names.length;
  const { limits } = options;
  if (limits !== undefined) check(limits);
  const [b1, b2] = determinantMoments(p, size - 1);
  return {
    names: ["generalizedVariance"],
    rules: [nelsonRules({ only: [1] })],
    gaps: checkWord("gaps", options.gaps ?? "break", ["break", "bridge"]),
    width: 1 + (p * (p + 1)) / 2,
    fixed: limits,
    estimate([own, ...products]) {
      const m = own!.length;
      const df = m * (size - 1);
      const covariance = Float64Array.from(products, (sums) => average(sums) / (size - 1));
      factored(covariance, names);
      return {
        chart: "generalizedVariance",
        names,
        size,
        covariance: fullRows(covariance, p),
        determinant: determinant(covariance, p) / determinantMoments(p, df)[0],
        b1,
        b2,
        points: m,
        estimator: "pooled",
        constants: "exact",
      };
    },
    lines(now) {
      const center = now.b1 * now.determinant;
      const sigma = Math.sqrt(now.b2) * now.determinant;
      return [{ center, ucl: center + 3 * sigma, lcl: Math.max(0, center - 3 * sigma), sigma }];
    },
    varies: false,
  };
}

function check(of: GeneralizedVarianceLimits): void {
  const { chart, determinant: found, b1, b2 } = of;
  if (chart === "generalizedVariance" && [found, b1, b2].every((x) => x > 0 && x < 1e300)) return;
  refuse(
    "SPC_LIMITS",
    `limits of a generalized variance chart need a determinant, b1 and b2 above 0; found chart ${chart}, determinant ${found}`,
    { chart, determinant: found, b1, b2 },
  );
}
