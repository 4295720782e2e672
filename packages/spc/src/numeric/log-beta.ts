import { stirlingError } from "./stirling-error.js";

/** ln B(a, b) for a, b > 0. */
export function logBeta(a: number, b: number): number {
  const less = Math.min(a, b);
  const more = Math.max(a, b);
  const sum = less + more;
  const bend = stirlingError(less) + stirlingError(more) - stirlingError(sum);
  const power = (less - 0.5) * Math.log(less / sum) - more * Math.log1p(less / more);
  return bend + 0.9189385332046727 - 0.5 * Math.log(more) + power;
}
