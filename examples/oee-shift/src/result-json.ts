import type { OeeResult } from "@taktline/oee";
import type { Analysis } from "./analyse.js";

function numbers({ availability, performance, quality, oee, nee, times, counts }: OeeResult) {
  return { availability, performance, quality, oee, nee, times, counts };
}

/** The results for programs. */
export function resultJson(analysis: Analysis, report: string) {
  const { log, shifts, total, six, products, reasons, kpis, corrected, checks } = analysis;
  return {
    v: 1,
    ok: checks.every((check) => check.holds),
    source: log.source === "sample" ? "sample" : "log",
    report,
    lines: log.account.lines,
    cyclesS: log.cycles.map((cycle) => Math.round(cycle.durationMs) / 1000),
    shifts: shifts.map(({ name, date, result }) => ({ name, date, ...numbers(result) })),
    total: numbers(total),
    issues: total.issues.map((issue) => issue.code),
    six,
    products: products.map(({ product, result }) => ({ product, ...numbers(result) })),
    reasons: reasons.map(({ key, ms, occurrences }) => ({ key, ms, occurrences })),
    kpis: Object.fromEntries(kpis.map(({ id, value }) => [id, value])),
    corrected: numbers(corrected),
    checks,
  };
}
