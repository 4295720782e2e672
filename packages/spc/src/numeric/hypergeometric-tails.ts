import { refuse } from "../refuse.js";
import { hypergeometricMass } from "./hypergeometric-mass.js";

/** P(X <= k) and P(X > k): the side away from the mean is summed outwards, all terms positive and falling. */
export function hypergeometricTails(
  k: number,
  population: number,
  successes: number,
  draws: number,
): readonly [number, number] {
  const lowest = Math.max(0, draws + successes - population);
  const highest = Math.min(draws, successes);
  if (k < lowest) return [0, 1];
  if (k >= highest) return [1, 0];
  // Some nine standard deviations of terms are summed.
  const spread =
    Math.sqrt(draws) *
    Math.sqrt((successes / population) * (1 - successes / population) * (1 - draws / population));
  if (spread > 2e5) {
    refuse(
      "SPC_DISTRIBUTION",
      `hypergeometric: the standard deviation is ${spread}; give fewer draws or successes, so that it is at most 200000`,
      { population, successes, draws },
    );
  }
  const whole = Math.floor(k);
  const lower = whole + 1 <= (draws * successes) / population;
  const first = lower ? whole : whole + 1;
  let sum = 1;
  let term = 1;
  for (let j = first; lower ? j > lowest : j < highest; j += lower ? -1 : 1) {
    const i = lower ? j : j + 1;
    // P(X = i) / P(X = i - 1)
    const up = (((successes - i + 1) / i) * (draws - i + 1)) / (population - successes - draws + i);
    term *= lower ? 1 / up : up;
    sum += term;
    if (term < sum * 1e-18) break;
  }
  const tail = Math.min(1, sum * hypergeometricMass(first, population, successes, draws));
  return lower ? [tail, 1 - tail] : [1 - tail, tail];
}
