import type { PartData, PartValue } from "./types.js";

/** A measurement with its part; where one of the columns is shorter, the measurement counts as missing. */
export function partValue(of: PartData, index: number): PartValue {
  const paired = index < of.values.length && index < of.parts.length;
  return { value: paired ? of.values[index]! : Number.NaN, part: of.parts[index] ?? "" };
}
