// How fast 100 machines run through a week: npx tsx --conditions=@taktline/source packages/sim/scripts/speed.ts
import {
  defineSim,
  exponential,
  lognormal,
  measured,
  normal,
  sampled,
  semiMarkov,
  simulate,
} from "@taktline/sim";

const machine = {
  states: semiMarkov({
    RUN: { to: { IDLE: 0.7, FAULT: 0.3 }, dwell: exponential("45m") },
    IDLE: { to: { RUN: 1 }, dwell: lognormal("3m", 0.5) },
    FAULT: { to: { RUN: 1 }, dwell: exponential("9m") },
  }),
  cycle: lognormal("62s", 0.012),
  idealCycle: "60s",
  measurements: { bore: measured({ value: normal(25, 0.004), digits: 4 }) },
  signals: { power: sampled({ every: "10s", value: normal(4.2, 0.15), digits: 3 }) },
} as const;

const plant = defineSim({
  seed: 42,
  start: 0,
  machines: Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`m${i}`, machine])),
});

for (const ledger of ["totals", "full"] as const) {
  const run = simulate(plant, { until: "7d", ledger });
  const began = performance.now();
  let events = 0;
  for (const _ of run) events++;
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `${ledger}: ${events} events in ${seconds.toFixed(2)} s, ${Math.round(604_800 / seconds)} x real time for the plant, ${(events / seconds / 1e6).toFixed(2)} M events/s, heap ${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB`,
  );
}
