import { refuse } from "../refuse.js";
import { checkWhole } from "./shared/lines.js";
import type { ControlChart, Signal } from "./types.js";

/** A part of a series with limits of its own. */
export interface Stage {
  /** Zero-based index of its first point; the first stage begins at 0. */
  readonly from: number;
  /** What changed, for people; for example "new tool". */
  readonly name: string;
}

/** A stage that was charted. */
export interface ChartedStage<Chart extends ControlChart> extends Stage {
  /** Zero-based index after its last point. */
  readonly to: number;
  /** Its chart; indices in it count from the start of the stage. */
  readonly chart: Chart;
}

/** A series in stages. */
export interface StagedChart<Chart extends ControlChart> {
  /** The stages in order. */
  readonly stages: readonly ChartedStage<Chart>[];
  /** The signals of all stages, with indices and ids of the whole series. */
  readonly signals: readonly Chart["signals"][number][];
}

/**
 * Charts a series in stages: each with limits of its own, and with rules and moving ranges that start anew at its first
 * point.
 *
 * Works with every chart: `make` gets the bounds of a stage and charts what lies between, with limits estimated there, or
 * given for it.
 *
 * @param length - points (or subgroups) in the series
 * @param stages - where stages begin, ascending; the first at 0
 * @param make - makes the chart of the points from `from` to before `to`
 * @throws `SPC_OPTION` when stages do not begin at 0 or do not ascend within the series
 *
 * @example
 * ```ts
 * import { imr, inStages } from "@taktline/spc";
 *
 * const x = [5, 6, 5, 6, 15, 16, 15, 16];
 * const stages = [{ from: 0, name: "old tool" }, { from: 4, name: "new tool" }];
 * const staged = inStages(x.length, stages, (from, to) => imr(x.slice(from, to)));
 * staged.stages.map(({ name, chart }) => `${name}: ${chart.x.center}`); // => ["old tool: 5.5", "new tool: 15.5"]
 * staged.signals.length; // => 0
 * ```
 */
export function inStages<Chart extends ControlChart>(
  length: number,
  stages: readonly Stage[],
  make: (from: number, to: number, stage: Stage) => Chart,
): StagedChart<Chart> {
  if (stages[0]?.from !== 0) {
    refuse("SPC_OPTION", "the first stage must begin at index 0", { stages });
  }
  stages.forEach((stage, i) => {
    const before = i === 0 ? 0 : stages[i - 1]!.from + 1;
    checkWhole(`stages[${i}].from`, stage.from, before, Math.max(before, length - 1));
  });
  const charted = stages.map((stage, i) => {
    const to = stages[i + 1]?.from ?? length;
    return { ...stage, to, chart: make(stage.from, to, stage) };
  });
  const signals = charted.flatMap(({ from, chart }) =>
    chart.signals.map((signal: Signal) => ({
      ...signal,
      index: signal.index + from,
      id: `${signal.chart}:${signal.index + from}:${signal.rule}`,
      points: signal.points.map((point) => point + from),
    })),
  );
  return { stages: charted, signals: signals as Chart["signals"][number][] };
}
