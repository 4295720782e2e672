import type { Result } from "@taktline/core";
import { describe, expectTypeOf, it } from "vitest";
import {
  checkValue,
  type DeviceHandle,
  type DeviceIssue,
  type DeviceModel,
  decodeValue,
  defineDevice,
  encodeValue,
  f,
} from "../src/index.js";

const part = defineDevice({
  id: "acme.part",
  version: 1,
  properties: { temp: f.float32(), run: f.bool().rw() },
  commands: { purge: { input: { seconds: f.uint8() } } },
  events: { trip: { data: { cause: f.enum({ heat: 1, load: 2 }) } } },
});
const chiller = defineDevice({
  id: "acme.chiller",
  version: 1,
  properties: {
    temp: f.float32({ unit: "CEL" }),
    mode: f.enum({ off: 0, cool: 1 }).rw(),
    total: f.uint64().rw(),
    count: f.uint32().rw(),
    pin: f.text().wo(),
    faults: f.flags(["high", "low"]).rw(),
  },
  components: { comp1: part },
  commands: {
    start: { input: { ramp: f.uint16(), target: f.int64() }, output: { ok: f.bool() } },
    stop: {},
  },
  events: { alarm: { data: { code: f.uint16() } } },
});
type Chiller = typeof chiller;
declare const handle: DeviceHandle<Chiller>;

// Every function below is compiled and never called.
describe("the handle of a device", () => {
  it("reads exact types", () => {
    const mode = () => handle.read("mode");
    expectTypeOf(mode).returns.resolves.toEqualTypeOf<Result<"off" | "cool", DeviceIssue>>();
    const total = () => handle.read("total");
    expectTypeOf(total).returns.resolves.toEqualTypeOf<Result<bigint, DeviceIssue>>();
    const run = () => handle.read("comp1/run");
    expectTypeOf(run).returns.resolves.toEqualTypeOf<Result<boolean, DeviceIssue>>();
    const start = () => handle.call("start", { ramp: 5, target: 5n });
    expectTypeOf(start).returns.resolves.toEqualTypeOf<
      Result<{ readonly ok: boolean }, DeviceIssue>
    >();
    const stop = () => handle.call("stop");
    expectTypeOf(stop).returns.resolves.toEqualTypeOf<Result<undefined, DeviceIssue>>();
  });

  it("1. refuses a write to a read-only property: leaving the access out must not infer all of Access", () => {
    // @ts-expect-error temp has no .rw()
    () => handle.write("temp", 5);
    // @ts-expect-error nor has it in a component
    () => handle.write("comp1/temp", 5);
    () => handle.write("comp1/run", true);
  });

  it("2. refuses a name that the enum has not", () => {
    // @ts-expect-error "heat" is neither "off" nor "cool"
    () => handle.write("mode", "heat");
    // @ts-expect-error a code is not a name
    () => handle.write("mode", 1);
  });

  it("3. refuses a number where 64 bits need a bigint, and the other way round", () => {
    // @ts-expect-error 5 is no bigint
    () => handle.write("total", 5);
    // @ts-expect-error 5n is no number
    () => handle.write("count", 5n);
    // @ts-expect-error limits of 64-bit integers are bigint too
    () => f.uint64({ max: 5 });
    // @ts-expect-error and those of 32-bit integers are not
    () => f.uint32({ max: 5n });
  });

  it("4. refuses wrong, missing and surplus arguments of a command", () => {
    // @ts-expect-error ramp is a number
    () => handle.call("start", { ramp: "5", target: 5n });
    // @ts-expect-error target is missing
    () => handle.call("start", { ramp: 5 });
    // @ts-expect-error speed is no argument
    () => handle.call("start", { ramp: 5, target: 5n, speed: 1 });
    // @ts-expect-error start takes arguments
    () => handle.call("start");
    // @ts-expect-error stop takes none
    () => handle.call("stop", { ramp: 5 });
    // @ts-expect-error purge of the part takes seconds
    () => handle.call("comp1/purge", { ramp: 5 });
  });

  it("5. refuses a read of a write-only property", () => {
    // @ts-expect-error pin has .wo()
    () => handle.read("pin");
    () => handle.write("pin", "0000");
  });

  it("6. refuses keys that are not there", () => {
    // @ts-expect-error misspelt
    () => handle.read("tmep");
    // @ts-expect-error no such part
    () => handle.read("comp2/temp");
    // @ts-expect-error a part is no property
    () => handle.read("comp1");
    // @ts-expect-error a command is no property
    () => handle.read("start");
    // @ts-expect-error an event is no command
    () => handle.call("alarm");
  });

  it("7. refuses flags that are missing or unknown", () => {
    // @ts-expect-error low is missing
    () => handle.write("faults", { high: true });
    // @ts-expect-error middle is no flag
    () => handle.write("faults", { high: true, low: false, middle: true });
  });

  it("8. types event data", () => {
    () =>
      handle.on("comp1/trip", (event) => {
        if (event.ok) expectTypeOf(event.value.cause).toEqualTypeOf<"heat" | "load">();
      });
    () =>
      handle.on("alarm", (event) => {
        // @ts-expect-error the data has a code, no text
        return event.ok && event.value.text;
      });
  });

  it("9. refuses an access where none belongs, and options that a kind has not", () => {
    // @ts-expect-error arguments have no access
    () => defineDevice({ id: "a", version: 1, commands: { go: { input: { x: f.bool().rw() } } } });
    // @ts-expect-error nor have the entries of an array
    () => f.array(f.bool().rw());
    // @ts-expect-error nor the members of a struct
    () => f.struct({ x: f.bool().wo() });
    // @ts-expect-error bool has no min
    () => f.bool({ min: 0 });
    // @ts-expect-error misspelt
    () => f.float32({ deadbnad: 1 });
    // @ts-expect-error access is no option: see 1
    () => f.float32({ access: "rw" });
    // @ts-expect-error the label of a name that the enum has not
    () => f.enum({ off: 0 }, { labels: { on: "On" } });
  });

  it("10. refuses a maintenance counter that is no property", () => {
    () =>
      defineDevice({
        id: "a",
        version: 1,
        properties: { hours: f.uint32() },
        // @ts-expect-error misspelt
        asset: { maintenance: [{ every: 1, unit: "HUR", by: "huors", task: "Oil" }] },
      });
  });

  it("is the same for values without a handle", () => {
    const check = (x: unknown) => checkValue(chiller, "mode", x);
    expectTypeOf(check).returns.toEqualTypeOf<Result<"off" | "cool", DeviceIssue>>();
    const decode = (x: unknown) => decodeValue(chiller, "total", x);
    expectTypeOf(decode).returns.toEqualTypeOf<Result<bigint, DeviceIssue>>();
    // @ts-expect-error 5 is no bigint
    () => encodeValue(chiller, "total", 5);
  });

  it("takes any device with string keys, where the definition is not known", () => {
    const any = (device: DeviceModel, key: string, x: unknown) => checkValue(device, key, x);
    expectTypeOf(any).toBeFunction();
    () => any(chiller, "mode", 1);
  });
});
