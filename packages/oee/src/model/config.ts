import { TaktlineError } from "@taktline/core";
import type { OeeErrorCode } from "../errors.catalogue.js";
import { toGrid } from "./grid.js";
import type { CounterOptions, CountKind, OeeOptions, PlannedShift } from "./oee-input.js";
import type { OeePolicy } from "./oee-result.js";
import { categories, type StateMeaning } from "./state-map.js";

/** The quantities, in a fixed order. */
export const countKinds: readonly CountKind[] = ["produced", "good", "scrap", "rework"];

/** Checked options as plain JSON. */
export interface OeeConfig {
  readonly from: number;
  readonly states: Readonly<Record<string, StateMeaning>>;
  readonly idealCycleMs: number | Readonly<Record<string, number>> | null;
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
  if (Number.isFinite(cycle) && cycle > 0) return;
  const of = product === undefined ? "" : ` of product ${JSON.stringify(product)}`;
  fail(
    "OEE_IDEAL_CYCLE",
    `idealCycleMs${of} is ${cycle}; give milliseconds per part above 0, or leave it out where it is not known`,
    { idealCycleMs: cycle, product },
  );
}

function checkCounter(kind: CountKind, of: CounterOptions): CounterOptions {
  oneOf(`counters.${kind}.counter`, of.counter, ["total", "delta"]);
  oneOf(`counters.${kind}.decrease`, of.decrease, ["reset", "rebase"]);
  for (const name of ["rollover", "startAt"] as const) {
    const value = of[name];
    const least = name === "rollover" ? Number.MIN_VALUE : 0;
    if (value !== undefined && !(Number.isFinite(value) && value >= least)) {
      fail("OEE_OPTION", `counters.${kind}.${name} is ${value}; give a finite number of parts`, {
        option: name,
        value,
      });
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

/** Checks options once and turns them into plain data. */
export function parseConfig(
  from: number,
  shifts: readonly PlannedShift[] | undefined,
  options: OeeOptions,
): OeeConfig {
  const { idealCycleMs } = options;
  if (typeof idealCycleMs === "number") checkCycle(idealCycleMs);
  else for (const [p, cycle] of Object.entries(idealCycleMs ?? {})) checkCycle(cycle, p);
  const outsidePlan = options.outsidePlan ?? ["plannedStop"];
  const movable = categories.filter((c) => c !== "production");
  for (const category of outsidePlan) oneOf("outsidePlan", category, movable);
  const counters: Partial<Record<CountKind, CounterOptions>> = {};
  for (const kind of countKinds) {
    const of = options.counters?.[kind];
    if (of !== undefined) counters[kind] = checkCounter(kind, of);
  }
  return {
    from: windowTime("from", from),
    states: options.stateMap.states,
    idealCycleMs: idealCycleMs ?? null,
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
