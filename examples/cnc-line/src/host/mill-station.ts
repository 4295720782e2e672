import { type Column, type Frame, frameBuilder } from "@taktline/core";
import { type ImrResult, imr, imrLimits, nelsonRules } from "@taktline/spc";
import { asOf } from "./as-of.js";
import type { Station } from "./station.js";

export interface MillResult {
  readonly rows: number;
  /** Part numbers in order of machining. */
  readonly parts: readonly number[];
  /** Mean spindle power of each part while it was cut, kW. */
  readonly power: Float64Array;
  readonly chart: ImrResult;
  /** Part numbers that the chart flags. */
  readonly flagged: readonly number[];
}

/** Averages the spindle power of each part while a layer is cut, and charts the averages. */
export function millStation(device: string, goodParts: readonly number[]) {
  const part = frameBuilder("float64");
  const process = frameBuilder("text");
  const power = frameBuilder("float64");
  const station: Station & { result(): MillResult } = {
    device,
    receive(metric, frame: Frame<Column>) {
      if (metric === "part") {
        for (let i = 0; i < frame.t.length; i++) {
          part.push(frame.t[i] as number, Number(frame.v[i]), frame.q?.[i]);
        }
      } else if (metric === "process") process.append(frame as Frame<readonly string[]>);
      else if (metric === "spindlePower") power.append(frame as Frame);
    },
    result() {
      const partAt = asOf(part.frame());
      const processAt = asOf(process.frame());
      const sums = new Map<number, { sum: number; n: number }>();
      const { t, v } = power.frame();
      for (let i = 0; i < t.length; i++) {
        const number = partAt(t[i] as number);
        const cutting = processAt(t[i] as number)?.startsWith("Layer") === true;
        if (number === undefined || !cutting || !((v[i] as number) > 0.01)) continue;
        const entry = sums.get(number) ?? { sum: 0, n: 0 };
        entry.sum += v[i] as number;
        entry.n++;
        sums.set(number, entry);
      }
      const parts = [...sums.keys()];
      const means = Float64Array.from(sums.values(), ({ sum, n }) => sum / n);
      const baseline = means.filter((_, i) => goodParts.includes(parts[i] as number));
      const limits = imrLimits(baseline, { constants: "table3" });
      // The parts were cut with different settings and are no series in time: only the limits speak, not the runs.
      const chart = imr(means, { limits, rules: nelsonRules({ only: [1] }) });
      const flagged = new Set(
        chart.charts[0].signals.map((signal) => parts[signal.index] as number),
      );
      return { rows: t.length, parts, power: means, chart, flagged: [...flagged] };
    },
  };
  return station;
}
