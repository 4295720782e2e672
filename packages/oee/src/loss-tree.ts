import { toGrid } from "./model/grid.js";
import type { LossNode, LossTree } from "./model/loss-tree.js";
import type { OeeResult } from "./model/oee-result.js";
import type { StateCategory } from "./model/state-category.js";
import { categories } from "./model/state-map.js";
import { plannedOf } from "./result/times.js";

function time(key: string, ms: number, children: readonly LossNode[] = []): LossNode {
  return { key, labelKey: `oee.time.${key}`, kind: "time", ms, children };
}

function loss(key: string, ms: number): LossNode {
  return { key, labelKey: `oee.loss.${key}`, kind: "loss", ms, children: [] };
}

/** The planned time of one category, split by reason (by state name where a state has none). */
function categoryLoss(result: OeeResult, category: StateCategory): LossNode {
  const byKey = new Map<string, number>();
  let ms = 0;
  for (const state of result.states) {
    const planned = plannedOf(state, result.policy);
    if (state.category !== category || state.microStop || planned === 0) continue;
    const key = state.reason ?? state.state;
    byKey.set(key, (byKey.get(key) ?? 0) + planned);
    ms += planned;
  }
  const children = [...byKey]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([key, part]): LossNode => ({ key, kind: "loss", ms: part, category, children: [] }));
  return { key: category, labelKey: `oee.loss.${category}`, kind: "loss", ms, category, children };
}

/** Micro-stops, split by reason. */
function microLoss(result: OeeResult): LossNode {
  const byKey = new Map<string, number>();
  for (const state of result.states) {
    if (!state.microStop) continue;
    const key = state.reason ?? state.state;
    byKey.set(key, (byKey.get(key) ?? 0) + plannedOf(state, result.policy));
  }
  const children = [...byKey]
    .filter(([, ms]) => ms !== 0)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([key, ms]): LossNode => ({ key, kind: "loss", ms, children: [] }));
  return { ...loss("microStops", result.times.microStopMs), children };
}

/**
 * Takes calendar time apart into losses, by category and reason, down to the time that was fully productive.
 *
 * calendar = unscheduled + scheduled (POT); scheduled = breaks + planned stops + busy (PBT); busy = stops + production (APT);
 * production = micro-stops + speed loss + net (PRI * PQ); net = quality loss + good (PRI * GQ). `ms` of a node is exactly the sum of its
 * children. Losses of 0 ms are left out, speed and quality loss excepted; speed loss is negative where the machine beat
 * its ideal. Works on one result as on a roll-up.
 *
 * @param result - what `oee` or `rollUpOee` gave
 * @see Nakajima, six big losses; ISO 22400-2:2014, clause 5.1
 *
 * @example
 * ```ts
 * import { frame } from "@taktline/core";
 * import { lossTree, oee, stateMap } from "@taktline/oee";
 *
 * const states = frame(new Float64Array([0, 40, 50]), ["RUN", "JAM", "RUN"]);
 * const meaning = stateMap({ RUN: "production", JAM: "downtime" });
 * const { root } = lossTree(oee({ from: 0, to: 60, states }, { stateMap: meaning }));
 * root.children[0]?.children[0]?.children.map((node) => [node.key, node.ms]); // => [["downtime", 10], ["production", 50]]
 * ```
 */
export function lossTree(result: OeeResult): LossTree {
  const { times, policy, idealMs, goodMs } = result;
  const outside = new Set<StateCategory>(policy.outsidePlan);
  const some = (nodes: LossNode[]) => nodes.filter((node) => node.ms !== 0);

  const below: LossNode[] = [];
  if (times.microStopMs !== 0 && idealMs !== null) below.push(microLoss(result));
  if (idealMs !== null) {
    const netMs = toGrid(idealMs);
    const split: LossNode[] = [];
    if (goodMs !== null) {
      const good = toGrid(goodMs);
      split.push(loss("quality", netMs - good), time("good", good));
    }
    below.push(loss("speed", times.aptMs - times.microStopMs - netMs), time("net", netMs, split));
  }
  const stops = categories.filter((c) => c !== "production" && !outside.has(c));
  const busy = time("busy", times.pbtMs, [
    ...some(stops.map((category) => categoryLoss(result, category))),
    time("production", times.aptMs, below),
  ]);
  const scheduled = time("scheduled", times.potMs, [
    ...some([
      loss("breaks", times.breakMs),
      ...policy.outsidePlan.map((category) => categoryLoss(result, category)),
    ]),
    busy,
  ]);
  const root = time("calendar", times.calendarMs, [
    ...some([loss("unscheduled", times.unscheduledMs)]),
    scheduled,
  ]);
  return { root, complete: idealMs !== null && goodMs !== null };
}
