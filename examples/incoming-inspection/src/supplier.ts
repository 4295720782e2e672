import { randomStream } from "@taktline/sim";
import type { StandardPlan } from "@taktline/spc/sampling";
import type { IncomingLot, LotSource } from "./lot-source.js";

const LOTS = 90;
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2026, 0, 5);
/** Lots with a good process at first. */
const GOOD_LOTS = 28;
/** Lots over which a mould wears out. */
const WEAR_LOTS = 8;
const GOOD = 0.002;
const WORN = 0.05;
const REPAIRED = 0.001;

/**
 * A simulated supplier whose truth is known: good for 28 lots, then a mould wears from lot 29 to 36 until 5 % of the parts
 * are nonconforming, and stays so until the buyer stops inspection. The repair works at once.
 */
export function simulatedSupplier(seed: number): LotSource {
  const stream = randomStream(seed, "supplier/lots");
  const sampling = randomStream(seed, "buyer/samples");
  let index = 0;
  let repairedAt: number | undefined;
  const processP = (lot: number): number => {
    if (repairedAt !== undefined) return REPAIRED;
    if (lot < GOOD_LOTS) return GOOD;
    return GOOD + (WORN - GOOD) * Math.min(1, (lot - GOOD_LOTS + 1) / WEAR_LOTS);
  };
  return {
    name: "simulated",
    next: (discontinued) => {
      if (index >= LOTS) return undefined;
      let resumedBy: string | undefined;
      if (discontinued) {
        repairedAt = index;
        resumedBy = "mould repaired, 8D accepted";
      }
      const p = processP(index);
      const size = 800 + (stream.bits() % 401);
      let truth = 0;
      for (let i = 0; i < size; i++) if (stream.uniform() < p) truth++;
      const lot: IncomingLot = {
        lot: `L${String(index + 1).padStart(3, "0")}`,
        size,
        date: new Date(FIRST_DAY + 2 * index * DAY_MS).toISOString().slice(0, 10),
        truth,
        processP: p,
        ...(resumedBy === undefined ? {} : { resumedBy }),
        inspect: (plan) => draw(plan, size, truth, sampling.uniform),
      };
      index++;
      return lot;
    },
  };
}

/** Draws the samples of a plan from a lot without replacement, until a sample decides. */
function draw(
  plan: StandardPlan,
  size: number,
  truth: number,
  uniform: () => number,
): readonly number[] {
  const counts: number[] = [];
  let left = size;
  let bad = truth;
  let found = 0;
  for (const stage of plan.stages) {
    let count = 0;
    for (let i = 0; i < stage.n; i++, left--) {
      if (uniform() * left < bad) {
        bad--;
        count++;
      }
    }
    counts.push(count);
    found += count;
    if (found >= stage.re || (stage.ac !== null && found <= stage.ac)) break;
  }
  return counts;
}
