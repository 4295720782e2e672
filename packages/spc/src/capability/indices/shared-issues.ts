import type { Issue } from "@taktline/core";
import { issueAt } from "../../charts/shared/tally.js";
import type { SpcErrorCode } from "../../errors.catalogue.js";
import type { SpecLimits } from "../types.js";

/** Issues of values beyond a physical boundary. */
export function boundaryIssues(
  spec: SpecLimits,
  min: number,
  max: number,
): readonly Issue<SpcErrorCode>[] {
  const { lowerBoundary, upperBoundary } = spec;
  const issues: Issue<SpcErrorCode>[] = [];
  if (lowerBoundary !== undefined && min < lowerBoundary) {
    issues.push(
      issueAt(
        "SPC_BOUNDARY",
        "warning",
        `the smallest measurement ${min} lies below the lower boundary ${lowerBoundary}`,
      ),
    );
  }
  if (upperBoundary !== undefined && max > upperBoundary) {
    issues.push(
      issueAt(
        "SPC_BOUNDARY",
        "warning",
        `the largest measurement ${max} lies above the upper boundary ${upperBoundary}`,
      ),
    );
  }
  return issues;
}

/** The issue of data without spread. */
export function constantIssue(value: number): Issue<SpcErrorCode> {
  return issueAt(
    "SPC_CONSTANT_DATA",
    "error",
    `all measurements are ${value}; no index and no test exists`,
  );
}
