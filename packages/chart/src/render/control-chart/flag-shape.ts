import { px } from "../../draw/element.js";

/** The outline of a flagged point: a square beyond the limits, a diamond for a run. */
export function flagShape(x: number, y: number, half: number, beyond: boolean): string {
  if (beyond) {
    return `M${px(x - half)} ${px(y - half)}h${px(2 * half)}v${px(2 * half)}h${px(-2 * half)}Z`;
  }
  const arm = half + 1;
  return `M${px(x)} ${px(y - arm)}l${px(arm)} ${px(arm)}l${px(-arm)} ${px(arm)}l${px(-arm)} ${px(-arm)}Z`;
}
