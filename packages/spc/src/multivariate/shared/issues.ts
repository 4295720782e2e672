import type { Issue } from "@taktline/core";
import { commonIssues, issueAt, type Tally } from "../../charts/shared/tally.js";
import type { SpcErrorCode } from "../../errors.catalogue.js";

/** What was wrong with rows of several variables. */
export function rowIssues(of: Tally, size = 1, tail = 0): readonly Issue<SpcErrorCode>[] {
  const found = commonIssues(of, undefined);
  if (of.missing > 0) {
    found.push(
      size > 1
        ? issueAt(
            "SPC_SUBGROUP_INCOMPLETE",
            "warning",
            `${of.missing} of ${of.count} subgroups lack a number, the first at index ${of.firstMissing}; they are treated as missing`,
            of.firstMissing,
          )
        : issueAt(
            "SPC_MISSING",
            "warning",
            `${of.missing} of ${of.count} rows lack a number, the first at index ${of.firstMissing}; such a row is missing as a whole`,
            of.firstMissing,
          ),
    );
  }
  if (tail > 0) {
    found.push(
      issueAt(
        "SPC_SUBGROUP_TAIL",
        "warning",
        `the last ${tail} rows do not fill a subgroup of ${size}; they are left out`,
      ),
    );
  }
  return found;
}
