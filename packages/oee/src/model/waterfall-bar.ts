/** One bar of the waterfall from calendar time down to good time; all bars share one axis of milliseconds of duration. */
export interface WaterfallBar {
  /** Stable key, unique in a waterfall: `calendar`, `busy`, `loss.downtime`, ... */
  readonly key: string;
  /** Key to translate into a label: `oee.time.busy`, `oee.loss.downtime`, ... */
  readonly labelKey: string;
  /** Where the bar begins, ms of duration: 0 for a level, the time left before the loss for a loss. */
  readonly startMs: number;
  /** Where the bar ends, ms of duration: the level for a level, the time left after the loss for a loss. */
  readonly endMs: number;
  /** Time lost, `startMs - endMs` for a loss (negative where the machine ran faster than ideal), 0 for a level. */
  readonly lossMs: number;
  /** `total` for the first bar, `level` for a subtotal, `loss` for a step, `good` for the last bar. */
  readonly kind: "total" | "level" | "loss" | "good";
}
