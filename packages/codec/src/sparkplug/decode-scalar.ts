import type { Reader } from "./reader.js";
import type { RawValue } from "./types.js";

/** Says that a value could not be interpreted and is to be kept raw; why has been noted. */
export const RAW: unique symbol = /* @__PURE__ */ Symbol("raw");

/** The kinds of wire fields that carry values, over all messages. */
export const Kind = {
  none: 0,
  int: 1,
  long: 2,
  float: 3,
  double: 4,
  boolean: 5,
  string: 6,
  bytes: 7,
  dataset: 8,
  template: 9,
  extension: 10,
  propertyset: 11,
  propertysets: 12,
} as const;

const fields = [
  "int",
  "int",
  "long",
  "float",
  "double",
  "boolean",
  "string",
  "bytes",
  "dataset",
  "template",
  "extension",
  "propertyset",
  "propertysets",
] as const satisfies readonly RawValue["field"][];

/** Reads a value field into the registers of the reader, without interpreting it. */
export function loadValue(r: Reader, kind: number): void {
  if (kind === 3) {
    r.from = r.fixed(4);
  } else if (kind === 4) {
    r.from = r.fixed(8);
  } else if (kind <= 5) {
    r.from = r.pos;
    r.num = r.varint();
  } else {
    r.to = r.length();
    r.from = r.pos;
    r.pos = r.to;
  }
}

/** The value in the registers as it stood on the wire. */
export function rawValue(r: Reader, kind: number): RawValue {
  const field = fields[kind] ?? "extension";
  switch (field) {
    case "int":
    case "long":
      return { field, value: r.num >= 0 ? BigInt(r.num) : r.wideUnsigned() };
    case "float":
      return { field, value: r.view.getFloat32(r.from, true) };
    case "double":
      return { field, value: r.view.getFloat64(r.from, true) };
    case "boolean":
      return { field, value: r.num !== 0 };
    case "string":
      return { field, value: r.text(r.from, r.to, r.from) };
    default:
      return { field, value: r.copy(r.from, r.to) };
  }
}

/** Notes that a value stands in a field that its datatype does not use. */
export function wrongField(r: Reader, type: string, kind: number): typeof RAW {
  r.note(
    "error",
    "CODEC_VALUE_FIELD",
    `a value of datatype ${type} stands in the field ${fields[kind]}_value, which that datatype does not use; it is kept raw, correct the sender`,
    r.from,
  );
  return RAW;
}

function outside(r: Reader, type: string): typeof RAW {
  r.note(
    "error",
    "CODEC_VALUE_OUT_OF_RANGE",
    `the integer ${r.num >= 0 ? r.num : BigInt.asIntN(64, r.wideUnsigned())} does not fit ${type}; it is kept raw and not wrapped, correct the sender's datatype`,
    r.from,
  );
  return RAW;
}

/** Two's complement of `bits`, of 32 or of 64 bits: senders use all three. */
function signed(r: Reader, type: string, kind: number, bits: number): number | typeof RAW {
  if (kind > 2) return wrongField(r, type, kind);
  const n = r.num;
  const range = 2 ** bits;
  if (n >= 0) {
    if (n < range) return n < range / 2 ? n : n - range;
    if (n <= 0xffffffff && n >= 0x100000000 - range / 2) return n - 0x100000000;
  } else if (r.high === 0xffffffff && r.low >= 0x100000000 - range / 2) {
    return r.low - 0x100000000;
  }
  return outside(r, type);
}

function unsigned(r: Reader, type: string, kind: number, max: number): number | typeof RAW {
  if (kind > 2) return wrongField(r, type, kind);
  return r.num >= 0 && r.num <= max ? r.num : outside(r, type);
}

/** Interprets the value in the registers as a scalar (codes 1 to 15). */
export function scalarValue(
  r: Reader,
  code: number,
  kind: number,
): number | bigint | boolean | string | typeof RAW {
  switch (code) {
    case 1:
      return signed(r, "Int8", kind, 8);
    case 2:
      return signed(r, "Int16", kind, 16);
    case 3:
      return signed(r, "Int32", kind, 32);
    case 4:
      if (kind > 2) return wrongField(r, "Int64", kind);
      if (r.num >= 0) return BigInt(r.num);
      if (r.high > 0xffe00000) return BigInt((r.high - 0x100000000) * 0x100000000 + r.low);
      return BigInt.asIntN(64, r.wideUnsigned());
    case 5:
      return unsigned(r, "UInt8", kind, 0xff);
    case 6:
      return unsigned(r, "UInt16", kind, 0xffff);
    case 7:
      return unsigned(r, "UInt32", kind, 0xffffffff);
    case 8:
      if (kind > 2) return wrongField(r, "UInt64", kind);
      return r.num >= 0 ? BigInt(r.num) : r.wideUnsigned();
    case 13:
      if (kind > 2) return wrongField(r, "DateTime", kind);
      return r.num >= 0 ? r.num : r.wideUnsigned();
    case 9: {
      if (kind === 3) return r.view.getFloat32(r.from, true);
      if (kind !== 4) return wrongField(r, "Float", kind);
      const value = r.view.getFloat64(r.from, true);
      return Math.fround(value) === value || Number.isNaN(value)
        ? value
        : wrongField(r, "Float", kind);
    }
    case 10:
      if (kind === 4) return r.view.getFloat64(r.from, true);
      if (kind === 3) return r.view.getFloat32(r.from, true);
      return wrongField(r, "Double", kind);
    case 11:
      return kind === 5 ? r.num !== 0 : wrongField(r, "Boolean", kind);
    case 12:
    case 14:
    case 15:
      if (kind === 6) return r.text(r.from, r.to, r.from);
      return wrongField(r, code === 12 ? "String" : code === 14 ? "Text" : "UUID", kind);
    default:
      return RAW;
  }
}
