import type { Issue } from "@taktline/core";
import type { SpcErrorCode } from "../../errors.catalogue.js";
import { commonIssues, issueAt, type Tally } from "../shared/tally.js";
import type { ImrLimits } from "./types.js";

/** What was wrong with the data of an individuals chart. */
export function imrIssues(of: Tally, limits: ImrLimits | null): readonly Issue<SpcErrorCode>[] {
  const issues = commonIssues(of, limits?.sigma);
  if (of.missing > 0) {
    issues.push(
      issueAt(
        "SPC_MISSING",
        "warning",
        `${of.missing} of ${of.count} points are missing, the first at index ${of.firstMissing}; gaps says what they do to runs and moving ranges`,
        of.firstMissing,
      ),
    );
  }
  return issues;
}
