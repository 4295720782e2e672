import { refuse } from "../../refuse.js";
import type { AttributesPlan, SamplingStage } from "../types.js";

/** One sample of a plan of one's own: items, acceptance number (null where it cannot accept), rejection number. */
export interface StageNumbers {
  /** Items of this sample, 1 or more. */
  readonly n: number;
  /** Cumulative acceptance number, or null. */
  readonly ac: number | null;
  /** Cumulative rejection number; default `ac` + 1. */
  readonly re?: number;
}

/** More samples than any standard has, and still quick to follow. */
const MOST_STAGES = 100;

const isCount = (x: unknown): x is number => Number.isSafeInteger(x) && (x as number) >= 0;

function checkStage(stage: StageNumbers, re: number, index: number, last: boolean): void {
  const where = `stage ${index + 1}`;
  if (!isCount(stage.n) || stage.n < 1) {
    refuse("SPC_OPTION", `n of ${where} is ${String(stage.n)}; give whole items, 1 or more`, {
      stage: index,
    });
  }
  if (!(stage.ac === null ? !last : isCount(stage.ac)) || !isCount(re) || re < 1) {
    refuse(
      "SPC_OPTION",
      `${where} has Ac ${String(stage.ac)} and Re ${String(re)}; give whole counts, and an Ac in the last stage`,
      { stage: index },
    );
  }
  if (stage.ac !== null && re <= stage.ac) {
    refuse(
      "SPC_OPTION",
      `Re ${re} of ${where} is not above its Ac ${stage.ac}, so a count would both pass and fail`,
      { stage: index },
    );
  }
}

/**
 * Makes an attributes plan of one, two or more samples from its own numbers, for the curves.
 *
 * Numbers are cumulative: after each sample the count of all samples so far is compared. In the last sample every count
 * decides: at most Ac accepts; Re or more rejects; a gap between them (reduced plans of ANSI Z1.4) accepts.
 *
 * @param stages - the samples in their order
 * @throws `SPC_OPTION` when a number is not a whole count, Re is not above Ac, or Ac or Re fall from sample to sample
 *
 * @example
 * ```ts
 * import { attributesPlan } from "@taktline/spc/sampling";
 *
 * const plan = attributesPlan([{ n: 50, ac: 1, re: 4 }, { n: 50, ac: 4 }]);
 * plan.stages[1]; // => { n: 50, cumulative: 100, ac: 4, re: 5 }
 * ```
 */
export function attributesPlan(stages: readonly StageNumbers[]): AttributesPlan {
  if (!Array.isArray(stages) || stages.length > MOST_STAGES) {
    refuse("SPC_OPTION", `stages is not a list of 1 to ${MOST_STAGES} objects with n, ac and re`);
  }
  if (stages.length === 0) refuse("SPC_OPTION", "a plan needs at least one stage");
  const done: SamplingStage[] = [];
  let cumulative = 0;
  for (const [index, stage] of stages.entries()) {
    if (typeof stage !== "object" || stage === null) {
      refuse(
        "SPC_OPTION",
        `stage ${index + 1} is ${String(stage)}; give an object with n, ac and re`,
      );
    }
    const re = stage.re ?? (stage.ac ?? Number.NaN) + 1;
    checkStage(stage, re, index, index === stages.length - 1);
    const before = done[index - 1];
    if (before !== undefined && (re < before.re || (stage.ac ?? -1) < (before.ac ?? -1))) {
      refuse(
        "SPC_OPTION",
        `Ac or Re of stage ${index + 1} is below that of the stage before; counts are cumulative`,
        { stage: index },
      );
    }
    cumulative += stage.n;
    done.push(Object.freeze({ n: stage.n, cumulative, ac: stage.ac, re }));
  }
  return Object.freeze({ stages: Object.freeze(done) });
}
