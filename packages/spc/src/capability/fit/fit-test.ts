import { andersonDarlingP, andersonDarlingStatistic } from "../normality/anderson-darling.js";
import { lawOf } from "./law.js";
import type { Distribution, FitModel, FitTest } from "./types.js";

/** A² and p of a fit; the p of each family where tables exist. */
export function fitTest(model: FitModel, of: Distribution, sorted: Float64Array): FitTest {
  const n = sorted.length;
  const law = lawOf(of);
  const statistic = andersonDarlingStatistic(sorted, law.lnCdf, law.lnTail);
  if (!Number.isFinite(statistic)) {
    return {
      statistic: null,
      p: null,
      note: "no A²: a measurement lies on the edge of the support",
    };
  }
  switch (model) {
    case "normal":
    case "lognormal": {
      // The tables are for the standard deviation with divisor n - 1.
      const k = Math.sqrt((n - 1) / n);
      const wide = lawOf(
        of.family === "normal"
          ? { ...of, sd: of.sd / k }
          : of.family === "lognormal"
            ? { ...of, sdLog: of.sdLog / k }
            : of,
      );
      const a = andersonDarlingStatistic(sorted, wide.lnCdf, wide.lnTail);
      return {
        statistic: a,
        p: andersonDarlingP(a * (1 + 0.75 / n + 2.25 / (n * n))),
        note: "A² with the standard deviation of divisor n-1; p by Stephens, parameters estimated",
      };
    }
    case "johnson":
    case "boxCox":
      return {
        statistic,
        p: andersonDarlingP(statistic * (1 + 0.75 / n + 2.25 / (n * n))),
        note: "p by Stephens as if the transformation had been known before: too large",
      };
    case "weibull": {
      const a = statistic * (1 + 0.2 / Math.sqrt(n));
      return {
        statistic,
        p: weibullP(a),
        note: "p by the logistic formula of MIL-HDBK-17 for A²(1 + 0.2/√n)",
      };
    }
    case "exponential": {
      const a = statistic * (1 + 0.6 / n);
      return {
        statistic,
        p: exponentialP(a),
        note: "p by the four-piece formula for A²(1 + 0.6/n), D'Agostino and Stephens 4.9.4",
      };
    }
    default:
      return {
        statistic,
        p: null,
        note: "no p: the distribution of A² depends on the fitted shape",
      };
  }
}

/** Probability of a larger A²(1 + 0.6/n) of an exponential distribution with estimated scale. */
export function exponentialP(a: number): number {
  if (a <= 0.26) return 1 - Math.exp(-12.2204 + a * (67.459 - 110.3 * a));
  if (a <= 0.51) return 1 - Math.exp(-6.1327 + a * (20.218 - 18.663 * a));
  if (a <= 0.95) return Math.exp(0.9209 - a * (3.353 - 0.3 * a));
  const b = Math.min(a, 10.03);
  return Math.exp(0.731 - b * (3.009 - 0.15 * b));
}

/** Probability of a larger A²(1 + 0.2/√n) of a Weibull distribution with both parameters estimated. */
export function weibullP(a: number): number {
  return 1 / (1 + Math.exp(-0.1 + 1.24 * Math.log(a) + 4.48 * a));
}
