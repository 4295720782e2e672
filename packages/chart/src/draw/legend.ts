import { fitText } from "../text/fit-text.js";
import { textWidth } from "../text/text-width.js";
import { type DrawContext, fontSizes } from "./draw-context.js";
import { drawText } from "./draw-text.js";

/** One entry of a legend. */
export interface LegendEntry {
  readonly label: string;
  /** Draws the swatch, 18 pixels wide, with its middle at `y`. */
  swatch(x: number, y: number): string;
}

const swatchWidth = 24;

/** The legend from `left` on below `top`, in as many lines as it needs. */
export function drawLegend(
  context: DrawContext,
  entries: readonly LegendEntry[],
  top: number,
  left = 0,
): { readonly markup: string; readonly height: number } {
  const { theme, width } = context;
  const { small } = fontSizes;
  let x = left;
  let y = top + 6;
  let markup = "";
  for (const { label, swatch } of entries) {
    const shown = fitText(label, small, width - left - swatchWidth - 2);
    const needs = swatchWidth + textWidth(shown, small) + 16;
    if (x > left && x + needs - 16 > width) {
      x = left;
      y += 17;
    }
    markup += swatch(x, y + 4);
    markup += drawText(shown, x + swatchWidth, y + 8, {
      size: small,
      fill: theme.muted,
      full: label,
    });
    x += needs;
  }
  return { markup, height: markup === "" ? 0 : y - top + 18 };
}
