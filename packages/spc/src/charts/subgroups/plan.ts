import { rangeConstants } from "../../constants/range-constants.js";
import { average } from "../../numeric/average.js";
import { nelsonRules } from "../../rules/nelson-rules.js";
import type { RuleSet } from "../../rules/types.js";
import {
  c4Of,
  type SubgroupEstimator,
  subgroupEstimators,
  withinSigma,
} from "../../sigma/within-sigma.js";
import {
  checkChartLimits,
  checkOrigin,
  checkSource,
  checkStandard,
  checkWord,
  locationLine,
  spreadLine,
} from "../shared/lines.js";
import type { ChartPlan } from "../shared/plan.js";
import { estimateFrom, type Series } from "../shared/series.js";
import type { ConstantsMode, ControlLine } from "../types.js";
import type { SubgroupChartOptions, SubgroupLimits, SubgroupLimitsOptions } from "./types.js";

/** Which spread a chart of subgroups plots: ranges or standard deviations. */
export type Spread = "r" | "s";

/** Limits of a chart of subgroups with the lines of its spread under its name. */
export type SubgroupLimitsOf<Kind extends string, S extends Spread> = SubgroupLimits & {
  /** Which chart they are for. */
  readonly chart: Kind;
} & { readonly [K in S]: ControlLine };

/** What distinguishes one chart of subgroups from another. */
export interface SubgroupChart<Kind extends string, S extends Spread> {
  readonly chart: Kind;
  readonly spread: S;
  readonly estimator: SubgroupEstimator;
}

/** The lines of the spread of n measurements. */
function spreadAt(spread: Spread, n: number, sigma: number, mode: ConstantsMode): ControlLine {
  if (n < 2) return { center: 0, ucl: 0, lcl: 0, sigma: 0 };
  if (spread === "r") {
    const { d2, d3 } = rangeConstants(n, mode, false);
    return spreadLine(d2 * sigma, d3 * sigma);
  }
  const c = c4Of(n, mode);
  return spreadLine(c * sigma, Math.sqrt((1 - c) * (1 + c)) * sigma);
}

/** What the mean range and the mean standard deviation mean where sizes differ. */
const whereSizesDiffer: Partial<Record<SubgroupEstimator, SubgroupEstimator>> = {
  rBar: "mvlueR",
  sBar: "mvlueS",
};

/** The most frequent size, of equals the smallest. */
function usualSize(sizes: ArrayLike<number>): number {
  const count = new Map<number, number>();
  for (let i = 0; i < sizes.length; i++) count.set(sizes[i]!, (count.get(sizes[i]!) ?? 0) + 1);
  return [...count].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]![0];
}

/** The estimating half of the plan; checks its options. `size` is that of all subgroups, where they have one. */
export function subgroupBasis<Kind extends string, S extends Spread>(
  { chart, spread, estimator: usual }: SubgroupChart<Kind, S>,
  options: SubgroupLimitsOptions,
  size: number | undefined,
) {
  type L = SubgroupLimitsOf<Kind, S>;
  const estimator = checkWord("estimator", options.estimator ?? usual, subgroupEstimators);
  const mode = checkWord("constants", options.constants ?? "exact", ["exact", "table3"]);
  const make = (
    mean: number,
    sigma: number,
    how: SubgroupEstimator | "given",
    of: number,
    counts: { readonly subgroups: number; readonly measurements: number },
    level?: number,
  ): L => {
    const line = spreadAt(spread, of, sigma, mode);
    return {
      chart,
      xbar: locationLine(mean, sigma / Math.sqrt(of)),
      [spread]: level === undefined ? line : { ...spreadLine(level, line.sigma) },
      mean,
      sigma,
      estimator: how,
      size: of,
      constants: mode,
      ...counts,
    } as unknown as L;
  };
  const estimate = (columns: readonly Float64Array[]): L => {
    const [xbar, plotted, n, other] = columns as [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    const [r, s] = spread === "r" ? [plotted, other] : [other, plotted];
    const sigma = withinSigma(estimator, { n, r, s }, mode);
    const equal = n.every((one) => one === n[0]);
    const mean = equal ? average(xbar) : average(xbar.map((x, i) => x * n[i]!)) / average(n);
    // With one size and the mean spread as estimator, the centre is that mean to the last bit.
    const own = equal && estimator === (spread === "r" ? "rBar" : "sBar");
    const counts = { subgroups: n.length, measurements: n.reduce((sum, one) => sum + one, 0) };
    const how = equal ? estimator : (whereSizesDiffer[estimator] ?? estimator);
    return make(mean, sigma, how, usualSize(n), counts, own ? average(plotted) : undefined);
  };
  const bySize = new Map<number, readonly ControlLine[]>();
  let cachedFor: L | undefined;
  const lines = (limits: L, row: readonly number[]): readonly ControlLine[] => {
    const n = size ?? row[2]!;
    if (n === limits.size) return [limits.xbar, limits[spread]];
    if (cachedFor !== limits) {
      bySize.clear();
      cachedFor = limits;
    }
    let found = bySize.get(n);
    if (found === undefined) {
      found = [
        locationLine(limits.mean, limits.sigma / Math.sqrt(n)),
        spreadAt(spread, n, limits.sigma, limits.constants),
      ];
      bySize.set(n, found);
    }
    return found;
  };
  const names: readonly ("xbar" | S)[] = ["xbar", spread];
  return { names, width: 4, estimate, lines, make };
}

/** Checks the options and makes the plan for subgroups of one size, or of sizes that vary. */
export function subgroupPlan<Kind extends string, S extends Spread>(
  of: SubgroupChart<Kind, S>,
  options: SubgroupChartOptions<SubgroupLimitsOf<Kind, S>>,
  spreadRules: RuleSet | undefined,
  size: number | undefined,
): ChartPlan<"xbar" | S, SubgroupLimitsOf<Kind, S>> {
  checkSource(options);
  const { limits, standard } = options;
  if (limits !== undefined) {
    checkChartLimits(of.chart, limits, [limits.xbar, limits[of.spread]]);
    checkOrigin(limits, [...subgroupEstimators, "given"]);
    checkStandard({ mean: limits.mean, sigma: Math.max(limits.sigma, Number.MIN_VALUE) });
  }
  if (standard !== undefined) checkStandard(standard);
  checkWord("incomplete", options.incomplete ?? "missing", ["missing", "use"]);
  const { make, ...basis } = subgroupBasis(of, options, size);
  return {
    ...basis,
    rules: [options.rules ?? nelsonRules(), spreadRules ?? nelsonRules({ only: [1, 2, 3, 4] })],
    gaps: checkWord("gaps", options.gaps ?? "break", ["break", "bridge"]),
    fixed:
      limits ??
      (standard &&
        make(standard.mean, standard.sigma, "given", size ?? 2, { subgroups: 0, measurements: 0 })),
    varies: size === undefined,
  };
}

/** Limits from a whole series. */
export function subgroupLimits<Kind extends string, S extends Spread>(
  of: SubgroupChart<Kind, S>,
  options: SubgroupLimitsOptions,
  size: number | undefined,
  series: Series,
): SubgroupLimitsOf<Kind, S> {
  return estimateFrom(subgroupBasis(of, options, size), series, Number.POSITIVE_INFINITY);
}
