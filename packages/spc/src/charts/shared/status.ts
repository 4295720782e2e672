import type { Issue } from "@taktline/core";
import type { ChartStatus } from "../types.js";
import type { PairSummary } from "./pair-accumulator.js";

/** The status of a streaming chart from its summary. */
export function statusOf<Limits>(
  of: PairSummary<Limits>,
  issues: readonly Issue[],
): ChartStatus<Limits> {
  return {
    phase: of.limits === null ? "collecting" : "judging",
    limits: of.limits,
    count: of.tally.count,
    missing: of.tally.missing + of.tally.infinite,
    excluded: of.tally.excluded,
    signals: of.signals,
    backward: of.backward,
    issues,
  };
}
