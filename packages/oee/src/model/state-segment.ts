import type { StateCategory } from "./state-category.js";

/** One stretch of one state on the time axis: a bar of a Gantt row. Segments never overlap and leave no gap. */
export interface StateSegment {
  /** Start, epoch milliseconds (UTC), inclusive. */
  readonly startMs: number;
  /** End, epoch milliseconds (UTC), exclusive; always greater than `startMs`. */
  readonly endMs: number;
  /** The state name as the machine gave it; `""` where no state is known. */
  readonly state: string;
  /** What the time counts as. */
  readonly category: StateCategory;
  /** The reason that the state map or a correction gives to this state. */
  readonly reason?: string;
  /** Present on a stop below `microStopMs`. */
  readonly microStop?: true;
}
