import { checkWord } from "../charts/shared/lines.js";
import { refuse } from "../refuse.js";
import { nelsonRules } from "../rules/nelson-rules.js";
import type { Backend } from "./backend.js";
import { ewmaCusum } from "./ewma-cusum.js";
import { imrBatch } from "./imr-batch.js";
import { judge } from "./judge.js";
import { rulePlan } from "./plan.js";
import { session } from "./scope.js";
import type { Kernel, MeanVariance } from "./types.js";
import { xbarRBatch } from "./xbar-r-batch.js";

/** The calls of a kernel on what does the work. */
export function kernelOn(backend: Backend): Kernel {
  const on = session(backend);
  return {
    kind: backend.kind,
    get bytes() {
      return backend.bytes;
    },
    f64(length) {
      if (!Number.isSafeInteger(length) || length < 0) {
        refuse("SPC_OPTION", `a column has a whole number of numbers, not ${length}`, { length });
      }
      return on.column(length);
    },
    xbarR: (values, size, options = {}) => xbarRBatch(on, values, size, options),
    imr: (values, options = {}) => imrBatch(on, values, options),
    ewmaCusum: (values, options) => ewmaCusum(on, values, options),
    meanVariance: (values) =>
      on.call(values, {}, (x, n, scope): MeanVariance => {
        const { count, mean, squares, low, high } = scope.backend.moments(x, n);
        if (!Number.isFinite(mean) || !Number.isFinite(squares)) {
          refuse(
            "SPC_OVERFLOW",
            `the data overflow: their mean is ${mean}, their sum of squares ${squares}; look for garbage among the measurements and mark it with NaN`,
          );
        }
        const variance = low === high ? 0 : Math.max(0, squares / (count - 1));
        return {
          count,
          missing: n - count,
          mean: count === 0 ? null : Math.min(high, Math.max(low, mean)) + 0,
          variance: count < 2 ? null : variance,
          min: count === 0 ? null : low + 0,
          max: count === 0 ? null : high + 0,
        };
      }),
    rules(values, limits, rules = nelsonRules(), options = {}) {
      const plan = rulePlan(limits, rules);
      const gaps = checkWord("gaps", options.gaps ?? "break", ["break", "bridge"]);
      return on.call(values, options, (x, n, scope) => {
        const { masks, flagged, missing } = judge(x, n, plan, gaps, scope);
        return { masks: scope.u16(masks, n), flagged, missing };
      });
    },
    dispose: () => on.dispose(),
  };
}
