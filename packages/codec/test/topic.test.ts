import {
  dataTypeCode,
  dataTypeName,
  formatState,
  formatTopic,
  nextBdSeq,
  nextSeq,
  parseState,
  parseTopic,
  type SparkplugTopic,
} from "@taktline/codec/sparkplug";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const bad = ["", "a+", "#", "a/b", "\0", "a\tb", "\x7f", "\ud800", 5, undefined, null];

describe("topics", () => {
  const id = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
    .filter((text) => !/[+#/\p{Cc}\p{Cs}]/u.test(text) && text !== "STATE");
  const topics: fc.Arbitrary<SparkplugTopic> = fc.oneof(
    fc.record(
      {
        type: fc.constantFrom("NBIRTH", "NDEATH", "NDATA", "NCMD"),
        groupId: id,
        edgeNodeId: id,
      },
      { noNullPrototype: true },
    ),
    fc.record(
      {
        type: fc.constantFrom("DBIRTH", "DDEATH", "DDATA", "DCMD"),
        groupId: id,
        edgeNodeId: id,
        deviceId: id,
      },
      { noNullPrototype: true },
    ),
    fc.record({ type: fc.constant("STATE" as const), hostId: id }, { noNullPrototype: true }),
  );

  it("parsing what was formatted gives the topic back", () => {
    fc.assert(
      fc.property(topics, (topic) => {
        const parsed = parseTopic(formatTopic(topic));
        expect(parsed.ok && parsed.value).toStrictEqual(topic);
      }),
    );
  });

  it("formatting what was parsed gives the text back, whatever the text", () => {
    const parts = fc.array(
      fc.oneof(id, fc.constantFrom("spBv1.0", "STATE", "NDATA", "DDATA", "NCMD", "", "+", "#")),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(parts, (levels) => {
        const text = levels.join("/");
        for (const topic of [text, `spBv1.0/${text}`]) {
          const parsed = parseTopic(topic);
          if (parsed.ok) expect(formatTopic(parsed.value)).toBe(topic);
          else expect(parsed.issues[0].code).toBe("CODEC_TOPIC");
        }
      }),
      { numRuns: 500 },
    );
  });

  it("of other shapes are issues", () => {
    for (const topic of [
      "",
      "spBv1.0",
      "spBv1.0/G",
      "spBv1.0/G/NDATA",
      "spBv1.0/G/NDATA/N/D",
      "spBv1.0/G/DDATA/N",
      "spBv1.0/G/DDATA/N/D/x",
      "spBv1.0/G/ndata/N",
      "spBv1.0/G/STATE/N",
      "spBv1.0/STATE",
      "spBv1.0/STATE/h/x",
      "spBv1.0//NDATA/N",
      "spBv1.0/G/NDATA/",
      "spBv1.0/+/NDATA/N",
      "spBv1.0/G/NDATA/#",
      "spBv1.0/G/__proto__/N",
      "spAv1.0/G/NDATA/N",
      "STATE/host",
      " spBv1.0/G/NDATA/N",
      `spBv1.0/G/NDATA/${"n".repeat(70000)}`,
      `spBv1.0/G/NDATA/${"长".repeat(30000)}`,
    ]) {
      const parsed = parseTopic(topic);
      expect(parsed.ok, topic.slice(0, 40)).toBe(false);
    }
    const old = parseTopic("STATE/host");
    expect(!old.ok && old.issues[0].message).toContain("2.2");
  });

  it("cannot be made of bad ids", () => {
    for (const wrong of bad) {
      for (const topic of [
        { type: "NDATA", groupId: wrong, edgeNodeId: "N" },
        { type: "NDATA", groupId: "G", edgeNodeId: wrong },
        { type: "DDATA", groupId: "G", edgeNodeId: "N", deviceId: wrong },
        { type: "STATE", hostId: wrong },
      ]) {
        expect(() => formatTopic(topic as never)).toThrow(
          expect.objectContaining({ code: "CODEC_TOPIC_ID" }),
        );
      }
    }
    for (const topic of [
      { type: "NDATA", groupId: "STATE", edgeNodeId: "N" },
      { type: "NDATA", groupId: "G", edgeNodeId: "N", deviceId: "D" },
      { type: "toString", groupId: "G", edgeNodeId: "N" },
      { type: "NDATA", groupId: "长".repeat(11000), edgeNodeId: "长".repeat(11000) },
    ]) {
      expect(() => formatTopic(topic as never)).toThrow(
        expect.objectContaining({ code: "CODEC_TOPIC_ID" }),
      );
    }
  });
});

describe("STATE payloads", () => {
  it("are read as written, from text and from bytes, with unknown members ignored", () => {
    for (const online of [true, false]) {
      const state = { online, timestamp: 1700000000123 };
      const text = formatState(state);
      expect(JSON.parse(text)).toStrictEqual(state);
      for (const payload of [
        text,
        new TextEncoder().encode(text),
        `${text.slice(0, -1)},"x":[1]}`,
      ]) {
        const parsed = parseState(payload);
        expect(parsed.ok && parsed.value).toStrictEqual(state);
      }
    }
  });

  it("that are hostile are issues", () => {
    for (const payload of [
      "",
      "ONLINE",
      "OFFLINE",
      "null",
      "true",
      "[]",
      "{}",
      '{"online":"true","timestamp":1}',
      '{"online":true}',
      '{"online":true,"timestamp":"1"}',
      '{"online":true,"timestamp":-1}',
      '{"online":true,"timestamp":1.5}',
      '{"online":true,"timestamp":1e300}',
      '{"online":true,"timestamp":9007199254740992}',
      '{"__proto__":{"online":true,"timestamp":1}}',
      "[".repeat(60000),
      `{"online":true,"timestamp":1,"x":"${"y".repeat(70000)}"}`,
    ]) {
      const parsed = parseState(payload);
      expect(!parsed.ok && parsed.issues[0].code, payload.slice(0, 40)).toBe("CODEC_STATE");
    }
    expect(parseState(Uint8Array.of(0xff, 0x7b)).ok).toBe(false);
  });

  it("need a timestamp that is a whole number", () => {
    for (const timestamp of [-1, 1.5, Number.NaN, 2 ** 53]) {
      expect(() => formatState({ online: true, timestamp })).toThrow(
        expect.objectContaining({ code: "CODEC_STATE_TIMESTAMP" }),
      );
    }
  });
});

describe("small companions", () => {
  it("sequence numbers run from 0 to 255 and start again", () => {
    for (const next of [nextSeq, nextBdSeq]) {
      let n = 0;
      for (let i = 1; i <= 512; i++) {
        n = next(n);
        expect(n).toBe(i % 256);
      }
      for (const wrong of [-1, 256, 1.5, Number.NaN, "1", 1n, undefined]) {
        expect(() => next(wrong as number)).toThrow(
          expect.objectContaining({ code: "CODEC_SEQ_RANGE" }),
        );
      }
    }
  });

  it("datatype codes are those of the standard's table", () => {
    const table = { Int8: 1, UInt64: 8, Boolean: 11, UUID: 15, Template: 19, PropertySetList: 21 };
    const arrays = {
      Int8Array: 22,
      UInt8Array: 26,
      FloatArray: 30,
      BooleanArray: 32,
      DateTimeArray: 34,
    };
    for (const [name, code] of Object.entries({ ...table, ...arrays, Unknown: 0 })) {
      expect(dataTypeCode(name as never)).toBe(code);
      expect(dataTypeName(code)).toBe(name);
    }
    for (const code of [-1, 35, 1.5, Number.NaN]) expect(dataTypeName(code)).toBeUndefined();
    for (const name of ["int8", "__proto__", "", 5]) {
      expect(() => dataTypeCode(name as never)).toThrow(
        expect.objectContaining({ code: "CODEC_DATATYPE" }),
      );
    }
  });
});
