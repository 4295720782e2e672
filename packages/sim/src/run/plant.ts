import type { MachineSpec, Sim } from "../spec/sim-spec.js";
import { EventBuffer } from "./event-buffer.js";
import { MachineRun } from "./machine-run.js";
import { Network } from "./network.js";
import type { SimEvent } from "./sim-event.js";
import type { MachineTruth, SimTruth } from "./sim-truth.js";

/** All machines of a run, merged in order of time: ties in the order of the spec. */
export class Plant<Machine extends string> {
  private readonly sim: Sim<Machine>;
  private readonly until: number;
  private readonly machines: readonly MachineRun[];
  private readonly network: Network | null;
  /** Indexes of machines as a heap on (nextT, index). */
  private readonly heap: Int32Array;
  /** `nextT` of each machine. */
  private readonly times: Float64Array;

  constructor(sim: Sim<Machine>, until: number, keepsAll: boolean) {
    const { spec, start } = sim;
    this.sim = sim;
    this.until = until;
    this.machines = Object.entries<MachineSpec>(spec.machines).map(
      ([name, machine]) =>
        new MachineRun(name, machine, {
          seed: spec.seed,
          start,
          calendar: spec.calendar,
          keepsAll,
        }),
    );
    this.heap = Int32Array.from(this.machines, (_, i) => i);
    this.times = new Float64Array(this.machines.length);
    this.network = spec.network === undefined ? null : new Network(spec.network, spec.seed);
  }

  /** Runs to the end, event after event; memory is bounded by the network's delays. */
  events(atEnd: () => void): IterableIterator<SimEvent> {
    // Written out by hand: a generator costs more than the simulation itself.
    const fresh = new EventBuffer();
    const ready = this.network === null ? fresh : new EventBuffer();
    let at = 0;
    let phase: "begin" | "run" | "drain" | "done" = "begin";
    const refill = (): boolean => {
      at = 0;
      ready.size = 0;
      while (ready.size === 0) {
        if (phase === "done") return false;
        fresh.size = 0;
        if (phase === "begin") {
          for (const machine of this.machines) machine.begin(fresh);
          this.heapify();
          phase = "run";
        } else if (phase === "run") {
          if (!this.step(fresh)) phase = this.network === null ? "done" : "drain";
        } else {
          this.network?.release(Number.POSITIVE_INFINITY, ready);
          phase = "done";
        }
        if (this.network !== null) {
          for (let i = 0; i < fresh.size; i++) this.network.take(fresh.items[i]!, ready);
        }
        if (phase === "done") atEnd();
      }
      return true;
    };
    const iterator: IterableIterator<SimEvent> = {
      next: () => {
        if (at >= ready.size && !refill()) return { done: true, value: undefined };
        return { done: false, value: ready.items[at++]! };
      },
      return: () => {
        phase = "done";
        at = ready.size = 0;
        return { done: true, value: undefined };
      },
      [Symbol.iterator]: () => iterator,
    };
    return iterator;
  }

  /** Runs to the end without giving the events. */
  finish(): void {
    if (this.network !== null) {
      for (const _ of this.events(() => {}));
      return;
    }
    for (const machine of this.machines) {
      machine.begin(null);
      while (machine.nextT < this.until) machine.advance(null);
    }
  }

  private heapify(): void {
    this.machines.forEach((machine, i) => {
      this.times[i] = machine.nextT;
    });
    for (let i = (this.heap.length >> 1) - 1; i >= 0; i--) this.sink(i);
  }

  private step(batch: EventBuffer): boolean {
    const index = this.heap[0]!;
    if (!(this.times[index]! < this.until)) return false;
    const machine = this.machines[index]!;
    machine.advance(batch);
    this.times[index] = machine.nextT;
    this.sink(0);
    return true;
  }

  private sink(from: number): void {
    const { heap, times } = this;
    const size = heap.length;
    const moving = heap[from]!;
    const t = times[moving]!;
    let i = from;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= size) break;
      let index = heap[child]!;
      let childT = times[index]!;
      if (child + 1 < size) {
        const right = heap[child + 1]!;
        const rightT = times[right]!;
        if (rightT < childT || (rightT === childT && right < index)) {
          child++;
          index = right;
          childT = rightT;
        }
      }
      if (t < childT || (t === childT && moving < index)) break;
      heap[i] = index;
      i = child;
    }
    heap[i] = moving;
  }

  /** The ledger, once the run is at its end. */
  truth(): SimTruth<Machine> {
    const events = { state: 0, count: 0, measurement: 0, sample: 0 };
    const machines: Record<string, MachineTruth> = {};
    for (const machine of this.machines) {
      const { ledger } = machine;
      const samples = machine.sampleCounts();
      events.state += ledger.stateEvents;
      events.count += ledger.countEvents;
      events.measurement += ledger.measurementEvents;
      for (const count of Object.values(samples)) events.sample += count;
      machines[machine.name] = ledger.truth(this.until, machine.measurementTruth(), samples);
    }
    return {
      start: this.sim.start,
      until: this.until,
      machines: machines as Record<Machine, MachineTruth>,
      changePoints: this.machines.flatMap((machine) => machine.faults.map((f) => f.truth())),
      events,
      ...(this.network === null ? {} : { network: this.network.truth() }),
    };
  }
}
