import type { StateMap, StateMapEntry } from "../model/state-map.js";
import { type PresetGroups, presetMap } from "./preset.js";

/** The decisions that {@link machineryStates} takes, by group of states. */
export type MachineryDecision =
  | "producing"
  | "setup"
  | "maintenance"
  | "delay"
  | "outOfService"
  | "notAvailable"
  | "noOrder"
  | "executingNoMode";

/** Decisions, and single combinations that differ from their group. */
export type MachineryStatesOptions = Partial<Readonly<Record<MachineryDecision, StateMapEntry>>> & {
  /** Single combinations, such as `Executing/Setup`, that differ from their group. */
  readonly states?: Readonly<Record<string, StateMapEntry>>;
};

const groups: PresetGroups<MachineryDecision> = /* @__PURE__ */ Object.freeze({
  producing: [["Executing/Processing"], "production"],
  setup: [
    ["Executing/Setup", "NotExecuting/Setup", "OutOfService/Setup", "NotAvailable/Setup"],
    "setup",
  ],
  maintenance: [
    [
      "Executing/Maintenance",
      "NotExecuting/Maintenance",
      "OutOfService/Maintenance",
      "NotAvailable/Maintenance",
    ],
    { category: "plannedStop", reason: "maintenance" },
  ],
  delay: [["NotExecuting/Processing"], { category: "downtime", reason: "not executing" }],
  outOfService: [["OutOfService/Processing"], { category: "downtime", reason: "out of service" }],
  notAvailable: [["NotAvailable/Processing"], { category: "downtime", reason: "not available" }],
  noOrder: [["NotExecuting/None", "OutOfService/None", "NotAvailable/None"], "idle"],
  executingNoMode: [["Executing/None", "Executing"], "production"],
} as const);

/**
 * Says what the states of an OPC UA machine count as: MachineryItemState and MachineryOperationMode joined as
 * `Executing/Processing`, after the interpretation for ISO 22400-2 in annex C.2 of OPC 40001-1.
 *
 * The annex also asks a higher system whether an order is registered; a machine alone does not know that:
 *
 * | option | combinations | default | why, and when to differ |
 * |---|---|---|---|
 * | `producing` | Executing/Processing | production | |
 * | `setup` | any state in mode Setup | setup | without an order the annex counts it as service |
 * | `maintenance` | any state in mode Maintenance | plannedStop | preventive; `downtime` for repair |
 * | `delay` | NotExecuting/Processing | downtime | ADET, an order is registered |
 * | `outOfService` | OutOfService/Processing | downtime | ADET |
 * | `notAvailable` | NotAvailable/Processing (mode last sent) | downtime | ADET; `offline` for machines that are switched off |
 * | `noOrder` | NotExecuting, OutOfService, NotAvailable in mode None | idle | ADOT without an order; `downtime` where one is registered |
 * | `executingNoMode` | Executing in mode None or without a mode | production | |
 *
 * @param options - decisions that differ
 * @throws `OEE_STATE_MAP` when a category does not exist
 * @see OPC 40001-1, annex C.2
 *
 * @example
 * ```ts
 * import { machineryStates } from "@taktline/oee";
 *
 * const { states } = machineryStates();
 * states["Executing/Processing"]?.category; // => "production"
 * states["NotExecuting/Processing"]?.category; // => "downtime"
 * ```
 */
export function machineryStates(options: MachineryStatesOptions = {}): StateMap {
  const { states, ...decisions } = options;
  return presetMap(groups, decisions, states);
}
