import type { Issue } from "@taktline/core";
import type { SpcErrorCode } from "../../errors.catalogue.js";
import { refuse } from "../../refuse.js";
import { msaIssue } from "./issue.js";
import { finiteOf, meanSd } from "./mean-sd.js";

/** The finite readings with an issue about the others; throws `SPC_TOO_FEW_POINTS` and `SPC_OVERFLOW`. */
export function readings(
  of: ArrayLike<number>,
  least: number,
  what: string,
  path: readonly (string | number)[] = [],
): { readonly values: Float64Array; readonly issues: Issue<SpcErrorCode>[] } {
  const { values, missing, infinite } = finiteOf(of);
  const place = path.length > 0 ? ` at ${path.join(".")}` : "";
  if (values.length < least) {
    refuse(
      "SPC_TOO_FEW_POINTS",
      `${what}${place} needs at least ${least} finite readings; found ${values.length} among ${of.length}`,
      { found: values.length, least },
    );
  }
  if (values.length > 1 && !Number.isFinite(meanSd(values).sd)) {
    refuse(
      "SPC_OVERFLOW",
      `the readings${place} overflow: their squares are too large to add up; look for garbage and mark it with NaN`,
    );
  }
  const issues: Issue<SpcErrorCode>[] = [];
  if (infinite > 0) {
    issues.push(
      msaIssue(
        "SPC_NOT_FINITE",
        "error",
        `${infinite} of ${of.length} readings${place} are infinite; they are left out`,
        path,
      ),
    );
  }
  if (missing > 0) {
    issues.push(
      msaIssue(
        "SPC_MISSING",
        "warning",
        `${missing} of ${of.length} readings${place} are missing; they are left out`,
        path,
      ),
    );
  }
  return { values, issues };
}
