import type { OeeConfig } from "../model/config.js";
import type { CountKind } from "../model/oee-input.js";
import type { CountFold } from "../sweep/count-fold.js";

/** What one counter told; null where it told nothing. */
export type CountFolds = Readonly<Record<CountKind, CountFold | null>>;

/** Quantities and what they should have taken. */
export interface CountTotals {
  readonly produced: number | null;
  readonly good: number | null;
  readonly scrap: number | null;
  readonly rework: number | null;
  readonly unscheduled: number;
  readonly resets: number;
  readonly rollovers: number;
  readonly idealMs: number | null;
  readonly goodMs: number | null;
  /** Products that were produced and have no ideal cycle time. */
  readonly withoutCycle: readonly string[];
}

function cycleOf(config: OeeConfig, product: string): number | null {
  const { idealCycleMs } = config;
  if (idealCycleMs === null || typeof idealCycleMs === "number") return idealCycleMs;
  return Object.hasOwn(idealCycleMs, product) ? idealCycleMs[product]! : null;
}

/** Derives the quantities that were not counted and weighs them with the ideal cycle times, product by product in order of name. */
export function countTotals(
  config: OeeConfig,
  folds: CountFolds,
  products: readonly string[],
): CountTotals {
  const { policy } = config;
  const order = products
    .map((_, code) => code)
    .sort((a, b) => (products[a]! < products[b]! ? -1 : products[a]! > products[b]! ? 1 : 0));
  const include = policy.unscheduledCounts === "include";
  const of = (kind: CountKind, code: number): number | null => {
    const fold = folds[kind];
    if (fold === null) return null;
    return (fold.inside[code] ?? 0) + (include ? (fold.outside[code] ?? 0) : 0);
  };
  let produced: number | null = 0;
  let good: number | null = 0;
  let idealMs: number | null = 0;
  let goodMs: number | null = 0;
  const withoutCycle: string[] = [];
  for (const code of order) {
    const scrap = of("scrap", code);
    const rework = of("rework", code);
    const firstTime = of("good", code);
    let pq = of("produced", code);
    if (pq === null && firstTime !== null && scrap !== null) pq = firstTime + scrap + (rework ?? 0);
    let gq: number | null = null;
    if (firstTime !== null) gq = firstTime + (policy.rework === "good" ? (rework ?? 0) : 0);
    else if (pq !== null && scrap !== null)
      gq = pq - scrap - (policy.rework === "loss" ? (rework ?? 0) : 0);
    produced = produced === null || pq === null ? null : produced + pq;
    good = good === null || gq === null ? null : good + gq;
    const cycle = cycleOf(config, products[code]!);
    const weigh = (parts: number | null) =>
      parts === 0 ? 0 : parts === null || cycle === null ? null : cycle * parts;
    const ideal = weigh(pq);
    const net = weigh(gq);
    if (pq !== null && pq !== 0 && cycle === null) withoutCycle.push(products[code]!);
    idealMs = idealMs === null || ideal === null ? null : idealMs + ideal;
    goodMs = goodMs === null || net === null ? null : goodMs + net;
  }
  const total = (kind: CountKind): number | null =>
    folds[kind] === null ? null : order.reduce((sum, code) => sum + of(kind, code)!, 0);
  const outside = (kind: CountKind): number =>
    order.reduce((sum, code) => sum + (folds[kind]?.outside[code] ?? 0), 0);
  const all = Object.values(folds).filter((f) => f !== null);
  return {
    produced,
    good,
    scrap: total("scrap"),
    rework: total("rework"),
    unscheduled: include
      ? 0
      : folds.produced !== null
        ? outside("produced")
        : outside("good") + outside("scrap") + outside("rework"),
    resets: all.reduce((n, f) => n + f.resets, 0),
    rollovers: all.reduce((n, f) => n + f.rollovers, 0),
    idealMs,
    goodMs,
    withoutCycle,
  };
}
