import { refuse } from "../refuse.js";
import { checkReach } from "./check-reach.js";
import { checkShift } from "./check-shift.js";
import { legendre } from "./legendre.js";
import { solve } from "./linear.js";
import type { Shift } from "./run-length.js";

/** An EWMA chart whose run length is asked for. */
export interface EwmaArlOptions extends Shift {
  /**
   * Weight of the newest point, from 0.001 (with limits that widen from 0.01) to 1; default 0.2. Below, the kernel is too
   * narrow and the widening too long to follow.
   */
  readonly lambda?: number;
  /** Distance of the limits from the centre in standard deviations of the average, above 0; default 3. */
  readonly width?: number;
  /** Limits that widen from the start (`exact`, default, as in `ewma`), or those of the long run (`asymptotic`). */
  readonly variance?: "exact" | "asymptotic";
}

/**
 * The average run length of a two-sided EWMA chart, by its integral equation (Gauss-Legendre collocation).
 *
 * Independent normal points, shifted from the first one on. Limits that widen from the start give other run lengths than
 * those of the long run: both can be asked for.
 *
 * @throws `SPC_OPTION` when a parameter is out of range, or the run length is beyond 1e10
 * @see S. V. Crowder, "A simple method for studying run-length distributions of exponentially weighted moving average charts", Technometrics 29 (1987); ISO 7870-6:2016
 *
 * @example
 * ```ts
 * import { ewmaArl } from "@taktline/spc/arl";
 *
 * ewmaArl({ lambda: 0.1, width: 2.703, variance: "asymptotic" }).toFixed(1); // => "371.9"
 * ewmaArl({ lambda: 0.1, width: 2.703 }).toFixed(1); // => "359.0"
 * ```
 */
export function ewmaArl(options: EwmaArlOptions = {}): number {
  return checkReach(ewmaRunLength(options));
}

/** The same without the check that it can be trusted. */
export function ewmaRunLength(options: EwmaArlOptions): number {
  const { lambda = 0.2, width = 3, variance = "exact" } = options;
  const { shift, spread } = checkShift(options);
  if (!(lambda > 0 && lambda <= 1 && width > 0 && width <= 20)) {
    refuse(
      "SPC_OPTION",
      `lambda must be above 0 and at most 1, width above 0 and at most 20; found lambda ${lambda}, width ${width}`,
      { lambda, width },
    );
  }
  const least = variance === "asymptotic" ? 0.001 : 0.01;
  if (lambda < least) {
    refuse(
      "SPC_OPTION",
      `lambda is ${lambda}; give ${least} or more for limits that are ${variance}, where the run length can still be followed`,
      { lambda, least },
    );
  }
  const long = width * Math.sqrt(lambda / (2 - lambda));
  const step = lambda * spread;
  const scale = 1 / (step * Math.sqrt(2 * Math.PI));
  const density = (to: number, from: number) => {
    const z = (to - (1 - lambda) * from - lambda * shift) / step;
    // Beyond 9 the density is nothing beside the rest, and most pairs of nodes are that far apart.
    return z > 9 || z < -9 ? 0 : scale * Math.exp(-0.5 * z * z);
  };
  // The kernel is as narrow as lambda sigma: nodes enough to follow it.
  const n = Math.min(300, 24 + Math.ceil((5 * long) / step));
  const { x, w } = legendre(n);
  const at = x.map((u) => long * u);
  const weight = w.map((u) => long * u);
  const matrix = Array.from(at, (z, i) => {
    const row = Float64Array.from(at, (y, j) => -weight[j]! * density(y, z));
    row[i]! += 1;
    return row;
  });
  const of = solve(matrix, new Float64Array(n).fill(1));
  const from = (z: number) => {
    let sum = 1;
    for (let j = 0; j < n; j++) sum += weight[j]! * density(at[j]!, z) * of[j]!;
    return sum;
  };
  if (variance === "asymptotic") return from(0);
  // While the limits widen, the density of the average among survivors is followed from point to point.
  let bound = 0;
  let nodes = Float64Array.of(0);
  let mass = Float64Array.of(1);
  let total = 1;
  for (let i = 1; i < 10_000; i++) {
    const now = long * Math.sqrt(1 - (1 - lambda) ** (2 * i));
    if (long - bound < 1e-13 * long) break;
    const y = x.map((u) => now * u);
    const then = new Float64Array(n);
    // Without a shift the survivors lie even on both sides: one is followed.
    for (let j = shift === 0 ? n >> 1 : 0; j < n; j++) {
      let sum = 0;
      for (let m = 0; m < nodes.length; m++) sum += mass[m]! * density(y[j]!, nodes[m]!);
      then[j] = sum * now * w[j]!;
      if (shift === 0) then[n - 1 - j] = then[j]!;
    }
    bound = now;
    nodes = y;
    mass = then;
    let alive = 0;
    for (const one of mass) alive += one;
    total += alive;
    if (alive < 1e-16) return total;
  }
  // The survivors at the last point before the limits stand still go on under the long-run chart.
  let alive = 0;
  for (const one of mass) alive += one;
  total -= alive;
  for (let m = 0; m < nodes.length; m++) total += mass[m]! * from(nodes[m]!);
  return total;
}
