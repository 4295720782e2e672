import type { Frame } from "@taktline/core";
import { defer, map, type OperatorFunction } from "rxjs";
import { refuse } from "../refuse.js";
import { type ChartFrame, chartFrame } from "./chart-frame.js";
import { usableValue } from "./usable.js";

/** A charted frame of several variables, and how many rows wait for their subgroup to fill. */
export type RowsFrame<Name extends string, Limits> = ChartFrame<Name, Limits> & {
  /** Rows that do not fill a subgroup yet; always 0 for charts of single rows. */
  readonly pending: number;
};

type Charting<Input, Name extends string, Limits> = Parameters<
  typeof chartFrame<Input, Name, Limits>
>[1];

/**
 * The operator of a chart of several variables: one frame per variable, with the same times, makes rows; `size` rows make a
 * point, across frames. Options are checked at once, not on subscription.
 */
export function rowFrames<
  Name extends string,
  Limits,
  Options extends object,
  Chart extends Charting<never, Name, Limits>,
>(
  names: readonly Name[],
  chart: Options | Chart,
  start: (options: Options) => Chart,
  size: number,
): OperatorFunction<readonly Frame[], RowsFrame<Name, Limits>> {
  const owned = "push" in chart ? (chart as Chart) : undefined;
  if (owned === undefined) start(chart as Options);
  return (source) =>
    defer(() => {
      const charting = (owned ?? start(chart as Options)) as Charting<unknown, Name, Limits>;
      let part: number[][] = [];
      return source.pipe(
        map((variables) => {
          const t = commonTimes(variables);
          const points: unknown[] = [];
          const at: number[] = [];
          for (let i = 0; i < t.length; i++) {
            part.push(variables.map((one) => usableValue(one, i)));
            if (part.length < size) continue;
            points.push(size === 1 ? part[0] : part);
            at.push(t[i]!);
            part = [];
          }
          const charted = chartFrame(names, charting, Float64Array.from(at), (k) => points[k]);
          return { ...charted, pending: part.length };
        }),
      );
    });
}

/** The times of frames that belong together; throws `SPC_MATRIX` where they differ. */
function commonTimes(variables: readonly Frame[]): Float64Array {
  const t = variables[0]?.t ?? new Float64Array();
  variables.forEach((one, j) => {
    if (one.t.length === t.length && one.t.every((time, i) => time === t[i])) return;
    refuse(
      "SPC_MATRIX",
      `frame ${j} has other times than frame 0; resample the variables to common times first`,
      {
        frame: j,
      },
    );
  });
  return t;
}
