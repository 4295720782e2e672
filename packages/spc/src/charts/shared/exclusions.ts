import { refuse } from "../../refuse.js";
import type { Exclusion } from "../types.js";

/** The exclusions in ascending order, each index once; throws `SPC_OPTION` for an index outside 0 to length - 1. */
export function exclusions(
  of: readonly (number | Exclusion)[] | undefined,
  length: number,
): readonly Exclusion[] {
  const byIndex = new Map<number, Exclusion>();
  if (of != null && typeof of[Symbol.iterator] !== "function") {
    refuse("SPC_OPTION", `exclude is ${of}; it must be a list of indices, or of { index, reason }`);
  }
  for (const one of of ?? []) {
    if (typeof one !== "number" && (typeof one !== "object" || one === null)) {
      refuse("SPC_OPTION", `exclude has ${one}; give an index, or { index, reason }`);
    }
    const { index, reason = "" } = typeof one === "number" ? { index: one } : one;
    if (typeof reason !== "string") {
      refuse("SPC_OPTION", `exclude has reason ${reason}; it must be a text`, { index, reason });
    }
    if (!Number.isInteger(index) || index < 0 || index >= length) {
      refuse(
        "SPC_OPTION",
        `exclude has index ${index}; it must be an integer from 0 below ${length}`,
        {
          index,
          length,
        },
      );
    }
    byIndex.set(index, { index, reason });
  }
  return [...byIndex.values()].sort((a, b) => a.index - b.index);
}

/** The reasons by index. */
export function reasons(of: readonly (number | Exclusion)[] | undefined): Map<number, string> {
  const listed = exclusions(of, Number.POSITIVE_INFINITY);
  return new Map(listed.map((one) => [one.index, one.reason]));
}
