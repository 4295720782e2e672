import { type Column, type Frame, frame, isoTimeMs } from "@taktline/core";
import {
  type ProgramCycle,
  partCounts,
  programCycles,
  type ShdrObservationRecord,
} from "@taktline/drivers/mtconnect";
import { type OeeResult, oee, type StateSegment, stateMap, stateTimeline } from "@taktline/oee";
import { sourceTimeMetric } from "../source/shdr-source.js";
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
  readonly cycles: readonly ProgramCycle[];
  readonly cycleMs: number;
  readonly parts: number;
  readonly from: number;
  readonly to: number;
  readonly oee: OeeResult;
  readonly timeline: readonly StateSegment[];
}

/** What the host must know of the lathe to find cycles and parts; `avail` marks where a recording begins. */
const told = ["avail", "pexecution", "ppartcount"];

/**
 * Finds program cycles, parts and states of a real lathe in what the host received.
 *
 * Recordings may come out of order: everything is put in the order of its own time first.
 */
export function latheStation(device: string) {
  const observations = told.map(() => [] as ShdrObservationRecord[]);
  const keys = new Set<string>();
  /** The controller's time of an execution state by the whole millisecond that Sparkplug carried. */
  const exactTime = new Map<number, number>();
  let samples = 0;
  const station: Station & { result(): LatheResult } = {
    device,
    receive(metric, values: Frame<Column>) {
      keys.add(metric);
      samples += values.t.length;
      if (metric === sourceTimeMetric) {
        for (let i = 0; i < values.t.length; i++) {
          exactTime.set(values.t[i] as number, isoTimeMs(String(values.v[i])));
        }
        return;
      }
      const place = observations[told.indexOf(metric)];
      if (place === undefined) return;
      for (let i = 0; i < values.t.length; i++) {
        const [t, value] = [values.t[i] as number, String(values.v[i])];
        place.push({
          kind: "observation",
          key: metric,
          value,
          t,
          time: "",
          line: place.length + 1,
        });
      }
    },
    result() {
      const records = observations
        .flat()
        .map((record) =>
          record.key === "pexecution"
            ? { ...record, t: exactTime.get(record.t) ?? record.t }
            : record,
        )
        .sort((a, b) => Math.round(a.t) - Math.round(b.t));
      const cycles = programCycles(records);
      const execution = records.filter((record) => record.key === "pexecution");
      const states = frame(
        Float64Array.from(execution, (record) => record.t),
        execution.map((record) => record.value),
      );
      const [from = 0, to = 0] = [states.t[0], states.t.at(-1)];
      const input = { from, to, states };
      return {
        keys: keys.size,
        samples,
        cycles,
        cycleMs: cycles.reduce((sum, cycle) => sum + cycle.durationMs, 0),
        parts: partCounts(records).reduce((sum, step) => sum + step.parts, 0),
        from,
        to,
        oee: oee(input, { stateMap: executionStates }),
        timeline: stateTimeline(input, { stateMap: executionStates }),
      };
    },
  };
  return station;
}
