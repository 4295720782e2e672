import { deviance } from "./deviance.js";
import { add, type DoubleDouble, multiply } from "./double-double.js";
import { stirlingError } from "./stirling-error.js";

/** n! / (k! (n-k)!) p^k q^(n-k) by the saddle point form, which neither cancels nor overflows; p + q = 1. */
export function binomialMass(k: number, n: number, p: DoubleDouble, q: DoubleDouble): number {
  if (!Number.isInteger(k) || k < 0 || k > n) return 0;
  if (p[0] === 0) return k === 0 ? 1 : 0;
  if (q[0] === 0) return k === n ? 1 : 0;
  const rest = n - k;
  const exponent = add(deviance(k, multiply([n, 0], p)), deviance(rest, multiply([n, 0], q)));
  const value = Math.exp(-exponent[0]) * (1 - exponent[1]);
  if (k === 0 || rest === 0) return value;
  const bend = stirlingError(n) - stirlingError(k) - stirlingError(rest);
  return value * Math.exp(bend) * Math.sqrt(n / (2 * Math.PI * k) / rest);
}
