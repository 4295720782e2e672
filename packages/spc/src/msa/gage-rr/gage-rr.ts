import { checkBetween } from "../../check-number.js";
import { refuse } from "../../refuse.js";
import { anovaRow, intervalsOf, totalRow } from "./anova.js";
import { difference, estimateOf, type MeanSquare, type Term } from "./mean-square.js";
import { checkCount, readStudy } from "./read-study.js";
import { conventionsOf, type Found, type RawComponent, report, scaleOf } from "./report.js";
import { tableSquares } from "./sums-of-squares.js";
import type { AnovaRow, GageRrAnova, GageRrData, GageRrOptions, GageRrResult } from "./types.js";

/**
 * Analyses a crossed gage R&R study by ANOVA: variance components, percentages, ndc, verdict, and the data of its picture.
 *
 * Parts and operators are random; F for both is taken against the interaction, or, where that is pooled, against the pooled
 * error. Pooling happens where the p value of the interaction is above `alpha` (0.05, or 0.25 in AIAG's older texts), and
 * the pooled mean square then serves _all_ components. Negative components become 0 and are named as issues; intervals
 * rest on the estimates before that. With one operator the model is parts and repeatability. One trial per cell is taken
 * only with `interaction: "drop"`, because interaction and repeatability cannot be told apart. For parts that cannot be
 * measured twice use `gageRrNested`; for the average-and-range method by hand `gageRrRange`.
 *
 * @param data - `[part][operator][trial]`, with or without labels, or rows
 * @throws `SPC_MSA_DESIGN` with fewer than 2 complete parts, no operator, too few trials, labels that do not fit, or rows that lack a key
 * @throws `SPC_MSA_UNBALANCED` when a part is incomplete and `incomplete` is `refuse`
 * @throws `SPC_OPTION` when an option is out of range
 * @throws `SPC_OVERFLOW` when squares of the measurements are too large to add up
 * @see AIAG MSA 4th edition, chapter III section B; ISO 22514-7
 *
 * @example
 * ```ts
 * import { gageRr } from "@taktline/spc/msa";
 *
 * // Two parts, two operators, two trials; every sum of squares can be checked by hand.
 * const study = gageRr([[[1, 3], [3, 5]], [[11, 13], [13, 15]]], { interaction: "keep", sigmas: 5.15 });
 * study.anova?.full.map((row) => [row.source, row.df, row.ss]);
 * // => [["part", 1, 200], ["operator", 1, 8], ["interaction", 1, 0], ["repeatability", 4, 8], ["total", 7, 216]]
 * study.components.repeatability.variance; // => 2
 * study.components.part.variance; // => 50
 * ```
 */
export function gageRr(data: GageRrData, options: GageRrOptions = {}): GageRrResult {
  const scale = scaleOf(options);
  const alpha = checkBetween("alpha", options.alpha ?? 0.05, 0, 1);
  const rule = options.interaction ?? "test";
  if (rule !== "test" && rule !== "keep" && rule !== "drop") {
    refuse("SPC_OPTION", `interaction must be test, keep or drop, not ${String(rule)}`);
  }
  const intervals = intervalsOf(options);
  const { study, issues } = readStudy(data, options.incomplete, false);
  const p = study.parts.length;
  const o = study.operators.length;
  const r = study.trials;
  checkCount("parts", p, 2, "part-to-part variation");
  checkCount("operators", o, 1, "a study");
  if (o === 1) checkCount("trials per cell", r, 2, "repeatability");
  else if (rule !== "drop") {
    checkCount(
      "trials per cell",
      r,
      2,
      'telling repeatability from interaction (with one trial say interaction "drop" if you know there is none)',
    );
  }
  const ss = tableSquares(study.values, o, r, study.mean);
  const df = {
    part: p - 1,
    operator: o - 1,
    interaction: (p - 1) * (o - 1),
    error: p * o * (r - 1),
  };
  const raw = (terms: readonly Term[]): RawComponent => ({
    estimate: estimateOf(terms),
    interval: intervals.of(terms),
  });
  const square = (sum: number, of: number): MeanSquare => ({ ms: sum / of, df: of });
  const scaled = (of: MeanSquare, coefficient: number): Term => ({ ...of, coefficient });
  const part = square(ss.outer, df.part);

  const finish = (anova: GageRrAnova, found: Omit<Found, "design" | "study">): GageRrResult => {
    const { tolerance, ...rest } = report({ design: "crossed", study, ...found }, scale, issues);
    return {
      ...rest,
      method: "anova",
      anova,
      ranges: null,
      conventions: conventionsOf(scale, tolerance, intervals.named),
    };
  };

  const total = totalRow(ss.total, p * o * r - 1);
  if (o === 1) {
    const error = square(ss.error, df.error);
    const repeatability = raw([scaled(error, 1)]);
    return finish(
      {
        full: [
          anovaRow("part", ss.outer, df.part, error),
          anovaRow("repeatability", ss.error, df.error),
          total,
        ],
        pooled: null,
        pooledBecause: "design",
        alpha: null,
      },
      {
        repeatability,
        operator: null,
        interaction: null,
        part: raw(difference(part, error, r)),
        intervals: {
          gageRr: repeatability.interval,
          reproducibility: null,
          total: intervals.of([scaled(part, 1 / r), scaled(error, (r - 1) / r)]),
        },
      },
    );
  }

  const operator = square(ss.inner, df.operator);
  const interaction = square(ss.interaction, df.interaction);
  const error = r > 1 ? square(ss.error, df.error) : undefined;
  const full: readonly AnovaRow[] = [
    anovaRow("part", ss.outer, df.part, interaction),
    anovaRow("operator", ss.inner, df.operator, interaction),
    anovaRow("interaction", ss.interaction, df.interaction, error),
    ...(error ? [anovaRow("repeatability", ss.error, df.error)] : []),
    total,
  ];
  // A perfect repeatability leaves no p value: then an interaction of 0 is none, and any other is real.
  const tested = full[2]!.p ?? (ss.interaction > 0 ? 0 : 1);
  const pool = rule === "drop" || (rule === "test" && tested > alpha);
  if (pool || error === undefined) {
    const pooled = square(ss.error + ss.interaction, df.error + df.interaction);
    const repeatability = raw([scaled(pooled, 1)]);
    const operatorRaw = raw(difference(operator, pooled, p * r));
    return finish(
      {
        full,
        pooled: [
          anovaRow("part", ss.outer, df.part, pooled),
          anovaRow("operator", ss.inner, df.operator, pooled),
          anovaRow("repeatability", ss.error + ss.interaction, pooled.df),
          total,
        ],
        pooledBecause: rule === "drop" ? "option" : "notSignificant",
        alpha: rule === "test" ? alpha : null,
      },
      {
        repeatability,
        operator: operatorRaw,
        interaction: null,
        part: raw(difference(part, pooled, o * r)),
        intervals: {
          gageRr: intervals.of([scaled(operator, 1 / (p * r)), scaled(pooled, 1 - 1 / (p * r))]),
          reproducibility: operatorRaw.interval,
          total: intervals.of([
            scaled(part, 1 / (o * r)),
            scaled(operator, 1 / (p * r)),
            scaled(pooled, 1 - 1 / (o * r) - 1 / (p * r)),
          ]),
        },
      },
    );
  }
  return finish(
    { full, pooled: null, pooledBecause: null, alpha: rule === "test" ? alpha : null },
    {
      repeatability: raw([scaled(error, 1)]),
      operator: raw(difference(operator, interaction, p * r)),
      interaction: raw(difference(interaction, error, r)),
      part: raw(difference(part, interaction, o * r)),
      intervals: {
        gageRr: intervals.of([
          scaled(operator, 1 / (p * r)),
          scaled(interaction, (p - 1) / (p * r)),
          scaled(error, (r - 1) / r),
        ]),
        reproducibility: intervals.of([
          scaled(operator, 1 / (p * r)),
          scaled(interaction, (p - 1) / (p * r)),
          scaled(error, -1 / r),
        ]),
        total: intervals.of([
          scaled(part, 1 / (o * r)),
          scaled(operator, 1 / (p * r)),
          scaled(interaction, (p * o - p - o) / (p * o * r)),
          scaled(error, (r - 1) / r),
        ]),
      },
    },
  );
}
