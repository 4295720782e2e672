import { decade } from "../scale/decade.js";

/** A number of a fact line: so many significant digits, without an exponent where it can be helped. */
export function significant(value: number, digits = 4): string {
  if (!Number.isFinite(value)) return "–";
  if (value === 0) return "0";
  const place = decade(Math.abs(value));
  if (place > 12 || place < -6) return value.toExponential(digits - 1).replace("e+", "e");
  return value.toFixed(Math.max(0, Math.min(12, digits - 1 - place)));
}
