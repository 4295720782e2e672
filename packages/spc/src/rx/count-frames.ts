import type { Frame } from "@taktline/core";
import { defer, map, type OperatorFunction } from "rxjs";
import type { CountInput } from "../charts/attributes/types.js";
import { type ChartFrame, chartFrame } from "./chart-frame.js";
import { usableValue } from "./usable.js";

/** A frame of counts, which may carry the sizes they were counted in. */
export interface CountFrame extends Frame {
  /** Units inspected or areas of opportunity, one per sample; left out where the chart has a constant size. */
  readonly sizes?: ArrayLike<number>;
}

/** A chart of counts, as its operator needs it. */
type Charting<Name extends string, Limits> = Parameters<
  typeof chartFrame<CountInput, Name, Limits>
>[1];

/**
 * The operator of a chart of counts: each subscription starts a chart of its own, or all use the one given. Options are
 * checked at once, not on subscription.
 */
export function countFrames<
  Name extends string,
  Limits,
  Options extends object,
  Chart extends Charting<Name, Limits>,
>(
  names: readonly Name[],
  chart: Options | Chart,
  start: (options: Options) => Chart,
): OperatorFunction<CountFrame, ChartFrame<Name, Limits>> {
  const owned = "push" in chart ? chart : undefined;
  if (owned === undefined) start(chart as Options);
  return (source) =>
    defer(() => {
      const charting = owned ?? start(chart as Options);
      return source.pipe(
        map((of) =>
          chartFrame(names, charting, of.t, (i): CountInput => {
            const count = usableValue(of, i);
            return of.sizes === undefined ? count : { count, size: of.sizes[i] ?? Number.NaN };
          }),
        ),
      );
    });
}
