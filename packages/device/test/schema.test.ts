import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { canonicalJson, type DeviceModel, defineDevice, f, validateDevice } from "../src/index.js";
import { deviceDocumentSchema, deviceFromDocument, deviceToDocument } from "../src/schema/index.js";
import { devices } from "./support/arbitrary-device.js";

const read = (json: unknown) => {
  const result = deviceFromDocument(json);
  return result.issues.map((issue) => [issue.code, (issue.path ?? []).join("."), issue.message]);
};
const codeAndPath = (json: unknown) => read(json).map(([code, path]) => `${code} ${path}`);

describe("code and document give the same model", () => {
  it("for the device of the documentation, written both ways by hand", () => {
    const fan = defineDevice({
      id: "acme.fan",
      version: 1,
      properties: { speed: f.uint16({ unit: "RPM" }) },
    });
    const code = defineDevice({
      id: "acme.chiller",
      version: 3,
      title: { en: "Chiller", "zh-CN": "冷水机" },
      properties: {
        temp: f.float32({ unit: "CEL", min: -20, max: 80, deadband: 0.2 }),
        mode: f.enum({ off: 0, cool: 1, defrost: 2 }).rw(),
        kWh: f.uint64({ unit: "KWH", counter: { rollover: 2n ** 32n } }),
        faults: f.flags(["hiPress", "loFlow", "overTemp"]),
        tool: f.struct({ radius: f.array(f.float64({ step: 0.5 }), { maxItems: 2 }) }),
      },
      components: { fan1: fan, fan2: { device: fan, title: "right" } },
      commands: { start: { input: { ramp: f.uint16({ unit: "SEC" }) }, output: { ok: f.bool() } } },
      events: { alarm: { severity: "alert", data: { text: f.text({ maxBytes: 64 }) } } },
      asset: {
        level: "WorkUnit",
        maintenance: [{ every: 500, unit: "HUR", by: "kWh", task: "Filter" }],
      },
    });
    const fanDocument = {
      id: "acme.fan",
      version: 1,
      properties: { speed: { kind: "uint16", unit: "RPM" } },
    };
    const document = {
      $schema: "https://example.com/device.json",
      id: "acme.chiller",
      version: 3,
      title: { en: "Chiller", "zh-CN": "冷水机" },
      properties: {
        temp: { kind: "float32", unit: "CEL", min: -20, max: 80, deadband: 0.2 },
        mode: { kind: "enum", codes: { off: 0, cool: 1, defrost: 2 }, access: "rw" },
        kWh: { kind: "uint64", unit: "KWH", counter: { rollover: "4294967296" } },
        faults: { kind: "flags", bits: ["hiPress", "loFlow", "overTemp"] },
        tool: {
          kind: "struct",
          fields: { radius: { kind: "array", items: { kind: "float64", step: 0.5 }, maxItems: 2 } },
        },
      },
      components: { fan1: fanDocument, fan2: { device: fanDocument, title: "right" } },
      commands: {
        start: {
          input: { ramp: { kind: "uint16", unit: "SEC" } },
          output: { ok: { kind: "bool" } },
        },
      },
      events: { alarm: { severity: "alert", data: { text: { kind: "text", maxBytes: 64 } } } },
      asset: {
        level: "WorkUnit",
        maintenance: [{ every: 500, unit: "HUR", by: "kWh", task: "Filter" }],
      },
    };
    const result = deviceFromDocument(JSON.parse(JSON.stringify(document)));
    expect(result).toEqual({ ok: true, value: code, issues: [] });
    expect(canonicalJson(result.ok ? result.value : code)).toBe(canonicalJson(code));
  });

  it("for any model, through JSON text and back", () => {
    fc.assert(
      fc.property(devices, (model) => {
        const text = JSON.stringify(deviceToDocument(model));
        const result = deviceFromDocument(JSON.parse(text));
        expect(result).toEqual({ ok: true, value: model, issues: [] });
        expect(canonicalJson((result as { value: DeviceModel }).value)).toBe(canonicalJson(model));
        // The canonical text is itself a document of the same model.
        expect(deviceFromDocument(JSON.parse(canonicalJson(model)))).toEqual({
          ok: true,
          value: model,
          issues: [],
        });
      }),
      { numRuns: 60 },
    );
  });

  it("the limits of 64-bit integers may be numbers while these are exact", () => {
    const limits = (max: unknown) =>
      deviceFromDocument({ id: "a", version: 1, properties: { x: { kind: "int64", max } } });
    const ok = limits(9007199254740991);
    expect(ok.ok && ok.value.properties.x).toMatchObject({ max: 9007199254740991n });
    expect(limits(9007199254740992).ok).toBe(false);
    expect(limits("9223372036854775807").ok).toBe(true);
    expect(limits("9223372036854775808").ok).toBe(false);
  });
});

describe("deviceFromDocument says what is wrong, where, and what was probably meant", () => {
  it("collects everything in one run", () => {
    expect(
      read({
        id: "acme.fan",
        version: 1,
        titel: "Fan",
        properties: {
          speed: { kind: "unit16", min: 0 },
          temp: { kind: "float32", deadbnad: 0.5 },
          mode: { kind: "enum", codes: { off: 0, on: 0 } },
        },
        asset: { maintenance: [{ every: 1, unit: "HUR", by: "tmep", task: "Oil" }] },
      }),
    ).toEqual([
      [
        "DEVICE_OPTION",
        "titel",
        'the device has the member "titel", which is not known here; did you mean "title"?',
      ],
      [
        "DEVICE_KIND",
        "properties.speed.kind",
        'properties.speed.kind is "unit16"; did you mean "uint16"?',
      ],
      [
        "DEVICE_OPTION",
        "properties.temp.deadbnad",
        'properties.temp has the member "deadbnad", which is not known here; did you mean "deadband"?',
      ],
      [
        "DEVICE_ENUM",
        "properties.mode.codes.on",
        "properties.mode.codes gives 0 to both off and on; each name needs a number of its own",
      ],
      [
        "DEVICE_REFERENCE",
        "asset.maintenance.0.by",
        'asset.maintenance.0.by is "tmep", which is no property; did you mean "temp"?',
      ],
    ]);
  });

  it("warns of a unit that is not known, and keeps it", () => {
    const result = deviceFromDocument({
      id: "a",
      version: 1,
      properties: { x: { kind: "float32", unit: "CLE" } },
      components: {
        part: {
          id: "b",
          version: 1,
          commands: {
            go: { input: { t: { kind: "array", items: { kind: "int8", unit: "Q0Q" } } } },
          },
        },
      },
      asset: { maintenance: [{ every: 1, unit: "Z9Z", task: "Oil" }] },
    });
    expect(result.ok).toBe(true);
    expect(result.issues.map((i) => [i.severity, i.code, i.path?.join(".")])).toEqual([
      ["warning", "DEVICE_UNIT_UNKNOWN", "properties.x.unit"],
      ["warning", "DEVICE_UNIT_UNKNOWN", "asset.maintenance.0.unit"],
      ["warning", "DEVICE_UNIT_UNKNOWN", "components.part.device.commands.go.input.t.items.unit"],
    ]);
    expect(result.ok && validateDevice(result.value)).toEqual(result.issues);
  });

  it.each<[string, unknown, string]>([
    ["nothing", undefined, "DEVICE_OPTION "],
    ["null", null, "DEVICE_OPTION "],
    ["a list", [], "DEVICE_OPTION "],
    ["text", "device", "DEVICE_OPTION "],
    [
      "an own __proto__ at the root",
      JSON.parse('{"id":"a","version":1,"__proto__":{}}'),
      "DEVICE_OPTION __proto__",
    ],
    [
      "an own __proto__ as property name",
      JSON.parse('{"id":"a","version":1,"properties":{"__proto__":{"kind":"bool"}}}'),
      "DEVICE_NAME properties.__proto__",
    ],
    [
      "an own __proto__ as enum name",
      JSON.parse(
        '{"id":"a","version":1,"properties":{"x":{"kind":"enum","codes":{"__proto__":1}}}}',
      ),
      "DEVICE_NAME properties.x.codes.__proto__",
    ],
    ["an inherited id", Object.create({ id: "a", version: 1 }), "DEVICE_ID id"],
    [
      "access in a member",
      {
        id: "a",
        version: 1,
        properties: { x: { kind: "struct", fields: { y: { kind: "bool", access: "rw" } } } },
      },
      "DEVICE_ACCESS properties.x.fields.y.access",
    ],
    [
      "access that is none",
      { id: "a", version: 1, properties: { x: { kind: "bool", access: "x" } } },
      "DEVICE_ACCESS properties.x.access",
    ],
    [
      "$schema in a part",
      { id: "a", version: 1, components: { p: { $schema: "x", id: "a", version: 1 } } },
      "DEVICE_OPTION components.p.$schema",
    ],
    [
      "a kind that is inherited",
      { id: "a", version: 1, properties: { x: { kind: "toString" } } },
      "DEVICE_KIND properties.x.kind",
    ],
    ["$schema that is no text", { $schema: 5, id: "a", version: 1 }, "DEVICE_DOCUMENT $schema"],
  ])("refuses %s", (_what, json, issue) => {
    expect(codeAndPath(json)).toContain(issue);
    expect(deviceFromDocument(json).ok).toBe(false);
    expect(Object.prototype).not.toHaveProperty("kind");
  });

  it("survives 20 000 levels of components, structs and arrays, as data and as text", () => {
    const nest = (wrap: (inner: unknown) => unknown, inner: unknown) => {
      for (let i = 0; i < 20_000; i++) inner = wrap(inner);
      return inner;
    };
    const components = nest((part) => ({ id: "a", version: 1, components: { part } }), {});
    const arrays = nest((items) => ({ kind: "array", items }), { kind: "bool" });
    const lists = JSON.parse("[".repeat(20_000) + "]".repeat(20_000));
    const inside = { id: "a", version: 1, properties: { x: arrays } };
    for (const json of [components, inside, lists, { id: lists, version: 1 }]) {
      expect(codeAndPath(json)).toEqual(["DEVICE_DEPTH "]);
    }
  });

  it("has the limit of 8 levels of its own below that", () => {
    const nest = (depth: number) => {
      let items: unknown = { kind: "bool" };
      for (let i = 1; i < depth; i++) items = { kind: "array", items };
      return { id: "a", version: 1, properties: { x: items } };
    };
    expect(deviceFromDocument(nest(8)).ok).toBe(true);
    expect(read(nest(9))[0]?.[0]).toBe("DEVICE_DEPTH");
  });

  it("never throws, and accepts nothing that the schema refuses, whatever is changed in a good document", () => {
    const values = fc.oneof(
      fc.constantFrom<unknown>(null, 0, -1, 1.5, "", "x", "bool", true, [], {}, ["a"], { en: "x" }),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(devices, fc.nat(), values, fc.boolean(), (model, where, value, remove) => {
        const document = deviceToDocument(model) as unknown as Record<string, unknown>;
        const places: [Record<string, unknown>, string][] = [];
        const walk = (node: unknown) => {
          if (typeof node !== "object" || node === null) return;
          for (const [key, child] of Object.entries(node)) {
            places.push([node as Record<string, unknown>, key]);
            walk(child);
          }
        };
        walk(document);
        const [node, key] = places[where % places.length]!;
        if (remove) delete node[key];
        else node[key] = value;
        const result = deviceFromDocument(document);
        const schema = deviceDocumentSchema.safeParse(document).success;
        if (result.ok) expect(schema).toBe(true);
        // Only $schema is left to the schema: everything else has a code and a sentence of its own.
        expect(result.issues.map((issue) => issue.code)).not.toContain("DEVICE_DOCUMENT");
      }),
      { numRuns: 150 },
    );
  });
});

describe("deviceDocumentSchema", () => {
  it("becomes a JSON Schema for editors", () => {
    const schema = z.toJSONSchema(deviceDocumentSchema, { io: "input" });
    expect(schema).toMatchObject({
      type: "object",
      required: ["id", "version"],
      additionalProperties: false,
    });
    expect(JSON.stringify(schema).length).toBeLessThan(40_000);
  });

  it("takes what deviceToDocument gives", () => {
    fc.assert(
      fc.property(devices, (model) => {
        expect(deviceDocumentSchema.safeParse(deviceToDocument(model)).error).toBeUndefined();
      }),
      { numRuns: 25 },
    );
  });
});
