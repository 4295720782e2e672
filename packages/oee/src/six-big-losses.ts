import { toGrid } from "./model/grid.js";
import type { OeeResult, StateTotal } from "./model/oee-result.js";
import type { StateCategory } from "./model/state-category.js";
import { plannedOf } from "./result/times.js";

/** The name of one of the six big losses. */
export type BigLossKey =
  | "equipmentFailure"
  | "setupAndAdjustment"
  | "minorStops"
  | "reducedSpeed"
  | "processDefects"
  | "reducedYield";

/** One of the six big losses. */
export interface BigLoss {
  /** Which. */
  readonly key: BigLossKey;
  /** What it takes from. */
  readonly takesFrom: "availability" | "performance" | "quality";
  /** Time lost, ms; null where the counts or the ideal cycle time are not known. Negative only where parts came faster than ideal or counts contradict each other. */
  readonly ms: number | null;
  /**
   * How often: stretches of one state for losses of time, parts for defects; null where nothing tells it. A stop that goes through
   * two states counts twice here, and once in `stopLengths`.
   */
  readonly count: number | null;
}

/** The six big losses of a result, and what else lies between planned busy and good time. */
export interface SixBigLosses {
  /** PBT, ms. */
  readonly plannedMs: number;
  /** Fully productive time, PRI * GQ, ms, on the grid of times; null where it is not known. */
  readonly goodMs: number | null;
  /** What lies between them, `plannedMs - goodMs`, ms. */
  readonly gapMs: number | null;
  /** The six, in the order of Nakajima. */
  readonly losses: readonly BigLoss[];
  /** Planned time without production that is none of the six: no order or material, switched off, planned stops left in the plan, nothing known. */
  readonly other: readonly {
    /** What the time counts as. */
    readonly category: StateCategory;
    /** Time, ms. */
    readonly ms: number;
    /** How many stretches. */
    readonly count: number;
  }[];
}

/** What the events do not tell. */
export interface SixBigLossesOptions {
  /**
   * The rejects from start-up to stable production, as their number and as PRI times their number, ms. They are taken out of
   * the process defects. Default: not known, so `reducedYield` is 0 ms with an unknown count and all rejects are process defects.
   */
  readonly startUp?: { readonly rejects: number; readonly idealMs: number };
}

/**
 * Sorts the gap between planned busy time and fully productive time into the six big losses: times and counts.
 *
 * `gapMs` is exactly the sum of the six and of `other`. What is a minor stop is said by `microStopMs` of `oee`: without it
 * minor stops hide in the failures, which stands in the count `null` of `minorStops`. Speed loss is what remains of production time:
 * it also holds short stops that no state told.
 *
 * @param result - what `oee` or `rollUpOee` gave
 * @see S. Nakajima, Introduction to TPM (1988)
 *
 * @example
 * ```ts
 * import { frame } from "@taktline/core";
 * import { oee, sixBigLosses, stateMap } from "@taktline/oee";
 *
 * const counter = (n: number) => frame(new Float64Array([0, 100]), new Float64Array([0, n]));
 * const result = oee(
 *   {
 *     from: 0,
 *     to: 100,
 *     states: frame(new Float64Array([0, 10, 40, 43, 60, 75]), ["SETUP", "RUN", "JAM", "RUN", "JAM", "RUN"]),
 *     counts: { produced: counter(30), scrap: counter(3) },
 *   },
 *   { stateMap: stateMap({ RUN: "production", JAM: "downtime", SETUP: "setup" }), idealCycleMs: 2, microStopMs: 5 },
 * );
 * const { gapMs, losses } = sixBigLosses(result);
 * gapMs; // => 46
 * losses.map(({ ms, count }) => [ms, count]); // => [[15, 1], [10, 1], [3, 1], [12, null], [6, 3], [0, null]]
 * ```
 */
export function sixBigLosses(result: OeeResult, options: SixBigLossesOptions = {}): SixBigLosses {
  const { times, policy, counts } = result;
  const outside = new Set<StateCategory>(policy.outsidePlan);
  const sumOf = (pick: (state: StateTotal) => boolean) => {
    let ms = 0;
    let count = 0;
    for (const state of result.states) {
      const planned = plannedOf(state, policy);
      if (planned === 0 || !pick(state)) continue;
      ms += planned;
      count += state.occurrences;
    }
    return { ms, count };
  };
  const category = (name: StateCategory) =>
    outside.has(name)
      ? { ms: 0, count: 0 }
      : sumOf((state) => state.category === name && !state.microStop);
  const minor = sumOf((state) => state.microStop === true);
  const netMs = result.idealMs === null ? null : toGrid(result.idealMs);
  const goodMs = result.goodMs === null ? null : toGrid(result.goodMs);
  const rejectMs = netMs === null || goodMs === null ? null : netMs - goodMs;
  const startUpMs = toGrid(options.startUp?.idealMs ?? 0);
  const rejects =
    counts.produced === null || counts.good === null ? null : counts.produced - counts.good;
  const losses: BigLoss[] = [
    { key: "equipmentFailure", takesFrom: "availability", ...category("downtime") },
    { key: "setupAndAdjustment", takesFrom: "availability", ...category("setup") },
    {
      key: "minorStops",
      takesFrom: "performance",
      ms: minor.ms,
      count: policy.microStopMs === null ? null : minor.count,
    },
    {
      key: "reducedSpeed",
      takesFrom: "performance",
      ms: netMs === null ? null : times.aptMs - times.microStopMs - netMs,
      count: null,
    },
    {
      key: "processDefects",
      takesFrom: "quality",
      ms: rejectMs === null ? null : rejectMs - startUpMs,
      count: rejects === null ? null : rejects - (options.startUp?.rejects ?? 0),
    },
    {
      key: "reducedYield",
      takesFrom: "quality",
      ms: rejectMs === null ? null : startUpMs,
      count: options.startUp?.rejects ?? null,
    },
  ];
  const rest = ["idle", "offline", "plannedStop", "unknown"] as const;
  return {
    plannedMs: times.pbtMs,
    goodMs,
    gapMs: goodMs === null ? null : times.pbtMs - goodMs,
    losses,
    other: rest.map((name) => ({ category: name, ...category(name) })).filter(({ ms }) => ms !== 0),
  };
}
