import { frame } from "@taktline/core";
import { lossTree, oee, rollUpOee, stateMap, stopPareto, waterfall } from "@taktline/oee";
import { describe, expect, test } from "vitest";

const minute = 60_000;
const meaning = stateMap({
  RUN: "production",
  DOWN: { category: "downtime", reason: "breakdown" },
  SETUP: "setup",
  MEETING: "plannedStop",
});
const counter = (...rows: [number, number][]) =>
  frame(new Float64Array(rows.map((r) => r[0])), new Float64Array(rows.map((r) => r[1])));
const states = (...rows: [number, string][]) =>
  frame(
    new Float64Array(rows.map((r) => r[0])),
    rows.map((r) => r[1]),
  );

describe("the worked example of oee.com: 8 h shift, 60 min breaks, 47 min down, 1.0 s ideal, 19 271 parts, 423 rejected", () => {
  const shift = oee(
    {
      from: 0,
      to: 480 * minute,
      shifts: [
        {
          startMs: 0,
          endMs: 480 * minute,
          breaks: [
            { startMs: 120 * minute, endMs: 135 * minute },
            { startMs: 240 * minute, endMs: 270 * minute },
            { startMs: 360 * minute, endMs: 375 * minute },
          ],
        },
      ],
      // Down before, into and after a break: 47 min of it planned to be busy, 30 min in the break.
      states: states([0, "RUN"], [220 * minute, "DOWN"], [297 * minute, "RUN"]),
      counts: {
        produced: counter([0, 100], [480 * minute, 19_371]),
        scrap: counter([0, 7], [480 * minute, 430]),
      },
    },
    { stateMap: meaning, idealCycleMs: 1000, unscheduledCounts: "exclude" },
  );

  test("times: PBT 420 min, APT 373 min; production through two breaks is outside and reported", () => {
    expect(shift.times.pbtMs).toBe(420 * minute);
    expect(shift.times.aptMs).toBe(373 * minute);
    expect(shift.times.adetMs).toBe(47 * minute);
    expect(shift.times.unscheduledProductionMs).toBe(30 * minute);
    expect(shift.issues.map((i) => i.code)).toEqual(["OEE_PRODUCTION_UNSCHEDULED"]);
  });

  test("availability 373/420, performance 19271/22380, quality 18848/19271, OEE 18848/25200", () => {
    expect(shift.counts).toMatchObject({ produced: 19_271, good: 18_848, scrap: 423 });
    expect(shift.availability).toBe(373 / 420);
    expect(shift.performance).toBe(19_271 / 22_380);
    expect(shift.quality).toBe(18_848 / 19_271);
    expect(shift.oee).toBeCloseTo(18_848 / 25_200, 15);
    // What the page prints.
    expect(shift.availability?.toFixed(4)).toBe("0.8881");
    expect(shift.performance?.toFixed(4)).toBe("0.8611");
    expect(shift.quality?.toFixed(4)).toBe("0.9780");
    expect(shift.oee?.toFixed(4)).toBe("0.7479");
  });

  test("TEEP has calendar time as its base: 18848/28800", () => {
    expect(shift.teep).toBeCloseTo(18_848 / 28_800, 15);
  });

  test("the same shift as the only one of its day: the acceptance vector pub-oee-classic to 1e-12, TEEP on 24 h", () => {
    const day = oee(
      {
        from: 0,
        to: 1440 * minute,
        shifts: [
          {
            startMs: 0,
            endMs: 480 * minute,
            breaks: [{ startMs: 400 * minute, endMs: 460 * minute }],
          },
        ],
        states: states([0, "RUN"], [100 * minute, "DOWN"], [147 * minute, "RUN"]),
        counts: {
          produced: counter([0, 0], [480 * minute, 19_271]),
          scrap: counter([0, 0], [480 * minute, 423]),
        },
      },
      { stateMap: meaning, idealCycleMs: 1000 },
    );
    const expected = {
      availability: 0.888095238095238,
      performance: 0.8610813226094728,
      quality: 0.9780499195682631,
      oee: 0.7479365079365079,
      teep: 0.21814814814814815,
    };
    for (const [key, want] of Object.entries(expected)) {
      expect(Math.abs(day[key as keyof typeof expected]! / want - 1), key).toBeLessThan(1e-12);
    }
    expect([day.times.pbtMs, day.times.aptMs]).toEqual([25_200_000, 22_380_000]);
  });

  test("the loss tree ends at 18 848 s of good time, with 3 109 s speed and 423 s quality loss", () => {
    const bars = Object.fromEntries(waterfall(shift).map((b) => [b.key, b]));
    expect(bars["loss.speed"]?.lossMs).toBe((373 * 60 - 19_271) * 1000);
    expect(bars["loss.quality"]?.lossMs).toBe(423_000);
    expect(bars.good).toEqual({
      key: "good",
      labelKey: "oee.time.good",
      startMs: 0,
      endMs: 18_848_000,
      lossMs: 0,
      kind: "good",
    });
    expect(lossTree(shift).complete).toBe(true);
  });

  test("the stop Pareto counts the breakdown once, with the time it cost", () => {
    expect(stopPareto(shift)).toEqual([
      {
        key: "breakdown",
        category: "downtime",
        ms: 47 * minute,
        occurrences: 1,
        share: 1,
        cumulative: 1,
      },
    ]);
  });
});

describe("NEE: set-up is in the numerator", () => {
  const result = oee(
    {
      from: 0,
      to: 100,
      states: states([0, "SETUP"], [20, "RUN"], [90, "DOWN"]),
      counts: { good: counter([0, 0], [90, 27]), scrap: counter([0, 0], [90, 1]) },
    },
    { stateMap: meaning, idealCycleMs: 2 },
  );
  test("AUPT 90, APT 70, PBT 100: NEE = 90/100 * 56/70 * 27/28, OEE = 54/100", () => {
    expect(result.oee).toBeCloseTo(0.54, 15);
    expect(result.nee).toBeCloseTo((0.9 * 0.8 * 27) / 28, 15);
  });
});

describe("placement of time changes the number and is a stated policy", () => {
  const input = {
    from: 0,
    to: 100,
    states: states([0, "SETUP"], [20, "RUN"], [80, "MEETING"], [90, "DOWN"]),
  };
  test.each([
    ["planned stops are out by default", {}, 60 / 90],
    ["nothing is out: loading time of the whole window", { outsidePlan: [] as const }, 60 / 100],
    ["set-up is out as well", { outsidePlan: ["plannedStop", "setup"] as const }, 60 / 70],
  ])("%s", (_, policy, availability) => {
    const result = oee(input, { stateMap: meaning, ...policy });
    expect(result.availability).toBe(availability);
  });
});

describe("quality by parts and by time differ with several products", () => {
  // 100 parts A of 1 ms, 10 scrapped; 10 parts B of 20 ms, none scrapped; APT 400, PBT 500.
  const input = {
    from: 0,
    to: 500,
    states: states([0, "RUN"], [400, "DOWN"]),
    products: states([0, "A"], [150, "B"]),
    counts: {
      produced: counter([0, 0], [150, 100], [400, 110]),
      scrap: counter([0, 0], [150, 10]),
    },
  };
  const options = { stateMap: meaning, idealCycleMs: { A: 1, B: 20 } };
  test("count: 400/500 * 300/400 * 100/110", () => {
    expect(oee(input, options).oee).toBeCloseTo((0.6 * 100) / 110, 15);
  });
  test("time: (90 * 1 + 10 * 20) / 500, the share of fully productive time", () => {
    const result = oee(input, { ...options, quality: "time" });
    expect(result.oee).toBe(290 / 500);
    expect(result.quality).toBe(290 / 300);
  });
  test("rework is a loss by default (right the first time) or good", () => {
    const rework = { ...input, counts: { ...input.counts, rework: counter([0, 0], [400, 4]) } };
    expect(oee(rework, options).counts.good).toBe(96);
    expect(oee(rework, { ...options, rework: "good" }).counts.good).toBe(100);
  });
});

describe("a roll-up is sums over sums, never a mean of percentages", () => {
  const options = { stateMap: meaning, idealCycleMs: 1 };
  const machine = (pbt: number, apt: number, made: number, scrap: number) =>
    oee(
      {
        from: 0,
        to: pbt,
        states: states([0, "RUN"], [apt, "DOWN"]),
        counts: { produced: counter([0, 0], [apt, made]), scrap: counter([0, 0], [apt, scrap]) },
      },
      options,
    );
  const results = [machine(480, 240, 200, 40), machine(60, 60, 60, 0)];
  const sum = rollUpOee(results);
  test("480 min at 160/480 and 60 min at 60/60 are 220/540, not the mean 2/3", () => {
    expect(results.map((r) => r.oee)).toEqual([(200 / 480) * (160 / 200), 1]);
    expect(sum.oee).toBeCloseTo(220 / 540, 15);
    expect(sum.availability).toBe(300 / 540);
    expect(sum.quality).toBe(220 / 260);
    expect(sum.times.calendarMs).toBe(540);
  });
  test("windows that follow each other roll up to the whole", () => {
    const input = {
      states: states([0, "RUN"], [30, "DOWN"], [50, "RUN"]),
      counts: { produced: counter([0, 5], [25, 30], [60, 41], [100, 90]) },
    };
    const whole = oee({ from: 0, to: 100, ...input }, options);
    for (const cut of [0, 25, 30, 45, 60, 99]) {
      const parts = rollUpOee([
        oee({ from: 0, to: cut, ...input }, options),
        oee({ from: cut, to: 100, ...input }, options),
      ]);
      expect(parts.times).toEqual(whole.times);
      expect(parts.counts).toEqual(whole.counts);
      expect([parts.availability, parts.performance]).toEqual([
        whole.availability,
        whole.performance,
      ]);
    }
  });
  test("an idle Sunday without counters does not make the week unknown, a producing machine without counters does", () => {
    const sunday = oee({ from: 0, to: 10, states: states(), shifts: [] }, options);
    expect(rollUpOee([...results, sunday]).oee).toBe(sum.oee);
    const blind = oee({ from: 0, to: 10, states: states([0, "RUN"]) }, options);
    const all = rollUpOee([...results, blind]);
    expect(all.oee).toBeNull();
    expect(all.availability).toBe(310 / 550);
    expect(all.issues.map((i) => i.path?.[0])).toContain("oee");
  });
  test("mixed policies are reported and no results throw OEE_ROLL_UP", () => {
    const other = oee({ from: 0, to: 1, states: states() }, { ...options, rework: "good" });
    expect(rollUpOee([...results, other]).issues.map((i) => i.code)).toContain("OEE_POLICY_MIXED");
    expect(() => rollUpOee([])).toThrow(expect.objectContaining({ code: "OEE_ROLL_UP" }));
  });
});
