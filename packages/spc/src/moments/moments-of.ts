import { add, type DoubleDouble, divide, multiply, twoSum } from "../numeric/double-double.js";
import { type PowerSums, scaled } from "./power-sums.js";
import type { MomentName, Moments, UndefinedReason } from "./types.js";

/** The moments of what was summed. */
export function momentsOf(sums: PowerSums): Moments {
  const { n } = sums;
  const undefinedBecause: Partial<Record<MomentName, UndefinedReason>> = {};
  const known = (name: MomentName, reason: UndefinedReason | false, value: () => number) => {
    if (reason !== false) undefinedBecause[name] = reason;
    else {
      const found = value() + 0;
      if (Number.isFinite(found)) return found;
      undefinedBecause[name] = "overflow";
    }
    return null;
  };
  const fewer = (than: number) => n < than && "tooFewValues";
  const of = (k: number): DoubleDouble => [sums.high[k]!, sums.low[k]!];
  const count: DoubleDouble = [n, 0];
  const mean = n === 0 ? count : divide(of(0), count);
  const flat = sums.min === sums.max && "noSpread";
  // Sum of squares about the mean, scaled.
  const squares = add(of(1), times(-1, mean, of(0)));
  const variance = squares[0] / (n - 1);
  return {
    n,
    missing: sums.missing,
    mean: known("mean", fewer(1), () => Math.min(sums.max, Math.max(sums.min, placed(sums, mean)))),
    variance: known("variance", fewer(2), () =>
      scaled(scaled(variance, -sums.exponent), -sums.exponent),
    ),
    sd: known("sd", fewer(2), () => scaled(Math.sqrt(variance), -sums.exponent)),
    skewness: known("skewness", fewer(3) || flat, () => {
      const cubes = add(add(of(2), times(-3, mean, of(1))), times(2 * n, mean, mean, mean));
      const ratio = cubes[0] / squares[0] / Math.sqrt(squares[0]);
      return ((n * Math.sqrt(n - 1)) / (n - 2)) * ratio;
    }),
    kurtosis: known("kurtosis", fewer(4) || flat, () => {
      const fourths = add(
        add(of(3), times(-4, mean, of(2))),
        add(times(6, mean, mean, of(1)), times(-3 * n, mean, mean, mean, mean)),
      );
      const ratio = divide(divide(fourths, squares), squares);
      const excess = add(times(n * (n + 1), ratio), [-3 * (n - 1), 0]);
      return ((excess[0] / (n - 2)) * (n - 1)) / (n - 3);
    }),
    min: n === 0 ? null : sums.min,
    max: n === 0 ? null : sums.max,
    lag1: known("lag1", fewer(2) || flat || (sums.pairs === 0 && "noNeighbours"), () => {
      const products = add(
        add(of(4), times(-1, mean, add(of(5), of(6)))),
        times(sums.pairs, mean, mean),
      );
      return products[0] / squares[0];
    }),
    undefinedBecause,
  };
}

function times(factor: number, ...of: DoubleDouble[]): DoubleDouble {
  return of.reduce((product, one) => multiply(product, one), [factor, 0] as DoubleDouble);
}

/** The shift and a scaled deviation from it, together. */
function placed(sums: PowerSums, deviation: DoubleDouble): number {
  const [high, low] = twoSum(scaled(sums.shift, sums.exponent), deviation[0]);
  if (!Number.isFinite(high)) return sums.shift;
  return scaled(high + (low + deviation[1]), -sums.exponent);
}
