import { checkStandard } from "../charts/shared/lines.js";
import { refuse } from "../refuse.js";
import type { TimeWeighted } from "./backend.js";
import type { Session } from "./scope.js";
import type { EwmaCusumBatch, EwmaCusumBatchOptions, KernelValues } from "./types.js";

function between(name: string, value: number, from: number, to: number, open: "(]" | "[)" | "()") {
  const low = open[0] === "(" ? value > from : value >= from;
  const high = open[1] === "]" ? value <= to : value < to;
  if (low && high) return value;
  return refuse(
    "SPC_OPTION",
    `${name} must be in ${open[0]}${from}, ${to}${open[1]}, not ${value}`,
    { [name]: value },
  );
}

/** EWMA and CUSUM on a column. */
export function ewmaCusum(
  on: Session,
  values: KernelValues,
  options: EwmaCusumBatchOptions,
): EwmaCusumBatch {
  const { standard, lambda = 0.2, width = 2.7, reference = 0.5, decision = 5 } = options;
  const { headStart = 0, series: wanted = false } = options;
  checkStandard(standard);
  between("lambda", lambda, 0, 1, "(]");
  between("width", width, 0, Number.POSITIVE_INFINITY, "()");
  between("reference", reference, 0, Number.POSITIVE_INFINITY, "[)");
  between("decision", decision, 0, Number.POSITIVE_INFINITY, "()");
  between("headStart", headStart, 0, decision, "[)");
  const { mean: target, sigma } = standard;
  const spread = sigma * Math.sqrt(lambda / (2 - lambda));
  return on.call(values, options, (x, n, scope) => {
    const masks = scope.take(n);
    const series = wanted ? scope.take(3 * n * 8) : undefined;
    const so: TimeWeighted = {
      target,
      lambda,
      keep: 1 - lambda,
      width: width * spread,
      slack: reference * sigma,
      decision: decision * sigma,
      ewma: target,
      upper: headStart * sigma,
      lower: headStart * sigma,
      weight: 1,
      missing: 0,
      flagged: 0,
    };
    scope.backend.timeWeighted(x, n, masks, series, so);
    if (!Number.isFinite(so.ewma) || !Number.isFinite(so.upper + so.lower)) {
      refuse(
        "SPC_OVERFLOW",
        `the data overflow: EWMA ${so.ewma}, CUSUM ${so.upper} and ${so.lower}; look for garbage among the measurements and mark it with NaN`,
      );
    }
    const columns = series && scope.f64(series, 3 * n);
    return {
      masks: scope.u8(masks, n),
      flagged: so.flagged,
      missing: so.missing,
      line: { center: target, ucl: target + so.width, lcl: target - so.width, sigma: spread },
      last: { ewma: so.ewma, upper: so.upper, lower: so.lower },
      ...(columns && {
        ewma: columns.subarray(0, n),
        upper: columns.subarray(n, 2 * n),
        lower: columns.subarray(2 * n),
      }),
    };
  });
}
