import type { Issue } from "@taktline/core";
import type { OeeIssueCode } from "../errors.catalogue.js";
import type { OeeCounts, OeePolicy, OeeTimes } from "../model/oee-result.js";

/** The ratios, and why those that are null are. */
export interface Ratios {
  readonly availability: number | null;
  readonly performance: number | null;
  readonly quality: number | null;
  readonly oee: number | null;
  readonly nee: number | null;
  readonly teep: number | null;
  readonly issues: readonly Issue<OeeIssueCode>[];
}

/** Makes a warning. */
export function warning(
  code: OeeIssueCode,
  message: string,
  ...path: readonly string[]
): Issue<OeeIssueCode> {
  return path.length === 0
    ? { code, message, severity: "warning" }
    : { code, message, severity: "warning", path };
}

/** Divides the sums: the one place where a ratio is made, for one window as for a roll-up. */
export function ratiosOf(
  times: OeeTimes,
  counts: OeeCounts,
  idealMs: number | null,
  goodMs: number | null,
  policy: OeePolicy,
): Ratios {
  const issues: Issue<OeeIssueCode>[] = [];
  const { pbtMs, aptMs, auptMs, calendarMs } = times;
  const { produced, good } = counts;
  const undefinedFor = (path: string, reason: string): null => {
    issues.push(warning("OEE_UNDEFINED", `${path} is undefined: ${reason}`, path));
    return null;
  };

  const availability =
    pbtMs > 0 ? aptMs / pbtMs : undefinedFor("availability", "the planned busy time is 0");

  let performance: number | null;
  if (idealMs === null) {
    performance = undefinedFor(
      "performance",
      produced === null
        ? "the produced quantity is not known"
        : "an ideal cycle time is missing for what was produced",
    );
  } else if (produced !== null && produced < 0) {
    performance = undefinedFor("performance", `${produced} parts were produced`);
  } else if (aptMs > 0) {
    performance = idealMs / aptMs;
    if (performance > 1) {
      issues.push(
        warning(
          "OEE_PERFORMANCE_OVER_ONE",
          `performance is ${performance}: the parts should have taken ${idealMs} ms and took ${aptMs} ms; check the ideal cycle time`,
          "performance",
        ),
      );
    }
  } else {
    performance = undefinedFor("performance", "the actual production time is 0");
  }

  let quality: number | null;
  if (produced === null || good === null) {
    quality = undefinedFor(
      "quality",
      produced === null
        ? "the produced quantity is not known"
        : "neither good nor scrap quantity is known",
    );
  } else if (produced === 0) {
    quality = undefinedFor("quality", "nothing was produced");
  } else if (good < 0) {
    quality = undefinedFor("quality", `${produced - good} bad parts against ${produced} produced`);
  } else if (policy.quality === "count") {
    quality = good / produced;
  } else if (idealMs === null || goodMs === null) {
    quality = undefinedFor("quality", "weighing by time needs the ideal cycle time");
  } else if (!(idealMs > 0)) {
    quality = undefinedFor("quality", "the ideal time of what was produced is 0");
  } else {
    quality = goodMs / idealMs;
  }

  // Where nothing was produced the share of fully productive time is 0, although quality is undefined.
  const over = (base: number): number | null => {
    if (!(base > 0) || idealMs === null || (aptMs === 0 && produced !== 0)) return null;
    if (produced === 0) return 0;
    if (quality === null) return null;
    return policy.quality === "time" ? goodMs! / base : (idealMs / base) * quality;
  };
  const why = () =>
    !(pbtMs > 0)
      ? "the planned busy time is 0"
      : aptMs === 0 && produced !== 0 && produced !== null
        ? `${produced} parts were counted and no production time`
        : "performance or quality is undefined";
  const oee = over(pbtMs) ?? undefinedFor("oee", why());
  const nee =
    performance !== null && pbtMs > 0 && (produced === 0 || quality !== null)
      ? (auptMs / pbtMs) * performance * (quality ?? 0)
      : undefinedFor("nee", !(pbtMs > 0) ? why() : "performance or quality is undefined");
  const teep =
    over(calendarMs) ??
    undefinedFor(
      "teep",
      calendarMs > 0
        ? pbtMs > 0
          ? why()
          : "the counts are not known"
        : "the window has no length",
    );
  return { availability, performance, quality, oee, nee, teep, issues };
}
