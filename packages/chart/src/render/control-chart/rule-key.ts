import { type DrawContext, fontSizes } from "../../draw/draw-context.js";
import { drawText } from "../../draw/draw-text.js";
import { el, px } from "../../draw/element.js";
import { textWidth } from "../../text/text-width.js";
import { wrapText } from "../../text/wrap-text.js";
import { flagShape } from "./flag-shape.js";

/** The lines below the plot: marks, what the rule numbers mean, and facts. */
export interface Footer {
  readonly height: number;
  draw(y: number): string;
}

/** What the lines below the plot say. */
export interface FooterContent {
  /** The marks that occur. */
  readonly marks: readonly ("beyond" | "run" | "excluded")[];
  /** The rules that occur, with what they say. */
  readonly rules: readonly { readonly number: number; readonly text: string }[];
  /** Facts, in one paragraph. */
  readonly facts: readonly string[];
}

const lineHeight = 15;
const numberWidth = 20;

/** Lays out the footer: marks, then rules in as many columns as fit, then facts. */
export function ruleKey(context: DrawContext, content: FooterContent): Footer {
  const { width, theme } = context;
  const { small } = fontSizes;
  const marks = markLines(context, content.marks);
  const named = content.rules;
  const longest = named.reduce((most, rule) => Math.max(most, textWidth(rule.text, small)), 0);
  const columns = Math.max(1, Math.min(3, Math.floor(width / (longest + numberWidth + 24))));
  const columnWidth = width / columns;
  const perColumn = Math.ceil(named.length / columns);
  const entries = named.map((rule) => ({
    number: rule.number,
    lines: wrapText(rule.text, small, columnWidth - numberWidth - 4, 2),
  }));
  const inColumn = (c: number) => entries.slice(c * perColumn, (c + 1) * perColumn);
  const ruleLines = Array.from({ length: columns }, (_, c) =>
    inColumn(c).reduce((sum, entry) => sum + entry.lines.length, 0),
  ).reduce((a, b) => Math.max(a, b), 0);
  const factLines = wrapText(
    content.facts.filter((fact) => fact !== "").join(" · "),
    small,
    width,
    5,
  );
  const gap = ruleLines + marks.length > 0 && factLines.length > 0 ? 5 : 0;
  const lines = marks.length + ruleLines + factLines.length;
  return {
    height: lines === 0 ? 0 : lines * lineHeight + gap + 12,
    draw: (top) => {
      let out = "";
      let y = top + 20;
      for (const line of marks) {
        out += line(y);
        y += lineHeight;
      }
      for (let c = 0; c < columns; c++) {
        let at = y;
        for (const entry of inColumn(c)) {
          out += drawText(String(entry.number), c * columnWidth + 12, at, {
            size: small,
            fill: theme.ink,
            bold: true,
            anchor: "end",
          });
          for (const one of entry.lines) {
            const x = c * columnWidth + numberWidth;
            out += drawText(one, x, at, { size: small, fill: theme.muted });
            at += lineHeight;
          }
        }
      }
      y += ruleLines * lineHeight + gap;
      for (const one of factLines) {
        out += drawText(one, 0, y, { size: small, fill: theme.muted });
        y += lineHeight;
      }
      return out === "" ? "" : el("g", {}, out);
    },
  };
}

/** The legend of marks, broken into lines. */
function markLines(context: DrawContext, marks: FooterContent["marks"]): ((y: number) => string)[] {
  const { width, theme, text } = context;
  const { small } = fontSizes;
  const lines: { x: number; mark: FooterContent["marks"][number]; label: string }[][] = [];
  let x = Number.POSITIVE_INFINITY;
  for (const mark of marks) {
    const label = text({ key: `control.mark.${mark}` });
    const needs = numberWidth + textWidth(label, small) + 22;
    if (x + needs > width + 22) {
      lines.push([]);
      x = 0;
    }
    lines.at(-1)?.push({ x, mark, label });
    x += needs;
  }
  return lines.map(
    (line) => (y) =>
      line
        .map(({ x: at, mark, label }) => {
          const shape =
            mark === "excluded"
              ? el("path", {
                  d: `M${px(at + 5)} ${px(y - 7)}l7 7m0 -7l-7 7`,
                  stroke: theme.muted,
                  "stroke-width": 1.6,
                })
              : el("path", {
                  d: flagShape(at + 8.5, y - 3.5, 3.5, mark === "beyond"),
                  fill: mark === "beyond" ? theme.signal : theme.warning,
                });
          return shape + drawText(label, at + numberWidth, y, { size: small, fill: theme.muted });
        })
        .join(""),
  );
}
