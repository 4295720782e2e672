import { type DrawContext, drawContext, fontSizes } from "../../draw/draw-context.js";
import { type Drawing, drawDocument, drawHeader } from "../../draw/draw-document.js";
import { drawText } from "../../draw/draw-text.js";
import { el, px } from "../../draw/element.js";
import { formatDuration } from "../../format/format-duration.js";
import { formatFixed } from "../../format/format-number.js";
import { formatOffset, formatTime } from "../../format/format-time.js";
import { stateGanttMessages } from "../../locale/state-gantt-messages.js";
import { timeTicks } from "../../scale/time-ticks.js";
import type { GanttState, StateGanttSpec } from "../../spec/state-gantt-spec.js";
import { escapeXml } from "../../text/escape-xml.js";
import { fitText } from "../../text/fit-text.js";
import { textWidth } from "../../text/text-width.js";
import type { RenderOptions } from "../render-options.js";
import { pixelSpans, stateTotals, type VisibleSpan, visibleSpans } from "./gantt-data.js";
import { stateFill, statePatterns } from "./state-fill.js";

const axisHeight = 50;

/**
 * Draws a Gantt chart of machine states as an SVG document.
 *
 * States that `states` does not list are drawn as unknown. Rows with more than two spans per pixel show the state that
 * takes most of each pixel column.
 *
 * @param spec - the chart
 * @returns an SVG document, the same bytes for the same input
 * @throws `CHART_SIZE` when width or height is out of range
 * @throws `CHART_ID_PREFIX` when the id prefix is not usable
 *
 * @example
 * ```ts
 * import { renderStateGantt, stateGantt } from "@taktline/chart";
 *
 * const svg = renderStateGantt(
 *   stateGantt([{ label: "CNC-1", segments: [{ startMs: 0, endMs: 60_000, state: "ACTIVE", category: "production" }] }]),
 * );
 * svg.includes("Production 100.0 %"); // => true
 * ```
 */
export function renderStateGantt(spec: StateGanttSpec, options: RenderOptions = {}): string {
  const context = drawContext(options, stateGanttMessages);
  return drawDocument(context, spec, drawStateGantt(context, spec));
}

/** The drawing inside the document. */
export function drawStateGantt(context: DrawContext, spec: StateGanttSpec): Drawing {
  const { width, compact, theme, text } = context;
  const header = drawHeader(context, spec);
  const rows = spec.rows.map((row) => visibleSpans(spec, row));
  const legend = drawLegend(context, spec, rows, header.height);
  const top = header.height + legend.height;
  const names = spec.rows.map((row) => text(row.label));
  const longest = names.reduce((most, name) => Math.max(most, textWidth(name, fontSizes.label)), 0);
  const left = compact ? 0 : Math.min(width * 0.28, longest + 12);
  const nameHeight = compact ? 17 : 0;
  const wish = (compact ? 22 : 24) + 10 + nameHeight;
  const room =
    context.height === undefined
      ? Math.max(1, rows.length) * wish
      : Math.max(8, context.height - top - axisHeight);
  const slot = room / Math.max(1, rows.length);
  const bar = Math.max(1, slot - Math.min(10, slot * 0.3) - Math.min(nameHeight, slot * 0.4));
  const right = width - 6;
  const bottom = top + room;
  const x = (t: number) =>
    spec.to > spec.from ? left + ((t - spec.from) / (spec.to - spec.from)) * (right - left) : left;
  let body = header.markup + legend.markup + drawTimeAxis(context, spec, x, top, bottom, right);
  for (const [i, spans] of rows.entries()) {
    const y = top + (i + 1) * slot - bar - Math.min(5, slot * 0.15);
    const name = names[i] ?? "";
    const size = Math.min(fontSizes.label, Math.max(6, slot));
    const style = { size, fill: theme.ink, full: name } as const;
    body += compact
      ? drawText(fitText(name, size, width), 0, y - 5, style)
      : drawText(fitText(name, size, left - 10), left - 10, y + bar / 2 + size * 0.36, {
          ...style,
          anchor: "end",
        });
    body += el("rect", { x: left, y, width: right - left, height: bar, fill: theme.surface });
    body += drawSpans(context, spec, spans, x, y, bar, right - left);
  }
  if (rows.length === 0) {
    body += drawText(text({ key: "common.none" }), (left + right) / 2, (top + bottom) / 2 + 4, {
      size: fontSizes.subtitle,
      fill: theme.muted,
      anchor: "middle",
    });
  }
  const patterns = statePatterns(context, ["unknown", ...spec.states.map((state) => state.tone)]);
  const height = context.height ?? Math.ceil(bottom + axisHeight);
  return { height, summary: summary(context, spec, rows), body, definitions: patterns };
}

function drawSpans(
  context: DrawContext,
  spec: StateGanttSpec,
  spans: readonly VisibleSpan[],
  x: (t: number) => number,
  y: number,
  height: number,
  pixels: number,
): string {
  const states = new Map(spec.states.map((state) => [state.id, state]));
  const fill = (id: string) => stateFill(context, states.get(id)?.tone ?? "unknown");
  const outline = (from: number, to: number) => {
    const x0 = x(from);
    const length = Math.max(0.4, x(to) - x0);
    return `M${px(x0)} ${px(y)}h${px(length)}v${px(height)}h${px(-length)}Z`;
  };
  if (spans.length > 2 * pixels) {
    const columns = Math.max(1, Math.floor(pixels));
    const paths = new Map<string, string>();
    for (const { state, from, to } of pixelSpans(spans, spec.from, spec.to, columns)) {
      const paint = fill(state);
      paths.set(paint, (paths.get(paint) ?? "") + outline(from, to));
    }
    return [...paths].map(([paint, d]) => el("path", { d, fill: paint })).join("");
  }
  let out = "";
  for (const { state, from, to, span } of spans) {
    const label = context.text(states.get(state)?.label ?? state);
    const detail = span.detail === undefined ? "" : ` · ${context.text(span.detail)}`;
    const clock = (t: number) => formatTime(t, spec.utcOffsetMinutes, "second", context.locale);
    const tip = `${label}${detail}, ${clock(span.from)}–${clock(span.to)}, ${formatDuration(span.to - span.from, context.locale)}`;
    out += el("path", { d: outline(from, to), fill: fill(state) }, el("title", {}, escapeXml(tip)));
  }
  return out;
}

function drawTimeAxis(
  context: DrawContext,
  spec: StateGanttSpec,
  x: (t: number) => number,
  top: number,
  bottom: number,
  right: number,
): string {
  const { theme, locale, width } = context;
  const { small, label } = fontSizes;
  const offset = spec.utcOffsetMinutes;
  let grid = "";
  let out = "";
  let free = Number.NEGATIVE_INFINITY;
  let clear = Number.NEGATIVE_INFINITY;
  for (const tick of timeTicks(spec.from, spec.to, (right - x(spec.from)) / 80, offset, locale)) {
    const at = x(tick.t);
    grid += `M${px(at)} ${px(top)}V${px(bottom + 4)}`;
    const within = (content: string) => {
      const half = textWidth(content, small) / 2;
      return Math.max(half, Math.min(width - half, at));
    };
    const style = { size: small, fill: theme.muted, anchor: "middle" } as const;
    const reach = textWidth(tick.label, small) / 2;
    if (within(tick.label) - reach > clear) {
      out += drawText(tick.label, within(tick.label), bottom + 17, style);
      clear = within(tick.label) + reach + 2;
    }
    const half = textWidth(tick.date, small) / 2;
    const center = within(tick.date);
    if (tick.date !== "" && center - half > free) {
      out += drawText(tick.date, center, bottom + 31, style);
      free = center + half + 6;
    }
  }
  if (grid !== "") out = el("path", { d: grid, stroke: theme.grid }) + out;
  return (
    out +
    drawText(formatOffset(offset), right, bottom + 45, {
      size: label - 1,
      fill: theme.muted,
      anchor: "end",
    })
  );
}

/** Swatch, name and share of every state, in as many lines as they need. */
function drawLegend(
  context: DrawContext,
  spec: StateGanttSpec,
  rows: readonly (readonly VisibleSpan[])[],
  top: number,
) {
  const { theme, width } = context;
  const { small } = fontSizes;
  let x = 0;
  let y = top + 6;
  let markup = "";
  for (const { state, share } of shares(spec, rows)) {
    const entry = `${context.text(state.label)} ${share}`;
    const needs = 18 + textWidth(entry, small) + 14;
    if (x > 0 && x + needs > width) {
      x = 0;
      y += 18;
    }
    markup += el("rect", {
      x,
      y: y - 1,
      width: 12,
      height: 12,
      rx: 2,
      fill: stateFill(context, state.tone),
      stroke: theme.axis,
      "stroke-opacity": "0.5",
      "stroke-width": 0.75,
    });
    markup += drawText(entry, x + 18, y + 9, { size: small, fill: theme.muted });
    x += needs;
  }
  return { markup, height: markup === "" ? 0 : y - top + 22 };
}

function shares(spec: StateGanttSpec, rows: readonly (readonly VisibleSpan[])[]) {
  const totals = stateTotals(rows);
  const sum = [...totals.values()].reduce((a, b) => a + b, 0);
  return spec.states.map((state: GanttState) => ({
    state,
    share: sum > 0 ? `${formatFixed((100 * (totals.get(state.id) ?? 0)) / sum, 1)} %` : "",
  }));
}

function summary(
  context: DrawContext,
  spec: StateGanttSpec,
  rows: readonly (readonly VisibleSpan[])[],
): string {
  const { text, locale } = context;
  const offset = spec.utcOffsetMinutes;
  let out = text({
    key: "gantt.summary",
    values: {
      title: text(spec.title ?? { key: "kind.stateGantt" }),
      from: formatTime(spec.from, offset, "full", locale),
      to: formatTime(spec.to, offset, "full", locale),
      zone: formatOffset(offset),
    },
  });
  for (const [i, row] of spec.rows.slice(0, 20).entries()) {
    const parts = shares(spec, [rows[i] ?? []])
      .filter(({ share }) => share !== "" && share !== "0.0 %")
      .map(({ state, share }) => `${text(state.label)} ${share}`);
    const list = parts.length === 0 ? text({ key: "common.none" }) : parts.join(", ");
    out += text({ key: "gantt.rowSummary", values: { row: text(row.label), shares: list } });
  }
  return out.trim();
}
