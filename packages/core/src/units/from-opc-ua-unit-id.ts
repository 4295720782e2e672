import type { CoreErrorCode } from "../errors.catalogue.js";
import type { Issue } from "../issue.js";
import { failure, type Result, success } from "../result.js";

/**
 * The Recommendation 20 common code of an OPC UA `unitId`; whether the code exists is for `unit` to say.
 *
 * A server without a unit sends -1, which is a failure here like every number that does not spell a code.
 *
 * @param unitId - `EUInformation.unitId`
 * @returns the code, or an issue `CORE_UNIT_ID`
 * @see OPC 10000-8 (IEC 62541-8), EUInformation
 *
 * @example
 * ```ts
 * import { fromOpcUaUnitId } from "@taktline/core";
 *
 * const result = fromOpcUaUnitId(4408652);
 * result.ok && result.value; // => "CEL"
 * ```
 */
export function fromOpcUaUnitId(unitId: number): Result<string, Issue<CoreErrorCode>> {
  let code = "";
  if (Number.isInteger(unitId) && unitId > 0 && unitId <= 0xff_ffff) {
    for (let rest = unitId; rest > 0; rest = Math.floor(rest / 256)) {
      code = String.fromCharCode(rest % 256) + code;
    }
  }
  if (/^[A-Z0-9]{1,3}$/.test(code)) return success(code);
  return failure({
    code: "CORE_UNIT_ID",
    message: `the unitId ${unitId} does not spell a Recommendation 20 code; set the unit of this signal by hand`,
    severity: "error",
  });
}
