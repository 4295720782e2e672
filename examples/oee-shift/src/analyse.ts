import { shiftsBetween } from "@taktline/core";
import {
  mtconnectStates,
  type OeeCorrection,
  type OeeOfProduct,
  type OeeOptions,
  type OeeResult,
  oee,
  oeeBy,
  oeeByProduct,
  type PlannedShift,
  type ReasonRow,
  reasonPareto,
  reasonTree,
  rollUpOee,
  type SixBigLosses,
  type StateSegment,
  type StopLengthRow,
  sixBigLosses,
  stateTimeline,
  stopLengths,
} from "@taktline/oee";
import { computeKpis, type KpiValue, kpiInputsOf } from "@taktline/oee/kpi";
import { calendar, idealCycles } from "./plan.js";
import type { LatheLog } from "./read-lathe.js";

export interface ShiftRow {
  readonly name: string;
  readonly date: string;
  readonly from: number;
  readonly to: number;
  readonly result: OeeResult;
}

export interface Analysis {
  readonly log: LatheLog;
  readonly assumed: boolean;
  readonly microStopMs: number;
  readonly shifts: readonly ShiftRow[];
  readonly total: OeeResult;
  readonly timeline: readonly StateSegment[];
  readonly reasons: readonly ReasonRow[];
  readonly lengths: readonly StopLengthRow[];
  readonly six: SixBigLosses;
  readonly products: readonly OeeOfProduct[];
  readonly kpis: readonly KpiValue[];
  /** The same time if the gaps between the recordings were set-ups, as somebody might tell afterwards. */
  readonly corrected: OeeResult;
  /** What must be true of the numbers. */
  readonly checks: readonly { readonly name: string; readonly holds: boolean }[];
}

/** Waiting between programs, stops in a program, the machine itself, and what nobody knows. */
export const reasons = reasonTree({
  operator: ["between programs", "program stop", "feed hold", "MANUAL_MODE"],
  machine: ["interrupted", "stopped", "emergency stop"],
});

const between = { category: "idle", reason: "between programs" } as const;
const stateMap = mtconnectStates({ ready: between, completed: between });

/** The shifts as far as the log tells of them. */
function recordedShifts({ from, to }: LatheLog) {
  return shiftsBetween(calendar, from, to).map((shift) => ({
    ...shift,
    from: Math.max(shift.startMs, from),
    to: Math.min(shift.endMs, to),
  }));
}

/** Computes everything; nothing is printed or written. */
export function analyse(log: LatheLog, asTold: boolean, microStopMs: number): Analysis {
  const { from, to, states, products, produced, gaps } = log;
  const windows = recordedShifts(log);
  const shifts: PlannedShift[] = windows;
  const options: OeeOptions = {
    stateMap,
    counters: { produced: { counter: "delta" } },
    microStopMs,
    microStopCategories: ["downtime", "idle"],
    ...(asTold ? {} : { idealCycleMs: idealCycles }),
  };
  // What the shift books when it goes: no scrap. ASSUMED, as the log has no word on quality.
  const booked: OeeCorrection[] = asTold
    ? []
    : windows.map((w) => ({ kind: "count", count: "scrap", tMs: w.to, parts: 0 }));
  const input = { states, products, shifts, counts: { produced }, corrections: booked };
  const whole = { ...input, from, to };
  const rows: ShiftRow[] = oeeBy(input, windows, options).map(({ window, result }) => ({
    name: window.shift,
    date: window.date,
    from: window.from,
    to: window.to,
    result,
  }));
  const total = rollUpOee(rows.map((row) => row.result));
  const setUps: OeeCorrection[] = gaps.map((gap) => ({
    kind: "state",
    fromMs: gap.from,
    toMs: gap.to,
    state: "SETUP",
  }));
  const failed = new Set(["emergency stop", "interrupted", "stopped"]);
  const kpis = computeKpis(
    kpiInputsOf(total, { failures: (stop) => failed.has(stop.reason ?? "") }),
  );
  const timeline = stateTimeline(whole, options);
  const direct = oee(whole, options);
  const activeMs = timeline.reduce(
    (sum, s) => sum + (s.category === "production" ? s.endMs - s.startMs : 0),
    0,
  );
  const parts = produced.v as Float64Array;
  return {
    log,
    assumed: !asTold,
    microStopMs,
    shifts: rows,
    total,
    timeline,
    reasons: reasonPareto(total, reasons),
    lengths: stopLengths(timeline, {
      boundsMs: [microStopMs, 60_000],
      categories: ["downtime", "idle"],
    }),
    six: sixBigLosses(total),
    products: oeeByProduct(whole, options),
    kpis,
    corrected: oee({ ...whole, corrections: [...booked, ...setUps] }, options),
    checks: [
      {
        name: "the times of the shifts are those of the whole",
        holds: JSON.stringify(total.times) === JSON.stringify(direct.times),
      },
      {
        name: "production time is the time in ACTIVE and the micro-stops",
        holds: total.times.aptMs === activeMs + total.times.microStopMs,
      },
      {
        name: "the parts of the shifts are those of the counter",
        holds: total.counts.produced === parts.reduce((sum, n) => sum + n, 0),
      },
      {
        name: "the losses are the gap between planned and good time",
        holds: gapHolds(sixBigLosses(total)),
      },
    ],
  };
}

function gapHolds({ losses, other, gapMs }: SixBigLosses): boolean {
  if (gapMs === null) return losses.some((loss) => loss.ms === null);
  return [...losses, ...other].reduce((sum, { ms }) => sum + (ms ?? 0), 0) === gapMs;
}
