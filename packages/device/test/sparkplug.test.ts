import { decodePayload, encodePayload, type Metric } from "@taktline/codec/sparkplug";
import { unit } from "@taktline/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type DeviceModel,
  type DeviceValue,
  defineDevice,
  f,
  fromSparkplugCommand,
  fromSparkplugValue,
  toSparkplug,
  toSparkplugValue,
} from "../src/index.js";
import { devices, valuesOf } from "./support/arbitrary-device.js";

const fan = defineDevice({
  id: "acme.fan",
  version: 1,
  properties: { speed: f.uint16({ unit: "RPM" }).rw() },
  commands: { stop: {} },
});
const chiller = defineDevice({
  id: "acme.chiller",
  version: 3,
  properties: {
    temp: f.float32({
      unit: "CEL",
      min: -20,
      max: 80,
      deadband: 0.2,
      title: { en: "Temperature", zh: "温度" },
    }),
    mode: f.enum({ off: 0, cool: 1 }, { labels: { cool: "Cooling" } }).rw(),
    total: f.uint64({ unit: "KWH", max: 2n ** 64n - 1n, counter: { rollover: 2n ** 64n } }),
    pin: f.text({ maxBytes: 8 }).wo(),
    faults: f.flags({ high: 0, last: 63 }),
    inputs: f.flags({ door: 3 }, { width: 8 }),
    at: f.dateTime(),
    blob: f.bytes(),
    load: f.array(f.float32()),
    states: f.array(f.enum({ off: 0, cool: 1 })),
    tool: f.struct({ number: f.uint16(), mode: f.enum({ off: 0, cool: 1 }) }).rw(),
    tools: f.array(f.struct({ number: f.int64() })),
    deep: f.struct({ list: f.array(f.int64()) }),
  },
  components: { fan1: fan },
  commands: {
    start: { input: { ramp: f.uint16({ unit: "SEC" }) }, output: { ok: f.bool() } },
    ping: {},
  },
  events: { alarm: { severity: "alert", data: { code: f.uint8() } } },
});
const definition = toSparkplug(chiller);
const metric = (name: string) => definition.metrics.find((m) => m.name === name);
const property = (name: string, key: string) =>
  metric(name)?.properties.find((p) => p.key === key)?.value;

describe("toSparkplug", () => {
  it("names metrics by key, parts with their path, commands and events by convention", () => {
    expect(definition.metrics.map((m) => [m.name, m.type])).toEqual([
      ["temp", "Float"],
      ["mode", "Int32"],
      ["total", "UInt64"],
      ["pin", "String"],
      ["faults", "UInt64"],
      ["inputs", "UInt8"],
      ["at", "DateTime"],
      ["blob", "Bytes"],
      ["load", "FloatArray"],
      ["states", "Int32Array"],
      ["tool", "DataSet"],
      ["tools", "DataSet"],
      ["deep", "String"],
      ["fan1/speed", "UInt16"],
      ["Device Control/start", "Boolean"],
      ["Device Control/start/ramp", "UInt16"],
      ["Device Control/start/result/ok", "Boolean"],
      ["Device Control/ping", "Boolean"],
      ["Device Control/fan1/stop", "Boolean"],
      ["Device Event/alarm", "Boolean"],
      ["Device Event/alarm/code", "UInt8"],
    ]);
  });

  it("puts unit, limits and access into the properties that hosts know", () => {
    expect(metric("temp")?.properties).toEqual([
      { key: "tooltip", type: "String", value: "Temperature" },
      { key: "engUnit", type: "String", value: "CEL" },
      { key: "engLow", type: "Double", value: -20 },
      { key: "engHigh", type: "Double", value: 80 },
      { key: "deadband", type: "Double", value: 0.2 },
      { key: "readOnly", type: "Boolean", value: true },
    ]);
    expect(property("total", "engHigh")).toBe(18446744073709551615n);
    expect(property("total", "rollover")).toBe("18446744073709551616");
    expect(property("mode", "readOnly")).toBeUndefined();
    expect(property("mode", "enum")).toEqual([
      { key: "off", type: "Int32", value: 0 },
      { key: "cool", type: "Int32", value: 1 },
    ]);
    expect(property("Device Control/start", "role")).toBe("command");
  });

  it("takes the text of units and the form of enums from the caller", () => {
    const { metrics } = toSparkplug(chiller, {
      enumForm: "name",
      language: "zh",
      unitText: (code) => unit(code).symbol,
    });
    expect(metrics.find((m) => m.name === "temp")?.properties.slice(0, 3)).toEqual([
      { key: "tooltip", type: "String", value: "温度" },
      { key: "engUnit", type: "String", value: unit("CEL").symbol },
      { key: "unitCode", type: "String", value: "CEL" },
    ]);
    expect(metrics.find((m) => m.name === "mode")?.type).toBe("String");
    expect(metrics.find((m) => m.name === "states")?.type).toBe("StringArray");
  });

  it("lists what Sparkplug has no word for", () => {
    const losses = definition.losses.map((l) => `${l.path.join(".")} ${l.kind} ${l.reversible}`);
    expect(losses).toEqual([
      "id dropped false",
      "version dropped false",
      "components.fan1.device.id dropped false",
      "components.fan1.device.version dropped false",
      "properties.temp.title approximated false",
      "properties.mode.labels dropped false",
      "properties.mode.codes approximated true",
      "properties.total.counter dropped true",
      "properties.pin.maxBytes dropped true",
      "properties.pin.access widened true",
      "properties.faults.bits approximated true",
      "properties.inputs.bits approximated true",
      "properties.load.items approximated true",
      "properties.states.items approximated true",
      "properties.tool.fields approximated true",
      "properties.tools.items approximated true",
      "properties.deep.fields approximated true",
      "commands.start approximated true",
      "commands.ping approximated true",
      "components.fan1.device.commands.stop approximated true",
      "events.alarm approximated true",
    ]);
  });

  it("gives metrics that the codec encodes as a birth, for any model, under names that never collide", () => {
    fc.assert(
      fc.property(devices, (model) => {
        const { metrics } = toSparkplug(model);
        expect(new Set(metrics.map((m) => m.name)).size).toBe(metrics.length);
        const birth: readonly Metric[] = metrics.map((m) => ({ ...m, timestamp: 1 }));
        const back = decodePayload(encodePayload({ timestamp: 1, seq: 0, metrics: birth }));
        expect(back.ok && back.value.metrics.map((m) => [m.name, m.type, m.value])).toEqual(
          metrics.map((m) => [m.name, m.type, null]),
        );
      }),
      { numRuns: 40 },
    );
  });
});

/** Whether a value came back, singles rounded by the wire. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a === "number") return a === b || Math.fround(a) === b;
  if (typeof a !== "object" || a === null) return a === b;
  const [left, right] = [Object.entries(a), Object.entries(b as object)];
  const other = new Map(right);
  return left.length === right.length && left.every(([key, value]) => same(value, other.get(key)));
}

describe("values on the wire", () => {
  it("have the natural form of their datatype", () => {
    const wire = (key: string, value: DeviceValue) => {
      const result = toSparkplugValue(chiller as DeviceModel, key, value);
      return result.ok ? result.value : result.issues;
    };
    expect(wire("mode", "cool")).toBe(1);
    expect(wire("faults", { high: true, last: true })).toBe(2n ** 63n + 1n);
    expect(wire("inputs", { door: true })).toBe(8);
    expect(wire("load", [1, 2.5])).toEqual(Float32Array.of(1, 2.5));
    expect(wire("states", ["cool", "off"])).toEqual(Int32Array.of(1, 0));
    expect(wire("tool", { number: 7, mode: "cool" })).toEqual({
      columns: ["number", "mode"],
      types: ["UInt16", "Int32"],
      rows: [[7, 1]],
    });
    expect(wire("deep", { list: [2n ** 62n] })).toBe('{"list":["4611686018427387904"]}');
    expect(toSparkplugValue(chiller, "mode", "cool", { enumForm: "name" })).toMatchObject({
      value: "cool",
    });
  });

  it("refuses what the wire cannot hold: a time before 1970, U+0000 in a text of an array", () => {
    expect(toSparkplugValue(chiller, "at", -1).issues[0]?.code).toBe("DEVICE_VALUE_RANGE");
    const texts = defineDevice({ id: "a", version: 1, properties: { x: f.array(f.text()) } });
    expect(toSparkplugValue(texts, "x", ["a\0b"]).issues[0]?.code).toBe("DEVICE_VALUE_TYPE");
  });

  it("reads what other senders may send: names, bigint for small integers, numbers for 64 bits, plain arrays", () => {
    expect(fromSparkplugValue(chiller, "mode", "cool")).toMatchObject({ ok: true, value: "cool" });
    expect(fromSparkplugValue(chiller, "mode", 1n)).toMatchObject({ ok: true, value: "cool" });
    expect(fromSparkplugValue(chiller, "total", 5)).toMatchObject({ ok: true, value: 5n });
    expect(fromSparkplugValue(chiller, "fan1/speed", 5n)).toMatchObject({ ok: true, value: 5 });
    expect(fromSparkplugValue(chiller, "load", [1, 2])).toMatchObject({ ok: true, value: [1, 2] });
    expect(fromSparkplugValue(chiller, "at", 1764057600123n)).toMatchObject({
      ok: true,
      value: 1764057600123,
    });
  });

  it("warns of bits without a name and refuses bits beyond the width", () => {
    expect(fromSparkplugValue(chiller, "inputs", 0x18)).toMatchObject({
      ok: true,
      value: { door: true },
      issues: [{ severity: "warning", code: "DEVICE_VALUE_MEMBER" }],
    });
    expect(fromSparkplugValue(chiller, "inputs", 256).ok).toBe(false);
    expect(fromSparkplugValue(chiller, "inputs", -1).ok).toBe(false);
  });

  it.each<[string, unknown, string]>([
    ["mode", 7, "DEVICE_VALUE_ENUM"],
    ["mode", "heat", "DEVICE_VALUE_ENUM"],
    ["mode", null, "DEVICE_VALUE_ENUM"],
    ["temp", Number.NaN, "DEVICE_VALUE_TYPE"],
    ["temp", 81, "DEVICE_VALUE_RANGE"],
    ["temp", null, "DEVICE_VALUE_TYPE"],
    ["total", 2 ** 53, "DEVICE_VALUE_TYPE"],
    ["fan1/speed", 65536, "DEVICE_VALUE_RANGE"],
    ["tool", { columns: ["number"], types: ["UInt16"], rows: [[7]] }, "DEVICE_VALUE_MEMBER"],
    ["tool", { columns: ["number", "mode"], types: [], rows: [] }, "DEVICE_VALUE_LENGTH"],
    [
      "tool",
      { columns: ["number", "mode", "__proto__"], types: [], rows: [[1, 1, {}]] },
      "DEVICE_VALUE_MEMBER",
    ],
    ["tool", "text", "DEVICE_VALUE_TYPE"],
    ["deep", "{", "DEVICE_VALUE_TYPE"],
    ["load", 5, "DEVICE_VALUE_TYPE"],
    ["blob", "text", "DEVICE_VALUE_TYPE"],
    ["fan2/speed", 5, "DEVICE_KEY_UNKNOWN"],
  ])("refuses %s = %o with %s", (key, raw, code) => {
    expect(
      fromSparkplugValue(chiller as DeviceModel, key, raw).issues.map((i) => i.code),
    ).toContain(code);
  });

  it("come back the same through the bytes of the codec, for any model and any value, in both forms of enums", () => {
    fc.assert(
      fc.property(
        devices.chain((model) => {
          const keys = Object.keys(model.properties);
          return fc.tuple(
            fc.constant(model),
            fc.constantFrom("code" as const, "name" as const),
            ...keys.map((key) => valuesOf(model.properties[key]!)),
          );
        }),
        ([model, enumForm, ...values]) => {
          const any: DeviceModel = model;
          const { metrics } = toSparkplug(any, { enumForm });
          const keys = Object.keys(any.properties);
          const sent = keys.map((key, i) => {
            const wire = toSparkplugValue(any, key, values[i] as DeviceValue, { enumForm });
            expect(wire.issues).toEqual([]);
            return {
              ...metrics.find((m) => m.name === key)!,
              value: wire.ok && wire.value,
            } as Metric;
          });
          const back = decodePayload(encodePayload({ timestamp: 1, seq: 0, metrics: sent }));
          if (!back.ok) expect.fail("the codec refused its own bytes");
          keys.forEach((key, i) => {
            const again = fromSparkplugValue(any, key, back.value.metrics[i]?.value);
            if (!again.ok) expect.fail(again.issues[0].message);
            expect(same(values[i], again.value), key).toBe(true);
          });
        },
      ),
      { numRuns: 80 },
    );
  });

  it("never throw, whatever the wire brings", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(chiller.properties)),
        fc.anything({ withBigInt: true, withTypedArray: true, withSparseArray: true }),
        (key, raw) => {
          const result = fromSparkplugValue(chiller as DeviceModel, key, raw);
          if (result.ok)
            expect(
              toSparkplugValue(chiller as DeviceModel, key, result.value).ok || key === "at",
            ).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("fromSparkplugCommand", () => {
  it("takes what is good and says why the rest is not", () => {
    const request = fromSparkplugCommand(chiller, [
      { name: "mode", value: 1 },
      { name: "fan1/speed", value: 700 },
      { name: "temp", value: 5 },
      { name: "pin", value: "0".repeat(9) },
      { name: "Device Control/fan1/stop", value: true },
      { name: "Device Control/start/ramp", value: 30 },
      { name: "Device Control/start", value: true },
      { name: "Device Control/ping", value: false },
      { name: "Device Control/strat", value: true },
      { name: "spped", value: 1 },
      {},
    ]);
    expect(request.writes).toEqual([
      { key: "mode", value: "cool" },
      { key: "fan1/speed", value: 700 },
    ]);
    expect(request.calls).toEqual([
      { key: "fan1/stop", input: undefined },
      { key: "start", input: { ramp: 30 } },
    ]);
    expect(request.issues.map((i) => i.code)).toEqual([
      "DEVICE_READ_ONLY",
      "DEVICE_VALUE_LENGTH",
      "DEVICE_KEY_UNKNOWN",
      "DEVICE_KEY_UNKNOWN",
      "DEVICE_KEY_UNKNOWN",
    ]);
    expect(request.issues[2]?.message).toBe(
      'acme.chiller has no command "strat"; did you mean "start"?',
    );
  });

  it("calls nothing with arguments that are missing, wrong, surplus or untriggered", () => {
    const codes = (...metrics: { name: string; value: unknown }[]) => {
      const { calls, issues } = fromSparkplugCommand(chiller, metrics);
      expect(calls).toEqual([]);
      return issues.map((i) => `${i.severity} ${i.code}`);
    };
    const start = { name: "Device Control/start", value: true };
    const ramp = (value: unknown) => ({ name: "Device Control/start/ramp", value });
    expect(codes(start)).toEqual(["error DEVICE_VALUE_MEMBER"]);
    expect(codes(start, ramp(-1))).toEqual(["error DEVICE_VALUE_RANGE"]);
    expect(codes(start, ramp(1), { name: "Device Control/start/x", value: 1 })).toEqual([
      "error DEVICE_VALUE_MEMBER",
    ]);
    expect(codes(ramp(1))).toEqual(["warning DEVICE_VALUE_MEMBER"]);
    expect(
      codes(start, ramp(1), { name: "Device Control/start/__proto__", value: { a: 1 } }),
    ).toEqual(["error DEVICE_VALUE_MEMBER"]);
  });
});
