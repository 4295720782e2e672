import { refuse } from "../../refuse.js";
import { checkWord } from "../shared/lines.js";
import { areNumbers, isCount, savedPart } from "../shared/saved.js";
import { checkWithin } from "../time-weighted/basis.js";
import type { WeightedChart } from "../time-weighted/chart.js";
import type { CusumLimits, CusumOptions } from "./types.js";

function check(k: number, h: number, headStart: number): void {
  if (!Number.isFinite(k) || k < 0) {
    refuse("SPC_OPTION", `k must be a finite number of 0 or more, not ${k}`, { value: k });
  }
  checkWithin("h", h, 0, Number.POSITIVE_INFINITY);
  if (!(headStart >= 0 && headStart < h)) {
    refuse("SPC_OPTION", `headStart must be 0 or more and below h = ${h}, not ${headStart}`, {
      value: headStart,
    });
  }
}

/** Upper arm, lower arm, and since how many points each is above 0. */
type Arms = readonly [up: number, down: number, upRun: number, downRun: number];

const areArms = (of: unknown) =>
  areNumbers(of, 4) && of.every((x) => x >= 0) && of.slice(2).every(isCount);

/** The CUSUM chart among the time-weighted ones. */
export const cusumChart: WeightedChart<"cusum", "upper" | "lower", CusumLimits, CusumOptions> = {
  chart: "cusum",
  names: ["upper", "lower"],
  complete({ target, k = 0.5, h = 5, headStart = 0, afterSignal = "continue" }) {
    const start = headStart === "fir" ? h / 2 : headStart;
    check(k, h, start);
    checkWord("afterSignal", afterSignal, ["continue", "restart"]);
    if (target !== undefined && !Number.isFinite(target)) {
      refuse("SPC_OPTION", `target must be a finite number, not ${target}`, { value: target });
    }
    return (of) => ({ chart: "cusum", ...of, target: target ?? of.mean, k, h, headStart: start });
  },
  check({ target, k, h, headStart }) {
    check(k, h, headStart);
    if (!Number.isFinite(target))
      refuse("SPC_LIMITS", `limits need a finite target, not ${target}`);
  },
  track({ sigma, target, k, h, headStart }, breaks, { afterSignal = "continue" }, from) {
    const start: Arms = [headStart, headStart, 0, 0];
    const line = { center: 0, ucl: h, lcl: 0, sigma: h / 3 };
    const lines = [line, line];
    let arms = savedPart<Arms>("track", from, areArms) ?? start;
    return {
      push(row) {
        const none = { values: [Number.NaN, Number.NaN], lines };
        if (row === undefined) {
          if (breaks) arms = start;
          return none;
        }
        const [x, n] = row as readonly [number, number];
        // Without a sigma there is nothing to weigh a deviation by: SPC_ZERO_SIGMA says so.
        if (sigma === 0) return none;
        if (afterSignal === "restart" && (arms[0] > h || arms[1] > h)) arms = start;
        const z = ((x - target) * Math.sqrt(n)) / sigma;
        // An arm that overflows is far out, not missing.
        const up = Math.min(Number.MAX_VALUE, Math.max(0, arms[0] + (z - k)));
        const down = Math.min(Number.MAX_VALUE, Math.max(0, arms[1] + (-z - k)));
        arms = [up, down, up > 0 ? arms[2] + 1 : 0, down > 0 ? arms[3] + 1 : 0];
        return { values: [up, down], lines, more: shifts(arms, sigma / Math.sqrt(n), k) };
      },
      save: () => arms,
    };
  },
};

/** Since when and how far: the shift estimate is k plus the sum over the run, in the unit of the measurements. */
export function shifts([up, down, upRun, downRun]: Arms, unit: number, k: number) {
  return {
    upperRun: upRun,
    lowerRun: downRun,
    upperShift: upRun > 0 ? unit * (k + up / upRun) : 0,
    lowerShift: downRun > 0 ? -unit * (k + down / downRun) : 0,
  };
}
