import type { PlannedShift } from "@taktline/oee";
import { cncLine, type Ratio, type Sim, simulate } from "@taktline/sim";
import type { DemoResult } from "./demo-result.js";
import { findChange } from "./host/find-change.js";
import { latheStation } from "./host/lathe-station.js";
import { type CentreResult, machiningCentreStation } from "./host/machining-centre-station.js";
import { millStation } from "./host/mill-station.js";
import { runLine } from "./line.js";
import type { DemoOptions } from "./options.js";
import { partsSource } from "./source/parts-source.js";
import { shdrSource } from "./source/shdr-source.js";
import { simulatedSource } from "./source/simulated-source.js";

const hours = 24;
const subgroupSize = 5;
const phase1Parts = 125;
/** What the routing says of the part. */
const idealCycleMs = 60_000;

/** Runs the line and computes everything; nothing is printed or written. */
export async function runDemo(
  options: DemoOptions,
  signal: AbortSignal,
  onProgress: (sent: number, t: number) => void,
): Promise<DemoResult> {
  const sim = cncLine({ seed: options.seed, hours });
  const run = simulate(sim, { until: sim.start + hours * 3_600_000 });
  const log = options.shdr === undefined ? undefined : shdrSource("okuma", options.shdr);
  const parts = options.parts === undefined ? undefined : partsSource("mill", options.parts);

  const centre = machiningCentreStation({
    device: "mc1",
    from: sim.start,
    idealCycleMs,
    shifts: shiftsOf(sim),
    phase1Parts,
    subgroupSize,
  });
  const lathe = log && latheStation(log.device);
  const mill = parts && millStation(parts.device, parts.goodParts);

  const account = await runLine({
    sources: [simulatedSource("mc1", run), ...(log ? [log] : []), ...(parts ? [parts] : [])],
    stations: [centre, ...(lathe ? [lathe] : []), ...(mill ? [mill] : [])],
    port: options.port,
    speed: options.speed,
    signal,
    onProgress,
  });

  const truth = run.truth();
  const result = centre.result(truth.until);
  const changes = truth.changePoints.filter((change) => change.part !== null);
  const partTimes = truth.machines.mc1.parts.t;
  const detections = changes.flatMap((change) => [
    findChange(result.boreSubgroups, change, subgroupSize, partTimes),
    findChange(result.bore, change, 1, partTimes),
  ]);
  const first = Math.min(...changes.map((change) => change.part as number));
  return {
    seed: options.seed,
    from: truth.start,
    to: truth.until,
    utcOffsetMinutes: 480,
    account,
    centre: result,
    truth,
    truthError: truthErrorOf(result, truth.machines.mc1),
    detections,
    falseAlarms:
      result.bore.charts[0].signals.filter((s) => s.index + 1 < first).length +
      result.boreSubgroups.charts[0].signals.filter((s) => (s.index + 1) * subgroupSize < first)
        .length,
    ...(lathe && log && { lathe: { result: lathe.result(), source: log } }),
    ...(mill && parts && { mill: { result: mill.result(), source: parts } }),
  };
}

function shiftsOf(sim: Sim<"mc1">): PlannedShift[] {
  const { planned = [], breaks = [] } = sim.spec.calendar ?? {};
  const plain = planned.map(({ from, to }) => ({ startMs: Number(from), endMs: Number(to) }));
  return plain.map((shift) => ({
    ...shift,
    breaks: breaks
      .map(({ from, to }) => ({ startMs: Number(from), endMs: Number(to) }))
      .filter((pause) => pause.startMs >= shift.startMs && pause.endMs <= shift.endMs),
  }));
}

function truthErrorOf(
  { oee }: CentreResult,
  truth: Record<"availability" | "performance" | "quality" | "oee", Ratio>,
): number {
  const errors = (["availability", "performance", "quality", "oee"] as const).map((name) =>
    Math.abs((oee[name] ?? Number.NaN) - truth[name].numerator / truth[name].denominator),
  );
  return Math.max(...errors);
}
