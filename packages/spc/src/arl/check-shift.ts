import { refuse } from "../refuse.js";
import type { Shift } from "./run-length.js";

/** The shift with its defaults; throws `SPC_OPTION` when it is out of range. */
export function checkShift(of: Shift): Required<Shift> {
  const { shift = 0, spread = 1 } = of;
  if (!Number.isFinite(shift) || !(spread > 0 && Number.isFinite(spread))) {
    refuse(
      "SPC_OPTION",
      `shift must be finite and spread finite and above 0; found shift ${shift}, spread ${spread}`,
      { shift, spread },
    );
  }
  return { shift, spread };
}
