import { checkCorrection } from "../model/check-correction.js";
import { countKinds, mostParts, type OeeConfig, parseConfig } from "../model/config.js";
import { toGrid } from "../model/grid.js";
import type { OeeCorrection } from "../model/oee-correction.js";
import type { OeeOptions } from "../model/oee-input.js";
import { categories, type StateMeaning } from "../model/state-map.js";
import type { OeeEvents } from "./oee-events.js";

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const isText = (value: unknown): value is string => typeof value === "string";
const isTime = (value: unknown): value is number =>
  typeof value === "number" && Number.isFinite(value) && toGrid(value) === value;
const isWhole = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;
const orNull = (test: (value: unknown) => boolean) => (value: unknown) =>
  value === null || test(value);

function isMeaning(value: unknown): value is StateMeaning {
  return (
    isRecord(value) &&
    categories.some((category) => category === value.category) &&
    (value.reason === undefined || isText(value.reason))
  );
}

/** The options in a saved state, checked as those of a new accumulator are; null where they are damaged. */
export function savedConfig(of: unknown): OeeConfig | null {
  if (!isRecord(of) || !isTime(of.from) || !isRecord(of.policy) || !isRecord(of.states))
    return null;
  const { from, policy, states, counters, idealCycleMs, staleAfterMs, shifts } = of;
  if (!Object.values(states).every(isMeaning)) return null;
  if (!isRecord(counters) || !Object.values(counters).every(isRecord)) return null;
  const words = [policy.breaks, policy.quality, policy.rework, policy.unscheduledCounts];
  if (!words.every(isText) || !Array.isArray(policy.outsidePlan)) return null;
  // What an earlier version saved knew no micro-stops.
  const { microStopMs = null, microStopCategories = [], ...choices } = policy;
  if (!Array.isArray(microStopCategories)) return null;
  if (!orNull(isTime)(microStopMs) || !orNull(isTime)(staleAfterMs)) return null;
  if (shifts !== null && !Array.isArray(shifts)) return null;
  if (idealCycleMs !== null && typeof idealCycleMs !== "number" && !isObject(idealCycleMs)) {
    return null;
  }
  const options = {
    ...choices,
    stateMap: { states },
    counters,
    ...(idealCycleMs !== null && { idealCycleMs }),
    ...(staleAfterMs !== null && { staleAfterMs }),
    ...(microStopMs !== null && { microStopMs, microStopCategories }),
  } as unknown as OeeOptions;
  try {
    return parseConfig(from, shifts ?? undefined, options);
  } catch {
    return null;
  }
}

const isObject = (value: unknown) => typeof value === "object" && value !== null;

/** Whether a log is whole; `isValue` says what a value of it can be. */
function isLog(log: unknown, from: number, isValue: (value: unknown) => boolean): boolean {
  if (!isRecord(log)) return false;
  const { t, v, lateT, lateV, baseT, baseV, low, maxT, changed } = log;
  const columns = [t, v, lateT, lateV];
  if (!columns.every((column): column is unknown[] => Array.isArray(column))) return false;
  const [times, values, lateTimes, lateValues] = columns as unknown[][];
  if (times!.length !== values!.length || lateTimes!.length !== lateValues!.length) return false;
  let before = from;
  for (const at of times!) {
    if (!isTime(at) || at <= before) return false;
    before = at;
  }
  return (
    lateTimes!.every((at) => isTime(at) && at > from) &&
    values!.every(isValue) &&
    lateValues!.every(isValue) &&
    (baseT === null || (isTime(baseT) && baseT <= from && isValue(baseV))) &&
    (low === null || (isRecord(low) && Object.values(low).every(Number.isFinite))) &&
    orNull(isTime)(maxT) &&
    orNull(isTime)(changed) &&
    [log.accepted, log.late, log.invalidTime].every(isWhole)
  );
}

function isCorrection(of: unknown): boolean {
  try {
    checkCorrection(of as OeeCorrection);
    return true;
  } catch {
    return false;
  }
}

/** Whether the events in a saved state are whole. */
export function isSavedEvents(of: unknown, { from }: OeeConfig): of is OeeEvents {
  if (!isRecord(of)) return false;
  // A state that was saved before there were corrections has none.
  const { names, productNames, counts, corrections = [] } = of;
  const isNames = (list: unknown): list is string[] =>
    Array.isArray(list) &&
    list[0] === "" &&
    list.every(isText) &&
    new Set(list).size === list.length;
  if (!isNames(names) || !isNames(productNames) || !isRecord(counts)) return false;
  const codeOf = (list: string[]) => (code: unknown) => isWhole(code) && code < list.length;
  const isParts = (parts: unknown) =>
    typeof parts === "number" && parts >= 0 && parts <= mostParts * mostParts;
  return (
    isLog(of.states, from, codeOf(names)) &&
    isLog(of.products, from, codeOf(productNames)) &&
    countKinds.every((kind) => isLog(counts[kind], from, isParts)) &&
    isWhole(of.invalidCounts) &&
    orNull(isTime)(of.clock) &&
    Array.isArray(corrections) &&
    corrections.every(isCorrection)
  );
}
