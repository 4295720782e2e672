import { readFileSync } from "node:fs";
import type { BirthMetric, SparkplugPayload } from "@taktline/codec/sparkplug";

/** Reads a fixture of the package. */
export function fixture(path: string): string {
  return readFileSync(new URL(`./fixtures/${path}`, import.meta.url), "utf8");
}

export function fromHex(hex: string): Uint8Array {
  return new Uint8Array(Buffer.from(hex, "hex"));
}

export function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex");
}

/** A vector of fixtures/sparkplug/vectors.json, with values that JSON has not put back. */
export interface Vector {
  readonly id: string;
  readonly hex: string;
  readonly payload: SparkplugPayload;
  readonly births?: readonly BirthMetric[];
  readonly canonical: boolean;
  readonly issues?: readonly string[];
}

function floats(bits: readonly string[], width: 4 | 8): Float32Array | Float64Array {
  const bytes = fromHex([...bits].map((b) => b.match(/../g)?.reverse().join("")).join(""));
  return width === 4 ? new Float32Array(bytes.buffer) : new Float64Array(bytes.buffer);
}

const arrays = {
  Int8Array,
  Int16Array,
  Int32Array,
  Uint8Array,
  Uint16Array,
  Uint32Array,
} as const;

function revive(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const v = value as Record<string, never>;
  if ("$int" in v) return BigInt(v.$int);
  if ("$f32" in v) return floats([v.$f32], 4)[0];
  if ("$f64" in v) return floats([v.$f64], 8)[0];
  if ("$f32s" in v) return floats(v.$f32s, 4);
  if ("$f64s" in v) return floats(v.$f64s, 8);
  if ("$bytes" in v) return fromHex(v.$bytes);
  if ("$array" in v) {
    const [kind, items] = v.$array as [string, string[]];
    if (kind === "BigInt64Array") return BigInt64Array.from(items, BigInt);
    if (kind === "BigUint64Array") return BigUint64Array.from(items, BigInt);
    return new arrays[kind as keyof typeof arrays](items.map(Number));
  }
  return value;
}

/** Vectors made by Google's protobuf for Python: see fixtures/sparkplug/make-vectors.py. */
export const vectors: readonly Vector[] = JSON.parse(fixture("sparkplug/vectors.json"), revive);
