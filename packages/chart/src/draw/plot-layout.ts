import type { ChartBase } from "../spec/chart-base.js";
import type { ChartText } from "../spec/chart-text.js";
import type { DrawContext } from "./draw-context.js";
import { drawHeader } from "./draw-document.js";
import { factLines } from "./facts.js";
import { drawLegend, type LegendEntry } from "./legend.js";

/** What stands around a plot. */
export interface PlotParts {
  readonly legend: readonly LegendEntry[];
  readonly facts: readonly ChartText[] | undefined;
  /** Title of the vertical axis, above the plot. */
  readonly title: string;
  /** Pixels for labels between the title and the plot. */
  readonly above: number;
  /** Pixels for the axis below the plot. */
  readonly below: number;
  /** Height of the plot where none is asked for. */
  readonly wish: number;
}

/** Where a plot lies from top to bottom, and the markup around it. */
export interface PlotLayout {
  readonly top: number;
  readonly bottom: number;
  /** Baseline of the title of the vertical axis. */
  readonly titleY: number;
  /** Height of the whole drawing. */
  readonly height: number;
  /** Header, legend and facts. */
  readonly markup: string;
}

/** Lays out header, legend, plot, axis and facts; what has no room in the height asked for is left out from the bottom up. */
export function layoutPlot(context: DrawContext, spec: ChartBase, parts: PlotParts): PlotLayout {
  const header = drawHeader(context, spec);
  const legend = drawLegend(context, parts.legend, header.height);
  const facts = factLines(context, parts.facts);
  const title = parts.title === "" ? 6 : 20;
  const fixed = header.height + legend.height + title + parts.above + parts.below + 4;
  const asked = context.height;
  const withFacts = asked === undefined || asked - fixed - facts.height >= 50;
  const factHeight = withFacts ? facts.height : 0;
  const withLegend = asked === undefined || asked - fixed - factHeight >= 24;
  const legendHeight = withLegend ? legend.height : 0;
  const top = header.height + legendHeight + title + parts.above;
  const room =
    asked === undefined
      ? parts.wish
      : Math.max(8, asked - (fixed - legend.height + legendHeight) - factHeight);
  const bottom = top + room;
  return {
    top,
    bottom,
    titleY: top - parts.above - 9,
    height: asked ?? Math.ceil(bottom + parts.below + factHeight + 4),
    markup:
      header.markup +
      (withLegend ? legend.markup : "") +
      (withFacts ? facts.draw(bottom + parts.below) : ""),
  };
}

/** The height of a plot of one panel where none is asked for. */
export function plotWish(context: DrawContext): number {
  return context.compact ? 200 : Math.max(230, Math.min(340, context.width * 0.28));
}
