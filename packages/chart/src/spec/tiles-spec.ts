import type { ChartBase } from "./chart-base.js";
import type { ChartText } from "./chart-text.js";
import type { ValueFormat } from "./value-format.js";

/** Whether a number is good news. A tone is shown as a mark and a word-free shape too, never as a colour alone. */
export type TileTone = "neutral" | "good" | "warn" | "bad";

/** One key figure. */
export interface Tile {
  /** What it is. */
  readonly label: ChartText;
  /** The number, or a text to show; `null` for "not available". */
  readonly value: number | ChartText | null;
  /** How the number is written; default `{ kind: "number" }`. */
  readonly format?: ValueFormat;
  /** Default `neutral`. */
  readonly tone?: TileTone;
  /** Small line below: target, change, basis. */
  readonly sublabel?: ChartText;
}

/** Key figures side by side. */
export interface TilesSpec extends ChartBase {
  /** Discriminates {@link ChartSpec}. */
  readonly kind: "tiles";
  /** The figures in reading order. */
  readonly tiles: readonly Tile[];
  /** The most tiles in one row, 1 to 8; default 4. Fewer where the width does not suffice. */
  readonly columns?: number;
}
