import type { ChangePoint } from "@taktline/sim";
import type { ControlChart } from "@taktline/spc";

/** How a chart answered to a change that the simulator made. */
export interface Detection {
  readonly kind: ChangePoint["kind"];
  readonly chart: string;
  /** First part that the change touched, from 1. */
  readonly part: number;
  /** When that part was completed, epoch ms. */
  readonly t: number;
  /** First part at which the chart signals, or null when it never did. */
  readonly foundAtPart: number | null;
  /** Number of the rule that signalled first. */
  readonly rule: number | null;
  /** Parts from the first one touched to the signal, both counted. */
  readonly delayParts: number | null;
  /** Time from the first part touched to the signal, ms. */
  readonly delayMs: number | null;
}

/** Finds the first signal of the location chart while a change lasts. */
export function findChange(
  chart: ControlChart,
  change: ChangePoint,
  partsPerPoint: number,
  partTimes: Float64Array,
): Detection {
  const part = change.part ?? Number.POSITIVE_INFINITY;
  const end = part + change.affected;
  const lastPartOf = (index: number) => (index + 1) * partsPerPoint;
  const location = chart.charts[0];
  const found = location?.signals.find(
    (signal) => lastPartOf(signal.index) >= part && lastPartOf(signal.index) < end,
  );
  const t = change.t ?? Number.NaN;
  const foundAtPart = found === undefined ? null : lastPartOf(found.index);
  return {
    kind: change.kind,
    chart: chart.chart,
    part,
    t,
    foundAtPart,
    rule: found?.rule ?? null,
    delayParts: foundAtPart === null ? null : foundAtPart - part + 1,
    delayMs: foundAtPart === null ? null : (partTimes[foundAtPart - 1] as number) - t,
  };
}
