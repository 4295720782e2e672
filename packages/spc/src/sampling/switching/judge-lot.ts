import { failure, type Issue, type Result, success } from "@taktline/core";
import type { SpcErrorCode } from "../../errors.catalogue.js";
import { checkList, checkObject } from "../check-object.js";
import type { SamplingStage, StandardPlan } from "../types.js";
import { lotScore } from "./lot-score.js";
import type { LotJudgement } from "./types.js";

/** Options of `judgeLot`. */
export interface JudgeLotOptions {
  /**
   * What is counted: nonconforming `items`, at most one per item inspected, or `nonconformities`, any number; default
   * items up to AQL 10, nonconformities above.
   */
  readonly counting?: "items" | "nonconformities";
}

const issue = (
  severity: "error" | "warning",
  index: number,
  message: string,
): Issue<SpcErrorCode> => ({ code: "SPC_SAMPLING_COUNT", severity, message, path: [index] });

function badCount(
  count: unknown,
  stage: SamplingStage,
  index: number,
  perItem: boolean,
): Issue<SpcErrorCode> | undefined {
  if (!Number.isSafeInteger(count) || (count as number) < 0) {
    return issue("error", index, `count ${String(count)} is not a whole number of 0 or more`);
  }
  if (perItem && (count as number) > stage.n) {
    const text = `count ${String(count)} exceeds the ${stage.n} items of sample ${index + 1}`;
    return issue("error", index, `${text}; for nonconformities pass counting "nonconformities"`);
  }
  return undefined;
}

function decide(stage: SamplingStage, last: boolean, found: number): LotJudgement["decision"] {
  if (found >= stage.re) return "reject";
  if (last || (stage.ac !== null && found <= stage.ac)) return "accept";
  return "continue";
}

function reasonOf(stage: SamplingStage, found: number, decision: string, inGap: boolean): string {
  const of = `${found} found in ${stage.cumulative} items`;
  if (inGap) return `${of}, between Ac ${String(stage.ac)} and Re ${stage.re}: accepted`;
  if (decision === "reject") return `${of}, Re ${stage.re}: rejected`;
  if (decision === "accept") return `${of}, Ac ${String(stage.ac)}: accepted`;
  return `${of}, between Ac ${stage.ac === null ? "#" : stage.ac} and Re ${stage.re}: next sample`;
}

/**
 * Judges a lot by the counts of its samples.
 *
 * Counts are per sample, not cumulative. With fewer counts than the plan needs the decision is `continue` and
 * `nextSample` says how many items come next. Counts after the decision are reported and ignored.
 *
 * @param plan - the plan of `samplingPlan`
 * @param counts - nonconforming items (or nonconformities) in each sample inspected
 * @returns the judgement; or `SPC_SAMPLING_COUNT` for a count that cannot be one, or for no count
 * @see ISO 2859-1:1999, clause 11
 *
 * @example
 * ```ts
 * import { judgeLot, samplingPlan } from "@taktline/spc/sampling";
 *
 * const plan = samplingPlan({ lotSize: 1000, aql: 1, type: "double" });
 * const first = judgeLot(plan, [1]);
 * first.ok && first.value.decision; // => "continue"
 * const both = judgeLot(plan, [1, 2]);
 * both.ok && both.value.reason; // => "3 found in 100 items, Ac 3: accepted"
 * ```
 */
export function judgeLot(
  plan: StandardPlan,
  counts: ArrayLike<number>,
  options: JudgeLotOptions = {},
): Result<LotJudgement, Issue<SpcErrorCode>> {
  checkObject(plan, "plan");
  checkObject(options, "options");
  checkList(plan.stages, "plan.stages");
  checkList(counts, "counts");
  const perItem = (options.counting ?? (plan.aql > 10 ? "nonconformities" : "items")) === "items";
  if (counts.length === 0) {
    return failure(issue("error", 0, "no count is given; inspect the first sample"));
  }
  let found = 0;
  let judged: LotJudgement | undefined;
  const issues: Issue<SpcErrorCode>[] = [];
  for (let i = 0; i < counts.length; i++) {
    const stage = plan.stages[i];
    if (stage === undefined || (judged !== undefined && judged.decision !== "continue")) {
      issues.push(issue("warning", i, `the decision fell before sample ${i + 1}; it is ignored`));
      break;
    }
    const bad = badCount(counts[i], stage, i, perItem);
    if (bad !== undefined) return failure(bad);
    found += counts[i] as number;
    const last = i === plan.stages.length - 1;
    const decision = decide(stage, last, found);
    const inGap = decision === "accept" && found > (stage.ac ?? -1);
    judged = {
      decision,
      stage: i + 1,
      found,
      inspected: stage.cumulative,
      nextSample: decision === "continue" ? (plan.stages[i + 1]?.n ?? null) : null,
      severity: plan.severity,
      score: decision === "accept" ? lotScore(plan, i + 1, found) : null,
      inGap,
      reason: reasonOf(stage, found, decision, inGap),
    };
  }
  return success(judged as LotJudgement, issues);
}
