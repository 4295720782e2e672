import { betaFront } from "./beta-tails.js";
import { twoSum } from "./double-double.js";

/** The probability of k failures before a number of successes. */
export function negativeBinomialMass(k: number, successes: number, p: number): number {
  if (!Number.isInteger(k) || k < 0) return 0;
  const y = twoSum(1, -p);
  if (p === 1) return k === 0 ? 1 : 0;
  // p^r q^k Γ(k + r) / (Γ(r) k!) in terms of p^r q^(k+1) / B(r, k + 1)
  return betaFront(successes, k + 1, [p, 0], y) / (k + successes) / y[0];
}
