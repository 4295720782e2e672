import type { Issue } from "@taktline/core";
import { checkBetween } from "../check-number.js";
import type { SpcErrorCode } from "../errors.catalogue.js";
import { refuse } from "../refuse.js";
import { type BiasResult, bias } from "./bias.js";
import { msaIssue } from "./shared/issue.js";
import { representable } from "./shared/representable.js";

/**
 * How much of the tolerance a gage may take, and how many standard deviations count as its spread: `20%/6s` (Bosch,
 * Minitab), `20%/4s` (ISO 22514-7, VDA 5), `15%/6s`, `15%/4s` and `10%/6s` (customer rules).
 */
export type Type1Convention = "20%/6s" | "20%/4s" | "15%/6s" | "15%/4s" | "10%/6s";

/** Options of `type1Study`. */
export interface Type1Options {
  /** The true value of the master. */
  readonly reference: number;
  /** Width of the tolerance, above 0. */
  readonly tolerance: number;
  /** Share of the tolerance and spread; default `20%/6s`. */
  readonly convention?: Type1Convention;
  /** Share of the tolerance in percent, in place of the convention's. */
  readonly percent?: number;
  /** Standard deviations in the spread, in place of the convention's. */
  readonly sigmas?: number;
  /** What Cg and Cgk have to reach; default 1.33. */
  readonly required?: number;
  /** Resolution of the gage, to be compared with 5 % of the tolerance; default none. */
  readonly resolution?: number;
  /** Significance of the t test of the bias; default 0.05. */
  readonly alpha?: number;
}

/** The result of a type-1 study. */
export interface Type1Result {
  /** The t test of the bias. */
  readonly bias: BiasResult;
  /** Standard deviation of the readings. */
  readonly sd: number;
  /** Share of the tolerance in percent. */
  readonly percent: number;
  /** Standard deviations in the spread. */
  readonly sigmas: number;
  /** (percent/100 T) / (sigmas s); null where s is 0, or where it is beyond the range of numbers. */
  readonly cg: number | null;
  /** (percent/200 T - |bias|) / (sigmas/2 s), which may be negative; null where s is 0, or where it is beyond the range of numbers. */
  readonly cgk: number | null;
  /** percent / Cg: the share of the tolerance that repeatability takes. 0 where s is 0; null beyond the range of numbers. */
  readonly repeatabilityPercent: number | null;
  /** percent / Cgk: with the bias; null where Cgk is not above 0, or beyond the range of numbers. */
  readonly repeatabilityAndBiasPercent: number | null;
  /** The smallest tolerance for which Cg is `required`; null beyond the range of numbers. */
  readonly minimumToleranceCg: number | null;
  /** The smallest tolerance for which Cgk is `required`; null beyond the range of numbers. */
  readonly minimumToleranceCgk: number | null;
  /** What Cg and Cgk have to reach. */
  readonly required: number;
  /** 100 resolution over tolerance; null without a resolution, or beyond the range of numbers. */
  readonly resolutionPercent: number | null;
  /** Whether the resolution is at most 5 % of the tolerance; null without one. */
  readonly resolutionSufficient: boolean | null;
  /** Whether Cg and Cgk both reach `required`; where s is 0, whether |bias| is within percent/200 T. */
  readonly capable: boolean;
  /** What was wrong with the data. */
  readonly issues: readonly Issue<SpcErrorCode>[];
}

/**
 * Judges a gage by repeated readings of one master (type-1 study): Cg, Cgk, the t test of the bias, minimum tolerance.
 *
 * 50 readings are usual, 25 the least that most customers take; fewer are computed all the same.
 *
 * @param values - readings of the master, at least 2
 * @throws `SPC_TOO_FEW_POINTS` with fewer than 2 finite readings
 * @throws `SPC_OPTION` when an option is out of range
 * @throws `SPC_OVERFLOW` when readings are too large to add up
 * @see ISO 22514-7; VDA 5
 *
 * @example
 * ```ts
 * import { type1Study } from "@taktline/spc/msa";
 *
 * // Mean 10, s = 1: Cg = 0.2 x 60 / 6, Cgk = (0.1 x 60 - 0) / 3.
 * const study = type1Study([9, 10, 11], { reference: 10, tolerance: 60 });
 * [study.cg, study.cgk, study.capable]; // => [2, 2, true]
 * type1Study([9, 10, 11], { reference: 10, tolerance: 60, convention: "20%/4s" }).cg; // => 3
 * ```
 */
export function type1Study(values: ArrayLike<number>, options: Type1Options): Type1Result {
  const { convention = "20%/6s", resolution } = options;
  const preset = /^(10|15|20)%\/([46])s$/.exec(convention);
  if (preset === null) {
    refuse("SPC_OPTION", `convention must be like 20%/6s, not ${String(convention)}`);
  }
  const tolerance = checkBetween("tolerance", options.tolerance, 0);
  const percent = checkBetween("percent", options.percent ?? Number(preset[1]), 0);
  const sigmas = checkBetween("sigmas", options.sigmas ?? Number(preset[2]), 0);
  const required = checkBetween("required", options.required ?? 1.33, 0);
  if (resolution !== undefined) checkBetween("resolution", resolution, 0);
  const test = bias(values, { reference: options.reference, alpha: options.alpha ?? 0.05 });
  const sd = test.sigmaRepeatability;
  const off = Math.abs(test.bias);
  const share = (percent / 100) * tolerance;
  const known = sd > 0;
  const cg = known ? share / (sigmas * sd) : null;
  const cgk = known ? (share / 2 - off) / ((sigmas / 2) * sd) : null;
  const issues = test.issues.filter((issue) => issue.code !== "SPC_MSA_NO_VARIATION");
  if (!known) {
    issues.push(
      msaIssue(
        "SPC_MSA_NO_VARIATION",
        "warning",
        `all ${test.n} readings are ${test.mean}; Cg, Cgk and the t test are null`,
      ),
    );
  }
  const resolutionPercent = resolution === undefined ? null : (100 * resolution) / tolerance;
  const held = representable();
  const numbers = {
    cg: cg === null ? null : held.of("cg", cg),
    cgk: cgk === null ? null : held.of("cgk", cgk),
    repeatabilityPercent: cg === null ? 0 : held.of("repeatabilityPercent", percent / cg),
    repeatabilityAndBiasPercent:
      cgk !== null && cgk > 0 ? held.of("repeatabilityAndBiasPercent", percent / cgk) : null,
    minimumToleranceCg: held.of("minimumToleranceCg", (100 * required * sigmas * sd) / percent),
    minimumToleranceCgk: held.of(
      "minimumToleranceCgk",
      (200 * (required * (sigmas / 2) * sd + off)) / percent,
    ),
  };
  const resolved =
    resolutionPercent === null ? null : held.of("resolutionPercent", resolutionPercent);
  issues.push(...held.issues());
  return {
    bias: test,
    sd,
    percent,
    sigmas,
    ...numbers,
    required,
    resolutionPercent: resolved,
    resolutionSufficient: resolutionPercent === null ? null : resolutionPercent <= 5,
    capable: cg === null || cgk === null ? off <= share / 2 : cg >= required && cgk >= required,
    issues,
  };
}
