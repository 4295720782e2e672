import { px } from "./element.js";

/** Coordinates in pixels, without those that are not finite. */
export type Pixels = readonly (readonly [number, number])[];

/** Points of which no two lie in the same square of a pixel or two: a cloud of a million looks the same. */
export function thinCloud(points: Pixels): Pixels {
  if (points.length < 2000) return points;
  const cell = points.length < 50_000 ? 1.5 : 2.5;
  const seen = new Set<number>();
  return points.filter(([x, y]) => {
    const key = Math.round(x / cell) * 65_536 + Math.round(y / cell);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/**
 * A path through points, broken at gaps; of neighbours in one pixel column the first, the lowest, the highest and the
 * last stay, so that no peak is lost.
 */
export function thinPath(points: readonly (readonly [number, number] | undefined)[]): string {
  const parts: string[] = [];
  let pen = false;
  let alone = false;
  const put = (point: readonly [number, number]) => {
    parts.push(`${pen ? "L" : "M"}${px(point[0])} ${px(point[1])}`);
    alone = !pen;
    pen = true;
  };
  const lift = () => {
    if (alone) parts.push("h0");
    pen = false;
    alone = false;
  };
  const crowded = points.length >= 2000;
  let column: (readonly [number, number])[] = [];
  const flush = () => {
    if (column.length <= 4) for (const point of column) put(point);
    else {
      let low = 0;
      let high = 0;
      for (const [i, point] of column.entries()) {
        if (point[1] < (column[low]?.[1] ?? 0)) low = i;
        if (point[1] > (column[high]?.[1] ?? 0)) high = i;
      }
      const kept = [...new Set([0, Math.min(low, high), Math.max(low, high), column.length - 1])];
      for (const i of kept) {
        const point = column[i];
        if (point !== undefined) put(point);
      }
    }
    column = [];
  };
  for (const point of points) {
    if (point === undefined) {
      flush();
      lift();
    } else if (!crowded) put(point);
    else {
      const last = column[0];
      if (last !== undefined && Math.floor(last[0]) !== Math.floor(point[0])) flush();
      column.push(point);
    }
  }
  flush();
  lift();
  return parts.join("");
}

/** The pixels of two columns; `undefined` where one of them has a gap or lies outside the scale. */
export function pixelsOf(
  xs: ArrayLike<number | null>,
  ys: ArrayLike<number | null>,
  x: (value: number) => number,
  y: (value: number) => number,
): (readonly [number, number] | undefined)[] {
  const n = Math.min(xs.length, ys.length);
  const out: (readonly [number, number] | undefined)[] = [];
  for (let i = 0; i < n; i++) {
    const a = x(xs[i] ?? Number.NaN);
    const b = y(ys[i] ?? Number.NaN);
    out.push(Number.isFinite(a) && Number.isFinite(b) ? [a, b] : undefined);
  }
  return out;
}

/** Smallest and largest finite number of some columns. */
export function rangeOf(columns: readonly ArrayLike<number | null>[]): {
  readonly min: number;
  readonly max: number;
} {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const column of columns) {
    for (let i = 0; i < column.length; i++) {
      const value = column[i];
      if (value === null || value === undefined || !Number.isFinite(value)) continue;
      if (value < min) min = value;
      if (value > max) max = value;
    }
  }
  return { min, max };
}
