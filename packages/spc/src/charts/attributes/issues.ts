import type { Issue } from "@taktline/core";
import type { SpcErrorCode } from "../../errors.catalogue.js";
import { commonIssues, issueAt, type Tally } from "../shared/tally.js";
import type { CountModel } from "./reader.js";

/** What was wrong with the data of a chart of counts. */
export function countIssues(
  model: CountModel | "time",
  of: Tally,
  rate: number | undefined,
  sigmaZ: number | undefined,
  partnerless: number,
): readonly Issue<SpcErrorCode>[] {
  const issues = commonIssues(of, undefined);
  if (of.invalid > 0) {
    const must =
      model === "time"
        ? "a time must not be negative"
        : model === "binomial"
          ? "a count must be a whole number from 0 to its size, a size a whole number from 1 to 1e12"
          : "a count must be a whole number from 0 to 1e12, a size a number above 0";
    const misaligned =
      partnerless > 0
        ? `; counts and sizes differ in length, so the last ${partnerless} points lack one of them`
        : "";
    issues.push(
      issueAt(
        "SPC_COUNT",
        "error",
        `${of.invalid} of ${of.count} points hold no valid ${model === "time" ? "time" : "count"}, the first at index ${of.firstInvalid}: ${must}; they are treated as missing${misaligned}`,
        of.firstInvalid,
      ),
    );
  }
  if (of.missing > 0) {
    issues.push(
      issueAt(
        "SPC_MISSING",
        "warning",
        `${of.missing} of ${of.count} points are missing, the first at index ${of.firstMissing}; gaps says what they do to runs`,
        of.firstMissing,
      ),
    );
  }
  const full = model === "binomial" && rate === 1;
  if (rate === 0 || full || sigmaZ === 0) {
    const why =
      sigmaZ === 0 && rate !== 0 && !full
        ? "all moving ranges of the standardized counts are 0"
        : model === "time"
          ? "all times of the baseline are equal"
          : full
            ? "every unit of the baseline is counted"
            : "nothing is counted in the baseline";
    issues.push(
      issueAt(
        "SPC_ZERO_SIGMA",
        "warning",
        `sigma is 0 because ${why}; take a longer baseline or a given standard before using these limits`,
      ),
    );
  }
  return issues;
}
