import { checkBetween } from "../../check-number.js";
import { refuse } from "../../refuse.js";
import { extent } from "../shared/mean-sd.js";
import { categoryNames, checkCounts } from "./check-counts.js";
import type { KappaOptions } from "./cohen-kappa.js";
import { kappaOf, noKappa } from "./kappa.js";
import type { Kappa, KappaTable } from "./types.js";

function one(
  counts: readonly ArrayLike<number>[],
  raters: number,
  name: string | null,
  confidence: number,
): Kappa {
  const n = counts.length;
  const k = counts[0]!.length;
  const share = new Float64Array(k);
  for (const row of counts) for (let j = 0; j < k; j++) share[j]! += row[j]! / (n * raters);
  let spread = 0;
  let skew = 0;
  for (let j = 0; j < k; j++) {
    const p = share[j]!;
    spread += p * (1 - p);
    skew += p * (1 - p) * (1 - 2 * p);
  }
  if (spread <= k * Number.EPSILON) return noKappa(name);
  const pairs = raters * (raters - 1);
  const chance = 1 - spread;
  const agreed = counts.map((row) => {
    let same = 0;
    let expected = 0;
    for (let j = 0; j < k; j++) {
      same += row[j]! * (row[j]! - 1);
      expected += (share[j]! * row[j]!) / raters;
    }
    return { same: same / pairs, expected };
  });
  const kappa = (agreed.reduce((sum, of) => sum + of.same / n, 0) - chance) / spread;
  const se0 = Math.sqrt((2 * Math.max(0, spread * spread - skew)) / (n * pairs)) / spread;
  // The influence of every part on kappa: its own agreement, and its pull on the frequencies.
  const squared = agreed.reduce(
    (sum, of) =>
      sum + ((of.same - chance - 2 * (1 - kappa) * (of.expected - chance)) / spread - kappa) ** 2,
    0,
  );
  const se = n > 1 ? Math.sqrt(squared / (n * (n - 1))) : 0;
  return kappaOf(name, kappa, se0, se, confidence);
}

/**
 * Fleiss' kappa of many raters: agreement beyond chance, all raters with common frequencies.
 *
 * The standard error under no agreement is that of Fleiss, Nee and Landis (1979), overall and for each category; the
 * asymptotic one comes from the influence of each part (linearisation), and needs no assumption about agreement. Two
 * raters who are not exchangeable, such as a person and a standard, are better compared by `cohenKappa`.
 *
 * @param counts - per part how many raters chose each category; every part by the same number of raters, at least 2
 * @throws `SPC_MSA_DESIGN` when parts have fewer than 2 or unequally many raters, or rows are no counts
 * @throws `SPC_OPTION` when an option is out of range
 * @see AIAG MSA 4th edition, chapter III section C
 *
 * @example
 * ```ts
 * import { fleissKappa } from "@taktline/spc/msa";
 *
 * // Two raters, four parts, one disagreement: P = 0.75, chance (3² + 5²)/64.
 * fleissKappa([[2, 0], [1, 1], [0, 2], [0, 2]]).overall.kappa?.toFixed(6); // => "0.466667"
 * ```
 */
export function fleissKappa(
  counts: readonly ArrayLike<number>[],
  options: KappaOptions = {},
): KappaTable {
  const confidence = checkBetween("confidence", options.confidence ?? 0.95, 0, 1);
  checkCounts("Fleiss' kappa", counts, 1);
  const sums = counts.map((row) => Array.from(row).reduce((a, b) => a + b, 0));
  const raters = sums[0]!;
  if (raters < 2 || sums.some((sum) => sum !== raters)) {
    refuse(
      "SPC_MSA_DESIGN",
      `Fleiss' kappa needs the same number of raters for every part, at least 2; found from ${extent(sums).join(" to ")}`,
    );
  }
  const names = categoryNames(options.categories, counts[0]!.length);
  return {
    overall: one(counts, raters, null, confidence),
    categories: names.map((name, c) =>
      one(
        counts.map((row) => [row[c]!, raters - row[c]!]),
        raters,
        name,
        confidence,
      ),
    ),
  };
}
