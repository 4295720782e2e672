import {
  gammaCdf,
  gammaQuantile,
  gammaTail,
  gammaTailQuantile,
  lnGamma,
  normalCdf,
  normalQuantile,
  normalTail,
  normalTailQuantile,
} from "../../distributions/index.js";
import { lnNormalTail } from "../normality/ln-tail.js";
import type { Distribution } from "./types.js";

/** What can be asked of a distribution. */
export interface Law {
  lnDensity(x: number): number;
  cdf(x: number): number;
  tail(x: number): number;
  lnCdf(x: number): number;
  lnTail(x: number): number;
  quantile(p: number): number;
  tailQuantile(q: number): number;
}

const lnRoot2Pi = 0.9189385332046728;

/** A distribution by an increasing transformation to a standard normal variable. */
function normalLaw(
  z: (x: number) => number,
  lnSlope: (x: number) => number,
  inverse: (z: number) => number,
): Law {
  return {
    lnDensity: (x) => {
      const at = z(x);
      return Number.isFinite(at)
        ? -0.5 * at * at - lnRoot2Pi + lnSlope(x)
        : Number.NEGATIVE_INFINITY;
    },
    cdf: (x) => normalCdf(z(x)),
    tail: (x) => normalTail(z(x)),
    lnCdf: (x) => lnNormalTail(-z(x)),
    lnTail: (x) => lnNormalTail(z(x)),
    quantile: (p) => inverse(normalQuantile(p)),
    tailQuantile: (q) => inverse(normalTailQuantile(q)),
  };
}

function weibullLaw(shape: number, scale: number, threshold: number): Law {
  const hazard = (x: number) => (x <= threshold ? 0 : ((x - threshold) / scale) ** shape);
  const cdf = (x: number) => -Math.expm1(-hazard(x));
  return {
    lnDensity: (x) => {
      if (x < threshold) return Number.NEGATIVE_INFINITY;
      const y = (x - threshold) / scale;
      return Math.log(shape / scale) + (shape === 1 ? 0 : (shape - 1) * Math.log(y)) - y ** shape;
    },
    cdf,
    tail: (x) => Math.exp(-hazard(x)),
    lnCdf: (x) => {
      const h = hazard(x);
      return h < 0.5 ? Math.log(-Math.expm1(-h)) : Math.log1p(-Math.exp(-h));
    },
    lnTail: (x) => -hazard(x),
    quantile: (p) => threshold + scale * (-Math.log1p(-p)) ** (1 / shape),
    tailQuantile: (q) => threshold + scale * (-Math.log(q)) ** (1 / shape),
  };
}

function gammaLaw(shape: number, scale: number, threshold: number): Law {
  const up = (x: number) => Math.max(0, x - threshold);
  const constant = lnGamma(shape) + shape * Math.log(scale);
  return {
    lnDensity: (x) =>
      x < threshold
        ? Number.NEGATIVE_INFINITY
        : (shape - 1) * Math.log(x - threshold) - (x - threshold) / scale - constant,
    cdf: (x) => gammaCdf(up(x), shape, scale),
    tail: (x) => gammaTail(up(x), shape, scale),
    lnCdf: (x) => Math.log(gammaCdf(up(x), shape, scale)),
    lnTail: (x) => Math.log(gammaTail(up(x), shape, scale)),
    quantile: (p) => threshold + gammaQuantile(p, shape, scale),
    tailQuantile: (q) => threshold + gammaTailQuantile(q, shape, scale),
  };
}

function boxCoxLaw(lambda: number, mean: number, sd: number): Law {
  return normalLaw(
    (x) => (boxCoxValue(x, lambda) - mean) / sd,
    (x) => (lambda - 1) * Math.log(x) - Math.log(sd),
    (z) => boxCoxInverse(mean + sd * z, lambda),
  );
}

/** (x^λ - 1)/λ, or ln x; at its lower end for x not above 0. */
export function boxCoxValue(x: number, lambda: number): number {
  if (x <= 0) return lambda > 0 ? -1 / lambda : Number.NEGATIVE_INFINITY;
  const ln = Math.log(x);
  return lambda === 0 ? ln : Math.expm1(lambda * ln) / lambda;
}

/** The value that a transformed one came from; 0 or Infinity beyond what the transformation reaches. */
export function boxCoxInverse(y: number, lambda: number): number {
  if (lambda === 0) return Math.exp(y);
  if (lambda * y <= -1) return lambda > 0 ? 0 : Number.POSITIVE_INFINITY;
  return Math.exp(Math.log1p(lambda * y) / lambda);
}

/** The law of a distribution. */
export function lawOf(of: Distribution): Law {
  switch (of.family) {
    case "normal":
      return normalLaw(
        (x) => (x - of.mean) / of.sd,
        () => -Math.log(of.sd),
        (z) => of.mean + of.sd * z,
      );
    case "lognormal":
      return normalLaw(
        (x) =>
          x <= of.threshold
            ? Number.NEGATIVE_INFINITY
            : (Math.log(x - of.threshold) - of.meanLog) / of.sdLog,
        (x) => -Math.log(x - of.threshold) - Math.log(of.sdLog),
        (z) => of.threshold + Math.exp(of.meanLog + of.sdLog * z),
      );
    case "weibull":
      return weibullLaw(of.shape, of.scale, of.threshold);
    case "exponential":
      return weibullLaw(1, of.scale, of.threshold);
    case "gamma":
      return gammaLaw(of.shape, of.scale, of.threshold);
    case "johnsonSU": {
      const { gamma, delta, xi, lambda } = of;
      return normalLaw(
        (x) => gamma + delta * Math.asinh((x - xi) / lambda),
        (x) => Math.log(delta / lambda) - 0.5 * Math.log1p(((x - xi) / lambda) ** 2),
        (z) => xi + lambda * Math.sinh((z - gamma) / delta),
      );
    }
    case "johnsonSB": {
      const { gamma, delta, xi, lambda } = of;
      return normalLaw(
        (x) =>
          x <= xi
            ? Number.NEGATIVE_INFINITY
            : x >= xi + lambda
              ? Number.POSITIVE_INFINITY
              : gamma + delta * Math.log((x - xi) / (xi + lambda - x)),
        (x) => Math.log((delta * lambda) / ((x - xi) * (xi + lambda - x))),
        (z) => xi + lambda / (1 + Math.exp(-(z - gamma) / delta)),
      );
    }
    case "johnsonSL": {
      const { gamma, delta, xi } = of;
      return normalLaw(
        (x) => (x <= xi ? Number.NEGATIVE_INFINITY : gamma + delta * Math.log(x - xi)),
        (x) => Math.log(delta / (x - xi)),
        (z) => xi + Math.exp((z - gamma) / delta),
      );
    }
    case "boxCox":
      return boxCoxLaw(of.lambda, of.mean, of.sd);
  }
}
