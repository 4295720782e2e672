import type { Distribution } from "./distribution.js";
import type { Duration } from "./duration.js";
import type {
  BernoulliSpec,
  DisorderSpec,
  MeasurementSpec,
  SemiMarkovSpec,
  SignalSpec,
} from "./sim-spec.js";

/**
 * States, how long each lasts, and what may follow: the dwell need not be exponential.
 *
 * @param states - by name; the names in `to` are checked by the compiler
 * @param options - `initial` and `production` default to the first state
 *
 * @example
 * ```ts
 * import { exponential, semiMarkov } from "@taktline/sim";
 *
 * const states = semiMarkov({
 *   RUN: { to: { IDLE: 0.8, FAULT: 0.2 }, dwell: exponential("45m") },
 *   IDLE: { to: { RUN: 1 }, dwell: exponential("3m") },
 *   FAULT: { to: { RUN: 1 }, dwell: exponential("9m") },
 * });
 * states.initial; // => "RUN"
 * states.production; // => ["RUN"]
 * ```
 */
export function semiMarkov<const State extends string>(
  states: Readonly<
    Record<
      State,
      {
        readonly to: Readonly<Partial<Record<NoInfer<State>, number>>>;
        readonly dwell: Distribution<Duration> | Distribution;
      }
    >
  >,
  options: {
    readonly initial?: NoInfer<State>;
    readonly production?: readonly NoInfer<State>[];
  } = {},
): SemiMarkovSpec {
  const first = Object.keys(states)[0] ?? "";
  return {
    kind: "semiMarkov",
    states: states as SemiMarkovSpec["states"],
    initial: options.initial ?? first,
    production: options.production ?? [first],
  };
}

/**
 * A characteristic that is measured on every part when it is completed.
 *
 * @example
 * ```ts
 * import { measured, normal } from "@taktline/sim";
 *
 * measured({ value: normal(25, 0.004), digits: 4, tolerance: { lower: 24.98, upper: 25.02 } }).kind; // => "measured"
 * ```
 */
export function measured(of: Omit<MeasurementSpec, "kind">): MeasurementSpec {
  return { kind: "measured", ...of };
}

/**
 * A signal that is sampled at a fixed period, with a process of its own in single states where needed.
 *
 * @example
 * ```ts
 * import { normal, sampled } from "@taktline/sim";
 *
 * sampled({ every: "10s", value: normal(0.4, 0.02), byState: { RUN: normal(4.2, 0.15) } }).every; // => "10s"
 * ```
 */
export function sampled(of: Omit<SignalSpec, "kind">): SignalSpec {
  return { kind: "sampled", ...of };
}

/**
 * Scrap by chance: each part is bad with this probability.
 *
 * @example
 * ```ts
 * import { bernoulli } from "@taktline/sim";
 *
 * bernoulli(0.02); // => { kind: "bernoulli", probability: 0.02 }
 * ```
 */
export function bernoulli(probability: number): BernoulliSpec {
  return { kind: "bernoulli", probability };
}

/**
 * Disorder on the way from the plant to the reader, as the last stage of a run: loss, duplicates, late and reordered events.
 *
 * With it events come in order of `arrival`; what happened to them stands in `truth().network`.
 *
 * @example
 * ```ts
 * import { disorder, exponential } from "@taktline/sim";
 *
 * disorder({ duplicate: 0.005, late: { probability: 0.01, delay: exponential("5s") } }).duplicate; // => 0.005
 * ```
 */
export function disorder(of: Omit<DisorderSpec, "kind">): DisorderSpec {
  return { kind: "disorder", ...of };
}
