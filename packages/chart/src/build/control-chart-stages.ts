import { TaktlineError } from "@taktline/core";
import type { ControlChart, Level } from "@taktline/spc";
import type { ChartErrorCode } from "../errors.catalogue.js";
import type { ChartText } from "../spec/chart-text.js";
import type { ControlChartSpec } from "../spec/control-chart-spec.js";
import type { ControlChartOptions } from "./control-chart-options.js";
import { controlChartPair } from "./control-chart-pair.js";

/** A stretch of a process with a result, and so with limits, of its own. */
export interface StageResult {
  /** What the stage is called. */
  readonly label: ChartText;
  /** Its result. */
  readonly result: ControlChart;
}

/** A series in stages, as `inStages` of `@taktline/spc` gives it. */
export interface StagedResults {
  /** The stages in order. */
  readonly stages: readonly {
    /** What changed. */
    readonly name: string;
    /** The result of the stage. */
    readonly chart: ControlChart;
  }[];
}

/**
 * Draws up one control chart of several stages, each with the limits of its own result: before and after a change.
 *
 * @param of - what `inStages` gives, or at least one stage with its result, all of the same kind of chart
 * @throws `CHART_STAGES` when there is no stage, or the stages are of different kinds
 * @throws `CHART_NO_TIME` when a time axis is asked for and a result carries no times
 *
 * @example
 * ```ts
 * import { controlChartStages } from "@taktline/chart";
 * import { imr } from "@taktline/spc";
 *
 * const spec = controlChartStages([
 *   { label: "before", result: imr([9, 11, 10], { standard: { mean: 10, sigma: 1 } }) },
 *   { label: "after", result: imr([10, 10.5], { standard: { mean: 10, sigma: 0.5 } }) },
 * ]);
 * spec.stages?.map((stage) => stage.from); // => [0, 3]
 * ```
 */
export function controlChartStages(
  of: readonly StageResult[] | StagedResults,
  options: Omit<ControlChartOptions, "stages"> = {},
): ControlChartSpec {
  const stages =
    "stages" in of ? of.stages.map(({ name, chart }) => ({ label: name, result: chart })) : of;
  const kinds = [...new Set(stages.map((stage) => stage.result.chart))];
  const first = stages[0]?.result;
  if (first === undefined || kinds.length > 1) {
    throw new TaktlineError<ChartErrorCode>(
      "CHART_STAGES",
      `found ${stages.length} stages of kinds [${kinds.join(", ")}]; give at least one, all of one kind`,
      { details: { kinds } },
    );
  }
  const results = stages.map((stage) => stage.result);
  const lengths = results.map((result) => result.charts[0]?.values.length ?? 0);
  const starts = lengths.map((_, i) => lengths.slice(0, i).reduce((sum, n) => sum + n, 0));
  const times = results.map((result) => result.t);
  const charts = first.charts.map((chart, k) => {
    const each = results.map((result) => result.charts[k] ?? chart);
    return {
      ...chart,
      values: joined(each.map((c) => c.values)),
      masks: Uint16Array.from(each.flatMap((c) => [...c.masks])),
      center: joined(each.map((c, i) => expanded(c.center, lengths[i] ?? 0))),
      ucl: joined(each.map((c, i) => expanded(c.ucl, lengths[i] ?? 0))),
      lcl: joined(each.map((c, i) => expanded(c.lcl, lengths[i] ?? 0))),
      sigma: joined(each.map((c, i) => expanded(c.sigma, lengths[i] ?? 0))),
    };
  });
  const { t: _, ...rest } = first;
  const whole: ControlChart = {
    ...rest,
    charts,
    flags: Uint8Array.from(results.flatMap((result) => [...result.flags])),
    excluded: results.flatMap((result, i) =>
      result.excluded.map((e) => ({ ...e, index: e.index + (starts[i] ?? 0) })),
    ),
    ...(times.every((t) => t !== undefined) && { t: joined(times) }),
  };
  return controlChartPair(whole, {
    ...options,
    stages: stages.map((stage, i) => ({ from: starts[i] ?? 0, label: stage.label })),
  });
}

function expanded(level: Level, length: number): Float64Array {
  return typeof level === "number" ? new Float64Array(length).fill(level) : level;
}

function joined(columns: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(columns.reduce((sum, column) => sum + column.length, 0));
  let at = 0;
  for (const column of columns) {
    all.set(column, at);
    at += column.length;
  }
  return all;
}
