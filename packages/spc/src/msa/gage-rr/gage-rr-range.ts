import { printed } from "../../constants/table-constant.js";
import { refuse } from "../../refuse.js";
import { d2Star } from "../d2-star.js";
import { rangeOf } from "../shared/mean-sd.js";
import { meanRangeOf } from "./panels.js";
import { checkCount, readStudy } from "./read-study.js";
import { conventionsOf, report, scaleOf } from "./report.js";
import { groupMeans, innerMeans } from "./sums-of-squares.js";
import type { GageRrData, GageRrRangeOptions, GageRrResult } from "./types.js";

/**
 * Analyses a crossed gage R&R study by the average-and-range method, as the AIAG form does by hand.
 *
 * EV = R-bar K1; AV² = (range of operator averages K2)² - EV²/(parts trials), 0 where negative; PV = range of part
 * averages K3; with K = 1/d2*. It sees no interaction and gives no intervals: `gageRr` is the better choice wherever a
 * computer is at hand; this one reproduces forms.
 *
 * @param data - `[part][operator][trial]`, with or without labels, or rows
 * @throws `SPC_MSA_DESIGN` with fewer than 2 complete parts or 2 trials, no operator, labels that do not fit, or rows that lack a key
 * @throws `SPC_MSA_UNBALANCED` when a part is incomplete and `incomplete` is `refuse`
 * @throws `SPC_OPTION` when an option is out of range
 * @throws `SPC_OVERFLOW` when measurements are too large to add up
 * @throws `SPC_CONSTANT_RANGE` with more than 1000 parts, operators or trials
 * @see AIAG MSA 4th edition, chapter III section B
 *
 * @example
 * ```ts
 * import { gageRrRange } from "@taktline/spc/msa";
 *
 * const study = gageRrRange([[[1, 3], [3, 5]], [[11, 13], [13, 15]]], { constants: "aiag" });
 * study.ranges?.meanRange; // => 2
 * [study.ranges?.k2, study.ranges?.k3]; // => [0.7071, 0.7071]
 * ```
 */
export function gageRrRange(data: GageRrData, options: GageRrRangeOptions = {}): GageRrResult {
  const scale = scaleOf(options);
  const constants = options.constants ?? "exact";
  if (constants !== "exact" && constants !== "aiag") {
    refuse("SPC_OPTION", `constants must be exact or aiag, not ${String(constants)}`);
  }
  const { study, issues } = readStudy(data, options.incomplete, false);
  const p = study.parts.length;
  const o = study.operators.length;
  const r = study.trials;
  checkCount("parts", p, 2, "part-to-part variation");
  checkCount("operators", o, 1, "a study");
  checkCount("trials per cell", r, 2, "the average-and-range method");
  const factor = (size: number, samples: number) =>
    constants === "exact"
      ? 1 / d2Star(size, samples)
      : printed(1 / d2Star(size, samples > 15 ? Number.POSITIVE_INFINITY : samples), 4);
  const cells = groupMeans(study.values, r);
  const meanRange = meanRangeOf(study);
  const partRange = rangeOf(groupMeans(cells, o));
  const operatorRange = o > 1 ? rangeOf(innerMeans(cells, o)) : null;
  if (![meanRange ** 2, partRange ** 2, (operatorRange ?? 0) ** 2].every(Number.isFinite)) {
    refuse(
      "SPC_OVERFLOW",
      "the data overflow: look for garbage among the measurements and mark it with NaN",
    );
  }
  const k1 = factor(r, p * o);
  const k2 = o > 1 ? factor(o, 1) : null;
  const k3 = factor(p, 1);
  const repeatability = (meanRange * k1) ** 2;
  const { tolerance, ...rest } = report(
    {
      design: "crossed",
      study,
      repeatability: { estimate: repeatability, interval: null },
      operator:
        k2 === null || operatorRange === null
          ? null
          : { estimate: (operatorRange * k2) ** 2 - repeatability / (p * r), interval: null },
      interaction: null,
      part: { estimate: (partRange * k3) ** 2, interval: null },
      intervals: { gageRr: null, reproducibility: null, total: null },
    },
    scale,
    issues,
  );
  return {
    ...rest,
    method: "averageRange",
    anova: null,
    ranges: { meanRange, operatorRange, partRange, k1, k2, k3, constants },
    conventions: conventionsOf(scale, tolerance, { confidence: null, intervals: null }),
  };
}
