import { type DrawContext, fontSizes } from "../../draw/draw-context.js";
import { drawText } from "../../draw/draw-text.js";
import { el, px } from "../../draw/element.js";
import { formatFixed } from "../../format/format-number.js";
import { textWidth } from "../../text/text-width.js";
import { wrapText } from "../../text/wrap-text.js";
import type { ParetoShare } from "./pareto-shares.js";

/** The classic Pareto chart: columns with their values, the cumulative line above them on an axis of per cent. */
export function drawParetoColumns(
  context: DrawContext,
  shares: readonly ParetoShare[],
  values: readonly string[],
  top: number,
  bottom: number,
): string {
  const { width, theme, text } = context;
  const { small } = fontSizes;
  const left = 4;
  const right = width - textWidth("100 %", small) - 10;
  const slot = (right - left) / Math.max(1, shares.length);
  const y = (share: number) => bottom - share * (bottom - top);
  let grid = "";
  let out = "";
  for (const percent of [0, 20, 40, 60, 80, 100]) {
    grid += `M${px(left)} ${px(y(percent / 100))}H${px(right)}`;
    out += drawText(`${percent} %`, right + 8, y(percent / 100) + small * 0.36, {
      size: small,
      fill: theme.muted,
    });
  }
  out = el("path", { d: grid, stroke: theme.grid }) + out;
  const wrapped = shares.map(({ item }) => wrapText(text(item.label), small, slot - 6, 2));
  const lines = wrapped.reduce((most, one) => Math.max(most, one.length), 1);
  let line = "";
  let dots = "";
  let labels = "";
  for (const [i, { item, share, cumulative }] of shares.entries()) {
    const center = left + (i + 0.5) * slot;
    const bar = Math.min(72, slot * 0.62);
    out += el("rect", {
      x: center - bar / 2,
      y: y(share),
      width: bar,
      height: bottom - y(share),
      fill: item.role === "rest" ? theme.barMuted : theme.bar,
    });
    const at = `${px(center)} ${px(y(cumulative))}`;
    line += `${i === 0 ? "M" : "L"}${at}`;
    dots += `M${at}h0`;
    const style = { size: small, anchor: "middle" } as const;
    // The first point of the line stands on its column: the value goes into the column then.
    const inside = y(share) - y(cumulative) < 30 && bottom - y(share) > 18;
    const valueY = inside ? y(share) + 14 : y(share) - 5;
    labels += drawText(values[i] ?? "", center, valueY, {
      ...style,
      fill: inside && item.role !== "rest" ? theme.background : theme.ink,
      ...(!inside && { halo: theme.background }),
    });
    if (i > 0 || !inside) {
      labels += drawText(`${formatFixed(100 * cumulative, 0)} %`, center, y(cumulative) - 8, {
        ...style,
        fill: theme.warning,
        halo: theme.background,
      });
    }
    for (const [k, one] of (wrapped[i] ?? []).entries()) {
      labels += drawText(one, center, bottom + 16 + k * 13, {
        ...style,
        fill: theme.ink,
        full: k === 0 ? text(item.label) : one,
      });
    }
    if (item.count !== undefined) {
      const times = text({ key: "pareto.times", values: { n: item.count } });
      labels += drawText(times, center, bottom + 16 + lines * 14, { ...style, fill: theme.muted });
    }
  }
  if (line !== "") {
    out += el("path", { d: line, stroke: theme.warning, "stroke-width": 1.5 });
    out += el("path", {
      d: dots,
      stroke: theme.warning,
      "stroke-width": 6,
      "stroke-linecap": "round",
    });
  }
  out += el("path", { d: `M${px(left)} ${px(bottom)}H${px(right)}`, stroke: theme.axis });
  return out + labels;
}
