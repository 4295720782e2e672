import type { Frame } from "@taktline/core";
import { defer, map, type OperatorFunction } from "rxjs";
import { type ChartFrame, chartFrame } from "./chart-frame.js";
import { usableValue } from "./usable.js";

/** A chart of single measurements, as its operator needs it. */
type Charting<Name extends string, Limits> = Parameters<typeof chartFrame<number, Name, Limits>>[1];

/**
 * The operator of a chart of single measurements: each subscription starts a chart of its own, or all use the one given.
 * Options are checked at once, not on subscription.
 */
export function framesOf<
  Name extends string,
  Limits,
  Options extends object,
  Chart extends Charting<Name, Limits>,
>(
  names: readonly Name[],
  chart: Options | Chart,
  start: (options: Options) => Chart,
): OperatorFunction<Frame, ChartFrame<Name, Limits>> {
  const owned = "push" in chart ? chart : undefined;
  if (owned === undefined) start(chart as Options);
  return (source) =>
    defer(() => {
      const charting = owned ?? start(chart as Options);
      return source.pipe(map((of) => chartFrame(names, charting, of.t, (i) => usableValue(of, i))));
    });
}
