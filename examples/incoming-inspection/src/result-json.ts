import type { Inspection } from "./inspect-lots.js";

/** The results as one plain document; versioned by `v`. */
export function resultJson(result: Inspection, reportPath: string) {
  return {
    v: 1,
    ok: true,
    source: result.source,
    lots: result.lots.map(({ incoming, plan, counts, judgement, remarks, score }) => ({
      lot: incoming.lot,
      size: incoming.size,
      codeLetter: plan.codeLetter,
      planLetter: plan.planLetter,
      severity: plan.severity,
      stages: plan.stages.map(({ n, ac, re }) => ({ n, ac, re })),
      counts,
      decision: judgement.decision,
      score,
      ...(incoming.truth !== undefined && { truth: incoming.truth }),
      ...(incoming.processP !== undefined && { processP: incoming.processP }),
      remarks: remarks.map((remark) => remark.en),
    })),
    events: result.events,
    state: result.state,
    checks: { replaysEqual: result.replaysEqual, account: result.account ?? null },
    report: reportPath,
  };
}
