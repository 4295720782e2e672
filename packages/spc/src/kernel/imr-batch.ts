import { checkChartLimits, checkSource, checkStandard, checkWord } from "../charts/shared/lines.js";
import { refuse } from "../refuse.js";
import { nelsonRules } from "../rules/nelson-rules.js";
import type { Slot } from "./backend.js";
import { batchIssues } from "./issues.js";
import { compacted, judge, missingIn, spreadMasks } from "./judge.js";
import { imrLines } from "./lines.js";
import { rulePlan } from "./plan.js";
import type { Scope, Session } from "./scope.js";
import type { ImrBatch, ImrBatchOptions, KernelValues } from "./types.js";

function check(options: ImrBatchOptions): void {
  checkSource(options);
  if (options.standard !== undefined) checkStandard(options.standard);
  const { limits } = options;
  if (limits === undefined) return;
  checkChartLimits("imr", limits, [limits.x, limits.mr]);
  if (limits.span !== 2) {
    refuse("SPC_LIMITS", `limits are for moving ranges of ${limits.span}; the kernel has 2`, {
      span: limits.span,
    });
  }
}

/** Puts the ranges of the finite points where these stand. */
function spreadRanges(from: Slot, x: Slot, n: number, missing: number, scope: Scope): Slot {
  const slot = scope.take(n * 8);
  const values = x.f64(n);
  const ranges = from.f64(n - missing);
  const to = slot.f64(n);
  let at = 0;
  for (let i = 0; i < n; i++) to[i] = Number.isFinite(values[i]) ? ranges[at++]! : Number.NaN;
  return slot;
}

/** An individuals and moving range chart of a column. */
export function imrBatch(on: Session, values: KernelValues, options: ImrBatchOptions): ImrBatch {
  check(options);
  const constants = checkWord("constants", options.constants ?? "exact", ["exact", "table3"]);
  const gaps = checkWord("gaps", options.gaps ?? "break", ["break", "bridge"]);
  const rules = options.rules ?? nelsonRules();
  return on.call(values, options, (x, n, scope) => {
    // Bridged points are left out before anything else, and their places filled in at the end.
    const lost = gaps === "bridge" ? missingIn(x, n) : 0;
    const series = lost > 0 ? compacted(x, n, lost, scope) : x;
    const m = n - lost;
    let ranges = scope.take(m * 8);
    const totals = scope.backend.moving(series, m, ranges);
    const { standard } = options;
    if (totals[1].count === 0 && options.limits === undefined && standard === undefined) {
      refuse(
        "SPC_TOO_FEW_POINTS",
        `limits cannot be estimated: ${totals[0].count} usable points and no moving range; give more data, or limits or a standard`,
        { points: totals[0].count },
      );
    }
    const terms = [series.f64(m), ranges.f64(m)] as const;
    const basis = standard === undefined ? { totals, terms } : { standard };
    const limits = options.limits ?? imrLines(basis, constants);
    const judged = judge(series, m, rulePlan(limits.x, rules), "break", scope);
    let { masks } = judged;
    if (lost > 0) {
      masks = spreadMasks(masks, x, n, lost, scope);
      ranges = spreadRanges(ranges, x, n, lost, scope);
    }
    const missing = judged.missing + lost;
    return {
      limits,
      ranges: scope.f64(ranges, n),
      masks: scope.u16(masks, n),
      flagged: judged.flagged,
      missing,
      issues: batchIssues({ n, missing, sigma: limits.sigma }),
    };
  });
}
