import type { Frame } from "@taktline/core";
import { defer, map, type OperatorFunction } from "rxjs";
import { type ChartFrame, chartFrame } from "./chart-frame.js";
import { usableValue } from "./usable.js";

/** A chart of subgroups, as its operator needs it. */
type Charting<Name extends string, Limits> = Parameters<
  typeof chartFrame<readonly number[], Name, Limits>
>[1] & {
  /** Measurements in one subgroup. */
  readonly size: number;
};

/**
 * The operator of a chart of subgroups: it forms them of consecutive samples, across frames; `pending` tells how many
 * measurements wait. Options are checked at once, not on subscription.
 */
export function subgroupFrames<
  Name extends string,
  Limits,
  Options extends object,
  Chart extends Charting<Name, Limits>,
>(
  names: readonly Name[],
  chart: Options | Chart,
  start: (options: Options) => Chart,
): OperatorFunction<Frame, ChartFrame<Name, Limits> & { readonly pending: number }> {
  const owned = "push" in chart ? chart : undefined;
  if (owned === undefined) start(chart as Options);
  return (source) =>
    defer(() => {
      const charting = owned ?? start(chart as Options);
      const { size } = charting;
      let part: number[] = [];
      return source.pipe(
        map((of) => {
          const groups: number[][] = [];
          const t: number[] = [];
          for (let i = 0; i < of.t.length; i++) {
            part.push(usableValue(of, i));
            if (part.length < size) continue;
            groups.push(part);
            t.push(of.t[i]!);
            part = [];
          }
          const charted = chartFrame(names, charting, Float64Array.from(t), (k) => groups[k]!);
          return { ...charted, pending: part.length };
        }),
      );
    });
}
