import {
  type Aql,
  correctLot,
  judgeLot,
  type LotJudgement,
  type LotResult,
  nextLot,
  type Replay,
  replayLots,
  restoreSwitching,
  type SamplingType,
  type SwitchingOptions,
  type SwitchingState,
  samplingPlan,
  switchingState,
} from "@taktline/spc/sampling";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

interface Given {
  readonly lotSize?: number;
  readonly aql?: Aql;
  readonly type?: SamplingType;
  readonly standard?: "ISO 2859-1" | "ANSI Z1.4";
}

const judged = (severity: LotJudgement["severity"], counts: number[], given: Given = {}) => {
  const plan = samplingPlan({ lotSize: 1000, aql: 1, severity, ...given });
  const result = judgeLot(plan, counts);
  if (!result.ok) throw new Error(result.issues[0]?.message);
  return result.value;
};

/** Inspects lots as a plant does: the severity that is due, then the counts. */
function series(
  counts: readonly (number | number[])[],
  options: SwitchingOptions = {},
  given: Given = {},
  extra: (i: number) => Partial<LotResult> = () => ({}),
): { lots: LotResult[]; replay: Replay } {
  let state = switchingState(options);
  const lots: LotResult[] = [];
  for (const [i, count] of counts.entries()) {
    const severity = state.discontinued ? "tightened" : state.severity;
    const judgement = judged(severity, Array.isArray(count) ? count : [count], given);
    const lot: LotResult = { lot: `L${i + 1}`, judgement, ...extra(i) };
    lots.push(lot);
    state = nextLot(state, lot).state;
  }
  return { lots, replay: replayLots(lots, options) };
}
const rules = (replay: Replay) => replay.events.map((e) => `${e.lot} ${e.rule}`);
const zeros = (n: number): number[] => Array.from({ length: n }, () => 0);
const approved = { reducedApproved: true };

describe("normal to tightened (9.3.1)", () => {
  it("comes with 2 of 5 or fewer consecutive lots rejected on original inspection", () => {
    expect(rules(series([3, 3]).replay)).toEqual(["L2 normalToTightened"]);
    const { replay } = series([0, 3, 0, 0, 0, 3]);
    expect(rules(replay)).toEqual(["L6 normalToTightened"]);
    expect(replay.events[0]).toMatchObject({
      id: "L6:normalToTightened",
      clause: "9.3.1",
      from: "normal",
      to: "tightened",
      lots: ["L2", "L6"],
      reason: "2 of the last 5 lots on original inspection were rejected (L2, L6)",
    });
  });

  it("does not come when 5 lots lie between the two", () => {
    expect(rules(series([3, 0, 0, 0, 0, 3]).replay)).toEqual([]);
  });

  it("does not count lots presented again", () => {
    const { replay } = series([3, 3], {}, {}, (i) => ({ resubmitted: i === 1 }));
    expect(rules(replay)).toEqual(["L2 resubmittedIgnored"]);
    expect(replay.state).toMatchObject({ severity: "normal", lots: 1 });
  });
});

describe("tightened to normal (9.3.2)", () => {
  it("comes with 5 consecutive lots accepted, and the window of normal inspection begins anew", () => {
    const { replay } = series([3, 3, 0, 0, 0, 0, 0, 3, 3]);
    expect(rules(replay)).toEqual([
      "L2 normalToTightened",
      "L7 tightenedToNormal",
      "L9 normalToTightened",
    ]);
    expect(replay.severities.map((x) => x[0]).join("")).toBe("nntttttnn");
  });

  it("starts its count again after a rejection", () => {
    const { replay } = series([3, 3, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0]);
    expect(rules(replay)).toEqual(["L2 normalToTightened", "L12 tightenedToNormal"]);
  });
});

describe("discontinuation (9.4)", () => {
  it("comes with 5 lots rejected on original tightened inspection, cumulative", () => {
    const counts = [3, 3, 2, 0, 2, 0, 0, 2, 2, 0, 2];
    const { replay } = series(counts);
    expect(rules(replay)).toEqual(["L2 normalToTightened", "L11 discontinued"]);
    expect(replay.state).toMatchObject({ discontinued: true, severity: "tightened" });
    expect(replay.events[1]?.lots).toEqual(["L3", "L5", "L8", "L9", "L11"]);
  });

  it("holds until corrective action: a lot without it is an issue, one with it is inspected tightened", () => {
    const counts = [3, 3, 2, 2, 2, 2, 2, 0, 0];
    const { replay } = series(counts, {}, {}, (i) =>
      i === 8 ? { resumedBy: "new heat treatment, 8D 4711" } : {},
    );
    expect(replay.issues).toEqual([
      expect.objectContaining({ code: "SPC_SAMPLING_LOT", path: [7] }),
    ]);
    expect(rules(replay).slice(1)).toEqual(["L7 discontinued", "L9 resumed"]);
    expect(replay.events.at(-1)?.reason).toContain("8D 4711");
    expect(replay.state).toMatchObject({
      severity: "tightened",
      discontinued: false,
      lotsAtSeverity: 1,
      tightenedRejections: [],
    });
  });

  it("forgets rejections when tightened inspection ends", () => {
    const bad = [3, 3, 2, 2, 0, 0, 0, 0, 0];
    const { replay } = series([...bad, ...bad, ...bad]);
    expect(rules(replay).some((r) => r.includes("discontinued"))).toBe(false);
  });
});

describe("the switching score and normal to reduced (9.3.3)", () => {
  it("adds 3 with Ac 2 or more when the lot passes one AQL step tighter, else starts at 0", () => {
    // n = 80, Ac 2; at AQL 0.65 Ac 1.
    const { replay } = series([1, 0, 1, 2, 0]);
    expect(replay.states.map((s) => s.score)).toEqual([3, 6, 9, 0, 3]);
  });

  it("adds 2 with Ac 0 or 1 and starts at 0 after a rejection", () => {
    const one = series([1, 0, 2, 0], {}, { aql: 0.65 }).replay;
    expect(one.states.map((s) => s.score)).toEqual([2, 4, 0, 2]);
    const none = series([0, 0, 1, 0], {}, { lotSize: 150, aql: 1 }).replay;
    expect(none.states.map((s) => s.score)).toEqual([2, 4, 0, 2]);
  });

  it("adds 3 when the first of two samples accepts, or one of the first three of several", () => {
    const double = series([0, [1, 1], [0], [3]], {}, { type: "double" }).replay;
    expect(double.states.map((s) => s.score)).toEqual([3, 0, 3, 0]);
    // ISO 2859-1, J, AQL 1.0, multiple: # 2, 0 3, 0 3, 1 3, 3 4.
    const multiple = [
      [0, 0],
      [1, 0, 0, 0],
      [0, 0],
    ];
    const several = series(multiple, {}, { type: "multiple" }).replay;
    expect(several.states.map((s) => s.score)).toEqual([3, 0, 3]);
  });

  it("switches at 30 when production is steady and the responsible authority approves", () => {
    const ten = series(zeros(10), approved).replay;
    expect(rules(ten)).toEqual(["L10 normalToReduced"]);
    expect(ten.state).toMatchObject({ severity: "reduced", score: 0 });
    // Ac 0 or 1 needs 15 lots.
    expect(rules(series(zeros(15), approved, { aql: 0.65 }).replay)).toEqual([
      "L15 normalToReduced",
    ]);
  });

  it("says once why it withholds reduced inspection, and switches when the reason goes", () => {
    const { replay } = series(zeros(13), {}, {}, (i) => (i === 12 ? approved : {}));
    expect(rules(replay)).toEqual(["L10 reducedWithheld", "L13 normalToReduced"]);
    expect(replay.events[0]?.reason).toContain("has not approved");
    const unsteady = series(zeros(11), approved, {}, (i) => ({
      productionSteady: i === 10,
    })).replay;
    expect(rules(unsteady)).toEqual(["L10 reducedWithheld", "L11 normalToReduced"]);
    expect(unsteady.events[0]?.reason).toContain("steady");
  });

  it("counts ten accepted lots under ANSI Z1.4 instead of a score", () => {
    const ansi = { standard: "ANSI Z1.4" } as const;
    const nine = [2, ...zeros(8)];
    expect(rules(series(nine, { ...approved, ...ansi }, ansi).replay)).toEqual([]);
    const { replay } = series([2, ...zeros(9)], { ...approved, ...ansi }, ansi);
    expect(rules(replay)).toEqual(["L10 normalToReduced"]);
    expect(replay.events[0]?.clause).toBe("8.3.3");
  });
});

describe("reduced to normal (9.3.4)", () => {
  const start = { ...approved, start: "reduced" } as const;

  it.each([
    ["a rejected lot", [0, 2], () => ({}), "was rejected"],
    ["irregular production", [0, 0], (i: number) => ({ productionSteady: i === 0 }), "irregular"],
    [
      "another condition",
      [0, 0],
      (i: number) => (i ? { returnToNormal: "new tool" } : {}),
      "new tool",
    ],
    ["approval withdrawn", [0, 0], (i: number) => ({ reducedApproved: i === 0 }), "withdrew"],
  ] as const)("comes with %s", (_, counts, extra, text) => {
    const { replay } = series(counts, start, {}, extra);
    expect(rules(replay)).toEqual(["L2 reducedToNormal"]);
    expect(replay.events[0]).toMatchObject({ clause: "9.3.4", from: "reduced", to: "normal" });
    expect(replay.events[0]?.reason).toContain(text);
  });

  it("comes under ANSI Z1.4 with a lot accepted between Ac and Re", () => {
    const ansi = { standard: "ANSI Z1.4" } as const;
    const { lots, replay } = series([1, 2], { ...start, ...ansi }, ansi);
    expect(lots[1]?.judgement).toMatchObject({ decision: "accept", inGap: true });
    expect(rules(replay)).toEqual(["L2 reducedToNormal"]);
  });
});

describe("judgeLot", () => {
  const plan = samplingPlan({ lotSize: 1000, aql: 1, type: "double" });

  it("asks for the next sample and decides by cumulative counts", () => {
    expect(judgeLot(plan, [1])).toMatchObject({
      ok: true,
      value: { decision: "continue", nextSample: 50, inspected: 50 },
    });
    expect(judgeLot(plan, [1, 2])).toMatchObject({
      value: { decision: "accept", stage: 2, found: 3, inspected: 100 },
    });
    expect(judgeLot(plan, [1, 3])).toMatchObject({ value: { decision: "reject", found: 4 } });
    expect(judgeLot(plan, [3])).toMatchObject({ value: { decision: "reject", stage: 1 } });
  });

  it("reports counts after the decision and ignores them", () => {
    const result = judgeLot(plan, [0, 9]);
    expect(result).toMatchObject({ ok: true, value: { decision: "accept", found: 0 } });
    expect(result.issues).toMatchObject([
      { code: "SPC_SAMPLING_COUNT", severity: "warning", path: [1] },
    ]);
  });

  it("returns an issue for a count that cannot be one", () => {
    for (const counts of [[], [-1], [0.5], [Number.NaN], [51], [1, 51], [Infinity]]) {
      const result = judgeLot(plan, counts);
      expect(result.ok).toBe(false);
      expect(result.issues[0]).toMatchObject({ code: "SPC_SAMPLING_COUNT", severity: "error" });
    }
  });

  it("lets nonconformities exceed the items", () => {
    expect(judgeLot(plan, [60], { counting: "nonconformities" })).toMatchObject({
      value: { decision: "reject" },
    });
    const per100 = samplingPlan({ lotSize: 8, aql: 1000 });
    expect(judgeLot(per100, [25])).toMatchObject({ value: { decision: "accept" } });
  });
});

describe("a series of lots", () => {
  it("reports undecided and repeated lots and leaves the state alone", () => {
    const open = judged("normal", [1], { type: "double" });
    const state = switchingState();
    const step = nextLot(state, { lot: "A", judgement: open });
    expect(step.state).toBe(state);
    expect(step.issues[0]?.code).toBe("SPC_SAMPLING_LOT");
    const bad = judged("normal", [3]);
    const twice = replayLots([
      { lot: "A", judgement: bad },
      { lot: "A", judgement: bad },
    ]);
    expect(twice.state.severity).toBe("normal");
    expect(twice.issues).toMatchObject([{ code: "SPC_SAMPLING_LOT", path: [1] }]);
  });

  it("reports a lot inspected under another severity than was due, and counts it", () => {
    const bad = judged("normal", [3]);
    const lots = ["A", "B", "C"].map((lot) => ({ lot, judgement: bad }));
    const { issues, state } = replayLots(lots);
    expect(issues).toMatchObject([
      { code: "SPC_SAMPLING_SEVERITY", severity: "warning", path: [2] },
    ]);
    expect(state.tightenedRejections).toEqual(["C"]);
  });

  it("takes back a switch when a lot is judged again", () => {
    const { lots } = series([3, 3, 0]);
    const again: LotResult = { lot: "L1", judgement: judged("normal", [2]) };
    const corrected = correctLot(lots, again);
    expect(corrected.retracted.map((e) => e.id)).toEqual(["L2:normalToTightened"]);
    expect(corrected.raised).toEqual([]);
    expect(corrected.after.state.severity).toBe("normal");
    // L3 was inspected tightened, which is not due any more.
    expect(corrected.after.issues).toMatchObject([{ code: "SPC_SAMPLING_SEVERITY", path: [2] }]);
    expect(() => correctLot(lots, { ...again, lot: "L9" })).toThrow(
      expect.objectContaining({ code: "SPC_OPTION" }),
    );
  });

  it("goes on from JSON at any point with the same bytes", () => {
    const lot = fc.record({
      count: fc.constantFrom(0, 0, 0, 0, 1, 2, 3),
      steady: fc.constantFrom(true, true, true, false),
    });
    fc.assert(
      fc.property(fc.array(lot, { maxLength: 60 }), fc.nat(60), (data, cut) => {
        const { lots, replay } = series(
          data.map((d) => d.count),
          approved,
          {},
          (i) => ({ productionSteady: data[i]?.steady ?? true }),
        );
        let state: SwitchingState = switchingState(approved);
        for (const [i, result] of lots.entries()) {
          if (i === cut) state = restoreSwitching(JSON.parse(JSON.stringify(state)));
          state = nextLot(state, result).state;
          expect(JSON.stringify(state)).toBe(JSON.stringify(replay.states[i]));
        }
        expect(JSON.stringify(replayLots(lots, approved))).toBe(JSON.stringify(replay));
      }),
      { numRuns: 60 },
    );
  });

  it("agrees with the rules told in another way", () => {
    const lot = fc.constantFrom(0, 0, 0, 1, 2, 3);
    fc.assert(
      fc.property(fc.array(lot, { maxLength: 80 }), (counts) => {
        const { lots, replay } = series(counts, approved);
        expect(replay.severities).toEqual(retold(lots));
      }),
      { numRuns: 150 },
    );
  });

  it("refuses a saved state that is another's or damaged", () => {
    const bad = expect.objectContaining({ code: "SPC_STATE" });
    const state = switchingState();
    for (const saved of [
      null,
      1,
      {},
      { ...state, v: 2 },
      { ...state, score: -1 },
      { ...state, recent: [1] },
    ]) {
      expect(() => restoreSwitching(saved)).toThrow(bad);
    }
    expect(() => switchingState({ start: "skip" as "normal" })).toThrow(
      expect.objectContaining({ code: "SPC_OPTION" }),
    );
  });
});

/** The rules of clause 9.3 and 9.4 over the whole history at each lot, without a state. */
function retold(lots: readonly LotResult[]): string[] {
  const due: string[] = [];
  let severity = "normal";
  let since = 0;
  let stopped = false;
  for (let i = 0; i < lots.length; i++) {
    due.push(severity);
    if (stopped) continue;
    const period = lots.slice(since, i + 1).map((l) => l.judgement);
    const ok = (j: LotJudgement) => j.decision === "accept";
    const before = severity;
    if (severity === "normal") {
      const two = period.slice(-5).filter((j) => !ok(j)).length >= 2;
      let score = 0;
      for (const j of period) score = j.score === null ? 0 : score + j.score;
      if (two && !ok(period.at(-1) as LotJudgement)) severity = "tightened";
      else if (score >= 30) severity = "reduced";
    } else if (severity === "tightened") {
      stopped = period.filter((j) => !ok(j)).length === 5;
      if (!stopped && period.length >= 5 && period.slice(-5).every(ok)) severity = "normal";
    } else if (!ok(period.at(-1) as LotJudgement)) {
      severity = "normal";
    }
    if (severity !== before) since = i + 1;
  }
  return due;
}
