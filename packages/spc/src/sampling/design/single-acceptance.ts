import {
  binomialCdf,
  binomialTail,
  hypergeometricCdf,
  hypergeometricTail,
  poissonCdf,
  poissonTail,
} from "../../distributions/index.js";
import type { CurveBasis } from "../curves/draw-law.js";

/** Probability that at most `ac` are found in `n` items. */
export function singleAcceptance(basis: CurveBasis, n: number, ac: number, p: number): number {
  if (basis.distribution === "poisson") return poissonCdf(ac, n * p);
  if (basis.distribution === "binomial" || basis.lotSize === null) return binomialCdf(ac, n, p);
  return hypergeometricCdf(ac, basis.lotSize, Math.round(p * basis.lotSize), n);
}

/** Probability that more than `ac` are found in `n` items, to full relative accuracy. */
export function singleRejection(basis: CurveBasis, n: number, ac: number, p: number): number {
  if (basis.distribution === "poisson") return poissonTail(ac, n * p);
  if (basis.distribution === "binomial" || basis.lotSize === null) return binomialTail(ac, n, p);
  return hypergeometricTail(ac, basis.lotSize, Math.round(p * basis.lotSize), n);
}
