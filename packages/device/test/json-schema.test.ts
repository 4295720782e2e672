import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { integerPattern } from "../src/convert/json-schema/integer-pattern.js";
import {
  type DeviceModel,
  type DeviceValue,
  decodeValue,
  defineDevice,
  encodeValue,
  f,
  toJsonSchema,
} from "../src/index.js";
import { devices, valuesOf } from "./support/arbitrary-device.js";

/** An independent validator, strict about keywords it does not know but for our one extension. */
function validator() {
  const ajv = new Ajv2020({ strict: true, allErrors: true, unicodeRegExp: true });
  ajv.addKeyword("x-taktline");
  ajv.addFormat("date-time", (text: string) => !Number.isNaN(Date.parse(text)));
  return ajv;
}

const meter = defineDevice({
  id: "acme.meter",
  version: 2,
  title: "Meter",
  properties: {
    power: f.float32({ unit: "KWT", min: 0, step: 0.1, title: { en: "Power", zh: "功率" } }),
    total: f.uint64({ unit: "KWH", counter: { rollover: 10n ** 9n } }),
    offset: f.int64({ min: -1000n, max: 99n }),
    even: f.int16({ min: -4, max: 10, step: 2 }),
    odd: f.int16({ min: 1, max: 9, step: 2 }),
    tariff: f.enum({ day: 1, night: 2 }, { labels: { day: "Day" } }).rw(),
    key: f.bytes({ maxBytes: 4 }).wo(),
    name: f.text({ maxBytes: 5 }),
    since: f.dateTime(),
    phases: f.array(f.struct({ u: f.uint16(), faults: f.flags(["over", "under"]) }), {
      maxItems: 3,
    }),
  },
  commands: {
    reset: { input: { pin: f.uint16() }, output: { ok: f.bool() }, title: "Reset" },
    ping: {},
  },
  events: { alarm: { severity: "error", data: { code: f.uint8() } } },
  asset: { level: "ControlModule" },
});
const schemas = toJsonSchema(meter);
const ajv = validator();
const accepts = (key: keyof typeof schemas.properties, json: unknown) =>
  ajv.validate(schemas.properties[key], json);

describe("toJsonSchema", () => {
  it("holds 64-bit integers to their exact range as decimal text", () => {
    for (const [text, ok] of [
      ["0", true],
      ["18446744073709551615", true],
      ["18446744073709551616", false],
      ["-1", false],
      ["01", false],
      ["1.0", false],
      ["", false],
    ] as const) {
      expect(accepts("total", text), text).toBe(ok);
    }
    expect(accepts("total", 5)).toBe(false);
    for (const [text, ok] of [
      ["-1000", true],
      ["-1001", false],
      ["99", true],
      ["100", false],
      ["-0", false],
    ] as const) {
      expect(accepts("offset", text), text).toBe(ok);
    }
  });

  it("uses multipleOf only where it is exact: whole steps that count from 0", () => {
    expect(schemas.properties.even).toMatchObject({ minimum: -4, maximum: 10, multipleOf: 2 });
    expect(schemas.properties.odd).not.toHaveProperty("multipleOf");
    expect(schemas.properties.odd).toMatchObject({ "x-taktline": { step: 2 } });
    // 0.3 is a legal value, and a validator that divides would refuse it.
    expect(accepts("power", 0.3)).toBe(true);
  });

  it("says access, names and the shape of structs and flags", () => {
    expect(schemas.properties.power).toMatchObject({ readOnly: true, title: "Power" });
    expect(schemas.properties.key).toMatchObject({ writeOnly: true });
    expect(schemas.properties.tariff).not.toHaveProperty("readOnly");
    expect(schemas.properties.tariff).toMatchObject({ enum: ["day", "night"] });
    expect(accepts("phases", [{ u: 230, faults: { over: false, under: true } }])).toBe(true);
    expect(accepts("phases", [{ u: 230, faults: { over: false } }])).toBe(false);
    expect(accepts("phases", [{ u: 230, faults: { over: false, under: true, x: true } }])).toBe(
      false,
    );
    expect(ajv.validate(schemas.commands.reset.input, { pin: 1 })).toBe(true);
    expect(ajv.validate(schemas.commands.reset.input, {})).toBe(false);
    expect(ajv.validate(schemas.commands.ping.input, {})).toBe(true);
    expect(ajv.validate(schemas.events.alarm, { code: 256 })).toBe(false);
  });

  it("lists every loss with its place, and whether it can be read back", () => {
    const losses = schemas.losses.map((l) => [
      l.path.join("."),
      l.kind,
      l.from,
      l.to,
      l.reversible,
    ]);
    expect(losses).toEqual([
      ["id", "dropped", "acme.meter", null, false],
      ["version", "dropped", 2, null, false],
      ["title", "dropped", '{"und":"Meter"}', null, false],
      ["asset", "dropped", '{"level":"ControlModule"}', null, false],
      ["properties.power.unit", "dropped", "KWT", null, true],
      ["properties.power.step", "widened", 0.1, null, true],
      ["properties.power.title", "approximated", '{"en":"Power","zh":"功率"}', "Power", true],
      ["properties.total.unit", "dropped", "KWH", null, true],
      ["properties.total.counter", "dropped", '{"rollover":"1000000000"}', null, true],
      ["properties.odd.step", "widened", 2, null, true],
      ["properties.tariff.codes", "dropped", '{"day":1,"night":2}', null, true],
      ["properties.tariff.labels", "dropped", '{"day":{"und":"Day"}}', null, true],
      ["properties.key.maxBytes", "widened", 4, 6, true],
      ["properties.name.maxBytes", "widened", 5, 5, true],
      ["properties.phases.items.fields.faults.bits", "dropped", '{"over":0,"under":1}', null, true],
      ["properties.phases.items.fields.faults.width", "dropped", 16, null, true],
      ["commands.reset.mode", "dropped", "sync", null, true],
      ["commands.reset.title", "approximated", '{"und":"Reset"}', "Reset", true],
      ["commands.ping.mode", "dropped", "sync", null, true],
      ["events.alarm.severity", "dropped", "error", null, true],
    ]);
  });

  it("picks one language for title and description and keeps the others", () => {
    expect(toJsonSchema(meter, { language: "zh-CN" }).properties.power).toMatchObject({
      title: "功率",
      "x-taktline": { title: { en: "Power", zh: "功率" } },
    });
  });

  it("gives schemas that ajv accepts in strict mode and that take what encodeValue writes, for any model", () => {
    fc.assert(
      fc.property(
        devices.chain((model) => {
          const keys = Object.keys(model.properties);
          return fc.tuple(
            fc.constant(model),
            ...keys.map((key) => valuesOf(model.properties[key]!)),
          );
        }),
        ([model, ...values]) => {
          const any: DeviceModel = model;
          const { properties, commands, events } = toJsonSchema(any);
          const check = validator();
          Object.keys(any.properties).forEach((key, i) => {
            const json = encodeValue(any, key, values[i] as DeviceValue);
            const valid = check.validate(properties[key]!, json.ok && json.value);
            expect(check.errors ?? []).toEqual([]);
            expect(valid).toBe(true);
          });
          for (const { input, output } of Object.values(commands)) {
            check.compile(input);
            check.compile(output);
          }
          for (const data of Object.values(events)) check.compile(data);
        },
      ),
      { numRuns: 10 },
    );
  });

  it("takes nothing that decodeValue refuses, but for the losses: step, bytes of a text, days of a month", () => {
    const only = defineDevice({
      id: "a",
      version: 1,
      properties: {
        i8: f.int8({ max: 5, step: 5 }),
        i64: f.int64({ min: -17n }),
        single: f.float32(),
        mode: f.enum({ a: 1, constructor: 2 }),
        faults: f.flags(["x", "y"]),
        blob: f.bytes({ maxBytes: 6 }),
        list: f.array(f.bool(), { minItems: 1, maxItems: 2 }),
        tool: f.struct({ n: f.uint8() }),
      },
    });
    const { properties } = toJsonSchema(only);
    const check = validator();
    const json = fc.oneof(
      fc.jsonValue(),
      fc.bigInt({ min: -30n, max: 2n ** 64n }).map(String),
      fc.integer({ min: -140, max: 140 }),
      fc.constantFrom<unknown>(
        "a",
        "constructor",
        "toString",
        { x: true, y: false },
        { n: 5 },
        { n: 256 },
        [true],
        "AAAA",
        "AAAAAAAA",
        "AA==",
      ),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(properties) as (keyof typeof properties)[])),
        json,
        (key, value) => {
          // decodeValue is generous with safe JSON integers for 64 bits.
          if (key === "i64" && typeof value === "number") return;
          expect(decodeValue(only, key, value).ok).toBe(check.validate(properties[key], value));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("integerPattern", () => {
  it("takes exactly the integers of the range, tried one by one", () => {
    const edges = [
      -1000, -999, -110, -101, -100, -99, -11, -10, -9, -1, 0, 1, 9, 10, 11, 19, 99, 100, 101, 205,
      999, 1000,
    ];
    for (const min of edges) {
      for (const max of edges.filter((edge) => edge >= min)) {
        const pattern = new RegExp(integerPattern(BigInt(min), BigInt(max)), "u");
        for (let i = -1001; i <= 1001; i += 1) {
          if (pattern.test(String(i)) !== (i >= min && i <= max)) {
            expect.fail(`${min}..${max} at ${i}: ${pattern.source}`);
          }
        }
        for (const bad of ["", "-", "-0", "00", "+1", "1.0", " 1", "1\n"])
          expect(pattern.test(bad)).toBe(false);
      }
    }
  });

  it("takes exactly the integers around any two limits", () => {
    const int64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 64n });
    fc.assert(
      fc.property(int64, int64, int64, (a, b, x) => {
        const [min, max] = a < b ? [a, b] : [b, a];
        const pattern = new RegExp(integerPattern(min, max), "u");
        for (const value of [min - 1n, min, min + 1n, max - 1n, max, max + 1n, x]) {
          expect(pattern.test(String(value)), `${min}..${max} at ${value}`).toBe(
            value >= min && value <= max,
          );
        }
      }),
    );
  });
});
