import { type DrawContext, drawContext, fontSizes } from "../../draw/draw-context.js";
import { type Drawing, drawDocument } from "../../draw/draw-document.js";
import { drawText } from "../../draw/draw-text.js";
import { el, px } from "../../draw/element.js";
import type { LegendEntry } from "../../draw/legend.js";
import {
  axisTitle,
  drawNothing,
  drawSideLabels,
  drawVerticalAxis,
  lineStyle,
  type SideLabel,
  widest,
} from "../../draw/plot-frame.js";
import { layoutPlot, plotWish } from "../../draw/plot-layout.js";
import { seriesColour, seriesDashes, seriesMark } from "../../draw/series-style.js";
import { rangeOf, thinPath } from "../../draw/thin-points.js";
import { formatFixed, formatShort } from "../../format/format-number.js";
import { groupsMessages } from "../../locale/groups-messages.js";
import { valueScale } from "../../scale/axis-scale.js";
import type { GroupLine, GroupsSpec } from "../../spec/groups-spec.js";
import { textWidth } from "../../text/text-width.js";
import { wrapText } from "../../text/wrap-text.js";
import type { RenderOptions } from "../render-options.js";
import { type BoxSummary, boxSummary } from "./box-summary.js";

/**
 * Draws values by group as an SVG document: single values, boxes, means, and lines from group to group.
 *
 * @param spec - the chart
 * @returns an SVG document, the same bytes for the same input
 * @throws `CHART_SIZE` when width or height is out of range
 * @throws `CHART_ID_PREFIX` when the id prefix is not usable
 *
 * @example
 * ```ts
 * import { renderGroups } from "@taktline/chart";
 *
 * const svg = renderGroups({
 *   kind: "groups",
 *   v: 1,
 *   groups: [{ label: "part 1", values: [10.1, 10.2] }, { label: "part 2", values: [9.8, 9.9] }],
 * });
 * svg.includes("part 2"); // => true
 * ```
 */
export function renderGroups(spec: GroupsSpec, options: RenderOptions = {}): string {
  const context = drawContext(options, groupsMessages);
  return drawDocument(context, spec, drawGroups(context, spec));
}

/** The drawing inside the document. */
export function drawGroups(context: DrawContext, spec: GroupsSpec): Drawing {
  const { width, text, theme } = context;
  const { show = "points", means = true } = spec;
  const { label: labelSize } = fontSizes;
  const series = spec.series ?? [];
  const lines = (spec.lines ?? []).filter((line) => Number.isFinite(line.value));
  const boxes = spec.groups.map((group) => boxSummary(group.values));
  const own = show === "none" && !means ? [] : spec.groups.map((group) => group.values);
  const range = rangeOf([...own, ...series.map((s) => s.values), lines.map((l) => l.value)]);
  const axis = spec.axis ?? {};
  const wish = plotWish(context);
  const provisional = valueScale(axis, { ...range, from: wish, to: 0 });
  const left = Math.min(width * 0.3, widest(provisional.ticks.map((t) => t.label)) + 10);
  const names = lines.map((line) => `${text(line.label)} ${write(spec, line.value)}`.trim());
  const side = Math.min(width * 0.3, widest(names, labelSize));
  const right = width - 4 - (side > 0 ? side + 6 : 0);
  const n = spec.groups.length;
  const slot = (right - left) / Math.max(1, n);
  const labels = groupLabels(context, spec, slot);
  const groupTitle = spec.groupTitle === undefined ? "" : text(spec.groupTitle);
  const title = axisTitle(context, spec.axis, { key: "common.value" }, provisional.note);
  const layout = layoutPlot(context, spec, {
    legend: series.map((one, i) => lineEntry(context, one, i)),
    facts: spec.facts,
    title,
    above: 0,
    below: 8 + labels.rows * 13 + (groupTitle === "" ? 4 : 20),
    wish,
  });
  const { top, bottom } = layout;
  const box = { left, right, top, bottom };
  const y = valueScale(axis, { ...range, from: bottom, to: top });
  const x = (index: number) => left + (index + 0.5) * slot;
  let body = layout.markup + drawVerticalAxis(context, y, box, title, layout.titleY);
  const sideLabels: SideLabel[] = [];
  for (const [i, line] of lines.entries()) {
    const style = lineStyle(context, line.kind);
    const d = `M${px(left)} ${px(y.at(line.value))}H${px(right)}`;
    body += el("path", { d, "stroke-width": 1.25, ...style });
    sideLabels.push({ text: names[i] ?? "", y: y.at(line.value), fill: style.stroke });
  }
  if (show === "box" || show === "both") {
    const half = Math.max(1, Math.min(22, slot * 0.3));
    body += drawBoxes(context, boxes, x, y.at, half, show === "box");
  }
  if (show === "points" || show === "both") body += drawValues(context, spec, x, y.at, slot);
  if (means) {
    const points = boxes.map((one, i) =>
      one === undefined ? undefined : ([x(i), y.at(one.mean)] as const),
    );
    const d = thinPath(points);
    if (d !== "" && series.length === 0) {
      body += el("path", { d, stroke: theme.center, "stroke-width": 1.4 });
      const marks = points.map((p) => (p === undefined ? "" : seriesMark(3, p[0], p[1], 3.4)));
      body += el("path", {
        d: marks.join(""),
        fill: theme.center,
        stroke: theme.background,
        "stroke-width": 0.8,
      });
    }
  }
  for (const [i, one] of series.entries()) {
    const points = Array.from({ length: Math.min(n, one.values.length) }, (_, k) => {
      const at = y.at(one.values[k] ?? Number.NaN);
      return Number.isFinite(at) ? ([x(k), at] as const) : undefined;
    });
    const d = thinPath(points);
    if (d === "") continue;
    const colour = seriesColour(context, i);
    body += el("path", {
      d,
      stroke: colour,
      "stroke-width": 1.7,
      "stroke-linejoin": "round",
      "stroke-dasharray": seriesDashes(i),
    });
    const marks = points.map((p) => (p === undefined ? "" : seriesMark(i, p[0], p[1], 3.2)));
    body += el("path", {
      d: marks.join(""),
      fill: colour,
      stroke: theme.background,
      "stroke-width": 0.8,
    });
  }
  body += el("path", { d: `M${px(left)} ${px(bottom)}H${px(right)}`, stroke: theme.axis });
  body += labels.draw(x, bottom) + drawSideLabels(context, sideLabels, box);
  if (groupTitle !== "") {
    body += drawText(groupTitle, (left + right) / 2, bottom + 8 + labels.rows * 13 + 14, {
      size: labelSize,
      fill: theme.muted,
      anchor: "middle",
    });
  }
  if (!(range.min <= range.max)) body += drawNothing(context, box);
  return { height: layout.height, summary: summary(context, spec, boxes), body };
}

function write(spec: GroupsSpec, value: number): string {
  const decimals = spec.axis?.decimals;
  return decimals === undefined ? formatShort(value) : formatFixed(value, decimals);
}

/** The names below the groups: all of them in up to two lines, or as many as have room. */
function groupLabels(context: DrawContext, spec: GroupsSpec, slot: number) {
  const { small } = fontSizes;
  const { theme, text } = context;
  const names = spec.groups.map((group) => text(group.label));
  const longest = names.reduce((most, name) => Math.max(most, textWidth(name, small)), 0);
  const wraps = slot >= 40;
  const every = wraps ? 1 : Math.max(1, Math.ceil((Math.min(longest, 60) + 6) / Math.max(1, slot)));
  const room = every * slot - 4;
  const wrapped = names.map((name, i) =>
    i % every === 0 ? wrapText(name, small, Math.max(10, room), wraps ? 2 : 1) : [],
  );
  const rows = wrapped.reduce((most, one) => Math.max(most, one.length), 1);
  return {
    rows,
    draw: (x: (index: number) => number, bottom: number) =>
      wrapped
        .map((one, i) =>
          one
            .map((line, k) =>
              drawText(line, x(i), bottom + 15 + k * 13, {
                size: small,
                fill: theme.muted,
                anchor: "middle",
                full: k === 0 ? (names[i] ?? "") : line,
              }),
            )
            .join(""),
        )
        .join(""),
  };
}

function lineEntry(context: DrawContext, line: GroupLine, index: number): LegendEntry {
  const colour = seriesColour(context, index);
  return {
    label: context.text(line.label),
    swatch: (x, y) =>
      el("path", {
        d: `M${px(x)} ${px(y)}h18`,
        stroke: colour,
        "stroke-width": 1.7,
        "stroke-dasharray": seriesDashes(index),
      }) + el("path", { d: seriesMark(index, x + 9, y, 3.2), fill: colour }),
  };
}

/** Every value as a dot; values that would cover each other stand side by side, the same way every time. */
function drawValues(
  context: DrawContext,
  spec: GroupsSpec,
  x: (index: number) => number,
  y: (value: number) => number,
  slot: number,
): string {
  const size = slot > 14 ? 4.6 : 3.4;
  const most = Math.max(1, Math.floor((slot * 0.8) / size));
  let d = "";
  for (const [g, group] of spec.groups.entries()) {
    const rows = new Map<number, number>();
    const { values } = group;
    for (let i = 0; i < values.length; i++) {
      const at = y(values[i] ?? Number.NaN);
      if (!Number.isFinite(at)) continue;
      const row = Math.round(at / size);
      const taken = rows.get(row) ?? 0;
      if (taken >= most) continue;
      rows.set(row, taken + 1);
      const aside = Math.ceil(taken / 2) * (taken % 2 === 0 ? 1 : -1) * size;
      d += `M${px(x(g) + aside)} ${px(at)}h0`;
    }
  }
  if (d === "") return "";
  const { data } = context.theme;
  return el("path", {
    d,
    stroke: data,
    "stroke-width": size,
    "stroke-linecap": "round",
    "stroke-opacity": "0.75",
  });
}

function drawBoxes(
  context: DrawContext,
  boxes: readonly (BoxSummary | undefined)[],
  x: (index: number) => number,
  y: (value: number) => number,
  half: number,
  outliers: boolean,
): string {
  const { theme } = context;
  let frames = "";
  let whiskers = "";
  let medians = "";
  let dots = "";
  for (const [i, one] of boxes.entries()) {
    if (one === undefined) continue;
    const at = x(i);
    const [low, high] = one.whiskers;
    const sides = `V${px(y(one.upper))}H${px(at + half)}V${px(y(one.lower))}`;
    frames += `M${px(at - half)} ${px(y(one.lower))}${sides}Z`;
    whiskers += `M${px(at)} ${px(y(one.upper))}V${px(y(high))}M${px(at)} ${px(y(one.lower))}V${px(y(low))}`;
    const cap = half / 2;
    for (const end of [low, high]) whiskers += `M${px(at - cap)} ${px(y(end))}h${px(2 * cap)}`;
    medians += `M${px(at - half)} ${px(y(one.median))}h${px(2 * half)}`;
    for (const value of one.outside.slice(0, 200)) dots += `M${px(at)} ${px(y(value))}h0`;
  }
  if (frames === "") return "";
  let out = el("path", { d: whiskers, stroke: theme.bar, "stroke-width": 1.2 });
  out += el("path", {
    d: frames,
    fill: theme.bar,
    "fill-opacity": "0.28",
    stroke: theme.bar,
    "stroke-width": 1.2,
  });
  out += el("path", { d: medians, stroke: theme.ink, "stroke-width": 2 });
  if (dots !== "" && outliers) {
    out += el("path", {
      d: dots,
      stroke: theme.warning,
      "stroke-width": 4,
      "stroke-linecap": "round",
    });
  }
  return out;
}

function summary(
  context: DrawContext,
  spec: GroupsSpec,
  boxes: readonly (BoxSummary | undefined)[],
): string {
  const { text } = context;
  let out = `${text(spec.title ?? { key: "kind.groups" })}. `;
  for (const [i, group] of spec.groups.slice(0, 40).entries()) {
    const one = boxes[i];
    const label = text(group.label);
    out += text(
      one === undefined
        ? { key: "groups.empty", values: { label } }
        : {
            key: "groups.summary",
            values: {
              label,
              n: one.n,
              mean: write(spec, one.mean),
              min: write(spec, one.min),
              max: write(spec, one.max),
            },
          },
    );
  }
  return out.trim();
}
