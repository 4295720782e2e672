import type { T2Contribution } from "@taktline/spc/multivariate";
import type { BarsSpec } from "../spec/bars-spec.js";
import type { ChartText, NumberColumn } from "../spec/chart-text.js";

/** What a picture of contributions shows beside the numbers. */
export interface ContributionChartOptions {
  /** Headline; default "Contributions to the statistic". */
  readonly title?: ChartText;
  /** Line under the headline: which point, when. */
  readonly subtitle?: ChartText;
  /** What the picture says, for those who do not see it; default: a summary of the numbers. */
  readonly description?: ChartText;
  /** The most variables shown, at least 1; the others are summed in a last bar. Default 15. */
  readonly top?: number;
  /** `size` (default) sorts by absolute value, `none` keeps the order given. */
  readonly sort?: "size" | "none";
  /** A line that a single contribution should not exceed. */
  readonly limit?: number;
}

/**
 * Draws up which variables made a multivariate statistic (T2, SPE) large, the largest first.
 *
 * @param names - the variables
 * @param contributions - one number per variable; they may be negative
 *
 * @example
 * ```ts
 * import { contributionChart } from "@taktline/chart";
 *
 * const spec = contributionChart(["feed", "pressure", "level"], [0.5, 7.5, -1.25], { top: 1 });
 * spec.series[0]?.values; // => [7.5, -0.75]
 * ```
 */
export function contributionChart(
  names: readonly ChartText[],
  contributions: NumberColumn,
  options: ContributionChartOptions = {},
): BarsSpec {
  const {
    title = { key: "bars.contribution" },
    subtitle,
    description,
    top = 15,
    sort = "size",
    limit,
  } = options;
  const all = names.map((label, i) => ({ label, value: contributions[i] ?? Number.NaN }));
  const size = (value: number) => (Number.isFinite(value) ? Math.abs(value) : -1);
  if (sort === "size") all.sort((a, b) => size(b.value) - size(a.value));
  const most = Math.max(1, Math.floor(top));
  // A remainder of a single variable is that variable.
  const shown = all.length > most + 1 ? all.slice(0, most) : all;
  const rest = all.slice(shown.length);
  const bars = [...shown];
  if (rest.length > 0) {
    bars.push({
      label: { key: "bars.others", values: { n: rest.length } },
      value: rest.reduce((sum, { value }) => sum + (Number.isFinite(value) ? value : 0), 0),
    });
  }
  return {
    kind: "bars",
    v: 1,
    title,
    ...(subtitle !== undefined && { subtitle }),
    ...(description !== undefined && { description }),
    groups: bars.map(({ label }) => label),
    series: [{ label: "", values: bars.map(({ value }) => value) }],
    axisTitle: { key: "bars.contributionAxis" },
    ...(limit !== undefined && { lines: [{ label: "", value: limit, kind: "limit" as const }] }),
  };
}

/**
 * Draws up which variables made a T² large: T² of each alone beside its T² given all others, the largest of the latter first.
 *
 * A variable with a large bar given the others and a small one alone broke the usual relation; one with both large left its range.
 *
 * @param contributions - what `t2Contributions` of `@taktline/spc/multivariate` gives
 *
 * @example
 * ```ts
 * import { t2ContributionChart } from "@taktline/chart";
 * import { hotelling, t2Contributions } from "@taktline/spc/multivariate";
 *
 * const standard = { mean: [0, 0], covariance: [[1, 0], [0, 4]] };
 * const { limits } = hotelling([[1, 6]], { standard });
 * t2ContributionChart(t2Contributions([1, 6], limits)).groups; // => ["x2", "x1"]
 * ```
 */
export function t2ContributionChart(
  contributions: readonly T2Contribution[],
  options: ContributionChartOptions = {},
): BarsSpec {
  const { title = { key: "bars.contribution" }, subtitle, description, limit } = options;
  const { top = 15, sort = "size" } = options;
  const sorted = [...contributions];
  if (sort === "size") sorted.sort((a, b) => b.conditional - a.conditional);
  const shown = sorted.slice(0, Math.max(1, Math.floor(top)));
  return {
    kind: "bars",
    v: 1,
    title,
    ...(subtitle !== undefined && { subtitle }),
    ...(description !== undefined && { description }),
    groups: shown.map(({ name }) => name),
    series: [
      { label: { key: "bars.conditional" }, values: shown.map((one) => one.conditional) },
      { label: { key: "bars.alone" }, values: shown.map((one) => one.alone) },
    ],
    axisTitle: "T²",
    ...(limit !== undefined && { lines: [{ label: "", value: limit, kind: "limit" as const }] }),
  };
}
