import {
  type GapPolicy,
  type ImrLimits,
  imrAccumulator,
  nelsonRules,
  type RuleSet,
  ruleEvaluator,
} from "@taktline/spc";
import { type CharacteristicSpec, engineBit } from "@taktline/spc/engine";

/** What an engine is to say at each point, and what it is to know at the end. */
export interface Expected {
  /** Nelson's rules and the moving range. */
  readonly masks: readonly number[];
  readonly limits: ImrLimits | null;
  /** Index of the first point judged. */
  readonly judgedFrom: number;
  readonly usable: readonly number[];
  readonly previous: number | null;
}

/** The individuals chart of the package, point by point, with limits frozen and phase I not judged. */
export function reference(spec: CharacteristicSpec, values: readonly number[]): Expected {
  const gaps: GapPolicy = spec.gaps ?? "break";
  const rules: RuleSet = spec.rules ?? nelsonRules();
  const constants = spec.constants === undefined ? {} : { constants: spec.constants };
  let limits: ImrLimits | null = spec.limits ?? null;
  if (spec.standard)
    limits = imrAccumulator({ standard: spec.standard, ...constants }).value().limits;
  const collector =
    spec.phase1 === undefined
      ? undefined
      : imrAccumulator({ phase1: spec.phase1, gaps, ...constants });
  let evaluator = limits && ruleEvaluator(limits.x, rules, { gaps });
  let previous: number | null = null;
  let judgedFrom = limits ? 0 : Number.POSITIVE_INFINITY;
  const usable: number[] = [];
  const masks = values.map((x, i) => {
    const fine = Number.isFinite(x);
    if (fine) usable.push(x);
    if (!evaluator) {
      limits = collector!.push(x).judged ? collector!.value().limits : null;
      previous = fine ? x + 0 : gaps === "break" ? null : previous;
      if (limits) {
        evaluator = ruleEvaluator(limits.x, rules, { gaps });
        judgedFrom = i + 1;
        previous = null;
      }
      return 0;
    }
    let mask = evaluator.push(x);
    if (fine) {
      if ((spec.mr ?? true) && previous !== null && Math.abs(x - previous) > limits!.mr.ucl)
        mask |= engineBit.mr;
      previous = x + 0;
    } else if (gaps === "break") previous = null;
    return mask;
  });
  return { masks, limits, judgedFrom, usable, previous };
}
