import type { Issue } from "@taktline/core";
import type { SpcErrorCode } from "../../errors.catalogue.js";

/** Which end an outlier test looks at. */
export type OutlierSides = "twoSided" | "max" | "min";

/** What a test for one outlier gives: plain JSON; null with a reason where it cannot be done. */
export interface OutlierTest<Name extends string> {
  /** Which test. */
  readonly test: Name;
  /** Usable measurements. */
  readonly n: number;
  /** The test statistic, or null. */
  readonly statistic: number | null;
  /** The statistic above which the suspect is an outlier, or null. */
  readonly critical: number | null;
  /** Probability of a larger statistic without outlier, or null. */
  readonly p: number | null;
  /** Zero-based index of the suspect in the values as given, or null. */
  readonly index: number | null;
  /** The suspect, or null. */
  readonly value: number | null;
  /** Whether the suspect is an outlier at the level. */
  readonly outlier: boolean;
  /** Level of the test. */
  readonly alpha: number;
  /** Which end was looked at. */
  readonly sides: OutlierSides;
  /** Why there is no statistic; null where there is one. */
  readonly reason: string | null;
  /** Conventions in words. */
  readonly conventions: readonly string[];
  /** What was wrong with the data. */
  readonly issues: readonly Issue<SpcErrorCode>[];
}

/** Options of tests for one outlier. */
export interface OutlierOptions {
  /** Level of the test, between 0 and 1; default 0.05. */
  readonly alpha?: number;
  /** Which end to look at; default `twoSided`: whichever is further out. */
  readonly sides?: OutlierSides;
}
