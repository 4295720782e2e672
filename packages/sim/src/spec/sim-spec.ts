import type { Distribution, Process } from "./distribution.js";
import type { Duration } from "./duration.js";
import type { Fault } from "./fault.js";

/** An instant: epoch milliseconds, or ISO 8601 text with an offset such as `"2026-03-02T00:00:00+08:00"`. */
export type Instant = number | string;

/** A stretch of time, `from` inside and `to` outside. */
export interface Interval {
  readonly from: Instant;
  readonly to: Instant;
}

/** When a machine is meant to produce, as plain intervals. */
export interface Calendar {
  /** Shifts; outside them the machine is in `offState`. */
  readonly planned: readonly Interval[];
  /** Breaks inside the shifts; they are not planned time, and the machine is in `breakState`. */
  readonly breaks?: readonly Interval[];
  /** Default `"OFF"`. */
  readonly offState?: string;
  /** Default `"BREAK"`. */
  readonly breakState?: string;
}

/** One state of a machine: how long it lasts and what may follow. */
export interface StateSpec {
  /** Weights of the next states, from 0; they need not sum to 1. Empty only where the machine has one state. */
  readonly to: Readonly<Record<string, number>>;
  /** How long one visit lasts; drawn at entry, rounded to whole ms, at least 1 ms. */
  readonly dwell: Distribution<Duration> | Distribution;
}

/** States and transitions of a machine. */
export interface SemiMarkovSpec {
  readonly kind: "semiMarkov";
  readonly states: Readonly<Record<string, StateSpec>>;
  /** The state at the start; default the first one. */
  readonly initial: string;
  /** States in which parts are worked on, and whose time is run time; default the first one. */
  readonly production: readonly string[];
}

/** A characteristic of every part. */
export interface MeasurementSpec {
  readonly kind: "measured";
  /** Nominal process, without faults. */
  readonly value: Process;
  /** Parts outside are scrap; both bounds inside. */
  readonly tolerance?: { readonly lower?: number; readonly upper?: number };
  /** Decimals of the gauge, 0 to 9; default 6. */
  readonly digits?: number;
  /** UN/ECE or UCUM text of the unit, for people and for the ledger. */
  readonly unit?: string;
}

/** A signal that is sampled at a fixed period. */
export interface SignalSpec {
  readonly kind: "sampled";
  /** Period, a whole number of ms; the first sample is taken at the start of the run. */
  readonly every: Duration;
  /** The process in every state that `byState` does not name. */
  readonly value: Process;
  /** The process in single states; `null` for no sample in that state. */
  readonly byState?: Readonly<Record<string, Process | null>>;
  /** Decimals of the sensor, 0 to 9; default 6. */
  readonly digits?: number;
  /** UN/ECE or UCUM text of the unit. */
  readonly unit?: string;
}

/** Scrap by chance. */
export interface BernoulliSpec {
  readonly kind: "bernoulli";
  /** Chance of each part, 0 to 1. */
  readonly probability: number;
}

/** One machine. */
export interface MachineSpec {
  /** States, made with {@link semiMarkov}. */
  readonly states: SemiMarkovSpec;
  /** The time one part takes in production states; drawn when the part begins, rounded to whole ms, at least 1 ms. */
  readonly cycle?: Distribution<Duration> | Distribution;
  /** The ideal cycle time by which performance is judged, a whole number of ms; default: the cycle where it is constant. */
  readonly idealCycle?: Duration;
  /** Scrap by chance, made with {@link bernoulli}; default none. */
  readonly scrap?: BernoulliSpec;
  /** Planned stops: after every so many parts the machine enters a state, such as a tool change. */
  readonly afterParts?: readonly { readonly parts: number; readonly enter: string }[];
  /** Characteristics of every part, made with {@link measured}. */
  readonly measurements?: Readonly<Record<string, MeasurementSpec>>;
  /** Sampled signals, made with {@link sampled}. */
  readonly signals?: Readonly<Record<string, SignalSpec>>;
  /** What goes wrong, where and when. */
  readonly faults?: readonly Fault[];
  /** Instead of the calendar of the plant. */
  readonly calendar?: Calendar;
}

/** Disorder on the way from the plant to the reader, made with {@link disorder}. */
export interface DisorderSpec {
  readonly kind: "disorder";
  /** Chance that an event is lost, 0 to 1; default 0. */
  readonly loss?: number;
  /** Chance that an event is delivered twice, 0 to 1; default 0. */
  readonly duplicate?: number;
  /** Chance and delay of late events. */
  readonly late?: {
    readonly probability: number;
    readonly delay: Distribution<Duration> | Distribution;
  };
  /** Every event is delayed by a random part of this, so that neighbours change places; default 0. */
  readonly reorder?: Duration;
}

/** A plant to simulate, as plain data. */
export interface SimSpec<Machine extends string = string> {
  /** An integer from 0 to 2^53 - 1, or a text. */
  readonly seed: number | string;
  /** Start of the run. */
  readonly start: Instant;
  /** The machines by name. */
  readonly machines: Readonly<Record<Machine, MachineSpec>>;
  /** When the machines are meant to produce; default always. */
  readonly calendar?: Calendar;
  /** What the network does to the events; default nothing. */
  readonly network?: DisorderSpec;
}

/** A checked plant: {@link defineSim} made it. */
export interface Sim<Machine extends string = string> {
  readonly kind: "sim";
  /** Start of the run, epoch ms. */
  readonly start: number;
  readonly spec: SimSpec<Machine>;
}
