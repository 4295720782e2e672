import type { Issue } from "@taktline/core";
import type { SpcErrorCode } from "../../errors.catalogue.js";

/** What was met so far in a series: plain JSON. */
export interface Tally {
  /** Points, whatever became of them. */
  count: number;
  /** Points left out on purpose. */
  excluded: number;
  /** Points that could not be used for a lack of numbers, and the first of them. */
  missing: number;
  firstMissing: number;
  /** Points that could not be used because of an infinite number, and the first of them. */
  infinite: number;
  firstInfinite: number;
  /** Points whose numbers cannot be what they should be, and the first of them. */
  invalid: number;
  firstInvalid: number;
}

/** An empty tally. */
export function tally(): Tally {
  return {
    count: 0,
    excluded: 0,
    missing: 0,
    firstMissing: -1,
    infinite: 0,
    firstInfinite: -1,
    invalid: 0,
    firstInvalid: -1,
  };
}

/** How usable a raw point is; `invalid` where its numbers are finite but impossible, as a negative count. */
export type Usability = "usable" | "missing" | "infinite" | "invalid";

/** Adds the next point to a tally and gives its index. */
export function tallied(to: Tally, usability: Usability, excluded: boolean): number {
  const index = to.count++;
  if (excluded) to.excluded++;
  else if (usability === "missing") {
    if (to.missing++ === 0) to.firstMissing = index;
  } else if (usability === "infinite") {
    if (to.infinite++ === 0) to.firstInfinite = index;
  } else if (usability === "invalid") {
    if (to.invalid++ === 0) to.firstInvalid = index;
  }
  return index;
}

/** An issue about several points that names the first. */
export function issueAt(
  code: SpcErrorCode,
  severity: "error" | "warning",
  message: string,
  index?: number,
): Issue<SpcErrorCode> {
  return { code, severity, message, ...(index === undefined ? {} : { path: [index] }) };
}

/** The issues about infinite numbers and about a sigma of 0, which every chart can have. */
export function commonIssues(of: Tally, sigma: number | undefined): Issue<SpcErrorCode>[] {
  const issues: Issue<SpcErrorCode>[] = [];
  if (of.infinite > 0) {
    issues.push(
      issueAt(
        "SPC_NOT_FINITE",
        "error",
        `${of.infinite} of ${of.count} points hold an infinite number, the first at index ${of.firstInfinite}; they are treated as missing`,
        of.firstInfinite,
      ),
    );
  }
  if (sigma === 0) {
    issues.push(
      issueAt(
        "SPC_ZERO_SIGMA",
        "warning",
        "sigma is 0 because all ranges are 0; look for a stuck sensor or too coarse a resolution before using these limits",
      ),
    );
  }
  return issues;
}
