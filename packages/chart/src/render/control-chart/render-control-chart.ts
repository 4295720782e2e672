import { type DrawContext, drawContext, fontSizes } from "../../draw/draw-context.js";
import { type Drawing, drawDocument, drawHeader } from "../../draw/draw-document.js";
import { drawText } from "../../draw/draw-text.js";
import { pointAxis, pointAxisHeight } from "../../draw/point-axis.js";
import { controlChartMessages } from "../../locale/control-chart-messages.js";
import type { ControlChartSpec, ControlRule } from "../../spec/control-chart-spec.js";
import { textWidth } from "../../text/text-width.js";
import type { RenderOptions } from "../render-options.js";
import { isBeyond, type PanelData, panelData, pointsOf, rulesIn } from "./control-data.js";
import { controlSummary } from "./control-summary.js";
import { layEvents } from "./draw-events.js";
import { drawPanel, type PanelPlan, planPanel } from "./draw-panel.js";
import { drawStages } from "./draw-stages.js";
import { drawEdgeLabels, edgeLabels, edgeWidth } from "./limit-labels.js";
import { type FooterContent, ruleKey } from "./rule-key.js";

const headingHeight = 20;
const stageHeight = 18;
const panelGap = 12;

/**
 * Draws a control chart as an SVG document: the direct door for those who need no other kind of chart.
 *
 * Above two points per pixel the line is thinned out by {@link decimate}; every pixel column with a flagged point keeps one.
 *
 * @param spec - the chart
 * @returns an SVG document, the same bytes for the same input
 * @throws `CHART_SIZE` when width or height is out of range
 * @throws `CHART_ID_PREFIX` when the id prefix is not usable
 *
 * @example
 * ```ts
 * import { controlChartPair, renderControlChart } from "@taktline/chart";
 * import { imr } from "@taktline/spc";
 *
 * const svg = renderControlChart(controlChartPair(imr([9, 11, 10, 14], { standard: { mean: 10, sigma: 1 } })));
 * svg.includes("UCL=13.000"); // => true
 * ```
 */
export function renderControlChart(spec: ControlChartSpec, options: RenderOptions = {}): string {
  const context = drawContext(options, controlChartMessages);
  return drawDocument(context, spec, drawControlChart(context, spec));
}

/** The drawing inside the document. */
export function drawControlChart(context: DrawContext, spec: ControlChartSpec): Drawing {
  const { width, compact, theme, text } = context;
  const n = pointsOf(spec);
  const panels = spec.panels.map(panelData);
  const header = drawHeader(context, spec);
  const content = footerContent(context, spec, panels);
  let footer = ruleKey(context, content);
  const staged = (spec.stages ?? []).length > 0;
  const axisHeight = pointAxisHeight(spec.axis);
  const wish = panels.length * (compact ? 125 : 145) + (panels.length === 1 ? 45 : 12);
  const events = spec.events ?? [];
  const lay = (above: number) => {
    const fixed =
      header.height +
      panels.length * headingHeight +
      Math.max(0, panels.length - 1) * panelGap +
      above +
      axisHeight;
    const room = (context.height ?? fixed + footer.height + wish) - fixed;
    const withFooter = room - footer.height >= 40 * panels.length;
    const plotHeight = Math.max(8, room - (withFooter ? footer.height : 0) - 6);
    const plans = planPanels(panels, n, width, header.height, plotHeight, above);
    const labels = plans.map(({ data, segments, scale }) =>
      edgeLabels(data.panel, segments.at(-1), scale),
    );
    const tickWidth = plans
      .flatMap((plan) => plan.scale.ticks)
      .reduce((most, tick) => Math.max(most, textWidth(tick.label, fontSizes.small)), 0);
    const left = Math.min(width * 0.3, tickWidth + 10);
    const zoneRoom = plans.some((plan) => plan.zoned) ? 16 : 6;
    const labelWidth = labels.reduce((most, column) => Math.max(most, edgeWidth(column)), 0);
    const right = width - Math.min(width * 0.36, labelWidth + 2) - zoneRoom;
    const axis = pointAxis(context, spec.axis, n, left, right);
    return { withFooter, plans, labels, left, zoneRoom, right, axis };
  };
  const stageRoom = staged ? stageHeight : 0;
  let laid = lay(stageRoom);
  let marked = layEvents(context, events, laid.axis, n);
  if (marked.height > 0) {
    // The names of events take room from the plot, and with other ticks the plot may be a little wider or narrower.
    laid = lay(stageRoom + marked.height);
    marked = layEvents(context, events, laid.axis, n);
  }
  const { withFooter, plans, labels, left, zoneRoom, right, axis } = laid;
  const lastStage = (spec.stages ?? []).reduce(
    (most, { from }) => (from < n ? Math.max(most, from) : most),
    0,
  );
  // Limits that vary within the last stage: the labels are true of the last point only.
  const varying = plans.some(({ segments }) => (segments.at(-1)?.from ?? 0) > lastStage);
  let body = header.markup;
  let hidden = 0;
  let onset = false;
  for (const [i, plan] of plans.entries()) {
    const box = { left, right, top: plan.top, bottom: plan.bottom };
    const drawn = drawPanel(context, spec, plan, axis, box);
    hidden += drawn.hidden;
    onset ||= drawn.onset;
    body += drawn.markup;
    body += drawEdgeLabels(context, labels[i] ?? [], plan.scale, box, right + zoneRoom);
  }
  body += drawStages(context, spec.stages ?? [], plans, axis, n);
  body += marked.draw(plans, (plans[0]?.top ?? 0) - stageRoom);
  const bottom = plans.at(-1)?.bottom ?? header.height;
  body += axis.draw(bottom);
  if (hidden > 0 || onset || varying) {
    const facts = [...content.facts];
    if (varying) facts.push(text({ key: "control.lastLimits" }));
    if (onset) facts.push(text({ key: "control.onset" }));
    if (hidden > 0) facts.push(text({ key: "control.hidden", values: { n: hidden } }));
    const longer = ruleKey(context, { ...content, facts });
    if (context.height === undefined || longer.height <= footer.height) footer = longer;
  }
  if (withFooter) body += footer.draw(bottom + axisHeight);
  if (n === 0) {
    body += drawText(
      text({ key: "common.none" }),
      (left + right) / 2,
      (header.height + bottom) / 2,
      {
        size: fontSizes.subtitle,
        fill: theme.muted,
        anchor: "middle",
      },
    );
  }
  const height = context.height ?? Math.ceil(bottom + axisHeight + footer.height + 6);
  return { height, summary: controlSummary(context, spec, panels), body };
}

function planPanels(
  panels: readonly PanelData[],
  n: number,
  width: number,
  start: number,
  plotHeight: number,
  above: number,
): PanelPlan[] {
  // The location panel is the larger one.
  const weights = panels.map((_, i) => (i === 0 ? 1.3 : 0.9));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let y = start;
  return panels.map((data, i) => {
    const heading = y + headingHeight - 7;
    const top = y + headingHeight + (i === 0 ? above : 0);
    const bottom = top + (plotHeight * (weights[i] ?? 1)) / sum;
    y = bottom + panelGap;
    return planPanel(data, n, width, top, bottom, heading);
  });
}

function footerContent(
  context: DrawContext,
  spec: ControlChartSpec,
  panels: readonly PanelData[],
): FooterContent {
  const everywhere = rulesIn(panels.reduce((all, data) => all | data.rules, 0));
  const occurs = ({ number, panel }: ControlRule) =>
    (panel === undefined ? everywhere : rulesIn(panels[panel]?.rules ?? 0)).includes(number);
  const label = ({ panel }: ControlRule) =>
    panel === undefined ? "" : `${context.text(spec.panels[panel]?.label ?? "")}: `;
  const found = { beyond: false, run: false };
  for (const { panel, values, masks, arms } of panels) {
    for (const one of [{ values, masks }, ...arms]) {
      if (one.masks === undefined) continue;
      for (let i = 0; i < one.masks.length && !(found.beyond && found.run); i++) {
        const mask = one.masks[i]!;
        if (mask === 0) continue;
        const beyond = isBeyond(panel, { index: i, value: one.values[i]!, mask });
        found[beyond ? "beyond" : "run"] = true;
      }
    }
  }
  const marks: FooterContent["marks"][number][] = [];
  if (found.beyond) marks.push("beyond");
  if (found.run) marks.push("run");
  if ((spec.excluded ?? []).length > 0) marks.push("excluded");
  return {
    marks,
    rules: (spec.rules ?? [])
      .filter(occurs)
      .map((rule) => ({ number: rule.number, text: `${label(rule)}${context.text(rule.text)}` })),
    facts: (spec.facts ?? []).map(context.text),
  };
}
