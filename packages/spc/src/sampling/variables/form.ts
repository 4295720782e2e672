import {
  betaCdf,
  noncentralTCdf,
  noncentralTTail,
  normalCdf,
  normalTail,
  normalTailQuantile,
} from "../../distributions/index.js";
import type { VariablesMethod } from "./types.js";

/** Estimated fraction beyond a limit with quality statistic q, or null where the estimate does not exist. */
export function estimateBeyond(method: VariablesMethod, n: number, q: number): number | null {
  if (method === "sigma") return n < 2 ? null : normalTail(q * Math.sqrt(n / (n - 1)), 0, 1);
  if (n < 3) return null;
  const x = (1 - (q * Math.sqrt(n)) / (n - 1)) / 2;
  return betaCdf(Math.min(1, Math.max(0, x)), n / 2 - 1, n / 2 - 1);
}

/** Probability that a one-sided plan in form k accepts a fraction p beyond the limit. */
export function variablesAcceptance(
  method: VariablesMethod,
  n: number,
  k: number,
  p: number,
): number {
  if (p <= 0) return 1;
  if (p >= 1) return 0;
  const z = normalTailQuantile(p, 0, 1);
  const root = Math.sqrt(n);
  if (method === "sigma") return normalTail((k - z) * root, 0, 1);
  return noncentralTTail(k * root, n - 1, z * root);
}

/** Probability that it rejects, to full relative accuracy. */
export function variablesRejection(
  method: VariablesMethod,
  n: number,
  k: number,
  p: number,
): number {
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  const z = normalTailQuantile(p, 0, 1);
  const root = Math.sqrt(n);
  if (method === "sigma") return normalCdf((k - z) * root, 0, 1);
  return noncentralTCdf(k * root, n - 1, z * root);
}
