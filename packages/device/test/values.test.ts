import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkValue,
  type DeviceModel,
  type DeviceValue,
  decodeValue,
  defineDevice,
  encodeValue,
  f,
} from "../src/index.js";
import { readBase64, writeBase64 } from "../src/values/base64.js";
import { readDateTime, writeDateTime } from "../src/values/date-time.js";
import { utf8Length } from "../src/values/utf8-length.js";
import { devices, valuesOf } from "./support/arbitrary-device.js";

const device = defineDevice({
  id: "acme.x",
  version: 1,
  properties: {
    i8: f.int8(),
    u32: f.uint32(),
    level: f.int16({ min: 5, max: 100, step: 10, unit: "P1" }),
    even: f.uint16({ step: 2 }),
    i64: f.int64(),
    u64: f.uint64({ min: 10n, step: 5n }),
    single: f.float32({ unit: "CEL" }),
    tenth: f.float64({ step: 0.1 }),
    tenthSingle: f.float32({ step: 0.1 }),
    limitSingle: f.float32({ min: -0.1, max: 0.1 }),
    bool: f.bool(),
    text: f.text({ maxBytes: 6 }),
    mode: f.enum({ off: 0, cool: 1 }),
    faults: f.flags(["high", "low"]),
    at: f.dateTime(),
    blob: f.bytes({ maxBytes: 2 }),
    list: f.array(f.uint8(), { minItems: 1, maxItems: 3 }),
    tool: f.struct({ number: f.uint8(), name: f.text() }),
  },
});
const loose: DeviceModel = device;
const codes = (key: string, value: unknown) =>
  checkValue(loose, key, value).issues.map((issue) => issue.code);

describe("checkValue", () => {
  it.each<[string, unknown]>([
    ["i8", -128],
    ["u32", 4294967295],
    ["level", 5],
    ["level", 95],
    ["even", 65534],
    ["i64", -(2n ** 63n)],
    ["u64", 2n ** 64n - 1n],
    ["single", 3.4028234663852886e38],
    ["tenth", 0.1 + 0.2],
    ["tenth", -1234567.8],
    ["tenthSingle", Math.fround(36.7)],
    ["limitSingle", 0.10000000149011612],
    ["limitSingle", -0.10000000149011612],
    ["text", "温度"],
    ["mode", "cool"],
    ["faults", { high: true, low: false }],
    ["at", 0],
    ["at", -62167219200000],
    ["blob", new Uint8Array(2)],
    ["list", [0, 255]],
    ["tool", { number: 1, name: "" }],
  ])("takes %s = %o", (key, value) => {
    expect(checkValue(loose, key, value)).toEqual({ ok: true, value, issues: [] });
  });

  it.each<[string, unknown, string]>([
    ["i8", 128, "DEVICE_VALUE_RANGE"],
    ["i8", 1.5, "DEVICE_VALUE_TYPE"],
    ["i8", "1", "DEVICE_VALUE_TYPE"],
    ["i8", 1n, "DEVICE_VALUE_TYPE"],
    ["i8", null, "DEVICE_VALUE_TYPE"],
    ["u32", -1, "DEVICE_VALUE_RANGE"],
    ["level", 4, "DEVICE_VALUE_RANGE"],
    ["level", 10, "DEVICE_VALUE_STEP"],
    ["level", 100, "DEVICE_VALUE_STEP"],
    ["i64", 1, "DEVICE_VALUE_TYPE"],
    ["i64", 2n ** 63n, "DEVICE_VALUE_RANGE"],
    ["u64", 9n, "DEVICE_VALUE_RANGE"],
    ["u64", 18446744073709551611n + 1n, "DEVICE_VALUE_STEP"],
    ["single", 3.41e38, "DEVICE_VALUE_RANGE"],
    ["single", Number.NaN, "DEVICE_VALUE_TYPE"],
    ["single", Number.POSITIVE_INFINITY, "DEVICE_VALUE_TYPE"],
    ["tenth", 0.15, "DEVICE_VALUE_STEP"],
    ["tenth", 0.30000001, "DEVICE_VALUE_STEP"],
    ["limitSingle", 0.1000001, "DEVICE_VALUE_RANGE"],
    ["bool", 1, "DEVICE_VALUE_TYPE"],
    ["text", "温度计", "DEVICE_VALUE_LENGTH"],
    ["text", "\ud83d", "DEVICE_VALUE_TYPE"],
    ["mode", "heat", "DEVICE_VALUE_ENUM"],
    ["mode", "toString", "DEVICE_VALUE_ENUM"],
    ["mode", 1, "DEVICE_VALUE_ENUM"],
    ["faults", { high: true }, "DEVICE_VALUE_MEMBER"],
    ["faults", { high: true, low: 1 }, "DEVICE_VALUE_TYPE"],
    ["faults", ["high"], "DEVICE_VALUE_TYPE"],
    ["at", 1.5, "DEVICE_VALUE_TYPE"],
    ["at", 253402300800000, "DEVICE_VALUE_RANGE"],
    ["blob", new Uint8Array(3), "DEVICE_VALUE_LENGTH"],
    ["blob", [1], "DEVICE_VALUE_TYPE"],
    ["list", [], "DEVICE_VALUE_LENGTH"],
    ["list", [1, 2, 3, 4], "DEVICE_VALUE_LENGTH"],
    ["list", [256], "DEVICE_VALUE_RANGE"],
    ["tool", { number: 1 }, "DEVICE_VALUE_MEMBER"],
    ["tool", Object.create({ number: 1, name: "" }), "DEVICE_VALUE_MEMBER"],
    ["tmep", 1, "DEVICE_KEY_UNKNOWN"],
    ["constructor", 1, "DEVICE_KEY_UNKNOWN"],
    ["a/b/c", 1, "DEVICE_KEY_UNKNOWN"],
  ])("refuses %s = %o with %s", (key, value, code) => {
    expect(codes(key, value)).toContain(code);
  });

  it("says what, where and the way out", () => {
    const of = (key: string, value: unknown) => checkValue(loose, key, value).issues[0];
    expect(of("level", 17)).toEqual({
      code: "DEVICE_VALUE_STEP",
      severity: "error",
      path: ["level"],
      message: "level is 17 P1; it moves in steps of 10 from 5: the nearest are 15 and 25",
    });
    expect(of("i64", 1)?.message).toBe(
      "i64 is 1; int64 takes a bigint; write 5n or BigInt(5) instead of 5",
    );
    expect(of("tool", { number: 256, name: "" })?.path).toEqual(["tool", "number"]);
    expect(of("mode", "coool")?.message).toBe('mode is "coool"; did you mean "cool"?');
    expect(of("modus", 1)?.message).toContain("there are i8, u32, level");
  });

  it("lists at most 50 errors of a value that has a million", () => {
    const many = defineDevice({ id: "a", version: 1, properties: { list: f.array(f.uint8()) } });
    const result = checkValue(many, "list", new Array(1_000_000).fill(-1));
    expect(result.ok).toBe(false);
    expect(result.issues.length).toBe(50);
  });
});

describe("encodeValue and decodeValue", () => {
  it("are inverse through JSON text, for every kind and any limits", () => {
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
          Object.keys(model.properties).forEach((key, i) => {
            const value = values[i] as DeviceValue;
            const json = encodeValue(model, key, value);
            expect(json.issues).toEqual([]);
            const back = decodeValue(model, key, JSON.parse(JSON.stringify(json.ok && json.value)));
            expect(back).toEqual({ ok: true, value, issues: [] });
          });
        },
      ),
      { numRuns: 150 },
    );
  });

  it("never throw, whatever comes", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(device.properties)),
        fc.anything({ withBigInt: true, withTypedArray: true }),
        (key, x) => {
          const checked = checkValue(loose, key, x);
          decodeValue(loose, key, x);
          if (checked.ok) expect(encodeValue(loose, key, x as DeviceValue).ok).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("use decimal text, RFC 3339, Base64 and names", () => {
    expect(encodeValue(device, "u64", 18446744073709551615n)).toMatchObject({
      value: "18446744073709551615",
    });
    expect(encodeValue(device, "at", 1764057600123)).toMatchObject({
      value: "2025-11-25T08:00:00.123Z",
    });
    expect(encodeValue(device, "blob", Uint8Array.of(251, 255))).toMatchObject({ value: "+/8=" });
    expect(encodeValue(device, "mode", "cool")).toMatchObject({ value: "cool" });
  });

  it("take safe JSON integers for 64 bits and refuse what JSON has already rounded", () => {
    expect(decodeValue(device, "i64", 9007199254740991)).toMatchObject({
      ok: true,
      value: 9007199254740991n,
    });
    expect(decodeValue(device, "i64", 9007199254740992).ok).toBe(false);
    for (const bad of ["1e3", " 1", "01", "-0", "0x10", "1.0", "", "9".repeat(400)]) {
      const result = decodeValue(device, "i64", bad);
      expect(result.ok, bad).toBe(false);
    }
  });

  it("read offsets, and say when a time was cut to the millisecond", () => {
    expect(decodeValue(device, "at", "2025-11-25T16:00:00.5+08:00")).toEqual({
      ok: true,
      value: 1764057600500,
      issues: [],
    });
    const cut = decodeValue(device, "at", "2025-11-25T08:00:00.123456Z");
    expect(cut).toMatchObject({
      ok: true,
      value: 1764057600123,
      issues: [{ code: "DEVICE_VALUE_ROUNDED", severity: "warning" }],
    });
  });

  it("do not lose errors behind many warnings", () => {
    const log = defineDevice({ id: "a", version: 1, properties: { at: f.array(f.dateTime()) } });
    const times = [...new Array(1000).fill("2025-11-25T08:00:00.1234Z"), "soon"];
    expect(decodeValue(log, "at", times).ok).toBe(false);
    const good = decodeValue(log, "at", times.slice(0, 1000));
    expect(good.ok && good.value.length).toBe(1000);
    expect(good.ok && good.value[999]).toBe(1764057600123);
  });
});

describe("the parts agree with the platform", () => {
  it("Base64 with Buffer, both ways; anything but its one canonical text is refused", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
        const text = Buffer.from(bytes).toString("base64");
        expect(writeBase64(bytes)).toBe(text);
        expect(readBase64(text)).toEqual(Uint8Array.from(bytes));
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9+/=]{0,8}$/), (text) => {
        const strict = Buffer.from(text, "base64").toString("base64") === text;
        expect(readBase64(text) !== undefined).toBe(strict);
      }),
    );
    expect(readBase64("AA-_")).toBeUndefined();
  });

  it("times with Date, for every day", () => {
    fc.assert(
      fc.property(fc.integer({ min: -62167219200000, max: 253402300799999 }), (ms) => {
        expect(readDateTime(writeDateTime(ms))).toEqual({ ms, rounded: false });
      }),
    );
    for (const bad of [
      "2025-02-29T00:00:00Z",
      "2025-13-01T00:00:00Z",
      "2025-01-01T24:00:00Z",
      "2025-01-01T00:00:60Z",
      "2025-01-01",
      "2025-01-01T00:00:00",
      "0000-01-01T00:00:00+00:01",
      "2025-00-01T00:00:00Z",
    ]) {
      expect(readDateTime(bad), bad).toBeUndefined();
    }
    expect(readDateTime("2024-02-29T23:59:59-23:59")?.ms).toBe(
      Date.parse("2024-02-29T23:59:59-23:59"),
    );
    expect(readDateTime("0099-12-31T00:00:00Z")?.ms).toBe(Date.parse("0099-12-31T00:00:00Z"));
  });

  it("UTF-8 lengths with TextEncoder", () => {
    const units = fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.integer({ min: 0xd800, max: 0xdfff }),
    );
    fc.assert(
      fc.property(fc.array(units, { maxLength: 12 }), (codes) => {
        const text = String.fromCharCode(...codes);
        const wellFormed =
          new TextDecoder().decode(new TextEncoder().encode(text)) === text.replace(/^\ufeff/, "");
        expect(utf8Length(text)).toBe(
          wellFormed ? new TextEncoder().encode(text).length : undefined,
        );
      }),
    );
    expect(utf8Length("\udc00")).toBeUndefined();
    expect(utf8Length("a\ud83dz")).toBeUndefined();
  });
});
