import {
  birthContext,
  compileMetrics,
  decodePayload,
  encodePayload,
  type Metric,
  type MetricDataType,
} from "@taktline/codec/sparkplug";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { metrics } from "./arbitrary.js";
import { toHex } from "./support.js";

/** Whether the members of a template, and of those within it, have different names. */
function hasNamesOfItsOwn(value: unknown): boolean {
  const { metrics } = (value ?? {}) as { metrics?: readonly Metric[] };
  if (!Array.isArray(metrics)) return true;
  const names = metrics.map((metric) => metric.name ?? "");
  return new Set(names).size === names.length && metrics.every((m) => hasNamesOfItsOwn(m.value));
}

describe("compileMetrics", () => {
  it("gives the bytes of encodePayload in the data form, for every datatype, by name and by alias, in any order", () => {
    fc.assert(
      fc.property(
        metrics,
        fc.boolean(),
        fc.boolean(),
        fc.nat(255),
        (some, aliases, backwards, seq) => {
          const list = some.map((metric, i) => {
            const { alias: _a, isTransient: _t, metadata: _m, value, ...rest } = metric;
            const name = `${metric.name}/${i}`;
            const named = { timestamp: 5, ...rest, name, value: value ?? null };
            return (aliases ? { ...named, alias: i * 1000 } : named) as Metric;
          });
          // A template whose members share a name cannot tell in data which birth each of them means.
          fc.pre(list.every((metric) => hasNamesOfItsOwn(metric.value)));
          if (backwards) list.reverse();
          const definitions = (backwards ? list.toReversed() : list).map((m) => ({
            name: m.name ?? "",
            type: m.type as MetricDataType,
            ...(m.alias === undefined ? {} : { alias: m.alias }),
          }));
          const updates = list.map(({ type: _, alias: __, ...update }) => update);
          const compiled = compileMetrics(definitions);
          const bytes = compiled.encode(5, seq, updates as never);
          const expected = encodePayload({ timestamp: 5, seq, metrics: list }, { form: "data" });
          expect(toHex(bytes)).toBe(toHex(expected));
          expect(toHex(compiled.encode(5, seq, updates as never, new Uint8Array(7)))).toBe(
            toHex(expected),
          );
          const decoded = decodePayload(bytes, { births: birthContext(list) });
          expect(decoded.ok && decoded.value.metrics).toStrictEqual(list);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("takes the timestamp of the message where an update has none", () => {
    const compiled = compileMetrics([{ name: "a", alias: 2n ** 60n, type: "Boolean" }]);
    const bytes = compiled.encode(2 ** 53 - 1, 0, [{ name: "a", value: false }]);
    const decoded = decodePayload(bytes, { births: compiled.births });
    expect(decoded.ok && decoded.value).toStrictEqual({
      timestamp: 2 ** 53 - 1,
      seq: 0,
      metrics: [
        { name: "a", alias: 2n ** 60n, timestamp: 2 ** 53 - 1, type: "Boolean", value: false },
      ],
    });
  });

  it("refuses names and aliases that stand twice, and datatypes that no metric has", () => {
    const twice = [
      [
        { name: "a", type: "Int8" },
        { name: "a", type: "Int8" },
      ],
      [
        { name: "a", alias: 1, type: "Int8" },
        { name: "b", alias: 1n, type: "Int8" },
      ],
      [{ type: "Int8" }],
    ];
    for (const definitions of twice) {
      expect(() => compileMetrics(definitions as never)).toThrow(
        expect.objectContaining({ code: "CODEC_METRIC_IDENTITY" }),
      );
    }
    for (const type of ["Unknown", "PropertySet", "int8"]) {
      expect(() => compileMetrics([{ name: "a", type }] as never)).toThrow(
        expect.objectContaining({ code: "CODEC_DATATYPE" }),
      );
    }
  });

  it("refuses updates of metrics that were not compiled, wrong values and wrong sequence numbers", () => {
    const compiled = compileMetrics([{ name: "a", type: "Int8" }]);
    const code = (seq: number, update: unknown) => {
      try {
        compiled.encode(0, seq, [update as never]);
        return "encoded";
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    expect(code(0, { name: "b", value: 1 })).toBe("CODEC_METRIC_UNDEFINED");
    expect(code(0, { name: "a", value: 200 })).toBe("CODEC_VALUE_RANGE");
    expect(code(0, { name: "a", value: "1" })).toBe("CODEC_VALUE_TYPE");
    expect(code(256, { name: "a", value: 1 })).toBe("CODEC_SEQ_RANGE");
    expect(code(255, { name: "a", value: 1 })).toBe("encoded");
  });
});
