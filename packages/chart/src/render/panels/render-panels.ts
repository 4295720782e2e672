import { TaktlineError } from "@taktline/core";
import { type DrawContext, drawContext, fontSizes } from "../../draw/draw-context.js";
import { type Drawing, drawDocument, drawHeader } from "../../draw/draw-document.js";
import { drawText } from "../../draw/draw-text.js";
import { el, px } from "../../draw/element.js";
import { factLines } from "../../draw/facts.js";
import type { ChartErrorCode } from "../../errors.catalogue.js";
import { chartMessages } from "../../locale/chart-messages.js";
import { commonMessages } from "../../locale/common-messages.js";
import { textResolver } from "../../locale/messages.js";
import { panelsMessages } from "../../locale/panels-messages.js";
import type { PanelChart, PanelsSpec } from "../../spec/panels-spec.js";
import { drawPanelChart } from "../draw-panel-chart.js";
import type { RenderOptions } from "../render-options.js";

const gapX = 26;
const gapY = 22;
/** Narrower than this a chart is hard to read: the grid has fewer columns then. */
const leastWidth = 290;

/**
 * Draws several charts as one SVG document, in a grid that has fewer columns where the width does not suffice.
 *
 * Charts in a row have one height. Ids and patterns of the charts are kept apart.
 *
 * @param spec - the chart
 * @returns an SVG document, the same bytes for the same input
 * @throws `CHART_SIZE` when width or height is out of range
 * @throws `CHART_ID_PREFIX` when the id prefix is not usable
 * @throws `CHART_KIND` when a chart in it is a composite itself or of no known kind
 *
 * @example
 * ```ts
 * import { renderPanels } from "@taktline/chart";
 *
 * const svg = renderPanels({
 *   kind: "panels",
 *   v: 1,
 *   panels: [
 *     { kind: "histogram", v: 1, title: "Histogram", edges: [0, 1, 2], counts: [3, 4] },
 *     { kind: "bars", v: 1, title: "Components", groups: ["a"], series: [{ label: "", values: [1] }] },
 *   ],
 * });
 * svg.includes("Components"); // => true
 * ```
 */
export function renderPanels(spec: PanelsSpec, options: RenderOptions = {}): string {
  const context = drawContext(options, panelsMessages);
  return drawDocument(context, spec, drawPanels(context, spec, options));
}

function drawPanels(context: DrawContext, spec: PanelsSpec, options: RenderOptions): Drawing {
  const { width, text } = context;
  const header = drawHeader(context, spec);
  const facts = factLines(context, spec.facts);
  const wished = Math.max(1, Math.min(6, Math.floor(spec.columns ?? 2) || 2));
  const fitting = Math.max(1, Math.floor((width + gapX) / (leastWidth + gapX)));
  const columns = Math.min(wished, fitting, Math.max(1, spec.panels.length));
  const cell = (width - (columns - 1) * gapX) / columns;
  const rows = Math.ceil(spec.panels.length / columns);
  const top = header.height + 2;
  const asked =
    context.height === undefined || rows === 0
      ? undefined
      : Math.max(8, (context.height - top - facts.height - (rows - 1) * gapY) / rows);
  const draw = (panel: PanelChart, i: number, height: number | undefined): Drawing => {
    const drawn = drawPanelChart(panelContext(context, panel, i, cell, height, options), panel);
    if (drawn !== undefined) return drawn;
    const { kind, v } = panel as { readonly kind?: unknown; readonly v?: unknown };
    throw new TaktlineError<ChartErrorCode>(
      "CHART_KIND",
      `panel ${i + 1} is of kind ${JSON.stringify(kind)} in version ${JSON.stringify(v)}; a composite takes any kind of ChartSpec with v: 1 but another composite`,
      { details: { panel: i, kind, v } },
    );
  };
  let body = header.markup;
  let definitions = "";
  let words = "";
  let y = top;
  for (let row = 0; row < rows; row++) {
    const first = row * columns;
    const panels = spec.panels.slice(first, first + columns);
    const natural = panels.map((panel, i) => draw(panel, first + i, asked));
    const height = natural.reduce((most, one) => Math.max(most, one.height), 0);
    for (const [i, panel] of panels.entries()) {
      const own = natural[i];
      if (own === undefined) continue;
      const drawn = own.height === height ? own : draw(panel, first + i, height);
      const at = `translate(${px(i * (cell + gapX))} ${px(y)})`;
      body += el("g", { transform: at }, drawn.body);
      definitions += drawn.definitions ?? "";
      words += `${drawn.summary} `;
    }
    y += height + gapY;
  }
  const bottom = rows === 0 ? top + 40 : y - gapY;
  if (rows === 0) {
    body += drawText(text({ key: "common.none" }), width / 2, top + 24, {
      size: fontSizes.subtitle,
      fill: context.theme.muted,
      anchor: "middle",
    });
  }
  body += facts.draw(bottom);
  const title = text(spec.title ?? { key: "kind.panels" });
  const summary = text({
    key: "panels.summary",
    values: { title, n: spec.panels.length },
  });
  return {
    height: context.height ?? Math.ceil(bottom + facts.height),
    summary: `${summary} ${words}`.trim(),
    body,
    definitions,
  };
}

function panelContext(
  context: DrawContext,
  panel: PanelChart,
  index: number,
  width: number,
  height: number | undefined,
  options: RenderOptions,
): DrawContext {
  const tables = [chartMessages(panel.kind), panelsMessages, commonMessages];
  return {
    ...context,
    width,
    height,
    compact: width < 520,
    nested: true,
    idPrefix: `${context.idPrefix}-p${index + 1}`,
    text: textResolver(context.locale, options.messages, tables),
  };
}
