import type { AttributesPlan } from "../types.js";
import { outgoingAt } from "./average-outgoing-quality.js";
import { type CurveBasis, curveBasis } from "./draw-law.js";
import type { AoqLimit, CurveOptions } from "./types.js";

const GRID = 240;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** The greatest of a function over an interval that brackets one maximum, by golden section. */
function peak(f: (x: number) => number, from: number, to: number): number {
  let [a, b] = [from, to];
  let [c, d] = [b - GOLDEN * (b - a), a + GOLDEN * (b - a)];
  let [fc, fd] = [f(c), f(d)];
  for (let i = 0; i < 90 && b - a > 1e-12 * b; i++) {
    if (fc >= fd) {
      [b, d, fd] = [d, c, fc];
      c = b - GOLDEN * (b - a);
      fc = f(c);
    } else {
      [a, c, fc] = [c, d, fd];
      d = a + GOLDEN * (b - a);
      fd = f(d);
    }
  }
  return (a + b) / 2;
}

/** Where the quality is certainly past the peak: four standard deviations of the count above the last Re. */
function farEnd(plan: AttributesPlan, basis: CurveBasis): number {
  const last = plan.stages.at(-1);
  const first = plan.stages[0]?.n ?? 1;
  const re = last?.re ?? 1;
  const end = (re + 4 * Math.sqrt(re) + 8) / Math.min(first, last?.n ?? first);
  return basis.distribution === "poisson" ? end : Math.min(1, end);
}

/**
 * The average outgoing quality limit: the worst average outgoing quality over all incoming qualities.
 *
 * @param plan - a plan of `samplingPlan` or `attributesPlan`
 * @throws `SPC_OPTION` when an option is out of range
 * @see ISO 2859-1:1999, clause 12.4 and Table 8
 *
 * @example
 * ```ts
 * import { attributesPlan, averageOutgoingQualityLimit } from "@taktline/spc/sampling";
 *
 * // n = 89, c = 2, lots of 10 000 (Montgomery reads about 0.0155 from his figure).
 * const { aoql } = averageOutgoingQualityLimit(attributesPlan([{ n: 89, ac: 2 }]), { lotSize: 10_000 });
 * aoql.toFixed(4); // => "0.0152"
 * ```
 */
export function averageOutgoingQualityLimit(
  plan: AttributesPlan,
  options: CurveOptions = {},
): AoqLimit {
  const basis = curveBasis(plan, options);
  const f = (p: number) => outgoingAt(plan, basis, p);
  const end = farEnd(plan, basis);
  const whole = basis.distribution === "hypergeometric" ? basis.lotSize : null;
  const count = whole === null ? GRID : Math.min(GRID, Math.ceil(end * whole));
  let best = 0;
  let most = 0;
  for (let i = 1; i <= count; i++) {
    const y = f((end * i) / count);
    if (y > most) [best, most] = [i, y];
  }
  const from = (end * Math.max(0, best - 1)) / count;
  const to = (end * Math.min(count, best + 1)) / count;
  if (whole === null) {
    const p = peak(f, from, to);
    return { aoql: f(p), p };
  }
  let p = 0;
  let aoql = 0;
  for (let bad = Math.floor(from * whole); bad <= Math.ceil(to * whole) && bad <= whole; bad++) {
    const y = f(bad / whole);
    if (y > aoql) [p, aoql] = [bad / whole, y];
  }
  return { aoql, p };
}
