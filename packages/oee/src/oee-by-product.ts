import { isBad } from "@taktline/core";
import { windowTime } from "./model/config.js";
import { toGrid } from "./model/grid.js";
import type { OeeInput, OeeOptions } from "./model/oee-input.js";
import type { OeeResult } from "./model/oee-result.js";
import { oeeBy } from "./oee-by.js";
import { rollUpOee } from "./roll-up.js";

/** The effectiveness while one product was made. */
export interface OeeOfProduct {
  /** The product name; `""` where no product is known. */
  readonly product: string;
  /** How many separate runs of it lie in the window. */
  readonly runs: number;
  /** Effectiveness over its runs, with the times in which it was the product. */
  readonly result: OeeResult;
}

/**
 * Computes effectiveness by product: the window is cut where the product changes, and the runs of each product are summed.
 *
 * Where `OeeResult.products` tells the parts of a product, this tells its times too: a set-up belongs to the product that was
 * announced before it, so announce the new product when its set-up begins. The rows add up to the whole. A product without
 * ideal cycle time has performance `null`, with the reason in `issues`, and leaves the others their numbers.
 *
 * @param input - as for `oee`
 * @param options - as for `oee`
 * @returns one row per product, in order of name
 * @throws `OEE_WINDOW`, `OEE_IDEAL_CYCLE`, `OEE_OPTION`, `OEE_SHIFT`, `OEE_CORRECTION`, `OEE_COLUMNS` as `oee` does
 *
 * @example
 * ```ts
 * import { frame } from "@taktline/core";
 * import { oeeByProduct, stateMap } from "@taktline/oee";
 *
 * const input = {
 *   from: 0,
 *   to: 100,
 *   states: frame(new Float64Array([0]), ["RUN"]),
 *   products: frame(new Float64Array([0, 60]), ["bolt", "nut"]),
 *   counts: { produced: frame(new Float64Array([0, 60, 100]), new Float64Array([0, 20, 30])) },
 * };
 * const rows = oeeByProduct(input, { stateMap: stateMap({ RUN: "production" }), idealCycleMs: { bolt: 2, nut: 3 } });
 * rows.map(({ product, result }) => [product, result.times.aptMs, result.performance]); // => [["bolt", 60, 40 / 60], ["nut", 40, 30 / 40]]
 * ```
 */
export function oeeByProduct(input: OeeInput, options: OeeOptions): OeeOfProduct[] {
  const from = windowTime("from", input.from);
  const to = windowTime("to", input.to, from);
  const { products } = input;
  const changes: { t: number; product: string }[] = [];
  if (products !== undefined) {
    const { t, v, q } = products;
    for (let i = 0; i < t.length; i++) {
      if (!Number.isFinite(t[i]!)) continue;
      const known = q === undefined || !isBad(q[i]!);
      changes.push({ t: toGrid(t[i]!), product: known ? v[i]! : "" });
    }
    changes.sort((a, b) => a.t - b.t);
  }
  const runs: { from: number; to: number; product: string }[] = [];
  let open = { from, product: "" };
  for (const { t, product } of changes) {
    if (t >= to) break;
    if (t <= from) open = { from, product };
    else if (product !== open.product) {
      if (t > open.from) runs.push({ ...open, to: t });
      open = { from: t, product };
    }
  }
  runs.push({ ...open, to });
  const byProduct = new Map<string, OeeResult[]>();
  for (const { window, result } of oeeBy(input, runs, options)) {
    const results = byProduct.get(window.product) ?? [];
    results.push(result);
    byProduct.set(window.product, results);
  }
  return [...byProduct]
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(([product, results]) => ({
      product,
      runs: results.length,
      result: results.length === 1 ? results[0]! : rollUpOee(results),
    }));
}
