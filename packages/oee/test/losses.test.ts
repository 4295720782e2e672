import { frame } from "@taktline/core";
import {
  lineEffectiveness,
  lossTree,
  mergeReasons,
  moveReason,
  oee,
  oeeAccumulator,
  reasonPareto,
  reasonTree,
  rollUpOee,
  sixBigLosses,
  splitReason,
  stateMap,
  stateTimeline,
  stopLengths,
  stopPareto,
  waterfall,
} from "@taktline/oee";
import { describe, expect, test } from "vitest";

const meaning = stateMap({
  RUN: "production",
  SETUP: "setup",
  JAM: { category: "downtime", reason: "jam" },
  BELT: { category: "downtime", reason: "belt" },
  FUSE: { category: "downtime", reason: "fuse" },
  WAIT: "idle",
});
const names = (...rows: [number, string][]) =>
  frame(
    Float64Array.from(rows, (r) => r[0]),
    rows.map((r) => r[1]),
  );
const counter = (...rows: [number, number][]) =>
  frame(
    Float64Array.from(rows, (r) => r[0]),
    Float64Array.from(rows, (r) => r[1]),
  );

describe("a stop below the threshold is a loss of performance", () => {
  const input = {
    from: 0,
    to: 100,
    // 4 ms jam, 10 ms jam and belt in one stop, 5 ms fuse.
    states: names(
      [0, "RUN"],
      [10, "JAM"],
      [14, "RUN"],
      [40, "JAM"],
      [44, "BELT"],
      [50, "RUN"],
      [90, "FUSE"],
      [95, "RUN"],
    ),
    counts: { produced: counter([0, 0], [95, 30]), scrap: counter([0, 0]) },
  };
  const options = { stateMap: meaning, idealCycleMs: 2 };
  test("without a threshold all 19 ms are downtime", () => {
    const r = oee(input, options);
    expect([r.availability, r.performance]).toEqual([0.81, 60 / 81]);
  });
  test("with 6 ms the stop of two states stays whole, since it is the stop that is short and not its state", () => {
    const r = oee(input, { ...options, microStopMs: 6 });
    expect(r.times).toMatchObject({ aptMs: 90, microStopMs: 9, adetMs: 10 });
    expect([r.availability, r.performance]).toEqual([0.9, 60 / 90]);
    // The OEE index does not change: losses move from availability to performance.
    expect(r.oee).toBe(oee(input, options).oee);
    expect(r.policy).toMatchObject({ microStopMs: 6, microStopCategories: ["downtime"] });
  });
  test("exactly as long as the threshold is no micro-stop", () => {
    expect(oee(input, { ...options, microStopMs: 5 }).times.microStopMs).toBe(4);
    expect(oee(input, { ...options, microStopMs: 10 }).times.microStopMs).toBe(9);
    expect(oee(input, { ...options, microStopMs: 10.5 }).times.microStopMs).toBe(19);
  });
  test("an open stop counts with its length so far and turns when it gets long", () => {
    const of = oeeAccumulator({ ...options, from: 0, microStopMs: 6 });
    of.pushStates(names([0, "RUN"], [10, "JAM"]));
    expect([12, 15.5, 16, 17].map((t) => of.value(t).times.microStopMs)).toEqual([2, 5.5, 0, 0]);
    expect([17, 12].map((t) => of.value(t).times.adetMs)).toEqual([7, 0]);
  });
  test("it is a node of its own in the loss tree, a bar of the waterfall, and still a stop in the Pareto", () => {
    const r = oee(input, { ...options, microStopMs: 6 });
    const bars = Object.fromEntries(waterfall(r).map((bar) => [bar.key, bar.lossMs]));
    expect([bars["loss.downtime"], bars["loss.microStops"], bars["loss.speed"]]).toEqual([
      10, 9, 21,
    ]);
    const busy = lossTree(r).root.children[0]?.children[0];
    const production = busy?.children.find((node) => node.key === "production");
    expect(production?.children.map((node) => [node.key, node.ms])).toEqual([
      ["microStops", 9],
      ["speed", 21],
      ["net", 60],
    ]);
    expect(production?.children[0]?.children.map((node) => [node.key, node.ms])).toEqual([
      ["fuse", 5],
      ["jam", 4],
    ]);
    expect(stopPareto(r).map((row) => [row.key, row.ms, row.occurrences])).toEqual([
      ["jam", 8, 2],
      ["belt", 6, 1],
      ["fuse", 5, 1],
    ]);
    expect(
      stateTimeline(input, { ...options, microStopMs: 6 }).filter((s) => s.microStop),
    ).toHaveLength(2);
  });
  test("waiting may count too; a category that is out of the plan may not", () => {
    const waits = { ...input, states: names([0, "RUN"], [10, "WAIT"], [12, "JAM"], [15, "RUN"]) };
    const of = (categories: readonly ("downtime" | "idle")[]) =>
      oee(waits, { ...options, microStopMs: 4, microStopCategories: categories }).times;
    expect(of(["downtime"])).toMatchObject({ microStopMs: 3, adotMs: 2 });
    // Five milliseconds in one stop.
    expect(of(["downtime", "idle"])).toMatchObject({ microStopMs: 0, adotMs: 2, adetMs: 3 });
    for (const wrong of [
      { microStopMs: 0 },
      { microStopMs: Number.POSITIVE_INFINITY },
      { microStopMs: 5, microStopCategories: ["production" as "idle"] },
      { microStopMs: 5, microStopCategories: ["idle" as const], outsidePlan: ["idle" as const] },
    ]) {
      expect(() => oee(input, { ...options, ...wrong })).toThrow(
        expect.objectContaining({ code: "OEE_OPTION" }),
      );
    }
  });
  test("lengths: micro, minor and major stops before a threshold is chosen", () => {
    const rows = stopLengths(stateTimeline(input, options), { boundsMs: [5, 8] });
    expect(rows.map(({ count, ms, longestMs, meanMs }) => [count, ms, longestMs, meanMs])).toEqual([
      [1, 4, 4, 4],
      [1, 5, 5, 5],
      [1, 10, 10, 10],
    ]);
    expect(stopLengths([])[0]).toEqual({
      fromMs: 0,
      toMs: 120_000,
      ms: 0,
      count: 0,
      longestMs: 0,
      meanMs: null,
    });
    for (const boundsMs of [[0], [5, 5], [Number.NaN]]) {
      expect(() => stopLengths([], { boundsMs })).toThrow(
        expect.objectContaining({ code: "OEE_OPTION" }),
      );
    }
  });
});

describe("the six big losses", () => {
  const result = oee(
    {
      from: 0,
      to: 480,
      states: names(
        [0, "SETUP"],
        [40, "RUN"],
        [100, "JAM"],
        [160, "RUN"],
        [200, "JAM"],
        [203, "RUN"],
        [300, "WAIT"],
        [330, "RUN"],
      ),
      counts: {
        produced: counter([0, 0], [470, 150]),
        scrap: counter([0, 0], [470, 10]),
        rework: counter([0, 0], [470, 5]),
      },
    },
    { stateMap: meaning, idealCycleMs: 2, microStopMs: 10 },
  );
  test("times and counts of each, waiting beside them, and their sum is the gap", () => {
    const six = sixBigLosses(result, { startUp: { rejects: 4, idealMs: 8 } });
    expect(six.losses.map(({ key, ms, count }) => [key, ms, count])).toEqual([
      ["equipmentFailure", 60, 1],
      ["setupAndAdjustment", 40, 1],
      ["minorStops", 3, 1],
      ["reducedSpeed", 480 - 60 - 40 - 30 - 3 - 300, null],
      ["processDefects", 22, 11],
      ["reducedYield", 8, 4],
    ]);
    expect(six.other).toEqual([{ category: "idle", ms: 30, count: 1 }]);
    expect([six.plannedMs, six.goodMs, six.gapMs]).toEqual([480, 270, 210]);
    expect([...six.losses, ...six.other].reduce((sum, { ms }) => sum + ms!, 0)).toBe(210);
  });
  test("what nobody told is null and not 0", () => {
    const blind = oee({ from: 0, to: 10, states: names([0, "RUN"]) }, { stateMap: meaning });
    const six = sixBigLosses(blind);
    expect(six.gapMs).toBeNull();
    expect(six.losses.map(({ ms, count }) => [ms, count])).toEqual([
      [0, 0],
      [0, 0],
      [0, null],
      [null, null],
      [null, null],
      [null, null],
    ]);
  });
  test("rolled up they are the sums", () => {
    const two = sixBigLosses(rollUpOee([result, result]));
    expect(two.losses.map((loss) => loss.ms)).toEqual(
      sixBigLosses(result).losses.map((loss) => 2 * loss.ms!),
    );
  });
});

describe("reasons by group", () => {
  const result = oee(
    {
      from: 0,
      to: 100,
      states: names(
        [0, "RUN"],
        [10, "JAM"],
        [40, "BELT"],
        [60, "RUN"],
        [70, "FUSE"],
        [75, "WAIT"],
        [80, "SETUP"],
        [90, "RUN"],
      ),
    },
    { stateMap: meaning },
  );
  const tree = reasonTree({
    technical: { mechanical: ["jam", "belt"], electrical: ["fuse"] },
    organisation: ["SETUP"],
  });
  const rows = (of = tree, at?: string) =>
    reasonPareto(result, of, at === undefined ? {} : { at }).map((r) => [
      r.key,
      r.ms,
      r.occurrences,
      r.group,
    ]);
  test("at the top, within a group, within a group of it; what the tree does not know stays visible", () => {
    expect(rows()).toEqual([
      ["technical", 55, 3, true],
      ["organisation", 10, 1, true],
      ["", 5, 1, false],
    ]);
    expect(rows(tree, "technical")).toEqual([
      ["mechanical", 50, 2, true],
      ["electrical", 5, 1, true],
    ]);
    expect(rows(tree, "mechanical")).toEqual([
      ["jam", 30, 1, false],
      ["belt", 20, 1, false],
    ]);
    const [, , unknown] = reasonPareto(result, tree);
    expect(unknown).toMatchObject({ path: [], booked: ["WAIT"], cumulative: 1 });
    expect(rows(tree, "jam")).toEqual([["jam", 30, 1, false]]);
  });
  test("a group that stops are booked to directly is a row of its own beside its parts", () => {
    const finer = splitReason(tree, "jam", ["jam at infeed"]);
    expect(rows(finer, "jam")).toEqual([["jam", 30, 1, false]]);
    expect(rows(finer, "mechanical")).toEqual([
      ["jam", 30, 1, true],
      ["belt", 20, 1, false],
    ]);
  });
  test("merge and move change the view of what was booked, and lose nothing", () => {
    expect(rows(mergeReasons(tree, ["fuse"], "belt"), "mechanical")).toEqual([
      ["jam", 30, 1, false],
      ["belt", 25, 2, false],
    ]);
    expect(
      rows(mergeReasons(tree, ["mechanical"], "electrical"), "electrical").map((r) => r[1]),
    ).toEqual([30, 20, 5]);
    expect(rows(moveReason(tree, "jam", "organisation"))).toEqual([
      ["organisation", 40, 2, true],
      ["technical", 25, 2, true],
      ["", 5, 1, false],
    ]);
    expect(rows(moveReason(tree, "mechanical", null)).map((r) => r[0])).toEqual([
      "mechanical",
      "organisation",
      "",
      "technical",
    ]);
    const twice = mergeReasons(mergeReasons(tree, ["jam"], "belt"), ["belt"], "fuse");
    expect(rows(twice, "electrical")).toEqual([["fuse", 55, 3, false]]);
  });
  test("a correction of the reason splits a stop afterwards: the time moves, the sums stay", () => {
    const of = oeeAccumulator({ from: 0, stateMap: meaning });
    of.pushStates(names([0, "RUN"], [10, "JAM"], [40, "RUN"]));
    const before = of.value(100);
    of.correct({ kind: "reason", fromMs: 5, toMs: 22, reason: "jam at infeed" });
    of.correct({ kind: "reason", fromMs: 22, toMs: 60, reason: "jam at outfeed" });
    const after = of.value(100);
    expect(after.times).toEqual(before.times);
    const finer = splitReason(reasonTree(["jam"]), "jam", ["jam at infeed", "jam at outfeed"]);
    expect(reasonPareto(after, finer, { at: "jam" }).map((r) => [r.key, r.ms])).toEqual([
      ["jam at outfeed", 18],
      ["jam at infeed", 12],
    ]);
    // The state name stays what the machine said; production has no reason.
    expect(of.timeline(100).map((s) => [s.state, s.reason])).toEqual([
      ["RUN", undefined],
      ["JAM", "jam at infeed"],
      ["JAM", "jam at outfeed"],
      ["RUN", undefined],
    ]);
    expect(after.issues.map((i) => i.code)).toEqual(expect.arrayContaining(["OEE_CORRECTED"]));
    of.correct({
      kind: "reason",
      fromMs: 10,
      toMs: 40,
      reason: "meeting",
      category: "plannedStop",
    });
    expect(of.value(100).times).toMatchObject({ plannedDownMs: 30, pbtMs: 70, adetMs: 0 });
  });
  test("what does not fit the tree throws OEE_REASON_TREE", () => {
    const code = expect.objectContaining({ code: "OEE_REASON_TREE" });
    expect(() => reasonTree({ a: ["x"], b: ["x"] })).toThrow(code);
    expect(() => reasonTree([""])).toThrow(code);
    expect(() => moveReason(tree, "technical", "jam")).toThrow(code);
    expect(() => moveReason(tree, "nothing", null)).toThrow(code);
    expect(() => mergeReasons(tree, ["jam"], "jam")).toThrow(code);
    expect(() => mergeReasons(tree, ["mechanical"], "jam")).toThrow(code);
    expect(() => splitReason(tree, "jam", ["belt"])).toThrow(code);
    expect(() => splitReason(tree, "jam", ["new", "new"])).toThrow(code);
    expect(() => reasonPareto(result, tree, { at: "nothing" })).toThrow(code);
  });
});

describe("corrections", () => {
  const options = { stateMap: meaning, idealCycleMs: 2 };
  test("parts are added and taken away, with the product and the calendar of their time", () => {
    const r = oee(
      {
        from: 0,
        to: 100,
        states: names([0, "RUN"]),
        products: names([0, "A"], [50, "B"]),
        shifts: [{ startMs: 0, endMs: 90 }],
        counts: { produced: counter([0, 0], [40, 10], [80, 30]) },
        corrections: [
          { kind: "count", count: "produced", tMs: 40, parts: -2 },
          { kind: "count", count: "produced", tMs: 95, parts: 7 },
          { kind: "count", count: "scrap", tMs: 60, parts: 3 },
        ],
      },
      options,
    );
    expect(r.counts).toMatchObject({ produced: 28, scrap: 3, good: 25, unscheduled: 7 });
    expect(r.products.map((p) => [p.product, p.produced, p.scrap])).toEqual([
      ["A", 8, 0],
      ["B", 20, 3],
    ]);
  });
  test("the later told correction covers the earlier one, also in part", () => {
    const r = oee(
      {
        from: 0,
        to: 100,
        states: names([0, "RUN"]),
        corrections: [
          { kind: "state", fromMs: 10, toMs: 60, state: "JAM" },
          { kind: "state", fromMs: 40, toMs: 80, state: "WAIT" },
        ],
      },
      options,
    );
    expect(r.times).toMatchObject({ adetMs: 30, adotMs: 40, aptMs: 30 });
  });
  test("a told state does not go stale, and the machine's own goes stale as before", () => {
    const r = oee(
      {
        from: 0,
        to: 100,
        states: names([0, "RUN"]),
        corrections: [{ kind: "state", fromMs: 30, toMs: 70, state: "JAM" }],
      },
      { ...options, staleAfterMs: 20 },
    );
    expect(r.times).toMatchObject({ aptMs: 20, adetMs: 40, unknownMs: 40 });
  });
  test("one that makes no sense throws OEE_CORRECTION", () => {
    const of = oeeAccumulator({ ...options, from: 0 });
    for (const wrong of [
      { kind: "state", fromMs: 5, toMs: 4, state: "JAM" },
      { kind: "state", fromMs: Number.NaN, toMs: 4, state: "JAM" },
      { kind: "reason", fromMs: 0, toMs: 4, reason: "x", category: "production" },
      { kind: "count", count: "made", tMs: 0, parts: 1 },
      { kind: "count", count: "good", tMs: 0, parts: Number.NaN },
      { kind: "undo" },
    ]) {
      expect(() => of.correct(wrong as never)).toThrow(
        expect.objectContaining({ code: "OEE_CORRECTION" }),
      );
    }
    expect(of.save().events).toMatchObject({ corrections: [] });
  });
});

describe("ideal cycle times", () => {
  const input = {
    from: 0,
    to: 100,
    states: names([0, "RUN"]),
    products: names([0, "A"], [60, "B"]),
    counts: {
      produced: counter([0, 0], [20, 5], [50, 15], [90, 20]),
      scrap: counter([0, 0], [90, 1]),
    },
  };
  test("hold from their effective time on: parts made before it take the old one", () => {
    const table = [
      { product: "A", cycleMs: 2 },
      { product: "A", fromMs: 20, cycleMs: 3 },
      { cycleMs: 4 },
    ];
    const r = oee(input, { stateMap: meaning, idealCycleMs: table });
    expect(r.idealMs).toBe(5 * 2 + 10 * 3 + 5 * 4);
    expect(r.products.map((p) => [p.product, p.produced, p.idealMs, p.goodMs])).toEqual([
      ["A", 15, 40, 40],
      ["B", 5, 20, 16],
    ]);
  });
  test("a product without one is named in its row and leaves the others theirs", () => {
    const r = oee(input, {
      stateMap: meaning,
      idealCycleMs: [
        { product: "A", cycleMs: 2 },
        { product: "B", fromMs: 95, cycleMs: 1 },
      ],
    });
    expect(r.performance).toBeNull();
    expect(r.products.map((p) => [p.product, p.idealMs, p.reason])).toEqual([
      ["A", 30, undefined],
      ["B", null, "noIdealCycle"],
    ]);
    expect(r.issues.map((i) => i.path)).toContainEqual(["idealMs", "B"]);
  });
  test("a table that contradicts itself or has no time throws OEE_IDEAL_CYCLE", () => {
    for (const table of [
      [{ cycleMs: 0 }],
      [{ fromMs: Number.NaN, cycleMs: 1 }],
      [
        { product: "A", cycleMs: 1 },
        { product: "A", cycleMs: 2 },
      ],
    ]) {
      expect(() => oee(input, { stateMap: meaning, idealCycleMs: table })).toThrow(
        expect.objectContaining({ code: "OEE_IDEAL_CYCLE" }),
      );
    }
  });
});

describe("counters of 16 and 32 bit", () => {
  const made = (rollover: number, ...readings: number[]) =>
    oee(
      {
        from: 0,
        to: 100,
        states: names([0, "RUN"]),
        counts: { produced: counter(...readings.map((v, i): [number, number] => [i, v])) },
      },
      { stateMap: meaning, counters: { produced: { rollover } } },
    ).counts;
  test.each([
    [2 ** 16, 65_500, 36, 72, 1, 0],
    // Exactly half of the range across the end still is a roll-over, one more is a restart.
    [2 ** 16, 40_000, 7232, 32_768, 1, 0],
    [2 ** 16, 40_000, 7233, 7233, 0, 1],
    [2 ** 32, 4_294_967_290, 4, 10, 1, 0],
    [2 ** 32, 100, 3, 3, 0, 1],
    // A counter that shows more than its range cannot have rolled over.
    [2 ** 16, 70_000, 5, 5, 0, 1],
  ])("range %d: %d then %d is %d parts", (range, before, after, parts, rollovers, resets) => {
    expect(made(range, before, after)).toMatchObject({ produced: parts, rollovers, resets });
  });
});

describe("a line in series", () => {
  const station = (made: number, scrap: number, cycle: number | null) =>
    oee(
      {
        from: 0,
        to: 100,
        states: names([0, "RUN"], [90, "WAIT"]),
        counts: { produced: counter([0, 0], [99, made]), scrap: counter([0, 0], [99, scrap]) },
      },
      cycle === null ? { stateMap: meaning } : { stateMap: meaning, idealCycleMs: cycle },
    );
  test("is judged by its bottleneck: not the mean, the product or the sum of its stations", () => {
    const line = [
      { name: "press", result: station(60, 10, 1) },
      { name: "weld", result: station(45, 5, 2) },
      { name: "pack", result: station(40, 0, 0.5) },
    ];
    const view = lineEffectiveness(line);
    expect(view).toMatchObject({
      bottleneck: "weld",
      partsIn: 60,
      goodOut: 40,
      plannedMs: 100,
      effectiveness: 0.8,
    });
    expect(view.stations.map((s) => [s.waitingMs, s.spareParts])).toEqual([
      [10, 60],
      [10, 10],
      [10, 160],
    ]);
    expect(rollUpOee(line.map((s) => s.result)).oee).not.toBeCloseTo(0.8, 2);
    expect(lineEffectiveness(line, { bottleneck: "press" }).effectiveness).toBe(0.4);
  });
  test("an unknown cycle or count is null with a reason", () => {
    const line = [
      { name: "a", result: station(10, 0, null) },
      { name: "b", result: station(10, 0, 1) },
    ];
    expect(lineEffectiveness(line)).toMatchObject({ effectiveness: null, bottleneck: null });
    expect(lineEffectiveness(line).reason).toContain("cycle");
    expect(lineEffectiveness([{ ...line[0]!, idealCycleMs: 4 }, line[1]!]).effectiveness).toBe(0.4);
    const blind = {
      name: "c",
      result: oee({ from: 0, to: 9, states: names() }, { stateMap: meaning }),
      idealCycleMs: 1,
    };
    expect(lineEffectiveness([blind]).reason).toContain("good quantity");
  });
  test("no station, repeated names and a strange bottleneck throw OEE_LINE", () => {
    const code = expect.objectContaining({ code: "OEE_LINE" });
    const one = { name: "a", result: station(1, 0, 1) };
    expect(() => lineEffectiveness([])).toThrow(code);
    expect(() => lineEffectiveness([one, one])).toThrow(code);
    expect(() => lineEffectiveness([one], { bottleneck: "z" })).toThrow(code);
    expect(() => lineEffectiveness([{ ...one, idealCycleMs: 0 }])).toThrow(
      expect.objectContaining({ code: "OEE_IDEAL_CYCLE" }),
    );
  });
});
