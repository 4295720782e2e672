import type { ShdrIssueCode } from "./shdr-issue.js";

/**
 * Where every line went: `lines` is the sum of `timestamped`, `assetLines`, `protocol`, `blank` and `refused`.
 */
export interface ShdrAccount {
  /** Lines, also a last one without its newline. */
  readonly lines: number;
  /** Lines with a readable timestamp and data, an asset or a command after it, even where an entry had to be left out. */
  readonly timestamped: number;
  /** Lines inside `--multiline--`, with their ends. */
  readonly assetLines: number;
  /** Lines that begin with `*`. */
  readonly protocol: number;
  /** Empty lines. */
  readonly blank: number;
  /** Lines that gave nothing but an issue. */
  readonly refused: number;

  readonly observations: number;
  readonly conditions: number;
  readonly messages: number;
  readonly timeSeries: number;
  readonly assets: number;
  readonly commands: number;

  /** Entries by key of observations, messages and time series, in the order first seen. */
  readonly keys: ReadonlyMap<string, number>;
  /** Conditions by key. */
  readonly conditionKeys: ReadonlyMap<string, number>;
  /** Assets and commands by name: `ASSET`, `REMOVE_ASSET`, `REMOVE_ALL_ASSETS`, `UPDATE_ASSET`. */
  readonly commandKeys: ReadonlyMap<string, number>;

  /** Timestamped lines earlier than the timestamped line before. */
  readonly backward: number;
  /** Timestamped lines at the very time of the timestamped line before. */
  readonly duplicateTimes: number;
  /** The largest step back in ms, 0 where there was none. */
  readonly largestStepBackMs: number;
  /** Earliest and latest time (epoch ms), null before the first. */
  readonly firstT: number | null;
  readonly lastT: number | null;

  /** How many issues, by code. */
  readonly issues: ReadonlyMap<ShdrIssueCode, number>;
}
