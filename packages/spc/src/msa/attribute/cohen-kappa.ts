import { checkBetween } from "../../check-number.js";
import { refuse } from "../../refuse.js";
import { categoryNames, checkCounts } from "./check-counts.js";
import { kappaOf, noKappa } from "./kappa.js";
import type { Kappa, KappaTable } from "./types.js";

/** Options of `cohenKappa` and `fleissKappa`. */
export interface KappaOptions {
  /** Names of the categories; default 1, 2, 3 ... */
  readonly categories?: readonly string[];
  /** Confidence level of the intervals, above 0, below 1; default 0.95. */
  readonly confidence?: number;
}

function one(table: readonly ArrayLike<number>[], name: string | null, confidence: number): Kappa {
  const k = table.length;
  let n = 0;
  const row = new Float64Array(k);
  const column = new Float64Array(k);
  let agreed = 0;
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) {
      const count = table[i]![j]!;
      n += count;
      row[i]! += count;
      column[j]! += count;
      if (i === j) agreed += count;
    }
  }
  if (n === 0) return noKappa(name);
  let chance = 0;
  let cubes = 0;
  for (let i = 0; i < k; i++) {
    const [a, b] = [row[i]! / n, column[i]! / n];
    chance += a * b;
    cubes += a * b * (a + b);
  }
  const rest = 1 - chance;
  if (rest <= k * Number.EPSILON) return noKappa(name);
  const kappa = (agreed / n - chance) / rest;
  let sum = 0;
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) {
      const p = table[i]![j]! / n;
      sum +=
        i === j
          ? p * (1 - ((row[i]! + column[i]!) / n) * (1 - kappa)) ** 2
          : p * (((column[i]! + row[j]!) / n) * (1 - kappa)) ** 2;
    }
  }
  const found = sum - (kappa - chance * (1 - kappa)) ** 2;
  const none = chance + chance * chance - cubes;
  const se = (x: number) => Math.sqrt(Math.max(0, x) / n) / rest;
  return kappaOf(name, kappa, se(none), se(found), confidence);
}

/**
 * Cohen's kappa of a square table of two raters: agreement beyond chance, each rater with their own frequencies.
 *
 * Both standard errors of Fleiss, Cohen and Everitt (1969): under no agreement for the test, asymptotic for the interval;
 * overall and for each category against the others. For more than two raters use `fleissKappa`.
 *
 * @param table - counts `[first rater's category][second rater's]`
 * @throws `SPC_MSA_DESIGN` when the table is not square, smaller than 2 by 2, or holds anything but counts
 * @throws `SPC_OPTION` when an option is out of range
 * @see AIAG MSA 4th edition, chapter III section C
 *
 * @example
 * ```ts
 * import { cohenKappa } from "@taktline/spc/msa";
 *
 * // AIAG: appraisers A and B.
 * cohenKappa([[44, 6], [3, 97]]).overall.kappa?.toFixed(2); // => "0.86"
 * ```
 */
export function cohenKappa(
  table: readonly ArrayLike<number>[],
  options: KappaOptions = {},
): KappaTable {
  const confidence = checkBetween("confidence", options.confidence ?? 0.95, 0, 1);
  checkCounts("Cohen's kappa", table, 2);
  const k = table.length;
  if (table[0]!.length !== k) {
    refuse(
      "SPC_MSA_DESIGN",
      `Cohen's kappa needs a square table; found ${k} by ${table[0]!.length}`,
    );
  }
  const names = categoryNames(options.categories, k);
  const total = table.reduce((sum, row) => sum + Array.from(row).reduce((a, b) => a + b, 0), 0);
  return {
    overall: one(table, null, confidence),
    categories: names.map((name, c) => {
      const both = table[c]![c]!;
      const first = Array.from(table[c]!).reduce((a, b) => a + b, 0);
      const second = table.reduce((sum, row) => sum + row[c]!, 0);
      const collapsed = [
        [both, first - both],
        [second - both, total - first - second + both],
      ];
      return one(collapsed, name, confidence);
    }),
  };
}
