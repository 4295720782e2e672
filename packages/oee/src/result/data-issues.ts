import type { Issue } from "@taktline/core";
import type { OeeIssueCode } from "../errors.catalogue.js";
import type { OeeConfig } from "../model/config.js";
import type { OeeCorrection } from "../model/oee-correction.js";
import type { OeeCounts, OeeTimes, StateTotal } from "../model/oee-result.js";
import type { Schedule } from "../sweep/schedule.js";
import type { CountFolds, CountTotals } from "./count-totals.js";
import { warning } from "./ratios.js";

/** Says that what people told stands in the numbers. */
export function correctionIssues(
  corrections: readonly OeeCorrection[],
  from: number,
  to: number,
): Issue<OeeIssueCode>[] {
  const here = corrections.filter((c) =>
    c.kind === "count" ? c.tMs > from && c.tMs <= to : c.fromMs < to && c.toMs > from,
  );
  return here.length === 0
    ? []
    : [warning("OEE_CORRECTED", `${here.length} corrections are in force`, "corrections")];
}

/** What is remarkable about the data of one window, apart from its ratios. */
export function dataIssues(
  config: OeeConfig,
  asOf: number,
  schedule: Schedule,
  states: readonly StateTotal[],
  times: OeeTimes,
  counts: OeeCounts,
  folds: CountFolds,
  totals: CountTotals,
  invalid: { readonly times: number; readonly counts: number },
): Issue<OeeIssueCode>[] {
  const issues: Issue<OeeIssueCode>[] = [];
  const shared = schedule.overlaps.reduce(
    (sum, [a, b]) => sum + Math.max(0, Math.min(b, asOf) - Math.max(a, config.from)),
    0,
  );
  if (shared > 0) {
    issues.push(warning("OEE_SHIFT_OVERLAP", `shifts overlap for ${shared} ms, counted once`));
  }
  for (const { state } of states) {
    if (state === "" || Object.hasOwn(config.states, state)) continue;
    issues.push(
      warning(
        "OEE_UNKNOWN_STATE",
        `state ${JSON.stringify(state)} is not in the state map and counts as unknown; add it`,
        "states",
        state,
      ),
    );
  }
  const blank = states.find((s) => s.state === "");
  if (blank !== undefined && blank.occurrences > 0) {
    issues.push(
      warning(
        "OEE_NO_STATE",
        `no state is known for ${blank.workingMs} ms of working time; give the last state before the window and look for lost connections`,
        "states",
      ),
    );
  }
  if (times.unscheduledProductionMs > 0) {
    issues.push(
      warning(
        "OEE_PRODUCTION_UNSCHEDULED",
        `${times.unscheduledProductionMs} ms of production lie outside the planned busy time and are in no ratio`,
        "times",
        "unscheduledProductionMs",
      ),
    );
  }
  if (invalid.times > 0) {
    issues.push({
      code: "OEE_TIME_INVALID",
      message: `${invalid.times} events have no finite time and were left out`,
      severity: "error",
    });
  }
  if (invalid.counts > 0) {
    issues.push({
      code: "OEE_COUNT_INVALID",
      message: `${invalid.counts} counter readings are negative, not finite, above 2^64 or Bad and were left out`,
      severity: "error",
      path: ["counts"],
    });
  }
  for (const [kind, fold] of Object.entries(folds)) {
    if (fold?.baseline) {
      issues.push(
        warning(
          "OEE_COUNT_BASELINE",
          `counter ${kind} has no reading at or before the start of the window: its first reading counts nothing; set counters.${kind}.startAt or give a reading before the window`,
          "counts",
          kind,
        ),
      );
    }
    if (fold !== null && fold.resets > 0) {
      const rule =
        config.counters[kind as keyof CountFolds]?.decrease === "rebase"
          ? "nothing was counted for them"
          : "taken as restarts from 0";
      issues.push(
        warning(
          "OEE_COUNTER_RESET",
          `counter ${kind} went backward ${fold.resets} times, ${rule}`,
          "counts",
          kind,
        ),
      );
    }
    if (fold !== null && fold.rollovers > 0) {
      issues.push(
        warning(
          "OEE_COUNTER_ROLLOVER",
          `counter ${kind} rolled over ${fold.rollovers} times`,
          "counts",
          kind,
        ),
      );
    }
  }
  if (counts.unscheduled > 0) {
    issues.push(
      warning(
        "OEE_COUNT_UNSCHEDULED",
        `${counts.unscheduled} parts were booked outside working time and left out`,
        "counts",
        "unscheduled",
      ),
    );
  }
  const { produced, good, scrap, rework } = counts;
  const goodTold = folds.good !== null || totals.goodTold;
  const sorted = (good ?? 0) + (scrap ?? 0) + (goodTold ? (rework ?? 0) : 0);
  const reworkTwice = config.policy.rework === "good" && goodTold ? (rework ?? 0) : 0;
  const negative = [produced, good, scrap, rework].some((n) => n !== null && n < 0);
  const tooMany = produced !== null && Math.max(sorted - reworkTwice, good ?? 0) > produced;
  if (negative || tooMany) {
    issues.push(
      warning(
        "OEE_COUNTS_DISAGREE",
        `good ${good}, scrap ${scrap} and rework ${rework} do not fit into ${produced} produced`,
        "counts",
      ),
    );
  }
  for (const product of totals.withoutCycle) {
    if (config.idealCycleMs === null) break;
    issues.push(
      warning(
        "OEE_UNDEFINED",
        `idealMs is undefined: product ${JSON.stringify(product)} has no ideal cycle time`,
        "idealMs",
        product,
      ),
    );
  }
  return issues;
}
