import type { Issue } from "@taktline/core";
import type { SpcErrorCode } from "../../errors.catalogue.js";

/** What every test of a distribution gives: plain JSON; statistic and p are null with a reason where the test cannot be done. */
export interface TestResult<Name extends string> {
  /** Which test. */
  readonly test: Name;
  /** Usable measurements. */
  readonly n: number;
  /** The test statistic, or null. */
  readonly statistic: number | null;
  /** Probability of a statistic at least as extreme under the hypothesis, or null. */
  readonly p: number | null;
  /** Why statistic or p do not exist; null when both do. */
  readonly reason: string | null;
  /** Conventions in words. */
  readonly conventions: readonly string[];
  /** What was wrong with the data. */
  readonly issues: readonly Issue<SpcErrorCode>[];
}

/** An Anderson-Darling test for normality. */
export interface AndersonDarlingResult extends TestResult<"andersonDarling"> {
  /** A² with the small-sample factor 1 + 0.75/n + 2.25/n², or null. */
  readonly adjusted: number | null;
}
