import type { StateMap, StateMapEntry } from "../model/state-map.js";
import { type PresetGroups, presetMap } from "./preset.js";

/** The decisions that {@link mtconnectStates} takes, by group of states. */
export type MtconnectDecision =
  | "active"
  | "ready"
  | "completed"
  | "wait"
  | "programStop"
  | "interrupted"
  | "feedHold"
  | "stopped"
  | "emergencyStop"
  | "manual"
  | "setup"
  | "maintenance"
  | "processDevelopment"
  | "unavailable";

/** Decisions, and single states that differ from their group. */
export type MtconnectStatesOptions = Partial<Readonly<Record<MtconnectDecision, StateMapEntry>>> & {
  /** Single states that differ from their group, and extensions of the machine's own. */
  readonly states?: Readonly<Record<string, StateMapEntry>>;
};

const groups: PresetGroups<MtconnectDecision> = /* @__PURE__ */ Object.freeze({
  active: [["ACTIVE"], "production"],
  ready: [["READY"], "idle"],
  completed: [["PROGRAM_COMPLETED"], "idle"],
  wait: [["WAIT"], { category: "idle", reason: "wait" }],
  programStop: [
    ["PROGRAM_STOPPED", "OPTIONAL_STOP", "PROGRAM_OPTIONAL_STOP"],
    { category: "downtime", reason: "program stop" },
  ],
  interrupted: [["INTERRUPTED"], { category: "downtime", reason: "interrupted" }],
  feedHold: [["FEED_HOLD"], { category: "downtime", reason: "feed hold" }],
  stopped: [["STOPPED"], { category: "downtime", reason: "stopped" }],
  emergencyStop: [["EMERGENCY_STOP"], { category: "downtime", reason: "emergency stop" }],
  manual: [["MANUAL_MODE"], "setup"],
  setup: [["SETUP", "TEARDOWN"], "setup"],
  maintenance: [["MAINTENANCE"], "plannedStop"],
  processDevelopment: [["PROCESS_DEVELOPMENT"], "plannedStop"],
  unavailable: [["UNAVAILABLE"], "unknown"],
} as const);

/**
 * Says what the states of an MTConnect machine count as: the values of Execution, and what `mtconnectState` makes of Execution,
 * ControllerMode, EmergencyStop, Availability and FunctionalMode together.
 *
 * The standard does not say what is a loss; these are the choices, each an option:
 *
 * | option | states | default | why, and when to differ |
 * |---|---|---|---|
 * | `active` | ACTIVE | production | |
 * | `ready` | READY | idle | `downtime` where an order is registered and waiting is a delay |
 * | `completed` | PROGRAM_COMPLETED | idle | loading and unloading; `production` where the ideal cycle time includes it |
 * | `wait` | WAIT | idle, "wait" | waits for another unit: starved or blocked |
 * | `programStop` | PROGRAM_STOPPED, OPTIONAL_STOP, PROGRAM_OPTIONAL_STOP | downtime, "program stop" | M00/M01; `production` where measuring in the cycle is part of the ideal time |
 * | `interrupted` | INTERRUPTED | downtime, "interrupted" | |
 * | `feedHold` | FEED_HOLD | downtime, "feed hold" | |
 * | `stopped` | STOPPED | downtime, "stopped" | |
 * | `emergencyStop` | EMERGENCY_STOP | downtime, "emergency stop" | |
 * | `manual` | MANUAL_MODE | setup | controller in MANUAL, MANUAL_DATA_INPUT, SEMI_AUTOMATIC or EDIT |
 * | `setup` | SETUP, TEARDOWN | setup | functional modes |
 * | `maintenance` | MAINTENANCE | plannedStop | functional mode; `downtime` where it means repair |
 * | `processDevelopment` | PROCESS_DEVELOPMENT | plannedStop | functional mode, only where `mtconnectState` is told to heed it |
 * | `unavailable` | UNAVAILABLE | unknown | nothing is known; `offline` where the adapter runs only with the machine |
 *
 * @param options - decisions that differ
 * @throws `OEE_STATE_MAP` when a category does not exist
 * @see MTConnect Standard Part 2, Execution, ControllerMode, EmergencyStop, Availability, FunctionalMode
 *
 * @example
 * ```ts
 * import { mtconnectStates } from "@taktline/oee";
 *
 * const { states } = mtconnectStates({ ready: "downtime" });
 * [states.ACTIVE?.category, states.READY?.category, states.FEED_HOLD?.reason]; // => ["production", "downtime", "feed hold"]
 * ```
 */
export function mtconnectStates(options: MtconnectStatesOptions = {}): StateMap {
  const { states, ...decisions } = options;
  return presetMap(groups, decisions, states);
}
