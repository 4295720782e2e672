import type { ChartBase } from "../spec/chart-base.js";
import { escapeXml } from "../text/escape-xml.js";
import { wrapText } from "../text/wrap-text.js";
import { type DrawContext, fontSizes } from "./draw-context.js";
import { drawText } from "./draw-text.js";
import { el } from "./element.js";

const fontFamily =
  'system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","WenQuanYi Micro Hei",sans-serif';

/** The headline of a chart and the room it takes. */
export interface Header {
  readonly markup: string;
  /** Pixels from the top to what comes below. */
  readonly height: number;
}

/** Headline and the smaller line below it, each in two lines at most where the width does not suffice for one. */
export function drawHeader(context: DrawContext, spec: ChartBase): Header {
  const { width, theme, text } = context;
  let y = 4;
  let markup = "";
  const line = (content: string, size: number, fill: string, bold: boolean, gap: number) => {
    if (content === "") return;
    // Bold letters are wider by about a sixteenth.
    const lines = wrapText(content, bold ? size * 1.065 : size, width - 4, 2);
    for (const [i, shown] of lines.entries()) {
      y += size + (i === 0 ? gap : 3);
      const full = lines.join("").endsWith("…") && i === 0 ? content : shown;
      markup += drawText(shown, 0, y, { size, fill, bold, full });
    }
  };
  const titleSize = context.nested === true ? fontSizes.subtitle + 0.5 : fontSizes.title;
  line(text(spec.title ?? ""), titleSize, theme.ink, true, 0);
  line(text(spec.subtitle ?? ""), fontSizes.subtitle, theme.muted, false, 5);
  return { markup, height: markup === "" ? 4 : y + 12 };
}

/** What a chart looks like, before it becomes a document or a part of a larger one. */
export interface Drawing {
  /** Height in pixels. */
  readonly height: number;
  /** What the picture says, in words. */
  readonly summary: string;
  /** The markup. */
  readonly body: string;
  /** Patterns that the markup refers to. */
  readonly definitions?: string;
}

/** The SVG document around a drawing, with its title and description for assistive technology. */
export function drawDocument(context: DrawContext, spec: ChartBase, drawing: Drawing): string {
  const { margin, theme, text, idPrefix } = context;
  const { summary, body, definitions = "" } = drawing;
  const [width, height] = [context.width + 2 * margin, drawing.height + 2 * margin];
  const title = text(spec.title ?? "") || text({ key: `kind.${(spec as { kind?: string }).kind}` });
  const description = spec.description === undefined ? summary : text(spec.description);
  return el(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "aria-labelledby": `${idPrefix}-title ${idPrefix}-desc`,
      "font-family": fontFamily,
      "font-variant-numeric": "tabular-nums",
      fill: "none",
    },
    el("title", { id: `${idPrefix}-title` }, escapeXml(title) || " ") +
      el("desc", { id: `${idPrefix}-desc` }, escapeXml(description) || " ") +
      (definitions === "" ? "" : el("defs", {}, definitions)) +
      el("rect", { width, height, fill: theme.background }) +
      (margin === 0 ? body : el("g", { transform: `translate(${margin} ${margin})` }, body)),
  );
}
