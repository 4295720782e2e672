import { exp } from "./exp.js";
import { ln } from "./ln.js";

/** The gamma function for arguments from 1, by Stirling's series after a shift above 12; relative error below 1e-13 where it does not overflow. */
export function gamma(x: number): number {
  let z = x;
  let product = 1;
  while (z < 12) {
    product *= z;
    z += 1;
  }
  const w = 1 / (z * z);
  const series = (1 / 12 - w * (1 / 360 - w * (1 / 1260 - w * (1 / 1680 - w / 1188)))) / z;
  return exp((z - 0.5) * ln(z) - z + 0.9189385332046728 + series) / product;
}
