import type { PanelBox } from "./draw-lines.js";

/** A rectangle in pixels. */
export interface Rectangle {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** What is taken in a panel, in columns of 16 pixels so that a look-up touches a few rectangles only. */
export interface Occupancy {
  add(of: Rectangle): void;
  /** Whether a rectangle lies in the panel and touches nothing. */
  isFree(of: Rectangle): boolean;
}

/** An empty panel. */
export function occupancy(box: PanelBox): Occupancy {
  const columns = new Map<number, Rectangle[]>();
  const first = (of: Rectangle) => Math.floor(of.x0 / 16);
  const last = (of: Rectangle) => Math.floor(of.x1 / 16);
  return {
    add: (of) => {
      for (let c = first(of); c <= last(of); c++) {
        const column = columns.get(c);
        if (column === undefined) columns.set(c, [of]);
        else column.push(of);
      }
    },
    isFree: (of) => {
      if (of.x0 < box.left - 6 || of.x1 > box.right + 6) return false;
      if (of.y0 < box.top || of.y1 > box.bottom) return false;
      for (let c = first(of); c <= last(of); c++) {
        for (const r of columns.get(c) ?? []) {
          if (of.x0 < r.x1 && r.x0 < of.x1 && of.y0 < r.y1 && r.y0 < of.y1) return false;
        }
      }
      return true;
    },
  };
}
