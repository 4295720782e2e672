import type { DrawContext } from "../../draw/draw-context.js";
import { drawText } from "../../draw/draw-text.js";
import { el } from "../../draw/element.js";
import type { PointAxis } from "../../draw/point-axis.js";
import { formatShort } from "../../format/format-number.js";
import type { LinearScale } from "../../scale/linear-scale.js";
import { levelAt } from "../../spec/level-at.js";
import { escapeXml } from "../../text/escape-xml.js";
import { textWidth } from "../../text/text-width.js";
import {
  type FlaggedPoint,
  flaggedPoints,
  isBeyond,
  type PlottedData,
  rulesIn,
} from "./control-data.js";
import type { PanelBox } from "./draw-lines.js";
import { flagShape } from "./flag-shape.js";
import { type Occupancy, occupancy } from "./occupancy.js";

/** The flagged points with their rule numbers. */
export interface Signals {
  readonly markup: string;
  /** How many points have numbers that found no room. */
  readonly hidden: number;
  /** Numbers stand only where rules begin to signal. */
  readonly onset: boolean;
}

const size = 10;
const line = 10;

/** A flagged point on the picture. */
interface PlacedPoint {
  readonly point: FlaggedPoint;
  readonly x: number;
  readonly y: number;
  readonly beyond: boolean;
  /** The rules whose numbers stand at the point. */
  readonly labelled: number;
}

/**
 * Draws the flagged points: each a shape of its own, with the numbers of its rules where they find room.
 *
 * Where points stand close, a number stands only where its rule begins to signal: a drift would drown in its own numbers.
 */
export function drawSignals(
  context: DrawContext,
  data: PlottedData,
  shown: Uint32Array,
  axis: PointAxis,
  scale: LinearScale,
  box: PanelBox,
): Signals {
  const { panel, masks } = data;
  const pixels = box.right - box.left;
  const onset = axis.spacing < 10;
  const placed: PlacedPoint[] = [];
  for (const point of flaggedPoints(data, shown)) {
    const x = axis.x(point.index);
    if (!Number.isFinite(x)) continue;
    const before = onset ? (masks?.[point.index - 1] ?? 0) : 0;
    placed.push({
      point,
      x,
      y: scale.y(point.value),
      beyond: isBeyond(panel, point),
      labelled: point.mask & ~before,
    });
  }
  // More than one flag in six pixels is a texture: small marks, and numbers only if few rules begin.
  const texture = placed.length > pixels / 6;
  const half = texture ? 1.75 : axis.spacing >= 6 ? 3.75 : 2.75;
  const marks = drawMarks(context, placed, axis, half, texture);
  const wanted = placed.filter((one) => one.labelled !== 0);
  if (texture && wanted.length > pixels / 16) {
    return { markup: marks, hidden: wanted.length, onset: false };
  }
  const taken = occupancy(box);
  for (const { x, y } of placed) {
    taken.add({ x0: x - half, y0: y - half, x1: x + half, y1: y + half });
  }
  // Points beyond a limit get their numbers first, then the rest from left to right.
  wanted.sort((a, b) => Number(b.beyond) - Number(a.beyond) || a.point.index - b.point.index);
  const { theme } = context;
  let labels = "";
  let hidden = 0;
  for (const { point, x, y, beyond, labelled } of wanted) {
    const above = point.value >= levelAt(panel.center, point.index);
    const lines = placeLabel(taken, rulesIn(labelled), x, y, half, above);
    if (lines === undefined) {
      hidden++;
      continue;
    }
    for (const { text, y: at } of lines) {
      labels += drawText(text, x, at, {
        size,
        fill: beyond ? theme.signal : theme.warning,
        anchor: "middle",
        bold: true,
        halo: theme.background,
      });
    }
  }
  return { markup: marks + labels, hidden, onset: wanted.length < placed.length };
}

/** The shapes; as a texture all of a kind in one path, otherwise each with a tooltip. */
function drawMarks(
  context: DrawContext,
  placed: readonly PlacedPoint[],
  axis: PointAxis,
  half: number,
  texture: boolean,
): string {
  let marks = "";
  let squares = "";
  let diamonds = "";
  for (const { point, x, y, beyond } of placed) {
    const d = flagShape(x, y, half, beyond);
    if (texture) {
      if (beyond) squares += d;
      else diamonds += d;
      continue;
    }
    const name = context.text({
      key: "control.flag",
      values: {
        point: axis.name(point.index),
        value: formatShort(point.value),
        rules: rulesIn(point.mask).join(", "),
      },
    });
    marks += flagPath(context, d, beyond, el("title", {}, escapeXml(name)));
  }
  if (diamonds !== "") marks += flagPath(context, diamonds, false, "");
  if (squares !== "") marks += flagPath(context, squares, true, "");
  return marks;
}

function flagPath(context: DrawContext, d: string, beyond: boolean, children: string): string {
  const { theme } = context;
  const fill = beyond ? theme.signal : theme.warning;
  return el(
    "path",
    { d, fill, stroke: theme.background, "stroke-width": children === "" ? 0.5 : 1 },
    children,
  );
}

interface LabelLine {
  readonly text: string;
  readonly y: number;
}

/** Finds room for rule numbers: in one line or stacked, on the outer side first; then the first number with a plus. */
function placeLabel(
  taken: Occupancy,
  rules: readonly number[],
  x: number,
  y: number,
  half: number,
  above: boolean,
): LabelLine[] | undefined {
  const names = rules.map(String);
  const forms = [[names.join(",")]];
  if (names.length === 2 || names.length === 3) forms.push(names);
  if (names.length > 1) forms.push([`${names[0] ?? ""}+`]);
  for (const side of above ? [-1, 1] : [1, -1]) {
    for (const form of forms) {
      const width = Math.max(...form.map((one) => textWidth(one, size, true)));
      const height = form.length * line;
      const near = y + side * (half + 2.5);
      const y0 = side < 0 ? near - height : near;
      const aside = width / 2 + 1.5;
      const label = { x0: x - aside, x1: x + aside, y0, y1: y0 + height };
      if (!taken.isFree(label)) continue;
      taken.add(label);
      return form.map((one, i) => ({ text: one, y: y0 + (i + 1) * line - 1.5 }));
    }
  }
  return undefined;
}
