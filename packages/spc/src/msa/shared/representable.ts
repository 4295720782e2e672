import type { Issue } from "@taktline/core";
import type { SpcErrorCode } from "../../errors.catalogue.js";
import { listed, msaIssue } from "./issue.js";

/** Numbers that a double can hold: those that it cannot become null, and one issue names them. */
export interface Representable {
  /** The number, or null where it is beyond the range of numbers. */
  of(name: string, value: number): number | null;
  /** What was beyond, if anything. */
  issues(): readonly Issue<SpcErrorCode>[];
}

/** Starts with none beyond. */
export function representable(): Representable {
  const beyond: string[] = [];
  return {
    of(name, value) {
      if (Number.isFinite(value)) return value;
      beyond.push(name);
      return null;
    },
    issues: () =>
      beyond.length === 0
        ? []
        : [
            msaIssue(
              "SPC_OVERFLOW",
              "error",
              `${listed(beyond)} ${beyond.length === 1 ? "is" : "are"} beyond the range of numbers and therefore null; look for garbage among the readings and at the unit of the options`,
            ),
          ],
  };
}
