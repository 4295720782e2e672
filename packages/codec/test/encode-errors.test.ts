import { encodePayload, type Metric } from "@taktline/codec/sparkplug";
import { isTaktlineError } from "@taktline/core";
import { describe, expect, it } from "vitest";

/** Code and message of what encoding throws, whatever TypeScript thinks of the metric. */
function mistake(metric: unknown): { code: string; message: string; details: object } {
  try {
    encodePayload({ metrics: [metric as Metric] });
  } catch (error) {
    if (isTaktlineError(error)) return error;
    throw error;
  }
  throw new Error("it was encoded");
}

describe("mistakes of the programmer throw with the metric's name and a remedy", () => {
  const wrongTypes: [string, unknown][] = [
    ["Int8", "1"],
    ["Int32", 1n],
    ["Int64", 1],
    ["UInt64", 1],
    ["Float", "1"],
    ["Double", 1n],
    ["Boolean", 1],
    ["String", 1],
    ["UUID", 1],
    ["DateTime", "2024-01-01"],
    ["DateTime", new Date(0)],
    ["Bytes", [1, 2]],
    ["File", new ArrayBuffer(2)],
    ["Int8Array", [1]],
    ["Int8Array", new Uint8Array(1)],
    ["UInt8Array", new Uint8ClampedArray(1)],
    ["Int64Array", new Float64Array(1)],
    ["DoubleArray", new Float32Array(1)],
    ["BooleanArray", [true, 1]],
    ["StringArray", ["a", 1]],
    ["StringArray", "a"],
    ["DateTimeArray", [1, "2"]],
    ["DataSet", 1],
    ["DataSet", { columns: [] }],
    ["Template", 1],
    ["Template", { isDefinition: true }],
    ["Unknown", 1],
    ["Unknown", { field: "propertyset", value: new Uint8Array() }],
  ];
  for (const [type, value] of wrongTypes) {
    it(`${type} from ${typeof value} ${String(value)}`, () => {
      const error = mistake({ name: "Line 1/Speed", type, value });
      expect(error.code).toBe("CODEC_VALUE_TYPE");
      expect(error.message).toContain('metric "Line 1/Speed"');
      expect(error.message).toMatch(/needs/);
      expect(error.details).toMatchObject({ metric: "Line 1/Speed" });
    });
  }

  const outside: [string, unknown][] = [
    ["Int8", 128],
    ["Int8", -129],
    ["Int8", 1.5],
    ["Int16", 32768],
    ["Int32", 2147483648],
    ["Int32", Number.NaN],
    ["UInt8", -1],
    ["UInt8", 256],
    ["UInt16", 65536],
    ["UInt32", 4294967296],
    ["UInt32", Number.POSITIVE_INFINITY],
    ["Int64", 2n ** 63n],
    ["Int64", -(2n ** 63n) - 1n],
    ["UInt64", -1n],
    ["UInt64", 2n ** 64n],
    ["Float", 1e39],
    ["DateTime", -1],
    ["DateTime", 2 ** 53],
    ["DateTime", 1.5],
    ["DateTime", -1n],
    ["DateTimeArray", [0, -1]],
    ["String", "half \ud83d"],
    ["StringArray", ["a\0b"]],
  ];
  for (const [type, value] of outside) {
    it(`${type} of ${String(value)}`, () => {
      const error = mistake({ name: "n", alias: 3, type, value });
      expect(error.code).toBe("CODEC_VALUE_RANGE");
      expect(error.message).toContain('metric "n"');
    });
  }

  it("single precision rounds up to its largest value and infinity passes", () => {
    for (const value of [3.4028234663852886e38, 3.4028235e38, Number.NEGATIVE_INFINITY]) {
      expect(encodePayload({ metrics: [{ name: "f", type: "Float", value }] }).length).toBe(12);
    }
  });

  it("datatypes that do not exist or not at their place", () => {
    const template = { metrics: [], isDefinition: true };
    for (const metric of [
      { name: "n", type: "Int", value: 1 },
      { name: "n", type: "__proto__", value: 1 },
      { name: "n", type: "PropertySet", value: [] },
      { name: "n", type: "Int8", value: 1, properties: [{ key: "k", type: "DataSet", value: 1 }] },
      { name: "n", type: "DataSet", value: { columns: ["a"], types: ["Bytes"], rows: [] } },
      {
        name: "n",
        type: "Template",
        value: { ...template, parameters: [{ name: "p", type: "Template" }] },
      },
      { name: "n", type: "Unknown", datatypeCode: -1, value: { field: "int", value: 1n } },
    ]) {
      expect(mistake(metric).code).toBe("CODEC_DATATYPE");
    }
  });

  it("the place inside a metric is named", () => {
    expect(
      mistake({
        name: "n",
        type: "Int8",
        value: 1,
        properties: [
          {
            key: "outer",
            type: "PropertySet",
            value: [{ key: "Quality", type: "Int32", value: "192" }],
          },
        ],
      }).message,
    ).toContain('metric "n", property "outer", property "Quality": Int32 needs a number');
    expect(
      mistake({
        name: "n",
        type: "DataSet",
        value: { columns: ["a"], types: ["Int8"], rows: [[1], [200]] },
      }).message,
    ).toContain('metric "n", row 1, column 0: 200 is not an integer from -128 to 127');
    expect(
      mistake({
        name: "t",
        type: "Template",
        value: { metrics: [{ name: "member", type: "Int8", value: 200 }], parameters: [] },
      }).message,
    ).toContain('metric "member"');
  });

  it("metrics without identity, datasets without shape, and values that contain themselves", () => {
    expect(mistake({ type: "Int8", value: 1 }).code).toBe("CODEC_METRIC_IDENTITY");
    expect(mistake(null).code).toBe("CODEC_VALUE_TYPE");
    for (const value of [
      { columns: ["a"], types: [], rows: [] },
      { columns: ["a"], types: ["Int8"], rows: [[]] },
      { columns: ["a"], types: ["Int8"], rows: [5] },
    ]) {
      expect(mistake({ name: "n", type: "DataSet", value }).code).toBe("CODEC_DATASET_SHAPE");
    }
    const loop: unknown[] = [];
    loop.push({ key: "again", type: "PropertySet", value: loop });
    expect(mistake({ name: "n", type: "Int8", value: 1, properties: loop }).code).toBe(
      "CODEC_DEPTH",
    );
  });

  it("a mistake leaves nothing behind for the next payload", () => {
    mistake({ name: "n", type: "Int8", value: 1000 });
    const bytes = encodePayload({ metrics: [{ name: "n", type: "Int8", value: 1 }] });
    expect([...bytes]).toEqual([0x12, 7, 0x0a, 1, 0x6e, 0x20, 1, 0x50, 1]);
  });

  it("a getter that encodes in the middle of encoding gets a buffer of its own", () => {
    const inner: number[][] = [];
    const metric = {
      name: "outer",
      type: "Int8",
      get value() {
        inner.push([...encodePayload({ metrics: [{ name: "i", type: "Int8", value: 2 }] })]);
        return 1;
      },
    } as Metric;
    const bytes = encodePayload({ metrics: [metric] });
    expect(inner[0]).toEqual([0x12, 7, 0x0a, 1, 0x69, 0x20, 1, 0x50, 2]);
    expect(bytes).toEqual(encodePayload({ metrics: [{ name: "outer", type: "Int8", value: 1 }] }));
  });
});
