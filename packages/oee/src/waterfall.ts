import { lossTree } from "./loss-tree.js";
import type { LossNode } from "./model/loss-tree.js";
import type { OeeResult } from "./model/oee-result.js";
import type { WaterfallBar } from "./model/waterfall-bar.js";

/**
 * Turns a result into the bars of a waterfall from calendar time down to good time.
 *
 * Levels (`calendar`, `scheduled`, `busy`, `production`, `net`, `good`) stand on 0; between them every loss steps down from
 * the time left before it to the time left after it, so each bar begins where the one before ended. Without counts or
 * ideal cycle time the bars end at `production`.
 *
 * @param result - what `oee` or `rollUpOee` gave
 *
 * @example
 * ```ts
 * import { frame } from "@taktline/core";
 * import { oee, stateMap, waterfall } from "@taktline/oee";
 *
 * const states = frame(new Float64Array([0, 50]), ["RUN", "JAM"]);
 * const meaning = stateMap({ RUN: "production", JAM: "downtime" });
 * const bars = waterfall(oee({ from: 0, to: 60, states }, { stateMap: meaning }));
 * bars.map((bar) => [bar.key, bar.startMs, bar.endMs]); // => [["calendar", 0, 60], ["scheduled", 0, 60], ["busy", 0, 60], ["loss.downtime", 60, 50], ["production", 0, 50]]
 * ```
 */
export function waterfall(result: OeeResult): WaterfallBar[] {
  const bars: WaterfallBar[] = [];
  let node: LossNode | undefined = lossTree(result).root;
  while (node !== undefined) {
    const { key, labelKey = key, ms } = node;
    const kind = key === "calendar" ? "total" : key === "good" ? "good" : "level";
    bars.push({ key, labelKey, startMs: 0, endMs: ms, lossMs: 0, kind });
    let left = ms;
    let next: LossNode | undefined;
    for (const child of node.children) {
      if (child.kind === "time") next = child;
      else {
        bars.push({
          key: `loss.${child.key}`,
          labelKey: child.labelKey ?? child.key,
          startMs: left,
          endMs: left - child.ms,
          lossMs: child.ms,
          kind: "loss",
        });
        left -= child.ms;
      }
    }
    node = next;
  }
  return bars;
}
