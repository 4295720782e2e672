import type { Issue } from "@taktline/core";
import { issueAt } from "../charts/shared/tally.js";
import type { SpcErrorCode } from "../errors.catalogue.js";

/** What was wrong with the data of a batch. */
export function batchIssues(of: {
  readonly n: number;
  readonly missing: number;
  readonly sigma: number;
  readonly size?: number;
  readonly tail?: number;
}): readonly Issue<SpcErrorCode>[] {
  const issues: Issue<SpcErrorCode>[] = [];
  if (of.sigma === 0) {
    issues.push(
      issueAt(
        "SPC_ZERO_SIGMA",
        "warning",
        "sigma is 0 because all ranges are 0; look for a stuck sensor or too coarse a resolution before using these limits",
      ),
    );
  }
  if (of.missing > 0) {
    issues.push(
      of.size === undefined
        ? issueAt(
            "SPC_MISSING",
            "warning",
            `${of.missing} of ${of.n} points are not finite and count as missing; gaps says what they do to runs and moving ranges`,
          )
        : issueAt(
            "SPC_SUBGROUP_INCOMPLETE",
            "warning",
            `${of.missing} of ${of.n} subgroups lack a finite measurement and count as missing`,
          ),
    );
  }
  if (of.tail !== undefined && of.tail > 0) {
    issues.push(
      issueAt(
        "SPC_SUBGROUP_TAIL",
        "warning",
        `the last ${of.tail} measurements do not fill a subgroup of ${of.size}; they are left out`,
        of.n * (of.size ?? 1),
      ),
    );
  }
  return issues;
}
