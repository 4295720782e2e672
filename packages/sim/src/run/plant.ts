import type { MachineSpec, Sim } from "../spec/sim-spec.js";
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
  private readonly heap: number[] = [];

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
    this.network = spec.network === undefined ? null : new Network(spec.network, spec.seed);
  }

  /** Runs to the end, event after event; memory is bounded by the network's delays. */
  *events(): Generator<SimEvent, void, undefined> {
    const batch: SimEvent[] = [];
    for (const machine of this.machines) machine.begin(batch);
    yield* this.give(batch);
    this.heapify();
    while (this.step(batch)) {
      if (this.network !== null) yield* this.give(batch);
      else {
        for (let i = 0; i < batch.length; i++) yield batch[i]!;
        batch.length = 0;
      }
    }
    if (this.network !== null) {
      this.network.release(Number.POSITIVE_INFINITY, batch);
      yield* batch;
    }
  }

  /** Runs to the end without giving the events. */
  finish(): void {
    if (this.network !== null) {
      for (const _ of this.events());
      return;
    }
    for (const machine of this.machines) {
      machine.begin(null);
      while (machine.nextT < this.until) machine.advance(null);
    }
  }

  private *give(batch: SimEvent[]): Generator<SimEvent, void, undefined> {
    if (this.network === null) yield* batch;
    else {
      const out: SimEvent[] = [];
      for (const event of batch) this.network.take(event, out);
      yield* out;
    }
    batch.length = 0;
  }

  private heapify(): void {
    for (let i = 0; i < this.machines.length; i++) this.heap.push(i);
    for (let i = (this.heap.length >> 1) - 1; i >= 0; i--) this.sink(i);
  }

  private step(batch: SimEvent[]): boolean {
    const machine = this.machines[this.heap[0]!]!;
    if (!(machine.nextT < this.until)) return false;
    machine.advance(batch);
    this.sink(0);
    return true;
  }

  private sink(from: number): void {
    const { heap, machines } = this;
    const size = heap.length;
    const moving = heap[from]!;
    const t = machines[moving]!.nextT;
    let i = from;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= size) break;
      let index = heap[child]!;
      let childT = machines[index]!.nextT;
      if (child + 1 < size) {
        const right = heap[child + 1]!;
        const rightT = machines[right]!.nextT;
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
