import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  birthContext,
  decodePayload,
  encodePayload,
  type Metric,
  type MetricDataType,
} from "@taktline/codec/sparkplug";
import { describe, expect, it } from "vitest";
import { fromHex, toHex } from "./support.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const file = join(
  process.env.TAKTLINE_VECTORS ?? join(root, "..", "shared", "vectors"),
  "telemetry.json",
);
const present = existsSync(file);

interface Shared {
  readonly id: string;
  readonly hex: string;
  readonly canonical: boolean;
  readonly expect: {
    readonly error?: boolean;
    readonly timestamp?: string;
    readonly seq?: string;
    readonly metrics?: readonly Record<string, unknown>[];
  };
  readonly context?: {
    readonly aliases?: Readonly<
      Record<string, { readonly name: string; readonly datatype: string }>
    >;
  };
}

/** The bits of a number as the vectors write them: big-endian hexadecimal. */
function bits(value: number, width: 4 | 8): string {
  const view = new DataView(new ArrayBuffer(width));
  if (width === 4) view.setFloat32(0, value);
  else view.setFloat64(0, value);
  return toHex(new Uint8Array(view.buffer));
}

/** Our value in the vectors' notation, following the shape of what is expected. */
function notation(value: unknown, like: unknown): unknown {
  if (like === null || typeof like !== "object") return value;
  const { t, of } = like as { t?: string; of?: string };
  if (t === "int") return { t, v: String(value) };
  if (t === "float") return { t, v: bits(value as number, 4) };
  if (t === "double") return { t, v: bits(value as number, 8) };
  if (t === "bytes") return { t, v: toHex(value as Uint8Array) };
  if (t === "array") {
    const items = [...(value as Iterable<unknown>)].map((item) =>
      of === "floatbits"
        ? bits(item as number, 4)
        : of === "doublebits"
          ? bits(item as number, 8)
          : of === "int"
            ? String(item)
            : item,
    );
    return { t, of, v: items };
  }
  if (t === "dataset") {
    const set = value as { columns: string[]; types: string[]; rows: unknown[][] };
    const rows = (like as { rows: unknown[][] }).rows;
    return {
      t,
      numOfColumns: String(set.columns.length),
      columns: set.columns,
      types: set.types,
      rows: set.rows.map((row, r) => row.map((cell, c) => notation(cell, rows[r]?.[c]))),
    };
  }
  return { ...(like as object), v: value };
}

const skipped = !present && process.env.CI !== "true";
if (skipped) {
  process.stderr.write(
    `skipped: ${file} is absent; set TAKTLINE_VECTORS to the folder that has it\n`,
  );
}

describe.skipIf(skipped)("acceptance vectors", () => {
  const { vectors } = (skipped ? { vectors: [] } : JSON.parse(readFileSync(file, "utf8"))) as {
    vectors: Shared[];
  };
  it("are there", () => expect(vectors.length).toBeGreaterThan(0));
  for (const vector of vectors) {
    it(vector.id, () => {
      const aliases = Object.entries(vector.context?.aliases ?? {});
      const births = birthContext(
        aliases.map(([alias, { name, datatype }]) => ({
          name,
          alias: BigInt(alias),
          type: datatype as MetricDataType,
        })),
      );
      const result = decodePayload(fromHex(vector.hex), { births });
      if (vector.expect.error) {
        expect(result.ok).toBe(false);
        return;
      }
      if (!result.ok) expect.fail(JSON.stringify(result.issues));
      const { timestamp, seq, metrics } = result.value;
      expect({ timestamp: String(timestamp), seq: String(seq) }).toEqual({
        timestamp: vector.expect.timestamp,
        seq: vector.expect.seq,
      });
      const expected = vector.expect.metrics ?? [];
      expect(metrics).toHaveLength(expected.length);
      metrics.forEach((metric: Metric, i) => {
        const want = expected[i] as Record<string, unknown>;
        expect([metric.name, metric.type, String(metric.timestamp)]).toEqual([
          want.name,
          want.datatype,
          want.timestamp,
        ]);
        expect(notation(metric.value, want.value)).toEqual(want.value);
        const properties = (want.properties ?? []) as [string, { type: string; value: unknown }][];
        expect(
          (metric.properties ?? []).map((property, k) => [
            property.key,
            { type: property.type, value: notation(property.value, properties[k]?.[1].value) },
          ]),
        ).toEqual(properties);
      });
      if (vector.canonical) {
        const form = aliases.length > 0 ? "data" : "birth";
        expect(toHex(encodePayload(result.value, { form }))).toBe(vector.hex);
      }
    });
  }
});
