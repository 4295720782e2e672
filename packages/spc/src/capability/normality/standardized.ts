import type { Issue } from "@taktline/core";
import type { SpcErrorCode } from "../../errors.catalogue.js";
import { constantIssue } from "../indices/shared-issues.js";
import { readSample } from "../measurements.js";
import { momentsOf } from "../moments.js";
import type { TestResult } from "./types.js";

/** Sorted measurements of a test, or why it cannot be done. */
export interface TestSample {
  readonly n: number;
  readonly sorted: Float64Array;
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
    return { n, sorted, mean: 0, squares: 0, reason: "there are no usable measurements", issues };
  }
  const { mean, squares, min, max } = momentsOf(sorted);
  let reason: string | null = null;
  if (n < least || n > most) {
    reason = `the test is for ${least} ${most === Number.POSITIVE_INFINITY ? "or more" : `to ${most}`} measurements, not ${n}`;
  } else if (min === max || squares === 0) {
    reason = "all measurements are equal";
    issues.push(constantIssue(min));
  }
  return { n, sorted, mean, squares, reason, issues };
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
