import { legendre } from "../../arl/legendre.js";
import { solve } from "../../arl/linear.js";
import { lengthDensity } from "./noncentral-chi.js";

/**
 * The average run length of a MEWMA chart, with the covariance of the long run, when the mean has shifted from the first row
 * on by `shift` in units of the covariance (Mahalanobis distance).
 *
 * Only two numbers matter: the average along the shift, and its length across it.
 */
export function shiftedArl(p: number, lambda: number, h: number, shift: number): number {
  // In units of lambda sigma, one step spreads the average by 1.
  const radius = Math.sqrt(h / (lambda * (2 - lambda)));
  const stay = 1 - lambda;
  const along = legendre(16 + Math.ceil(2.2 * radius));
  const across = p > 1 ? legendre(9 + Math.ceil(0.6 * radius)) : undefined;
  const nodes: { readonly a: number; readonly r: number; readonly w: number }[] = [];
  along.x.forEach((u, i) => {
    // The circle is walked by its angle, so that its edge is smooth.
    const angle = (Math.PI / 2) * u;
    const a = radius * Math.sin(angle);
    const top = radius * Math.cos(angle);
    const w = (Math.PI / 2) * along.w[i]! * top;
    if (across === undefined) nodes.push({ a, r: 0, w });
    else {
      across.x.forEach((v, j) => {
        nodes.push({ a, r: (top * (v + 1)) / 2, w: (w * across.w[j]! * top) / 2 });
      });
    }
  });
  const density = (to: { a: number; r: number }, from: { a: number; r: number }) => {
    const z = to.a - stay * from.a - shift;
    const normal = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
    if (normal < 1e-18 || p === 1) return normal;
    return normal * lengthDensity(to.r, stay * from.r, p - 1);
  };
  const matrix = nodes.map((from, i) => {
    const row = Float64Array.from(nodes, (to) => -to.w * density(to, from));
    row[i]! += 1;
    return row;
  });
  const of = solve(matrix, new Float64Array(nodes.length).fill(1));
  const start = { a: 0, r: 0 };
  return nodes.reduce((sum, to, j) => sum + to.w * density(to, start) * of[j]!, 1);
}
