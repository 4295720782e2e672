import { escapeXml } from "../text/escape-xml.js";
import { el } from "./element.js";

/** How a line of text stands. */
export interface TextStyle {
  /** Font size, CSS pixels. */
  readonly size: number;
  /** Colour. */
  readonly fill: string;
  /** Which end of the text `x` is; default `start`. */
  readonly anchor?: "start" | "middle" | "end";
  /** Semibold. */
  readonly bold?: boolean;
  /** Colour of a halo that keeps the text readable over lines. */
  readonly halo?: string;
  /** The whole text as a tooltip, where the line shows a cut form of it. */
  readonly full?: string;
}

/** A line of text with its baseline at `y`. */
export function drawText(text: string, x: number, y: number, style: TextStyle): string {
  if (text === "") return "";
  const { size, fill, anchor, bold, halo, full } = style;
  const tooltip =
    full !== undefined && full !== text ? el("title", {}, escapeXml(full) || " ") : "";
  return el(
    "text",
    {
      x,
      y,
      "font-size": size,
      fill,
      "text-anchor": anchor === undefined || anchor === "start" ? undefined : anchor,
      "font-weight": bold ? "600" : undefined,
      ...(halo !== undefined && {
        stroke: halo,
        "stroke-width": 3,
        "stroke-linejoin": "round",
        "paint-order": "stroke",
      }),
    },
    tooltip + escapeXml(text),
  );
}
