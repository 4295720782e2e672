import { refuse } from "../refuse.js";
import { deviance } from "./deviance.js";
import { logGamma } from "./log-gamma.js";
import { stirlingError } from "./stirling-error.js";

/** mean^k e^-mean / k! by the saddle point form. */
export function poissonMass(k: number, mean: number): number {
  if (!Number.isInteger(k) || k < 0) return 0;
  if (mean === 0) return k === 0 ? 1 : 0;
  if (mean > 1e200) {
    refuse("SPC_DISTRIBUTION", `poissonPmf: mean is ${mean}; give at most 1e200`, { mean });
  }
  if (k > 1e201) return 0;
  if (mean < 1e-290) return Math.exp(k * Math.log(mean) - logGamma(k + 1));
  const [high, low] = deviance(k, [mean, 0]);
  const value = Math.exp(-high) * (1 - low);
  return k === 0 ? value : (value * Math.exp(-stirlingError(k))) / Math.sqrt(2 * Math.PI * k);
}
