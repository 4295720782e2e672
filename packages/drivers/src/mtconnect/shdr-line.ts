/** One value of one data item. */
export interface ShdrObservation {
  readonly kind: "observation";
  /** The key of the data item as sent, also `device:key`. */
  readonly key: string;
  /** The value as text; `"UNAVAILABLE"` is a value. */
  readonly value: string;
}

/** The level of a condition. */
export type ShdrLevel = "NORMAL" | "WARNING" | "FAULT" | "UNAVAILABLE";

/** A condition: `key|LEVEL|code|severity|qualifier|text`. */
export interface ShdrCondition {
  readonly kind: "condition";
  readonly key: string;
  readonly level: ShdrLevel;
  /** Native code of the control, or empty. */
  readonly code: string;
  /** Native severity, or empty. */
  readonly severity: string;
  /** `HIGH`, `LOW` or empty. */
  readonly qualifier: string;
  readonly text: string;
}

/** A message: `key|code|text`. */
export interface ShdrMessage {
  readonly kind: "message";
  readonly key: string;
  readonly code: string;
  readonly text: string;
}

/** A time series: `key|count|rate|v v v`. */
export interface ShdrTimeSeries {
  readonly kind: "timeSeries";
  readonly key: string;
  /** Samples per second; NaN where none was sent. */
  readonly rate: number;
  readonly values: Float64Array;
}

/** What a timestamped line can carry after its time. */
export type ShdrEntry = ShdrObservation | ShdrCondition | ShdrMessage | ShdrTimeSeries;

/** What all timestamped lines carry. */
export interface ShdrTimed {
  /** Epoch milliseconds (UTC); a double holds 100 ns only to about 0.2 us, the text holds all. */
  readonly t: number;
  /** The timestamp as sent. */
  readonly time: string;
}

/** `time|key|value|key|value...` */
export interface ShdrDataLine extends ShdrTimed {
  readonly kind: "data";
  /** The duration that a statistic covers, from `time@seconds`, in ms. */
  readonly durationMs?: number;
  /** What could be read, in the order of the line; empty where nothing could. */
  readonly entries: readonly ShdrEntry[];
}

/** `time|@ASSET@|id|type|body`; the body follows on the next lines where `multiline` names its end. */
export interface ShdrAssetLine extends ShdrTimed {
  readonly kind: "asset";
  readonly id: string;
  readonly type: string;
  /** XML of the asset, or empty where `multiline` is set. */
  readonly body: string;
  /** The tag of `--multiline--TAG`, after which a line equal to it ends the body. */
  readonly multiline?: string;
}

/** `time|@REMOVE_ASSET@|id`, `time|@REMOVE_ALL_ASSETS@|type`, `time|@UPDATE_ASSET@|id|...`. */
export interface ShdrCommandLine extends ShdrTimed {
  readonly kind: "command";
  readonly command: "REMOVE_ASSET" | "REMOVE_ALL_ASSETS" | "UPDATE_ASSET";
  /** What follows the command. */
  readonly fields: readonly string[];
}

/** `* PING`, `* PONG 10000`, `* shdrVersion: 2`: talk between adapter and agent. */
export interface ShdrProtocolLine {
  readonly kind: "protocol";
  /** `PING`, `PONG`, or the name before the colon. */
  readonly command: string;
  /** The rest, or empty. */
  readonly value: string;
}

/** One line of SHDR. */
export type ShdrLine = ShdrDataLine | ShdrAssetLine | ShdrCommandLine | ShdrProtocolLine;

/** Which keys are more than `key|value`, since the text itself does not say so. */
export interface ShdrOptions {
  /** Conditions; default keys that end in `_cond` and the key `system`. A set holds keys as sent. */
  readonly conditions?: RegExp | ReadonlySet<string>;
  /** Messages; default none. */
  readonly messages?: RegExp | ReadonlySet<string>;
  /** Time series; default none. */
  readonly timeSeries?: RegExp | ReadonlySet<string>;
}
