import { deviance } from "./deviance.js";
import { stirlingError } from "./stirling-error.js";

/** mean^k e^-mean / k! by the saddle point form. */
export function poissonMass(k: number, mean: number): number {
  if (!Number.isInteger(k) || k < 0) return 0;
  if (mean === 0) return k === 0 ? 1 : 0;
  const [high, low] = deviance(k, [mean, 0]);
  const value = Math.exp(-high) * (1 - low);
  return k === 0 ? value : (value * Math.exp(-stirlingError(k))) / Math.sqrt(2 * Math.PI * k);
}
