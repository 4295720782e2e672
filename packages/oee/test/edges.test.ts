import { frame, shiftCalendar, shiftsBetween } from "@taktline/core";
import {
  type CounterOptions,
  type OeeOptions,
  oee,
  oeeAccumulator,
  restoreOee,
  stateMap,
  stateTimeline,
  stopPareto,
} from "@taktline/oee";
import { describe, expect, test } from "vitest";

const hour = 3_600_000;
const meaning = stateMap({
  RUN: "production",
  STOP: "downtime",
  E1: { category: "downtime", reason: "jam" },
  E2: { category: "downtime", reason: "jam" },
  IDLE: "idle",
});
const options: OeeOptions = { stateMap: meaning, idealCycleMs: 1 };
const counter = (...rows: [number, number][]) =>
  frame(new Float64Array(rows.map((r) => r[0])), new Float64Array(rows.map((r) => r[1])));
const states = (...rows: [number, string][]) =>
  frame(
    new Float64Array(rows.map((r) => r[0])),
    rows.map((r) => r[1]),
  );
const codes = (result: { issues: readonly { code: string }[] }) => result.issues.map((i) => i.code);
const throwsCode = (code: string, run: () => unknown) =>
  expect(run).toThrow(expect.objectContaining({ name: "TaktlineError", code }));

describe("undefined is null with a reason, never NaN and never 1", () => {
  test("a window of zero length has no ratio at all", () => {
    const r = oee({ from: 5, to: 5, states: states([0, "RUN"]) }, options);
    expect([r.availability, r.performance, r.quality, r.oee, r.nee, r.teep]).toEqual(
      Array(6).fill(null),
    );
    expect(r.issues.map((i) => i.path?.[0])).toEqual([
      "availability",
      "performance",
      "quality",
      "oee",
      "nee",
      "teep",
    ]);
    expect(r.states).toEqual([]);
  });
  test("no states: all planned time is unknown, a loss, and reported", () => {
    const r = oee({ from: 0, to: 100, states: states() }, options);
    expect(r.availability).toBe(0);
    expect(r.times.unknownMs).toBe(100);
    expect(codes(r)).toContain("OEE_NO_STATE");
  });
  test("no planned time: availability is null, not 1", () => {
    const r = oee({ from: 0, to: 100, states: states([0, "RUN"]), shifts: [] }, options);
    expect(r.availability).toBeNull();
    expect(r.times.unscheduledProductionMs).toBe(100);
  });
  test("a shift wholly down: OEE is 0, performance and quality are null", () => {
    const r = oee(
      {
        from: 0,
        to: 100,
        states: states([0, "STOP"]),
        counts: { produced: counter([0, 7], [100, 7]), scrap: counter([0, 0]) },
      },
      options,
    );
    expect([r.availability, r.performance, r.quality, r.oee, r.teep]).toEqual([
      0,
      null,
      null,
      0,
      0,
    ]);
    expect(r.nee).toBeNull();
  });
  test("running without a part: performance 0, quality null, OEE 0", () => {
    const r = oee(
      { from: 0, to: 100, states: states([0, "RUN"]), counts: { produced: counter([0, 7]) } },
      options,
    );
    expect([r.performance, r.quality, r.oee, r.nee]).toEqual([0, null, 0, 0]);
  });
  test("parts without any production time: OEE is null and says so", () => {
    const r = oee(
      {
        from: 0,
        to: 100,
        states: states([0, "STOP"]),
        counts: { good: counter([0, 0], [50, 3]), scrap: counter([0, 0]) },
      },
      options,
    );
    expect(r.oee).toBeNull();
    expect(r.issues.find((i) => i.path?.[0] === "oee")?.message).toContain("no production time");
  });
  test("a counter that never reported is not 0 parts", () => {
    const counts = { produced: counter(), scrap: counter([0, 0]) };
    const r = oee({ from: 0, to: 100, states: states([0, "RUN"]), counts }, options);
    expect(r.counts.produced).toBeNull();
    expect(r.oee).toBeNull();
  });
  test("without an ideal cycle time performance is null and availability stays", () => {
    const r = oee(
      {
        from: 0,
        to: 100,
        states: states([0, "RUN"]),
        counts: { produced: counter([0, 0], [100, 5]) },
      },
      { stateMap: meaning },
    );
    expect([r.availability, r.performance, r.oee]).toEqual([1, null, null]);
  });
  test("a product without an ideal cycle time makes performance undefined and is named", () => {
    const input = {
      from: 0,
      to: 100,
      states: states([0, "RUN"]),
      products: states([0, "A"], [50, "constructor"]),
      counts: { produced: counter([0, 0], [50, 5], [60, 6]) },
    };
    const r = oee(input, { ...options, idealCycleMs: { A: 1 } });
    expect(r.performance).toBeNull();
    expect(r.issues.map((i) => i.path)).toContainEqual(["idealMs", "constructor"]);
  });
});

describe("performance above 1 is visible and carries a warning", () => {
  test("120 parts of 1 ms in 100 ms", () => {
    const counts = { good: counter([0, 0], [100, 120]), scrap: counter([0, 0]) };
    const r = oee({ from: 0, to: 100, states: states([0, "RUN"]), counts }, options);
    expect([r.performance, r.oee]).toEqual([1.2, 1.2]);
    expect(codes(r)).toEqual(["OEE_PERFORMANCE_OVER_ONE"]);
  });
});

describe("states", () => {
  test("the last state before the window holds into it, also when it arrives late", () => {
    const r = oee(
      { from: 100, to: 200, states: states([150, "STOP"], [10, "STOP"], [20, "RUN"]) },
      options,
    );
    expect(r.availability).toBe(0.5);
    expect(r.disorder).toEqual({ late: 2, replaced: 0, invalidTime: 0 });
  });
  test("the open last state lasts until the end; events after it are ignored", () => {
    const r = oee({ from: 0, to: 100, states: states([40, "RUN"], [100, "STOP"]) }, options);
    expect(r.times).toMatchObject({ aptMs: 60, unknownMs: 40 });
    expect(r.states.map((s) => s.state)).toEqual(["", "RUN"]);
  });
  test("of events with one time the later arrival holds, and is counted", () => {
    const r = oee(
      { from: 0, to: 100, states: states([0, "RUN"], [50, "STOP"], [60, "RUN"], [50, "IDLE"]) },
      options,
    );
    expect(r.times).toMatchObject({ adotMs: 10, adetMs: 0 });
    expect(r.disorder).toMatchObject({ late: 1, replaced: 1 });
  });
  test("names that the map lacks count as unknown, also those that every object has", () => {
    const r = oee(
      { from: 0, to: 100, states: states([0, "toString"], [10, "__proto__"], [30, "RUN"]) },
      options,
    );
    expect(r.times.unknownMs).toBe(30);
    expect(r.issues.flatMap((i) => (i.code === "OEE_UNKNOWN_STATE" ? [i.path?.[1]] : []))).toEqual([
      "__proto__",
      "toString",
    ]);
    expect(stateMap({ ["__proto__"]: "setup" }).states).toHaveProperty("__proto__", {
      category: "setup",
    });
  });
  test("a sample of Bad quality means that nothing is known; an Uncertain one holds", () => {
    const q = new Uint32Array([0, 0x8000_0000, 0x4000_0000]);
    const r = oee(
      { from: 0, to: 100, states: frame(new Float64Array([0, 40, 70]), ["RUN", "RUN", "RUN"], q) },
      options,
    );
    expect(r.times).toMatchObject({ aptMs: 70, unknownMs: 30 });
  });
  test("a state goes stale, and every repetition keeps it alive", () => {
    const input = { from: 0, to: 100, states: states([0, "RUN"], [10, "RUN"], [50, "RUN"]) };
    const r = oee(input, { ...options, staleAfterMs: 20 });
    expect(r.times).toMatchObject({ aptMs: 50, unknownMs: 50 });
    expect(
      stateTimeline(input, { ...options, staleAfterMs: 20 }).map((s) => [s.startMs, s.state]),
    ).toEqual([
      [0, "RUN"],
      [30, ""],
      [50, "RUN"],
      [70, ""],
    ]);
  });
  test("events without a finite time are left out and reported", () => {
    const r = oee(
      { from: 0, to: 100, states: { t: new Float64Array([Number.NaN, 0]), v: ["STOP", "RUN"] } },
      options,
    );
    expect(r.availability).toBe(1);
    expect(r.issues.at(-1)).toMatchObject({ code: "OEE_TIME_INVALID", severity: "error" });
  });
  test("the Pareto groups by reason, state or category and counts stretches, not repetitions", () => {
    const r = oee(
      {
        from: 0,
        to: 100,
        states: states(
          [0, "E1"],
          [5, "E1"],
          [10, "RUN"],
          [20, "E2"],
          [50, "RUN"],
          [60, "IDLE"],
          [65, "RUN"],
        ),
      },
      options,
    );
    const rows = (by: "reason" | "state" | "category") =>
      stopPareto(r, { by }).map((row) => [row.key, row.ms, row.occurrences]);
    expect(rows("reason")).toEqual([
      ["jam", 40, 2],
      ["IDLE", 5, 1],
    ]);
    expect(rows("state")).toEqual([
      ["E2", 30, 1],
      ["E1", 10, 1],
      ["IDLE", 5, 1],
    ]);
    expect(rows("category")).toEqual([
      ["downtime", 40, 2],
      ["idle", 5, 1],
    ]);
    expect(stopPareto(r, { categories: [] })).toEqual([]);
    throwsCode("OEE_OPTION", () => stopPareto(r, { by: "machine" as "state" }));
  });
});

describe("shifts", () => {
  test("overlapping shifts count once; where one crew works a break of the other is working time", () => {
    const r = oee(
      {
        from: 0,
        to: 100,
        states: states([0, "RUN"]),
        shifts: [
          { startMs: 0, endMs: 60, breaks: [{ startMs: 40, endMs: 55 }] },
          { startMs: 50, endMs: 90, breaks: [{ startMs: 85, endMs: 200 }] },
        ],
      },
      options,
    );
    expect(r.times).toMatchObject({ potMs: 90, breakMs: 15, pbtMs: 75, unscheduledMs: 10 });
    expect(r.issues.find((i) => i.code === "OEE_SHIFT_OVERLAP")?.message).toContain("10 ms");
  });
  test("shifts that touch do not overlap", () => {
    const shifts = [
      { startMs: 50, endMs: 100 },
      { startMs: 0, endMs: 50 },
    ];
    const r = oee({ from: 0, to: 100, states: states([0, "RUN"]), shifts }, options);
    expect(r.times.pbtMs).toBe(100);
    expect(codes(r)).not.toContain("OEE_SHIFT_OVERLAP");
  });
  test("breaks may stay in the planned time by policy", () => {
    const shifts = [{ startMs: 0, endMs: 100, breaks: [{ startMs: 40, endMs: 60 }] }];
    const input = {
      from: 0,
      to: 100,
      states: states([0, "RUN"], [40, "STOP"], [60, "RUN"]),
      shifts,
    };
    expect(oee(input, options).availability).toBe(1);
    expect(oee(input, { ...options, breaks: "include" }).availability).toBe(0.8);
  });
  test("the Berlin night shift 22:00 to 06:00 is 9 h on 25 October 2025, 7 h on 29 March 2025, and TEEP sees a day of 25 h", () => {
    const at = (text: string) => Date.parse(text);
    const night = (startMs: number, endMs: number) =>
      oee(
        { from: startMs, to: endMs, states: states([0, "RUN"]), shifts: [{ startMs, endMs }] },
        options,
      );
    expect(night(at("2025-10-25T22:00+02:00"), at("2025-10-26T06:00+01:00")).times.pbtMs).toBe(
      9 * hour,
    );
    expect(night(at("2025-03-29T22:00+01:00"), at("2025-03-30T06:00+02:00")).times.pbtMs).toBe(
      7 * hour,
    );
    const day = oee(
      {
        from: at("2025-10-26T00:00+02:00"),
        to: at("2025-10-27T00:00+01:00"),
        states: states([0, "RUN"]),
      },
      options,
    );
    expect(day.times.calendarMs).toBe(25 * hour);
  });
});

test("intervals of a plant's shift calendar are taken as they are: a Berlin night over the end of summer time, a break in the hour that comes twice", () => {
  const calendar = shiftCalendar({
    zone: "Europe/Berlin",
    shifts: [
      { name: "night", start: "22:00", end: "06:00", breaks: [{ start: "01:30", end: "02:30" }] },
    ],
  });
  // 22:00 +02:00 to 06:00 +01:00; 02:30 means its first coming, so the break keeps its hour.
  const from = Date.UTC(2025, 9, 25, 20);
  const to = Date.UTC(2025, 9, 26, 5);
  const r = oee(
    { from, to, states: states([0, "RUN"]), shifts: shiftsBetween(calendar, from, to) },
    options,
  );
  expect(r.times).toMatchObject({ potMs: 9 * hour, breakMs: hour, pbtMs: 8 * hour });
});

describe("counters", () => {
  const made = (of: CounterOptions, ...rows: [number, number][]) =>
    oee(
      { from: 0, to: 100, states: states([0, "RUN"]), counts: { produced: counter(...rows) } },
      { ...options, counters: { produced: of } },
    );
  test("a restart counts from 0 by default, nothing with rebase", () => {
    const rows: [number, number][] = [
      [0, 90],
      [10, 100],
      [20, 4],
      [30, 9],
    ];
    const reset = made({}, ...rows);
    expect(reset.counts).toMatchObject({ produced: 10 + 4 + 5, resets: 1, rollovers: 0 });
    expect(codes(reset)).toContain("OEE_COUNTER_RESET");
    expect(made({ decrease: "rebase" }, ...rows).counts.produced).toBe(15);
  });
  test("a 16 bit counter rolls over; a step of more than half its range is a restart", () => {
    const r = made({ rollover: 65_536 }, [0, 65_530], [10, 4], [20, 40_000], [30, 3]);
    expect(r.counts).toMatchObject({
      produced: 10 + 39_996 + (65_536 - 40_000 + 3),
      resets: 0,
      rollovers: 2,
    });
    const s = made({ rollover: 65_536 }, [0, 100], [10, 4]);
    expect(s.counts).toMatchObject({ produced: 4, resets: 1, rollovers: 0 });
  });
  test("without a reading at the start the first one counts nothing and is reported, unless startAt is declared", () => {
    const r = made({}, [10, 50], [20, 60]);
    expect(r.counts.produced).toBe(10);
    expect(codes(r)).toContain("OEE_COUNT_BASELINE");
    const s = made({ startAt: 45 }, [10, 50], [20, 60]);
    expect(s.counts.produced).toBe(15);
    expect(codes(s)).not.toContain("OEE_COUNT_BASELINE");
  });
  test("disorder makes no false restart", () => {
    const r = made({}, [0, 0], [30, 30], [10, 10], [20, 20]);
    expect(r.counts).toMatchObject({ produced: 30, resets: 0 });
  });
  test("deltas of one time add up; those at the start belong to the window before", () => {
    const r = made({ counter: "delta" }, [0, 7], [10, 1], [50, 2], [10, 3], [100, 4], [101, 5]);
    expect(r.counts.produced).toBe(10);
    expect(r.disorder).toMatchObject({ late: 1, replaced: 0 });
  });
  test("negative, non-finite and Bad readings are left out and reported as an error", () => {
    const t = new Float64Array([0, 10, 20, 30, 40]);
    const v = new Float64Array([0, -1, Number.NaN, 900, 5]);
    const q = new Uint32Array([0, 0, 0, 0x8000_0000, 0]);
    const r = oee(
      { from: 0, to: 100, states: states([0, "RUN"]), counts: { produced: frame(t, v, q) } },
      options,
    );
    expect(r.counts.produced).toBe(5);
    expect(r.issues.find((i) => i.code === "OEE_COUNT_INVALID")?.message).toContain("3 counter");
  });
  test("64-bit counters are read", () => {
    const counts = { produced: frame(new Float64Array([0, 9]), new BigUint64Array([2n, 8n])) };
    const r = oee({ from: 0, to: 10, states: states([0, "RUN"]), counts }, options);
    expect(r.counts.produced).toBe(6);
  });
  test("scrap beyond what was produced: good is negative and visible, quality is null, not clamped", () => {
    const counts = { produced: counter([0, 0], [50, 3]), scrap: counter([0, 0], [50, 5]) };
    const r = oee({ from: 0, to: 100, states: states([0, "RUN"]), counts }, options);
    expect(r.counts).toMatchObject({ produced: 3, good: -2, scrap: 5 });
    expect([r.quality, r.oee]).toEqual([null, null]);
    expect(codes(r)).toContain("OEE_COUNTS_DISAGREE");
  });
  test("more good than produced: quality above 1 is visible and reported", () => {
    const counts = { produced: counter([0, 0], [50, 4]), good: counter([0, 0], [50, 5]) };
    const r = oee({ from: 0, to: 100, states: states([0, "RUN"]), counts }, options);
    expect(r.quality).toBe(1.25);
    expect(codes(r)).toContain("OEE_COUNTS_DISAGREE");
  });
  test("parts booked in a break are left out and reported, or included by policy; a reading at the end of a shift belongs to it", () => {
    const input = {
      from: 0,
      to: 100,
      states: states([0, "RUN"]),
      shifts: [{ startMs: 0, endMs: 90, breaks: [{ startMs: 40, endMs: 60 }] }],
      counts: { produced: counter([0, 0], [40, 10], [60, 14], [90, 20], [95, 21]) },
    };
    const r = oee(input, options);
    expect(r.counts).toMatchObject({ produced: 16, unscheduled: 5 });
    expect(codes(r)).toContain("OEE_COUNT_UNSCHEDULED");
    const s = oee(input, { ...options, unscheduledCounts: "include" });
    expect(s.counts).toMatchObject({ produced: 21, unscheduled: 0 });
  });
});

describe("mistakes of the configuration throw", () => {
  const input = { from: 0, to: 10, states: states([0, "RUN"]) };
  test.each([
    ["OEE_WINDOW", { from: Number.NaN }],
    ["OEE_WINDOW", { to: -1 }],
    ["OEE_WINDOW", { to: Number.POSITIVE_INFINITY }],
    ["OEE_SHIFT", { shifts: [{ startMs: 5, endMs: 4 }] }],
    [
      "OEE_SHIFT",
      { shifts: [{ startMs: 0, endMs: 4, breaks: [{ startMs: 3, endMs: Number.NaN }] }] },
    ],
    ["OEE_COLUMNS", { states: { t: new Float64Array(2), v: ["RUN"] } }],
  ])("%s for %o", (code, wrong) => {
    throwsCode(code, () => oee({ ...input, ...wrong }, options));
  });
  test.each<[string, Partial<OeeOptions>]>([
    ["OEE_IDEAL_CYCLE", { idealCycleMs: 0 }],
    ["OEE_IDEAL_CYCLE", { idealCycleMs: Number.NaN }],
    ["OEE_IDEAL_CYCLE", { idealCycleMs: { A: 1, B: -1 } }],
    ["OEE_OPTION", { staleAfterMs: 0 }],
    ["OEE_OPTION", { breaks: "skip" as "include" }],
    ["OEE_OPTION", { outsidePlan: ["production" as "idle"] }],
    ["OEE_OPTION", { counters: { good: { rollover: 0 } } }],
    ["OEE_OPTION", { counters: { good: { startAt: Number.NaN } } }],
    ["OEE_OPTION", { counters: { good: { counter: "sum" as "total" } } }],
  ])("%s for %o", (code, wrong) => {
    throwsCode(code, () => oee(input, { ...options, ...wrong }));
  });
  test("OEE_STATE_MAP, OEE_SAVED_STATE, and OEE_WINDOW for a time before the window", () => {
    throwsCode("OEE_STATE_MAP", () => stateMap({ RUN: "running" as "production" }));
    throwsCode("OEE_SAVED_STATE", () => restoreOee({ kind: "imr", v: 1 } as never));
    throwsCode("OEE_SAVED_STATE", () => restoreOee(null as never));
    throwsCode("OEE_WINDOW", () => oeeAccumulator({ ...options, from: 10 }).value(9));
  });
});

test("a million events in any order are one pass and a sort: the sums are exact", () => {
  const n = 1_000_000;
  const t = new Float64Array(n);
  const v: string[] = [];
  for (let i = 0; i < n; i++) {
    // A permutation: 7 919 is prime and does not divide n.
    const at = (i * 7919) % n;
    t[i] = at * 10;
    v.push(at % 4 === 0 ? "STOP" : "RUN");
  }
  const r = oee({ from: 0, to: n * 10, states: frame(t, v) }, options);
  expect(r.availability).toBe(0.75);
  expect(r.states.map((s) => [s.state, s.occurrences])).toEqual([
    ["RUN", n / 4],
    ["STOP", n / 4],
  ]);
});
