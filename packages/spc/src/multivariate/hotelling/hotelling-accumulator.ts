import { phase1Of } from "../../charts/shared/row-accumulator.js";
import { checkSaved } from "../../charts/shared/saved.js";
import { checkedState, streamingChart } from "../../charts/shared/streaming-chart.js";
import { refuse } from "../../refuse.js";
import { rowIssues } from "../shared/issues.js";
import { type MultivariateData, matrixOf, misfit, variableNames } from "../shared/matrix.js";
import { sizeOf } from "./data.js";
import { estimatorOf, hotellingPlan, pointRow } from "./plan.js";
import { leastPoints } from "./t2-lines.js";
import type {
  HotellingAccumulator,
  HotellingAccumulatorOptions,
  HotellingInput,
  HotellingLimits,
  HotellingState,
} from "./types.js";

/**
 * Starts a streaming Hotelling T² chart, bit-identical with `hotelling` on the same rows.
 *
 * @throws `SPC_OPTION` when not exactly one of `limits`, `standard` and `phase1` is given, `phase1` lacks `names`, or an option is out of range
 * @throws `SPC_LIMITS` when given limits or a given standard are none, or of another chart
 * @throws `SPC_MATRIX` on a push, when the row does not fit the variables
 *
 * @example
 * ```ts
 * import { hotellingAccumulator } from "@taktline/spc/multivariate";
 *
 * const chart = hotellingAccumulator({ standard: { mean: [10, 20], covariance: [[1, 0], [0, 4]] } });
 * chart.push([11, 22]).t2; // => 2
 * chart.push([14, 20]).signals.map((s) => s.id); // => ["t2:1:1"]
 * ```
 */
export function hotellingAccumulator(options: HotellingAccumulatorOptions): HotellingAccumulator {
  return accumulator(options);
}

/**
 * Goes on from a saved state.
 *
 * @throws `SPC_STATE` when the state is not one of `save`
 *
 * @example
 * ```ts
 * import { hotellingAccumulator, restoreHotelling } from "@taktline/spc/multivariate";
 *
 * const standard = { mean: [10, 20], covariance: [[1, 0], [0, 4]] };
 * const state = JSON.parse(JSON.stringify(hotellingAccumulator({ standard }).save()));
 * restoreHotelling(state).push([11, 22]).t2; // => 2
 * ```
 */
export function restoreHotelling(state: HotellingState): HotellingAccumulator {
  checkedState("spc.t2", state);
  return accumulator(state.options, state);
}

function accumulator(
  options: HotellingAccumulatorOptions,
  from?: HotellingState,
): HotellingAccumulator {
  const size = sizeOf(options);
  const known = options.names ?? options.limits?.names;
  const p = options.standard?.mean.length ?? known?.length;
  if (p === undefined) {
    refuse(
      "SPC_OPTION",
      "a stream without limits needs names, to know its variables, and phase1, or a standard",
    );
  }
  const names = variableNames(known, p);
  const plan = hotellingPlan(options, names, size);
  const frozen = from?.rows.limits;
  if (frozen != null) {
    const { phase1: _phase1, standard: _standard, ...rest } = options;
    checkSaved(() => {
      if (variableNames(frozen.names, p).some((name, j) => name !== names[j])) {
        refuse("SPC_LIMITS", "the limits are of other variables");
      }
      if (frozen.size !== size) refuse("SPC_LIMITS", "the limits are of another size");
      return hotellingPlan({ ...rest, limits: frozen }, names, size);
    });
  }
  const least = leastPoints(p, size, estimatorOf(options.estimator, size));
  let next = from?.rows.tally.count ?? 0;
  let collecting = plan.fixed === undefined && (from?.rows.limits ?? null) === null;
  const chart = streamingChart<
    "t2",
    HotellingInput,
    "t2",
    HotellingAccumulatorOptions,
    HotellingLimits
  >(
    {
      kind: "t2",
      options,
      plan,
      phase1: phase1Of(plan, options.phase1, least, size > 1 ? "subgroups" : "rows"),
      read: (input) => pointRow(flat(input, p, size), 0, p, size, next++, collecting),
      issues: (tally) => rowIssues(tally, size),
    },
    from,
  );
  return {
    ...chart,
    names,
    size,
    push(input, t, reason) {
      const point = chart.push(input, t, reason);
      if (point.judged) collecting = false;
      return point;
    },
  };
}

/** The numbers of one point row by row; throws `SPC_MATRIX` where there are too many or too few. */
function flat(input: HotellingInput, p: number, size: number): ArrayLike<number> {
  if (!("columns" in input) && typeof input[0] !== "object") {
    if (input.length !== size * p) misfit(input.length / size, p);
    return input as ArrayLike<number>;
  }
  const { rows, values } = matrixOf(input as MultivariateData, p);
  if (rows !== size) {
    refuse(
      "SPC_MATRIX",
      `a subgroup of ${rows} rows was pushed to a chart of subgroups of ${size}`,
      {
        rows,
        size,
      },
    );
  }
  return values;
}
