import { packMlNames, tobaccoNames } from "./pack-ml-names.js";

/**
 * The name of a PackML state from its number and, where it is known, the unit mode; ready for `packMlStates` and `joinStates`.
 *
 * In mode 2 the state is `MaintenanceMode`, in mode 3 `ManualMode`, whatever the state machine says: a unit that executes by hand
 * does not produce. Other modes (1 Production, modes of the plant's own from 4 on) leave the state as it is.
 *
 * @param state - number of the state; `null` gives `null`
 * @param mode - number of the unit mode: 1 Production, 2 Maintenance, 3 Manual
 * @param numbering - `packTags` (default) for Status.StateCurrent, `opc30060` for the StateEnumeration of OPC 30060
 * @returns the name, or null for a number that is no state
 * @see ANSI/ISA-TR88.00.02, PackTags Status.StateCurrent and Status.UnitModeCurrent; OPC 30060, 11.9
 *
 * @example
 * ```ts
 * import { packMlState } from "@taktline/oee";
 *
 * packMlState(6); // => "Execute"
 * packMlState(6, 3); // => "ManualMode"
 * packMlState(4, 1, "opc30060"); // => "Execute"
 * packMlState(99); // => null
 * ```
 */
export function packMlState(
  state: number | null,
  mode: number | null = null,
  numbering: "packTags" | "opc30060" = "packTags",
): string | null {
  const name =
    numbering === "opc30060"
      ? tobaccoNames[state ?? -1]
      : state === 0
        ? undefined
        : packMlNames[state ?? -1];
  if (name === undefined) return null;
  return mode === 2 ? "MaintenanceMode" : mode === 3 ? "ManualMode" : name;
}
