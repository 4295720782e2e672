import { deviance } from "./deviance.js";
import type { DoubleDouble } from "./double-double.js";
import { erfcFromBell } from "./erfc-from-bell.js";
import { stirlingError } from "./stirling-error.js";
import type { Tails } from "./tails.js";

// The first three coefficient functions of the expansion, as power series in eta.
const c0 = [
  -0.3333333333333333, 0.08333333333333333, -0.014814814814814815, 0.0011574074074074073,
  0.0003527336860670194, -0.00017875514403292183, 3.919263178522438e-5, -2.185448510679992e-6,
  -1.85406221071516e-6,
];
const c1 = [
  -0.001851851851851852, -0.003472222222222222, 0.0026455026455026454, -0.0009902263374485596,
  0.0002057613168724279,
];
const c2 = [0.0041335978835978834, -0.0026813271604938273, 0.0007716049382716049];

const power = (of: readonly number[], eta: number) => of.reduceRight((sum, c) => sum * eta + c, 0);

/**
 * P(a, x) and Q(a, x) for a > 1e5 and x within 200 √a of it, in constant time, after Temme (DLMF 8.12): half an erfc and a
 * small correction. What is left out is below 1e-16 of the smaller tail.
 */
export function gammaTailsNear(a: number, x: DoubleDouble): Tails {
  const [high, low] = deviance(a, x);
  const bell = Math.exp(-high) * (1 - low);
  const above = x[0] - a + x[1] >= 0;
  const root = Math.sqrt(Math.max(0, high));
  const eta = (above ? root : -root) * Math.sqrt(2 / a);
  const share = bell / Math.sqrt(2 * Math.PI * a);
  const rest = share * (power(c0, eta) + (power(c1, eta) + power(c2, eta) / a) / a);
  const tail = 0.5 * erfcFromBell(root, bell) + (above ? rest : -rest);
  const slope = share * a * Math.exp(-stirlingError(a));
  return above ? [1 - tail, tail, slope] : [tail, 1 - tail, slope];
}
