import {
  birthContext,
  decodePayload,
  encodePayload,
  type Metric,
  parseState,
  parseTopic,
  type SparkplugPayload,
} from "@taktline/codec/sparkplug";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { payloads } from "./arbitrary.js";
import { fromHex, toHex, vectors } from "./support.js";

/** Template notes are about style, not about values. */
const style = ["CODEC_TEMPLATE"];

function decoded(bytes: Uint8Array, births?: ReturnType<typeof birthContext>): SparkplugPayload {
  const result = decodePayload(bytes, births === undefined ? {} : { births });
  if (!result.ok) throw result.issues[0];
  expect(result.issues.filter((issue) => !style.includes(issue.code))).toEqual([]);
  return result.value;
}

describe("properties of the codec", () => {
  it("decoding what was encoded gives the payload back, for every datatype and every absence", () => {
    fc.assert(
      fc.property(payloads, (payload) => {
        expect(decoded(encodePayload(payload))).toStrictEqual(payload);
      }),
      { numRuns: 400 },
    );
  });

  it("encoding what was decoded gives the bytes back", () => {
    fc.assert(
      fc.property(payloads, (payload) => {
        const bytes = encodePayload(payload);
        expect(toHex(encodePayload(decoded(bytes)))).toBe(toHex(bytes));
      }),
      { numRuns: 150 },
    );
  });

  it("encoding into a buffer of any size gives the bytes of encoding without one", () => {
    fc.assert(
      fc.property(payloads, fc.nat(400), (payload, size) => {
        const bytes = encodePayload(payload);
        expect(toHex(encodePayload(payload, { into: new Uint8Array(size) }))).toBe(toHex(bytes));
      }),
      { numRuns: 150 },
    );
  });

  it("data by name and by alias decodes with the births to what the birth form decodes to", () => {
    fc.assert(
      fc.property(payloads, fc.boolean(), (payload, aliases) => {
        // Two members of one name leave open which datatype a value has.
        fc.pre(payload.metrics.every(hasDistinctMembers));
        const metrics = payload.metrics.map((metric, i) => {
          const { alias: _, ...rest } = metric;
          const name = `${i}/${metric.name}`;
          return aliases ? { ...rest, name, alias: i } : { ...rest, name };
        });
        const data = { ...payload, metrics };
        const births = birthContext(metrics);
        expect(decoded(encodePayload(data, { form: "data" }), births)).toStrictEqual(
          decoded(encodePayload(data)),
        );
      }),
      { numRuns: 150 },
    );
  });
});

function hasDistinctMembers(metric: Metric): boolean {
  if (metric.type !== "Template" || !metric.value) return true;
  const { metrics } = metric.value;
  const names = new Set(metrics.map((member) => member.name));
  return names.size === metrics.length && metrics.every(hasDistinctMembers);
}

describe("bytes from anywhere", () => {
  const births = birthContext([
    { name: "x", alias: 0, type: "Int8" },
    { name: "y", alias: 1, type: "Template" },
  ]);

  function neverThrows(bytes: Uint8Array): void {
    for (const options of [{}, { births, invalidUtf8: "replace" as const }]) {
      const result = decodePayload(bytes, options);
      if (result.ok) {
        // What was read can be written, unless it has a metric without identity.
        const unnamed = result.issues.some((issue) => issue.code === "CODEC_IDENTITY");
        if (!unnamed && result.issues.every((i) => i.code !== "CODEC_MORE_ISSUES")) {
          const again = decodePayload(encodePayload(result.value));
          expect(again.ok).toBe(true);
        }
      } else {
        const [issue] = result.issues;
        expect(issue.code).toMatch(/^CODEC_/);
        expect(issue.offset).toBeGreaterThanOrEqual(0);
        expect(issue.offset).toBeLessThanOrEqual(bytes.length);
        expect(Array.isArray(issue.path)).toBe(true);
      }
    }
  }

  it("random bytes never throw", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), neverThrows), { numRuns: 1500 });
  });

  it("valid payloads with some bytes changed, inserted or removed never throw", () => {
    const edit = fc.tuple(fc.nat(100000), fc.nat(255), fc.constantFrom("set", "insert", "remove"));
    fc.assert(
      fc.property(
        fc.constantFrom(...vectors.filter((v) => v.hex.length < 4000)),
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        (vector, edits) => {
          const bytes = [...fromHex(vector.hex)];
          for (const [at, byte, what] of edits) {
            const i = at % (bytes.length + 1);
            if (what === "insert") bytes.splice(i, 0, byte);
            else if (what === "remove") bytes.splice(i, 1);
            else bytes[i] = byte;
          }
          neverThrows(Uint8Array.from(bytes));
        },
      ),
      { numRuns: 1500 },
    );
  });

  it("every vector cut off at every byte is a typed failure or a shorter payload", () => {
    for (const vector of vectors) {
      if (vector.hex.length > 1200) continue;
      const bytes = fromHex(vector.hex);
      for (let n = 0; n < bytes.length; n++) {
        const result = decodePayload(bytes.subarray(0, n));
        if (!result.ok) expect(result.issues[0].code).toBe("CODEC_TRUNCATED");
      }
    }
  });

  it("random texts are never a topic or a state by accident, and never throw", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        parseTopic(text);
        parseTopic(`spBv1.0/${text}`);
        parseState(text);
        parseState(new TextEncoder().encode(text));
      }),
    );
    fc.assert(fc.property(fc.json(), (json) => !parseState(json).ok || json.includes("online")));
  });
});
