import { noncentralTIntegral } from "./noncentral-t-tails.js";

/** t at which the noncentral t distribution has this much below, or this much above where that is the smaller. */
export function noncentralTQuantileOf(
  lower: number,
  upper: number,
  df: number,
  ncp: number,
): number {
  if (lower <= 0) return Number.NEGATIVE_INFINITY;
  if (upper <= 0) return Number.POSITIVE_INFINITY;
  const kind = lower <= upper ? "lower" : "upper";
  const target = Math.min(lower, upper);
  const sign = kind === "lower" ? 1 : -1;
  // Over v = arsinh(t) the logarithm of a tail is nearly straight: Newton's method inside a bracket.
  let low = -709;
  let high = 709;
  let v = Math.asinh(ncp);
  for (let i = 0; i < 200; i++) {
    const t = Math.sinh(v);
    const value = noncentralTIntegral(kind, t, df, ncp);
    if (value === target) return t;
    if (value < target === sign > 0) low = v;
    else high = v;
    const off = (target - value) / value;
    const log = Math.abs(off) < 0.1 ? Math.log1p(off) : Math.log(target / value);
    const slope = noncentralTIntegral("density", t, df, ncp);
    const change = (sign * log * value) / slope;
    if (Math.abs(change) < 1e-9 * Math.abs(t)) return t + change;
    let next = v + change / Math.cosh(v);
    if (!(next > low && next < high) || Math.abs(next - v) > 40) next = (low + high) / 2;
    if (next === low || next === high) return Math.sinh(next);
    v = next;
  }
  return Math.sinh(v);
}
