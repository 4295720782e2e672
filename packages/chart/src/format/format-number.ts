import { decade } from "../scale/decade.js";

/** Groups the digits before the point by three from 10,000 on. */
function grouped(text: string): string {
  const [whole = "", fraction] = text.split(".");
  const digits = whole.replace("-", "");
  if (digits.length < 5) return text;
  const sign = whole.startsWith("-") ? "-" : "";
  const joined = digits.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? sign + joined : `${sign}${joined}.${fraction}`;
}

/** `1.5e9` in place of `1.5e+9`. */
function exponential(value: number, digits: number): string {
  return value.toExponential(Math.min(12, Math.max(0, digits))).replace("e+", "e");
}

/**
 * A number with so many digits after the point, grouped by three from 10,000 on; in exponential form from 1e15 on.
 * The same text on every machine. `–` stands for what is not a finite number.
 */
export function formatFixed(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return "–";
  if (Math.abs(value) >= 1e15) return exponential(value, 6);
  const text = value.toFixed(Math.min(12, Math.max(0, Math.floor(decimals))));
  return grouped(/^-0(\.0*)?$/.test(text) ? text.slice(1) : text);
}

/** A number in its shortest form of at most six significant digits; whole numbers keep all of theirs below 1e15. */
export function formatShort(value: number): string {
  if (!Number.isFinite(value)) return "–";
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 1e-6)) {
    return exponential(Number(value.toPrecision(6)), 5).replace(/\.?0+e/, "e");
  }
  if (Number.isInteger(value)) return grouped(value.toFixed(0).replace(/^-0$/, "0"));
  const before = size < 1 ? 0 : decade(size) + 1;
  const leading = size < 1 ? -decade(size) - 1 : 0;
  const text = value.toFixed(Math.max(0, Math.min(12, 6 - before + leading)));
  return grouped(text.includes(".") ? text.replace(/\.?0+$/, "") : text);
}

/** A number for a table: so many digits after the point, and all digits where it is too large for that. */
export function formatCell(value: number, decimals: number): string {
  return Math.abs(value) >= 1e15 ? String(value).replace("e+", "e") : formatFixed(value, decimals);
}
