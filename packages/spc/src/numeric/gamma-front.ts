import { deviance } from "./deviance.js";
import type { DoubleDouble } from "./double-double.js";
import { stirlingError } from "./stirling-error.js";

/** x^a e^-x / Γ(a), the density of the gamma distribution times x. */
export function gammaFront(a: number, x: DoubleDouble): number {
  const [high, low] = deviance(a, x);
  return Math.sqrt(a / (2 * Math.PI)) * Math.exp(-high) * (1 - low) * Math.exp(-stirlingError(a));
}
