import { type DrawContext, fontSizes } from "../../draw/draw-context.js";
import { drawText } from "../../draw/draw-text.js";
import { el } from "../../draw/element.js";
import { formatFixed } from "../../format/format-number.js";
import { fitText } from "../../text/fit-text.js";
import { textWidth } from "../../text/text-width.js";
import type { ParetoShare } from "./pareto-shares.js";

/** A Pareto chart for little width or many causes: a row per cause, value and cumulative share in columns. */
export function drawParetoRows(
  context: DrawContext,
  shares: readonly ParetoShare[],
  values: readonly string[],
  top: number,
  room: number,
): string {
  const { width, compact, theme, text } = context;
  const { label } = fontSizes;
  const slot = room / Math.max(1, shares.length);
  const size = Math.min(label, Math.max(6, slot * 0.5));
  const names = shares.map(({ item }) => text(item.label));
  const cumulative = shares.map((share) => `${formatFixed(100 * share.cumulative, 0)} %`);
  const widest = (texts: readonly string[]) =>
    texts.reduce((most, one) => Math.max(most, textWidth(one, size)), 0);
  const valueX = width - widest(cumulative) - 12;
  const valueWidth = Math.min(width * 0.35, widest(values));
  const left = compact ? 0 : Math.min(width * 0.35, widest(names) + 12);
  const right = compact ? width : Math.max(left + 20, valueX - valueWidth - 12);
  const head = { size: fontSizes.small, fill: theme.muted, anchor: "end" } as const;
  let out =
    shares.length > 0 ? drawText(text({ key: "pareto.cumulative" }), width, top - 4, head) : "";
  const largest = shares.reduce((most, { share }) => Math.max(most, share), 0);
  for (const [i, { item, share }] of shares.entries()) {
    const y = top + i * slot;
    const height = Math.max(1, slot * (compact ? 0.32 : 0.62));
    const barY = compact ? y + slot - height - slot * 0.1 : y + (slot - height) / 2;
    const textY = compact ? barY - 5 : y + slot / 2 + size * 0.36;
    const name = names[i] ?? "";
    const nameRoom = compact ? valueX - valueWidth - 10 : left - 10;
    out += drawText(fitText(name, size, nameRoom), 0, textY, { size, fill: theme.ink, full: name });
    const style = { size, anchor: "end" } as const;
    out += drawText(fitText(values[i] ?? "", size, valueWidth + 2), valueX, textY, {
      ...style,
      fill: theme.ink,
    });
    out += drawText(cumulative[i] ?? "", width, textY, { ...style, fill: theme.muted });
    out += el("rect", {
      x: left,
      y: barY,
      width: largest > 0 ? (share / largest) * (right - left) : 0,
      height,
      rx: Math.min(2, height / 4),
      fill: item.role === "rest" ? theme.barMuted : theme.bar,
    });
  }
  return out;
}
