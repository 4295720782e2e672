import { legendre } from "../../arl/legendre.js";
import { solve } from "../../arl/linear.js";
import { checkWhole, checkWord } from "../../charts/shared/lines.js";
import { chiSquaredTailQuantile } from "../../distributions/chi-squared/chi-squared-tail-quantile.js";
import { refuse } from "../../refuse.js";
import { lengthDensity } from "./noncentral-chi.js";
import { shiftedArl } from "./shifted-arl.js";

/** A MEWMA chart whose run length is asked for. */
export interface MewmaDesign {
  /** Number of variables, 1 to 100. */
  readonly variables: number;
  /** Weight of the newest row, from 0.01 to 1; default 0.1. */
  readonly lambda?: number;
  /** Covariance of the average: widening from the start (`exact`, default), or that of the long run (`asymptotic`). */
  readonly variance?: "exact" | "asymptotic";
}

/** A MEWMA chart with its limit, and the shift it is to find. */
export interface MewmaArlOptions extends MewmaDesign {
  /** Upper control limit, above 0. */
  readonly h: number;
  /** Distance of the shifted mean from the old one, in units of the covariance (Mahalanobis), 0 to 100; default 0. */
  readonly shift?: number;
}

/**
 * The average run length of a MEWMA chart with limit h, by its integral equation (Gauss-Legendre collocation).
 *
 * In control, or with the mean shifted from the first row on by `shift`, its Mahalanobis distance from the old one (then only
 * with the asymptotic covariance). Independent normal rows with known mean and covariance. With the exact covariance the first points are as likely to
 * signal as later ones, so the run length is shorter than with that of the long run, for which tables are made.
 *
 * @throws `SPC_OPTION` when a parameter is out of range
 * @see S. E. Rigdon, "An integral equation for the in-control average run length of a multivariate exponentially weighted moving average control chart", Journal of Statistical Computation and Simulation 52 (1995)
 *
 * @example
 * ```ts
 * import { mewmaArl } from "@taktline/spc/multivariate";
 *
 * mewmaArl({ variables: 4, lambda: 0.1, variance: "asymptotic", h: 12.7231 }).toFixed(2); // => "200.00"
 * mewmaArl({ variables: 5, lambda: 0.1, variance: "asymptotic", h: 10, shift: 1 }).toFixed(4); // => "8.9756"
 * ```
 */
export function mewmaArl(options: MewmaArlOptions): number {
  const { p, lambda, variance } = checkDesign(options);
  const { shift = 0 } = options;
  if (!(shift >= 0 && shift <= 100) || (shift > 0 && variance === "exact")) {
    refuse(
      "SPC_OPTION",
      `shift must be from 0 to 100, and 0 unless variance is asymptotic; found ${shift}, ${variance}`,
      { shift, variance },
    );
  }
  if (shift > 0) return shiftedArl(p, lambda, options.h, shift);
  return arl(p, lambda, options.h, variance);
}

/**
 * The limit h that gives a MEWMA chart an average run length in control.
 *
 * @param options - with `arl0`, the run length wanted, from 2 to a million
 * @throws `SPC_OPTION` when a parameter is out of range
 * @see S. S. Prabhu, G. C. Runger, "Designing a multivariate EWMA control chart", Journal of Quality Technology 29 (1997)
 *
 * @example
 * ```ts
 * import { mewmaH } from "@taktline/spc/multivariate";
 *
 * mewmaH({ variables: 4, lambda: 0.1, variance: "asymptotic", arl0: 200 }).toFixed(2); // => "12.72"
 * ```
 */
export function mewmaH(options: MewmaDesign & { readonly arl0: number }): number {
  const { p, lambda, variance } = checkDesign(options);
  const { arl0 } = options;
  const goal = Math.log(arl0);
  // Without memory, lambda = 1, the limit is a quantile of chi-squared, and never larger.
  const top = chiSquaredTailQuantile(1 / arl0, p);
  if (lambda === 1) return top;
  const [long, slope] = longRunH(p, lambda, goal, top);
  if (variance === "asymptotic") return long;
  // The exact covariance changes the limit by little: secants from there, the first along the slope of the long run.
  const miss = (h: number) => Math.log(arl(p, lambda, h, variance)) - goal;
  let [h, off] = [long, miss(long)];
  let rise = slope;
  for (let round = 0; round < 30 && Math.abs(off) > 1e-8; round++) {
    const next = h - off / rise;
    const now = miss(next);
    rise = (now - off) / (next - h);
    [h, off] = [next, now];
  }
  return h;
}

/** The limit with the covariance of the long run, and how fast the logarithm of the run length grows there; false position. */
function longRunH(
  p: number,
  lambda: number,
  goal: number,
  top: number,
): readonly [h: number, slope: number] {
  const miss = (h: number) => Math.log(arl(p, lambda, h, "asymptotic")) - goal;
  let [low, below] = [0, -goal];
  let [high, above] = [top, miss(top)];
  let side = 0;
  let h = top;
  for (let round = 0; round < 100 && above > 0; round++) {
    h = high - (above * (high - low)) / (above - below);
    const now = miss(h);
    if (Math.abs(now) < 1e-11 || high - low < 1e-12 * high) break;
    if (now > 0) {
      [high, above] = [h, now];
      if (side === 1) below /= 2;
      side = 1;
    } else {
      [low, below] = [h, now];
      if (side === -1) above /= 2;
      side = -1;
    }
  }
  return [h, (miss(h * 1.001) - miss(h)) / (0.001 * h)];
}

/** Throws `SPC_OPTION` where a parameter is out of range; fills in the defaults. */
export function checkDesign(of: MewmaDesign & { readonly h?: number; readonly arl0?: number }): {
  readonly p: number;
  readonly lambda: number;
  readonly variance: "exact" | "asymptotic";
} {
  const { variables, lambda = 0.1, variance = "exact", h, arl0 } = of;
  if (!(lambda >= 0.01 && lambda <= 1)) {
    refuse("SPC_OPTION", `lambda must be from 0.01 to 1, not ${lambda}`, { lambda });
  }
  if (h !== undefined && !(h > 0 && h <= 1000)) {
    refuse("SPC_OPTION", `h must be above 0 and at most 1000, not ${h}`, { h });
  }
  if (arl0 !== undefined && !(arl0 >= 2 && arl0 <= 1e6)) {
    refuse("SPC_OPTION", `arl0 must be from 2 to a million, not ${arl0}`, { arl0 });
  }
  return {
    p: checkWhole("variables", variables, 1, 100),
    lambda,
    variance: checkWord("variance", variance, ["exact", "asymptotic"]),
  };
}

/** Lengths of the average are in units of lambda sigma, so that one step spreads it by 1. */
function arl(p: number, lambda: number, h: number, variance: "exact" | "asymptotic"): number {
  const long = Math.sqrt(h / (lambda * (2 - lambda)));
  const stay = 1 - lambda;
  const { x, w } = legendre(16 + Math.ceil(1.6 * long));
  const n = x.length;
  const nodesTo = (bound: number) => x.map((u) => (bound * (u + 1)) / 2);
  const at = nodesTo(long);
  const weight = w.map((u) => (long * u) / 2);
  const matrix = Array.from(at, (from, i) => {
    const row = Float64Array.from(at, (to, j) => -weight[j]! * lengthDensity(to, stay * from, p));
    row[i]! += 1;
    return row;
  });
  const of = solve(matrix, new Float64Array(n).fill(1));
  const from = (r: number) => {
    let sum = 1;
    for (let j = 0; j < n; j++) sum += weight[j]! * lengthDensity(at[j]!, stay * r, p) * of[j]!;
    return sum;
  };
  if (variance === "asymptotic") return from(0);
  // While the limit widens, the density of the length among survivors is followed from row to row.
  let nodes = Float64Array.of(0);
  let mass = Float64Array.of(1);
  let alive = 1;
  let total = 0;
  for (let i = 1; i < 10_000; i++) {
    const left = stay ** (2 * i);
    if (left < 1e-8) break;
    total += alive;
    const bound = long * Math.sqrt(1 - left);
    const y = nodesTo(bound);
    const next = y.map((to, j) => {
      let sum = 0;
      for (let m = 0; m < nodes.length; m++)
        sum += mass[m]! * lengthDensity(to, stay * nodes[m]!, p);
      return (sum * bound * w[j]!) / 2;
    });
    nodes = y;
    mass = next;
    alive = 0;
    for (const one of mass) alive += one;
    if (alive < 1e-16) return total;
  }
  for (let m = 0; m < nodes.length; m++) total += mass[m]! * from(nodes[m]!);
  return total;
}
