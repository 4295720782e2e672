import { calendarEdges } from "./calendar-edges.js";
import {
  checkDurations,
  checkFinite,
  checkInteger,
  checkName,
  checkNumber,
  checkPeriod,
  checkProcess,
  type Path,
} from "./check.js";
import { durationMs } from "./duration.js";
import type { Fault } from "./fault.js";
import { frozenCopy } from "./frozen-copy.js";
import { instantMs } from "./instant.js";
import type { Calendar, MachineSpec, Sim, SimSpec } from "./sim-spec.js";
import { specError } from "./spec-error.js";

const maxParts = Number.MAX_SAFE_INTEGER;

function checkStates(machine: MachineSpec, calendar: Calendar | undefined, path: Path): void {
  const { states, initial, production } = machine.states;
  const names = Object.keys(states);
  if (names.length === 0) {
    throw specError(
      "SIM_SPEC_NAME",
      [...path, "states"],
      "no state is defined; define at least one",
    );
  }
  for (const [name, state] of Object.entries(states)) {
    const at = [...path, "states", name];
    const next = Object.entries(state.to);
    for (const [to, weight] of next) {
      checkName(to, names, [...at, "to"], "the state");
      checkNumber(weight, [...at, "to", to], 0, Number.MAX_VALUE);
    }
    if (state.to[name] !== undefined) {
      throw specError(
        "SIM_SPEC_NAME",
        [...at, "to"],
        `the state ${JSON.stringify(name)} leads to itself; lengthen its dwell instead`,
      );
    }
    if (names.length > 1 && !next.some(([, weight]) => weight > 0)) {
      throw specError(
        "SIM_SPEC_NAME",
        [...at, "to"],
        "no state follows; give at least one a weight above 0",
      );
    }
    checkDurations(state.dwell, [...at, "dwell"]);
  }
  checkName(initial, names, [...path, "states", "initial"], "the state");
  production.forEach((name, i) => {
    checkName(name, names, [...path, "states", "production", i], "the state");
  });
  const idle = [calendar?.offState ?? "OFF", calendar?.breakState ?? "BREAK"];
  for (const name of calendar === undefined ? [] : idle) {
    if (names.includes(name)) {
      throw specError(
        "SIM_SPEC_NAME",
        [...path, "states", name],
        `the calendar uses the state ${JSON.stringify(name)} outside planned time; rename the state, or set offState or breakState of the calendar`,
      );
    }
  }
}

function checkFault(fault: Fault, machine: MachineSpec, path: Path): void {
  const measurements = Object.keys(machine.measurements ?? {});
  const signals = Object.keys(machine.signals ?? {});
  if (!["drift", "step", "stuck", "spike"].includes(fault?.kind)) {
    throw specError(
      "SIM_SPEC_KIND",
      path,
      `${JSON.stringify(fault)} is not a fault; make it with drift, step, stuck or spike`,
    );
  }
  checkName(fault.signal, [...measurements, ...signals], [...path, "signal"], "the signal");
  if ("atPart" in fault) {
    checkName(
      fault.signal,
      measurements,
      [...path, "signal"],
      "as a measurement of parts the signal",
    );
    checkInteger(fault.atPart, [...path, "atPart"], 1, maxParts);
    if (fault.untilPart !== undefined) {
      checkInteger(fault.untilPart, [...path, "untilPart"], fault.atPart + 1, maxParts);
    }
  } else {
    durationMs(fault.at, [...path, "at"]);
    if (fault.for !== undefined) durationMs(fault.for, [...path, "for"]);
  }
  if (fault.kind === "drift") {
    if ("perPart" in fault) checkFinite(fault.perPart, [...path, "perPart"]);
    else checkFinite(fault.perHour, [...path, "perHour"]);
  }
  if (fault.kind === "step" || fault.kind === "spike") checkFinite(fault.by, [...path, "by"]);
  if (fault.kind === "spike") checkNumber(fault.probability, [...path, "probability"], 0, 1);
}

function checkMachine(machine: MachineSpec, plant: Calendar | undefined, path: Path): void {
  if (machine.states?.kind !== "semiMarkov") {
    throw specError(
      "SIM_SPEC_KIND",
      [...path, "states"],
      "the states are missing; make them with semiMarkov",
    );
  }
  const states = Object.keys(machine.states.states);
  const calendar = machine.calendar ?? plant;
  if (machine.calendar !== undefined) calendarEdges(machine.calendar, [...path, "calendar"]);
  checkStates(machine, calendar, path);
  const idle =
    calendar === undefined ? [] : [calendar.offState ?? "OFF", calendar.breakState ?? "BREAK"];
  if (machine.cycle !== undefined) checkDurations(machine.cycle, [...path, "cycle"]);
  if (machine.idealCycle !== undefined) checkPeriod(machine.idealCycle, [...path, "idealCycle"]);
  else if (machine.cycle?.kind === "constant") checkPeriod(machine.cycle.value, [...path, "cycle"]);
  else if (machine.cycle !== undefined) {
    throw specError(
      "SIM_SPEC_DURATION",
      [...path, "idealCycle"],
      'the cycle is not constant and no ideal cycle is given; performance needs one, such as idealCycle: "60s"',
    );
  }
  if (machine.scrap !== undefined) {
    checkNumber(machine.scrap.probability, [...path, "scrap", "probability"], 0, 1);
  }
  machine.afterParts?.forEach(({ parts, enter }, i) => {
    checkInteger(parts, [...path, "afterParts", i, "parts"], 1, maxParts);
    checkName(enter, states, [...path, "afterParts", i, "enter"], "the state");
  });
  const signals = Object.keys(machine.signals ?? {});
  for (const [name, of] of Object.entries(machine.measurements ?? {})) {
    const at = [...path, "measurements", name];
    if (signals.includes(name) || name === "state" || name === "parts" || name === "scrap") {
      throw specError(
        "SIM_SPEC_NAME",
        at,
        `the name ${JSON.stringify(name)} is used twice or reserved (state, parts, scrap); rename it`,
      );
    }
    checkProcess(of.value, [...at, "value"]);
    if (of.digits !== undefined) checkInteger(of.digits, [...at, "digits"], 0, 9);
    const { lower, upper } = of.tolerance ?? {};
    if (lower !== undefined) checkFinite(lower, [...at, "tolerance", "lower"]);
    if (upper !== undefined) {
      checkNumber(
        upper,
        [...at, "tolerance", "upper"],
        lower ?? -Number.MAX_VALUE,
        Number.MAX_VALUE,
      );
    }
  }
  for (const [name, of] of Object.entries(machine.signals ?? {})) {
    const at = [...path, "signals", name];
    if (name === "state" || name === "parts" || name === "scrap") {
      throw specError(
        "SIM_SPEC_NAME",
        at,
        `the name ${JSON.stringify(name)} is reserved; rename it`,
      );
    }
    checkPeriod(of.every, [...at, "every"]);
    checkProcess(of.value, [...at, "value"]);
    for (const [state, process] of Object.entries(of.byState ?? {})) {
      checkName(state, [...states, ...idle], [...at, "byState"], "the state");
      if (process !== null) checkProcess(process, [...at, "byState", state]);
    }
    if (of.digits !== undefined) checkInteger(of.digits, [...at, "digits"], 0, 9);
  }
  machine.faults?.forEach((fault, i) => {
    checkFault(fault, machine, [...path, "faults", i]);
  });
}

/**
 * Checks a plant and freezes a copy of it, ready to {@link simulate}.
 *
 * Everything is checked here, so that a run cannot fail half-way; the message begins with the place in the spec.
 *
 * @param spec - plain data: it may come from JSON
 * @throws `SIM_SPEC_SEED`, `SIM_SPEC_TIME`, `SIM_SPEC_DURATION`, `SIM_SPEC_NUMBER`, `SIM_SPEC_NAME`, `SIM_SPEC_KIND`
 *
 * @example
 * ```ts
 * import { constant, defineSim, semiMarkov, simulate } from "@taktline/sim";
 *
 * const plant = defineSim({
 *   seed: 42,
 *   start: 0,
 *   machines: {
 *     press: { states: semiMarkov({ RUN: { to: {}, dwell: constant("1h") } }), cycle: constant("6s") },
 *   },
 * });
 * simulate(plant, { until: "1m" }).truth().machines.press.parts.made; // => 9
 * ```
 */
export function defineSim<const Machine extends string>(spec: SimSpec<Machine>): Sim<Machine> {
  const { seed } = spec;
  const isSeed =
    typeof seed === "string" ? seed !== "" : Number.isSafeInteger(seed) && (seed as number) >= 0;
  if (!isSeed) {
    throw specError(
      "SIM_SPEC_SEED",
      ["seed"],
      `the seed is ${JSON.stringify(seed)}; give an integer from 0 to 2^53 - 1 or a text`,
    );
  }
  const start = instantMs(spec.start, ["start"]);
  calendarEdges(spec.calendar, ["calendar"]);
  const machines = Object.entries<MachineSpec>(spec.machines);
  if (machines.length === 0) {
    throw specError("SIM_SPEC_NAME", ["machines"], "no machine is defined; define at least one");
  }
  for (const [name, machine] of machines) {
    checkMachine(machine, spec.calendar, ["machines", name]);
  }
  const { network } = spec;
  if (network !== undefined) {
    checkNumber(network.loss ?? 0, ["network", "loss"], 0, 1);
    checkNumber(network.duplicate ?? 0, ["network", "duplicate"], 0, 1);
    if (network.late !== undefined) {
      checkNumber(network.late.probability, ["network", "late", "probability"], 0, 1);
      checkDurations(network.late.delay, ["network", "late", "delay"]);
    }
    if (network.reorder !== undefined) durationMs(network.reorder, ["network", "reorder"]);
  }
  return Object.freeze({ kind: "sim", start, spec: frozenCopy(spec) });
}
