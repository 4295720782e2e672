import type { OeeCorrection } from "./oee-correction.js";
import type { CountFrame, CountKind, NameFrame } from "./oee-input.js";

/** One item of a running window: a frame of state changes, product changes or counter readings of one machine, a correction, or the passing of time. */
export type OeeFrame =
  | {
      /** State changes. */
      readonly kind: "states";
      /** The events. */
      readonly frame: NameFrame;
    }
  | {
      /** Product changes. */
      readonly kind: "products";
      /** The events. */
      readonly frame: NameFrame;
    }
  | {
      /** Readings of a part counter. */
      readonly kind: "counts";
      /** Which quantity is counted. */
      readonly count: CountKind;
      /** The readings. */
      readonly frame: CountFrame;
    }
  | {
      /** Somebody set something right. */
      readonly kind: "correction";
      /** What. */
      readonly correction: OeeCorrection;
    }
  | {
      /** Time has passed without an event; a clock belongs to the caller. */
      readonly kind: "time";
      /** Epoch ms. */
      readonly t: number;
    };
