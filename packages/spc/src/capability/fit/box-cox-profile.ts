import { average } from "../../numeric/average.js";

/** The profile of the Box-Cox likelihood of positive values. */
export interface BoxCoxProfile {
  /** Log-likelihood at λ, mean and standard deviation at their best. */
  logLik(lambda: number): number;
  /** Its derivative. */
  score(lambda: number): number;
  /** Mean and standard deviation (divisor n) of (x^λ - 1)/λ. */
  moments(lambda: number): { readonly mean: number; readonly sd: number };
}

/** Σ (j+1)/(j+2)! z^j: the derivative of (e^(λl) - 1)/λ by λ is l² times this at z = λl. */
function slopeSeries(z: number): number {
  if (Math.abs(z) > 1) return (Math.exp(z) * (z - 1) + 1) / (z * z);
  let term = 0.5;
  let sum = 0.5;
  for (let j = 1; j < 20; j++) {
    term *= ((j + 1) / j / (j + 2)) * z;
    sum += term;
  }
  return sum;
}

/** Makes the profile; values are scaled by their geometric mean inside, so that large powers stay in range. */
export function boxCoxProfile(values: Float64Array): BoxCoxProfile {
  const n = values.length;
  const lnAll = Float64Array.from(values, (x) => Math.log(x));
  const center = average(lnAll);
  const ln = lnAll.map((x) => x - center);
  const transformed = (lambda: number) =>
    ln.map((l) => (lambda === 0 ? l : Math.expm1(lambda * l) / lambda));
  const spread = (y: Float64Array) => {
    const mean = average(y);
    let squares = 0;
    for (const one of y) squares += (one - mean) ** 2;
    return { mean, squares };
  };
  return {
    logLik(lambda) {
      const { squares } = spread(transformed(lambda));
      return -0.5 * n * (Math.log((2 * Math.PI * squares) / n) + 1) - n * center;
    },
    score(lambda) {
      const y = transformed(lambda);
      const { mean, squares } = spread(y);
      const slopes = ln.map((l) => l * l * slopeSeries(lambda * l));
      const slopeMean = average(slopes);
      let sum = 0;
      for (let i = 0; i < n; i++) sum += (y[i]! - mean) * (slopes[i]! - slopeMean);
      return (-n * sum) / squares;
    },
    moments(lambda) {
      // Of the unscaled transform: with g the geometric mean, (x^λ - 1)/λ = g^λ y + (g^λ - 1)/λ.
      const { mean, squares } = spread(transformed(lambda));
      const power = Math.exp(lambda * center);
      const shift = lambda === 0 ? center : Math.expm1(lambda * center) / lambda;
      return { mean: power * mean + shift, sd: power * Math.sqrt(squares / n) };
    },
  };
}
