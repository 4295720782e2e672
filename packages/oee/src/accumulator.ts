import { type Accumulator, isBad, TaktlineError } from "@taktline/core";
import type { OeeErrorCode } from "./errors.catalogue.js";
import { type EventLog, emptyLog, pushEvent, settleLog } from "./log/event-log.js";
import { checkColumns, nameCoder, pushNames } from "./log/push-names.js";
import { countKinds, type OeeConfig, parseConfig, windowTime } from "./model/config.js";
import { toGrid } from "./model/grid.js";
import type { OeeFrame } from "./model/oee-frame.js";
import type {
  CountFrame,
  CountKind,
  NameFrame,
  OeeOptions,
  PlannedShift,
} from "./model/oee-input.js";
import type { OeeDisorder, OeeResult } from "./model/oee-result.js";
import type { StateSegment } from "./model/state-segment.js";
import { type CountFolds, countTotals } from "./result/count-totals.js";
import { dataIssues } from "./result/data-issues.js";
import { ratiosOf } from "./result/ratios.js";
import { stateTotals } from "./result/state-totals.js";
import { timesOf } from "./result/times.js";
import { type CountFold, foldCounts, startCountFold } from "./sweep/count-fold.js";
import { scheduleOf } from "./sweep/schedule.js";
import { segmentsOf } from "./sweep/segments.js";
import {
  type FoldFrame,
  foldStates,
  type StateFold,
  startStateFold,
  stateSumsAt,
} from "./sweep/state-fold.js";

/** Options of {@link oeeAccumulator}: those of `oee` with the start of the window and its calendar. */
export interface OeeAccumulatorOptions extends OeeOptions {
  /** Start of the window, epoch ms, inclusive. */
  readonly from: number;
  /** The calendar; without it all time from `from` on is planned. */
  readonly shifts?: readonly PlannedShift[];
}

/** What `save` gives: plain JSON, self-contained, for `restoreOee`. */
export interface OeeSaved {
  /** What was saved. */
  readonly kind: "oee";
  /** Version of the format. */
  readonly v: 1;
  /** The options, checked. */
  readonly config: unknown;
  /** The events. */
  readonly events: unknown;
}

/**
 * Effectiveness of a running window; made by {@link oeeAccumulator}.
 *
 * It keeps the events of its window (two numbers per event) and of earlier ones only the last: memory is bounded by the
 * events of one window, so make a new one per shift or day.
 */
export interface OeeAccumulator extends Accumulator<OeeFrame, OeeResult, OeeSaved> {
  /** Takes in one item of any kind; the named methods below do the same for one kind each. */
  push(item: OeeFrame): void;
  /** Takes in state changes, in any order; late ones are sorted in. */
  pushStates(frame: NameFrame): void;
  /** Takes in readings of one part counter, in any order. */
  pushCounts(kind: CountKind, frame: CountFrame): void;
  /** Takes in product changes, in any order. */
  pushProducts(frame: NameFrame): void;
  /**
   * Effectiveness from `from` to `asOf` (by default the latest time that any item told), bit for bit what `oee` gives for
   * the same events; throws `OEE_WINDOW` before `from`. Events after `asOf` stay for later.
   */
  value(asOf?: number): OeeResult;
  /** The state segments from `from` to `asOf`, bit for bit what `stateTimeline` gives; default and errors as for `value`. */
  timeline(asOf?: number): StateSegment[];
  /** Everything as plain JSON. */
  save(): OeeSaved;
}

/** The events of one accumulator as plain JSON. */
interface OeeEvents {
  readonly names: string[];
  readonly productNames: string[];
  readonly states: EventLog;
  readonly products: EventLog;
  readonly counts: Record<CountKind, EventLog>;
  invalidCounts: number;
  /** Latest time told by an item without events. */
  clock: number | null;
}

/**
 * Computes effectiveness while the window runs, with the bits of {@link oee} under any chunking, order of arrival
 * of the frames' events and save point.
 *
 * `value` costs the events since the last call (and all of them after a late one).
 *
 * @param options - as for `oee`, with `from` and `shifts`
 * @throws `OEE_WINDOW`, `OEE_IDEAL_CYCLE`, `OEE_OPTION`, `OEE_SHIFT` for what the options contain
 * @throws `OEE_COLUMNS` from the push methods when the columns of a frame differ in length
 * @see ISO 22400-2, KPI descriptions availability, effectiveness, quality ratio, OEE index
 *
 * @example
 * ```ts
 * import { frame } from "@taktline/core";
 * import { oeeAccumulator, stateMap } from "@taktline/oee";
 *
 * const running = oeeAccumulator({ from: 0, stateMap: stateMap({ RUN: "production", STOP: "downtime" }) });
 * running.pushStates(frame(new Float64Array([0, 45_000]), ["RUN", "STOP"]));
 * running.value(60_000).availability; // => 0.75
 * ```
 */
export function oeeAccumulator(options: OeeAccumulatorOptions): OeeAccumulator {
  return accumulate(parseConfig(options.from, options.shifts, options), {
    names: [""],
    productNames: [""],
    states: emptyLog(),
    products: emptyLog(),
    counts: { produced: emptyLog(), good: emptyLog(), scrap: emptyLog(), rework: emptyLog() },
    invalidCounts: 0,
    clock: null,
  });
}

/**
 * Restores an accumulator from what its `save` gave, also after a journey through JSON.
 *
 * @param saved - what `save` gave
 * @throws `OEE_SAVED_STATE` when it is something else or of an unknown version
 *
 * @example
 * ```ts
 * import { frame } from "@taktline/core";
 * import { oeeAccumulator, restoreOee, stateMap } from "@taktline/oee";
 *
 * const running = oeeAccumulator({ from: 0, stateMap: stateMap({ RUN: "production", STOP: "downtime" }) });
 * running.pushStates(frame(new Float64Array([0]), ["RUN"]));
 * const again = restoreOee(JSON.parse(JSON.stringify(running.save())));
 * again.pushStates(frame(new Float64Array([45_000]), ["STOP"]));
 * again.value(60_000).availability; // => 0.75
 * ```
 */
export function restoreOee(saved: OeeSaved): OeeAccumulator {
  const { kind, v, config, events } = (saved ?? {}) as Partial<OeeSaved>;
  if (kind !== "oee" || v !== 1 || !isConfig(config) || !isEvents(events)) {
    throw new TaktlineError<OeeErrorCode>(
      "OEE_SAVED_STATE",
      `kind ${JSON.stringify(kind)} with v ${JSON.stringify(v)} is not a whole state that save() of an accumulator of effectiveness gave; replay the events instead`,
      { details: { kind, v } },
    );
  }
  return accumulate(config, copyOf(events));
}

/** A counter of which only its baseline was heard tells no quantity: 0 would be a claim. */
function known(folds: CountFolds): CountFolds {
  const told = (fold: CountFold | null) => (fold?.baseline && fold.taken === 1 ? null : fold);
  return {
    produced: told(folds.produced),
    good: told(folds.good),
    scrap: told(folds.scrap),
    rework: told(folds.rework),
  };
}

/** What the number of a 64-bit reading lacks to it: above 2^53 a double holds not every integer. */
function lost(read: number | bigint, parts: number): number {
  return typeof read === "bigint" && parts > Number.MAX_SAFE_INTEGER
    ? Number(read - BigInt(parts))
    : 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isConfig(of: unknown): of is OeeConfig {
  return (
    isRecord(of) &&
    Number.isFinite(of.from) &&
    isRecord(of.states) &&
    isRecord(of.policy) &&
    isRecord(of.counters) &&
    (of.shifts === null || Array.isArray(of.shifts))
  );
}

function isEvents(of: unknown): of is OeeEvents {
  if (!isRecord(of) || !Array.isArray(of.names) || !Array.isArray(of.productNames)) {
    return false;
  }
  const counts = of.counts;
  if (!isRecord(counts)) return false;
  const logs = [of.states, of.products, ...countKinds.map((kind) => counts[kind])];
  return logs.every(
    (log) => isRecord(log) && ["t", "v", "lateT", "lateV"].every((key) => Array.isArray(log[key])),
  );
}

function copyOf(events: OeeEvents): OeeEvents {
  const log = (of: EventLog): EventLog => ({
    ...of,
    t: [...of.t],
    v: [...of.v],
    lateT: [...of.lateT],
    lateV: [...of.lateV],
    low: of.low ? { ...of.low } : null,
  });
  const { produced, good, scrap, rework } = events.counts;
  return {
    names: [...events.names],
    productNames: [...events.productNames],
    states: log(events.states),
    products: log(events.products),
    counts: { produced: log(produced), good: log(good), scrap: log(scrap), rework: log(rework) },
    invalidCounts: events.invalidCounts,
    clock: events.clock,
  };
}

function accumulate(config: OeeConfig, events: OeeEvents): OeeAccumulator {
  const { from, policy, counters } = config;
  const { names, productNames, states, products, counts } = events;
  const schedule = scheduleOf(config.shifts);
  const around: FoldFrame = {
    from,
    schedule,
    staleAfterMs: config.staleAfterMs,
    breaksPlanned: policy.breaks === "include",
  };
  const isDelta = (kind: CountKind) => counters[kind]?.counter === "delta";
  let stateFold: StateFold | null = null;
  const countFolds: Partial<Record<CountKind, CountFold>> = {};

  const stateCode = nameCoder(names);
  const productCode = nameCoder(productNames);

  const settle = () => {
    settleLog(states, false);
    settleLog(products, false);
    if (stateFold !== null && states.changed !== null && states.changed <= stateFold.t) {
      stateFold = null;
    }
    states.changed = null;
    for (const kind of countKinds) {
      const log = counts[kind];
      settleLog(log, isDelta(kind));
      const fold = countFolds[kind];
      if (
        fold !== undefined &&
        ((log.changed !== null && log.changed <= fold.t) ||
          (products.changed !== null && products.changed <= fold.t))
      ) {
        delete countFolds[kind];
      }
      log.changed = null;
    }
    products.changed = null;
  };

  const statesAt = (asOf: number): StateFold => {
    const again = stateFold === null || stateFold.t > asOf;
    const fold = again ? startStateFold(states, around) : stateFold!;
    foldStates(fold, around, states, asOf);
    if (stateFold === null) stateFold = fold;
    return stateSumsAt(fold, around, asOf);
  };

  const countsAt = (kind: CountKind, asOf: number): CountFold | null => {
    const log = counts[kind];
    const of = counters[kind] ?? {};
    const heard = log.baseT !== null || (log.t.length > 0 && log.t[0]! <= asOf);
    if (!heard && of.counter !== "delta") return null;
    const kept = countFolds[kind];
    const fold = kept === undefined || kept.t > asOf ? startCountFold(log, from, of) : kept;
    foldCounts(fold, around, of, log, products, asOf);
    if (kept === undefined) countFolds[kind] = fold;
    return fold;
  };

  const disorder = (): OeeDisorder => {
    const totals = [
      states,
      products,
      ...countKinds.filter((k) => !isDelta(k)).map((k) => counts[k]),
    ];
    const all = [states, products, ...countKinds.map((k) => counts[k])];
    return {
      late: all.reduce((n, log) => n + log.late, 0),
      replaced: totals.reduce((n, log) => n + log.accepted - log.t.length, 0),
      invalidTime: all.reduce((n, log) => n + log.invalidTime, 0),
    };
  };

  const latest = (): number => {
    let time = Math.max(from, events.clock ?? from);
    for (const { maxT } of [states, products, ...countKinds.map((k) => counts[k])]) {
      if (maxT !== null && maxT > time) time = maxT;
    }
    return time;
  };

  const pushStates = (frame: NameFrame) => pushNames(states, from, stateCode, frame);

  const pushProducts = (frame: NameFrame) => {
    pushNames(products, from, productCode, frame);
    // Readings that were summed already may belong to another product now.
    for (const t of frame.t) {
      if (!Number.isFinite(t)) continue;
      const at = toGrid(t);
      if (products.changed === null || at < products.changed) products.changed = at;
    }
  };

  const pushCounts = (kind: CountKind, frame: CountFrame) => {
    checkColumns(frame);
    const log = counts[kind];
    const add = isDelta(kind);
    const { t, v, q } = frame;
    for (let i = 0; i < t.length; i++) {
      const read = v[i]!;
      const parts = Number(read) + 0;
      const valid = parts >= 0 && parts < Number.POSITIVE_INFINITY;
      if (!Number.isFinite(t[i]!)) log.invalidTime++;
      else if (!valid || (q !== undefined && isBad(q[i]!))) events.invalidCounts++;
      else pushEvent(log, from, toGrid(t[i]!), parts, add, add ? 0 : lost(read, parts));
    }
  };

  return {
    pushStates,
    pushProducts,
    pushCounts,
    push(item) {
      if (item.kind === "states") pushStates(item.frame);
      else if (item.kind === "products") pushProducts(item.frame);
      else if (item.kind === "counts") pushCounts(item.count, item.frame);
      else if (Number.isFinite(item.t) && item.t > (events.clock ?? from)) {
        events.clock = toGrid(item.t);
      }
    },
    value(asOf = latest()) {
      const to = windowTime("asOf", asOf, from);
      settle();
      const totals = stateTotals(config.states, names, statesAt(to));
      const folds: CountFolds = {
        produced: countsAt("produced", to),
        good: countsAt("good", to),
        scrap: countsAt("scrap", to),
        rework: countsAt("rework", to),
      };
      const sums = countTotals(config, known(folds), productNames);
      const { idealMs, goodMs, withoutCycle: _, ...quantities } = sums;
      const times = timesOf(totals, policy);
      const { issues, ...ratios } = ratiosOf(times, quantities, idealMs, goodMs, policy);
      const order = disorder();
      return {
        from,
        to,
        ...ratios,
        times,
        counts: quantities,
        idealMs,
        goodMs,
        states: totals,
        disorder: order,
        policy,
        issues: [
          ...issues,
          ...dataIssues(config, to, schedule, totals, times, quantities, folds, sums, {
            times: order.invalidTime,
            counts: events.invalidCounts,
          }),
        ],
      };
    },
    timeline(asOf = latest()) {
      const to = windowTime("asOf", asOf, from);
      settle();
      return segmentsOf(states, config.states, names, from, to, config.staleAfterMs);
    },
    save() {
      settle();
      return { kind: "oee", v: 1, config, events: copyOf(events) };
    },
  };
}
