import { TaktlineError } from "@taktline/core";
import type { OeeErrorCode } from "./errors.catalogue.js";
import type {
  OeeCounts,
  OeeDisorder,
  OeeResult,
  OeeTimes,
  ProductTotal,
  StateTotal,
} from "./model/oee-result.js";
import { ratiosOf, warning } from "./result/ratios.js";
import { byState } from "./result/state-totals.js";

/** Adds records of numbers, field by field. */
function sumOf<T extends OeeTimes | OeeDisorder>(parts: readonly T[]): T {
  const sum: Record<string, number> = {};
  for (const part of parts) {
    for (const [key, value] of Object.entries(part)) sum[key] = (sum[key] ?? 0) + value;
  }
  return sum as unknown as T;
}

function sumStates(results: readonly OeeResult[]): StateTotal[] {
  const byMeaning = new Map<string, StateTotal>();
  for (const state of results.flatMap((r) => r.states)) {
    const { microStop = false, reason = null } = state;
    const key = JSON.stringify([state.state, state.category, reason, microStop]);
    const sum = byMeaning.get(key);
    byMeaning.set(
      key,
      sum === undefined
        ? state
        : {
            ...sum,
            workingMs: sum.workingMs + state.workingMs,
            breakMs: sum.breakMs + state.breakMs,
            unscheduledMs: sum.unscheduledMs + state.unscheduledMs,
            occurrences: sum.occurrences + state.occurrences,
          },
    );
  }
  return [...byMeaning.values()].sort(byState);
}

function sumProducts(results: readonly OeeResult[]): ProductTotal[] {
  const names = [...new Set(results.flatMap((r) => r.products.map((p) => p.product)))].sort();
  return names.map((product) => {
    const rows = results.flatMap((r) => r.products.filter((p) => p.product === product));
    const sum = (pick: (of: ProductTotal) => number | null) =>
      rows.reduce<number | null>((all, row) => {
        const value = pick(row);
        return all === null || value === null ? null : all + value;
      }, 0);
    const produced = sum((p) => p.produced);
    const idealMs = sum((p) => p.idealMs);
    return {
      product,
      produced,
      good: sum((p) => p.good),
      scrap: sum((p) => p.scrap),
      rework: sum((p) => p.rework),
      idealMs,
      goodMs: sum((p) => p.goodMs),
      ...(idealMs === null
        ? { reason: produced === null ? ("noCount" as const) : ("noIdealCycle" as const) }
        : {}),
    };
  });
}

/**
 * Rolls results up, over shifts, days, machines or lines: numerators and denominators are added and divided once.
 *
 * A mean of percentages is not a percentage of anything; this is. Times become machine time (two machines for one hour are
 * two hours of calendar). A quantity that one result does not know makes the sum unknown, unless nothing was planned in that
 * result. `policy` is that of the first; mixing policies is reported. `occurrences` counts a stop across a window border twice.
 * Issues of the parts are not repeated.
 *
 * @param results - at least one, in any order
 * @throws `OEE_ROLL_UP` when there are none
 * @see ISO 22400-2:2014, KPI description OEE index
 *
 * @example
 * ```ts
 * import { frame } from "@taktline/core";
 * import { oee, rollUpOee, stateMap } from "@taktline/oee";
 *
 * const options = { stateMap: stateMap({ RUN: "production", STOP: "downtime" }) };
 * const one = oee({ from: 0, to: 100, states: frame(new Float64Array([0, 50]), ["RUN", "STOP"]) }, options);
 * const two = oee({ from: 0, to: 300, states: frame(new Float64Array([0]), ["RUN"]) }, options);
 * rollUpOee([one, two]).availability; // => 0.875
 * ```
 */
export function rollUpOee(results: readonly OeeResult[]): OeeResult {
  const [first] = results;
  if (first === undefined) {
    throw new TaktlineError<OeeErrorCode>("OEE_ROLL_UP", "there are 0 results; give at least one");
  }
  const sumKnown = (pick: (of: OeeResult) => number | null): number | null => {
    let sum: number | null = 0;
    for (const result of results) {
      const value = pick(result) ?? (result.times.pbtMs === 0 ? 0 : null);
      sum = sum === null || value === null ? null : sum + value;
    }
    return sum;
  };
  const sumAll = (pick: (of: OeeCounts) => number) =>
    results.reduce((sum, { counts }) => sum + pick(counts), 0);
  const counts: OeeCounts = {
    produced: sumKnown((r) => r.counts.produced),
    good: sumKnown((r) => r.counts.good),
    scrap: sumKnown((r) => r.counts.scrap),
    rework: sumKnown((r) => r.counts.rework),
    unscheduled: sumAll((c) => c.unscheduled),
    resets: sumAll((c) => c.resets),
    rollovers: sumAll((c) => c.rollovers),
  };
  const times = sumOf(results.map((r) => r.times));
  const idealMs = sumKnown((r) => r.idealMs);
  const goodMs = sumKnown((r) => r.goodMs);
  const { policy } = first;
  const { issues, ...ratios } = ratiosOf(times, counts, idealMs, goodMs, policy);
  const mixed = results.some((r) => JSON.stringify(r.policy) !== JSON.stringify(policy));
  return {
    from: Math.min(...results.map((r) => r.from)),
    to: Math.max(...results.map((r) => r.to)),
    ...ratios,
    times,
    counts,
    idealMs,
    goodMs,
    states: sumStates(results),
    products: sumProducts(results),
    disorder: sumOf(results.map((r) => r.disorder)),
    policy,
    issues: mixed
      ? [...issues, warning("OEE_POLICY_MIXED", "results under different policies were rolled up")]
      : issues,
  };
}
