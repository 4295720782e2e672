import { refuse } from "../../refuse.js";
import { checkList, checkObject } from "../check-object.js";
import { replayLots } from "./replay-lots.js";
import type { Correction, LotResult, SwitchingOptions } from "./types.js";

/**
 * Replaces the result of a lot that was judged again, replays the series, and says which events fall away and which come.
 *
 * Lots that were inspected under the old severity keep their judgement; where another severity is now due, the replay
 * carries `SPC_SAMPLING_SEVERITY` for them.
 *
 * @param lots - the series as it was
 * @param corrected - the new result of one of its lots, found by name (and by `resubmitted`)
 * @throws `SPC_OPTION` when the series has no such lot, or an option is not one of its values
 *
 * @example
 * ```ts
 * import { correctLot, judgeLot, samplingPlan } from "@taktline/spc/sampling";
 *
 * const plan = samplingPlan({ lotSize: 1000, aql: 1 });
 * const result = (lot: string, count: number) => {
 *   const judged = judgeLot(plan, [count]);
 *   return judged.ok ? [{ lot, judgement: judged.value }] : [];
 * };
 * const lots = [...result("L1", 3), ...result("L2", 4)];
 * const [again] = result("L1", 1);
 * again && correctLot(lots, again).retracted.map((event) => event.id); // => ["L2:normalToTightened"]
 * ```
 */
export function correctLot(
  lots: readonly LotResult[],
  corrected: LotResult,
  options: SwitchingOptions = {},
): Correction {
  checkList(lots, "lots");
  checkObject(corrected, "corrected");
  const again = corrected.resubmitted === true;
  const index = lots.findIndex(
    (l) => l.lot === corrected.lot && (l.resubmitted === true) === again,
  );
  if (index < 0) {
    refuse("SPC_OPTION", `the series has no lot ${corrected.lot} to correct; add it with nextLot`);
  }
  const changed = lots.map((l, i) => (i === index ? corrected : l));
  const before = replayLots(lots, options);
  const after = replayLots(changed, options);
  const old = new Set(before.events.map((e) => e.id));
  const now = new Set(after.events.map((e) => e.id));
  return {
    lots: changed,
    before,
    after,
    retracted: before.events.filter((e) => !now.has(e.id)),
    raised: after.events.filter((e) => !old.has(e.id)),
  };
}
