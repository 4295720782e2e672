import { TaktlineError } from "@taktline/core";
import type { CodecErrorCode } from "../errors.catalogue.js";

/** Names in the order of their codes: the index is the code. */
const names = [
  "Unknown",
  "Int8",
  "Int16",
  "Int32",
  "Int64",
  "UInt8",
  "UInt16",
  "UInt32",
  "UInt64",
  "Float",
  "Double",
  "Boolean",
  "String",
  "DateTime",
  "Text",
  "UUID",
  "DataSet",
  "Bytes",
  "File",
  "Template",
  "PropertySet",
  "PropertySetList",
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
  "BooleanArray",
  "StringArray",
  "DateTimeArray",
] as const;

/**
 * The name of a Sparkplug datatype as the standard spells it; `Unknown` (code 0) stands for "not known", never for a value of its own.
 *
 * @see Sparkplug 3.0 (ISO/IEC 20237), 6.4.16 data types
 */
export type SparkplugDataType = (typeof names)[number];

/** Codes by name. A `Map`, so that a name such as `__proto__` finds nothing. */
const codes: ReadonlyMap<string, number> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ names.map((name, code) => [name, code]),
);

/** The code of a name, or undefined; for data that must not throw. */
export function codeOfName(name: unknown): number | undefined {
  return typeof name === "string" ? codes.get(name) : undefined;
}

/** The name of a code, or undefined when the standard has none. */
export function nameOfCode(code: number): SparkplugDataType | undefined {
  return names[code];
}

/**
 * Gives the code (0 to 34) that stands for a datatype on the wire.
 *
 * @param name - a datatype name, spelled as in the standard
 * @throws TaktlineError `CODEC_DATATYPE` when the standard has no such datatype
 * @see Sparkplug 3.0 (ISO/IEC 20237), 6.4.16 data types
 *
 * @example
 * ```ts
 * import { dataTypeCode } from "@taktline/codec/sparkplug";
 *
 * dataTypeCode("Double"); // => 10
 * ```
 */
export function dataTypeCode(name: SparkplugDataType): number {
  const code = codes.get(name);
  if (code === undefined) {
    throw new TaktlineError<CodecErrorCode>(
      "CODEC_DATATYPE",
      `"${String(name)}" is not a Sparkplug datatype; use a name such as "Int32", "Double" or "String", spelled as in the standard`,
      { details: { name } },
    );
  }
  return code;
}

/**
 * Gives the name of a datatype code, or undefined for a code that Sparkplug 3.0 does not define (a later version or a vendor's own).
 *
 * @param code - the number on the wire
 * @see Sparkplug 3.0 (ISO/IEC 20237), 6.4.16 data types
 *
 * @example
 * ```ts
 * import { dataTypeName } from "@taktline/codec/sparkplug";
 *
 * dataTypeName(34); // => "DateTimeArray"
 * dataTypeName(35); // => undefined
 * ```
 */
export function dataTypeName(code: number): SparkplugDataType | undefined {
  return names[code];
}
