/**
 * The bits of an engine's masks: Nelson's rule k sets bit `k - 1` as everywhere, then come EWMA, CUSUM and moving range.
 *
 * @example
 * ```ts
 * import { createEngine, engineBit } from "@taktline/spc/engine";
 *
 * const engine = createEngine({ capacity: 1 });
 * const id = engine.add({ standard: { mean: 10, sigma: 1 } });
 * engine.pushOne(id, 10); // => 0
 * engine.pushOne(id, 14) === (engineBit.rule1 | engineBit.mr); // => true
 * ```
 */
export const engineBit = /* @__PURE__ */ Object.freeze({
  /** The point is beyond a control limit. */
  rule1: 1,
  /** A run on one side. */
  rule2: 2,
  /** A trend. */
  rule3: 4,
  /** Alternating points. */
  rule4: 8,
  /** Two of three beyond two sigma. */
  rule5: 16,
  /** Four of five beyond one sigma. */
  rule6: 32,
  /** Too many within one sigma. */
  rule7: 64,
  /** Too many beyond one sigma. */
  rule8: 128,
  /** The EWMA is beyond a limit. */
  ewma: 256,
  /** The upper arm of the CUSUM is above its decision interval. */
  cusumUpper: 512,
  /** The lower arm of the CUSUM is above its decision interval. */
  cusumLower: 1024,
  /** The moving range is above its upper limit. */
  mr: 2048,
} as const);
