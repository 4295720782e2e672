import { d2 } from "../constants/d2.js";
import { d3 } from "../constants/d3.js";
import { refuse } from "../refuse.js";

function checkSamples(samples: number): void {
  if (samples === Number.POSITIVE_INFINITY || (Number.isInteger(samples) && samples >= 1)) return;
  refuse("SPC_OPTION", `samples must be an integer of at least 1 or Infinity, not ${samples}`, {
    samples,
  });
}

/**
 * Duncan's d2*: divide the mean of a few ranges by it, and the square estimates the variance without bias.
 *
 * d2*² = d2² + d3²/g for the mean of g ranges of m values each; for g = Infinity it is d2. Computed to 12 digits, where
 * printed tables have five; the printed AIAG table agrees to a few units of the last digit.
 *
 * @param size - values in each range, an integer from 2 to 1000
 * @param samples - ranges averaged, an integer of at least 1, or Infinity
 * @throws `SPC_CONSTANT_RANGE` for any other size
 * @throws `SPC_OPTION` for any other number of samples
 * @see AIAG MSA 4th edition, appendix C
 *
 * @example
 * ```ts
 * import { d2Star } from "@taktline/spc/msa";
 *
 * d2Star(2, 1).toFixed(5); // => "1.41421"
 * (1 / d2Star(10, 1)).toFixed(4); // => "0.3146"
 * ```
 */
export function d2Star(size: number, samples: number): number {
  checkSamples(samples);
  return Math.sqrt(d2(size) ** 2 + d3(size) ** 2 / samples);
}

/** E[χ]/√ν for real ν > 0: c4 of ν + 1. */
function meanChi(df: number): number {
  let z = df / 2;
  let down = 1 / Math.sqrt(z);
  for (; z < 20; z++) down *= z / (z + 0.5);
  const y = 1 / (z * z);
  const series =
    (-1 / 8 + y * (1 / 192 + y * (-1 / 640 + y * (17 / 14336 + y * (-31 / 18432))))) / z;
  return down * Math.sqrt(z) * Math.exp(series);
}

/**
 * The degrees of freedom that go with {@link d2Star}: those of the chi distribution with the same mean and variance as
 * the mean of g ranges of m values (Patnaik).
 *
 * @param size - values in each range, an integer from 2 to 1000
 * @param samples - ranges averaged, an integer of at least 1
 * @throws `SPC_CONSTANT_RANGE` for any other size
 * @throws `SPC_OPTION` for any other number of samples
 * @see AIAG MSA 4th edition, appendix C
 *
 * @example
 * ```ts
 * import { d2StarDf } from "@taktline/spc/msa";
 *
 * d2StarDf(15, 1).toFixed(1); // => "10.8"
 * ```
 */
export function d2StarDf(size: number, samples: number): number {
  const star = d2Star(size, samples);
  if (samples === Number.POSITIVE_INFINITY) return samples;
  const wanted = d2(size) / star;
  // The mean of chi rises with its degrees of freedom: bisection on their logarithm.
  let low = -1;
  let high = Math.log(4 * size * samples + 10);
  for (let i = 0; i < 100 && high - low > 1e-15 * Math.abs(high); i++) {
    const middle = (low + high) / 2;
    if (meanChi(Math.exp(middle)) < wanted) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}
