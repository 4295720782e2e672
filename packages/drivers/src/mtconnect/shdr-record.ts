import type { ShdrIssue } from "./shdr-issue.js";
import type {
  ShdrCommandLine,
  ShdrCondition,
  ShdrMessage,
  ShdrObservation,
  ShdrProtocolLine,
  ShdrTimed,
  ShdrTimeSeries,
} from "./shdr-line.js";

/** The one-based line a record began on. */
export interface ShdrPlaced {
  readonly line: number;
}

/** An observation with its time and line. */
export type ShdrObservationRecord = ShdrObservation &
  ShdrTimed &
  ShdrPlaced & {
    /** The duration that a statistic covers, in ms. */
    readonly durationMs?: number;
  };

/** A whole asset, its body joined from its lines. */
export interface ShdrAssetRecord extends ShdrTimed, ShdrPlaced {
  readonly kind: "asset";
  readonly id: string;
  readonly type: string;
  /** XML as sent, lines joined with `\n`. */
  readonly body: string;
}

/** Something wrong, in its place among the good records. */
export interface ShdrIssueRecord extends ShdrPlaced {
  readonly kind: "issue";
  readonly issue: ShdrIssue;
}

/** What {@link readShdr} gives, in file order; discriminate on `kind`. */
export type ShdrRecord =
  | ShdrObservationRecord
  | (ShdrCondition & ShdrTimed & ShdrPlaced)
  | (ShdrMessage & ShdrTimed & ShdrPlaced)
  | (ShdrTimeSeries & ShdrTimed & ShdrPlaced)
  | ShdrAssetRecord
  | (ShdrCommandLine & ShdrPlaced)
  | (ShdrProtocolLine & ShdrPlaced)
  | ShdrIssueRecord;
