import { frame } from "@taktline/core";
import {
  joinStates,
  machineryStates,
  mtconnectState,
  mtconnectStates,
  oee,
  packMlState,
  packMlStates,
} from "@taktline/oee";
import { describe, expect, test } from "vitest";

const names = (...rows: [number, string][]) =>
  frame(
    Float64Array.from(rows, (r) => r[0]),
    rows.map((r) => r[1]),
  );

describe("PackML", () => {
  // ISA-TR88.00.02 as numbered by PackTags, and by the StateEnumeration of OPC 30060, clause 11.9.
  const packTags = [
    "Clearing",
    "Stopped",
    "Starting",
    "Idle",
    "Suspended",
    "Execute",
    "Stopping",
    "Aborting",
    "Aborted",
    "Holding",
    "Held",
    "Unholding",
    "Suspending",
    "Unsuspending",
    "Resetting",
    "Completing",
    "Complete",
  ];
  test("has all 17 states, by name and by number, none of them unknown", () => {
    const { states } = packMlStates();
    packTags.forEach((name, i) => {
      expect(packMlState(i + 1)).toBe(name);
      expect(states[name]?.category).not.toBe("unknown");
      expect(states[String(i + 1)]).toEqual(states[name]);
      expect(states[name.toUpperCase()]).toEqual(states[name]);
    });
    expect([
      packMlState(0),
      packMlState(18),
      packMlState(-1),
      packMlState(2.5),
      packMlState(null),
    ]).toEqual(Array(5).fill(null));
  });
  test("the numbers of OPC 30060 are other ones", () => {
    expect([0, 4, 8, 15, 16, 17].map((n) => packMlState(n, null, "opc30060"))).toEqual([
      "Stopped",
      "Execute",
      "Aborted",
      "Held",
      "Unholding",
      null,
    ]);
  });
  test("causes outside the unit are idle, inside it downtime; both are options, and single states too", () => {
    const { states } = packMlStates();
    expect([states.Suspended?.category, states.Held?.category]).toEqual(["idle", "downtime"]);
    const own = packMlStates({
      suspended: "downtime",
      held: { category: "plannedStop", reason: "refill" },
      states: { Clearing: "setup", Washdown: "plannedStop" },
    }).states;
    expect(own.Suspending?.category).toBe("downtime");
    expect(own.Unholding).toEqual({ category: "plannedStop", reason: "refill" });
    expect([own.Clearing?.category, own["1"]?.category, own.Aborted?.category]).toEqual([
      "setup",
      "setup",
      "downtime",
    ]);
    expect(own.Washdown?.category).toBe("plannedStop");
  });
  test("a unit that executes in maintenance or manual mode does not produce", () => {
    const joined = joinStates(
      {
        state: names([0, "6"], [80, "11"]),
        mode: names([0, "1"], [20, "3"], [50, "2"], [60, "1"]),
      },
      ({ state, mode }) => packMlState(Number(state), Number(mode)),
    );
    const result = oee({ from: 0, to: 100, states: joined }, { stateMap: packMlStates() });
    expect(result.times).toMatchObject({ aptMs: 40, austMs: 30, plannedDownMs: 10, adetMs: 20 });
    expect(result.availability).toBe(40 / 90);
  });
  test("a category that does not exist throws OEE_STATE_MAP", () => {
    expect(() => packMlStates({ held: "waiting" as "idle" })).toThrow(
      expect.objectContaining({ code: "OEE_STATE_MAP" }),
    );
  });
});

describe("MTConnect", () => {
  test("knows every value of Execution, the deprecated one too", () => {
    const { states } = mtconnectStates();
    const category = (name: string) => states[name]?.category;
    expect(["ACTIVE", "READY", "WAIT", "PROGRAM_COMPLETED"].map(category)).toEqual([
      "production",
      "idle",
      "idle",
      "idle",
    ]);
    for (const stop of [
      "INTERRUPTED",
      "FEED_HOLD",
      "STOPPED",
      "PROGRAM_STOPPED",
      "OPTIONAL_STOP",
      "PROGRAM_OPTIONAL_STOP",
    ]) {
      expect(category(stop)).toBe("downtime");
    }
    expect(category("UNAVAILABLE")).toBe("unknown");
  });
  test("availability counts more than the emergency stop, that more than modes, those more than execution", () => {
    const all = {
      availability: "UNAVAILABLE",
      emergencyStop: "TRIGGERED",
      functionalMode: "MAINTENANCE",
      controllerMode: "MANUAL",
      execution: "ACTIVE",
    };
    expect(mtconnectState(all)).toBe("UNAVAILABLE");
    expect(mtconnectState({ ...all, availability: "AVAILABLE" })).toBe("EMERGENCY_STOP");
    expect(mtconnectState({ ...all, availability: null, emergencyStop: "ARMED" })).toBe(
      "MAINTENANCE",
    );
    expect(mtconnectState({ controllerMode: "MANUAL", execution: "ACTIVE" })).toBe("MANUAL_MODE");
    expect(mtconnectState({ controllerMode: "AUTOMATIC", execution: null })).toBeNull();
  });
  test("what is heeded is an option: process development, and a program that runs by hand", () => {
    const develop = { functionalMode: "PROCESS_DEVELOPMENT", execution: "ACTIVE" };
    expect(mtconnectState(develop)).toBe("ACTIVE");
    expect(mtconnectState(develop, { heedProcessDevelopment: true })).toBe("PROCESS_DEVELOPMENT");
    const mdi = { controllerMode: "MANUAL_DATA_INPUT", execution: "ACTIVE" };
    expect(mtconnectState(mdi)).toBe("MANUAL_MODE");
    expect(mtconnectState(mdi, { activeInManual: true })).toBe("ACTIVE");
    expect(mtconnectState({ ...mdi, controllerMode: "MANUAL" }, { activeInManual: true })).toBe(
      "MANUAL_MODE",
    );
  });
  test("every state that can come out is in the map", () => {
    const { states } = mtconnectStates();
    for (const availability of ["AVAILABLE", "UNAVAILABLE"]) {
      for (const emergencyStop of ["ARMED", "TRIGGERED"]) {
        for (const functionalMode of [
          "PRODUCTION",
          "SETUP",
          "TEARDOWN",
          "MAINTENANCE",
          "PROCESS_DEVELOPMENT",
        ]) {
          for (const controllerMode of [
            "AUTOMATIC",
            "MANUAL",
            "MANUAL_DATA_INPUT",
            "SEMI_AUTOMATIC",
            "EDIT",
          ]) {
            for (const heedProcessDevelopment of [true, false]) {
              const name = mtconnectState(
                { availability, emergencyStop, functionalMode, controllerMode, execution: "READY" },
                { heedProcessDevelopment },
              );
              expect(states).toHaveProperty(name!);
            }
          }
        }
      }
    }
  });
});

describe("OPC UA for machinery", () => {
  test("follows annex C.2 of OPC 40001-1: with an order a stop is a delay, without one down time", () => {
    const { states } = machineryStates();
    expect(states["Executing/Processing"]?.category).toBe("production");
    for (const item of ["NotExecuting", "OutOfService", "NotAvailable"]) {
      expect(states[`${item}/Processing`]?.category).toBe("downtime");
      expect(states[`${item}/None`]?.category).toBe("idle");
      expect(states[`${item}/Setup`]?.category).toBe("setup");
      expect(states[`${item}/Maintenance`]?.category).toBe("plannedStop");
    }
    expect(machineryStates({ noOrder: "downtime" }).states["NotExecuting/None"]?.category).toBe(
      "downtime",
    );
  });
});

describe("joined signals", () => {
  test("a Bad sample, or a signal that was not heard, is null, and what the rule does not know is Bad", () => {
    const joined = joinStates(
      {
        a: {
          t: new Float64Array([30, 0, Number.NaN, 10]),
          v: ["z", "x", "?", "y"],
          q: new Uint32Array([0x8000_0000, 0, 0, 0]),
        },
        b: names([5, "1"], [5, "2"]),
      },
      ({ a, b }) => (a === null || b === null ? null : a + b),
    );
    expect(Array.from(joined.t)).toEqual([0, 5, 10, 30]);
    expect(joined.v).toEqual(["", "x2", "y2", ""]);
    expect(Array.from(joined.q!, (q) => q !== 0)).toEqual([true, false, false, true]);
    expect(joinStates({ a: names() }, ({ a }) => a).v).toEqual([]);
  });
  test("columns that do not fit throw OEE_COLUMNS", () => {
    expect(() => joinStates({ a: { t: new Float64Array(2), v: ["x"] } }, ({ a }) => a)).toThrow(
      expect.objectContaining({ code: "OEE_COLUMNS" }),
    );
  });
});
