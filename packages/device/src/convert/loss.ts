/** A plain value in a {@link Loss}. */
export type LossValue = string | number | bigint | boolean | null;

/**
 * Something of a model that a target format cannot say as it is. No converter drops anything without one.
 *
 * `kind`: `widened` when the target allows more than the model; `dropped` when it says nothing natively; `renamed`;
 * `approximated` when it says something near; `defaulted` when something had to be added.
 */
export interface Loss {
  /** Where in the model: keys from the root. */
  readonly path: readonly (string | number)[];
  /** In which way it is lost. */
  readonly kind: "widened" | "dropped" | "renamed" | "approximated" | "defaulted";
  /** What the model says. */
  readonly from: LossValue;
  /** What the target says instead; null for nothing. */
  readonly to: LossValue;
  /** Whether the output still holds it, in an extension of the target, so that it could be read back. */
  readonly reversible: boolean;
}
