import type { CoreErrorCode } from "../errors.catalogue.js";
import { TaktlineError } from "../taktline-error.js";
import { knownEntry } from "./known-entry.js";
import { greatestCommonDivisor, isExactNumber, ratioToNumber } from "./ratio.js";
import { entriesAgree } from "./same-dimension.js";
import type { UnitEntry } from "./unit-entries.js";

/** Converts one value from the unit to the other that a `converter` was made for. */
export type UnitConverter = (value: number) => number;

/**
 * Makes the function that converts values from one unit to another: look up and check once, then convert many.
 *
 * The conversion is the exact fraction between the definitions of both units, applied with as few roundings as possible:
 * 36 km/h is exactly 10 m/s and 37 °C exactly 98.6 °F. `NaN` and infinities pass through.
 * Temperatures are converted as points on the scale, not as differences.
 *
 * @param from - Recommendation 20 common code of the values given
 * @param to - Recommendation 20 common code of the values wanted
 * @throws `CORE_UNIT_UNKNOWN` when a code is not in the table
 * @throws `CORE_UNIT_DIMENSION` when the units measure different things or have no linear conversion
 *
 * @example
 * ```ts
 * import { converter } from "@taktline/core";
 *
 * const toCubicMetresPerHour = converter("L2", "MQH");
 * new Float64Array([50, 1000]).map((flow) => toCubicMetresPerHour(flow)); // => new Float64Array([3, 60])
 * ```
 */
export function converter(from: string, to: string): UnitConverter {
  const a = knownEntry(from);
  const b = knownEntry(to);
  if (!entriesAgree(a, b)) throw disagreement(a, b);
  if (a === b) return (value) => value;
  // y = x * (an*bd)/(ad*bn) + (aOffset - bOffset) * bd/bn, brought to y = (x*n + m) / d.
  const offset = (a.on * b.od - b.on * a.od) * b.d;
  const offsetUnder = a.od * b.od * b.n;
  let n = a.n * b.d * offsetUnder;
  let m = offset * a.d * b.n;
  let d = a.d * b.n * offsetUnder;
  const common = greatestCommonDivisor(greatestCommonDivisor(n, m), d);
  n /= common;
  m /= common;
  d /= common;
  const pi = Math.PI ** (a.p - b.p);
  if (!(isExactNumber(n) && isExactNumber(m) && isExactNumber(d))) {
    const factor = ratioToNumber(n, d) * pi;
    const plus = ratioToNumber(m, d);
    return (value) => value * factor + plus;
  }
  const times = Number(n);
  const plus = Number(m);
  const by = Number(d);
  if (pi !== 1) return (value) => ((value * times) / by) * pi;
  if (plus !== 0) return (value) => (value * times + plus) / by;
  if (by === 1) return (value) => value * times;
  return times === 1 ? (value) => value / by : (value) => (value * times) / by;
}

function disagreement(a: UnitEntry, b: UnitEntry): TaktlineError<CoreErrorCode> {
  const label = ({ unit }: UnitEntry): string => `${unit.code} (${unit.symbol}, ${unit.name.en})`;
  const odd = [a, b].find((entry) => entry.n === 0n);
  const angle = a.axes.replace(/ ?7=\S+/, "") === b.axes.replace(/ ?7=\S+/, "");
  const why =
    odd !== undefined
      ? `${odd.unit.code} has no linear conversion; convert by the formula of the process`
      : angle
        ? "one of them counts turns or cycles and the other measures an angle; for angular velocity use M46 instead of RPM"
        : "they measure different things; check the unit of the signal";
  return new TaktlineError<CoreErrorCode>(
    "CORE_UNIT_DIMENSION",
    `${label(a)} cannot become ${label(b)}: ${why}`,
    { details: { from: a.unit.code, to: b.unit.code } },
  );
}
