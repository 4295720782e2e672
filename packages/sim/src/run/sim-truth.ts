/** A ratio as two integers, so that nothing is lost to rounding. */
export interface Ratio {
  /** An integer. */
  readonly numerator: number;
  /** An integer; 0 where the ratio does not exist (no planned time, no part). */
  readonly denominator: number;
}

/** A stretch of time in one state. */
export interface StateSegment {
  readonly state: string;
  /** Epoch milliseconds, inside. */
  readonly from: number;
  /** Epoch milliseconds, outside. */
  readonly to: number;
}

/** One fault as it really happened; times and parts are null where the run ended before. */
export interface ChangePoint {
  readonly machine: string;
  /** The signal or measurement it bends. */
  readonly signal: string;
  readonly kind: "drift" | "step" | "stuck" | "spike";
  /** When it began: for a measurement, when the first affected part was completed. */
  readonly t: number | null;
  /** When the first value without it came, null where it lasts to the end. */
  readonly endT: number | null;
  /** The first affected part (from 1); null for a sampled signal or when no part was affected. */
  readonly part: number | null;
  /** How many values it touched. */
  readonly affected: number;
  /** Size of a step or a spike, in the unit of the signal. */
  readonly size?: number;
  /** Slope of a drift given per part, in the unit of the signal. */
  readonly slopePerPart?: number;
  /** Slope of a drift given per time, in the unit of the signal per millisecond. */
  readonly slopePerMs?: number;
}

/** What really happened to one characteristic: one entry per completed part, in order. */
export interface MeasurementTruth {
  /** The mean of the process for each part: nominal plus drift plus step, without noise. */
  readonly mean: Float64Array;
  /** The true size of each part, rounded to the digits of the spec: what a perfect gauge would say and what the tolerance judges. */
  readonly actual: Float64Array;
}

/** What really happened to the parts of one machine. */
export interface PartTruth {
  /** Parts on which work began. */
  readonly started: number;
  /** Parts completed, good or not; counted at their completion time, which always lies in planned time. */
  readonly made: number;
  readonly good: number;
  readonly scrap: number;
  /** Scrap with a characteristic outside its tolerance. */
  readonly outOfTolerance: number;
  /** Scrap by chance alone, in tolerance. */
  readonly byChance: number;
  /** Completion time of each part (epoch ms); empty with `ledger: "totals"`. */
  readonly t: Float64Array;
  /** 1 for a good part, 0 for scrap; empty with `ledger: "totals"`. */
  readonly isGood: Uint8Array;
}

/** The ledger of one machine: exact integers, taken while it ran, with no OEE code involved. */
export interface MachineTruth {
  /** Milliseconds in each state, also those outside planned time; they sum to the length of the run. */
  readonly stateMs: Readonly<Record<string, number>>;
  /** The states in time order, without gaps; empty with `ledger: "totals"`. */
  readonly segments: readonly StateSegment[];
  /** Planned production time within the run: planned intervals less breaks, in ms. */
  readonly plannedMs: number;
  /** Time in production states, which by construction is planned time, in ms. */
  readonly runMs: number;
  /** The ideal cycle time of one part in ms, from the spec. */
  readonly idealCycleMs: number;
  readonly parts: PartTruth;
  /** Per characteristic; empty columns with `ledger: "totals"`. */
  readonly measurements: Readonly<Record<string, MeasurementTruth>>;
  /** How many samples each signal gave. */
  readonly samples: Readonly<Record<string, number>>;
  /** `runMs / plannedMs`. */
  readonly availability: Ratio;
  /** `idealCycleMs * made / runMs`; above 1 where the ideal was not ideal. */
  readonly performance: Ratio;
  /** `good / made`. */
  readonly quality: Ratio;
  /** `idealCycleMs * good / plannedMs`: the product of the three, shortened. */
  readonly oee: Ratio;
}

/** What the network did to the events. */
export interface NetworkTruth {
  /** Events the plant gave. */
  readonly sent: number;
  /** Events that came out: `sent - lost + duplicated`. */
  readonly delivered: number;
  readonly lost: number;
  readonly duplicated: number;
  /** Events chosen to be late. */
  readonly late: number;
  /** Delivered events whose `t` is earlier than the `t` of the one delivered before. */
  readonly backward: number;
  /** The largest `arrival - t` in ms. */
  readonly maxDelayMs: number;
}

/** The whole truth about a run. */
export interface SimTruth<Machine extends string = string> {
  /** Epoch ms of the start, inside. */
  readonly start: number;
  /** Epoch ms of the end, outside. */
  readonly until: number;
  readonly machines: Readonly<Record<Machine, MachineTruth>>;
  /** Every fault of the spec, in the order of the spec. */
  readonly changePoints: readonly ChangePoint[];
  /** Events by kind, before the network. */
  readonly events: Readonly<Record<"state" | "count" | "measurement" | "sample", number>>;
  /** Present only where the spec has a `network`. */
  readonly network?: NetworkTruth;
}
