import { px } from "./element.js";

/** The line through points, broken at gaps; points alone between gaps are dots. */
export function linePath(
  values: Float64Array,
  shown: Uint32Array,
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  const parts: string[] = [];
  let pen = false;
  let alone = false;
  for (const index of shown) {
    const value = values[index] ?? Number.NaN;
    const at = x(index);
    if (!Number.isFinite(value) || !Number.isFinite(at)) {
      if (alone) parts.push("h0");
      pen = false;
      alone = false;
      continue;
    }
    parts.push(`${pen ? "L" : "M"}${px(at)} ${px(y(value))}`);
    alone = !pen;
    pen = true;
  }
  if (alone) parts.push("h0");
  return parts.join("");
}
