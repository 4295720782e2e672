import { checkSampleSize } from "./check-sample-size.js";

/**
 * The mean sample standard deviation of n independent standard normal values, c4: divide a mean standard deviation by it.
 *
 * c4(n) = sqrt(2/(n-1)) Γ(n/2) / Γ((n-1)/2), to 14 digits also where a difference of logarithms of Γ would lose them.
 *
 * @param n - sample size, an integer from 2 to 1 000 000
 * @throws `SPC_CONSTANT_RANGE` for any other n
 * @see ISO 7870-2:2023, 6.4
 *
 * @example
 * ```ts
 * import { c4 } from "@taktline/spc";
 *
 * c4(5).toFixed(12); // => "0.939985602987"
 * ```
 */
export function c4(n: number): number {
  checkSampleSize("c4", n, 1_000_000);
  // The ratio Γ(z+1/2)/Γ(z) by its asymptotic series at a z of 20 or more, brought down by Γ(z+1) = z Γ(z).
  let z = (n - 1) / 2;
  let down = 1 / Math.sqrt(z);
  for (; z < 20; z++) down *= z / (z + 0.5);
  const y = 1 / (z * z);
  const series =
    (-1 / 8 + y * (1 / 192 + y * (-1 / 640 + y * (17 / 14336 + y * (-31 / 18432))))) / z;
  return down * Math.sqrt(z) * Math.exp(series);
}
