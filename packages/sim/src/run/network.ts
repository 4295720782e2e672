import { randomStream } from "../random/random-stream.js";
import { inMs, sampler } from "../random/sampler.js";
import { durationMs } from "../spec/duration.js";
import type { DisorderSpec } from "../spec/sim-spec.js";
import type { EventBuffer } from "./event-buffer.js";
import type { SimEvent } from "./sim-event.js";
import type { NetworkTruth } from "./sim-truth.js";

interface Waiting {
  readonly arrival: number;
  readonly order: number;
  readonly event: SimEvent;
}

const isBefore = (a: Waiting, b: Waiting): boolean =>
  a.arrival < b.arrival || (a.arrival === b.arrival && a.order < b.order);

/** Events on the way: takes them in order of time, gives them in order of arrival, and counts what it did. */
export class Network {
  private readonly heap: Waiting[] = [];
  private readonly loses: () => boolean;
  private readonly doubles: () => boolean;
  private readonly delay: () => number;
  private order = 0;
  private lastT = Number.NEGATIVE_INFINITY;
  private sent = 0;
  private delivered = 0;
  private lost = 0;
  private duplicated = 0;
  private late = 0;
  private backward = 0;
  private maxDelayMs = 0;

  constructor(of: DisorderSpec, seed: number | string) {
    const chance = (purpose: string, probability: number) => {
      const stream = randomStream(seed, `network/${purpose}`);
      return () => stream.uniform() < probability;
    };
    this.loses = chance("loss", of.loss ?? 0);
    this.doubles = chance("duplicate", of.duplicate ?? 0);
    const isLate = chance("late", of.late?.probability ?? 0);
    const lateBy =
      of.late === undefined
        ? () => 0
        : sampler(inMs(of.late.delay), randomStream(seed, "network/delay"));
    const reorder = durationMs(of.reorder ?? 0);
    const jitter = randomStream(seed, "network/reorder");
    this.delay = () => {
      let ms = reorder * jitter.uniform();
      if (isLate()) {
        this.late++;
        ms += Math.max(0, lateBy());
      }
      return Math.round(ms);
    };
  }

  /** Takes one event and gives what arrives before it could. */
  take(event: SimEvent, out: EventBuffer): void {
    this.release(event.t, out);
    this.sent++;
    if (this.loses()) {
      this.lost++;
      return;
    }
    this.push(event, event.t + this.delay());
    if (this.doubles()) {
      this.duplicated++;
      this.push(event, event.t + this.delay());
    }
  }

  /** Gives everything that arrives up to `t`. */
  release(t: number, out: EventBuffer): void {
    while (this.heap.length > 0 && this.heap[0]!.arrival <= t) {
      const { event, arrival } = this.pop();
      this.delivered++;
      if (event.t < this.lastT) this.backward++;
      this.lastT = event.t;
      if (arrival - event.t > this.maxDelayMs) this.maxDelayMs = arrival - event.t;
      out.push({ ...event, arrival });
    }
  }

  private push(event: SimEvent, arrival: number): void {
    const { heap } = this;
    const waiting = { arrival, order: this.order++, event };
    let i = heap.length;
    heap.push(waiting);
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!isBefore(waiting, heap[parent]!)) break;
      heap[i] = heap[parent]!;
      i = parent;
    }
    heap[i] = waiting;
  }

  private pop(): Waiting {
    const { heap } = this;
    const top = heap[0]!;
    const last = heap.pop()!;
    const size = heap.length;
    if (size > 0) {
      let i = 0;
      for (;;) {
        let child = 2 * i + 1;
        if (child >= size) break;
        if (child + 1 < size && isBefore(heap[child + 1]!, heap[child]!)) child++;
        if (!isBefore(heap[child]!, last)) break;
        heap[i] = heap[child]!;
        i = child;
      }
      heap[i] = last;
    }
    return top;
  }

  /** What it did. */
  truth(): NetworkTruth {
    const { sent, delivered, lost, duplicated, late, backward, maxDelayMs } = this;
    return { sent, delivered, lost, duplicated, late, backward, maxDelayMs };
  }
}
