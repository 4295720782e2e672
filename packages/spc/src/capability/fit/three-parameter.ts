import { lawOf } from "./law.js";
import { rootBetween } from "./root.js";
import { fitGamma, fitLognormal, fitWeibull } from "./two-parameter.js";
import type { Distribution } from "./types.js";

type Threshold = Extract<Distribution, { family: "lognormal" | "weibull" | "gamma" }>;

const inner = {
  lognormal: fitLognormal,
  weibull: fitWeibull,
  gamma: fitGamma,
} as const;

/** The derivative of the log-likelihood by the threshold, at the best other parameters for it. */
function score(x: Float64Array, of: Threshold): number {
  let sum = 0;
  for (const one of x) {
    const y = one - of.threshold;
    if (of.family === "lognormal") sum += (1 + (Math.log(y) - of.meanLog) / of.sdLog ** 2) / y;
    else if (of.family === "gamma") sum += 1 / of.scale - (of.shape - 1) / y;
    else sum += (of.shape * (y / of.scale) ** of.shape - (of.shape - 1)) / y;
  }
  return sum;
}

/**
 * The local maximum of the likelihood over all three parameters, or null where there is none inside.
 *
 * The likelihood grows without bound as the threshold nears the smallest value, so that the largest interior maximum is
 * taken; the threshold is the root of the score along the profile.
 */
export function fitThreshold(sorted: Float64Array, family: Threshold["family"]): Threshold | null {
  const low = sorted[0]!;
  const range = sorted[sorted.length - 1]! - low;
  const at = (u: number): Threshold => inner[family](sorted, low - range * Math.exp(u));
  const likelihood = (of: Threshold) => {
    const law = lawOf(of);
    let sum = 0;
    for (const x of sorted) sum += law.lnDensity(x);
    return sum;
  };
  // As u grows the threshold falls: where the score changes from negative to positive in u's direction lies a maximum.
  let best: Threshold | null = null;
  let most = Number.NEGATIVE_INFINITY;
  let lastU = Number.NaN;
  let lastScore = Number.NaN;
  for (let u = -12; u <= 7; u += 0.25) {
    const here = score(sorted, at(u));
    if (lastScore < 0 && here >= 0) {
      const found = at(rootBetween((v) => score(sorted, at(v)), lastU, u));
      const value = likelihood(found);
      if (value > most) {
        best = found;
        most = value;
      }
    }
    lastU = u;
    lastScore = here;
  }
  return best;
}
