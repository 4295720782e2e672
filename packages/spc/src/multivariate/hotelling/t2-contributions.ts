import { refuse } from "../../refuse.js";
import { backward, forward } from "../linear/cholesky.js";
import { decorrelated, factored, squares, triangleOf } from "../shared/covariance.js";
import { misfit } from "../shared/matrix.js";
import { checkHotellingLimits } from "./plan.js";
import type { HotellingLimits } from "./types.js";

/** What one variable adds to a T². */
export interface T2Contribution {
  /** Name of the variable. */
  readonly name: string;
  /** Its value. */
  readonly value: number;
  /** Its mean. */
  readonly mean: number;
  /** T² of this variable alone: the square of its distance in standard deviations. */
  readonly alone: number;
  /** How much T² falls without this variable: its T² given all others. Large where it breaks the usual relation. */
  readonly conditional: number;
  /** What the variable should be, given all others. */
  readonly expected: number;
}

/**
 * Says which variables a T² comes from: for each its T² alone, and how much of T² goes with it (Runger, Alt, Montgomery).
 *
 * A large `alone` means far from its mean; a large `conditional` with a small `alone` means out of tune with the others.
 *
 * @param row - one number per variable; for a chart of subgroups the means of the subgroup
 * @throws `SPC_MATRIX` when the row does not fit the variables
 * @throws `SPC_LIMITS` when the limits are none
 * @see G. C. Runger, F. B. Alt, D. C. Montgomery, "Contributors to a multivariate statistical process control chart signal", Communications in Statistics 25 (1996)
 *
 * @example
 * ```ts
 * import { hotelling, t2Contributions } from "@taktline/spc/multivariate";
 *
 * const standard = { mean: [0, 0], covariance: [[1, 0], [0, 4]] };
 * const { limits } = hotelling([[3, 2]], { standard });
 * t2Contributions([3, 2], limits).map((one) => [one.name, one.conditional]); // => [["x1", 9], ["x2", 1]]
 * ```
 */
export function t2Contributions(
  row: ArrayLike<number>,
  limits: HotellingLimits,
): readonly T2Contribution[] {
  const { names, mean, covariance, size } = checked(row, limits);
  const p = names.length;
  const of = factored(triangleOf(covariance, p), names);
  const w = backward(of.factor, p, decorrelated(of, row, mean));
  return names.map((name, j) => {
    const unit = new Float64Array(p);
    unit[j] = 1;
    const precision = squares(forward(of.factor, p, unit));
    const off = w[j]! / precision;
    return {
      name,
      value: row[j]!,
      mean: mean[j]!,
      alone: size * ((row[j]! - mean[j]!) / of.sd[j]!) ** 2,
      conditional: size * w[j]! * off,
      expected: row[j]! - off * of.sd[j]!,
    };
  });
}

/** One term of a decomposed T². */
export interface T2Term {
  /** Name of the variable. */
  readonly name: string;
  /** The variables before it, on which it is conditioned. */
  readonly given: readonly string[];
  /** The term; the terms add up to T². */
  readonly value: number;
}

/**
 * Decomposes a T² into independent terms that add up to it (Mason, Tracy, Young): each variable given those before it.
 *
 * @param row - one number per variable; for a chart of subgroups the means of the subgroup
 * @param order - names of all variables in the order wanted; default as in the limits
 * @throws `SPC_MATRIX` when the row does not fit the variables
 * @throws `SPC_OPTION` when `order` is not an order of the names
 * @throws `SPC_LIMITS` when the limits are none
 * @see R. L. Mason, N. D. Tracy, J. C. Young, "Decomposition of T² for multivariate control chart interpretation", Journal of Quality Technology 27 (1995)
 *
 * @example
 * ```ts
 * import { hotelling, t2Decomposition } from "@taktline/spc/multivariate";
 *
 * const standard = { mean: [0, 0], covariance: [[1, 0], [0, 4]] };
 * const { limits } = hotelling([[3, 2]], { standard });
 * t2Decomposition([3, 2], limits, ["x2", "x1"]).map((term) => term.value); // => [1, 9]
 * ```
 */
export function t2Decomposition(
  row: ArrayLike<number>,
  limits: HotellingLimits,
  order?: readonly string[],
): readonly T2Term[] {
  const { names, mean, covariance, size } = checked(row, limits);
  const at = (order ?? names).map((name) => names.indexOf(name));
  if (at.length !== names.length || at.includes(-1) || new Set(at).size !== at.length) {
    refuse("SPC_OPTION", `order must hold each of ${names.join(", ")} once`, { order });
  }
  const ordered = at.map((i) => names[i]!);
  const rows = at.map((i) => at.map((j) => covariance[i]![j]!));
  const of = factored(triangleOf(rows, at.length), ordered);
  const z = decorrelated(
    of,
    at.map((i) => row[i]!),
    at.map((i) => mean[i]!),
  );
  return ordered.map((name, i) => ({
    name,
    given: ordered.slice(0, i),
    value: size * z[i]! * z[i]!,
  }));
}

function checked(row: ArrayLike<number>, limits: HotellingLimits): HotellingLimits {
  checkHotellingLimits(limits);
  if (row.length !== limits.names.length) misfit(row.length, limits.names.length);
  return limits;
}
