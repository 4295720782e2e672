import type { AttributesPlan } from "../types.js";
import type { DrawLaw } from "./draw-law.js";

/** Items inspected on average when samples stop early: the count is followed item by item. */
export function curtailedSampleNumber(
  plan: AttributesPlan,
  law: DrawLaw,
  full: boolean,
  first: boolean,
): number {
  let going = new Map<number, number>([[0, 1]]);
  let items = 0;
  for (const [i, stage] of plan.stages.entries()) {
    const last = i === plan.stages.length - 1;
    const re = law.once ? Math.min(stage.re, stage.cumulative + 1) : stage.re;
    const ac = last ? re - 1 : (stage.ac ?? -1);
    if (i === 0 && !first) {
      items += stage.n;
      const pmf = law.next(stage.n, 0, 0, re - 1);
      going = new Map(Array.from(pmf.subarray(0, re), (x, k) => [k, x]));
    } else {
      for (let left = stage.n; left > 0; left--) {
        const certain = full ? ac - left : Number.NEGATIVE_INFINITY;
        const step = oneItem(going, law, stage.cumulative - left, re, certain);
        items += step.inspected;
        going = step.next;
      }
    }
    // What the sample accepted goes no further.
    going = new Map([...going].filter(([found]) => found > ac && found < re));
  }
  return items;
}

/** Inspects one more item of every lot still open; up to `certain` found, acceptance can no longer be missed. */
function oneItem(
  going: ReadonlyMap<number, number>,
  law: DrawLaw,
  drawn: number,
  re: number,
  certain: number,
): { inspected: number; next: Map<number, number> } {
  const next = new Map<number, number>();
  let inspected = 0;
  for (const [found, chance] of going) {
    if (found <= certain) continue;
    inspected += chance;
    const pmf = law.next(1, drawn, found, re - 1 - found);
    for (let k = 0; found + k < re; k++) {
      const both = chance * (pmf[k] as number);
      if (both !== 0) next.set(found + k, (next.get(found + k) ?? 0) + both);
    }
  }
  return { inspected, next };
}
