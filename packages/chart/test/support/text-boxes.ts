import { textWidth } from "../../src/text/text-width.js";

/** A line of text on a picture, with where it begins and ends by estimate. */
export interface TextBox {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly bottom: number;
}

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/** The lines of text of an SVG document of ours, moved by the groups that they stand in. */
export function textBoxes(svg: string): TextBox[] {
  const boxes: TextBox[] = [];
  const moves: (readonly [number, number])[] = [];
  let [dx, dy] = [0, 0];
  for (const match of svg.matchAll(
    /<g(?: transform="translate\(([-\d.]+) ([-\d.]+)\)")?[^>]*>|<\/g>|<text ([^>]*)>(?:<title>[^<]*<\/title>)?([^<]*)<\/text>/g,
  )) {
    const [whole, x, y, attributes, content] = match;
    if (whole.startsWith("<g")) {
      const move = [Number(x ?? 0), Number(y ?? 0)] as const;
      moves.push(move);
      dx += move[0];
      dy += move[1];
    } else if (whole === "</g>") {
      const [mx = 0, my = 0] = moves.pop() ?? [];
      dx -= mx;
      dy -= my;
    } else {
      const value = (name: string) =>
        new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes ?? "")?.[1];
      const text = (content ?? "").replace(/&(?:amp|lt|gt|quot|#39);/g, (e) => entities[e] ?? e);
      const size = Number(value("font-size"));
      const width = textWidth(text, size, value("font-weight") === "600");
      const anchor = value("text-anchor") ?? "start";
      const shift = anchor === "end" ? width : anchor === "middle" ? width / 2 : 0;
      const x0 = dx + Number(value("x")) - shift;
      const base = dy + Number(value("y"));
      boxes.push({ text, x0, x1: x0 + width, top: base - size * 0.75, bottom: base + size * 0.2 });
    }
  }
  return boxes;
}
