import type { SamplingStage } from "../types.js";

/** The samples that a lot can give. */
export interface CutStages {
  /** Samples. */
  readonly stages: readonly SamplingStage[];
  /** The first sample is the lot. */
  readonly fullInspection: boolean;
  /** A later sample takes what is left of the lot. */
  readonly cut: boolean;
}

/**
 * Samples of equal size, cut to the lot: a first sample that would be the lot or more becomes the lot with the final
 * numbers; a later one that would exceed it takes the rest and decides with the final numbers.
 */
export function cutStages(
  size: number,
  numbers: readonly (readonly [ac: number | null, re: number])[],
  lotSize: number,
): CutStages {
  const stages: SamplingStage[] = [];
  const last = numbers.at(-1);
  let cumulative = 0;
  for (const pair of numbers) {
    const n = Math.min(size, lotSize - cumulative);
    cumulative += n;
    const ends = cumulative === lotSize;
    const [ac, re] = ends && last !== undefined ? last : pair;
    stages.push(Object.freeze({ n, cumulative, ac, re }));
    if (ends) break;
  }
  const fullInspection = size >= lotSize;
  return {
    stages: Object.freeze(stages),
    fullInspection,
    cut: !fullInspection && cumulative === lotSize,
  };
}
