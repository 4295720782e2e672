import { checkChartLimits, checkSource, checkStandard, checkWord } from "../charts/shared/lines.js";
import { refuse } from "../refuse.js";
import { nelsonRules } from "../rules/nelson-rules.js";
import { batchIssues } from "./issues.js";
import { judge } from "./judge.js";
import { xbarRLines } from "./lines.js";
import { rulePlan } from "./plan.js";
import type { Session } from "./scope.js";
import type { KernelValues, XbarRBatch, XbarRBatchOptions } from "./types.js";

function check(size: number, options: XbarRBatchOptions): void {
  if (!Number.isInteger(size) || size < 2 || size > 1000) {
    const remedy = size === 1 ? "; use imr for single measurements" : "";
    refuse(
      "SPC_SUBGROUP_SIZE",
      `subgroups must have 2 to 1000 measurements, not ${size}${remedy}`,
      { size },
    );
  }
  checkSource(options);
  if (options.standard !== undefined) checkStandard(options.standard);
  const { limits } = options;
  if (limits === undefined) return;
  checkChartLimits("xbarR", limits, [limits.xbar, limits.r]);
  if (limits.size !== size) {
    refuse("SPC_LIMITS", `limits are for subgroups of ${limits.size}, the subgroups have ${size}`, {
      limits: limits.size,
      size,
    });
  }
}

/** An average and range chart of a column. */
export function xbarRBatch(
  on: Session,
  values: KernelValues,
  size: number,
  options: XbarRBatchOptions,
): XbarRBatch {
  check(size, options);
  const constants = checkWord("constants", options.constants ?? "exact", ["exact", "table3"]);
  const gaps = checkWord("gaps", options.gaps ?? "break", ["break", "bridge"]);
  const rules = options.rules ?? nelsonRules();
  return on.call(values, options, (x, length, scope) => {
    const n = Math.floor(length / size);
    const means = scope.take(n * 8);
    const ranges = scope.take(n * 8);
    const totals = scope.backend.xbar(x, size, n, means, ranges);
    const { standard } = options;
    if (totals[0].count === 0 && options.limits === undefined && standard === undefined) {
      refuse(
        "SPC_TOO_FEW_POINTS",
        `limits cannot be estimated: none of ${n} subgroups is complete; give more data, or limits or a standard`,
        { subgroups: n },
      );
    }
    const terms = [means.f64(n), ranges.f64(n)] as const;
    const basis = standard === undefined ? { totals, terms } : { standard };
    const limits = options.limits ?? xbarRLines(basis, size, constants);
    const { masks, flagged, missing } = judge(means, n, rulePlan(limits.xbar, rules), gaps, scope);
    return {
      limits,
      means: scope.f64(means, n),
      ranges: scope.f64(ranges, n),
      masks: scope.u16(masks, n),
      flagged,
      missing,
      issues: batchIssues({ n, missing, sigma: limits.sigma, size, tail: length - n * size }),
    };
  });
}
