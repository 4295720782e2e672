import { exp } from "../math/exp.js";
import { gamma } from "../math/gamma.js";
import { ln } from "../math/ln.js";
import type { Distribution, Process } from "../spec/distribution.js";
import { type Duration, durationMs } from "../spec/duration.js";
import type { RandomStream } from "./random-stream.js";

/** Draws the values of a process, one after the other. */
export type Sampler = () => number;

/** The sampler of a process on a stream; a constant draws nothing. */
export function sampler(of: Process, stream: RandomStream): Sampler {
  const { uniform, normal, exponential } = stream;
  switch (of.kind) {
    case "constant": {
      const { value } = of;
      return () => value;
    }
    case "uniform": {
      const { from, to } = of;
      return () => from + (to - from) * uniform();
    }
    case "normal": {
      const { mean, sd } = of;
      return () => mean + sd * normal();
    }
    case "lognormal": {
      const { median, sigma } = of;
      return () => median * exp(sigma * normal());
    }
    case "exponential": {
      const { mean } = of;
      return () => mean * exponential();
    }
    case "weibull": {
      const { shape, scale } = of;
      return () => {
        const e = exponential();
        return e === 0 ? 0 : scale * exp(ln(e) / shape);
      };
    }
    case "ar1": {
      const { mean, phi, sd } = of;
      const x = new Float64Array([Number.NaN]);
      const first = sd / Math.sqrt(1 - phi * phi);
      return () => {
        const before = x[0]!;
        x[0] = Number.isNaN(before) ? first * normal() : phi * before + sd * normal();
        return mean + x[0]!;
      };
    }
  }
}

/** The mean of a process. */
export function processMean(of: Process): number {
  switch (of.kind) {
    case "constant":
      return of.value;
    case "uniform":
      return (of.from + of.to) / 2;
    case "lognormal":
      return of.median * exp((of.sigma * of.sigma) / 2);
    case "weibull":
      return of.scale * gamma(1 + 1 / of.shape);
    default:
      return of.mean;
  }
}

/** A distribution of lengths of time with every length in ms. */
export function inMs(of: Distribution<Duration> | Distribution): Distribution {
  switch (of.kind) {
    case "constant":
      return { kind: "constant", value: durationMs(of.value) };
    case "uniform":
      return { kind: "uniform", from: durationMs(of.from), to: durationMs(of.to) };
    case "normal":
      return { kind: "normal", mean: durationMs(of.mean), sd: durationMs(of.sd) };
    case "lognormal":
      return { kind: "lognormal", median: durationMs(of.median), sigma: of.sigma };
    case "exponential":
      return { kind: "exponential", mean: durationMs(of.mean) };
    case "weibull":
      return { kind: "weibull", shape: of.shape, scale: durationMs(of.scale) };
  }
}
