import {
  bernoulli,
  cncLine,
  constant,
  defineSim,
  disorder,
  drift,
  exponential,
  lognormal,
  type MachineSpec,
  measured,
  normal,
  type SimEvent,
  sampled,
  semiMarkov,
  simulate,
  spike,
  step,
  stuck,
  toNdjson,
} from "@taktline/sim";
import { describe, expect, it } from "vitest";

const minute = 60_000;
const press: MachineSpec = {
  states: semiMarkov({
    RUN: { to: { STOP: 1 }, dwell: constant("10m") },
    STOP: { to: { RUN: 1 }, dwell: constant("5m") },
  }),
  cycle: constant("1m"),
};
const one = (machine: MachineSpec, rest = {}) =>
  defineSim({ seed: 1, start: 0, machines: { m: machine }, ...rest });
const values = (events: Iterable<SimEvent>, signal: string) =>
  [...events].filter((e) => e.signal === signal).map((e) => e.value);

/** OEE from events alone, by someone who never saw the ledger. */
function oeeFromEvents(
  events: Iterable<SimEvent>,
  planned: readonly (readonly [number, number])[],
  until: number,
  idealMs: number,
) {
  const all = [...events];
  const states = all.filter((e) => e.kind === "state");
  let run = 0;
  states.forEach((e, i) => {
    const to = states[i + 1]?.t ?? until;
    if (e.value !== "RUN") return;
    for (const [from, end] of planned) run += Math.max(0, Math.min(to, end) - Math.max(e.t, from));
  });
  const inPlan = (t: number) => planned.some(([from, to]) => t >= from && t < to);
  const count = (signal: string) =>
    all.filter((e) => e.kind === "count" && e.signal === signal && e.part > 0 && inPlan(e.t))
      .length;
  const plannedMs = planned.reduce((sum, [from, to]) => sum + Math.min(to, until) - from, 0);
  const made = count("parts");
  const good = made - count("scrap");
  const a = run / plannedMs;
  const p = (idealMs * made) / run;
  const q = good / made;
  return { a, p, q, oee: a * p * q, made, good };
}

describe("simulate", () => {
  it("runs the arithmetic of a machine that can be done by hand", () => {
    const { machines } = simulate(one(press), { until: "1h" }).truth();
    // RUN 0-10, 15-25, 30-40, 45-55; a part that ends as the state ends is completed.
    expect(machines.m.stateMs).toEqual({ RUN: 40 * minute, STOP: 20 * minute });
    expect(machines.m.parts).toMatchObject({ made: 40, good: 40, scrap: 0 });
    expect(machines.m.segments.slice(0, 3)).toEqual([
      { state: "RUN", from: 0, to: 10 * minute },
      { state: "STOP", from: 10 * minute, to: 15 * minute },
      { state: "RUN", from: 15 * minute, to: 25 * minute },
    ]);
    expect(machines.m.oee).toEqual({ numerator: 40 * minute, denominator: 60 * minute });
  });

  it("interrupts a part with its state and goes on with what was left", () => {
    const { machines } = simulate(one({ ...press, cycle: constant("8m") }), {
      until: "30m",
    }).truth();
    // 8 min, then 2 of 8 before the stop and 6 after it: parts at 8 and 21 min, the third is begun.
    expect(Array.from(machines.m.parts.t)).toEqual([8 * minute, 21 * minute]);
    expect(machines.m.parts.started).toBe(3);
  });

  it("freezes machine and part outside planned time, so that every part is completed within it", () => {
    const calendar = {
      planned: [
        { from: 2 * minute, to: 12 * minute },
        { from: 20 * minute, to: 30 * minute },
      ],
      breaks: [{ from: 5 * minute, to: 6 * minute }],
    };
    const run = simulate(one(press, { calendar }), { until: "40m" });
    const { m } = run.truth().machines;
    expect(m.segments).toEqual([
      { state: "OFF", from: 0, to: 2 * minute },
      { state: "RUN", from: 2 * minute, to: 5 * minute },
      { state: "BREAK", from: 5 * minute, to: 6 * minute },
      { state: "RUN", from: 6 * minute, to: 12 * minute },
      { state: "OFF", from: 12 * minute, to: 20 * minute },
      { state: "RUN", from: 20 * minute, to: 21 * minute },
      { state: "STOP", from: 21 * minute, to: 26 * minute },
      { state: "RUN", from: 26 * minute, to: 30 * minute },
      { state: "OFF", from: 30 * minute, to: 40 * minute },
    ]);
    expect(m.plannedMs).toBe(19 * minute);
    // The part that would end with the shift at 12 min ends as the next one begins, at 20 min.
    expect(Array.from(m.parts.t, (t) => t / minute)).toEqual([
      3, 4, 6, 7, 8, 9, 10, 11, 20, 21, 27, 28, 29,
    ]);
  });

  it("is what an OEE from the events alone gives, to 1e-12", () => {
    for (const seed of [1, 2, 3, 42]) {
      const sim = cncLine({ seed });
      const run = simulate(sim, { until: "24h" });
      const { planned = [], breaks = [] } = sim.spec.calendar ?? {};
      const edges = planned.flatMap((shift) => {
        const inside = breaks.filter((b) => b.from >= shift.from && b.to <= shift.to);
        const from = [shift.from, ...inside.map((b) => b.to)];
        const to = [...inside.map((b) => b.from), shift.to];
        return from.map((f, i) => [Number(f), Number(to[i])] as const);
      });
      const found = oeeFromEvents(run, edges, run.until, 60_000);
      const { m } = { m: run.truth().machines.mc1 };
      const ratio = ({ numerator, denominator }: { numerator: number; denominator: number }) =>
        numerator / denominator;
      expect(found.made).toBe(m.parts.made);
      expect(Math.abs(found.a - ratio(m.availability))).toBeLessThan(1e-12);
      expect(Math.abs(found.p - ratio(m.performance))).toBeLessThan(1e-12);
      expect(Math.abs(found.q - ratio(m.quality))).toBeLessThan(1e-12);
      expect(Math.abs(found.oee - ratio(m.oee))).toBeLessThan(1e-12);
    }
  });

  it("gives events in order of time, and states that sum to the run", () => {
    const run = simulate(cncLine({ seed: 5 }), { until: "24h" });
    let before = Number.NEGATIVE_INFINITY;
    for (const { t } of run) {
      expect(t >= before && Number.isInteger(t)).toBe(true);
      before = t;
    }
    const { stateMs, segments } = run.truth().machines.mc1;
    expect(Object.values(stateMs).reduce((a, b) => a + b, 0)).toBe(24 * 60 * minute);
    segments.forEach((s, i) => {
      expect(s.from).toBe(segments[i - 1]?.to ?? run.start);
    });
  });

  it("gives the same events again, and the same truth whether they were read or not", () => {
    const run = simulate(cncLine(), { until: "6h" });
    const truth = run.truth();
    expect([...run]).toEqual([...run]);
    const read = simulate(cncLine(), { until: "6h" });
    for (const _ of read);
    expect(read.truth()).toEqual(truth);
    const halfRead = simulate(cncLine(), { until: "6h" });
    for (const _ of halfRead) break;
    expect(halfRead.truth()).toEqual(truth);
  });

  it("counts its events by kind", () => {
    const run = simulate(cncLine(), { until: "6h" });
    const counts = { state: 0, count: 0, measurement: 0, sample: 0 };
    for (const { kind } of run) counts[kind]++;
    expect(run.truth().events).toEqual(counts);
  });

  it("keeps totals only where asked, with the same totals", () => {
    const full = simulate(cncLine(), { until: "12h" }).truth().machines.mc1;
    const totals = simulate(cncLine(), { until: "12h", ledger: "totals" }).truth().machines.mc1;
    expect(totals.segments).toEqual([]);
    expect(totals.parts.t).toHaveLength(0);
    expect([totals.stateMs, totals.oee, totals.parts.made]).toEqual([
      full.stateMs,
      full.oee,
      full.parts.made,
    ]);
  });

  it("leaves every other signal and machine as it is when one is added", () => {
    const base: MachineSpec = {
      ...press,
      cycle: lognormal("1m", 0.1),
      idealCycle: "1m",
      measurements: { bore: measured({ value: normal(25, 0.004) }) },
      signals: { power: sampled({ every: "10s", value: normal(4, 1) }) },
    };
    const more: MachineSpec = {
      ...base,
      measurements: { width: measured({ value: normal(3, 1) }), ...base.measurements },
      signals: { heat: sampled({ every: "3s", value: exponential(1) }), ...base.signals },
      faults: [spike("heat", { at: 0, probability: 0.5, by: 1 })],
    };
    const small = simulate(one(base), { until: "2h" });
    const large = simulate(defineSim({ seed: 1, start: 0, machines: { other: base, m: more } }), {
      until: "2h",
    });
    const known = [...large].filter(
      (e) => e.machine === "m" && e.signal !== "width" && e.signal !== "heat",
    );
    expect(known).toEqual([...small]);
  });

  it("enters a state after so many parts", () => {
    const run = simulate(
      one({
        states: semiMarkov({
          RUN: { to: { TOOL: 1 }, dwell: constant("10h") },
          TOOL: { to: { RUN: 1 }, dwell: constant("2m") },
        }),
        cycle: constant("1m"),
        afterParts: [{ parts: 3, enter: "TOOL" }],
      }),
      { until: "11m" },
    );
    expect(values(run, "state")).toEqual(["RUN", "TOOL", "RUN", "TOOL", "RUN"]);
    expect(run.truth().machines.m.parts.made).toBe(6);
  });

  it("scraps by chance at its probability, and by tolerance on what the gauge could see", () => {
    const run = simulate(
      one({
        ...press,
        scrap: bernoulli(0.2),
        measurements: {
          size: measured({ value: normal(0, 1), digits: 2, tolerance: { lower: -1, upper: 2 } }),
        },
      }),
      { until: "200h" },
    );
    const { parts, measurements } = run.truth().machines.m;
    const out = Array.from(measurements.size!.actual, (x) => x < -1 || x > 2);
    expect(parts.outOfTolerance).toBe(out.filter(Boolean).length);
    expect(parts.good + parts.scrap).toBe(parts.made);
    expect(Array.from(parts.isGood).filter(Boolean)).toHaveLength(parts.good);
    const inTolerance = parts.made - parts.outOfTolerance;
    expect(Math.abs(parts.byChance / inTolerance - 0.2)).toBeLessThan(
      4 * Math.sqrt(0.16 / inTolerance),
    );
    out.forEach((isOut, i) => {
      if (isOut) expect(parts.isGood[i]).toBe(0);
    });
  });

  it("samples at its period, with the process of the state, and not where the state has none", () => {
    const run = simulate(
      one({
        ...press,
        signals: {
          power: sampled({ every: "5m", value: constant(1), byState: { STOP: constant(0.25) } }),
          flow: sampled({ every: "5m", value: constant(3), byState: { STOP: null } }),
        },
      }),
      { until: "20m" },
    );
    expect(values(run, "power")).toEqual([1, 1, 0.25, 1]);
    expect(values(run, "flow")).toEqual([3, 3, 3]);
    expect(run.truth().machines.m.samples).toEqual({ power: 4, flow: 3 });
  });
});

describe("faults", () => {
  const withFaults = (faults: MachineSpec["faults"]) =>
    simulate(
      one({
        ...press,
        measurements: { size: measured({ value: constant(10) }) },
        signals: { heat: sampled({ every: "1m", value: constant(20) }) },
        faults: faults ?? [],
      }),
      { until: "20m" },
    );

  it("drift by part from the first affected part on, until another one", () => {
    const run = withFaults([drift("size", { atPart: 3, untilPart: 6, perPart: 0.5 })]);
    expect(values(run, "size").slice(0, 7)).toEqual([10, 10, 10.5, 11, 11.5, 10, 10]);
    expect(run.truth().changePoints).toEqual([
      {
        machine: "m",
        signal: "size",
        kind: "drift",
        t: 3 * minute,
        endT: 6 * minute,
        part: 3,
        affected: 3,
        slopePerPart: 0.5,
      },
    ]);
    expect(Array.from(run.truth().machines.m.measurements.size!.mean).slice(0, 4)).toEqual([
      10, 10, 10.5, 11,
    ]);
  });

  it("drift and step by time", () => {
    const run = withFaults([
      drift("heat", { at: "5m", perHour: 60 }),
      step("heat", { at: "8m", for: "2m", by: 100 }),
    ]);
    expect(values(run, "heat").slice(4, 12)).toEqual([20, 20, 21, 22, 123, 124, 25, 26]);
    expect(run.truth().changePoints.map(({ t, endT, part }) => [t, endT, part])).toEqual([
      [5 * minute, null, null],
      [8 * minute, 10 * minute, null],
    ]);
  });

  it("stick at the last reading before, and spike single readings, while the part is as it is", () => {
    const run = withFaults([
      drift("size", { atPart: 1, perPart: 1 }),
      stuck("size", { atPart: 3, untilPart: 5 }),
    ]);
    expect(values(run, "size").slice(0, 6)).toEqual([11, 12, 12, 12, 15, 16]);
    expect(Array.from(run.truth().machines.m.measurements.size!.actual).slice(0, 6)).toEqual([
      11, 12, 13, 14, 15, 16,
    ]);
    const spiked = withFaults([spike("heat", { at: "2m", probability: 0.4, by: 7 })]);
    const read = values(spiked, "heat");
    const hits = read.filter((v) => v === 27).length;
    expect(read.every((v) => v === 20 || v === 27)).toBe(true);
    expect(hits).toBeGreaterThan(0);
    expect(spiked.truth().changePoints[0]).toMatchObject({
      kind: "spike",
      size: 7,
      affected: hits,
    });
  });

  it("say so where the run ended before they began", () => {
    const run = withFaults([step("size", { atPart: 1000, by: 1 })]);
    expect(run.truth().changePoints[0]).toMatchObject({ t: null, part: null, affected: 0 });
  });
});

describe("the network", () => {
  const network = disorder({
    loss: 0.05,
    duplicate: 0.1,
    late: { probability: 0.1, delay: exponential("20s") },
    reorder: "3s",
  });
  const machine: MachineSpec = {
    ...press,
    signals: { power: sampled({ every: "1s", value: normal(4, 1) }) },
  };
  const clean = [...simulate(one(machine), { until: "2h" })];
  const run = simulate(one(machine, { network }), { until: "2h" });
  const events = [...run];

  it("delivers in order of arrival, never before the time, and counts exactly what it did", () => {
    const truth = run.truth().network!;
    expect(truth.sent).toBe(clean.length);
    expect(truth.delivered).toBe(events.length);
    expect(truth.delivered).toBe(truth.sent - truth.lost + truth.duplicated);
    let backward = 0;
    let maxDelayMs = 0;
    events.forEach((event, i) => {
      expect(event.arrival! >= event.t).toBe(true);
      if (i > 0) {
        expect(event.arrival! >= events[i - 1]!.arrival!).toBe(true);
        if (event.t < events[i - 1]!.t) backward++;
      }
      maxDelayMs = Math.max(maxDelayMs, event.arrival! - event.t);
    });
    expect([truth.backward, truth.maxDelayMs]).toEqual([backward, maxDelayMs]);
    expect(backward).toBeGreaterThan(0);
    const rate = (k: number, of: number, p: number) =>
      Math.abs(k / of - p) < 4 * Math.sqrt((p * (1 - p)) / of);
    expect(rate(truth.lost, truth.sent, 0.05)).toBe(true);
    expect(rate(truth.duplicated, truth.sent - truth.lost, 0.1)).toBe(true);
    expect(rate(truth.late, truth.sent - truth.lost + truth.duplicated, 0.1)).toBe(true);
  });

  it("changes nothing of the events but their order and number, nor of the plant's truth", () => {
    const text = (e: SimEvent) =>
      [...toNdjson([{ ...e, arrival: undefined } as unknown as SimEvent])][0];
    const sent = new Set(clean.map(text));
    expect(events.every((e) => sent.has(text(e)))).toBe(true);
    const unread = simulate(one(machine, { network }), { until: "2h" }).truth();
    expect(unread).toEqual(run.truth());
    expect(unread.machines).toEqual(simulate(one(machine), { until: "2h" }).truth().machines);
  });
});

describe("cncLine", () => {
  it("is a day of two shifts in which both changes fall and spoil parts", () => {
    const truth = simulate(cncLine(), { until: "24h" }).truth();
    const { parts, stateMs, plannedMs, measurements } = truth.machines.mc1;
    expect(plannedMs).toBe((16 * 60 - 100) * minute);
    expect(Object.keys(stateMs).sort()).toEqual([
      "BREAK",
      "FAULT",
      "IDLE",
      "OFF",
      "RUN",
      "SETUP",
      "TOOL_CHANGE",
    ]);
    expect(truth.changePoints.map((c) => [c.kind, c.part, c.affected])).toEqual([
      ["drift", 301, 120],
      ["step", 521, 120],
    ]);
    const { mean } = measurements.bore!;
    expect(mean[299]).toBe(25);
    expect(mean[419]! - 25).toBeCloseTo(120 * 0.00012, 12);
    expect(mean[520]! - 25).toBeCloseTo(0.012, 12);
    expect(parts.outOfTolerance).toBeGreaterThan(0);
    const firstBad = parts.isGood.subarray(300, 420).filter((good) => good === 0).length;
    expect(firstBad).toBeGreaterThan(0);
  });

  it("can do without the changes, and for more days", () => {
    const calm = simulate(cncLine({ faults: false, hours: 48 }), { until: "48h" }).truth();
    expect(calm.changePoints).toEqual([]);
    expect(calm.machines.mc1.plannedMs).toBe(2 * (16 * 60 - 100) * minute);
    expect(calm.machines.mc1.parts.outOfTolerance).toBe(0);
  });
});
