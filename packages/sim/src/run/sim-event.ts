/** What every event carries. */
interface SimEventBase {
  /** When it happened at the machine: integer epoch milliseconds (UTC). */
  readonly t: number;
  /** The machine, as named in the spec. */
  readonly machine: string;
  /** When it was delivered: present only where the spec has a `network`; never before `t`. */
  readonly arrival?: number;
}

/** The machine enters a state; it also tells the first state at the start of the run. */
export interface SimStateEvent extends SimEventBase {
  readonly kind: "state";
  readonly signal: "state";
  /** The state entered. */
  readonly value: string;
}

/** A counter of the machine after a part: cumulative since the start of the run, with a zero at the start. */
export interface SimCountEvent extends SimEventBase {
  readonly kind: "count";
  /** `parts` counts every completed part, `scrap` the bad ones among them. */
  readonly signal: "parts" | "scrap";
  /** The count, an integer from 0. */
  readonly value: number;
  /** The part that moved the counter, from 1; 0 at the start of the run. */
  readonly part: number;
}

/** A characteristic measured on a completed part, at the completion time, before the counters move. */
export interface SimMeasurementEvent extends SimEventBase {
  readonly kind: "measurement";
  /** The characteristic, as named in `measurements` of the machine. */
  readonly signal: string;
  /** What the gauge says, in the unit of the spec, rounded to its `digits`. */
  readonly value: number;
  /** The part, from 1. */
  readonly part: number;
}

/** A sampled signal. */
export interface SimSampleEvent extends SimEventBase {
  readonly kind: "sample";
  /** The signal, as named in `signals` of the machine. */
  readonly signal: string;
  /** What the sensor says, in the unit of the spec, rounded to its `digits`. */
  readonly value: number;
}

/** One event of a simulated plant; discriminate on `kind`. */
export type SimEvent = SimStateEvent | SimCountEvent | SimMeasurementEvent | SimSampleEvent;
