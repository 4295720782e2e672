import type { Issue } from "@taktline/core";
import type { SpcErrorCode } from "../../errors.catalogue.js";
import { constantIssue } from "../indices/shared-issues.js";
import { readSample } from "../measurements.js";
import { momentsOf } from "../moments.js";
import type { TestResult } from "./types.js";

/** Sorted measurements of a test, or why it cannot be done. */
export interface TestSample {
  readonly n: number;
  /** The measurements, ascending. */
  readonly sorted: Float64Array;
  /** The same less the smallest, so that a large offset costs no digits. */
  readonly shifted: Float64Array;
  /** Mean of the shifted ones. */
  readonly mean: number;
  /** Sum of squared deviations. */
  readonly squares: number;
  readonly reason: string | null;
  readonly issues: readonly Issue<SpcErrorCode>[];
}

/** Reads the measurements of a test that needs from `least` to `most` of them and some spread. */
export function testSample(values: ArrayLike<number>, least: number, most: number): TestSample {
  const sample = readSample(values, undefined, 0);
  const sorted = sample.values.slice().sort();
  const n = sorted.length;
  const issues = [...sample.issues];
  if (n === 0) {
    return {
      n,
      sorted,
      shifted: sorted,
      mean: 0,
      squares: 0,
      reason: "there are no usable measurements",
      issues,
    };
  }
  const low = sorted[0]!;
  const high = sorted[n - 1]!;
  const shifted = sorted.map((x) => x - low);
  const { mean, squares } = momentsOf(shifted);
  let reason: string | null = null;
  if (n < least || n > most) {
    reason = `the test is for ${least} ${most === Number.POSITIVE_INFINITY ? "or more" : `to ${most}`} measurements, not ${n}`;
  } else if (low === high || squares === 0) {
    reason = "all measurements are equal";
    issues.push(constantIssue(low));
  }
  return { n, sorted, shifted, mean, squares, reason, issues };
}

/** A test that could not be done. */
export function noTest<Name extends string>(
  test: Name,
  of: TestSample,
  conventions: readonly string[],
): TestResult<Name> {
  return {
    test,
    n: of.n,
    statistic: null,
    p: null,
    reason: of.reason,
    conventions,
    issues: of.issues,
  };
}
