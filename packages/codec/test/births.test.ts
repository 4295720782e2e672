import {
  birthContext,
  decodePayload,
  encodePayload,
  findProperty,
  type Metric,
} from "@taktline/codec/sparkplug";
import { describe, expect, it } from "vitest";

describe("births", () => {
  const definition: Metric = {
    name: "_types_/Motor",
    type: "Template",
    value: {
      version: "1",
      isDefinition: true,
      metrics: [
        { name: "rpm", type: "Int32", value: 0 },
        { name: "hot", type: "Boolean", value: false },
      ],
      parameters: [],
    },
  };
  const instance = (name: string, rpm: number): Metric => ({
    name,
    type: "Template",
    value: {
      templateRef: "Motor",
      isDefinition: false,
      metrics: [{ name: "rpm", type: "Int32", value: rpm }],
      parameters: [],
    },
  });

  it("tell the datatypes of template members, from the instance or else from its definition", () => {
    const data = encodePayload({ metrics: [instance("M1", -5)] }, { form: "data" });
    const whole = birthContext([definition, instance("M1", 0)]);
    const node = birthContext([definition]);
    // A device's birth announces the instance without members; its definition stands in the node's birth.
    const bare: Metric = {
      name: "M1",
      type: "Template",
      value: null,
    };
    for (const births of [whole, birthContext([bare], { node })]) {
      const result = decodePayload(data, { births });
      expect(result.ok && result.value.metrics).toStrictEqual([instance("M1", -5)]);
      expect(result.issues).toEqual([]);
    }
    const without = decodePayload(data);
    expect(without.issues.map((issue) => issue.code)).toEqual(["CODEC_DATATYPE_UNRESOLVED"]);
  });

  it("of a name like a member's do not leak into templates", () => {
    const births = birthContext([
      { name: "rpm", type: "Double" },
      { name: "M1", type: "Template" },
    ]);
    const data = encodePayload({ metrics: [instance("M1", 7)] }, { form: "data" });
    const result = decodePayload(data, { births });
    expect(result.issues.map((issue) => issue.code)).toContain("CODEC_DATATYPE_UNRESOLVED");
  });

  it("that use a name or alias twice are reported, and the later one counts", () => {
    const births = birthContext([
      { name: "a", alias: 1, type: "Int8" },
      { name: "b", alias: 1n, type: "Int16" },
      { name: "a", type: "Int32" },
      { alias: 7, type: "Int8" },
      { name: "u", type: "Unknown" },
    ]);
    expect(births.issues.map((issue) => [issue.code, issue.path])).toEqual([
      ["CODEC_ALIAS_MISMATCH", [1]],
      ["CODEC_ALIAS_MISMATCH", [2]],
    ]);
    expect(births.byAlias.get(1)?.name).toBe("b");
    expect(births.byName.get("a")?.type).toBe("Int32");
    expect([...births.byName.keys()]).toEqual(["a", "b"]);
  });

  it("give DATA that says datatype 0 its datatype", () => {
    const bytes = encodePayload({
      metrics: [
        {
          name: "a",
          type: "Unknown",
          datatypeCode: 0,
          value: { field: "int", value: 0xffffffffn },
        },
      ],
    });
    const result = decodePayload(bytes, { births: birthContext([{ name: "a", type: "Int8" }]) });
    expect(result.ok && result.value.metrics).toStrictEqual([
      { name: "a", type: "Int8", value: -1 },
    ]);
  });

  it("do not change what a payload without them means: the value is kept as it stood", () => {
    const bytes = encodePayload(
      { metrics: [{ alias: 4, type: "Float", value: 0.5 }] },
      { form: "data" },
    );
    const result = decodePayload(bytes);
    expect(result.ok && result.value.metrics).toStrictEqual([
      { alias: 4, type: "Unknown", value: { field: "float", value: 0.5 } },
    ]);
    expect(result.ok && encodePayload(result.value)).toEqual(bytes);
  });
});

describe("findProperty", () => {
  it("takes the last of equal keys and finds nothing on prototypes", () => {
    const properties = [
      { key: "engUnit", type: "String", value: "bar" },
      { key: "engUnit", type: "String", value: "kPa" },
    ] as const;
    expect(findProperty(properties, "engUnit")?.value).toBe("kPa");
    expect(findProperty(properties, "__proto__")).toBeUndefined();
  });
});
