import type { DrawContext } from "./draw-context.js";
import { px } from "./element.js";

const dashes = [undefined, "7 3", "2 3", "9 3 2 3"] as const;

/** The colour of a series; the fifth takes the first again. */
export function seriesColour(context: DrawContext, index: number): string {
  return context.theme.series[index % 4] ?? context.theme.data;
}

/** The dashes of a series, so that lines differ without colour too. */
export function seriesDashes(index: number): string | undefined {
  return dashes[index % 4];
}

/** The outline of a series' mark: disc, square, triangle, diamond. */
export function seriesMark(index: number, x: number, y: number, half: number): string {
  switch (index % 4) {
    case 1:
      return `M${px(x - half)} ${px(y - half)}h${px(2 * half)}v${px(2 * half)}h${px(-2 * half)}Z`;
    case 2:
      return `M${px(x)} ${px(y - half * 1.25)}l${px(half * 1.2)} ${px(half * 2.1)}h${px(-half * 2.4)}Z`;
    case 3:
      return `M${px(x)} ${px(y - half * 1.35)}l${px(half * 1.35)} ${px(half * 1.35)}l${px(-half * 1.35)} ${px(half * 1.35)}l${px(-half * 1.35)} ${px(-half * 1.35)}Z`;
    default:
      return `M${px(x - half)} ${px(y)}a${px(half)} ${px(half)} 0 1 0 ${px(2 * half)} 0a${px(half)} ${px(half)} 0 1 0 ${px(-2 * half)} 0Z`;
  }
}
