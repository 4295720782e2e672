import {
  cncLine,
  constant,
  type Duration,
  defineSim,
  normal,
  type SimEvent,
  type SimTruth,
  semiMarkov,
  simulate,
} from "@taktline/sim";
import { expectTypeOf, it } from "vitest";

it("keeps the names of the machines", () => {
  const run = simulate(cncLine(), { until: "24h" });
  expectTypeOf(run.truth()).toEqualTypeOf<SimTruth<"mc1">>();
  // @ts-expect-error there is no such machine
  run.truth().machines.mc2;
  const states = semiMarkov({ RUN: { to: {}, dwell: constant("1h") } });
  const two = defineSim({ seed: 1, start: 0, machines: { a: { states }, b: { states } } });
  expectTypeOf(two).toHaveProperty("spec");
  expectTypeOf(simulate(two, { until: 5 }).truth().machines).toHaveProperty("a");
});

it("checks the states that may follow", () => {
  semiMarkov({
    RUN: { to: { STOP: 1 }, dwell: constant("1h") },
    // @ts-expect-error RUNN is not a state
    STOP: { to: { RUNN: 1 }, dwell: constant("1h") },
  });
  // @ts-expect-error a production state must be a state
  semiMarkov({ RUN: { to: {}, dwell: constant("1h") } }, { production: ["GO"] });
});

it("tells values from lengths of time", () => {
  expectTypeOf(normal(25, 0.004).mean).toEqualTypeOf<number>();
  expectTypeOf(normal("62s", "1s").mean).toEqualTypeOf<Duration>();
  // @ts-expect-error weeks are no unit
  constant("1w");
});

it("discriminates events by kind", () => {
  const event = {} as SimEvent;
  if (event.kind === "state") expectTypeOf(event.value).toEqualTypeOf<string>();
  if (event.kind === "measurement") {
    expectTypeOf(event.value).toEqualTypeOf<number>();
    expectTypeOf(event.part).toEqualTypeOf<number>();
  }
});
