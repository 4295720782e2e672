import { refuse } from "../refuse.js";
import { longest } from "./check-reach.js";
import { type CusumArlOptions, cusumRunLength } from "./cusum-arl.js";
import { type EwmaArlOptions, ewmaRunLength } from "./ewma-arl.js";

/** The argument between `low` and `high` where the logarithm of a growing run length reaches its goal. */
function reach(
  name: string,
  goal: number,
  low: number,
  high: number,
  arl: (x: number) => number,
): number {
  if (!(goal > 1 && goal <= 1e7)) {
    refuse("SPC_OPTION", `arl must be above 1 and at most ten million, not ${goal}`, { goal });
  }
  let [a, b] = [low, high];
  const off = (x: number) => {
    const length = arl(x);
    // Too long to be computed is longer than any goal.
    return Math.log((length >= 1 && length < longest ? length : longest) / goal);
  };
  let [fa, fb] = [off(a), off(b)];
  if (fa > 0 || fb < 0) {
    refuse("SPC_OPTION", `no ${name} from ${low} to ${high} gives a run length of ${goal}`, {
      goal,
    });
  }
  for (let round = 0; round < 100 && b - a > 1e-10 * b; round++) {
    // The Illinois variant of the false position.
    const x = round % 8 === 7 ? (a + b) / 2 : b - (fb * (b - a)) / (fb - fa);
    const fx = off(x);
    if (Math.abs(fx) < 1e-11) return x;
    if (fx > 0) {
      [b, fb] = [x, fx];
      fa /= 2;
    } else {
      [a, fa] = [x, fx];
      fb /= 2;
    }
  }
  return (a + b) / 2;
}

/**
 * The decision interval h of a CUSUM chart with so many points between false alarms.
 *
 * @param arl - the average run length while nothing has changed, above 1
 * @throws `SPC_OPTION` when a parameter is out of range, or no h up to 30 does it
 *
 * @example
 * ```ts
 * import { cusumH } from "@taktline/spc/arl";
 *
 * cusumH(465.44347, { k: 0.5 }).toFixed(4); // => "5.0000"
 * ```
 */
export function cusumH(
  arl: number,
  options: Omit<CusumArlOptions, "h" | "shift" | "spread"> = {},
): number {
  const { headStart = 0 } = options;
  const low = typeof headStart === "number" ? headStart * 1.0001 + 0.01 : 0.01;
  return reach("h", arl, low, 30, (h) => cusumRunLength({ ...options, h }));
}

/**
 * The width of the limits of an EWMA chart with so many points between false alarms.
 *
 * @param arl - the average run length while nothing has changed, above 1
 * @throws `SPC_OPTION` when a parameter is out of range, or no width from 0.1 to 6 does it
 *
 * @example
 * ```ts
 * import { ewmaWidth } from "@taktline/spc/arl";
 *
 * ewmaWidth(371.8878, { lambda: 0.1, variance: "asymptotic" }).toFixed(4); // => "2.7030"
 * ```
 */
export function ewmaWidth(
  arl: number,
  options: Omit<EwmaArlOptions, "width" | "shift" | "spread"> = {},
): number {
  return reach("width", arl, 0.1, 6, (width) => ewmaRunLength({ ...options, width }));
}
