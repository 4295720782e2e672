import type { ChartText } from "../spec/chart-text.js";
import { wrapText } from "../text/wrap-text.js";
import { type DrawContext, fontSizes } from "./draw-context.js";
import { drawText } from "./draw-text.js";

const lineHeight = 15;

/** The facts below a plot in one paragraph of at most five lines, and the room they take. */
export function factLines(
  context: DrawContext,
  facts: readonly ChartText[] | undefined,
): { readonly height: number; draw(top: number): string } {
  const { small } = fontSizes;
  const all = (facts ?? []).map(context.text).filter((fact) => fact !== "");
  const lines = wrapText(all.join(" · "), small, context.width, 5);
  return {
    height: lines.length === 0 ? 0 : lines.length * lineHeight + 8,
    draw: (top) =>
      lines
        .map((line, i) =>
          drawText(line, 0, top + 15 + i * lineHeight, { size: small, fill: context.theme.muted }),
        )
        .join(""),
  };
}
