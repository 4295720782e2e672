import { isTaktlineError } from "@taktline/core";
import {
  ar1,
  cncLine,
  constant,
  defineSim,
  drift,
  durationMs,
  measured,
  normal,
  type Sim,
  type SimSpec,
  sampled,
  semiMarkov,
  simulate,
  step,
} from "@taktline/sim";
import { describe, expect, it } from "vitest";

const states = semiMarkov({
  RUN: { to: { STOP: 1 }, dwell: constant("10m") },
  STOP: { to: { RUN: 1 }, dwell: constant("5m") },
});
const machine = {
  states,
  measurements: { bore: measured({ value: normal(25, 0.004) }) },
  signals: { power: sampled({ every: "1s", value: normal(1, 0.1) }) },
};
const good = { seed: 1, start: 0, machines: { m: machine } };
const withMachine = (rest: object) => ({ ...good, machines: { m: { ...machine, ...rest } } });
const shift = (from: number, to: number) => ({ planned: [{ from, to }] });

const wrong: readonly [string, string, unknown][] = [
  ["SIM_SPEC_SEED", "seed", { ...good, seed: -1 }],
  ["SIM_SPEC_SEED", "seed", { ...good, seed: 1.5 }],
  ["SIM_SPEC_SEED", "seed", { ...good, seed: "" }],
  ["SIM_SPEC_TIME", "start", { ...good, start: "2026-03-02" }],
  ["SIM_SPEC_TIME", "start", { ...good, start: 0.5 }],
  ["SIM_SPEC_TIME", "calendar.planned.0", { ...good, calendar: shift(5, 5) }],
  [
    "SIM_SPEC_TIME",
    "calendar.planned.1",
    { ...good, calendar: { planned: [...shift(0, 5).planned, ...shift(4, 9).planned] } },
  ],
  ["SIM_SPEC_NAME", "machines", { ...good, machines: {} }],
  ["SIM_SPEC_KIND", "machines.m.states", { ...good, machines: { m: {} } }],
  ["SIM_SPEC_NAME", "machines.m.states", withMachine({ states: semiMarkov({}) })],
  [
    "SIM_SPEC_NAME",
    "machines.m.states.RUN.to",
    withMachine({ states: semiMarkov({ RUN: { to: { GO: 1 }, dwell: constant(1) } } as never) }),
  ],
  [
    "SIM_SPEC_NAME",
    "machines.m.states.RUN.to",
    withMachine({ states: semiMarkov({ RUN: { to: { RUN: 1 }, dwell: constant(1) } }) }),
  ],
  [
    "SIM_SPEC_NAME",
    "machines.m.states.STOP.to",
    withMachine({
      states: semiMarkov({
        RUN: { to: { STOP: 1 }, dwell: constant(1) },
        STOP: { to: { RUN: 0 }, dwell: constant(1) },
      }),
    }),
  ],
  [
    "SIM_SPEC_NAME",
    "machines.m.states.initial",
    withMachine({ states: { ...states, initial: "X" } }),
  ],
  [
    "SIM_SPEC_NAME",
    "machines.m.states.RUN",
    { ...good, calendar: { ...shift(0, 5), offState: "RUN" } },
  ],
  ["SIM_SPEC_KIND", "machines.m.cycle", withMachine({ cycle: ar1({ mean: 1, phi: 0, sd: 1 }) })],
  [
    "SIM_SPEC_DURATION",
    "machines.m.cycle.value",
    withMachine({ cycle: constant("1 min" as "1m") }),
  ],
  ["SIM_SPEC_DURATION", "machines.m.idealCycle", withMachine({ cycle: normal("60s", "1s") })],
  [
    "SIM_SPEC_DURATION",
    "machines.m.idealCycle",
    withMachine({ cycle: constant(1), idealCycle: 0.5 }),
  ],
  [
    "SIM_SPEC_NUMBER",
    "machines.m.scrap.probability",
    withMachine({ scrap: { kind: "bernoulli", probability: 2 } }),
  ],
  [
    "SIM_SPEC_NUMBER",
    "machines.m.afterParts.0.parts",
    withMachine({ afterParts: [{ parts: 0, enter: "STOP" }] }),
  ],
  [
    "SIM_SPEC_NAME",
    "machines.m.afterParts.0.enter",
    withMachine({ afterParts: [{ parts: 1, enter: "X" }] }),
  ],
  [
    "SIM_SPEC_NAME",
    "machines.m.measurements.power",
    withMachine({ measurements: { power: machine.measurements.bore } }),
  ],
  [
    "SIM_SPEC_NAME",
    "machines.m.signals.state",
    withMachine({ signals: { state: machine.signals.power } }),
  ],
  [
    "SIM_SPEC_NUMBER",
    "machines.m.signals.x.value.sd",
    withMachine({ signals: { x: sampled({ every: 1, value: normal(1, -1) }) } }),
  ],
  [
    "SIM_SPEC_NUMBER",
    "machines.m.signals.x.value.phi",
    withMachine({ signals: { x: sampled({ every: 1, value: ar1({ mean: 1, phi: 1, sd: 1 }) }) } }),
  ],
  [
    "SIM_SPEC_KIND",
    "machines.m.signals.x.value",
    withMachine({ signals: { x: sampled({ every: 1, value: 5 as never }) } }),
  ],
  [
    "SIM_SPEC_DURATION",
    "machines.m.signals.x.every",
    withMachine({ signals: { x: sampled({ every: 0, value: constant(1) }) } }),
  ],
  [
    "SIM_SPEC_NAME",
    "machines.m.signals.x.byState",
    withMachine({
      signals: { x: sampled({ every: 1, value: constant(1), byState: { NO: null } }) },
    }),
  ],
  [
    "SIM_SPEC_NUMBER",
    "machines.m.signals.x.digits",
    withMachine({ signals: { x: sampled({ every: 1, value: constant(1), digits: 10 }) } }),
  ],
  [
    "SIM_SPEC_NUMBER",
    "machines.m.measurements.x.tolerance.upper",
    withMachine({
      measurements: { x: measured({ value: constant(1), tolerance: { lower: 2, upper: 1 } }) },
    }),
  ],
  [
    "SIM_SPEC_NAME",
    "machines.m.faults.0.signal",
    withMachine({ faults: [drift("bor", { atPart: 1, perPart: 1 })] }),
  ],
  [
    "SIM_SPEC_NAME",
    "machines.m.faults.0.signal",
    withMachine({ faults: [step("power", { atPart: 1, by: 1 })] }),
  ],
  [
    "SIM_SPEC_NUMBER",
    "machines.m.faults.0.untilPart",
    withMachine({ faults: [step("bore", { atPart: 5, untilPart: 5, by: 1 })] }),
  ],
  [
    "SIM_SPEC_KIND",
    "machines.m.faults.0",
    withMachine({ faults: [{ kind: "wobble", signal: "bore" }] }),
  ],
  ["SIM_SPEC_NUMBER", "network.loss", { ...good, network: { kind: "disorder", loss: 2 } }],
  ["SIM_SPEC_DURATION", "network.reorder", { ...good, network: { kind: "disorder", reorder: -1 } }],
];

function caught(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe("defineSim", () => {
  it.each(wrong)("throws %s at %s", (code, path, spec) => {
    const error = caught(() => defineSim(spec as SimSpec));
    if (!isTaktlineError(error)) throw error ?? new Error("nothing was thrown");
    expect([error.code, (error.details.path as string[]).join(".")]).toEqual([code, path]);
    expect(error.message.startsWith(`${path}: `)).toBe(true);
  });

  it("keeps a frozen copy, and takes what came through JSON", () => {
    const spec = { ...good, machines: { ...good.machines } };
    const sim: Sim<"m"> = defineSim(spec);
    Object.assign(spec.machines, { n: machine });
    expect(Object.keys(sim.spec.machines)).toEqual(["m"]);
    expect(Object.isFrozen(sim.spec.machines.m.states)).toBe(true);
    const json = defineSim(JSON.parse(JSON.stringify(cncLine().spec)) as SimSpec<"mc1">);
    expect(simulate(json, { until: "2h" }).truth()).toEqual(
      simulate(cncLine(), { until: "2h" }).truth(),
    );
  });

  it("reads instants with an offset", () => {
    expect(defineSim({ ...good, start: "1970-01-01T08:00:00+08:00" }).start).toBe(0);
    expect(cncLine({ start: "2026-03-02T08:00:00+08:00" }).start).toBe(cncLine().start);
  });

  it("does not run to an end before its start", () => {
    for (const until of [0, -1, "0s", "yesterday", "2026-02-30T00:00:00Z"]) {
      const error = caught(() => simulate(defineSim(good), { until }));
      expect(isTaktlineError(error, "SIM_SPEC_TIME")).toBe(true);
    }
  });

  it("reads durations with their unit", () => {
    expect([durationMs(5), durationMs("200ms"), durationMs("1.5h"), durationMs("2d")]).toEqual([
      5, 200, 5_400_000, 172_800_000,
    ]);
    for (const bad of ["5", "-1s", "1w", Number.NaN, -1]) {
      expect(
        isTaktlineError(
          caught(() => durationMs(bad as "1s")),
          "SIM_SPEC_DURATION",
        ),
      ).toBe(true);
    }
  });
});
