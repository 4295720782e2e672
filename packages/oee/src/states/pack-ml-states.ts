import type { StateMap, StateMapEntry } from "../model/state-map.js";
import { packMlNames } from "./pack-ml-names.js";
import { type PresetGroups, presetMap } from "./preset.js";

/** The decisions that {@link packMlStates} takes, by group of states. */
export type PackMlDecision =
  | "execute"
  | "starting"
  | "completing"
  | "suspended"
  | "held"
  | "idle"
  | "complete"
  | "stopped"
  | "aborted"
  | "maintenanceMode"
  | "manualMode";

/** Decisions, and single states that differ from their group. */
export type PackMlStatesOptions = Partial<Readonly<Record<PackMlDecision, StateMapEntry>>> & {
  /** Single states by their name, such as `Clearing`, that differ from their group; and names of the plant's own. */
  readonly states?: Readonly<Record<string, StateMapEntry>>;
};

const groups: PresetGroups<PackMlDecision> = /* @__PURE__ */ Object.freeze({
  execute: [["Execute"], "production"],
  starting: [["Starting"], "setup"],
  completing: [["Completing"], "production"],
  suspended: [
    ["Suspending", "Suspended", "Unsuspending"],
    { category: "idle", reason: "starved or blocked" },
  ],
  held: [["Holding", "Held", "Unholding"], { category: "downtime", reason: "held" }],
  idle: [["Resetting", "Idle"], "idle"],
  complete: [["Complete"], "idle"],
  stopped: [["Stopping", "Stopped"], { category: "downtime", reason: "stopped" }],
  aborted: [["Aborting", "Aborted", "Clearing"], { category: "downtime", reason: "aborted" }],
  maintenanceMode: [["MaintenanceMode"], "plannedStop"],
  manualMode: [["ManualMode"], "setup"],
} as const);

/**
 * Says what the 17 PackML states count as, by their names (`Execute`, `EXECUTE`) and by their PackTags numbers (`6`).
 *
 * The standard does not say what is a loss; these are the choices, each an option:
 *
 * | option | states | default | why, and when to differ |
 * |---|---|---|---|
 * | `execute` | Execute | production | |
 * | `starting` | Starting | setup | steps before the first product; `production` where they are part of the cycle |
 * | `completing` | Completing | production | the last products run out; `idle` where nothing more comes out |
 * | `suspended` | Suspending, Suspended, Unsuspending | idle, "starved or blocked" | causes outside the unit; take it out of the plan with `outsidePlan: ["idle"]` to judge the unit alone |
 * | `held` | Holding, Held, Unholding | downtime, "held" | causes inside the unit or its operator; `plannedStop` where operators hold for refills that the plan foresees |
 * | `idle` | Resetting, Idle | idle | waits for a start; `plannedStop` where no order is there |
 * | `complete` | Complete | idle | batch done, not reset |
 * | `stopped` | Stopping, Stopped | downtime, "stopped" | `plannedStop` where Stopped is how a shift ends |
 * | `aborted` | Aborting, Aborted, Clearing | downtime, "aborted" | |
 * | `maintenanceMode` | name that `packMlState` gives in mode 2 | plannedStop | `downtime` where repairs are done in this mode |
 * | `manualMode` | name that `packMlState` gives in mode 3 | setup | |
 *
 * @param options - decisions that differ
 * @throws `OEE_STATE_MAP` when a category does not exist
 * @see ANSI/ISA-TR88.00.02, machine and unit states; OPC 30050, annex B
 *
 * @example
 * ```ts
 * import { packMlStates } from "@taktline/oee";
 *
 * const { states } = packMlStates({ held: "plannedStop" });
 * [states["6"]?.category, states.EXECUTE?.category, states.Held?.category]; // => ["production", "production", "plannedStop"]
 * ```
 */
export function packMlStates(options: PackMlStatesOptions = {}): StateMap {
  const { states, ...decisions } = options;
  return presetMap(groups, decisions, states, spellings);
}

function spellings(state: string): string[] {
  const number = packMlNames.indexOf(state);
  const all = [state, state.toUpperCase()];
  if (state === "Complete") all.push("Completed", "COMPLETED");
  return number > 0 ? [...all, String(number)] : all;
}
