import { TaktlineError } from "@taktline/core";
import type { OeeErrorCode } from "../errors.catalogue.js";
import { toGrid } from "./grid.js";
import type { IdealCycle } from "./ideal-cycle.js";
import type { CounterOptions, CountKind, OeeOptions, PlannedShift } from "./oee-input.js";
import type { OeePolicy } from "./oee-result.js";
import type { StateCategory } from "./state-category.js";
import { categories, type StateMeaning } from "./state-map.js";

/** The quantities, in a fixed order. */
export const countKinds: readonly CountKind[] = ["produced", "good", "scrap", "rework"];

/** The most parts of one reading: what a 64-bit counter holds. Sums of such numbers stay finite. */
export const mostParts = 2 ** 64;

/** The longest ideal cycle time, ms: some 30 000 years. */
const longestCycle = 1e15;

/** Checked options as plain JSON. */
export interface OeeConfig {
  readonly from: number;
  readonly states: Readonly<Record<string, StateMeaning>>;
  readonly idealCycleMs: number | Readonly<Record<string, number>> | readonly IdealCycle[] | null;
  readonly counters: Readonly<Partial<Record<CountKind, CounterOptions>>>;
  readonly policy: OeePolicy;
  readonly staleAfterMs: number | null;
  readonly shifts: readonly PlannedShift[] | null;
}

function fail(code: OeeErrorCode, message: string, details: Record<string, unknown>): never {
  throw new TaktlineError<OeeErrorCode>(code, message, { details });
}

function oneOf<T extends string>(name: string, value: T | undefined, allowed: readonly T[]): T {
  if (value === undefined) return allowed[0]!;
  if (allowed.includes(value)) return value;
  return fail("OEE_OPTION", `${name} is ${JSON.stringify(value)}; use ${allowed.join(" or ")}`, {
    option: name,
    value,
  });
}

function checkCycle(cycle: number, product?: string): void {
  if (Number.isFinite(cycle) && cycle > 0 && cycle <= longestCycle) return;
  const of = product === undefined ? "" : ` of product ${JSON.stringify(product)}`;
  fail(
    "OEE_IDEAL_CYCLE",
    `idealCycleMs${of} is ${cycle}; give milliseconds per part above 0, at most 1e15, or leave it out where it is not known`,
    { idealCycleMs: cycle, product },
  );
}

function checkCycleTable(table: readonly IdealCycle[]): readonly IdealCycle[] {
  const seen = new Set<string>();
  return table.map((row, i) => {
    checkCycle(row.cycleMs, row.product ?? `in row ${i}`);
    const { product, fromMs, cycleMs } = row;
    if (fromMs !== undefined && !Number.isFinite(fromMs)) {
      fail(
        "OEE_IDEAL_CYCLE",
        `row ${i} of idealCycleMs holds from ${fromMs}; give epoch milliseconds, or leave it out for always`,
        { row: i, fromMs },
      );
    }
    const from = fromMs === undefined ? undefined : toGrid(fromMs);
    const key = JSON.stringify([product ?? null, from ?? null]);
    if (seen.has(key)) {
      fail(
        "OEE_IDEAL_CYCLE",
        `row ${i} of idealCycleMs has the product and time of an earlier row; keep one of them`,
        { row: i, product, fromMs },
      );
    }
    seen.add(key);
    return {
      ...(product === undefined ? {} : { product }),
      ...(from === undefined ? {} : { fromMs: from }),
      cycleMs,
    };
  });
}

function checkCycles(of: OeeOptions["idealCycleMs"]): OeeConfig["idealCycleMs"] {
  if (of === undefined) return null;
  if (typeof of === "number") {
    checkCycle(of);
    return of;
  }
  if (isTable(of)) return checkCycleTable(of);
  for (const [product, cycle] of Object.entries(of)) checkCycle(cycle, product);
  return { ...of };
}

function isTable(of: object): of is readonly IdealCycle[] {
  return Array.isArray(of);
}

/** The times at which an ideal cycle time changes, ascending. */
export function cycleTimes({ idealCycleMs }: OeeConfig): readonly number[] {
  if (idealCycleMs === null || typeof idealCycleMs === "number" || !isTable(idealCycleMs)) {
    return [];
  }
  const times = idealCycleMs.flatMap(({ fromMs }) => (fromMs === undefined ? [] : [fromMs]));
  return [...new Set(times)].sort((a, b) => a - b);
}

/** The ideal cycle time of a product for parts made at a time after `sinceMs`; null where it is not known. */
export function cycleOf(config: OeeConfig, product: string, sinceMs: number): number | null {
  const { idealCycleMs } = config;
  if (idealCycleMs === null || typeof idealCycleMs === "number") return idealCycleMs;
  if (!isTable(idealCycleMs)) {
    return Object.hasOwn(idealCycleMs, product) ? idealCycleMs[product]! : null;
  }
  const named = idealCycleMs.some((row) => row.product === product);
  let best: IdealCycle | null = null;
  for (const row of idealCycleMs) {
    if (row.product !== (named ? product : undefined)) continue;
    const from = row.fromMs ?? Number.NEGATIVE_INFINITY;
    if (from <= sinceMs && (best === null || from >= (best.fromMs ?? Number.NEGATIVE_INFINITY))) {
      best = row;
    }
  }
  return best === null ? null : best.cycleMs;
}

function checkCounter(kind: CountKind, of: CounterOptions): CounterOptions {
  oneOf(`counters.${kind}.counter`, of.counter, ["total", "delta"]);
  oneOf(`counters.${kind}.decrease`, of.decrease, ["reset", "rebase"]);
  for (const name of ["rollover", "startAt"] as const) {
    const value = of[name];
    const least = name === "rollover" ? Number.MIN_VALUE : 0;
    if (value !== undefined && !(value >= least && value <= mostParts)) {
      fail(
        "OEE_OPTION",
        `counters.${kind}.${name} is ${value}; give a number of parts up to 2^64`,
        {
          option: name,
          value,
        },
      );
    }
  }
  return { ...of };
}

function interval(what: string, startMs: number, endMs: number) {
  if (!(Number.isFinite(startMs) && Number.isFinite(endMs) && startMs <= endMs)) {
    fail("OEE_SHIFT", `${what} lasts from ${startMs} to ${endMs}; give finite startMs <= endMs`, {
      startMs,
      endMs,
    });
  }
  return { startMs: toGrid(startMs), endMs: toGrid(endMs) };
}

/** Checks a time that a caller gave for a window, and puts it on the grid. */
export function windowTime(name: string, value: number, notBefore = Number.NEGATIVE_INFINITY) {
  const time = toGrid(value);
  if (!Number.isFinite(time) || time < notBefore) {
    const bound = Number.isFinite(notBefore) ? ` not before ${notBefore}` : "";
    fail("OEE_WINDOW", `${name} is ${value}; give finite epoch milliseconds${bound}`, { value });
  }
  return time;
}

/** Checks after how long a state goes stale; null for never. */
export function staleTime(staleAfterMs: number | undefined): number | null {
  if (staleAfterMs === undefined || staleAfterMs === Number.POSITIVE_INFINITY) return null;
  const time = toGrid(staleAfterMs);
  if (time > 0) return time;
  return fail("OEE_OPTION", `staleAfterMs is ${staleAfterMs}; give milliseconds above 0`, {
    option: "staleAfterMs",
    value: staleAfterMs,
  });
}

function microStopTime(microStopMs: number | undefined): number | null {
  if (microStopMs === undefined) return null;
  const time = toGrid(microStopMs);
  if (time > 0 && Number.isFinite(time)) return time;
  return fail("OEE_OPTION", `microStopMs is ${microStopMs}; give milliseconds above 0`, {
    option: "microStopMs",
    value: microStopMs,
  });
}

const movable: readonly StateCategory[] = /* @__PURE__ */ categories.filter(
  (category) => category !== "production",
);

/** Checks which categories are out of the plan. */
function planOf({ outsidePlan = ["plannedStop"] }: Pick<OeeOptions, "outsidePlan">) {
  for (const category of outsidePlan) oneOf("outsidePlan", category, movable);
  return outsidePlan;
}

/** Checks what a micro-stop is. */
export function microStopsOf(
  options: Pick<OeeOptions, "microStopMs" | "microStopCategories" | "outsidePlan">,
): Pick<OeePolicy, "microStopMs" | "microStopCategories"> {
  const microStopMs = microStopTime(options.microStopMs);
  const outsidePlan = planOf(options);
  const micro = microStopMs === null ? [] : (options.microStopCategories ?? ["downtime"]);
  for (const category of micro) {
    oneOf("microStopCategories", category, movable);
    if (outsidePlan.includes(category)) {
      fail(
        "OEE_OPTION",
        `microStopCategories and outsidePlan both name ${category}; a stop that is no loss cannot be a micro-stop`,
        { option: "microStopCategories", value: category },
      );
    }
  }
  return {
    microStopMs,
    microStopCategories: Object.freeze(categories.filter((c) => micro.some((m) => m === c))),
  };
}

/** Checks options once and turns them into plain data. */
export function parseConfig(
  from: number,
  shifts: readonly PlannedShift[] | undefined,
  options: OeeOptions,
): OeeConfig {
  const idealCycleMs = checkCycles(options.idealCycleMs);
  const outsidePlan = planOf(options);
  const { microStopMs, microStopCategories } = microStopsOf(options);
  const counters: Partial<Record<CountKind, CounterOptions>> = {};
  for (const kind of countKinds) {
    const of = options.counters?.[kind];
    if (of !== undefined) counters[kind] = checkCounter(kind, of);
  }
  return {
    from: windowTime("from", from),
    states: options.stateMap.states,
    idealCycleMs,
    counters,
    policy: Object.freeze({
      breaks: oneOf("breaks", options.breaks, ["exclude", "include"]),
      outsidePlan: Object.freeze(categories.filter((c) => outsidePlan.some((o) => o === c))),
      quality: oneOf("quality", options.quality, ["count", "time"]),
      rework: oneOf("rework", options.rework, ["loss", "good"]),
      unscheduledCounts: oneOf("unscheduledCounts", options.unscheduledCounts, [
        "exclude",
        "include",
      ]),
      microStopMs,
      microStopCategories,
    }),
    staleAfterMs: staleTime(options.staleAfterMs),
    shifts:
      shifts === undefined
        ? null
        : shifts.map((s, i) => ({
            ...interval(`shift ${i}`, s.startMs, s.endMs),
            breaks: (s.breaks ?? []).map((b, k) =>
              interval(`break ${k} of shift ${i}`, b.startMs, b.endMs),
            ),
          })),
  };
}
