import { hostIsLittleEndian, swapBytes } from "./byte-order.js";
import { fault, show, wrongType } from "./encode-fault.js";
import { writeText, writeUint64 } from "./encode-scalar.js";
import type { Writer } from "./writer.js";

/** A typed array of any kind. */
type NumberArray = ArrayBufferView & {
  readonly length: number;
  readonly BYTES_PER_ELEMENT: number;
};

/** The typed array of the array datatypes 22 to 31. */
const constructors = [
  ["Int8Array", "an Int8Array"],
  ["Int16Array", "an Int16Array"],
  ["Int32Array", "an Int32Array"],
  ["BigInt64Array", "a BigInt64Array"],
  ["Uint8Array", "a Uint8Array"],
  ["Uint16Array", "a Uint16Array"],
  ["Uint32Array", "a Uint32Array"],
  ["BigUint64Array", "a BigUint64Array"],
  ["Float32Array", "a Float32Array"],
  ["Float64Array", "a Float64Array"],
] as const;

const types = [
  "Int8Array",
  "Int16Array",
  "Int32Array",
  "Int64Array",
  "UInt8Array",
  "UInt16Array",
  "UInt32Array",
  "UInt64Array",
  "FloatArray",
  "DoubleArray",
] as const;

/** The name of a typed array's kind, which holds for subclasses (Buffer) and other realms too. */
export function typedArrayKind(value: unknown): string | undefined {
  if (!ArrayBuffer.isView(value)) return undefined;
  return Object.getOwnPropertyDescriptor(
    Object.getPrototypeOf(Uint8Array.prototype),
    Symbol.toStringTag,
  )?.get?.call(value);
}

/** Checks for a Uint8Array, also of another realm. */
export function bytesOf(w: Writer, what: string, value: unknown): Uint8Array {
  if (!(value instanceof Uint8Array) && typedArrayKind(value) !== "Uint8Array") {
    wrongType(w, what, value, "a Uint8Array");
  }
  return value as Uint8Array;
}

function writeNumbers(w: Writer, code: number, value: unknown): void {
  const [kind, expected] = constructors[code - 22] ?? ["", ""];
  if (typedArrayKind(value) !== kind) wrongType(w, types[code - 22] ?? "", value, expected);
  const array = value as NumberArray;
  const start = w.pos + varintLength(array.byteLength);
  w.bytes(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  if (!hostIsLittleEndian()) swapBytes(w.buf.subarray(start, w.pos), array.BYTES_PER_ELEMENT);
}

function varintLength(value: number): number {
  let n = 1;
  for (let v = value; v > 127; v = Math.floor(v / 128)) n++;
  return n;
}

function writeBooleans(w: Writer, value: unknown): void {
  if (!Array.isArray(value)) wrongType(w, "BooleanArray", value, "an array of booleans");
  const array: readonly unknown[] = value;
  const count = array.length;
  const byteCount = Math.ceil(count / 8);
  w.ensure(byteCount + 12);
  w.varint(4 + byteCount);
  w.view.setUint32(w.pos, count, true);
  w.pos += 4;
  for (let i = 0; i < count; i += 8) {
    let byte = 0;
    for (let bit = 0; bit < 8 && i + bit < count; bit++) {
      const item = array[i + bit];
      if (typeof item !== "boolean") {
        wrongType(w, "BooleanArray", item, `true or false at index ${i + bit}`);
      }
      if (item) byte |= 0x80 >> bit;
    }
    w.buf[w.pos++] = byte;
  }
}

function writeStrings(w: Writer, value: unknown): void {
  if (!Array.isArray(value)) wrongType(w, "StringArray", value, "an array of strings");
  const array: readonly unknown[] = value;
  const at = w.open();
  for (let i = 0; i < array.length; i++) {
    const item = array[i];
    if (typeof item !== "string") {
      wrongType(w, "StringArray", item, `a string at index ${i}`);
    }
    if (item.includes("\0")) {
      fault(
        w,
        "CODEC_VALUE_RANGE",
        `StringArray cannot carry ${show(item)} at index ${i}, because U+0000 ends a string on the wire; remove it`,
        item,
      );
    }
    // The text is written with its length, which the array format does not have, and then moved over it.
    const start = w.pos;
    writeText(w, "StringArray", item);
    const prefix = varintLengthAt(w.buf, start);
    w.buf.copyWithin(start, start + prefix, w.pos);
    w.pos -= prefix;
    w.buf[w.pos++] = 0;
  }
  w.close(at);
}

function varintLengthAt(buf: Uint8Array, start: number): number {
  let n = 1;
  while ((buf[start + n - 1] ?? 0) > 127) n++;
  return n;
}

function writeDates(w: Writer, value: unknown): void {
  if (!Array.isArray(value)) wrongType(w, "DateTimeArray", value, "an array of numbers or bigints");
  const array: readonly unknown[] = value;
  w.ensure(array.length * 8 + 16);
  w.varint(array.length * 8);
  for (let i = 0; i < array.length; i++) {
    const item = array[i];
    const at = w.pos;
    // Checks the value; what it wrote is overwritten.
    writeUint64(w, "DateTimeArray", item);
    w.pos = at + 8;
    w.view.setBigUint64(at, BigInt(item as number | bigint), true);
  }
}

/** Writes length and elements of an array (codes 22 to 34) after its tag; room for 1 byte. */
export function writeArray(w: Writer, code: number, value: unknown): void {
  if (code <= 31) writeNumbers(w, code, value);
  else if (code === 32) writeBooleans(w, value);
  else if (code === 33) writeStrings(w, value);
  else writeDates(w, value);
}
