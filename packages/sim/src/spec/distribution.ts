import type { Duration } from "./duration.js";

/** Always the same value. */
export interface ConstantDistribution<N = number> {
  readonly kind: "constant";
  readonly value: N;
}

/** Evenly spread between two bounds. */
export interface UniformDistribution<N = number> {
  readonly kind: "uniform";
  /** Lower bound, inside. */
  readonly from: N;
  /** Upper bound, outside. */
  readonly to: N;
}

/** Normal (Gaussian). */
export interface NormalDistribution<N = number> {
  readonly kind: "normal";
  readonly mean: N;
  /** Standard deviation, from 0. */
  readonly sd: N;
}

/** Lognormal: `median * exp(sigma * z)`. */
export interface LognormalDistribution<N = number> {
  readonly kind: "lognormal";
  readonly median: N;
  /** Standard deviation of the logarithm, from 0. */
  readonly sigma: number;
}

/** Exponential. */
export interface ExponentialDistribution<N = number> {
  readonly kind: "exponential";
  readonly mean: N;
}

/** Weibull: `scale * (-log(u)) ** (1 / shape)`. */
export interface WeibullDistribution<N = number> {
  readonly kind: "weibull";
  /** Above 0: below 1 early failures, above 1 wear. */
  readonly shape: number;
  readonly scale: N;
}

/** First-order autoregression around a mean: `x' = mean + phi (x - mean) + sd z`. */
export interface Ar1Process {
  readonly kind: "ar1";
  readonly mean: number;
  /** Memory from one value to the next, above -1 and below 1. */
  readonly phi: number;
  /** Standard deviation of the innovation, from 0; of the process it is `sd / sqrt(1 - phi * phi)`. */
  readonly sd: number;
}

/** A distribution of values (`number`) or of lengths of time (`Duration`), as plain data. */
export type Distribution<N = number> =
  | ConstantDistribution<N>
  | UniformDistribution<N>
  | NormalDistribution<N>
  | LognormalDistribution<N>
  | ExponentialDistribution<N>
  | WeibullDistribution<N>;

/** What a signal or a measurement is made of, value after value. */
export type Process = Distribution | Ar1Process;

/**
 * Always the same value.
 *
 * @example
 * ```ts
 * import { constant } from "@taktline/sim";
 *
 * constant("62s"); // => { kind: "constant", value: "62s" }
 * ```
 */
export function constant<N extends Duration>(value: N): ConstantDistribution<Widen<N>> {
  return { kind: "constant", value: value as Widen<N> };
}

/**
 * Evenly spread from `from` (inside) to `to` (outside).
 *
 * @example
 * ```ts
 * import { uniform } from "@taktline/sim";
 *
 * uniform(0, 1); // => { kind: "uniform", from: 0, to: 1 }
 * ```
 */
export function uniform<N extends Duration>(
  from: N,
  to: NoInfer<Widen<N>>,
): UniformDistribution<Widen<N>> {
  return { kind: "uniform", from: from as Widen<N>, to };
}

/**
 * Normal with a mean and a standard deviation (from 0).
 *
 * @example
 * ```ts
 * import { normal } from "@taktline/sim";
 *
 * normal(25, 0.004); // => { kind: "normal", mean: 25, sd: 0.004 }
 * ```
 */
export function normal<N extends Duration>(
  mean: N,
  sd: NoInfer<Widen<N>>,
): NormalDistribution<Widen<N>> {
  return { kind: "normal", mean: mean as Widen<N>, sd };
}

/**
 * Lognormal with a median and the standard deviation of the logarithm: what cycle times look like.
 *
 * @example
 * ```ts
 * import { lognormal } from "@taktline/sim";
 *
 * lognormal("62s", 0.04); // => { kind: "lognormal", median: "62s", sigma: 0.04 }
 * ```
 */
export function lognormal<N extends Duration>(
  median: N,
  sigma: number,
): LognormalDistribution<Widen<N>> {
  return { kind: "lognormal", median: median as Widen<N>, sigma };
}

/**
 * Exponential with a mean: what has no memory, such as the time to a random stop.
 *
 * @example
 * ```ts
 * import { exponential } from "@taktline/sim";
 *
 * exponential("40m"); // => { kind: "exponential", mean: "40m" }
 * ```
 */
export function exponential<N extends Duration>(mean: N): ExponentialDistribution<Widen<N>> {
  return { kind: "exponential", mean: mean as Widen<N> };
}

/**
 * Weibull with a shape (above 0) and a scale: what wears.
 *
 * @example
 * ```ts
 * import { weibull } from "@taktline/sim";
 *
 * weibull(2, "40m"); // => { kind: "weibull", shape: 2, scale: "40m" }
 * ```
 */
export function weibull<N extends Duration>(
  shape: number,
  scale: N,
): WeibullDistribution<Widen<N>> {
  return { kind: "weibull", shape, scale: scale as Widen<N> };
}

/**
 * First-order autoregression: a value that remembers the one before, such as a temperature.
 *
 * @example
 * ```ts
 * import { ar1 } from "@taktline/sim";
 *
 * ar1({ mean: 40, phi: 0.9, sd: 0.2 }); // => { kind: "ar1", mean: 40, phi: 0.9, sd: 0.2 }
 * ```
 */
export function ar1(of: Omit<Ar1Process, "kind">): Ar1Process {
  return { kind: "ar1", mean: of.mean, phi: of.phi, sd: of.sd };
}

/** `number` for numbers; every duration where a text was given. */
export type Widen<N extends Duration> = N extends number ? number : Duration;
