/** The values in force of the data items that tell what an MTConnect machine does; null or absent where nothing was heard. */
export interface MtconnectValues {
  /** Availability: AVAILABLE or UNAVAILABLE. */
  readonly availability?: string | null;
  /** EmergencyStop: ARMED or TRIGGERED. */
  readonly emergencyStop?: string | null;
  /** FunctionalMode: PRODUCTION, SETUP, TEARDOWN, MAINTENANCE or PROCESS_DEVELOPMENT. */
  readonly functionalMode?: string | null;
  /** ControllerMode: AUTOMATIC, MANUAL, MANUAL_DATA_INPUT, SEMI_AUTOMATIC or EDIT. */
  readonly controllerMode?: string | null;
  /** Execution. */
  readonly execution?: string | null;
}

/** Which modes are heeded. */
export interface MtconnectStateOptions {
  /** Whether PROCESS_DEVELOPMENT counts more than execution; default false, since machines are left in it. */
  readonly heedProcessDevelopment?: boolean;
  /** Whether a program that is ACTIVE in MANUAL_DATA_INPUT, SEMI_AUTOMATIC or EDIT still is ACTIVE; default false: `MANUAL_MODE`. */
  readonly activeInManual?: boolean;
}

const manual: readonly string[] = ["MANUAL", "MANUAL_DATA_INPUT", "SEMI_AUTOMATIC", "EDIT"];

/**
 * Makes one state out of what an MTConnect machine tells, for `joinStates` and `mtconnectStates`.
 *
 * In this order: not available is `UNAVAILABLE`; an emergency stop is `EMERGENCY_STOP`; the functional modes SETUP, TEARDOWN and
 * MAINTENANCE are themselves; a controller that is not automatic is `MANUAL_MODE`; otherwise it is the execution state.
 * What was not heard decides nothing.
 *
 * @param values - the values in force
 * @param options - which modes are heeded
 * @returns the state; null where execution would decide and was not heard
 * @see MTConnect Standard Part 2, Availability, EmergencyStop, FunctionalMode, ControllerMode, Execution
 *
 * @example
 * ```ts
 * import { mtconnectState } from "@taktline/oee";
 *
 * mtconnectState({ availability: "AVAILABLE", emergencyStop: "ARMED", controllerMode: "AUTOMATIC", execution: "ACTIVE" }); // => "ACTIVE"
 * mtconnectState({ emergencyStop: "TRIGGERED", execution: "ACTIVE" }); // => "EMERGENCY_STOP"
 * mtconnectState({ controllerMode: "MANUAL", execution: "READY" }); // => "MANUAL_MODE"
 * mtconnectState({}); // => null
 * ```
 */
export function mtconnectState(
  values: MtconnectValues,
  options: MtconnectStateOptions = {},
): string | null {
  const { availability, emergencyStop, functionalMode, controllerMode, execution } = values;
  const { heedProcessDevelopment = false, activeInManual = false } = options;
  if (availability === "UNAVAILABLE") return "UNAVAILABLE";
  if (emergencyStop === "TRIGGERED") return "EMERGENCY_STOP";
  if (functionalMode === "SETUP" || functionalMode === "TEARDOWN") return functionalMode;
  if (functionalMode === "MAINTENANCE") return functionalMode;
  if (functionalMode === "PROCESS_DEVELOPMENT" && heedProcessDevelopment) return functionalMode;
  if (typeof controllerMode === "string" && manual.includes(controllerMode)) {
    if (!activeInManual || controllerMode === "MANUAL" || execution !== "ACTIVE") {
      return "MANUAL_MODE";
    }
  }
  return execution ?? null;
}
