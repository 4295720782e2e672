import { noncentralTQuantile, normalTailQuantile } from "../../distributions/index.js";
import { refuse } from "../../refuse.js";
import { checkObject } from "../check-object.js";
import { checkPoints, type RiskPoint, within } from "../design/check-point.js";
import { variablesAcceptance, variablesRejection } from "./form.js";
import type { DesignedVariablesPlan, VariablesMethod } from "./types.js";
import { variablesPlan } from "./variables-plan.js";

/** What a variables plan has to keep. */
export interface FindVariablesPlanOptions {
  /** Good quality (fraction beyond the limit) and the greatest risk that it is rejected. */
  readonly producer: RiskPoint;
  /** Bad quality and the greatest risk that it is accepted. */
  readonly consumer: RiskPoint;
  /** Standard deviation from the sample (`s`, default) or known (`sigma`). */
  readonly method?: VariablesMethod;
  /** Largest sample to look for; default 100 000. */
  readonly maxN?: number;
}

/** The largest k with which n items keep the producer's risk. */
function largestK(method: VariablesMethod, n: number, producer: RiskPoint): number {
  const z = normalTailQuantile(producer.p, 0, 1);
  const root = Math.sqrt(n);
  if (method === "sigma") return z - normalTailQuantile(producer.risk, 0, 1) / root;
  return noncentralTQuantile(producer.risk, n - 1, z * root) / root;
}

/**
 * Finds the variables plan (form k, one specification limit, normal distribution) with the smallest sample that keeps a
 * producer's and a consumer's risk.
 *
 * k is the largest that keeps the producer's risk, so rounding n up goes to the consumer. The s-method is exact, by the
 * noncentral t distribution.
 *
 * @throws `SPC_OPTION` when a point or an option is out of range
 * @throws `SPC_SAMPLING_NO_PLAN` when no sample up to `maxN` keeps both risks
 *
 * @example
 * ```ts
 * import { findVariablesPlan } from "@taktline/spc/sampling";
 *
 * const found = findVariablesPlan({
 *   producer: { p: 0.05, risk: 0.05 },
 *   consumer: { p: 0.15, risk: 0.075 },
 *   method: "sigma",
 * });
 * [found.n, found.k.toFixed(4)]; // => [26, "1.3223"]
 * ```
 */
export function findVariablesPlan(options: FindVariablesPlanOptions): DesignedVariablesPlan {
  checkObject(options, "options");
  const { producer, consumer, method = "s", maxN = 100_000 } = options;
  if (method !== "s" && method !== "sigma") {
    refuse("SPC_OPTION", `method is ${String(method)}; use s or sigma`);
  }
  checkPoints(producer, consumer);
  const least = method === "s" ? 2 : 1;
  if (!Number.isSafeInteger(maxN) || maxN < least) {
    refuse("SPC_OPTION", `maxN is ${String(maxN)}; give a whole number, ${least} or more`);
  }
  const risk = (n: number) =>
    variablesAcceptance(method, n, largestK(method, n, producer), consumer.p);
  let below = least - 1;
  let n = Math.min(maxN, 8);
  while (!within(risk(n), consumer.risk)) {
    if (n === maxN) {
      refuse("SPC_SAMPLING_NO_PLAN", `no sample of up to ${maxN} items keeps both risks`, { maxN });
    }
    below = n;
    n = Math.min(maxN, n * 2);
  }
  while (n - below > 1) {
    const middle = Math.floor((below + n) / 2);
    if (within(risk(middle), consumer.risk)) n = middle;
    else below = middle;
  }
  const plan = variablesPlan(n, largestK(method, n, producer), method);
  return Object.freeze({
    ...plan,
    producerRisk: variablesRejection(method, n, plan.k, producer.p),
    consumerRisk: variablesAcceptance(method, n, plan.k, consumer.p),
  });
}
