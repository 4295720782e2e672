import { average } from "../../numeric/average.js";
import { refuse } from "../../refuse.js";
import type { Row } from "../shared/plan.js";
import { areNumbers, isCount } from "../shared/saved.js";
import type { Usability } from "../shared/tally.js";
import type { GroupPoint } from "./types.js";

/**
 * A row: highest and lowest stream, the runs of both, their numbers; then for sigma the mean over the streams present, how
 * many they are, the sum of their ranges, and how many ranges.
 */
export const groupWidth = 10;

/** Runs of extreme streams and the last measurement of every stream. */
export interface GroupMemory {
  readonly max: readonly [stream: number, run: number];
  readonly min: readonly [stream: number, run: number];
  readonly last: readonly (number | null)[];
}

/** Is this the memory of so many streams? */
export function isMemory(of: unknown, streams: number): boolean {
  const { max, min, last } = of as GroupMemory;
  return (
    [max, min].every(
      (one) => areNumbers(one, 2) && one[0] >= -1 && one[0] < streams && isCount(one[1]),
    ) &&
    Array.isArray(last) &&
    last.length === streams &&
    last.every((x) => x === null || Number.isFinite(x))
  );
}

const none = Number.NaN;

/** The stream with the highest of these numbers (side 1) or the lowest (side -1), and whether it is that alone. */
function extreme(of: readonly number[], side: 1 | -1): readonly [stream: number, alone: boolean] {
  let found = -1;
  let alone = true;
  for (let i = 0; i < of.length; i++) {
    const x = of[i]! * side;
    if (Number.isNaN(x)) continue;
    const best = found < 0 ? Number.NEGATIVE_INFINITY : of[found]! * side;
    if (x > best) {
      found = i;
      alone = true;
    } else if (x === best) alone = false;
  }
  return [found, alone];
}

const follow = (
  [stream, run]: readonly [number, number],
  [now, alone]: readonly [number, boolean],
): readonly [number, number] => [now, alone ? (now === stream ? run + 1 : 1) : 0];

/** Mean and range of one stream, and whether it holds an infinite number. */
function single(
  input: GroupPoint,
  i: number,
  size: number,
): readonly [mean: number, range: number, infinite: boolean] {
  const one = input[i]!;
  if (typeof one === "number") {
    if (size > 1) {
      refuse("SPC_OPTION", `size is ${size}, but stream ${i} gave a single measurement`);
    }
    return [
      Number.isFinite(one) ? one + 0 : none,
      none,
      Math.abs(one) === Number.POSITIVE_INFINITY,
    ];
  }
  if (one.length !== size) {
    refuse(
      "SPC_SUBGROUP_SIZE",
      `stream ${i} gave ${one.length} measurements, the chart is for ${size}; mark missing ones with NaN`,
    );
  }
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  let bad = false;
  let infinite = false;
  for (let j = 0; j < size; j++) {
    const x = one[j]!;
    if (!Number.isFinite(x)) bad = true;
    if (Math.abs(x) === Number.POSITIVE_INFINITY) infinite = true;
    if (x < low) low = x;
    if (x > high) high = x;
  }
  return bad ? [none, none, infinite] : [average(one), size > 1 ? high - low : none, false];
}

/** The numbers of the highest and the lowest stream, -1 where there is none. */
export function extremeStreams(
  input: GroupPoint,
  size: number,
): { readonly maxStream: number; readonly minStream: number } {
  const all = Array.from(input as ArrayLike<unknown>, (_, i) => single(input, i, size));
  const means = all.map(([mean]) => mean);
  if (all.some(([, , infinite]) => infinite)) return { maxStream: -1, minStream: -1 };
  return { maxStream: extreme(means, 1)[0], minStream: extreme(means, -1)[0] };
}

/** Rows of points of so many streams, each of `size` measurements; `breaks` says whether gaps end runs and moving ranges. */
export function groupRows(streams: number, size: number, breaks: boolean, from?: GroupMemory) {
  const nobody = [-1, 0] as const;
  let max = from?.max ?? nobody;
  let min = from?.min ?? nobody;
  const last = Float64Array.from({ length: streams }, (_, i) => from?.last[i] ?? none);

  return {
    read(input: GroupPoint, leftOut: boolean): readonly [Row, Usability] {
      if (input.length !== streams) {
        refuse(
          "SPC_OPTION",
          `a point has ${input.length} streams, the chart is for ${streams}; mark missing streams with NaN`,
          { found: input.length, streams },
        );
      }
      const means: number[] = [];
      const own: number[] = [];
      const ranges: number[] = [];
      let infinite = false;
      for (let i = 0; i < streams; i++) {
        const [mean, range, wrong] = single(input, i, size);
        means.push(mean);
        own.push(range);
        if (wrong) infinite = true;
      }
      for (let i = 0; i < streams; i++) {
        // An infinite number spoils its whole point.
        const mean = infinite ? none : means[i]!;
        const range = infinite ? none : own[i]!;
        const moving = size > 1 ? range : Math.abs(mean - last[i]!);
        if (!Number.isNaN(moving)) ranges.push(moving);
        if (leftOut) {
          if (breaks) last[i] = none;
        } else if (!Number.isNaN(mean) || breaks) last[i] = mean;
      }
      const present = means.filter((x) => !Number.isNaN(x));
      if (present.length === 0 || infinite) {
        if (breaks) max = min = nobody;
        return [new Array<number>(groupWidth).fill(none), infinite ? "infinite" : "missing"];
      }
      const top = extreme(means, 1);
      const bottom = extreme(means, -1);
      if (!leftOut) {
        max = follow(max, top);
        min = follow(min, bottom);
      } else if (breaks) max = min = nobody;
      const some = ranges.length > 0 && !leftOut;
      return [
        [
          means[top[0]]!,
          means[bottom[0]]!,
          leftOut ? none : max[1],
          leftOut ? none : min[1],
          top[0],
          bottom[0],
          average(present),
          present.length,
          some ? average(ranges) : none,
          ranges.length,
        ],
        "usable",
      ];
    },
    save: (): GroupMemory => ({
      max,
      min,
      last: Array.from(last, (x) => (Number.isNaN(x) ? null : x)),
    }),
  };
}
