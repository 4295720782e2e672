import { type Column, type Frame, frameBuilder, sortFrame } from "@taktline/core";
import { type ProgramCycle, programCycles } from "@taktline/drivers/mtconnect";
import { type OeeResult, oee, type StateSegment, stateMap, stateTimeline } from "@taktline/oee";
import type { Station } from "./station.js";

/** What the MTConnect execution states of a controller count as. */
export const executionStates = stateMap({
  ACTIVE: "production",
  READY: "idle",
  PROGRAM_COMPLETED: "idle",
  PROGRAM_STOPPED: "idle",
  OPTIONAL_STOP: "idle",
  WAIT: "idle",
  STOPPED: { category: "downtime", reason: "stopped" },
  INTERRUPTED: { category: "downtime", reason: "interrupted" },
  FEED_HOLD: { category: "downtime", reason: "feed hold" },
});

export interface LatheResult {
  readonly keys: number;
  readonly samples: number;
  /** Samples that arrived with a time before an earlier arrival of the same signal, summed over signals. */
  readonly backward: number;
  readonly cycles: readonly ProgramCycle[];
  readonly cycleMs: number;
  readonly parts: number;
  readonly from: number;
  readonly to: number;
  readonly oee: OeeResult;
  readonly timeline: readonly StateSegment[];
}

/** Finds program cycles, parts and states of a real lathe in what the host received. */
export function latheStation(device: string) {
  const execution = frameBuilder("text");
  const partCount = frameBuilder("float64");
  const keys = new Set<string>();
  let samples = 0;
  let backward = 0;
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  const lastOf = new Map<string, number>();
  const station: Station & { result(): LatheResult } = {
    device,
    receive(metric, frame: Frame<Column>) {
      keys.add(metric);
      samples += frame.t.length;
      for (const t of frame.t) {
        from = Math.min(from, t);
        to = Math.max(to, t);
        if (t < (lastOf.get(metric) ?? t)) backward++;
        lastOf.set(metric, t);
      }
      if (metric === "pexecution") execution.append(frame as Frame<readonly string[]>);
      else if (metric === "ppartcount") partCount.append(frame as Frame);
    },
    result() {
      const states = execution.frame();
      const cycles = programCycles(
        Array.from(states.t, (t, i) => ({
          kind: "observation" as const,
          key: "pexecution",
          value: states.v[i] ?? "",
          t,
          time: "",
          line: i + 1,
        })),
      );
      const counts = partCount.frame();
      let parts = 0;
      for (let i = 1; i < counts.v.length; i++) {
        const step = (counts.v[i] as number) - (counts.v[i - 1] as number);
        if (step > 0) parts += step;
      }
      const input = { from, to, states: sortFrame(states).frame };
      return {
        keys: keys.size,
        samples,
        backward,
        cycles,
        cycleMs: cycles.reduce((sum, cycle) => sum + cycle.durationMs, 0),
        parts,
        from,
        to,
        oee: oee(input, { stateMap: executionStates }),
        timeline: stateTimeline(input, { stateMap: executionStates }),
      };
    },
  };
  return station;
}
