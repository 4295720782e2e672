import type { CoreErrorCode } from "../errors.catalogue.js";
import { TaktlineError } from "../taktline-error.js";
import { nearestUnits } from "./nearest-units.js";
import { type UnitEntry, unitEntries } from "./unit-entries.js";

/** The entry of a code that must be in the table. */
export function knownEntry(code: string): UnitEntry {
  const entry = unitEntries().get(code);
  if (entry !== undefined) return entry;
  const nearest = nearestUnits(code);
  throw new TaktlineError<CoreErrorCode>(
    "CORE_UNIT_UNKNOWN",
    `"${code}" is not a Recommendation 20 code in the table${nearest.length > 0 ? `; nearest: ${nearest.join(", ")}` : ""}; look units up by what people write with findUnit`,
    { details: { code, nearest } },
  );
}
