import { failure, type Issue, type Result, success } from "@taktline/core";
import type { SpcErrorCode } from "../../errors.catalogue.js";
import { refuse } from "../../refuse.js";
import { checkList, checkObject } from "../check-object.js";
import { estimateBeyond } from "./form.js";
import type { VariablesJudgement, VariablesPlan } from "./types.js";

/** Limits and the way to combine them. */
export interface JudgeVariablesOptions {
  /** Lower specification limit. */
  readonly lower?: number;
  /** Upper specification limit. */
  readonly upper?: number;
  /** Known standard deviation of the process; the sigma-method needs it. */
  readonly sigma?: number;
  /**
   * Two limits: `separate`, each must hold k by itself (default); `combined`, the estimated fractions beyond both
   * together must not exceed p*.
   */
  readonly control?: "separate" | "combined";
}

function checkOptions(plan: VariablesPlan, options: JudgeVariablesOptions): void {
  const { lower, upper, sigma, control = "separate" } = options;
  if (lower === undefined && upper === undefined) {
    refuse("SPC_OPTION", "give lower, upper or both");
  }
  for (const limit of [lower, upper]) {
    if (limit !== undefined && !Number.isFinite(limit)) {
      refuse("SPC_OPTION", `a specification limit is ${limit}; give finite numbers`);
    }
  }
  if (lower !== undefined && upper !== undefined && lower >= upper) {
    refuse("SPC_OPTION", `lower ${lower} is not below upper ${upper}`);
  }
  if (
    (plan.method === "sigma") !== (sigma !== undefined) ||
    (sigma !== undefined && !(sigma > 0))
  ) {
    refuse("SPC_OPTION", "give sigma, above 0, with a sigma-method plan and only there");
  }
  if (control !== "separate" && control !== "combined") {
    refuse("SPC_OPTION", `control is ${String(control)}; use separate or combined`);
  }
  if (control === "combined" && plan.pStar === null) {
    refuse("SPC_OPTION", `combined control needs a larger sample than ${plan.n}`);
  }
}

const bad = (message: string): Result<never, Issue<SpcErrorCode>> =>
  failure({ code: "SPC_SAMPLING_MEASUREMENTS", severity: "error", message });

/** Mean and sample standard deviation in two passes. */
function moments(x: ArrayLike<number>): { mean: number; sd: number } {
  let mean = 0;
  for (let i = 0; i < x.length; i++) mean += ((x[i] as number) - mean) / (i + 1);
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += ((x[i] as number) - mean) ** 2;
  return { mean, sd: Math.sqrt(sum / Math.max(1, x.length - 1)) };
}

/**
 * Judges a lot by measurements against one or two specification limits.
 *
 * Form k: accept when (upper - mean) / sd and (mean - lower) / sd are at least k. Combined control of two limits uses form
 * p*: accept when the estimated fractions beyond both together are at most p* (minimum-variance unbiased estimates: a beta
 * distribution for the s-method, a normal one for the sigma-method). With one limit both forms give the same decision.
 *
 * @param plan - a variables plan
 * @param measurements - exactly n values of the lot
 * @returns the judgement, or `SPC_SAMPLING_MEASUREMENTS` when the values cannot be judged
 * @throws `SPC_OPTION` when the limits, sigma or control do not fit the plan
 * @see ISO 3951-1 (one limit, form k); ISO 3951-2 (combined control, form p*)
 *
 * @example
 * ```ts
 * import { judgeVariables, variablesPlan } from "@taktline/spc/sampling";
 *
 * // MIL-STD-414, example B-1: mean 195, s = 8.80, (209 - 195) / 8.80 = 1.59 against k = 1.53.
 * const judged = judgeVariables(variablesPlan(5, 1.53), [197, 188, 184, 205, 201], { upper: 209 });
 * judged.ok && [judged.value.decision, judged.value.qUpper?.toFixed(2)]; // => ["accept", "1.59"]
 * ```
 */
export function judgeVariables(
  plan: VariablesPlan,
  measurements: ArrayLike<number>,
  options: JudgeVariablesOptions,
): Result<VariablesJudgement, Issue<SpcErrorCode>> {
  checkObject(plan, "plan");
  checkObject(options, "options");
  checkList(measurements, "measurements");
  checkOptions(plan, options);
  if (measurements.length !== plan.n) {
    return bad(`${measurements.length} measurements are given; the plan asks for ${plan.n}`);
  }
  for (let i = 0; i < measurements.length; i++) {
    if (!Number.isFinite(measurements[i])) {
      return bad(`measurement ${i + 1} is ${String(measurements[i])}; measure the item again`);
    }
  }
  const { mean, sd: own } = moments(measurements);
  const sd = options.sigma ?? own;
  if (!Number.isFinite(mean) || !Number.isFinite(sd)) {
    return bad("the measurements are too large to add up");
  }
  if (sd === 0) {
    return bad("all measurements are equal, so their spread says nothing; use a finer gauge");
  }
  return success(decide(plan, mean, sd, options));
}

function decide(
  plan: VariablesPlan,
  mean: number,
  sd: number,
  options: JudgeVariablesOptions,
): VariablesJudgement {
  const { lower, upper } = options;
  const qUpper = upper === undefined ? null : (upper - mean) / sd;
  const qLower = lower === undefined ? null : (mean - lower) / sd;
  const beyond = (q: number | null) => (q === null ? null : estimateBeyond(plan.method, plan.n, q));
  const [pUpper, pLower] = [beyond(qUpper), beyond(qLower)];
  const both = qUpper !== null && qLower !== null;
  const control = both ? (options.control ?? "separate") : "separate";
  let accept: boolean;
  let reason: string;
  if (control === "combined") {
    const sum = (pUpper ?? 0) + (pLower ?? 0);
    const most = plan.pStar ?? 0;
    accept = sum <= most;
    reason = `estimated ${sum.toPrecision(4)} beyond both limits, p* ${most.toPrecision(4)}`;
  } else {
    const q = Math.min(qUpper ?? Infinity, qLower ?? Infinity);
    accept = q >= plan.k;
    reason = `quality statistic ${q.toPrecision(5)}, k ${plan.k.toPrecision(5)}`;
  }
  return {
    decision: accept ? "accept" : "reject",
    mean,
    sd,
    qUpper,
    qLower,
    pUpper,
    pLower,
    control,
    reason: `${reason}: ${accept ? "accepted" : "rejected"}`,
  };
}
