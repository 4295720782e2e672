import type { Duration } from "./duration.js";

/** Where a fault begins and ends: by part number (measurements only) or by time since the start of the run. */
export type FaultSpan =
  | {
      /** First affected part, from 1. */
      readonly atPart: number;
      /** First part without it again; without it the fault lasts. */
      readonly untilPart?: number;
    }
  | {
      /** Time since the start of the run. */
      readonly at: Duration;
      /** How long; without it the fault lasts. */
      readonly for?: Duration;
    };

/** The mean walks away: the first affected value is off by one step of the slope, the next by two. */
export type DriftFault = { readonly kind: "drift"; readonly signal: string } & (
  | {
      readonly atPart: number;
      readonly untilPart?: number;
      /** How much per part, in the unit of the signal. */
      readonly perPart: number;
    }
  | {
      readonly at: Duration;
      readonly for?: Duration;
      /** How much per hour of time since `at`, in the unit of the signal. */
      readonly perHour: number;
    }
);

/** The mean jumps. */
export type StepFault = {
  readonly kind: "step";
  readonly signal: string;
  /** How far, in the unit of the signal. */
  readonly by: number;
} & FaultSpan;

/** The gauge or sensor repeats its last value; the part itself is as it is. */
export type StuckFault = { readonly kind: "stuck"; readonly signal: string } & FaultSpan;

/** Single wrong readings; the part itself is as it is. */
export type SpikeFault = {
  readonly kind: "spike";
  readonly signal: string;
  /** Chance that one reading is wrong, 0 to 1. */
  readonly probability: number;
  /** How far such a reading is off, in the unit of the signal. */
  readonly by: number;
} & FaultSpan;

/** Something that goes wrong at a known point. Drift and step change what is made, stuck and spike only what is reported. */
export type Fault = DriftFault | StepFault | StuckFault | SpikeFault;

type Rest<F> = F extends unknown ? Omit<F, "kind" | "signal"> : never;

/**
 * The mean of a signal walks away.
 *
 * @example
 * ```ts
 * import { drift } from "@taktline/sim";
 *
 * drift("bore", { atPart: 301, perPart: 0.00012 }); // => { kind: "drift", signal: "bore", atPart: 301, perPart: 0.00012 }
 * ```
 */
export function drift(signal: string, of: Rest<DriftFault>): DriftFault {
  return { kind: "drift", signal, ...of };
}

/**
 * The mean of a signal jumps.
 *
 * @example
 * ```ts
 * import { step } from "@taktline/sim";
 *
 * step("temperature", { at: "20h", by: 4 }); // => { kind: "step", signal: "temperature", at: "20h", by: 4 }
 * ```
 */
export function step(signal: string, of: Rest<StepFault>): StepFault {
  return { kind: "step", signal, ...of };
}

/**
 * A sensor or gauge repeats its last value.
 *
 * @example
 * ```ts
 * import { stuck } from "@taktline/sim";
 *
 * stuck("flow", { at: "30h", for: "20m" }); // => { kind: "stuck", signal: "flow", at: "30h", for: "20m" }
 * ```
 */
export function stuck(signal: string, of: Rest<StuckFault>): StuckFault {
  return { kind: "stuck", signal, ...of };
}

/**
 * Single readings are wrong by a fixed amount.
 *
 * @example
 * ```ts
 * import { spike } from "@taktline/sim";
 *
 * spike("power", { at: 0, probability: 0.001, by: 5 }); // => { kind: "spike", signal: "power", at: 0, probability: 0.001, by: 5 }
 * ```
 */
export function spike(signal: string, of: Rest<SpikeFault>): SpikeFault {
  return { kind: "spike", signal, ...of };
}
