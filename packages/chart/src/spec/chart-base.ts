import type { ChartText } from "./chart-text.js";

/** What every chart has. */
export interface ChartBase {
  /** Version of the form; always 1. */
  readonly v: 1;
  /** Headline. */
  readonly title?: ChartText;
  /** Smaller line under the headline. */
  readonly subtitle?: ChartText;
  /** What the picture says, for those who do not see it; default: a summary of the numbers. */
  readonly description?: ChartText;
}
