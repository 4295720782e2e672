import { refuse } from "../refuse.js";
import { farNoncentralT, type Kind } from "./noncentral-t-far.js";
import { standardDensity, standardTail } from "./standard-normal.js";
import { stirlingError } from "./stirling-error.js";

const mirrored = { lower: "upper", upper: "lower", density: "density" } as const;

/** P(T < t) and P(T > t) of the noncentral t distribution; the smaller one keeps its relative accuracy. */
export function noncentralTTails(t: number, df: number, ncp: number): readonly [number, number] {
  if (t === Number.POSITIVE_INFINITY) return [1, 0];
  if (t === Number.NEGATIVE_INFINITY) return [0, 1];
  if (t > ncp) {
    const upper = noncentralTIntegral("upper", t, df, ncp);
    return [upper > 0.9 ? noncentralTIntegral("lower", t, df, ncp) : 1 - upper, upper];
  }
  const lower = noncentralTIntegral("lower", t, df, ncp);
  return [lower, lower > 0.9 ? noncentralTIntegral("upper", t, df, ncp) : 1 - lower];
}

/**
 * With S the root of a chi-squared variable over its degrees of freedom, P(T < t) is the mean of Φ(t S - ncp).
 *
 * As an integral over u = ln S the integrand is analytic, positive and has one mode, so the trapezoidal rule from the mode
 * outwards converges geometrically and nothing cancels, however far the tail.
 */
export function noncentralTIntegral(kind: Kind, t: number, df: number, ncp: number): number {
  if (!(df >= 0.1 && df <= 2e14 && Math.abs(ncp) <= 1e300)) {
    refuse(
      "SPC_DISTRIBUTION",
      `noncentral t: df is ${df} and ncp ${ncp}; give df from 0.1 to 2e14 and ncp from -1e300 to 1e300`,
      { df, ncp },
    );
  }
  const far = Math.abs(ncp);
  if (far > 60 && far * far > 2 * df) {
    if (ncp > 0) return farNoncentralT(kind, t, df, far);
    return farNoncentralT(mirrored[kind], -t, df, far);
  }
  const a = df / 2;
  const log = (u: number) => {
    const z = t * Math.exp(u) - ncp;
    return (
      (kind === "density" ? u - (z * z) / 2 : logTail(kind === "upper" ? z : -z)) -
      a * excess(2 * u)
    );
  };
  let low = -800 / df - Math.log1p(Math.abs(t)) - 5;
  let high = 0.5 * Math.log1p(3200 / df + 100 / Math.sqrt(df)) + 1;
  for (let i = 0; i < 80; i++) {
    const third = (high - low) / 3;
    if (log(low + third) < log(high - third)) low += third;
    else high -= third;
  }
  const mode = (low + high) / 2;
  const s = Math.exp(mode);
  const steep = Math.max(Math.abs(ncp), Math.abs(t) * s);
  const step = 0.6 / Math.hypot(steep, Math.sqrt(2 * df) * Math.max(1, s), 5);
  const value = (u: number) => {
    const e = Math.exp(u);
    const z = t * e - ncp;
    const kernel =
      kind === "density"
        ? e * standardDensity([z, 0])
        : standardTail([kind === "upper" ? z : -z, 0]);
    return kernel * Math.exp(-a * excess(2 * u));
  };
  let sum = value(mode);
  for (const direction of [step, -step]) {
    for (let k = 1; k < 1e6; k++) {
      const term = value(mode + k * direction);
      sum += term;
      if (term <= sum * 1e-20) break;
    }
  }
  const scale = 2 * Math.sqrt(a / (2 * Math.PI)) * Math.exp(-stirlingError(a));
  const result = sum * step * scale;
  return kind === "density" ? result : Math.min(1, result);
}

/** e^x - 1 - x without cancellation. */
function excess(x: number): number {
  if (Math.abs(x) > 0.5) return Math.expm1(x) - x;
  let term = (x * x) / 2;
  let sum = term;
  for (let k = 3; k < 18; k++) {
    term *= x / k;
    sum += term;
  }
  return sum;
}

/** ln P(Z > z), roughly where the tail underflows: it only has to find the mode. */
function logTail(z: number): number {
  if (z > 30) return -z * z * 0.5 - Math.log(z) - 0.9189385332046727;
  return Math.log(standardTail([z, 0]));
}
