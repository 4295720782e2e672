import { anovaRow, intervalsOf, totalRow } from "./anova.js";
import { difference, estimateOf, type MeanSquare, type Term } from "./mean-square.js";
import { checkCount, readStudy } from "./read-study.js";
import { conventionsOf, type RawComponent, report, scaleOf } from "./report.js";
import { tableSquares } from "./sums-of-squares.js";
import type { GageRrData, GageRrNestedOptions, GageRrResult } from "./types.js";

/**
 * Analyses a nested gage R&R study, where every operator measures parts of their own: destructive tests.
 *
 * The trials of one part are specimens so alike that they count as the same (one batch). Operators are tested against
 * parts within operator, these against repeatability. The parts of all operators are taken as one population. A part
 * label need not be unique across operators. Every operator needs the same number of complete parts. Where everybody can
 * measure the same parts use `gageRr`, which needs fewer of them.
 *
 * @param data - `[operator][part][trial]`, with or without labels, or rows
 * @throws `SPC_MSA_DESIGN` with fewer than 2 operators, parts per operator or trials, labels that do not fit, or rows that lack a key
 * @throws `SPC_MSA_UNBALANCED` when readings are missing, or operators have unequally many parts
 * @throws `SPC_OPTION` when an option is out of range
 * @throws `SPC_OVERFLOW` when squares of the measurements are too large to add up
 * @see AIAG MSA 4th edition, chapter IV
 *
 * @example
 * ```ts
 * import { gageRrNested } from "@taktline/spc/msa";
 *
 * const study = gageRrNested([[[1, 3], [11, 13]], [[3, 5], [13, 15]]]);
 * study.anova?.full.map((row) => [row.source, row.df, row.ss]);
 * // => [["operator", 1, 8], ["part", 2, 200], ["repeatability", 4, 8], ["total", 7, 216]]
 * study.components.operator?.setToZero; // => true
 * ```
 */
export function gageRrNested(data: GageRrData, options: GageRrNestedOptions = {}): GageRrResult {
  const scale = scaleOf(options);
  const intervals = intervalsOf(options);
  const { study, issues } = readStudy(data, "refuse", true);
  const o = study.operators.length;
  const r = study.trials;
  checkCount("operators", o, 2, "a nested study");
  const p = study.parts.length / o;
  checkCount("parts per operator", p, 2, "part-to-part variation");
  checkCount("trials per part", r, 2, "repeatability");
  const ss = tableSquares(study.values, p, r, study.mean);
  const square = (sum: number, df: number): MeanSquare => ({ ms: sum / df, df });
  const scaled = (of: MeanSquare, coefficient: number): Term => ({ ...of, coefficient });
  const operator = square(ss.outer, o - 1);
  const part = square(ss.within, o * (p - 1));
  const error = square(ss.error, o * p * (r - 1));
  const raw = (terms: readonly Term[]): RawComponent => ({
    estimate: estimateOf(terms),
    interval: intervals.of(terms),
  });
  const reproducibility = raw(difference(operator, part, p * r));
  const { tolerance, ...rest } = report(
    {
      design: "nested",
      study,
      repeatability: raw([scaled(error, 1)]),
      operator: reproducibility,
      interaction: null,
      part: raw(difference(part, error, r)),
      intervals: {
        gageRr: intervals.of([
          scaled(operator, 1 / (p * r)),
          scaled(part, -1 / (p * r)),
          scaled(error, 1),
        ]),
        reproducibility: reproducibility.interval,
        total: intervals.of([
          scaled(operator, 1 / (p * r)),
          scaled(part, (p - 1) / (p * r)),
          scaled(error, (r - 1) / r),
        ]),
      },
    },
    scale,
    issues,
  );
  return {
    ...rest,
    method: "anova",
    anova: {
      full: [
        anovaRow("operator", ss.outer, operator.df, part),
        anovaRow("part", ss.within, part.df, error),
        anovaRow("repeatability", ss.error, error.df),
        totalRow(ss.total, o * p * r - 1),
      ],
      pooled: null,
      pooledBecause: "design",
      alpha: null,
    },
    ranges: null,
    conventions: conventionsOf(scale, tolerance, intervals.named),
  };
}
