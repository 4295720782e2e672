import type { RandomStream } from "../random/random-stream.js";
import { durationMs } from "../spec/duration.js";
import type { Fault } from "../spec/fault.js";
import type { ChangePoint } from "./sim-truth.js";

/** One fault while a run goes on, with what it did so far. */
export class FaultEngine {
  private readonly fault: Fault;
  private readonly machine: string;
  private readonly stream: RandomStream | null;
  private readonly fromT: number;
  private readonly untilT: number;
  private readonly fromPart: number;
  private readonly untilPart: number;
  private firstT: number | null = null;
  private firstPart: number | null = null;
  private endT: number | null = null;
  private affected = 0;
  /** The reading a stuck gauge repeats. */
  private held = Number.NaN;
  private lastReading = Number.NaN;

  constructor(fault: Fault, machine: string, start: number, stream: RandomStream | null) {
    this.fault = fault;
    this.machine = machine;
    this.stream = stream;
    const byPart = "atPart" in fault;
    this.fromPart = byPart ? fault.atPart : 1;
    this.untilPart = byPart
      ? (fault.untilPart ?? Number.POSITIVE_INFINITY)
      : Number.POSITIVE_INFINITY;
    this.fromT = byPart ? Number.NEGATIVE_INFINITY : start + durationMs(fault.at);
    this.untilT =
      byPart || fault.for === undefined
        ? Number.POSITIVE_INFINITY
        : this.fromT + durationMs(fault.for);
  }

  private isActive(t: number, part: number): boolean {
    const active =
      t >= this.fromT && t < this.untilT && part >= this.fromPart && part < this.untilPart;
    if (!active && this.firstT !== null && this.endT === null) this.endT = t;
    return active;
  }

  private touch(t: number, part: number): void {
    if (this.firstT === null) {
      this.firstT = t;
      this.firstPart = part > 0 ? part : null;
    }
    this.affected++;
  }

  /** What this fault adds to the mean of the value at `t`; `part` is 0 for a sampled signal. */
  offset(t: number, part: number): number {
    const { fault } = this;
    if (fault.kind === "stuck" || fault.kind === "spike") return 0;
    const place = part > 0 ? part : this.fromPart;
    if (!this.isActive(t, place)) return 0;
    this.touch(t, part);
    if (fault.kind === "step") return fault.by;
    return "perPart" in fault
      ? (part - this.fromPart + 1) * fault.perPart
      : ((t - this.fromT) / 3_600_000) * fault.perHour;
  }

  /** What the gauge or sensor says instead of `reading`. */
  distort(reading: number, t: number, part: number): number {
    const { fault } = this;
    if (fault.kind === "drift" || fault.kind === "step") return reading;
    const active = this.isActive(t, part > 0 ? part : this.fromPart);
    if (fault.kind === "spike") {
      // Drawn for every value, so that the span of the fault moves no other draw.
      const hit = (this.stream?.uniform() ?? 1) < fault.probability;
      if (!active || !hit) return reading;
      this.touch(t, part);
      return reading + fault.by;
    }
    if (!active) {
      this.lastReading = reading;
      this.held = Number.NaN;
      return reading;
    }
    if (Number.isNaN(this.held)) {
      this.held = Number.isNaN(this.lastReading) ? reading : this.lastReading;
    }
    this.touch(t, part);
    return this.held;
  }

  /** What it did. */
  truth(): ChangePoint {
    const { fault } = this;
    return {
      machine: this.machine,
      signal: fault.signal,
      kind: fault.kind,
      t: this.firstT,
      endT: this.endT,
      part: this.firstPart,
      affected: this.affected,
      ...(fault.kind === "step" || fault.kind === "spike" ? { size: fault.by } : {}),
      ...(fault.kind === "drift" && "perPart" in fault ? { slopePerPart: fault.perPart } : {}),
      ...(fault.kind === "drift" && "perHour" in fault
        ? { slopePerMs: fault.perHour / 3_600_000 }
        : {}),
    };
  }
}
