import type { Issue } from "@taktline/core";
import type { SpcErrorCode } from "../../errors.catalogue.js";
import { commonIssues, issueAt, type Tally } from "../shared/tally.js";
import type { Spread } from "./plan.js";

/** What was wrong with the data of a chart of subgroups. */
export function subgroupIssues(
  spread: Spread,
  of: Tally,
  sigma: number | undefined,
  size: number,
  tail: number,
): readonly Issue<SpcErrorCode>[] {
  const issues = commonIssues(of, sigma);
  if (of.missing > 0) {
    issues.push(
      issueAt(
        "SPC_SUBGROUP_INCOMPLETE",
        "error",
        `${of.missing} of ${of.count} subgroups lack a measurement, the first at index ${of.firstMissing}; they are treated as missing`,
        of.firstMissing,
      ),
    );
  }
  if (tail > 0) {
    issues.push(
      issueAt(
        "SPC_SUBGROUP_TAIL",
        "warning",
        `the last ${tail} measurements do not fill a subgroup of ${size}; give them again together with the next ones`,
      ),
    );
  }
  if (size > 10 && spread === "r") {
    issues.push(
      issueAt(
        "SPC_LARGE_SUBGROUP",
        "warning",
        `subgroups have ${size} measurements; above 10 the range wastes much of their information: use xbarS`,
      ),
    );
  }
  return issues;
}
