import { cycleOf, cycleTimes, type OeeConfig } from "../model/config.js";
import type { CountKind } from "../model/oee-input.js";
import type { ProductTotal } from "../model/oee-result.js";
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
  readonly products: readonly ProductTotal[];
  /** Whether the good quantity was told and not derived. */
  readonly goodTold: boolean;
}

const sum = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b);

/** Derives the quantities that were not counted and weighs them with the ideal cycle times, product by product in order of name. */
export function countTotals(
  config: OeeConfig,
  folds: CountFolds,
  added: CountFolds,
  products: readonly string[],
): CountTotals {
  const { policy } = config;
  const order = products
    .map((_, code) => code)
    .sort((a, b) => (products[a]! < products[b]! ? -1 : products[a]! > products[b]! ? 1 : 0));
  const include = policy.unscheduledCounts === "include";
  const changes = cycleTimes(config);
  const versions = [Number.NEGATIVE_INFINITY, ...changes];
  const at = (fold: CountFold | null, slot: number) =>
    fold === null ? 0 : (fold.inside[slot] ?? 0) + (include ? (fold.outside[slot] ?? 0) : 0);
  const of = (kind: CountKind, slot: number): number | null =>
    folds[kind] === null && added[kind] === null
      ? null
      : at(folds[kind], slot) + at(added[kind], slot);
  /** Quantities of one product under one ideal cycle time. */
  const quantities = (slot: number) => {
    const scrap = of("scrap", slot);
    const rework = of("rework", slot);
    const firstTime = of("good", slot);
    let produced = of("produced", slot);
    if (produced === null && firstTime !== null && scrap !== null) {
      produced = firstTime + scrap + (rework ?? 0);
    }
    let good: number | null = null;
    if (firstTime !== null) good = firstTime + (policy.rework === "good" ? (rework ?? 0) : 0);
    else if (produced !== null && scrap !== null) {
      good = produced - scrap - (policy.rework === "loss" ? (rework ?? 0) : 0);
    }
    return { produced, good, scrap, rework };
  };
  const rows: ProductTotal[] = [];
  const withoutCycle: string[] = [];
  let produced: number | null = 0;
  let good: number | null = 0;
  let idealMs: number | null = 0;
  let goodMs: number | null = 0;
  for (const code of order) {
    const product = products[code]!;
    let row: Omit<ProductTotal, "product" | "reason"> | null = null;
    let missing = false;
    versions.forEach((since, version) => {
      const part = quantities(code * versions.length + version);
      const cycle = cycleOf(config, product, since);
      const weigh = (parts: number | null) =>
        parts === 0 ? 0 : parts === null || cycle === null ? null : cycle * parts;
      if (part.produced !== null && part.produced !== 0 && cycle === null) missing = true;
      const now = { ...part, idealMs: weigh(part.produced), goodMs: weigh(part.good) };
      row =
        row === null
          ? now
          : {
              produced: sum(row.produced, now.produced),
              good: sum(row.good, now.good),
              scrap: sum(row.scrap, now.scrap),
              rework: sum(row.rework, now.rework),
              idealMs: sum(row.idealMs, now.idealMs),
              goodMs: sum(row.goodMs, now.goodMs),
            };
    });
    const total = row as unknown as Omit<ProductTotal, "product" | "reason">;
    if (missing) withoutCycle.push(product);
    produced = sum(produced, total.produced);
    good = sum(good, total.good);
    idealMs = sum(idealMs, total.idealMs);
    goodMs = sum(goodMs, total.goodMs);
    if ([total.produced, total.good, total.scrap, total.rework].some((n) => n !== null && n !== 0))
      rows.push({
        product,
        ...total,
        ...(total.idealMs === null
          ? { reason: total.produced === null ? ("noCount" as const) : ("noIdealCycle" as const) }
          : {}),
      });
  }
  const slots = order.flatMap((code) => versions.map((_, v) => code * versions.length + v));
  const total = (kind: CountKind): number | null =>
    folds[kind] === null && added[kind] === null
      ? null
      : slots.reduce((all, slot) => all + of(kind, slot)!, 0);
  const outside = (kind: CountKind): number =>
    slots.reduce(
      (all, slot) => all + (folds[kind]?.outside[slot] ?? 0) + (added[kind]?.outside[slot] ?? 0),
      0,
    );
  const all = Object.values(folds).filter((f) => f !== null);
  return {
    produced,
    good,
    scrap: total("scrap"),
    rework: total("rework"),
    unscheduled: include
      ? 0
      : folds.produced !== null || added.produced !== null
        ? outside("produced")
        : outside("good") + outside("scrap") + outside("rework"),
    resets: all.reduce((n, f) => n + f.resets, 0),
    rollovers: all.reduce((n, f) => n + f.rollovers, 0),
    idealMs,
    goodMs,
    withoutCycle,
    products: rows,
    goodTold: folds.good !== null || added.good !== null,
  };
}
