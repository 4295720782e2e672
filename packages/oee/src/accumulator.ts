import { type Accumulator, isBad, TaktlineError } from "@taktline/core";
import type { OeeErrorCode } from "./errors.catalogue.js";
import { type EventLog, emptyLog, pushEvent, settleLog } from "./log/event-log.js";
import type { OeeEvents } from "./log/oee-events.js";
import { checkColumns, nameCoder, pushNames } from "./log/push-names.js";
import { isSavedEvents, savedConfig } from "./log/saved-state.js";
import { checkCorrection } from "./model/check-correction.js";
import {
  countKinds,
  cycleTimes,
  mostParts,
  type OeeConfig,
  parseConfig,
  windowTime,
} from "./model/config.js";
import { toGrid } from "./model/grid.js";
import type { OeeCorrection } from "./model/oee-correction.js";
import type { OeeFrame } from "./model/oee-frame.js";
import type {
  CountFrame,
  CountKind,
  NameFrame,
  OeeOptions,
  PlannedShift,
} from "./model/oee-input.js";
import type { OeeDisorder, OeeResult, StateTotal } from "./model/oee-result.js";
import type { StateSegment } from "./model/state-segment.js";
import { type CountFolds, countTotals } from "./result/count-totals.js";
import { correctionIssues, dataIssues } from "./result/data-issues.js";
import { ratiosOf } from "./result/ratios.js";
import { meaningOf, stateTotals } from "./result/state-totals.js";
import { timesOf } from "./result/times.js";
import { type CountFold, foldCounts, startCountFold } from "./sweep/count-fold.js";
import {
  effectiveChanges,
  type RunningStates,
  runningStates,
  type StateCorrection,
} from "./sweep/effective-states.js";
import type { KindRun, MicroRule } from "./sweep/micro-runs.js";
import { scheduleOf } from "./sweep/schedule.js";
import { segmentsOf } from "./sweep/segments.js";
import {
  type FoldFrame,
  foldStates,
  type StateFold,
  type StateLog,
  startStateFold,
  stateSumsAt,
} from "./sweep/state-fold.js";
import { kindOf, type StateKind, stateKinds } from "./sweep/state-kinds.js";
import type { TellContext } from "./sweep/told-states.js";

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
  /**
   * Sets something right afterwards, also in a window that is long closed: the next `value` is what `oee` gives with the
   * correction, bit for bit. Later corrections cover earlier ones. Throws `OEE_CORRECTION` for one that makes no sense.
   */
  correct(correction: OeeCorrection): void;
  /** Everything as plain JSON. */
  save(): OeeSaved;
}

/** An accumulator that can also be asked for a part of its time; for `oeeBy`. */
export interface WindowedOee extends OeeAccumulator {
  /** Effectiveness of parts of the time, with micro-stops as they are in the whole up to `asOf`. */
  parts(windows: readonly (readonly [from: number, to: number])[], asOf: number): OeeResult[];
}

/**
 * Computes effectiveness while the window runs, with the bits of {@link oee} under any chunking, order of arrival
 * of the frames' events and save point.
 *
 * `value` costs the events since the last call (and all of them after a late one, and while corrections of states are in force).
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
  return windowedOee(options);
}

/** The accumulator with its inner door. */
export function windowedOee(options: OeeAccumulatorOptions): WindowedOee {
  return accumulate(parseConfig(options.from, options.shifts, options), {
    names: [""],
    productNames: [""],
    states: emptyLog(),
    products: emptyLog(),
    counts: { produced: emptyLog(), good: emptyLog(), scrap: emptyLog(), rework: emptyLog() },
    invalidCounts: 0,
    clock: null,
    corrections: [],
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
  const { kind, v, config: told, events } = (saved ?? {}) as Partial<OeeSaved>;
  const config = kind === "oee" && v === 1 ? savedConfig(told) : null;
  if (config === null || !isSavedEvents(events, config)) {
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
    // A state that was saved before there were corrections has none.
    corrections: [...(events.corrections ?? [])],
  };
}

/** The events of a part of the time, with the last one before it as its base. */
function partOf<L extends Pick<EventLog, "t" | "v" | "baseT" | "baseV">>(
  log: L,
  from: number,
  to: number,
): L {
  const after = (t: number) => {
    let low = 0;
    let high = log.t.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (log.t[mid]! <= t) low = mid + 1;
      else high = mid;
    }
    return low;
  };
  const [a, b] = [after(from), after(to)];
  const base = a > 0 ? { baseT: log.t[a - 1]!, baseV: log.v[a - 1]! } : {};
  return { ...log, ...base, t: log.t.slice(a, b), v: log.v.slice(a, b) };
}

function accumulate(config: OeeConfig, events: OeeEvents): WindowedOee {
  const { from, policy, counters } = config;
  const { names, productNames, states, products, counts, corrections } = events;
  const schedule = scheduleOf(config.shifts);
  const versions = cycleTimes(config);
  const frameFrom = (start: number, staleAfterMs: number | null): FoldFrame => ({
    from: start,
    schedule,
    staleAfterMs,
    breaksPlanned: policy.breaks === "include",
  });
  const isDelta = (kind: CountKind) => counters[kind]?.counter === "delta";
  const { microStopMs, microStopCategories } = policy;
  const kinds = stateKinds();
  const context: TellContext = {
    from,
    states: config.states,
    names,
    kinds,
    staleAfterMs: config.staleAfterMs,
  };
  const rule: MicroRule = {
    from,
    thresholdMs: microStopMs,
    categories: microStopCategories,
    kinds,
  };
  const told = (code: number): StateKind =>
    kindOf(names[code]!, meaningOf(config.states, names[code]!));
  const found = (code: number): StateKind => kinds.list[code]!;
  const unknown = () => kinds.code(kindOf("", { category: "unknown" }));
  let stateFold: StateFold | null = null;
  let running: RunningStates | null = null;
  const countFolds: Partial<Record<CountKind, CountFold>> = {};

  const stateCode = nameCoder(names);
  const productCode = nameCoder(productNames);

  const settle = () => {
    settleLog(states, false);
    settleLog(products, false);
    if (states.changed !== null) {
      if (stateFold !== null && states.changed <= stateFold.t) stateFold = null;
      if (running !== null && states.changed <= running.at()) {
        running = null;
        stateFold = null;
      }
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

  const stateCorrections = (): StateCorrection[] =>
    corrections.filter((c): c is StateCorrection => c.kind !== "count");
  /** Whether states are what was told and nothing else. */
  const plain = () => microStopMs === null && !corrections.some((c) => c.kind !== "count");
  const logOf = ({ t, v }: KindRun): StateLog => ({ t, v, baseT: null, baseV: unknown() });
  const effective = (asOf: number): StateLog =>
    logOf(effectiveChanges(context, rule, states, stateCorrections(), asOf));

  const foldAll = (log: StateLog, frame: FoldFrame, asOf: number): StateFold => {
    const fold = startStateFold(log, frame);
    foldStates(fold, frame, log, asOf);
    return stateSumsAt(fold, frame, asOf);
  };

  const plainStatesAt = (asOf: number): StateFold => {
    const frame = frameFrom(from, config.staleAfterMs);
    const again = stateFold === null || stateFold.t > asOf;
    const fold = again ? startStateFold(states, frame) : stateFold!;
    foldStates(fold, frame, states, asOf);
    if (stateFold === null) stateFold = fold;
    return stateSumsAt(fold, frame, asOf);
  };

  const microStatesAt = (asOf: number): StateFold => {
    const frame = frameFrom(from, null);
    if (running !== null && running.at() > asOf) return foldAll(effective(asOf), frame, asOf);
    running ??= runningStates(context, rule, states);
    running.take(states, asOf);
    const decided = logOf(running.decided);
    stateFold ??= startStateFold(decided, frame);
    foldStates(stateFold, frame, decided, asOf);
    const open = stateSumsAt(stateFold, frame, stateFold.t);
    open.taken = 0;
    foldStates(open, frame, logOf(running.open(asOf)), asOf);
    return stateSumsAt(open, frame, asOf);
  };

  const statesAt = (asOf: number): StateTotal[] => {
    if (plain()) return stateTotals(told, plainStatesAt(asOf));
    const fold = corrections.some((c) => c.kind !== "count")
      ? foldAll(effective(asOf), frameFrom(from, null), asOf)
      : microStatesAt(asOf);
    return stateTotals(found, fold);
  };

  const heardBy = (log: EventLog, asOf: number) =>
    log.baseT !== null || (log.t.length > 0 && log.t[0]! <= asOf);

  const countsAt = (kind: CountKind, asOf: number): CountFold | null => {
    const log = counts[kind];
    const of = counters[kind] ?? {};
    if (!heardBy(log, asOf) && of.counter !== "delta") return null;
    const kept = countFolds[kind];
    const fold = kept === undefined || kept.t > asOf ? startCountFold(log, from, of) : kept;
    foldCounts(fold, frameFrom(from, null), of, log, products, asOf, versions);
    if (kept === undefined) countFolds[kind] = fold;
    return fold;
  };

  const countsIn = (kind: CountKind, start: number, end: number): CountFold | null => {
    const of = counters[kind] ?? {};
    const log = partOf(counts[kind], start, end);
    if (!heardBy(log, end) && of.counter !== "delta") return null;
    const fold = startCountFold(log, start, of);
    const product = partOf(products, start, end);
    foldCounts(fold, frameFrom(start, null), of, log, product, end, versions);
    return fold;
  };

  /** Corrected parts as readings of their own; null where nothing was corrected. */
  const addedIn = (kind: CountKind, start: number, end: number): CountFold | null => {
    const log = emptyLog();
    for (const c of corrections) {
      if (c.kind !== "count" || c.count !== kind || c.tMs <= start || c.tMs > end) continue;
      pushEvent(log, start, c.tMs, c.parts, true);
    }
    if (log.accepted === 0) return null;
    settleLog(log, true);
    const of = { counter: "delta" } as const;
    const fold = startCountFold(log, start, of);
    const product = partOf(products, start, end);
    foldCounts(fold, frameFrom(start, null), of, log, product, end, versions);
    return fold;
  };

  const byKind = (of: (kind: CountKind) => CountFold | null): CountFolds => ({
    produced: of("produced"),
    good: of("good"),
    scrap: of("scrap"),
    rework: of("rework"),
  });

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
      const at = toGrid(t);
      if (!Number.isFinite(at)) continue;
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
      const valid = parts >= 0 && parts <= mostParts;
      const at = toGrid(t[i]!);
      if (!Number.isFinite(at)) log.invalidTime++;
      else if (!valid || (q !== undefined && isBad(q[i]!))) events.invalidCounts++;
      else pushEvent(log, from, at, parts, add, add ? 0 : lost(read, parts));
    }
  };

  const correct = (correction: OeeCorrection) => {
    corrections.push(checkCorrection(correction));
    stateFold = null;
    running = null;
  };

  const resultOf = (
    start: number,
    to: number,
    totals: StateTotal[],
    folds: CountFolds,
  ): OeeResult => {
    const added = byKind((kind) => addedIn(kind, start, to));
    const sums = countTotals(config, known(folds), added, productNames);
    const { idealMs, goodMs, withoutCycle: _, goodTold: __, products: rows, ...quantities } = sums;
    const times = timesOf(totals, policy);
    const { issues, ...ratios } = ratiosOf(times, quantities, idealMs, goodMs, policy);
    const order = disorder();
    return {
      from: start,
      to,
      ...ratios,
      times,
      counts: quantities,
      idealMs,
      goodMs,
      states: totals,
      products: rows,
      disorder: order,
      policy,
      issues: [
        ...issues,
        ...dataIssues(
          { ...config, from: start },
          to,
          schedule,
          totals,
          times,
          quantities,
          folds,
          sums,
          {
            times: order.invalidTime,
            counts: events.invalidCounts,
          },
        ),
        ...correctionIssues(corrections, start, to),
      ],
    };
  };

  return {
    pushStates,
    pushProducts,
    pushCounts,
    correct,
    push(item) {
      if (item.kind === "states") pushStates(item.frame);
      else if (item.kind === "products") pushProducts(item.frame);
      else if (item.kind === "counts") pushCounts(item.count, item.frame);
      else if (item.kind === "correction") correct(item.correction);
      else if (Number.isFinite(toGrid(item.t)) && item.t > (events.clock ?? from)) {
        events.clock = toGrid(item.t);
      }
    },
    value(asOf = latest()) {
      const to = windowTime("asOf", asOf, from);
      settle();
      return resultOf(
        from,
        to,
        statesAt(to),
        byKind((kind) => countsAt(kind, to)),
      );
    },
    parts(windows, asOf) {
      settle();
      const log = plain() ? states : (effective(asOf) as EventLog);
      return windows.map(([start, end]) => {
        const frame = frameFrom(start, plain() ? config.staleAfterMs : null);
        const fold = foldAll(partOf(log, start, end), frame, end);
        const totals = stateTotals(plain() ? told : found, fold);
        return resultOf(
          start,
          end,
          totals,
          byKind((kind) => countsIn(kind, start, end)),
        );
      });
    },
    timeline(asOf = latest()) {
      const to = windowTime("asOf", asOf, from);
      settle();
      return plain()
        ? segmentsOf(states, told, from, to, config.staleAfterMs)
        : segmentsOf(effective(to), found, from, to, null);
    },
    save() {
      settle();
      return { kind: "oee", v: 1, config, events: copyOf(events) };
    },
  };
}
