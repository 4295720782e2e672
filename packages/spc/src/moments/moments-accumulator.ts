import { refuse } from "../refuse.js";
import { mergeSums } from "./merge-sums.js";
import { momentsOf } from "./moments-of.js";
import { emptySums, type PowerSums, pushValue, SUMS } from "./power-sums.js";
import type { Moments, MomentsState } from "./types.js";

/** Running moments in constant memory. */
export interface MomentsAccumulator {
  /** Takes the next value; NaN and infinities are counted as missing. */
  push(value: number): void;
  /** Takes many, in order. */
  pushAll(values: ArrayLike<number>): void;
  /** Takes everything another accumulator took, as if it had come after; the other stays as it is. */
  merge(other: MomentsAccumulator): void;
  /** The moments of everything so far. */
  value(): Moments;
  /** Everything needed to go on later, as plain JSON; give it to {@link restoreMoments}. */
  save(): MomentsState;
}

/**
 * Starts running moments that lose no digits: power sums with 32 digits about the first value.
 *
 * They have the bits of `summarize` on the same values, however these were cut into pushes. Merged ones differ at most in the last
 * bit. For medians and quartiles, which need the values themselves, use `summarize`.
 *
 * @example
 * ```ts
 * import { momentsAccumulator } from "@taktline/spc";
 *
 * const running = momentsAccumulator();
 * running.pushAll([1e15 + 1, 1e15 + 3, 1e15 + 2]);
 * running.value().sd; // => 1
 * ```
 */
export function momentsAccumulator(): MomentsAccumulator {
  return accumulator(emptySums());
}

/**
 * Goes on from a saved state.
 *
 * @throws `SPC_STATE` when the state is not one of {@link MomentsAccumulator.save}
 *
 * @example
 * ```ts
 * import { momentsAccumulator, restoreMoments } from "@taktline/spc";
 *
 * const before = momentsAccumulator();
 * before.pushAll([2, 4]);
 * const after = restoreMoments(JSON.parse(JSON.stringify(before.save())));
 * after.push(9);
 * after.value().mean; // => 5
 * ```
 */
export function restoreMoments(state: MomentsState): MomentsAccumulator {
  return accumulator(sumsOf(state));
}

function accumulator(sums: PowerSums): MomentsAccumulator {
  return {
    push: (value) => pushValue(sums, value),
    pushAll(values) {
      for (let i = 0; i < values.length; i++) pushValue(sums, values[i]!);
    },
    merge: (other) => mergeSums(sums, sumsOf(other.save())),
    value: () => momentsOf(sums),
    save: () => ({
      kind: "spc.moments",
      v: 1,
      n: sums.n,
      missing: sums.missing,
      range: sums.n === 0 ? null : [sums.min, sums.max],
      shift: sums.shift,
      exponent: sums.exponent,
      ends: [orNull(sums.first), orNull(sums.last)],
      pairs: sums.pairs,
      sums: [...sums.high, ...sums.low],
    }),
  };
}

function orNull(x: number): number | null {
  return Number.isNaN(x) ? null : x;
}

function sumsOf(state: MomentsState): PowerSums {
  const counts = [state?.n, state?.missing, state?.pairs, state?.exponent];
  const sound =
    state?.kind === "spc.moments" &&
    state.v === 1 &&
    counts.every((count) => Number.isSafeInteger(count)) &&
    state.n >= 0 &&
    state.missing >= 0 &&
    state.pairs >= 0 &&
    Math.abs(state.exponent) <= 1100 &&
    Number.isFinite(state.shift) &&
    (state.n === 0 ? state.range === null : state.range?.every(Number.isFinite)) &&
    state.ends?.length === 2 &&
    state.ends.every((end) => end === null || Number.isFinite(end)) &&
    state.sums?.length === 2 * SUMS &&
    state.sums.every(Number.isFinite);
  if (!sound) {
    refuse("SPC_STATE", "the state is none of save() of a moments accumulator; start anew");
  }
  const [first, last] = state.ends;
  return {
    n: state.n,
    missing: state.missing,
    min: state.range?.[0] ?? Number.POSITIVE_INFINITY,
    max: state.range?.[1] ?? Number.NEGATIVE_INFINITY,
    shift: state.shift,
    exponent: state.exponent,
    scaleA: 2 ** (state.exponent >> 1),
    scaleB: 2 ** (state.exponent - (state.exponent >> 1)),
    first: first ?? Number.NaN,
    last: last ?? Number.NaN,
    pairs: state.pairs,
    high: Float64Array.from(state.sums.slice(0, SUMS)),
    low: Float64Array.from(state.sums.slice(SUMS)),
  };
}
