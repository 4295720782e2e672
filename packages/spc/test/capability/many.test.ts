import { chooseDistribution, fitDistribution } from "@taktline/spc/capability";
import { normalCdf } from "@taktline/spc/distributions";
import { describe, expect, it } from "vitest";
import { johnsonScores, johnsonThrough } from "../../src/capability/fit/johnson.js";
import { andersonDarling } from "../../src/capability/normality/anderson-darling.js";
import { sortedPercentile } from "../../src/capability/percentile.js";

/** Random numbers between 0 and 1, the same at every run. */
function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return (state + 0.5) / 2147483648;
  };
}
const random = uniform(4711);
const skew = Float64Array.from({ length: 10_000 }, () => 5 + 3 * (-Math.log(random())) ** 0.6);

describe("fits of many measurements", () => {
  it("compare every model on ten thousand of them and find the one they were drawn from", () => {
    const { best, fits, failed } = chooseDistribution(skew);
    expect(fits.length + failed.length).toBe(10);
    expect(best?.model).toBe("weibull3");
    const found = best!.distribution;
    if (found.family !== "weibull") throw new Error("no Weibull");
    // Within some standard errors of what they were drawn from: threshold 5, scale 3, shape 1/0.6.
    expect(Math.abs(found.threshold - 5)).toBeLessThan(0.03);
    expect(Math.abs(found.scale - 3)).toBeLessThan(0.12);
    expect(Math.abs(found.shape - 1 / 0.6)).toBeLessThan(0.1);
  });

  it.each(["weibull", "lognormal", "gamma"] as const)(
    "settle the threshold of %s at the maximum of the likelihood of the measurements themselves",
    (family) => {
      const fit = fitDistribution(skew, `${family}3`);
      if (!fit.ok || fit.value.distribution.family !== family) throw new Error("no fit");
      const { threshold } = fit.value.distribution;
      // The likelihood with a threshold held is that of the two-parameter model of what is above it.
      const held = (at: number) => {
        const two = fitDistribution(
          skew.map((x) => x - at),
          family,
        );
        return two.ok ? two.value.logLik : Number.NEGATIVE_INFINITY;
      };
      const middle = held(threshold);
      expect(Math.abs(middle - fit.value.logLik)).toBeLessThan(1e-6);
      // And that is at its largest where the threshold was found.
      const step = 1e-3;
      const below = held(threshold - step);
      const above = held(threshold + step);
      expect(middle).toBeGreaterThan(below);
      expect(middle).toBeGreaterThan(above);
    },
  );

  it("take the Johnson distribution with the smallest A² of all that were to be compared", () => {
    const some = skew.slice(0, 6200).sort();
    const fit = fitDistribution(some, "johnson");
    if (!fit.ok) throw new Error("no fit");
    let least = Number.POSITIVE_INFINITY;
    let best: unknown;
    for (let step = 25; step <= 125; step++) {
      const at = (k: number) => sortedPercentile(some, normalCdf((k * step) / 100), 5);
      const of = johnsonThrough(step / 100, at(-3), at(-1), at(1), at(3));
      if (of === null) continue;
      const scores = johnsonScores(of, some);
      if (!scores.every(Number.isFinite)) continue;
      const { statistic } = andersonDarling(scores);
      if (statistic !== null && statistic < least) {
        least = statistic;
        best = of;
      }
    }
    expect(fit.value.distribution).toEqual(best);
  });
});
