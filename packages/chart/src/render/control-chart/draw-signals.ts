import type { DrawContext } from "../../draw/draw-context.js";
import { drawText } from "../../draw/draw-text.js";
import { el } from "../../draw/element.js";
import type { PointAxis } from "../../draw/point-axis.js";
import { formatShort } from "../../format/format-number.js";
import type { LinearScale } from "../../scale/linear-scale.js";
import type { ControlPanel } from "../../spec/control-chart-spec.js";
import { levelAt } from "../../spec/level-at.js";
import { escapeXml } from "../../text/escape-xml.js";
import { textWidth } from "../../text/text-width.js";
import { type FlaggedPoint, isBeyond, rulesIn } from "./control-data.js";
import type { PanelBox } from "./draw-lines.js";
import { flagShape } from "./flag-shape.js";
import { type Occupancy, occupancy } from "./occupancy.js";

/** The flagged points with their rule numbers, and how many numbers found no room. */
export interface Signals {
  readonly markup: string;
  readonly hidden: number;
}

const size = 10;
const line = 10;

/** Draws the flagged points: each a shape of its own, with the numbers of its rules where they find room. */
export function drawSignals(
  context: DrawContext,
  panel: ControlPanel,
  flagged: readonly FlaggedPoint[],
  axis: PointAxis,
  scale: LinearScale,
  box: PanelBox,
): Signals {
  const { theme, text } = context;
  // More than one flag in six pixels is a texture: small marks, no numbers.
  const texture = flagged.length > (box.right - box.left) / 6;
  const half = texture ? 1.75 : axis.spacing >= 6 ? 3.75 : 2.75;
  const placed = flagged.map((point) => ({
    point,
    x: axis.x(point.index),
    y: scale.y(point.value),
    beyond: isBeyond(panel, point),
  }));
  const visible = placed.filter(({ x }) => Number.isFinite(x));
  const taken = occupancy(box);
  for (const { x, y } of visible) {
    taken.add({ x0: x - half, y0: y - half, x1: x + half, y1: y + half });
  }
  let marks = "";
  let squares = "";
  let diamonds = "";
  for (const { point, x, y, beyond } of visible) {
    const d = flagShape(x, y, half, beyond);
    if (texture) {
      if (beyond) squares += d;
      else diamonds += d;
      continue;
    }
    const name = text({
      key: "control.flag",
      values: {
        point: axis.name(point.index),
        value: formatShort(point.value),
        rules: rulesIn(point.mask).join(", "),
      },
    });
    marks += flagPath(context, d, beyond, el("title", {}, escapeXml(name)));
  }
  if (squares !== "") marks += flagPath(context, squares, true, "");
  if (diamonds !== "") marks += flagPath(context, diamonds, false, "");
  // Points beyond a limit get their numbers first, then the rest from left to right.
  if (texture) return { markup: marks, hidden: visible.length };
  const order = [...visible].sort(
    (a, b) => Number(b.beyond) - Number(a.beyond) || a.point.index - b.point.index,
  );
  let labels = "";
  let hidden = 0;
  for (const { point, x, y, beyond } of order) {
    const above = point.value >= levelAt(panel.center, point.index);
    const lines = placeLabel(taken, rulesIn(point.mask), x, y, half, above);
    if (lines === undefined) {
      hidden++;
      continue;
    }
    for (const { text: number, y: at } of lines) {
      labels += drawText(number, x, at, {
        size,
        fill: beyond ? theme.signal : theme.warning,
        anchor: "middle",
        bold: true,
        halo: theme.background,
      });
    }
  }
  return { markup: marks + labels, hidden };
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
  if (names.length > 1) forms.push(names, [`${names[0] ?? ""}+`]);
  for (const side of above ? [-1, 1] : [1, -1]) {
    for (const form of forms) {
      const width = Math.max(...form.map((one) => textWidth(one, size, true)));
      const height = form.length * line;
      const near = y + side * (half + 2.5);
      const y0 = side < 0 ? near - height : near;
      const label = { x0: x - width / 2, x1: x + width / 2, y0, y1: y0 + height };
      if (!taken.isFree(label)) continue;
      taken.add(label);
      return form.map((one, i) => ({ text: one, y: y0 + (i + 1) * line - 1.5 }));
    }
  }
  return undefined;
}
