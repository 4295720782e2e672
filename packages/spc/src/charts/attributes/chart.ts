import { rangeConstants } from "../../constants/range-constants.js";
import { average } from "../../numeric/average.js";
import { refuse } from "../../refuse.js";
import { nelsonRules } from "../../rules/nelson-rules.js";
import { exclusions } from "../shared/exclusions.js";
import { checkChartLimits, checkOrigin, checkSource, checkWord } from "../shared/lines.js";
import type { ChartPlan } from "../shared/plan.js";
import { resultOf } from "../shared/result.js";
import { phase1Of } from "../shared/row-accumulator.js";
import { areNumbers, checkSaved, savedPart } from "../shared/saved.js";
import { estimateFrom, limitsFor, numbersOf, times } from "../shared/series.js";
import { streamingChart } from "../shared/streaming-chart.js";
import type { ConstantsMode, ControlLine } from "../types.js";
import { countIssues } from "./issues.js";
import { type CountQuantile, countLine } from "./lines.js";
import {
  type CountColumns,
  type CountModel,
  checkCountSize,
  countColumns,
  countRows,
  countSeries,
  countWidth,
  type Plots,
  pushedCount,
} from "./reader.js";
import type {
  AttributeAccumulator,
  AttributeLimits,
  AttributeOptions,
  AttributeResult,
  AttributeState,
  AttributeStreamOptions,
  CountData,
} from "./types.js";

/** What distinguishes one chart of counts from another. */
export interface AttributeChart<Kind extends string, Name extends string> {
  readonly chart: Kind;
  readonly name: Name;
  readonly model: CountModel;
  readonly plots: Plots;
  /** The name of the rate in its limits and its given standard. */
  readonly rate: "p" | "mean";
  /** Exact quantiles; without, sigma is widened by what moving ranges of z say (Laney). */
  readonly quantile?: CountQuantile;
  /** The size of all points, where the chart has none to tell. */
  readonly size?: number;
}

/** Counts with or without sizes. */
type CountSource = ArrayLike<number> | (Pick<CountData, "counts"> & Partial<CountData>);

type Rated = { readonly p?: number; readonly mean?: number; readonly sigmaZ?: number };
type Laney = { readonly constants?: ConstantsMode; readonly ranges?: number };

/** Limits as this module sees them: the rate under one of two names, perhaps with a sigma of z. */
type Limits<Kind> = Omit<AttributeLimits, "estimator"> &
  Rated &
  Laney & { readonly chart: Kind; readonly estimator: string };

/** Options as this module sees them. */
type Options<L> = AttributeOptions<L> & {
  readonly standard?: Rated;
  readonly constants?: ConstantsMode;
};

const rateOf = (of: Rated): number => of.p ?? of.mean ?? Number.NaN;

function sum(of: Float64Array): number {
  let total = 0;
  for (const x of of) total += x;
  return total;
}

/** Throws `SPC_LIMITS` unless the rate is one: given ones above 0 and, of units, below 1. */
function checkRate(of: Rated, name: "p" | "mean", laney: boolean, given: boolean): void {
  const rate = of[name] ?? Number.NaN;
  const widen = laney ? (of.sigmaZ ?? Number.NaN) : 1;
  const high = name === "p" ? 1 : Number.MAX_VALUE;
  const inside = given ? rate > 0 && (name === "mean" || rate < 1) : rate >= 0;
  if (inside && rate <= high && widen >= 0 && widen < Number.POSITIVE_INFINITY) return;
  refuse(
    "SPC_LIMITS",
    `${given ? "a given standard needs" : "limits need"} ${name} ${name === "p" ? "between 0 and 1" : "above 0 and finite"}${laney ? ", and a finite sigmaZ from 0" : ""}; found ${name} ${rate}${laney ? `, sigmaZ ${widen}` : ""}`,
    { [name]: rate },
  );
}

/** Checks the options and makes the plan; `size` is that of all points, where they have one. */
function planOf<Kind extends string, Name extends string>(
  of: AttributeChart<Kind, Name>,
  options: Options<Limits<Kind>>,
  size: number | undefined,
): ChartPlan<Name, Limits<Kind>> {
  type L = Limits<Kind>;
  checkSource(options);
  const { limits, standard } = options;
  const laney = of.quantile === undefined;
  const kind = checkWord(
    "lines",
    options.lines ?? limits?.lines ?? "threeSigma",
    laney ? ["threeSigma"] : ["threeSigma", "probability"],
  );
  const constants = checkWord("constants", options.constants ?? "exact", ["exact", "table3"]);
  if (limits !== undefined) {
    checkChartLimits(of.chart, limits, []);
    checkOrigin(limits, [laney ? "mrMean" : "pooled", "given"], laney ? undefined : []);
    checkRate(limits, of.rate, laney, false);
    if (kind !== limits.lines) {
      refuse("SPC_OPTION", `lines is ${kind} but the given limits have ${limits.lines}`, {
        lines: kind,
        limits: limits.lines,
      });
    }
  }
  if (standard !== undefined) checkRate(standard, of.rate, laney, true);
  const at = (l: Pick<L, "p" | "mean" | "sigmaZ" | "lines">, n: number): ControlLine =>
    countLine(of.model, of.plots, rateOf(l), n, l.sigmaZ, l.lines, of.quantile);
  const make = (rate: number, n: number | null, rest: object): L => {
    const core = { [of.rate]: rate, lines: kind, ...rest };
    const line = n === null ? null : at(core as Pick<L, "p" | "mean" | "sigmaZ" | "lines">, n);
    return { chart: of.chart, ...core, line, size: n } as unknown as L;
  };
  const estimate = (columns: readonly Float64Array[]): L => {
    const [, counts, sizes, lastCounts, lastSizes] = columns as Float64Array[];
    const counted = sum(counts!);
    const inspected = sum(sizes!);
    const rate = counted / inspected;
    const usual = size ?? (sizes!.every((n) => n === sizes![0]) ? sizes![0]! : null);
    const base = { counted, inspected, points: counts!.length };
    if (!laney) return make(rate, usual, { estimator: "pooled", ...base });
    const spread = of.model === "binomial" ? Math.sqrt(rate * (1 - rate)) : Math.sqrt(rate);
    const z = (count: number, n: number) => (count / n - rate) / (spread / Math.sqrt(n));
    const ranges = numbersOf(
      counts!.map((count, i) =>
        Math.abs(z(count, sizes![i]!) - z(lastCounts![i]!, lastSizes![i]!)),
      ),
    );
    const sigmaZ = spread === 0 ? 1 : average(ranges) / rangeConstants(2, constants, false).d2;
    const known = numbersOf(lastCounts!).length;
    return make(rate, usual, { sigmaZ, estimator: "mrMean", constants, ...base, ranges: known });
  };
  const zero = { counted: 0, inspected: 0, points: 0 };
  const given =
    standard &&
    make(rateOf(standard), size ?? null, {
      ...(laney && { sigmaZ: standard.sigmaZ }),
      estimator: "given",
      ...(laney && { constants, ranges: 0 }),
      ...zero,
    });
  // Lines by size for one object of limits: sizes repeat, and exact quantiles are worth keeping.
  let bySize = new Map<number, readonly ControlLine[]>();
  let cachedFor: L | undefined;
  const rules = options.rules ?? nelsonRules({ only: [1, 2, 3, 4] });
  return {
    names: [of.name],
    rules: [rules],
    gaps: checkWord("gaps", options.gaps ?? "break", ["break", "bridge"]),
    width: countWidth,
    fixed: limits ?? given,
    needed: laney ? [0, 3] : [0],
    estimate,
    lines(of, row) {
      const n = size ?? row[2]!;
      if (cachedFor !== of || bySize.size > 4096) {
        bySize = new Map();
        cachedFor = of;
      }
      let found = bySize.get(n);
      if (found === undefined) {
        found = [at(of, n)];
        bySize.set(n, found);
      }
      return found;
    },
    varies: size === undefined,
  };
}

function columnsOf(of: AttributeChart<string, string>, data: CountSource): CountColumns {
  const { counts, sizes } =
    "counts" in data
      ? { counts: data.counts, sizes: of.size ?? data.sizes }
      : { counts: data, sizes: of.size };
  if (sizes === undefined) {
    refuse("SPC_OPTION", "counts were given without sizes; give { counts, sizes }");
  }
  return countColumns(of.model, counts, sizes);
}

/** Estimates the limits of a chart of counts. */
export function attributeLimits<Kind extends string, Name extends string, L>(
  of: AttributeChart<Kind, Name>,
  data: CountSource,
  options: Omit<AttributeOptions<L>, "limits" | "phase1" | "t">,
): L {
  const columns = columnsOf(of, data);
  const plan = planOf(of, options as Options<Limits<Kind>>, columns.size);
  const excluded = exclusions(options.exclude, columns.length);
  const series = countSeries(of.model, of.plots, plan.gaps, columns, excluded);
  return estimateFrom(plan, series, Number.POSITIVE_INFINITY) as unknown as L;
}

/** Makes a chart of counts. */
export function attributeChart<Kind extends string, Name extends string, L, Result>(
  of: AttributeChart<Kind, Name>,
  data: CountSource,
  options: AttributeOptions<L>,
): Result {
  const columns = columnsOf(of, data);
  const plan = planOf(of, options as Options<Limits<Kind>>, columns.size);
  const excluded = exclusions(options.exclude, columns.length);
  const t = times(options.t, columns.length);
  const series = countSeries(of.model, of.plots, plan.gaps, columns, excluded);
  const limits = limitsFor(plan, series, options.phase1, of.quantile === undefined ? 2 : 1);
  const { tally } = series;
  const issues = countIssues(of.model, tally, rateOf(limits), limits.sigmaZ, columns.partnerless);
  return resultOf<Kind, Name, Limits<Kind>, AttributeResult<Kind, Name, Limits<Kind>>>(
    of.chart,
    plan,
    limits,
    series,
    excluded,
    t,
    issues,
  ) as unknown as Result;
}

/** Starts a streaming chart of counts, or goes on with a saved one. */
export function attributeAccumulator<
  Kind extends string,
  Name extends string,
  L,
  O extends Omit<AttributeOptions<L>, "phase1" | "t"> & AttributeStreamOptions,
>(
  of: AttributeChart<Kind, Name>,
  options: O,
  from?: AttributeState<Kind, O, L>,
): AttributeAccumulator<Kind, Name, O, L> {
  const size = of.size ?? (options.size && checkCountSize(of.model, options.size));
  if (options.size === 0) checkCountSize(of.model, 0);
  const plan = planOf(of, options as unknown as Options<Limits<Kind>>, size);
  const frozen = from?.rows.limits;
  if (frozen != null) {
    const { phase1: _, standard: __, ...rest } = options as O & { readonly standard?: unknown };
    const again = { ...rest, limits: frozen } as unknown as Options<Limits<Kind>>;
    checkSaved(() => planOf(of, again, size));
  }
  const recent = savedPart<readonly number[]>(
    "last count",
    from?.recent,
    (last) => areNumbers(last, 0) || areNumbers(last, 2),
  );
  const rows = countRows(of.model, of.plots, plan.gaps, recent);
  const chart = streamingChart(
    {
      kind: of.chart,
      options,
      plan,
      phase1: phase1Of(plan, options.phase1, of.quantile === undefined ? 2 : 1),
      read: (input: number | { readonly count: number; readonly size?: number }, leftOut) =>
        rows.read(...pushedCount(input, size), leftOut),
      issues: (tally, limits) =>
        countIssues(of.model, tally, limits ? rateOf(limits) : undefined, limits?.sigmaZ, 0),
    },
    from as never,
  );
  return {
    ...chart,
    save: () => ({ ...chart.save(), recent: rows.recent }),
  } as unknown as AttributeAccumulator<Kind, Name, O, L>;
}
