import {
  type EwmaAccumulator,
  ewmaAccumulator,
  nelsonRules,
  percentile,
  ruleEvaluator,
} from "@taktline/spc";

/**
 * A streaming detector of slow trouble in one measurement every five minutes: an EWMA chart (lambda 0.2) whose averages are
 * judged by rule 1 (three sigma) against the week before: centre its median, sigma 1.4826 times its median absolute
 * deviation, renewed every hour. A standing alarm is given again once a day. Nothing looks ahead.
 */
export function weekDetector({
  lambda = 0.2,
  width = 3,
  week = 2016,
  day = 288,
  hour = 12,
  start = 576,
} = {}): { push(value: number): boolean } {
  const rules = ruleEvaluator({ center: 0, sigma: 0 }, nelsonRules({ only: [1] }));
  const recent = new Float64Array(week);
  let chart: EwmaAccumulator | undefined;
  let line = { center: 0, sigma: 0 };
  let count = 0;
  let alarmed = Number.NEGATIVE_INFINITY;
  return {
    push(value) {
      chart ??= ewmaAccumulator({ standard: { mean: value, sigma: 1 }, lambda });
      const average = chart.push(value).ewma!;
      const at = count++;
      let out = false;
      if (at >= start) {
        if ((at - start) % hour === 0) {
          const known = recent.subarray(0, Math.min(at, week));
          const center = percentile(known, 0.5)!;
          const off = known.map((one) => Math.abs(one - center));
          line = { center, sigma: 1.4826 * percentile(off, 0.5)! };
        }
        const { center, sigma } = line;
        const limits = { center, sigma, ucl: center + width * sigma, lcl: center - width * sigma };
        out = rules.push(average, limits) !== 0 && at - alarmed >= day;
      }
      if (out) alarmed = at;
      recent[at % week] = average;
      return out;
    },
  };
}
