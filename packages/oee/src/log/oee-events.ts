import type { OeeCorrection } from "../model/oee-correction.js";
import type { CountKind } from "../model/oee-input.js";
import type { EventLog } from "./event-log.js";

/** The events of one accumulator as plain JSON. */
export interface OeeEvents {
  readonly names: string[];
  readonly productNames: string[];
  readonly states: EventLog;
  readonly products: EventLog;
  readonly counts: Record<CountKind, EventLog>;
  invalidCounts: number;
  /** Latest time told by an item without events. */
  clock: number | null;
  /** What was set right, in the order in which it was told. */
  readonly corrections: OeeCorrection[];
}
