import { birthContext, decodePayload, encodePayload } from "@taktline/codec/sparkplug";
import { describe, expect, it } from "vitest";
import { fromHex, toHex, vectors } from "./support.js";

describe("payloads made by Google's protobuf for Python", () => {
  it("are many, over all 34 datatypes", () => {
    const types = new Set(vectors.flatMap((v) => v.payload.metrics.map((m) => m.type)));
    types.delete("Unknown");
    expect(vectors.length).toBeGreaterThan(200);
    expect(types.size).toBe(32); // PropertySet and PropertySetList stand in properties only
  });

  for (const vector of vectors) {
    it(`decodes ${vector.id}`, () => {
      const births = vector.births === undefined ? {} : { births: birthContext(vector.births) };
      const decoded = decodePayload(fromHex(vector.hex), births);
      if (!decoded.ok) expect.fail(JSON.stringify(decoded.issues));
      expect(decoded.value).toStrictEqual(vector.payload);
      expect(decoded.issues.map((issue) => issue.code)).toEqual(vector.issues ?? []);
    });

    if (!vector.canonical) continue;
    it(`encodes ${vector.id} to the same bytes`, () => {
      const form = vector.births === undefined ? "birth" : "data";
      expect(toHex(encodePayload(vector.payload, { form }))).toBe(vector.hex);
    });
  }
});
