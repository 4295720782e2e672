import { isTaktlineError } from "@taktline/core";
import { describe, expect, it } from "vitest";
import { canonicalJson, type DeviceModel, defineDevice, f } from "../src/index.js";

/** The code and message of what a definition throws. */
function refusal(define: () => unknown): { code: string; message: string; details: unknown } {
  try {
    define();
  } catch (error) {
    if (isTaktlineError(error)) return error;
    throw error;
  }
  throw new TypeError("the definition was accepted");
}

const define = (properties: Parameters<typeof defineDevice>[0]["properties"]) => () =>
  defineDevice({ id: "acme.x", version: 1, properties: properties! });

describe("defineDevice gives frozen plain data", () => {
  const device = defineDevice({
    id: "acme.chiller",
    version: 3,
    title: "Chiller",
    properties: {
      temp: f.float32({ unit: "CEL", min: -0, max: 80 }),
      mode: f.enum({ off: 0, cool: 1 }, { labels: { cool: { en: "Cooling", zh: "制冷" } } }).rw(),
      faults: f.flags(["hiPress", "loFlow"]),
      wide: f.flags({ first: 0, last: 40 }),
      kWh: f.uint64({ counter: { rollover: 2n ** 64n } }),
      pin: f.text({ maxBytes: 8 }).wo(),
    },
    commands: { start: { input: { ramp: f.uint16() }, mode: "async" }, reset: {} },
    events: { alarm: { severity: "alert", data: { code: f.uint16() } }, tick: {} },
    asset: {
      level: "WorkUnit",
      maintenance: [{ every: 500, unit: "HUR", by: "temp", task: "Oil" }],
    },
  });

  it("holds nothing but what was defined and the defaults", () => {
    expect(device).toEqual({
      id: "acme.chiller",
      version: 3,
      title: { und: "Chiller" },
      properties: {
        temp: { kind: "float32", unit: "CEL", min: 0, max: 80, access: "r" },
        mode: {
          kind: "enum",
          codes: { off: 0, cool: 1 },
          labels: { cool: { en: "Cooling", zh: "制冷" } },
          access: "rw",
        },
        faults: { kind: "flags", bits: { hiPress: 0, loFlow: 1 }, width: 16, access: "r" },
        wide: { kind: "flags", bits: { first: 0, last: 40 }, width: 64, access: "r" },
        kWh: { kind: "uint64", counter: { rollover: 18446744073709551616n }, access: "r" },
        pin: { kind: "text", maxBytes: 8, access: "w" },
      },
      components: {},
      commands: {
        start: { input: { ramp: { kind: "uint16" } }, mode: "async" },
        reset: { mode: "sync" },
      },
      events: {
        alarm: { severity: "alert", data: { code: { kind: "uint16" } } },
        tick: { severity: "info" },
      },
      asset: {
        level: "WorkUnit",
        maintenance: [{ every: 500, unit: "HUR", by: "temp", task: { und: "Oil" } }],
      },
    });
  });

  it("is frozen all the way down and survives structuredClone", () => {
    const frozen = (value: unknown): boolean =>
      typeof value !== "object" ||
      value === null ||
      (Object.isFrozen(value) && Object.values(value).every(frozen));
    expect(frozen(device)).toBe(true);
    expect(structuredClone(device)).toEqual(device);
  });

  it("does not depend on the definition object afterwards", () => {
    const codes: Record<string, number> = { off: 0 };
    const x = defineDevice({ id: "a", version: 1, properties: { m: f.enum(codes) } });
    codes.on = 1;
    expect(x.properties.m).toEqual({ kind: "enum", codes: { off: 0 }, access: "r" });
  });

  it("takes a component alone or with a title of its own", () => {
    const part = defineDevice({ id: "acme.fan", version: 1, properties: { speed: f.uint16() } });
    const whole = defineDevice({
      id: "acme.unit",
      version: 1,
      components: { left: part, right: { device: part, title: { zh: "右" } } },
    });
    expect(whole.components).toEqual({
      left: { device: part },
      right: { device: part, title: { zh: "右" } },
    });
  });
});

describe("defineDevice refuses, synchronously, with a code, a place and a remedy", () => {
  it.each<[string, string, () => unknown]>([
    ["a name that starts with an underscore", "DEVICE_NAME", define({ _x: f.bool() })],
    ["a name that starts with a digit", "DEVICE_NAME", define({ "1x": f.bool() })],
    ["a name that ends with an underscore", "DEVICE_NAME", define({ x_: f.bool() })],
    ["a name of 33 characters", "DEVICE_NAME", define({ ["x".repeat(33)]: f.bool() })],
    ["an own __proto__", "DEVICE_NAME", define(JSON.parse('{"__proto__":1}'))],
    ["a Chinese name", "DEVICE_NAME", define({ 温度: f.bool() })],
    ["an enum name with a space", "DEVICE_NAME", define({ x: f.enum({ "not ok": 1 }) })],
    ["min above max", "DEVICE_RANGE", define({ x: f.int8({ min: 5, max: 4 }) })],
    ["a max beyond the width", "DEVICE_RANGE", define({ x: f.uint8({ max: 256 }) })],
    ["a negative min of an unsigned", "DEVICE_RANGE", define({ x: f.uint64({ min: -1n }) })],
    ["a max beyond 64 bits", "DEVICE_RANGE", define({ x: f.int64({ max: 2n ** 63n }) })],
    ["a max beyond a single", "DEVICE_RANGE", define({ x: f.float32({ max: 3.5e38 }) })],
    ["a min that is no number", "DEVICE_RANGE", define({ x: f.float64({ min: Number.NaN }) })],
    ["a fraction as limit of an integer", "DEVICE_RANGE", define({ x: f.int16({ min: 0.5 }) })],
    ["a step of 0", "DEVICE_STEP", define({ x: f.int16({ step: 0 }) })],
    [
      "a step wider than the range",
      "DEVICE_STEP",
      define({ x: f.int16({ min: 0, max: 4, step: 5 }) }),
    ],
    ["a negative deadband", "DEVICE_DEADBAND", define({ x: f.float32({ deadband: -1 }) })],
    [
      "a rollover beyond the width",
      "DEVICE_COUNTER",
      define({ x: f.uint16({ counter: { rollover: 65537 } }) }),
    ],
    ["two names with one code", "DEVICE_ENUM", define({ x: f.enum({ off: 0, cool: 0 }) })],
    ["a code of 33 bits", "DEVICE_ENUM", define({ x: f.enum({ off: 2 ** 31 }) })],
    ["an enum without names", "DEVICE_ENUM", define({ x: f.enum({}) })],
    ["two names with one bit", "DEVICE_FLAGS", define({ x: f.flags({ a: 1, b: 1 }) })],
    ["a bit outside the width", "DEVICE_FLAGS", define({ x: f.flags({ a: 8 }, { width: 8 }) })],
    ["a flag twice", "DEVICE_FLAGS", define({ x: f.flags(["a", "a"]) })],
    ["a text of no bytes", "DEVICE_LENGTH", define({ x: f.text({ maxBytes: 0 }) })],
    [
      "minItems above maxItems",
      "DEVICE_LENGTH",
      define({ x: f.array(f.bool(), { minItems: 2, maxItems: 1 }) }),
    ],
    ["a unit symbol", "DEVICE_UNIT", define({ x: f.float32({ unit: "°C" }) })],
    ["an empty title", "DEVICE_TEXT", define({ x: f.bool({ title: "" }) })],
    ["half a surrogate pair", "DEVICE_TEXT", define({ x: f.bool({ title: "\ud800" }) })],
    ["a language that is none", "DEVICE_TEXT", define({ x: f.bool({ title: { "?": "x" } }) })],
    ["what is no field", "DEVICE_KIND", define({ x: 5 as never })],
    ["a number as properties", "DEVICE_OPTION", define(5 as never)],
    ["a misspelt option", "DEVICE_OPTION", define({ x: f.float32({ mni: 1 } as never) })],
    [
      "an access in a command",
      "DEVICE_ACCESS",
      () =>
        defineDevice({
          id: "a",
          version: 1,
          commands: { go: { input: { x: f.bool().rw() as never } } },
        }),
    ],
    ["an id with a space", "DEVICE_ID", () => defineDevice({ id: "a b", version: 1 })],
    ["an empty id", "DEVICE_ID", () => defineDevice({ id: "", version: 1 })],
    ["version 0", "DEVICE_VERSION", () => defineDevice({ id: "a", version: 0 })],
    ["version 1.5", "DEVICE_VERSION", () => defineDevice({ id: "a", version: 1.5 })],
    [
      "one name in two groups",
      "DEVICE_DUPLICATE_NAME",
      () =>
        defineDevice({ id: "a", version: 1, properties: { run: f.bool() }, commands: { run: {} } }),
    ],
    [
      "a maintenance counter that is none",
      "DEVICE_REFERENCE",
      () =>
        defineDevice({
          id: "a",
          version: 1,
          properties: { hours: f.bool() },
          asset: { maintenance: [{ every: 1, unit: "HUR", by: "hours", task: "Oil" }] },
        }),
    ],
    [
      "a nameplate of numbers",
      "DEVICE_ASSET",
      () =>
        defineDevice({ id: "a", version: 1, asset: { nameplate: { serialNumber: 5 as never } } }),
    ],
    ["no definition at all", "DEVICE_OPTION", () => defineDevice(null as never)],
  ])("%s: %s", (_what, code, run) => {
    expect(refusal(run).code).toBe(code);
  });

  it("names the place and what was probably meant", () => {
    const { message } = refusal(define({ temp: f.float32({ deadbnad: 1 } as never) }));
    expect(message).toBe(
      'properties.temp has the member "deadbnad", which is not known here; did you mean "deadband"?',
    );
  });

  it("says everything that is wrong in one run", () => {
    const error = refusal(
      define({ a: f.int8({ max: 300 }), b: f.uint8({ min: -1 }), c: f.bool() }),
    );
    expect(error.message).toContain("(and 1 more: see details.issues)");
    expect(error.details).toMatchObject({
      device: "acme.x",
      path: ["properties", "a", "max"],
      issues: [{ path: ["properties", "a", "max"] }, { path: ["properties", "b", "min"] }],
    });
  });

  it("takes names that objects inherit, such as constructor and toString", () => {
    const device = defineDevice({
      id: "a",
      version: 1,
      properties: {
        constructor: f.bool(),
        toString: f.enum({ valueOf: 1 }),
        hasOwnProperty: f.int8(),
      },
    });
    expect(Object.keys(device.properties)).toEqual(["constructor", "toString", "hasOwnProperty"]);
  });

  it("nests arrays, structs and components 8 levels deep and no deeper", () => {
    let field = f.array(f.bool()) as ReturnType<typeof f.array>;
    for (let i = 2; i < 8; i++) field = f.array(field);
    expect(define({ x: field })).not.toThrow();
    expect(refusal(define({ x: f.array(field) })).code).toBe("DEVICE_DEPTH");
    let part: DeviceModel = defineDevice({ id: "a", version: 1 });
    for (let i = 1; i < 8; i++) part = defineDevice({ id: "a", version: 1, components: { part } });
    expect(refusal(() => defineDevice({ id: "a", version: 1, components: { part } })).code).toBe(
      "DEVICE_DEPTH",
    );
  });
});

describe("canonicalJson", () => {
  it("does not depend on the order of definition", () => {
    const a = defineDevice({
      id: "a",
      version: 1,
      properties: { x: f.int8({ min: 1, max: 2 }), y: f.bool() },
    });
    const b = defineDevice({
      version: 1,
      properties: { y: f.bool(), x: f.int8({ max: 2, min: 1 }) },
      id: "a",
    });
    expect(canonicalJson(a)).toBe(canonicalJson(b));
  });

  it("sorts by UTF-16 units and escapes as RFC 8785 does", () => {
    const device = defineDevice({
      id: "a",
      version: 1,
      title: { zh: '€$\u000f\nA\'B"\\\\"/' },
      properties: { x: f.float64({ min: 1e-27, max: 1e30, deadband: 333333333.3333333 }) },
    });
    // The number and string forms of RFC 8785, clause 3.2.4 (sample): 333333333.3333333, 1e+30, 1e-27, "€$\u000f\nA'B\"\\\\\"/".
    expect(canonicalJson(device)).toBe(
      '{"commands":{},"components":{},"events":{},"id":"a","properties":{"x":{"access":"r","deadband":333333333.3333333,"kind":"float64","max":1e+30,"min":1e-27}},"title":{"zh":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"},"version":1}',
    );
  });
});
