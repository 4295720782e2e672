import type { Issue } from "@taktline/core";
import { checkBetween } from "../../check-number.js";
import type { SpcErrorCode } from "../../errors.catalogue.js";
import { refuse } from "../../refuse.js";
import { msaIssue } from "../shared/issue.js";
import { agreementShare } from "./agreement-share.js";
import { cohenKappa } from "./cohen-kappa.js";
import { fleissKappa } from "./fleiss-kappa.js";
import { kappaOf, noKappa } from "./kappa.js";
import { kendallScore, meanTau } from "./kendall-tau.js";
import { kendallW } from "./kendall-w.js";
import { type Ratings, readRatings } from "./read-ratings.js";
import type {
  AttributeData,
  AttributeOptions,
  AttributeResult,
  Effectiveness,
  Kappa,
  KappaTable,
} from "./types.js";

type Codes = readonly number[];

/** How many of the raters chose each category, part by part. */
function countsOf(raters: readonly Codes[], categories: number): number[][] {
  return raters[0]!.map((_, i) => {
    const row = new Array<number>(categories).fill(0);
    for (const one of raters) row[one[i]!]!++;
    return row;
  });
}

/** Parts on which all raters agree. */
function agreeing(raters: readonly Codes[]): number {
  return raters[0]!.filter((code, i) => raters.every((one) => one[i] === code)).length;
}

/** Judgements by category of two raters, over all trials. */
function crossTable(a: readonly Codes[], b: readonly Codes[], categories: number): number[][] {
  const table = Array.from({ length: categories }, () => new Array<number>(categories).fill(0));
  a.forEach((trial, t) => {
    trial.forEach((code, i) => {
      table[code]![b[t]![i]!]!++;
    });
  });
  return table;
}

/** The mean of kappas of independent comparisons, with the errors of a mean. */
function meanKappa(of: readonly Kappa[], confidence: number): Kappa {
  const category = of[0]!.category;
  if (of.some((one) => one.kappa === null)) return noKappa(category);
  const n = of.length;
  const root = (key: "se0" | "se") =>
    Math.sqrt(of.reduce((sum, one) => sum + one[key]! ** 2, 0)) / n;
  const kappa = of.reduce((sum, one) => sum + one.kappa! / n, 0);
  return kappaOf(category, kappa, root("se0"), root("se"), confidence);
}

function meanTable(of: readonly KappaTable[], confidence: number): KappaTable {
  return {
    overall: meanKappa(
      of.map((one) => one.overall),
      confidence,
    ),
    categories: of[0]!.categories.map((_, c) =>
      meanKappa(
        of.map((one) => one.categories[c]!),
        confidence,
      ),
    ),
  };
}

function effectivenessOf(
  table: readonly (readonly number[])[],
  good: number,
  percent: number,
): Effectiveness {
  const bad = 1 - good;
  const rate = (wrong: number, right: number) =>
    wrong + right > 0 ? (100 * wrong) / (wrong + right) : null;
  const missPercent = rate(table[good]![bad]!, table[bad]![bad]!);
  const falseAlarmPercent = rate(table[bad]![good]!, table[good]![good]!);
  const within = (share: number, miss: number, alarm: number) =>
    percent >= share && (missPercent ?? 0) <= miss && (falseAlarmPercent ?? 0) <= alarm;
  return {
    missPercent,
    falseAlarmPercent,
    verdict: within(90, 2, 5) ? "acceptable" : within(80, 5, 10) ? "marginal" : "unacceptable",
  };
}

function acceptCode(ratings: Ratings, accept: AttributeOptions["accept"]): number | undefined {
  if (accept === undefined) return undefined;
  const at = ratings.categories.indexOf(String(accept));
  if (at < 0 || ratings.categories.length !== 2 || ratings.standard === undefined) {
    refuse(
      "SPC_OPTION",
      `accept ${accept} needs a standard and exactly 2 categories of which it is one; found ${ratings.categories.join(", ")}`,
    );
  }
  return at;
}

/**
 * Analyses an attribute study: how far appraisers agree with themselves, each other and a standard, by exact shares,
 * kappas (Fleiss' and Cohen's, each with both standard errors) and, for ordered categories, Kendall's coefficients.
 *
 * Shares have exact two-sided intervals. Fleiss' kappa with a standard is the mean over trials, as Minitab has it, and
 * over appraisers; Cohen's puts all trials into one table, as AIAG has it, so its errors take trials for independent. A
 * kappa of judgements that are all one category is null, with an issue. Parts that lack a judgement are left out.
 *
 * @throws `SPC_MSA_DESIGN` when no part is complete, or labels or standard do not fit the table
 * @throws `SPC_OPTION` when an option is out of range, or ordered categories are texts without a list
 * @see AIAG MSA 4th edition, chapter III section C
 *
 * @example
 * ```ts
 * import { attributeAgreement } from "@taktline/spc/msa";
 *
 * const study = attributeAgreement({
 *   ratings: [[["ok", "ok"], ["ok", "ok"]], [["nok", "ok"], ["nok", "nok"]]],
 *   appraisers: ["Li", "Wang"],
 *   standard: ["ok", "nok"],
 * });
 * study.within.map((one) => [one.appraiser, one.share.percent]); // => [["Li", 50], ["Wang", 100]]
 * study.between?.share.matched; // => 1
 * study.allVersusStandard?.share.percent; // => 50
 * ```
 */
export function attributeAgreement(
  data: AttributeData,
  options: AttributeOptions = {},
): AttributeResult {
  const confidence = checkBetween("confidence", options.confidence ?? 0.95, 0, 1);
  const ratings = readRatings(data, options);
  const { parts, appraisers, trials, codes, standard } = ratings;
  const good = acceptCode(ratings, options.accept);
  const ordinal = options.ordinal === true;
  const k = Math.max(2, ratings.categories.length);
  const categories = ratings.categories;
  const n = parts.length;
  const issues: Issue<SpcErrorCode>[] = [...ratings.issues];
  // A study of one category still has a table of two, so that every kappa is there, as null.
  const named = {
    confidence,
    categories: Array.from({ length: k }, (_, i) => categories[i] ?? ""),
  };
  const noticed = (table: KappaTable, path: readonly (string | number)[]): KappaTable => {
    if (table.overall.kappa === null) {
      issues.push(
        msaIssue(
          "SPC_MSA_ONE_CATEGORY",
          "warning",
          `all ratings compared at ${path.join(".")} are one category; kappa is null`,
          path,
        ),
      );
    }
    return { ...table, categories: table.categories.slice(0, categories.length) };
  };
  const fleiss = (raters: readonly Codes[]) => fleissKappa(countsOf(raters, k), named);
  const w = (raters: readonly Codes[]) => (ordinal && n > 1 ? kendallW(raters) : null);
  const share = (matched: number) => agreementShare(matched, n, confidence);

  const against =
    standard &&
    codes.map((own, a) => {
      const table = crossTable(
        own,
        own.map(() => standard),
        k,
      );
      const shared = share(agreeing([...own, standard]));
      const path = ["versusStandard", a];
      return {
        appraiser: appraisers[a]!,
        share: shared,
        fleiss: noticed(
          meanTable(
            own.map((trial) => fleiss([trial, standard])),
            confidence,
          ),
          path,
        ),
        cohen: noticed(cohenKappa(table, named), [...path, "cohen"]),
        table: table.slice(0, categories.length).map((row) => row.slice(0, categories.length)),
        kendall:
          ordinal && n > 1 ? meanTau(own.map((trial) => kendallScore(trial, standard))) : null,
        effectiveness: good === undefined ? null : effectivenessOf(table, good, shared.percent),
      };
    });
  const all = codes.flat();
  return {
    parts,
    appraisers,
    trials,
    categories,
    within:
      trials < 2
        ? []
        : codes.map((own, a) => ({
            appraiser: appraisers[a]!,
            share: share(agreeing(own)),
            fleiss: noticed(fleiss(own), ["within", a]),
            kendall: w(own),
          })),
    versusStandard: against ?? [],
    between:
      appraisers.length < 2
        ? null
        : {
            share: share(agreeing(all)),
            fleiss: noticed(fleiss(all), ["between"]),
            kendall: w(all),
            pairs: codes.flatMap((a, i) =>
              codes.slice(i + 1).map((b, j) => {
                const table = crossTable(a, b, k);
                return {
                  appraisers: [appraisers[i]!, appraisers[i + 1 + j]!] as const,
                  table: table
                    .slice(0, categories.length)
                    .map((row) => row.slice(0, categories.length)),
                  cohen: noticed(cohenKappa(table, named), ["between", "pairs", i, i + 1 + j]),
                };
              }),
            ),
          },
    allVersusStandard:
      standard === undefined
        ? null
        : {
            share: share(agreeing([...all, standard])),
            fleiss: noticed(
              meanTable(
                all.map((trial) => fleiss([trial, standard])),
                confidence,
              ),
              ["allVersusStandard"],
            ),
            kendall:
              ordinal && n > 1 ? meanTau(all.map((trial) => kendallScore(trial, standard))) : null,
          },
    confidence,
    issues,
  };
}
