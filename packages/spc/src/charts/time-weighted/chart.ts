import type { Issue } from "@taktline/core";
import type { SpcErrorCode } from "../../errors.catalogue.js";
import { refuse } from "../../refuse.js";
import { nelsonRules } from "../../rules/nelson-rules.js";
import type { RuleSet } from "../../rules/types.js";
import { subgroupEstimators } from "../../sigma/within-sigma.js";
import { exclusions } from "../shared/exclusions.js";
import { checkOrigin, checkSource, checkWord } from "../shared/lines.js";
import type { ChartPlan, Track } from "../shared/plan.js";
import { resultOf } from "../shared/result.js";
import { phase1Of } from "../shared/row-accumulator.js";
import { checkSaved } from "../shared/saved.js";
import { estimateFrom, limitsFor, times } from "../shared/series.js";
import { streamingChart } from "../shared/streaming-chart.js";
import { commonIssues, issueAt, type Tally } from "../shared/tally.js";
import type {
  ChartOptions,
  ChartState,
  ControlChart,
  ControlLine,
  StreamingChart,
} from "../types.js";
import {
  groupRow,
  type Measurements,
  singleRows,
  type WeightedLimits,
  type WeightedOptions,
  weightedBasis,
  weightedRows,
  weightedWidth,
} from "./basis.js";

/** What a time-weighted chart is given, besides its own parameters. */
export interface WeightedChartOptions<L> extends WeightedOptions, Omit<ChartOptions<L>, "gaps"> {
  /** Rules; default the control limits alone, because neighbouring points share measurements. */
  readonly rules?: RuleSet;
  /** What a missing point does: the chart goes on as if it were not there (`bridge`, default), or starts anew (`break`). */
  readonly gaps?: ChartOptions<L>["gaps"];
}

/** Options of a stream. */
export type WeightedStreamOptions<O> = Omit<O, "phase1" | "t"> & {
  /** Collect so many usable points, at least 2, then freeze limits from them, judge them, and go on in phase II. */
  readonly phase1?: number;
  /** What a push takes: a measurement (`single`, default) or a `subgroup` of 1 to 1000, with limits for its size. */
  readonly input?: "single" | "subgroup";
};

/** One time-weighted chart among its like. */
export interface WeightedChart<
  Kind extends string,
  Name extends string,
  L extends WeightedLimits,
  O,
> {
  readonly chart: Kind;
  readonly names: readonly Name[];
  /** Completes mean and sigma to the limits of the chart; checks the options. */
  readonly complete: (options: O) => (of: WeightedLimits) => L;
  /** Throws `SPC_LIMITS` unless limits are sound; the kind is checked already. */
  readonly check: (limits: L) => void;
  /** Starts its track, or goes on with a saved one. */
  readonly track: (limits: L, breaks: boolean, options: O, from?: unknown) => Track;
}

function plan<
  Kind extends string,
  Name extends string,
  L extends WeightedLimits & { chart: Kind },
  O extends WeightedChartOptions<L>,
>(of: WeightedChart<Kind, Name, L, O>, options: O, single: boolean): ChartPlan<Name, L> {
  checkSource(options);
  const { limits } = options;
  if (limits !== undefined) {
    if (limits.chart !== of.chart) {
      refuse(
        "SPC_LIMITS",
        `limits are for ${limits.chart}; ${of.chart} needs limits of its own kind`,
        {
          expected: of.chart,
          found: limits.chart,
        },
      );
    }
    if (!Number.isFinite(limits.mean) || !Number.isFinite(limits.sigma) || limits.sigma < 0) {
      refuse(
        "SPC_LIMITS",
        `limits need a finite mean and a finite sigma of 0 or more; found mean ${limits.mean}, sigma ${limits.sigma}`,
      );
    }
    checkOrigin(limits, ["mrMean", "mrMedian", ...subgroupEstimators, "given"]);
    of.check(limits);
  }
  const complete = of.complete(options);
  const { given, estimate } = weightedBasis(options, single);
  const gaps = checkWord("gaps", options.gaps ?? "bridge", ["break", "bridge"]);
  const rules = options.rules ?? nelsonRules({ only: [1] });
  const lines = (now: L): readonly ControlLine[] =>
    of.names.map(() => ({
      center: now.mean,
      ucl: now.mean + now.sigma,
      lcl: now.mean - now.sigma,
      sigma: now.sigma,
    }));
  return {
    names: of.names,
    rules: of.names.map(() => rules),
    gaps,
    width: weightedWidth,
    fixed: limits ?? (given && complete(given)),
    needed: single ? [0, 2] : [0, 3],
    estimate: (columns) => complete(estimate(columns)),
    lines,
    varies: true,
    track: (now, from) => of.track(now, gaps === "break", options, from),
  };
}

function issues(of: Tally, sigma: number | undefined): readonly Issue<SpcErrorCode>[] {
  const found = commonIssues(of, sigma);
  if (of.missing > 0) {
    found.push(
      issueAt(
        "SPC_MISSING",
        "warning",
        `${of.missing} of ${of.count} points are missing, the first at index ${of.firstMissing}; gaps says what they do to the chart`,
        of.firstMissing,
      ),
    );
  }
  return found;
}

/** Estimates the limits of a time-weighted chart. */
export function weightedLimits<
  Kind extends string,
  Name extends string,
  L extends WeightedLimits & { chart: Kind },
  O extends WeightedChartOptions<L>,
>(of: WeightedChart<Kind, Name, L, O>, data: Measurements, options: O): L {
  const rows = weightedRows(data);
  const series = rows.series(exclusions(options.exclude, rows.length));
  return estimateFrom(plan(of, options, rows.single), series, Number.POSITIVE_INFINITY);
}

/** Makes a time-weighted chart. */
export function weightedChart<
  Kind extends string,
  Name extends string,
  L extends WeightedLimits & { chart: Kind },
  O extends WeightedChartOptions<L>,
  R extends ControlChart<Kind> & { readonly limits: L },
>(of: WeightedChart<Kind, Name, L, O>, data: Measurements, options: O): R {
  const rows = weightedRows(data);
  const how = plan(of, options, rows.single);
  const excluded = exclusions(options.exclude, rows.length);
  const t = times(options.t, rows.length);
  const series = rows.series(excluded);
  const limits = limitsFor(how, series, options.phase1, rows.single ? 2 : 1);
  return resultOf(of.chart, how, limits, series, excluded, t, issues(series.tally, limits.sigma));
}

/** The state of a stream of single measurements or subgroups. */
export interface WeightedState<Kind extends string, O, L> extends ChartState<Kind, O, L> {
  /** Measurements that the next moving range needs. */
  readonly recent: readonly number[];
}

/** What a push takes. */
export type WeightedInput = number | ArrayLike<number>;

/** Starts a streaming time-weighted chart, or goes on with a saved one. */
export function weightedAccumulator<
  Kind extends string,
  Name extends string,
  L extends WeightedLimits & { chart: Kind },
  O extends WeightedChartOptions<L>,
>(
  of: WeightedChart<Kind, Name, L, O>,
  options: WeightedStreamOptions<O>,
  from?: WeightedState<Kind, WeightedStreamOptions<O>, L>,
): StreamingChart<WeightedInput, Name, L, WeightedState<Kind, WeightedStreamOptions<O>, L>> {
  const single = checkWord("input", options.input ?? "single", ["single", "subgroup"]) === "single";
  const how = plan(of, options as unknown as O, single);
  const frozen = from?.rows.limits;
  if (frozen != null) {
    const { phase1: _, standard: __, ...rest } = options as unknown as O;
    checkSaved(() => plan(of, { ...rest, limits: frozen } as O, single));
  }
  const rows = singleRows(from?.recent);
  const chart = streamingChart<Kind, WeightedInput, Name, WeightedStreamOptions<O>, L>(
    {
      kind: of.chart,
      options: options as never,
      plan: how,
      phase1: phase1Of(how, options.phase1, single ? 2 : 1),
      read(input, leftOut) {
        if (typeof input === "object" && input !== null) {
          if (!single) return groupRow(input);
          refuse(
            "SPC_OPTION",
            'a subgroup was pushed to a chart of single measurements; start it with input: "subgroup"',
          );
        }
        return single ? rows.read(input, leftOut) : groupRow([input]);
      },
      issues: (tally, limits) => issues(tally, limits?.sigma),
    },
    from,
  );
  return { ...chart, save: () => ({ ...chart.save(), recent: rows.recent }) };
}
