import type { AttributesPlan } from "../types.js";
import type { DrawLaw } from "./draw-law.js";

/** What happens in each sample of a plan. */
export interface StageOutcomes {
  /** Probability that sample i is taken. */
  readonly reach: readonly number[];
  /** Probability that sample i accepts. */
  readonly accept: readonly number[];
  /** Probability that sample i rejects. */
  readonly reject: readonly number[];
  /** Expected count left in the lot times the probability that sample i accepts; 0 without a lot. */
  readonly left: readonly number[];
}

/** Carries the distribution of the cumulative count through the samples of a plan. */
export function stageOutcomes(
  plan: AttributesPlan,
  law: DrawLaw,
  lotSize: number | null = null,
): StageOutcomes {
  const reach: number[] = [];
  const accept: number[] = [];
  const reject: number[] = [];
  const left: number[] = [];
  let going = new Map<number, number>([[0, 1]]);
  let drawn = 0;
  for (const [i, stage] of plan.stages.entries()) {
    const last = i === plan.stages.length - 1;
    // More are not found than items drawn, unless an item can have several nonconformities.
    const re = law.once ? Math.min(stage.re, stage.cumulative + 1) : stage.re;
    const ac = last ? re - 1 : (stage.ac ?? -1);
    const next = new Map<number, number>();
    let reached = 0;
    let accepted = 0;
    let undecided = 0;
    let leftOver = 0;
    for (const [found, chance] of going) {
      reached += chance;
      const pmf = law.next(stage.n, drawn, found, re - 1 - found);
      for (let k = 0; found + k < re; k++) {
        const total = found + k;
        const both = chance * (pmf[k] as number);
        if (both === 0) continue;
        if (total <= ac) {
          accepted += both;
          if (lotSize !== null) leftOver += both * law.left(lotSize, stage.cumulative, total);
        } else {
          undecided += both;
          next.set(total, (next.get(total) ?? 0) + both);
        }
      }
    }
    reach.push(reached);
    accept.push(accepted);
    reject.push(Math.max(0, reached - accepted - undecided));
    left.push(leftOver);
    going = next;
    drawn = stage.cumulative;
  }
  return { reach, accept, reject, left };
}

/** The probability of acceptance over all samples, not above 1. */
export function acceptanceOf(outcomes: StageOutcomes): number {
  let sum = 0;
  for (const x of outcomes.accept) sum += x;
  return Math.min(1, sum);
}
