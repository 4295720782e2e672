import { normalCdf } from "../distributions/normal/normal-cdf.js";
import { refuse } from "../refuse.js";
import { checkReach } from "./check-reach.js";
import { checkShift } from "./check-shift.js";
import { legendre } from "./legendre.js";
import { solve } from "./linear.js";
import type { Shift } from "./run-length.js";

/** A CUSUM chart whose run length is asked for. */
export interface CusumArlOptions extends Shift {
  /** Allowance in sigmas, 0 or more; default 0.5. */
  readonly k?: number;
  /** Decision interval in sigmas, above 0; default 5. */
  readonly h?: number;
  /** Where the arms start, 0 or more and below h; `fir` is h/2; default 0. */
  readonly headStart?: number | "fir";
  /** Both arms (default), or the upper one alone. */
  readonly arms?: "both" | "upper";
}

/** Mean run lengths of an upper arm from 0 and from `start`, by the integral equation of Page. */
function oneArm(k: number, h: number, start: number, shift: number, spread: number) {
  const n = Math.min(200, 24 + Math.ceil((4 * h) / Math.min(1, spread)));
  const { x, w } = legendre(n);
  const at = x.map((u) => (h * (u + 1)) / 2);
  const weight = w.map((u) => (h * u) / 2);
  // Unknowns: L(0), which is an atom, and L at the nodes: L(z) = 1 + L(0) P(z + X <= k) + ∫ L(y) f(y - z + k) dy.
  const points = Float64Array.of(0, ...at);
  const scale = 1 / (spread * Math.sqrt(2 * Math.PI));
  const density = (x: number) => scale * Math.exp(-0.5 * (x / spread) ** 2);
  const matrix = Array.from(points, (z) => {
    const row = new Float64Array(n + 1);
    row[0] = -normalCdf((k - z - shift) / spread);
    for (let j = 0; j < n; j++) {
      row[j + 1] = -weight[j]! * density(at[j]! - z + k - shift);
    }
    return row;
  });
  matrix.forEach((row, i) => {
    row[i]! += 1;
  });
  const of = solve(matrix, new Float64Array(n + 1).fill(1));
  let from = 1 + of[0]! * normalCdf((k - start - shift) / spread);
  for (let j = 0; j < n; j++) {
    from += of[j + 1]! * weight[j]! * density(at[j]! - start + k - shift);
  }
  return { zero: of[0]!, start: start === 0 ? of[0]! : from };
}

/**
 * The average run length of a tabular CUSUM chart, by its integral equation (Gauss-Legendre collocation).
 *
 * Independent normal points, shifted from the first one on. Two arms are put together exactly: with head starts that is not
 * 1/(1/a + 1/b) of the arms' own run lengths.
 *
 * @throws `SPC_OPTION` when a parameter is out of range, or the run length is beyond 1e10
 * @see E. S. Page, "Continuous inspection schemes", Biometrika 41 (1954); ISO 7870-4:2021
 *
 * @example
 * ```ts
 * import { cusumArl } from "@taktline/spc/arl";
 *
 * cusumArl({ k: 0.5, h: 5 }).toFixed(1); // => "465.4"
 * cusumArl({ k: 0.5, h: 5, shift: 1 }).toFixed(2); // => "10.38"
 * ```
 */
export function cusumArl(options: CusumArlOptions = {}): number {
  return checkReach(cusumRunLength(options));
}

/** The same without the check that it can be trusted. */
export function cusumRunLength(options: CusumArlOptions): number {
  const { k = 0.5, h = 5, headStart = 0, arms = "both" } = options;
  const { shift, spread } = checkShift(options);
  const start = headStart === "fir" ? h / 2 : headStart;
  if (!(k >= 0 && Number.isFinite(k) && h > 0 && h <= 50 && start >= 0 && start < h)) {
    refuse(
      "SPC_OPTION",
      `k must be 0 or more, h above 0 and at most 50, headStart 0 or more and below h; found k ${k}, h ${h}, headStart ${start}`,
      { k, h, headStart: start },
    );
  }
  const upper = oneArm(k, h, start, shift, spread);
  if (arms === "upper") return upper.start;
  const lower = oneArm(k, h, start, -shift, spread);
  return (
    (upper.start * lower.zero + lower.start * upper.zero - upper.zero * lower.zero) /
    (upper.zero + lower.zero)
  );
}
