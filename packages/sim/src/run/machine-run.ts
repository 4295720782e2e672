import { type RandomStream, randomStream } from "../random/random-stream.js";
import { inMs, processMean, type Sampler, sampler } from "../random/sampler.js";
import { type CalendarEdge, calendarEdges } from "../spec/calendar-edges.js";
import { durationMs } from "../spec/duration.js";
import type { MachineSpec } from "../spec/sim-spec.js";
import { DoubleColumn } from "./column.js";
import type { EventBuffer } from "./event-buffer.js";
import { FaultEngine } from "./fault-engine.js";
import { MachineLedger } from "./machine-ledger.js";
import { roundTo } from "./round-to.js";

interface StateRun {
  readonly name: string;
  readonly isProduction: boolean;
  readonly dwell: Sampler;
  readonly next: RandomStream;
  readonly to: readonly number[];
  readonly cumulative: readonly number[];
}

interface MeasurementRun {
  readonly name: string;
  readonly draw: Sampler;
  readonly mean: number;
  readonly round: (value: number) => number;
  readonly lower: number;
  readonly upper: number;
  readonly faults: readonly FaultEngine[];
  readonly means: DoubleColumn;
  readonly actuals: DoubleColumn;
}

interface SignalRun {
  readonly name: string;
  readonly every: number;
  readonly draw: Sampler;
  readonly byState: ReadonlyMap<string, Sampler | null>;
  readonly round: (value: number) => number;
  readonly faults: readonly FaultEngine[];
  nextT: number;
  count: number;
  /** The process in the state shown now. */
  current: Sampler | null;
}

const wholeMs = (draw: Sampler): number => Math.max(1, Math.round(draw()));

/** One machine on its way through virtual time: `advance` does what is due at `nextT`. */
export class MachineRun {
  readonly name: string;
  readonly faults: readonly FaultEngine[];
  readonly ledger: MachineLedger;
  /** When something happens next. */
  nextT: number;

  private readonly states: readonly StateRun[];
  private readonly measurements: readonly MeasurementRun[];
  private readonly signals: readonly SignalRun[];
  private readonly edges: readonly CalendarEdge[];
  private readonly offState: string;
  private readonly breakState: string;
  private readonly cycle: Sampler | null;
  private readonly scrapStream: RandomStream;
  private readonly scrapProbability: number;
  private readonly afterParts: { readonly parts: number; readonly enter: number; count: number }[];
  private readonly keepsAll: boolean;

  private edge = 0;
  /** When the calendar changes next. */
  private edgeT = Number.POSITIVE_INFINITY;
  private isPlanned = false;
  private state: number;
  /** While planned the times of the next transition and part; else what is left of each. */
  private stateEnd = 0;
  private partEnd = -1;
  private hasPart = false;
  private visible = "";
  private sampleT = Number.POSITIVE_INFINITY;

  constructor(name: string, spec: MachineSpec, sim: MachineRunOptions) {
    const { seed, start } = sim;
    this.name = name;
    this.keepsAll = sim.keepsAll;
    const stream = (purpose: string) => randomStream(seed, `${name}/${purpose}`);
    const names = Object.keys(spec.states.states);
    this.states = Object.entries(spec.states.states).map(([state, of]) => {
      const entries = Object.entries(of.to);
      let sum = 0;
      return {
        name: state,
        isProduction: spec.states.production.includes(state),
        dwell: sampler(inMs(of.dwell), stream(`dwell/${state}`)),
        next: stream(`next/${state}`),
        to: entries.map(([to]) => names.indexOf(to)),
        cumulative: entries.map(([, weight]) => {
          sum += weight;
          return sum;
        }),
      };
    });
    this.state = names.indexOf(spec.states.initial);
    this.faults = (spec.faults ?? []).map(
      (fault, i) =>
        new FaultEngine(
          fault,
          name,
          start,
          fault.kind === "spike" ? stream(`spike/${fault.signal}/${i}`) : null,
        ),
    );
    const faultsOf = (signal: string) =>
      this.faults.filter((_, i) => spec.faults?.[i]?.signal === signal);
    this.measurements = Object.entries(spec.measurements ?? {}).map(([key, of]) => ({
      name: key,
      draw: sampler(of.value, stream(`measurement/${key}`)),
      mean: processMean(of.value),
      round: roundTo(of.digits ?? 6),
      lower: of.tolerance?.lower ?? Number.NEGATIVE_INFINITY,
      upper: of.tolerance?.upper ?? Number.POSITIVE_INFINITY,
      faults: faultsOf(key),
      means: new DoubleColumn(),
      actuals: new DoubleColumn(),
    }));
    this.signals = Object.entries(spec.signals ?? {}).map(([key, of]) => {
      const source = stream(`signal/${key}`);
      return {
        name: key,
        every: durationMs(of.every),
        draw: sampler(of.value, source),
        byState: new Map(
          Object.entries(of.byState ?? {}).map(([state, process]) => [
            state,
            process === null ? null : sampler(process, source),
          ]),
        ),
        round: roundTo(of.digits ?? 6),
        faults: faultsOf(key),
        nextT: start,
        count: 0,
        current: null,
      };
    });
    if (this.signals.length > 0) this.sampleT = start;
    const calendar = spec.calendar ?? sim.calendar;
    this.edges = calendarEdges(calendar, []);
    this.offState = calendar?.offState ?? "OFF";
    this.breakState = calendar?.breakState ?? "BREAK";
    this.cycle = spec.cycle === undefined ? null : sampler(inMs(spec.cycle), stream("cycle"));
    this.scrapStream = stream("scrap");
    this.scrapProbability = spec.scrap?.probability ?? 0;
    this.afterParts = (spec.afterParts ?? []).map(({ parts, enter }) => ({
      parts,
      enter: names.indexOf(enter),
      count: 0,
    }));
    const ideal = spec.idealCycle ?? (spec.cycle?.kind === "constant" ? spec.cycle.value : 0);
    this.ledger = new MachineLedger({
      start,
      edges: this.edges,
      idealCycleMs: durationMs(ideal),
      production: new Set(spec.states.production),
      keepsAll: sim.keepsAll,
    });
    this.nextT = start;
  }

  /** The events of the very start: the first state and the counters at zero. */
  begin(out: EventBuffer | null): void {
    const t = this.nextT;
    while (this.edge + 1 < this.edges.length && this.edges[this.edge + 1]!.t <= t) this.edge++;
    this.stateEnd = wholeMs(this.states[this.state]!.dwell);
    this.setPlanned(t, out);
    if (this.cycle !== null && out !== null) {
      out.push({ t, machine: this.name, signal: "parts", value: 0, kind: "count", part: 0 });
      out.push({ t, machine: this.name, signal: "scrap", value: 0, kind: "count", part: 0 });
    }
    if (this.cycle !== null) this.ledger.countEvents += 2;
    this.schedule();
  }

  /** Does the one thing that is due at `nextT`: a change of the calendar, a part, a transition, or the samples of an instant. */
  advance(out: EventBuffer | null): void {
    const t = this.nextT;
    if (this.edgeT === t) {
      this.edge++;
      this.setPlanned(t, out);
    } else if (this.isPlanned && this.hasPart && this.partEnd === t && this.isProducing()) {
      this.finishPart(t, out);
    } else if (this.isPlanned && this.stateEnd === t) {
      this.leaveState(t, out);
    } else {
      this.sample(t, out);
    }
    this.schedule();
  }

  private isProducing(): boolean {
    return this.states[this.state]!.isProduction;
  }

  private schedule(): void {
    let t = this.edgeT;
    if (this.sampleT < t) t = this.sampleT;
    if (this.isPlanned) {
      if (this.stateEnd < t) t = this.stateEnd;
      if (this.hasPart && this.partEnd < t && this.isProducing()) t = this.partEnd;
    }
    this.nextT = t;
  }

  /** Freezes or resumes state and part at a change of the calendar. */
  private setPlanned(t: number, out: EventBuffer | null): void {
    const { mode } = this.edges[this.edge]!;
    this.edgeT = this.edges[this.edge + 1]?.t ?? Number.POSITIVE_INFINITY;
    const planned = mode === "planned";
    if (planned && !this.isPlanned) {
      this.stateEnd += t;
      if (this.hasPart && this.isProducing()) this.partEnd += t;
    } else if (!planned && this.isPlanned) {
      this.stateEnd -= t;
      if (this.hasPart && this.isProducing()) this.partEnd -= t;
    }
    this.isPlanned = planned;
    if (planned) this.startPart(t);
    this.show(
      planned ? this.states[this.state]!.name : mode === "break" ? this.breakState : this.offState,
      t,
      out,
    );
  }

  private startPart(t: number): void {
    if (this.cycle === null || this.hasPart || !this.isProducing()) return;
    this.hasPart = true;
    this.partEnd = t + wholeMs(this.cycle);
    this.ledger.started++;
  }

  private show(name: string, t: number, out: EventBuffer | null): void {
    if (name === this.visible) return;
    this.visible = name;
    this.ledger.enter(name, t);
    for (const s of this.signals) {
      const own = s.byState.get(name);
      s.current = own === undefined ? s.draw : own;
    }
    out?.push({ t, machine: this.name, signal: "state", value: name, kind: "state" });
  }

  private enter(next: number, t: number, out: EventBuffer | null): void {
    const wasProducing = this.isProducing();
    this.state = next;
    const producing = this.isProducing();
    if (this.hasPart && wasProducing && !producing) this.partEnd -= t;
    if (this.hasPart && !wasProducing && producing) this.partEnd += t;
    this.stateEnd = t + wholeMs(this.states[next]!.dwell);
    this.startPart(t);
    this.show(this.states[next]!.name, t, out);
  }

  private leaveState(t: number, out: EventBuffer | null): void {
    const { to, cumulative, next, dwell } = this.states[this.state]!;
    if (to.length === 0) {
      this.stateEnd = t + wholeMs(dwell);
      return;
    }
    const u = next.uniform() * cumulative[cumulative.length - 1]!;
    let k = 0;
    while (k < to.length - 1 && !(u < cumulative[k]!)) k++;
    this.enter(to[k]!, t, out);
  }

  private finishPart(t: number, out: EventBuffer | null): void {
    const { ledger, name } = this;
    this.hasPart = false;
    const part = ++ledger.made;
    let inTolerance = true;
    for (const m of this.measurements) {
      let offset = 0;
      for (const fault of m.faults) offset += fault.offset(t, part);
      const actual = m.round(m.draw() + offset);
      if (actual < m.lower || actual > m.upper) inTolerance = false;
      let reading = actual;
      for (const fault of m.faults) reading = m.round(fault.distort(reading, t, part));
      if (this.keepsAll) {
        m.means.push(m.mean + offset);
        m.actuals.push(actual);
      }
      ledger.measurementEvents++;
      out?.push({ t, machine: name, signal: m.name, value: reading, kind: "measurement", part });
    }
    const unlucky = this.scrapStream.uniform() < this.scrapProbability;
    ledger.completed(t, inTolerance, unlucky);
    ledger.countEvents++;
    out?.push({ t, machine: name, signal: "parts", value: part, kind: "count", part });
    if (!inTolerance || unlucky) {
      ledger.countEvents++;
      out?.push({ t, machine: name, signal: "scrap", value: ledger.scrap, kind: "count", part });
    }
    for (const rule of this.afterParts) rule.count++;
    const due = this.afterParts.find((rule) => rule.count >= rule.parts);
    if (due === undefined) this.startPart(t);
    else {
      due.count = 0;
      this.enter(due.enter, t, out);
    }
  }

  private bent({ faults, round }: SignalRun, nominal: number, t: number): number {
    let value = nominal;
    for (const fault of faults) value += fault.offset(t, 0);
    value = round(value);
    for (const fault of faults) value = round(fault.distort(value, t, 0));
    return value;
  }

  private sample(t: number, out: EventBuffer | null): void {
    let soonest = Number.POSITIVE_INFINITY;
    const { signals } = this;
    for (let i = 0; i < signals.length; i++) {
      const s = signals[i]!;
      if (s.nextT === t) {
        s.nextT = t + s.every;
        const draw = s.current;
        if (draw !== null) {
          let value = draw();
          if (s.faults.length > 0) value = this.bent(s, value, t);
          else value = s.round(value);
          s.count++;
          out?.push({ t, machine: this.name, signal: s.name, value, kind: "sample" });
        }
      }
      if (s.nextT < soonest) soonest = s.nextT;
    }
    this.sampleT = soonest;
  }

  /** What happened to each measurement. */
  measurementTruth() {
    return Object.fromEntries(
      this.measurements.map((m) => [
        m.name,
        { mean: m.means.values(), actual: m.actuals.values() },
      ]),
    );
  }

  /** Samples given by each signal. */
  sampleCounts(): Record<string, number> {
    return Object.fromEntries(this.signals.map((s) => [s.name, s.count]));
  }
}

/** What a machine needs to know of its plant. */
export interface MachineRunOptions {
  readonly seed: number | string;
  readonly start: number;
  readonly calendar: MachineSpec["calendar"];
  /** Whether every part and segment is kept, or totals only. */
  readonly keepsAll: boolean;
}
