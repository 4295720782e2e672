import { describe, expectTypeOf, it } from "vitest";
import {
  type CommandInput,
  type CommandKey,
  type CommandOutput,
  type DeviceKey,
  type DeviceModel,
  defineDevice,
  type EventData,
  type EventKey,
  f,
  type ReadableKey,
  type ValueOf,
  type WritableKey,
} from "../src/index.js";

const compressor = defineDevice({
  id: "acme.compressor",
  version: 1,
  properties: { temp: f.float32({ unit: "CEL" }), run: f.bool().rw() },
  commands: { purge: { input: { seconds: f.uint8() } } },
  events: { trip: { data: { cause: f.enum({ heat: 1, load: 2 }) } } },
});

const chiller = defineDevice({
  id: "acme.chiller",
  version: 3,
  properties: {
    temp: f.float32({ unit: "CEL", min: -20, max: 80 }),
    mode: f.enum({ off: 0, cool: 1, defrost: 2 }).rw(),
    kWh: f.uint64({ unit: "KWH", counter: { rollover: 2n ** 32n } }),
    pin: f.text({ maxBytes: 8 }).wo(),
    faults: f.flags(["highPressure", "lowFlow"]),
    inputs: f.flags({ door: 0, coolant: 7 }),
    tool: f.struct({ number: f.uint16(), radius: f.float32() }).rw(),
    load: f.array(f.float32()),
    blob: f.bytes(),
    changed: f.dateTime(),
  },
  components: {
    comp1: compressor,
    comp2: { device: compressor, title: { en: "Right", zh: "右" } },
  },
  commands: {
    start: { input: { ramp: f.uint16({ unit: "SEC" }) }, output: { ok: f.bool() } },
    reset: {},
  },
  events: { alarm: { severity: "alert", data: { code: f.uint16() } }, heartbeat: {} },
  asset: { maintenance: [{ every: 500, unit: "HUR", by: "temp", task: "Filter" }] },
});
type Chiller = typeof chiller;

describe("a definition carries its types", () => {
  it("gives the keys by access, components with their path", () => {
    expectTypeOf<WritableKey<Chiller>>().toEqualTypeOf<
      "mode" | "pin" | "tool" | "comp1/run" | "comp2/run"
    >();
    expectTypeOf<ReadableKey<Chiller>>().toEqualTypeOf<
      | "temp"
      | "mode"
      | "kWh"
      | "faults"
      | "inputs"
      | "tool"
      | "load"
      | "blob"
      | "changed"
      | "comp1/temp"
      | "comp1/run"
      | "comp2/temp"
      | "comp2/run"
    >();
    expectTypeOf<DeviceKey<Chiller>>().toEqualTypeOf<ReadableKey<Chiller> | "pin">();
  });

  it("gives the exact value types", () => {
    expectTypeOf<ValueOf<Chiller, "temp">>().toEqualTypeOf<number>();
    expectTypeOf<ValueOf<Chiller, "mode">>().toEqualTypeOf<"off" | "cool" | "defrost">();
    expectTypeOf<ValueOf<Chiller, "kWh">>().toEqualTypeOf<bigint>();
    expectTypeOf<ValueOf<Chiller, "pin">>().toEqualTypeOf<string>();
    expectTypeOf<ValueOf<Chiller, "faults">>().toEqualTypeOf<{
      readonly highPressure: boolean;
      readonly lowFlow: boolean;
    }>();
    expectTypeOf<ValueOf<Chiller, "inputs">>().toEqualTypeOf<{
      readonly door: boolean;
      readonly coolant: boolean;
    }>();
    expectTypeOf<ValueOf<Chiller, "tool">>().toEqualTypeOf<{
      readonly number: number;
      readonly radius: number;
    }>();
    expectTypeOf<ValueOf<Chiller, "load">>().toEqualTypeOf<readonly number[]>();
    expectTypeOf<ValueOf<Chiller, "blob">>().toEqualTypeOf<Uint8Array>();
    expectTypeOf<ValueOf<Chiller, "changed">>().toEqualTypeOf<number>();
    expectTypeOf<ValueOf<Chiller, "comp2/run">>().toEqualTypeOf<boolean>();
    expectTypeOf<ValueOf<Chiller, "comp3/run">>().toBeNever();
  });

  it("gives commands and events, nested ones too", () => {
    expectTypeOf<CommandKey<Chiller>>().toEqualTypeOf<
      "start" | "reset" | "comp1/purge" | "comp2/purge"
    >();
    expectTypeOf<CommandInput<Chiller, "start">>().toEqualTypeOf<{ readonly ramp: number }>();
    expectTypeOf<CommandOutput<Chiller, "start">>().toEqualTypeOf<{ readonly ok: boolean }>();
    expectTypeOf<CommandInput<Chiller, "reset">>().toEqualTypeOf<undefined>();
    expectTypeOf<CommandOutput<Chiller, "comp1/purge">>().toEqualTypeOf<undefined>();
    expectTypeOf<CommandInput<Chiller, "comp1/purge">>().toEqualTypeOf<{
      readonly seconds: number;
    }>();
    expectTypeOf<EventKey<Chiller>>().toEqualTypeOf<
      "alarm" | "heartbeat" | "comp1/trip" | "comp2/trip"
    >();
    expectTypeOf<EventData<Chiller, "alarm">>().toEqualTypeOf<{ readonly code: number }>();
    expectTypeOf<EventData<Chiller, "comp2/trip">>().toEqualTypeOf<{
      readonly cause: "heat" | "load";
    }>();
  });

  it("fits wherever any device does, and any device has string keys", () => {
    expectTypeOf<Chiller>().toExtend<DeviceModel>();
    expectTypeOf<ReadableKey<DeviceModel>>().toEqualTypeOf<string>();
    expectTypeOf<WritableKey<DeviceModel>>().toEqualTypeOf<string>();
    expectTypeOf<CommandKey<DeviceModel>>().toEqualTypeOf<string>();
  });
});
