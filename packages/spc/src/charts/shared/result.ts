import type { Issue } from "@taktline/core";
import type { ConstantsMode, ControlChart, Exclusion, SubChart } from "../types.js";
import { judge } from "./judge.js";
import type { ChartPlan } from "./plan.js";
import type { Series } from "./series.js";

/** Judges a series and puts the result together: the panels as `charts` and each under its name. */
export function resultOf<
  Kind extends string,
  Name extends string,
  Limits extends { readonly estimator: string; readonly constants?: ConstantsMode },
  Result extends ControlChart<Kind> & { readonly limits: Limits },
>(
  kind: Kind,
  plan: ChartPlan<Name, Limits>,
  limits: Limits,
  series: Series,
  excluded: readonly Exclusion[],
  t: Float64Array | undefined,
  issues: readonly Issue[],
): Result {
  const { charts, signals } = judge(plan, limits, series, t);
  const panels: Partial<Record<Name, SubChart<Name>>> = {};
  for (const chart of charts) panels[chart.name] = chart;
  return {
    chart: kind,
    charts,
    ...panels,
    limits,
    signals,
    flags: series.flags,
    excluded,
    ...(t && { t }),
    estimator: limits.estimator,
    constants: limits.constants ?? "exact",
    ruleConvention: plan.rules[0]!.convention,
    issues,
  } as unknown as Result;
}
