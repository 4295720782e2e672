import { pointFlag } from "../point-flag.js";
import type { ControlLine, Level, Signal, SubChart } from "../types.js";
import { panel } from "./panel.js";
import type { ChartPlan } from "./plan.js";
import type { Series } from "./series.js";

const levels = ["center", "ucl", "lcl", "sigma"] as const;

/** Judges a whole series: one panel per name, with one line for all points or, where the plan varies, one per point. */
export function judge<Name extends string, Limits>(
  plan: ChartPlan<Name, Limits>,
  limits: Limits,
  series: Series,
  t: Float64Array | undefined,
): { readonly charts: readonly SubChart<Name>[]; readonly signals: readonly Signal<Name>[] } {
  const { names, width, gaps } = plan;
  const n = series.length;
  const track = plan.track?.(limits);
  const constant =
    plan.varies || track !== undefined ? undefined : plan.lines(limits, new Array(width).fill(0));
  const panels = names.map((name, k) => panel(name, constant?.[k], plan.rules[k]!, gaps));
  const values = names.map((_, k) =>
    track === undefined ? series.columns[k]! : new Float64Array(n).fill(Number.NaN),
  );
  const masks = names.map(() => new Uint16Array(n));
  const own = names.map(() => [] as Signal<Name>[]);
  const drawn =
    constant === undefined
      ? names.map(() => levels.map(() => new Float64Array(n).fill(Number.NaN)))
      : undefined;
  const signals: Signal<Name>[] = [];
  const row = new Array<number>(width).fill(Number.NaN);
  for (let i = 0; i < n; i++) {
    const out = (series.flags[i]! & ~pointFlag.baseline) !== 0;
    const missing = (series.flags[i]! & pointFlag.missing) !== 0;
    const time = t !== undefined && Number.isFinite(t[i]) ? t[i] : undefined;
    let lines: readonly ControlLine[] | undefined = constant;
    if (lines === undefined) {
      for (let k = 0; k < width; k++) row[k] = series.columns[k]![i]!;
      if (track !== undefined) {
        const plotted = track.push(out ? undefined : row);
        lines = plotted.lines;
        for (let k = 0; k < names.length; k++) values[k]![i] = plotted.values[k]!;
      } else if (!missing) lines = plan.lines(limits, row);
    }
    for (let k = 0; k < names.length; k++) {
      const line = lines?.[k];
      if (drawn !== undefined && line !== undefined) {
        for (let j = 0; j < levels.length; j++) drawn[k]![j]![i] = line[levels[j]!];
      }
      const mine = own[k]!;
      const before = mine.length;
      masks[k]![i] = panels[k]!.judge(i, out ? Number.NaN : values[k]![i]!, time, mine, line);
      for (let j = before; j < mine.length; j++) signals.push(mine[j]!);
    }
  }
  const charts = names.map((name, k) => {
    const level = (j: number): Level => drawn?.[k]?.[j] ?? constant![k]![levels[j]!];
    return {
      name,
      values: values[k]!,
      center: level(0),
      ucl: level(1),
      lcl: level(2),
      sigma: level(3),
      masks: masks[k]!,
      rules: plan.rules[k]!,
      signals: own[k]!,
    };
  });
  return { charts, signals };
}
