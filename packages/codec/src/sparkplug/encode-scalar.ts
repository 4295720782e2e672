import { fault, outOfRange, wrongType } from "./encode-fault.js";
import type { Writer } from "./writer.js";

const MAX_INT64 = 9223372036854775807n;
const MIN_INT64 = -9223372036854775808n;
const MAX_UINT64 = 18446744073709551615n;

function integer(w: Writer, type: string, value: unknown, min: number, max: number): number {
  if (typeof value !== "number") return wrongType(w, type, value, "a number");
  if (!(value >= min && value <= max) || Math.floor(value) !== value) {
    return outOfRange(w, type, value, `an integer from ${min} to ${max}`);
  }
  return value;
}

/** Writes an unsigned 64-bit integer, number or bigint, after its tag; room for 10 bytes. */
export function writeUint64(w: Writer, what: string, value: unknown): void {
  if (typeof value === "number") {
    if (!(value >= 0 && value <= Number.MAX_SAFE_INTEGER) || Math.floor(value) !== value) {
      outOfRange(w, what, value, "an integer from 0 to 2^53 - 1 (a bigint may go to 2^64 - 1)");
    }
    w.varint(value);
  } else if (typeof value === "bigint") {
    if (value < 0n || value > MAX_UINT64) {
      outOfRange(w, what, value, "an integer from 0 to 2^64 - 1");
    }
    w.varbig(value);
  } else wrongType(w, what, value, "a number or bigint");
}

/** Writes a text with its length; makes its own room. */
export function writeText(w: Writer, what: string, value: unknown): void {
  if (typeof value !== "string") wrongType(w, what, value, "a string");
  const lone = w.string(value);
  if (lone >= 0) {
    fault(
      w,
      "CODEC_VALUE_RANGE",
      `${what} has half a surrogate pair at index ${lone} and cannot be written as UTF-8; repair the text, e.g. with toWellFormed()`,
      value,
    );
  }
}

/** Writes a boolean after its tag; room for 1 byte. */
export function writeBoolean(w: Writer, what: string, value: unknown): void {
  if (typeof value !== "boolean") wrongType(w, what, value, "true or false");
  w.buf[w.pos++] = value ? 1 : 0;
}

/**
 * Writes tag and value of a scalar (codes 1 to 15) into the six fields that start with number `base`:
 * int, long, float, double, boolean, string. Gives false for another datatype.
 */
export function writeScalar(w: Writer, code: number, value: unknown, base: number): boolean {
  w.ensure(12);
  switch (code) {
    case 1:
      int(w, base, integer(w, "Int8", value, -128, 127));
      return true;
    case 2:
      int(w, base, integer(w, "Int16", value, -32768, 32767));
      return true;
    case 3:
      int(w, base, integer(w, "Int32", value, -2147483648, 2147483647));
      return true;
    case 5:
      int(w, base, integer(w, "UInt8", value, 0, 255));
      return true;
    case 6:
      int(w, base, integer(w, "UInt16", value, 0, 65535));
      return true;
    case 7:
      int(w, base, integer(w, "UInt32", value, 0, 4294967295));
      return true;
    case 4:
      if (typeof value !== "bigint") wrongType(w, "Int64", value, "a bigint such as 5n");
      if (value < MIN_INT64 || value > MAX_INT64) {
        outOfRange(w, "Int64", value, "an integer from -2^63 to 2^63 - 1");
      }
      w.buf[w.pos++] = (base + 1) << 3;
      w.varbig(value);
      return true;
    case 8:
      if (typeof value !== "bigint") wrongType(w, "UInt64", value, "a bigint such as 5n");
      if (value < 0n || value > MAX_UINT64) {
        outOfRange(w, "UInt64", value, "an integer from 0 to 2^64 - 1");
      }
      w.buf[w.pos++] = (base + 1) << 3;
      w.varbig(value);
      return true;
    case 13:
      w.buf[w.pos++] = (base + 1) << 3;
      writeUint64(w, "DateTime", value);
      return true;
    case 9:
      if (typeof value !== "number") wrongType(w, "Float", value, "a number");
      if (
        (value > 3.4028234663852886e38 || value < -3.4028234663852886e38) &&
        Number.isFinite(value) &&
        !Number.isFinite(Math.fround(value))
      ) {
        outOfRange(w, "Float", value, "within single precision (about 3.4e38)");
      }
      w.buf[w.pos++] = ((base + 2) << 3) | 5;
      w.view.setFloat32(w.pos, value, true);
      w.pos += 4;
      return true;
    case 10:
      if (typeof value !== "number") wrongType(w, "Double", value, "a number");
      w.buf[w.pos++] = ((base + 3) << 3) | 1;
      w.view.setFloat64(w.pos, value, true);
      w.pos += 8;
      return true;
    case 11:
      w.buf[w.pos++] = (base + 4) << 3;
      writeBoolean(w, "Boolean", value);
      return true;
    case 12:
      w.buf[w.pos++] = ((base + 5) << 3) | 2;
      writeText(w, "String", value);
      return true;
    case 14:
      w.buf[w.pos++] = ((base + 5) << 3) | 2;
      writeText(w, "Text", value);
      return true;
    case 15:
      w.buf[w.pos++] = ((base + 5) << 3) | 2;
      writeText(w, "UUID", value);
      return true;
    default:
      return false;
  }
}

/** Negative integers travel as 32 bits of two's complement. */
function int(w: Writer, base: number, value: number): void {
  w.buf[w.pos++] = base << 3;
  w.varint(value >>> 0);
}
