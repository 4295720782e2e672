import { type CalendarEdge, plannedMsWithin } from "../spec/calendar-edges.js";
import { DoubleColumn } from "./column.js";
import type { MachineTruth, StateSegment } from "./sim-truth.js";

/** What a machine writes down about itself while it runs. */
export class MachineLedger {
  started = 0;
  made = 0;
  scrap = 0;
  stateEvents = 0;
  countEvents = 0;
  measurementEvents = 0;

  private outOfTolerance = 0;
  private readonly of: LedgerOptions;
  private readonly stateMs = new Map<string, number>();
  private readonly segments: StateSegment[] = [];
  private readonly times = new DoubleColumn();
  private readonly goods = new DoubleColumn();
  private current = "";
  private since: number;

  constructor(of: LedgerOptions) {
    this.of = of;
    this.since = of.start;
  }

  /** The machine enters a state. */
  enter(state: string, t: number): void {
    this.close(t);
    this.current = state;
    this.stateEvents++;
  }

  /** A part is completed. */
  completed(t: number, inTolerance: boolean, unlucky: boolean): void {
    const good = inTolerance && !unlucky;
    if (!good) this.scrap++;
    if (!inTolerance) this.outOfTolerance++;
    if (this.of.keepsAll) {
      this.times.push(t);
      this.goods.push(good ? 1 : 0);
    }
  }

  private close(t: number): void {
    if (this.current !== "" && t > this.since) {
      this.stateMs.set(this.current, (this.stateMs.get(this.current) ?? 0) + t - this.since);
      if (this.of.keepsAll) {
        const last = this.segments[this.segments.length - 1];
        if (last?.state === this.current && last.to === this.since) {
          this.segments[this.segments.length - 1] = { ...last, to: t };
        } else this.segments.push({ state: this.current, from: this.since, to: t });
      }
    }
    this.since = t;
  }

  /** Closes the books at the end of the run. */
  truth(
    until: number,
    measurements: MachineTruth["measurements"],
    samples: MachineTruth["samples"],
  ): MachineTruth {
    this.close(until);
    const { start, edges, idealCycleMs, production } = this.of;
    let runMs = 0;
    for (const [state, ms] of this.stateMs) if (production.has(state)) runMs += ms;
    const plannedMs = plannedMsWithin(edges, start, until);
    const { made, scrap, outOfTolerance } = this;
    const good = made - scrap;
    return {
      stateMs: Object.fromEntries(this.stateMs),
      segments: this.segments,
      plannedMs,
      runMs,
      idealCycleMs,
      parts: {
        started: this.started,
        made,
        good,
        scrap,
        outOfTolerance,
        byChance: scrap - outOfTolerance,
        t: this.times.values(),
        isGood: Uint8Array.from(this.goods.values()),
      },
      measurements,
      samples,
      availability: { numerator: runMs, denominator: plannedMs },
      performance: { numerator: idealCycleMs * made, denominator: runMs },
      quality: { numerator: good, denominator: made },
      oee: { numerator: idealCycleMs * good, denominator: plannedMs },
    };
  }
}

/** What a ledger is told at the start. */
export interface LedgerOptions {
  readonly start: number;
  readonly edges: readonly CalendarEdge[];
  readonly idealCycleMs: number;
  readonly production: ReadonlySet<string>;
  readonly keepsAll: boolean;
}
