import {
  birthContext,
  type DecodeOptions,
  decodePayload,
  encodePayload,
  type Metric,
} from "@taktline/codec/sparkplug";
import { describe, expect, it } from "vitest";
import { fromHex } from "./support.js";

/** The code of the refusal, or "ok". */
function refusal(bytes: Uint8Array | string, options: DecodeOptions = {}): string {
  const result = decodePayload(typeof bytes === "string" ? fromHex(bytes) : bytes, options);
  return result.ok ? "ok" : result.issues[0].code;
}

/** A message field with its length in front, for any field number below 16. */
function field(number: number, content: Uint8Array): Uint8Array {
  const length: number[] = [];
  let n = content.length;
  for (; n > 127; n = Math.floor(n / 128)) length.push((n % 128) | 128);
  length.push(n);
  const out = new Uint8Array(1 + length.length + content.length);
  out.set([(number << 3) | 2, ...length]);
  out.set(content, 1 + length.length);
  return out;
}

/** Property sets in property sets, `levels` deep, in a metric. */
function nested(levels: number): Uint8Array {
  let set: Uint8Array = new Uint8Array(0);
  for (let i = 0; i < levels; i++) {
    const value = field(9, set);
    const property = new Uint8Array(2 + value.length);
    property.set([0x08, 20]);
    property.set(value, 2);
    const entry = field(2, property);
    set = new Uint8Array(3 + entry.length);
    set.set([0x0a, 0x01, 0x61]);
    set.set(entry, 3);
  }
  const metric = new Uint8Array(3 + field(9, set).length);
  metric.set([0x0a, 0x01, 0x78]);
  metric.set(field(9, set), 3);
  return field(2, metric);
}

describe("hostile payloads are refused with a code, an offset and a path", () => {
  it("lengths past the end, also of 2^31, 2^32 and 2^63", () => {
    for (const length of ["7f", "ffffffff07", "ffffffff0f", "8080808010", "ffffffffffffffff7f"]) {
      expect(refusal(`12${length}0a0161`)).toBe("CODEC_TRUNCATED");
      expect(refusal(`22${length}61`)).toBe("CODEC_TRUNCATED");
      expect(refusal(`7a${length}61`)).toBe("CODEC_TRUNCATED");
    }
  });

  it("a field of a metric cannot reach into the next one", () => {
    // The name says 5 bytes and the metric has 3; the bytes behind belong to the payload.
    expect(refusal("12030a05610000000000")).toBe("CODEC_TRUNCATED");
    expect(refusal("12020880180018001800180018001800")).toBe("CODEC_TRUNCATED");
  });

  it("varints of more than 10 bytes or 64 bits, wherever they stand", () => {
    const long = "ff".repeat(10);
    for (const hex of [`08${long}01`, `12${long}01`, `${long}01`, `08${"80".repeat(40)}00`]) {
      expect(refusal(hex)).toBe("CODEC_VARINT");
    }
    expect(refusal("08ffffffffffffffffff02")).toBe("CODEC_VARINT");
    expect(refusal("08ffffffffffffffffff01")).toBe("ok");
  });

  it("field number 0, undefined wire types and unmatched groups", () => {
    expect(["0001", "0201", "06", "07", "0c", "4b54"].map((hex) => refusal(hex))).toEqual(
      Array(6).fill("CODEC_TAG"),
    );
    expect(refusal("4b0801")).toBe("CODEC_TRUNCATED");
  });

  it("groups in groups beyond the depth, without a stack overflow", () => {
    expect(refusal("4b".repeat(100_000))).toBe("CODEC_LIMIT_DEPTH");
    expect(refusal("4b".repeat(20) + "4c".repeat(20))).toBe("ok");
  });

  it("nesting of 32 messages passes and 33 do not", () => {
    // Payload, metric, property set: 3; each level adds a property and a set.
    expect(refusal(nested(14))).toBe("ok");
    expect(refusal(nested(15))).toBe("CODEC_LIMIT_DEPTH");
    expect(refusal(nested(5000))).toBe("CODEC_LIMIT_DEPTH");
    expect(refusal(nested(15), { limits: { depth: 33 } })).toBe("ok");
  });

  it("templates in templates beyond the depth", () => {
    let metric: Metric = { name: "leaf", type: "Int8", value: 1 };
    for (let i = 0; i < 15; i++) {
      metric = {
        name: "t",
        type: "Template",
        value: { templateRef: "T", isDefinition: false, metrics: [metric], parameters: [] },
      };
    }
    const bytes = encodePayload({ metrics: [metric] });
    expect(refusal(bytes)).toBe("ok");
    expect(refusal(bytes, { limits: { depth: 31 } })).toBe("CODEC_LIMIT_DEPTH");
    expect(() =>
      encodePayload({
        metrics: [
          {
            name: "t",
            type: "Template",
            value: { templateRef: "T", isDefinition: false, metrics: [metric], parameters: [] },
          },
        ],
      }),
    ).toThrow(expect.objectContaining({ code: "CODEC_DEPTH" }));
  });

  it("the limits on bytes, metrics, text and items", () => {
    const metrics = encodePayload({
      metrics: [1, 2, 3].map((i) => ({ name: `n${i}`, type: "Int8", value: i })),
    });
    expect(refusal(metrics, { limits: { metrics: 3 } })).toBe("ok");
    expect(refusal(metrics, { limits: { metrics: 2 } })).toBe("CODEC_LIMIT_METRICS");
    expect(refusal(metrics, { limits: { bytes: metrics.length - 1 } })).toBe("CODEC_LIMIT_BYTES");
    const text = encodePayload({ metrics: [{ name: "n", type: "Text", value: "abcd" }] });
    expect(refusal(text, { limits: { stringBytes: 4 } })).toBe("ok");
    expect(refusal(text, { limits: { stringBytes: 3 } })).toBe("CODEC_LIMIT_STRING");
    for (const metric of [
      { name: "b", type: "BooleanArray", value: Array(9).fill(true) },
      { name: "s", type: "StringArray", value: Array(9).fill("") },
      { name: "d", type: "DateTimeArray", value: Array(9).fill(0) },
      {
        name: "t",
        type: "DataSet",
        value: { columns: ["a"], types: ["Int8"], rows: [[1], [2], [3], [4]] },
      },
      {
        name: "p",
        type: "Int8",
        value: 1,
        properties: Array(5).fill({ key: "k", type: "Int8", value: 1 }),
      },
    ] as Metric[]) {
      const bytes = encodePayload({ metrics: [metric] });
      expect(refusal(bytes, { limits: { items: 8 } })).toBe("CODEC_LIMIT_ITEMS");
      expect(refusal(bytes, { limits: { items: 10 } })).toBe("ok");
    }
  });

  it("a megabyte of empty metrics, cells or booleans stays within the limits", () => {
    expect(refusal(new Uint8Array(2_000_004).fill(0x12).map((b, i) => (i % 2 ? 0 : b)))).toBe(
      "CODEC_LIMIT_METRICS",
    );
    const booleans = new Uint8Array(1_000_004);
    new DataView(booleans.buffer).setUint32(0, 8_000_000, true);
    const raw: Metric = {
      name: "b",
      type: "Unknown",
      datatypeCode: 32,
      value: { field: "bytes", value: booleans },
    };
    expect(refusal(encodePayload({ metrics: [raw] }))).toBe("CODEC_LIMIT_ITEMS");
  });

  it("names such as __proto__ stay names and change no prototype", () => {
    const keys = ["__proto__", "constructor", "toString", "hasOwnProperty"];
    const metrics: Metric[] = keys.map((name) => ({
      name,
      type: "Int8",
      value: 1,
      properties: [{ key: name, type: "Int8", value: 2 }],
    }));
    const births = birthContext(metrics);
    const bytes = encodePayload({ metrics }, { form: "data" });
    const result = decodePayload(bytes, { births });
    expect(result.ok && result.value.metrics).toStrictEqual(metrics);
    expect(births.byName.get("valueOf")).toBeUndefined();
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it("issues beyond the limit are counted and an error among them is kept", () => {
    const metrics: Metric[] = Array.from({ length: 300 }, (_, i) => ({
      name: `n${i}`,
      type: "Unknown",
      ...(i === 250 ? { datatypeCode: 1 } : {}),
      value: { field: "int", value: 300n },
    }));
    const result = decodePayload(encodePayload({ metrics }), { limits: { issues: 10 } });
    expect(result.ok).toBe(true);
    const codes = result.issues.map((issue) => issue.code);
    expect(codes).toHaveLength(12);
    expect(codes[10]).toBe("CODEC_VALUE_OUT_OF_RANGE");
    expect(codes[11]).toBe("CODEC_MORE_ISSUES");
    expect(result.issues[11]?.message).toContain("289 more");
  });
});

describe("issues say where", () => {
  it("in which metric, property, row and cell", () => {
    const cell: Metric = {
      name: "table",
      type: "DataSet",
      value: {
        columns: ["a", "b"],
        types: ["Int16", "Int16"],
        rows: [
          [1, 2],
          [3, 1000],
        ],
      },
    };
    const bytes = encodePayload({ metrics: [{ name: "x", type: "Int8", value: 1 }, cell] });
    // Both columns become Int8, so that 1000 no longer fits.
    const types = bytes.findIndex((b, i) => b === 0x18 && bytes[i + 1] === 2);
    bytes[types + 3] = 1;
    const result = decodePayload(bytes);
    expect(result.ok).toBe(true);
    expect(result.issues).toMatchObject([
      {
        code: "CODEC_VALUE_OUT_OF_RANGE",
        severity: "error",
        path: ["metrics", 1, "value", "rows", 1, 1],
      },
    ]);
    expect(bytes[result.issues[0]?.offset ?? 0]).toBe(0xe8); // the varint of 1000 starts so
  });

  it("in a property of a member of a template", () => {
    const member: Metric = {
      name: "m",
      type: "Int8",
      value: 1,
      properties: [
        { key: "a", type: "Int8", value: 1 },
        { key: "b", type: "Unknown", datatypeCode: 77, value: { field: "int", value: 1n } },
      ],
    };
    const metric: Metric = {
      name: "t",
      type: "Template",
      value: { templateRef: "T", isDefinition: false, metrics: [member], parameters: [] },
    };
    const result = decodePayload(encodePayload({ metrics: [metric] }));
    expect(result.issues).toMatchObject([
      {
        code: "CODEC_DATATYPE_UNKNOWN",
        severity: "warning",
        path: ["metrics", 0, "value", "metrics", 0, "properties", 1],
      },
    ]);
  });

  it("strict makes an error of one value a refusal, and a warning not", () => {
    const wrong = "120c0a0178200150ac0230002800";
    expect(refusal(wrong)).toBe("ok");
    expect(refusal(wrong, { strict: true })).toBe("CODEC_VALUE_OUT_OF_RANGE");
    expect(refusal("0a0161", { strict: true })).toBe("ok");
  });
});

describe("text that is not UTF-8", () => {
  // GBK of the two characters for "temperature", as a name and as a value
  const gbk = "120a" + "0a04cec2b6c8" + "200a" + "3801";

  it("refuses the payload, with the offset", () => {
    const result = decodePayload(fromHex(gbk));
    expect(!result.ok && result.issues).toMatchObject([
      { code: "CODEC_UTF8", path: ["metrics", 0], offset: 3 },
    ]);
    for (const bad of ["c080", "eda080", "f4908080", "ff", "e282"]) {
      const length = (bad.length / 2).toString(16).padStart(2, "0");
      expect(refusal(`22${length}${bad}`)).toBe("CODEC_UTF8");
    }
  });

  it("is replaced on request, with a warning every time", () => {
    for (let i = 0; i < 2; i++) {
      const result = decodePayload(fromHex(gbk), { invalidUtf8: "replace" });
      expect(result.ok && result.value.metrics).toStrictEqual([
        { name: "\ufffd¶\ufffd", type: "Double", value: null },
      ]);
      expect(result.issues.map((issue) => issue.code)).toEqual(["CODEC_UTF8"]);
    }
  });
});

describe("the decoded payload", () => {
  it("does not share memory with the input, also when that is a Buffer", () => {
    const bytes = Buffer.from(
      encodePayload({
        metrics: [
          { name: "b", type: "Bytes", value: Uint8Array.of(1, 2) },
          { name: "a", type: "Int16Array", value: Int16Array.of(-1, 2) },
        ],
        body: Uint8Array.of(7),
      }),
    );
    const result = decodePayload(bytes);
    bytes.fill(0);
    expect(result.ok && result.value).toStrictEqual({
      metrics: [
        { name: "b", type: "Bytes", value: Uint8Array.of(1, 2) },
        { name: "a", type: "Int16Array", value: Int16Array.of(-1, 2) },
      ],
      body: Uint8Array.of(7),
    });
  });

  it("needs bytes and positive limits: everything else is the programmer's mistake", () => {
    expect(() => decodePayload("spBv1.0" as never)).toThrow(
      expect.objectContaining({ code: "CODEC_VALUE_TYPE" }),
    );
    for (const value of [0, -1, 1.5, Number.NaN, "9"]) {
      expect(() => decodePayload(new Uint8Array(), { limits: { depth: value as number } })).toThrow(
        expect.objectContaining({ code: "CODEC_LIMITS" }),
      );
    }
  });
});
