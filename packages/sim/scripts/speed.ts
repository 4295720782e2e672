// How fast 100 machines run through a week: npx tsx --conditions=@taktline/source packages/sim/scripts/speed.ts
import {
  cncLine,
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
  const cpu = process.cpuUsage();
  const began = performance.now();
  let events = 0;
  for (const _ of run) events++;
  const wall = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  // On a shared machine the processor time is the steadier of the two.
  const seconds = (user + system) / 1e6;
  console.log(
    `${ledger}: ${events} events; ${wall.toFixed(2)} s = ${Math.round(604_800 / wall)} x real time; ${seconds.toFixed(2)} s of processor = ${Math.round(604_800 / seconds)} x; heap ${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB`,
  );
}

const began = performance.now();
let events = 0;
for (const _ of simulate(cncLine(), { until: "24h" })) events++;
console.log(`cncLine: ${events} events of 24 h in ${(performance.now() - began).toFixed(0)} ms`);
