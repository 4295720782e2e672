import { lag1, type Signal } from "@taktline/spc";
import { type Choice, chooseChart } from "./choose-chart.js";
import { libraryText } from "./library-text.js";
import { type Chart, makeChart, rulesFor } from "./make-chart.js";
import type { RunOptions } from "./options.js";
import type { CsvFile } from "./read-file.js";
import { type Measured, readPoints } from "./read-points.js";
import { type RunLengths, runLengths } from "./run-lengths.js";
import { type Specified, specify } from "./specify.js";
import { fixed, type Text } from "./texts.js";

/** Everything that a run found out about a column. */
export interface Analysis {
  readonly file: CsvFile;
  readonly measured: Measured;
  readonly choice: Choice;
  readonly chart: Chart;
  /** Names of the points. */
  readonly labels: readonly string[];
  readonly flagged: readonly number[];
  readonly runLengths: RunLengths;
  readonly specified?: Specified;
  /** What a careful reader should know. */
  readonly doubts: readonly Text[];
}

function doubtsOf(chart: Chart, measured: Measured): readonly Text[] {
  const values = chart.charts[0]?.values ?? new Float64Array(0);
  const doubts: Text[] = [...measured.remarks];
  if (chart.chart !== "ewma" && chart.chart !== "cusum") {
    const plotted = values.filter((value) => Number.isFinite(value));
    const r = plotted.length >= 8 ? lag1(plotted) : null;
    const bound = 2 / Math.sqrt(plotted.length);
    if (r !== null && Math.abs(r) > bound) {
      doubts.push({
        en: `neighbouring points depend on each other (lag-1 correlation ${fixed(r, 2)}, beyond ${fixed(bound, 2)}): a shift does that, too, but so does sampling too often, and then the limits are wrong`,
        zh: `相邻点互相关联（一阶自相关 ${fixed(r, 2)}，超过 ${fixed(bound, 2)}）：过程偏移会如此，采样过密也会如此，后者会使控制限失真`,
      });
    }
  }
  for (const issue of chart.issues) {
    doubts.push(libraryText(issue.code, issue.message));
  }
  return doubts;
}

/** Places of flagged points, ascending, each once. */
const placesOf = (signals: readonly Signal[]): readonly number[] =>
  [...new Set(signals.map((signal) => signal.index))].sort((a, b) => a - b);

function usualSize(measured: Measured): number {
  const { points } = measured;
  if (points.kind !== "groups") return 1;
  const counts = new Map<number, number>();
  for (const { length } of points.groups) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1;
}

/** Reads a column, charts it, and judges it. */
export function analyse(file: CsvFile, column: string, options: RunOptions): Analysis {
  const measured = readPoints(file, column, options);
  const { points } = measured;
  const choice = chooseChart(options.chart, points);
  const chart = makeChart(points, choice.name, options);
  const flagged = placesOf(chart.signals);
  const rules = rulesFor(options, choice.name);
  const specified = specify(points, options, chart, rules);
  const count = chart.charts[0]?.values.length ?? 0;
  return {
    file,
    measured,
    choice,
    chart,
    labels:
      points.kind === "groups"
        ? points.labels
        : Array.from({ length: count }, (_, i) => String(i + 1)),
    flagged,
    runLengths: runLengths(chart, rules, usualSize(measured), points),
    doubts: doubtsOf(chart, measured),
    ...(specified !== undefined && { specified }),
  };
}
