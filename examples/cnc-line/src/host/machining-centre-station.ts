import { type Column, type Frame, frameBuilder } from "@taktline/core";
import {
  type OeeResult,
  oeeAccumulator,
  type PlannedShift,
  type StateSegment,
  stateMap,
} from "@taktline/oee";
import {
  type ImrResult,
  imr,
  imrAccumulator,
  type Signal,
  type XbarRResult,
  xbarR,
  xbarRAccumulator,
} from "@taktline/spc";
import type { Station } from "./station.js";

/** What the states of the simulated machining centre count as. */
export const centreStates = stateMap({
  RUN: "production",
  SETUP: { category: "setup", reason: "set-up" },
  TOOL_CHANGE: { category: "downtime", reason: "tool change" },
  FAULT: { category: "downtime", reason: "fault" },
  IDLE: { category: "idle", reason: "no material" },
  BREAK: "plannedStop",
  OFF: "offline",
});

export interface CentreOptions {
  readonly device: string;
  readonly from: number;
  readonly idealCycleMs: number;
  readonly shifts: readonly PlannedShift[];
  /** Parts of the phase I: the limits rest on them. */
  readonly phase1Parts: number;
  readonly subgroupSize: number;
}

export interface CentreResult {
  readonly oee: OeeResult;
  readonly timeline: readonly StateSegment[];
  readonly bore: ImrResult;
  readonly boreSubgroups: XbarRResult;
  /** Signals that the running charts gave as the parts came in; the charts of the whole day have the same. */
  readonly streamed: ReadonlySet<string>;
}

/** Computes OEE and both control charts of the bore while the values arrive. */
export function machiningCentreStation(options: CentreOptions) {
  const effectiveness = oeeAccumulator({
    from: options.from,
    shifts: options.shifts,
    stateMap: centreStates,
    idealCycleMs: options.idealCycleMs,
    counters: { produced: { startAt: 0 }, scrap: { startAt: 0 } },
  });
  const individuals = imrAccumulator({ phase1: options.phase1Parts });
  const subgroups = xbarRAccumulator({
    size: options.subgroupSize,
    phase1: options.phase1Parts / options.subgroupSize,
  });
  const bore = frameBuilder();
  let subgroup: number[] = [];
  const streamed = new Set<string>();
  const note = (point: {
    signals: readonly Signal[];
    retrospective?: readonly { signals: readonly Signal[] }[];
  }) => {
    for (const { signals } of [...(point.retrospective ?? []), point]) {
      for (const signal of signals) streamed.add(signal.id);
    }
  };
  const station: Station & { result(asOf: number): CentreResult } = {
    device: options.device,
    receive(metric, frame: Frame<Column>) {
      if (metric === "state") effectiveness.pushStates(frame as Frame<readonly string[]>);
      else if (metric === "parts") {
        effectiveness.pushCounts("produced", frame as Frame);
      } else if (metric === "scrap") {
        effectiveness.pushCounts("scrap", frame as Frame);
      } else if (metric === "bore") {
        const { t, v } = frame as Frame;
        bore.append(frame as Frame);
        for (let i = 0; i < t.length; i++) {
          note(individuals.push(v[i] as number, t[i]));
          subgroup.push(v[i] as number);
          if (subgroup.length < options.subgroupSize) continue;
          note(subgroups.push(subgroup, t[i]));
          subgroup = [];
        }
      }
    },
    result(asOf) {
      const { t, v } = bore.frame();
      const { phase1Parts: phase1, subgroupSize: size } = options;
      const whole = Math.floor(v.length / size);
      return {
        oee: effectiveness.value(asOf),
        timeline: effectiveness.timeline(asOf),
        bore: imr(v, { phase1, t }),
        boreSubgroups: xbarR(
          { values: v.subarray(0, whole * size), size },
          { phase1: phase1 / size, t: t.filter((_, i) => i % size === size - 1).slice(0, whole) },
        ),
        streamed,
      };
    },
  };
  return station;
}
