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
