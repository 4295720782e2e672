/** How a number of a chart is written. Every form is the same on every machine: no `Intl`, no host locale. */
export type ValueFormat =
  | {
      /** A plain number. */
      readonly kind: "number";
      /** Digits after the point, 0 to 12; default: as many as the scale needs. */
      readonly decimals?: number;
      /** Unit behind the number. */
      readonly unit?: string;
    }
  | {
      /** A ratio, 0.85 written as 85 %. */
      readonly kind: "percent";
      /** Digits after the point, 0 to 12; default 1. */
      readonly decimals?: number;
    }
  | {
      /** Milliseconds, written as days, hours, minutes or seconds: the two largest parts. */
      readonly kind: "duration";
    };
