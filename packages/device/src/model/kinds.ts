/** The integer kinds whose values are a JavaScript `number`. */
export type IntegerKind = "int8" | "int16" | "int32" | "uint8" | "uint16" | "uint32";

/** The integer kinds whose values are a `bigint`. */
export type BigintKind = "int64" | "uint64";

/** The floating point kinds: IEEE 754 single and double. */
export type FloatKind = "float32" | "float64";

/** Every kind of value that a device model knows. The kind fixes the width, the JavaScript type and what limits may be given. */
export type FieldKind =
  | IntegerKind
  | BigintKind
  | FloatKind
  | "bool"
  | "text"
  | "enum"
  | "flags"
  | "dateTime"
  | "bytes"
  | "array"
  | "struct";

/** Every kind, in the order of the documentation. */
export const fieldKinds: readonly FieldKind[] = [
  "int8",
  "int16",
  "int32",
  "int64",
  "uint8",
  "uint16",
  "uint32",
  "uint64",
  "float32",
  "float64",
  "bool",
  "text",
  "enum",
  "flags",
  "dateTime",
  "bytes",
  "array",
  "struct",
];

/** The largest finite IEEE 754 single. */
export const float32Max = 3.4028234663852886e38;

/** The least and greatest value of a numeric kind, by its width. */
export function widthOf(kind: IntegerKind | FloatKind): readonly [number, number] {
  switch (kind) {
    case "int8":
      return [-128, 127];
    case "int16":
      return [-32768, 32767];
    case "int32":
      return [-2147483648, 2147483647];
    case "uint8":
      return [0, 255];
    case "uint16":
      return [0, 65535];
    case "uint32":
      return [0, 4294967295];
    case "float32":
      return [-float32Max, float32Max];
    case "float64":
      return [-Number.MAX_VALUE, Number.MAX_VALUE];
  }
}

/** The least and greatest value of a 64-bit kind. */
export function widthOf64(kind: BigintKind): readonly [bigint, bigint] {
  return kind === "int64" ? [-(2n ** 63n), 2n ** 63n - 1n] : [0n, 2n ** 64n - 1n];
}

/**
 * The range of a number with its limits. Limits of a single are those of the single nearest to them where that lies outside: a value that was
 * written at its limit comes back rounded and must still be legal.
 */
export function rangeOf(field: {
  readonly kind: IntegerKind | FloatKind;
  readonly min?: number;
  readonly max?: number;
}): readonly [number, number] {
  const [least, greatest] = widthOf(field.kind);
  const { min = least, max = greatest } = field;
  if (field.kind !== "float32") return [min, max];
  return [Math.min(min, Math.fround(min)), Math.max(max, Math.fround(max))];
}
