import { refuse } from "../../refuse.js";
import type { RuleSet } from "../../rules/types.js";
import { exclusions } from "../shared/exclusions.js";
import { checkWord } from "../shared/lines.js";
import { resultOf } from "../shared/result.js";
import { phase1Of } from "../shared/row-accumulator.js";
import { checkSaved } from "../shared/saved.js";
import { limitsFor, times } from "../shared/series.js";
import { streamingChart } from "../shared/streaming-chart.js";
import type { ChartState, ControlChart, Level, StreamingChart, SubChart } from "../types.js";
import { subgroupIssues } from "./issues.js";
import {
  type Spread,
  type SubgroupChart,
  type SubgroupLimitsOf,
  subgroupLimits,
  subgroupPlan,
} from "./plan.js";
import { checkSize, statistics, subgroupReader, subgroupRow, subgroupSeries } from "./reader.js";
import type {
  SubgroupChartOptions,
  SubgroupLimits,
  SubgroupLimitsOptions,
  Subgroups,
} from "./types.js";

/** The result of a chart of subgroups: each panel under its name. */
export type SubgroupResult<Kind extends string, S extends Spread> = ControlChart<
  Kind,
  readonly [SubChart<"xbar", Level>, SubChart<S, Level>]
> & { readonly [K in "xbar" | S]: SubChart<K, Level> } & {
  /** The limits in force. */
  readonly limits: SubgroupLimitsOf<Kind, S>;
  /** How sigma was estimated. */
  readonly estimator: SubgroupLimits["estimator"];
};

const incompleteOf = (options: SubgroupLimitsOptions) =>
  checkWord("incomplete", options.incomplete ?? "missing", ["missing", "use"]);

/** Estimates the limits of a chart of subgroups. */
export function estimateSubgroupLimits<Kind extends string, S extends Spread>(
  of: SubgroupChart<Kind, S>,
  subgroups: Subgroups,
  options: SubgroupLimitsOptions & Pick<SubgroupChartOptions<unknown>, "exclude">,
): SubgroupLimitsOf<Kind, S> {
  const reader = subgroupReader(subgroups, incompleteOf(options));
  const series = subgroupSeries(reader, of.spread, exclusions(options.exclude, reader.count));
  return subgroupLimits(of, options, reader.size, series);
}

/** Makes a chart of subgroups. */
export function subgroupChart<Kind extends string, S extends Spread>(
  of: SubgroupChart<Kind, S>,
  subgroups: Subgroups,
  options: SubgroupChartOptions<SubgroupLimitsOf<Kind, S>>,
  spreadRules: RuleSet | undefined,
): SubgroupResult<Kind, S> {
  const reader = subgroupReader(subgroups, incompleteOf(options), options.limits?.size);
  const plan = subgroupPlan(of, options, spreadRules, reader.size);
  const excluded = exclusions(options.exclude, reader.count);
  const t = times(options.t, reader.count);
  const series = subgroupSeries(reader, of.spread, excluded);
  const limits = limitsFor(plan, series, options.phase1);
  const size = reader.size ?? limits.size;
  const issues = subgroupIssues(of.spread, series.tally, limits.sigma, size, reader.tail);
  return resultOf<Kind, "xbar" | S, typeof limits, SubgroupResult<Kind, S>>(
    of.chart,
    plan,
    limits,
    series,
    excluded,
    t,
    issues,
  );
}

/** Options of a streaming chart of subgroups; exactly one of `limits`, `standard` and `phase1`. */
export interface SubgroupAccumulatorOptions<L>
  extends Omit<SubgroupChartOptions<L>, "phase1" | "t"> {
  /**
   * Measurements in one subgroup, 2 to 1000, or `varying` for subgroups of 1 to 1000 each with limits for its size; may be
   * left out where `limits` are given.
   */
  readonly size?: number | "varying";
  /** Collect so many usable subgroups, at least 1, then freeze limits from them, judge them, and go on in phase II. */
  readonly phase1?: number;
}

/** A streaming chart of subgroups in constant memory. */
export interface SubgroupAccumulator<Name extends string, L, State>
  extends StreamingChart<ArrayLike<number>, Name, L, State> {
  /** Measurements in one subgroup; 0 where sizes vary. */
  readonly size: number;
}

/** Starts a streaming chart of subgroups, or goes on with a saved one. */
export function subgroupAccumulator<
  Kind extends string,
  S extends Spread,
  Options extends SubgroupAccumulatorOptions<SubgroupLimitsOf<Kind, S>>,
>(
  of: SubgroupChart<Kind, S>,
  options: Options,
  spreadRules: RuleSet | undefined,
  from?: ChartState<Kind, Options, SubgroupLimitsOf<Kind, S>>,
): SubgroupAccumulator<
  "xbar" | S,
  SubgroupLimitsOf<Kind, S>,
  ChartState<Kind, Options, SubgroupLimitsOf<Kind, S>>
> {
  const given = options.size ?? options.limits?.size ?? Number.NaN;
  const incomplete = incompleteOf(options);
  const fixed = given === "varying" ? undefined : checkSize(given);
  const size = incomplete === "use" ? undefined : fixed;
  const plan = subgroupPlan<Kind, S>(of, options, spreadRules, size);
  const frozen = from?.rows.limits;
  if (frozen != null) {
    const known: SubgroupChartOptions<SubgroupLimitsOf<Kind, S>> = options;
    const { phase1: _, standard: __, ...rest } = known;
    checkSaved(() => subgroupPlan<Kind, S>(of, { ...rest, limits: frozen }, spreadRules, size));
  }
  const chart = streamingChart<
    Kind,
    ArrayLike<number>,
    "xbar" | S,
    Options,
    SubgroupLimitsOf<Kind, S>
  >(
    {
      kind: of.chart,
      options,
      plan,
      phase1: phase1Of(plan, options.phase1, 1, "subgroups"),
      read(subgroup) {
        const { length } = subgroup;
        if (fixed === undefined ? length < 1 || length > 1000 : length !== fixed) {
          refuse(
            "SPC_SUBGROUP_SIZE",
            `the subgroup has ${length} measurements, the chart is for ${fixed ?? "1 to 1000"}; mark missing ones with NaN`,
            { found: length, size: fixed ?? 0 },
          );
        }
        return subgroupRow(statistics(subgroup, 0, length, incomplete), of.spread);
      },
      issues: (tally, limits) =>
        subgroupIssues(of.spread, tally, limits?.sigma, fixed ?? limits?.size ?? 0, 0),
    },
    from,
  );
  return { ...chart, size: fixed ?? 0 };
}
