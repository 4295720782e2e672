import type { CoreErrorCode } from "../errors.catalogue.js";
import { TaktlineError } from "../taktline-error.js";

/**
 * The OPC UA `unitId` of a Recommendation 20 common code: its ASCII bytes as one big-endian integer.
 *
 * Works for every common code, also those that are not in the table of `unit`, and does not load the table.
 *
 * @param code - one to three capital letters or digits
 * @throws `CORE_UNIT_CODE` when it is not the form of a common code
 * @see OPC 10000-8 (IEC 62541-8), EUInformation
 *
 * @example
 * ```ts
 * import { opcUaUnitId } from "@taktline/core";
 *
 * opcUaUnitId("CEL"); // => 4408652
 * ```
 */
export function opcUaUnitId(code: string): number {
  if (!/^[A-Z0-9]{1,3}$/.test(code)) {
    throw new TaktlineError<CoreErrorCode>(
      "CORE_UNIT_CODE",
      `"${code}" is not a common code; use one to three capital letters or digits such as CEL or 4P`,
      { details: { code } },
    );
  }
  let id = 0;
  for (let i = 0; i < code.length; i++) id = id * 256 + code.charCodeAt(i);
  return id;
}
